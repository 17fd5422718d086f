import { describe, expect, test } from "vitest";
import { matrixOf } from "../../engine/evidence/matrix";
import type { DisagreementView } from "../../model/compiled/disagreementView";
import { standOf, verdictOf } from "./verdictOf";

const question = (outcome: string, preferred?: string, origins = [0, 1]): DisagreementView => ({
  id: "when",
  question: "When?",
  about: "date",
  outcome: outcome as DisagreementView["outcome"],
  origins: [{ name: "Gazette" }, { name: "Inquest" }],
  positions: ["6 p.m.", "In March."].map((answer, at) => ({
    id: `p${at}`,
    answer,
    preferred: `p${at}` === preferred,
    claims: [
      {
        id: `fire.c${at + 1}`,
        event: "fire",
        number: at + 1,
        speakers: ["Ada"],
        status: "reported",
        citations: [{ source: `s${at}`, outlet: "Gazette", origin: origins[at]! }],
      },
    ],
  })),
  events: [{ id: "fire", name: "Fire" }],
});
const said = (one: DisagreementView) => {
  const matrix = matrixOf(one);
  const { lead, rest } = verdictOf(one, matrix);
  return { verdict: `${lead} ${rest}`.trim(), stands: matrix.rows.map((row) => standOf(one, matrix, row)) };
};

describe("what is said of a question", () => {
  test("left open with as many origins for each answer is a tie", () => {
    expect(said(question("open"))).toEqual({
      verdict: "A tie: 1 origin each for “6 p.m.” and “In March”. Left open.",
      stands: ["tie", "tie"],
    });
  });

  test("an answer is better supported only where an editor says so, not where it replaced another", () => {
    expect(said(question("preferred", "p0"))).toEqual({
      verdict: "Better supported: 6 p.m. 1 of 2 origins give it.",
      stands: ["better supported", ""],
    });
    expect(said(question("superseded", "p1"))).toEqual({
      verdict: "Later information replaced an earlier answer. “In March” stands.",
      stands: ["", "stands"],
    });
    expect(said(question("superseded")).verdict).toBe("Later information replaced an earlier answer.");
  });

  test("an outcome of a later version is not called open", () => {
    expect(said(question("withdrawn"))).toEqual({ verdict: "", stands: ["", ""] });
  });
});
