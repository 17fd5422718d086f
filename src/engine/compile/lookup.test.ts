import { describe, expect, test } from "vitest";
import type { Disagreement, EventRecord } from "../../model/schema";
import { type Retouches, timeline } from "../../testing/timeline";
import { dateAnswers } from "./lookup";

type Position = Disagreement["positions"][number];
const says = (id: string, date: string, ...claims: string[]): Position => ({
  id,
  answer: id,
  claims: claims as [string, ...string[]],
  says: { date },
});

/** The answers on when the fire was, as written; more of the dataset as the test needs it. */
function answers(positions: Position[], more: Partial<Disagreement> = {}, events: Retouches["events"] = {}): string[] {
  const { lookup } = timeline(
    `
    1907  ada  Fire     gazette, inquest, almanac
    1907  ada  Inquest  gazette
  `,
    {
      events,
      disagreements: [{ id: "when", question: "When?", about: "date", positions, outcome: { kind: "open" }, ...more }],
    },
  );
  const fire = lookup.events.find(({ event }) => event.id === "fire")?.event as EventRecord;
  return dateAnswers(lookup, fire).map(({ edtf }) => edtf);
}
const TWO = [says("march", "1907-03", "fire.c2"), says("january", "1907-01-20", "fire.c1")];

/** The fire's claims, one of them retouched. */
function firesClaims(id: string, more: object): Retouches["events"] {
  const claims = timeline("1907  ada  Fire  gazette, inquest, almanac").dataset.events[0]?.claims ?? [];
  return { fire: { claims: claims.map((claim) => (claim.id === id ? { ...claim, ...more } : claim)) } };
}

describe("answers on when an event was", () => {
  test("each answer once, the earliest first, whatever order the positions stand in", () => {
    expect(answers(TWO)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("one side preferred by the editors is still one of two answers", () => {
    expect(answers(TWO, { outcome: { kind: "preferred", position: "march" } })).toEqual(["1907-01-20", "1907-03"]);
  });

  test("a question that is not about the date has no dates for answers", () => {
    expect(answers(TWO, { about: "cause" })).toEqual([]);
  });

  test("dates of different acts, and dates that later information replaced, are no rivals", () => {
    expect(answers(TWO, { outcome: { kind: "different-acts" } })).toEqual([]);
    expect(answers(TWO, { outcome: { kind: "superseded" } })).toEqual([]);
  });

  test("a source's evident slip is no answer; the other sources of the same answer keep it", () => {
    const slip = firesClaims("fire.c2", { slip: "January" });
    expect(answers(TWO, {}, slip)).toEqual([]);
    const both = [says("january", "1907-01-20", "fire.c1"), says("march", "1907-03", "fire.c2", "fire.c3")];
    expect(answers(both, {}, slip)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("answers that differ by the hour alone are one day, and no disagreement on the date", () => {
    expect(answers([says("five", "1907-01-20T17:00", "fire.c1"), says("six", "1907-01-20T18:00", "fire.c2")])).toEqual(
      [],
    );
    const three = [...TWO, says("evening", "1907-01-20T18:00", "fire.c3")];
    expect(answers(three)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("an answer that only another event's claims give is not an answer about this one", () => {
    const across = [says("january", "1907-01-20", "fire.c1"), says("march", "1907-03", "inquest.c1")];
    expect(answers(across)).toEqual([]);
    const shared = [says("january", "1907-01-20", "fire.c1", "inquest.c1"), says("march", "1907-03", "fire.c2")];
    expect(answers(shared)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("a position without a date of its own takes what its claims say; one in words alone is passed over", () => {
    const inWords: Position[] = [
      says("january", "1907-01-20", "fire.c1"),
      { id: "later", answer: "later", claims: ["fire.c2"] },
      { id: "unclear", answer: "unclear", claims: ["fire.c3"] },
    ];
    expect(answers(inWords)).toEqual([]);
    expect(answers(inWords, {}, firesClaims("fire.c2", { says: { date: "1907-02" } }))).toEqual([
      "1907-01-20",
      "1907-02",
    ]);
  });

  test("intervals and open ends can be answers", () => {
    expect(answers([says("from", "1907-03/..", "fire.c1"), says("between", "1907-01/1907-02", "fire.c2")])).toEqual([
      "1907-01/1907-02",
      "1907-03/..",
    ]);
  });
});
