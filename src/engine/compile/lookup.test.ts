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

/** The rival dates of the fire, as written. `more` and `events` change the disagreement and the events. */
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

/** The fire's claims, one of them changed. */
function firesClaims(id: string, more: object): Retouches["events"] {
  const claims = timeline("1907  ada  Fire  gazette, inquest, almanac").dataset.events[0]?.claims ?? [];
  return { fire: { claims: claims.map((claim) => (claim.id === id ? { ...claim, ...more } : claim)) } };
}

describe("the rival dates of an event", () => {
  test("are listed once each, earliest first, in whatever order the positions are written", () => {
    expect(answers(TWO)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("include the other position when editors prefer one", () => {
    expect(answers(TWO, { outcome: { kind: "preferred", position: "march" } })).toEqual(["1907-01-20", "1907-03"]);
  });

  test("are empty if the disagreement is not about the date", () => {
    expect(answers(TWO, { about: "cause" })).toEqual([]);
  });

  test("do not include dates of different acts, or dates superseded by later information", () => {
    expect(answers(TWO, { outcome: { kind: "different-acts" } })).toEqual([]);
    expect(answers(TWO, { outcome: { kind: "superseded" } })).toEqual([]);
  });

  test("do not include a source's evident slip, but keep the position if other sources give it", () => {
    const slip = firesClaims("fire.c2", { slip: "January" });
    expect(answers(TWO, {}, slip)).toEqual([]);
    const both = [says("january", "1907-01-20", "fire.c1"), says("march", "1907-03", "fire.c2", "fire.c3")];
    expect(answers(both, {}, slip)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("count dates that differ only by the hour as one, which is no disagreement", () => {
    expect(answers([says("five", "1907-01-20T17:00", "fire.c1"), says("six", "1907-01-20T18:00", "fire.c2")])).toEqual(
      [],
    );
    const three = [...TWO, says("evening", "1907-01-20T18:00", "fire.c3")];
    expect(answers(three)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("do not include a position that only another event's claims give", () => {
    const across = [says("january", "1907-01-20", "fire.c1"), says("march", "1907-03", "inquest.c1")];
    expect(answers(across)).toEqual([]);
    const shared = [says("january", "1907-01-20", "fire.c1", "inquest.c1"), says("march", "1907-03", "fire.c2")];
    expect(answers(shared)).toEqual(["1907-01-20", "1907-03"]);
  });

  test("come from the claims if a position has no date of its own; a position only in words is skipped", () => {
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

  test("can be intervals and open ends", () => {
    expect(answers([says("from", "1907-03/..", "fire.c1"), says("between", "1907-01/1907-02", "fire.c2")])).toEqual([
      "1907-01/1907-02",
      "1907-03/..",
    ]);
  });
});
