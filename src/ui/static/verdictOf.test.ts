import { describe, expect, test } from "vitest";
import { compileDisagreement } from "../../engine/compile/compileDisagreement";
import { matrixOf } from "../../engine/evidence/matrix";
import type { Disagreement } from "../../model/schema";
import { changed, NO_FILTERS } from "../../state/filters";
import { selectKept } from "../../state/selectEvidence";
import { timeline } from "../../testing/timeline";
import { standOf, verdictOf } from "./verdictOf";

const drawn = timeline("1907  ada  Fire  gazette, inquest, almanac, post", {
  sources: { post: { custom: { genre: "encyclopedia", access: "full" } } },
});
const asked = (outcome: Disagreement["outcome"], claims: readonly (readonly string[])[]): Disagreement => ({
  id: "hour",
  question: "At what hour?",
  about: "date",
  positions: claims.map((ids, at) => ({
    id: `p${at}`,
    answer: ["About 5 p.m.", "At six o'clock.", "At night"][at]!,
    claims: [...ids],
  })),
  outcome,
});
function said(disagreement: Disagreement, excludedSources: readonly string[] = []) {
  const view = compileDisagreement(drawn.lookup, disagreement);
  const matrix = matrixOf(view, selectKept(drawn.index, changed(NO_FILTERS, { excludedSources })));
  const { lead, rest } = verdictOf(view, matrix);
  return { words: `${lead} ${rest}`.trim(), stands: matrix.answers.map((answer) => standOf(view, matrix, answer)) };
}

const OPEN = { kind: "open" } as const;
const FIRST = { kind: "preferred", position: "p0" } as const;

describe("the verdict on a disagreement", () => {
  test("an open question gets the number of origins of the leading answer, or is called a tie", () => {
    expect(said(asked(OPEN, [["fire.c1", "fire.c2"], ["fire.c3"]]))).toEqual({
      words: "Left open. 2 of 3 origins give “About 5 p.m.”.",
      stands: ["", ""],
    });
    expect(said(asked(OPEN, [["fire.c1"], ["fire.c2"], ["fire.c4"]]))).toEqual({
      words: "A tie: 1 origin each for “About 5 p.m.” and “At six o'clock”. Left open.",
      stands: ["tie", "tie", ""],
    });
    expect(said(asked(OPEN, [["fire.c4"], ["fire.c4"]])).words).toBe("Left open. No origin is known.");
  });

  test("a settled question names the better supported answer and its number of origins", () => {
    expect(said(asked(FIRST, [["fire.c1", "fire.c2"], ["fire.c3"]]))).toEqual({
      words: "Better supported: About 5 p.m. 2 of 3 origins give it.",
      stands: ["better supported", ""],
    });
    expect(said(asked({ kind: "superseded", position: "p1" }, [["fire.c1"], ["fire.c2"]])).words).toBe(
      "Later information replaced an earlier answer. “At six o'clock” stands.",
    );
    expect(said(asked({ kind: "compatible" }, [["fire.c1"], ["fire.c2"]])).words).toBe("Both can be true.");
  });

  test("with sources excluded, a verdict says that it was reached with all sources and what the others support", () => {
    expect(said(asked(FIRST, [["fire.c1", "fire.c2"], ["fire.c3"]]), ["gazette", "inquest"])).toEqual({
      words: "Better supported by all sources together: About 5 p.m. Of what is left, 0 of 1 origin give it.",
      stands: ["better supported by all", ""],
    });
    expect(said(asked(OPEN, [["fire.c1", "fire.c2"], ["fire.c3"]]), ["gazette"]).words).toBe(
      "A tie: 1 origin each for “About 5 p.m.” and “At six o'clock”. Left open.",
    );
    expect(said(asked(OPEN, [["fire.c1"], ["fire.c3"]]), ["gazette", "almanac"]).words).toBe(
      "No answer is left by these sources.",
    );
  });

  test("an outcome of a later version is not called open", () => {
    const view = compileDisagreement(drawn.lookup, asked(OPEN, [["fire.c1"], ["fire.c2"]]));
    const later = { ...view, outcome: "withdrawn" as typeof view.outcome };
    expect(verdictOf(later, matrixOf(later))).toEqual({ lead: "", rest: "" });
  });
});
