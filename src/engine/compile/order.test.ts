import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateReader } from "../../model/edtf";
import type { EventRecord } from "../../model/schema";
import { type Retouches, timeline } from "../../testing/timeline";
import { requireDate } from "./lookup";
import { inOrder } from "./order";

const titles = (drawing: string, events: Retouches["events"] = {}) =>
  timeline(drawing, { events }).lookup.events.map(({ event }) => event.title);
const leads = (
  event: string,
  to: string,
  relation: "led-to" | "precedes" | "about" = "led-to",
): Partial<EventRecord> => ({
  related: [{ event: to, relation, claims: [`${event}.c1`] }],
});

describe("events of one day", () => {
  test("are ordered by time of day; the whole day comes first, and longer events last", () => {
    const drawing = `
      1907-01-20T19:00            ada  Evening  gazette
      1907-01-20T08:30            ada  Morning  gazette
      1907-01-20T05:00            ada  Dawn     gazette
      1907-01-20/1907-01-22       ada  Strike   gazette
      1907-01-20                  ada  Some     gazette
      1907-01-19                  ada  Before   gazette
    `;
    expect(titles(drawing)).toEqual(["Before", "Some", "Dawn", "Morning", "Evening", "Strike"]);
  });

  test("follow the event that led to them, whatever their ids, even if only one of them has a time", () => {
    const drawing = `
      1907-01-20        ada  Bodies found  gazette
      1907-01-20T17:00  ada  Attack        gazette
      1907-01-20        ada  Zeal          gazette
    `;
    expect(titles(drawing, { attack: leads("attack", "bodies-found") })).toEqual(["Zeal", "Attack", "Bodies found"]);
    expect(titles(drawing, { attack: leads("attack", "bodies-found", "about") })).toEqual([
      "Bodies found",
      "Zeal",
      "Attack",
    ]);
  });

  test("are ordered by time of day before an editor's order, and by that before a relation", () => {
    const days = "1907-01-20  ada  A  gazette\n1907-01-20  ada  B  gazette";
    expect(titles(days, { b: leads("b", "a", "precedes") })).toEqual(["B", "A"]);
    expect(titles(days, { a: { order: 1 }, b: { ...leads("b", "a"), order: 2 } })).toEqual(["A", "B"]);
    const times = "1907-01-20T10:00  ada  A  gazette\n1907-01-20T09:00  ada  B  gazette";
    expect(titles(times, { a: { ...leads("a", "b"), order: 1 }, b: { order: 2 } })).toEqual(["B", "A"]);
  });

  test("are sorted without loss by the thousand, even if all are in reverse order", () => {
    const date = requireDate({ dates: dateReader() }, "1907-01");
    const ids = Array.from({ length: 2000 }, (_, at) => `e${10_000 + at}`);
    const events = ids.map((id, at) => ({ date, event: { id, order: -at } as EventRecord }));
    expect(inOrder(events).map(({ event }) => event.id)).toEqual(ids.toReversed());
  });

  test("are all kept if their relations form a ring", () => {
    const drawing = "1907-01-20  ada  A  gazette\n1907-01-20  ada  B  gazette\n1907-01-20  ada  C  gazette";
    const ring = { a: leads("a", "b"), b: leads("b", "c"), c: leads("c", "a") };
    expect(titles(drawing, ring).toSorted()).toEqual(["A", "B", "C"]);
  });

  test("have the same order whatever the order of the files, and follow the events of all earlier days", () => {
    const letters = ["a", "b", "c", "d", "e", "f"];
    const day = fc.constantFrom(
      "1907-01-20",
      "1907-01-20T09:00",
      "1907-01-20T12:00",
      "1907-01-21",
      "1907-01-20/1907-02",
    );
    const one = fc.record({ day, order: fc.option(fc.nat(2)), to: fc.option(fc.constantFrom(...letters)) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 6, maxLength: 6 }), fc.integer(), (drawn, seed) => {
        const drawing = drawn.map(({ day: edtf }, at) => `${edtf}  ada  ${letters[at]}  gazette`).join("\n");
        const events = Object.fromEntries(
          drawn.map(({ order, to }, at) => [
            letters[at]!,
            {
              ...(order === null ? {} : { order }),
              ...(to === null || to === letters[at] ? {} : leads(letters[at]!, to)),
            },
          ]),
        );
        const whole = timeline(drawing, { events }).lookup.events;
        const mixed = [...whole].sort(
          (a, b) => ((a.event.id.charCodeAt(0) * seed) % 7) - ((b.event.id.charCodeAt(0) * seed) % 7),
        );
        expect(inOrder(mixed).map(({ event }) => event.id)).toEqual(whole.map(({ event }) => event.id));
        const days = whole.map(({ date }) => date.earliest!);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }),
    );
  });
});
