import { describe, expect, test } from "vitest";
import type { Disagreement } from "../../model/schema";
import { changed, NO_FILTERS } from "../../state/filters";
import { selectKept } from "../../state/selectEvidence";
import { plainOrigins } from "../../testing/plainOrigins";
import { plainEvents, plainSources, readPlain, shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { compileDisagreement, heaviestFirst } from "../compile/compileDisagreement";
import { matrixOf } from "./matrix";

const CAUSE: Disagreement = {
  id: "cause",
  question: "What was the cause?",
  about: "cause",
  positions: [
    { id: "lamp", answer: "A lamp", claims: ["fire.c1", "fire.c3"] },
    { id: "arson", answer: "Arson", claims: ["fire.c2"] },
    { id: "spark", answer: "A spark", claims: ["fire.c4"] },
  ],
  outcome: { kind: "open" },
};
const sourced = (derivedFrom?: string[], genre: "news" | "encyclopedia" = "news") => ({
  custom: { genre, access: "full" as const, ...(derivedFrom ? { derivedFrom } : {}) },
});
const drawn = timeline("1907  ada  Fire  gazette, inquest, reprint, almanac", {
  sources: { reprint: sourced(["gazette"]), almanac: sourced(undefined, "encyclopedia") },
  disagreements: [CAUSE],
});
const view = compileDisagreement(drawn.lookup, CAUSE);
const origins = (matrix = matrixOf(view)) => matrix.answers.map((answer) => answer.origins);

describe("the table of answers and origins", () => {
  test("a reprint adds no origin, and an encyclopedia has none", () => {
    const matrix = matrixOf(view);
    expect(view.origins.map(({ name }) => name)).toEqual(["Gazette", "Inquest"]);
    expect(origins(matrix)).toEqual([1, 1, 0]);
    expect(matrix.answers.map(({ withoutOrigin }) => withoutOrigin.length)).toEqual([0, 0, 1]);
    expect(matrix).toMatchObject({ hasWithoutOrigin: true, isTie: true });
    // Both claims of the Gazette are in its cell, as two entries.
    expect(matrix.answers[0]?.cells.map((cell) => cell.map(({ claim }) => claim.id))).toEqual([
      ["fire.c1", "fire.c3"],
      [],
    ]);
  });

  test("an excluded source loses its column, and the leading answer may change", () => {
    const kept = selectKept(drawn.index, changed(NO_FILTERS, { excludedSources: ["inquest"] }));
    const matrix = matrixOf(view, kept);
    expect(matrix.columns).toEqual([0]);
    expect(origins(matrix)).toEqual([1, 0, 0]);
    expect(matrix.isTie).toBe(false);
    const copies = selectKept(drawn.index, changed(NO_FILTERS, { excludedSources: ["gazette"] }));
    // The reprint is still there, and goes back to the Gazette.
    expect(origins(matrixOf(view, copies))).toEqual([1, 1, 0]);
    const followed = selectKept(drawn.index, changed(NO_FILTERS, { excludedSources: ["gazette"], withCopies: true }));
    expect(origins(matrixOf(view, followed))).toEqual([0, 1, 0]);
  });
});

describe("the table of the shipped record", () => {
  const { index, lookup } = shipped();
  const { disagreements } = readPlain<{ disagreements: readonly Disagreement[] }>("data/disagreements.json");

  const source = new Map(plainSources.map((one) => [one.id, one.custom]));
  const claims = new Map(plainEvents.flatMap((event) => event.claims.map((claim) => [claim.id, claim])));
  const counted = (ids: readonly string[], isLeft: (source: string) => boolean) =>
    plainOrigins(ids.flatMap((id) => claims.get(id)?.citations ?? []).filter((one) => isLeft(one.source))).size;
  /** Certainly published after 2009: the date begins in a later year and is not hedged. */
  const isLater = (id: string) => {
    const edtf = source.get(id)?.edtf ?? "";
    return /^\d{4}/.test(edtf) && !/[?~]/.test(edtf) && Number(edtf.slice(0, 4)) > 2009;
  };

  test.each([
    ["all sources", {}, () => true],
    ["without the column", { excludedSources: ["rogin-2018"] }, (id: string) => id !== "rogin-2018"],
    ["only the column", { onlySources: ["rogin-2018"] }, (id: string) => id === "rogin-2018"],
    ["without news", { excludedSources: ["genre:news"] }, (id: string) => source.get(id)?.genre !== "news"],
  ] as const)("counts the origins of each answer as an independent count does: %s", (_, change, isLeft) => {
    const isKept = selectKept(index, changed(NO_FILTERS, change));
    for (const one of disagreements) {
      const matrix = matrixOf(compileDisagreement(lookup, one), isKept);
      expect(
        matrix.answers.map((answer) => answer.origins),
        one.id,
      ).toEqual(one.positions.map((position) => counted(position.claims, isLeft)));
    }
  });

  test("leaves out what was certainly published after the as-of date", () => {
    const isKept = selectKept(index, changed(NO_FILTERS, { asOf: "2009-12-31" }));
    for (const one of disagreements) {
      const matrix = matrixOf(compileDisagreement(lookup, one), isKept);
      for (const word of matrix.answers.flatMap(({ cells, withoutOrigin }) => [...cells.flat(), ...withoutOrigin]))
        expect(isLater(word.citation.source), `${one.id}: ${word.citation.source}`).toBe(false);
    }
  });

  test("questions are ordered by importance, then by number of origins, then open before settled", () => {
    const list = heaviestFirst(lookup, lookup.disputes);
    const weightOf = (one: (typeof list)[number]) => [
      -Math.max(...one.events.map(({ id }) => lookup.events[lookup.numberOf.get(id)!]!.event.importance)),
      -one.origins.length,
      one.outcome === "open" ? 0 : 1,
    ];
    const weights = list.map(weightOf);
    expect(weights).toEqual(weights.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!));
    expect(list).toHaveLength(disagreements.filter(({ outcome }) => outcome.kind !== "compatible").length);
  });
});
