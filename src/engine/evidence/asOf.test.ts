import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, dayOf } from "../../model/date";
import type { Source } from "../../model/schema";
import { randomIndex } from "../../testing/randomIndex";
import { plainEvents, plainSources, shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { publicationsBy, publishedBy } from "./asOf";

const day = (text: string): Day => {
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
  return dayOf(year, month, date);
};
const custom = (edtf?: string, more: Partial<Source["custom"]> = {}): Partial<Source> => ({
  custom: { genre: "news", access: "full", ...(edtf ? { edtf } : {}), ...more },
});

/** The state on a day of a single source with this date. */
const state = (edtf: string | undefined, on: string) =>
  publicationsBy(timeline("1900  ada  Fire  gazette", { sources: { gazette: custom(edtf) } }).index, day(on))[0];

describe("published by a day", () => {
  test("a source dated to a day is published from that day on", () => {
    expect(state("1907-01-20", "1907-01-19")).toBe("not-yet");
    expect(state("1907-01-20", "1907-01-20")).toBe("published");
  });

  test("a source dated to a month is published when the month is over, and unknown while it lasts", () => {
    expect(state("1907-02", "1907-01-31")).toBe("not-yet");
    expect(state("1907-02", "1907-02-01")).toBe("unknown");
    expect(state("1907-02", "1907-02-27")).toBe("unknown");
    expect(state("1907-02", "1907-02-28")).toBe("published");
  });

  test("undated, uncertain and open dates are not guessed, and “about” adds a date's length on each side", () => {
    expect(state(undefined, "2020-01-01")).toBe("unknown");
    expect(state("1907?", "2020-01-01")).toBe("unknown");
    expect(state("1907/..", "2020-01-01")).toBe("unknown");
    expect(state("1907/..", "1906-01-01")).toBe("not-yet");
    expect(state("../1907", "1907-12-31")).toBe("published");
    expect(state("1907~", "1908-06-01")).toBe("unknown");
    expect(state("1907~", "1909-01-01")).toBe("published");
    expect(state("1907~", "1905-12-31")).toBe("not-yet");
  });

  test("a text is no older than its sources, unless its own date contradicts them", () => {
    const sources = (edtf?: string) => ({
      echo: custom(edtf, { derivedFrom: ["copy"], origin: "own" }),
      copy: custom(undefined, { derivedFrom: ["gazette", "A lost diary"] }),
      gazette: custom("1907-06-01"),
    });
    const echo = (edtf: string | undefined, on: string) =>
      publicationsBy(timeline("1900  ada  Fire  echo, copy, gazette", { sources: sources(edtf) }).index, day(on))[0];
    expect(echo(undefined, "1907-05-31")).toBe("not-yet");
    expect(echo(undefined, "1907-06-01")).toBe("unknown");
    expect(echo("1907", "1907-05-31")).toBe("not-yet");
    expect(echo("1907", "1907-12-31")).toBe("published");
    expect(echo("1907-05-01", "1907-05-02")).toBe("published");
  });

  test("a ring of texts that derive from one another is resolved, and each gets the bound of all", () => {
    const ring = timeline("1900  ada  Fire  a, b", {
      sources: { a: custom("1907", { derivedFrom: ["b"] }), b: custom(undefined, { derivedFrom: ["a"] }) },
    });
    expect(publicationsBy(ring.index, day("1906-01-01"))).toEqual(["not-yet", "not-yet"]);
  });

  test("an event is published by one published claim, undated by one that may be, and not yet if it lies ahead", () => {
    const { index, numberOf } = timeline(
      `
      1905     ada  Both       old, undated
      1905     ada  Perhaps    undated, new
      1905     ada  Later      new
      1905     ada  Silent     -
      1990     ada  Ahead      undated
      1990?    ada  Doubtful   undated
      1990     ada  Foretold   old
      1990     ada  Unwritten  -
    `,
      { sources: { old: custom("1906"), new: custom("1950"), undated: custom() } },
    );
    const asOf = publishedBy(index, day("1920-01-01"));
    const said = (title: string) => asOf.events[numberOf(title)];
    expect(said("Both")).toBe("published");
    expect(said("Perhaps")).toBe("undated");
    expect(said("Later")).toBe("not-yet");
    expect(said("Silent")).toBe("undated");
    expect(said("Ahead")).toBe("not-yet");
    expect(said("Doubtful")).toBe("undated");
    expect(said("Foretold")).toBe("published");
    expect(said("Unwritten")).toBe("not-yet");
    expect(asOf.counts).toEqual({ published: 2, "not-yet": 3, undated: 3 });
  });

  test("the state of each event equals a plain count over its sources", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -25_000, max: -18_000 }), (seed, on) => {
        const index = randomIndex(seed, 25);
        const { sources, events } = publishedBy(index, on);
        index.events.claims.forEach((claims, event) => {
          const found = claims.flatMap(([, ...citations]) => citations.map(([, source]) => sources[source]));
          const answers = index.events.answers[event]!;
          const isAhead = (answers.length > 1 ? answers : [index.events.date[event]!]).every(
            ({ edtf, earliest }) => !/[~?]/.test(edtf) && earliest !== null && earliest > on,
          );
          const mayBe = !isAhead && (found.length === 0 || found.includes("unknown"));
          expect(events[event]).toBe(found.includes("published") ? "published" : mayBe ? "undated" : "not-yet");
        });
      }),
    );
  });

  test("a published event stays published on later days, and every event is counted once", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -25_000, max: -18_000 }), fc.nat(3000), (seed, first, more) => {
        const index = randomIndex(seed, 25);
        const [before, after] = [publishedBy(index, first), publishedBy(index, first + more)];
        for (const [at, one] of before.events.entries()) {
          if (one === "published") expect(after.events[at]).toBe("published");
          if (after.events[at] === "not-yet") expect(one).toBe("not-yet");
        }
        const { published, undated, "not-yet": notYet } = after.counts;
        expect(published + undated + notYet).toBe(25);
      }),
    );
  });
});

describe("the shipped record on 1 January 2018", () => {
  const { index } = shipped();
  const on = publishedBy(index, day("2018-01-01"));
  const state = (id: string) => on.events[index.events.id.indexOf(id)];

  test("the attack and the invasion are published, and the contents of the interrogations are not", () => {
    expect(state("karbala-raid-2007")).toBe("published");
    expect(state("khazali-captured-2007")).toBe("published");
    expect(state("iraq-invasion-2003")).toBe("published");
    for (const id of [
      "interrogations-begin-2007",
      "khazali-names-network-2007",
      "interrogation-fayhan-2007-03-30",
      "interrogation-2007-06-18",
      "khazali-tehran-trips",
      "aei-publication-2018",
      "rogin-column-2018",
    ]) {
      expect(state(id), id).toBe("not-yet");
    }
  });

  test("87 events are published, 38 not yet and one is undated, as an independent count finds", () => {
    expect(on.counts).toEqual({ published: 87, "not-yet": 38, undated: 1 });
    const { custom: _, ...dated } = {
      custom: 0,
      ...Object.fromEntries(plainSources.map((s) => [s.id, s.custom.edtf])),
    };
    // A date before 2018 of any precision, without "?", begins with a smaller year; with "about", one year earlier
    // still.
    const isOut = (id: string) => {
      const edtf = (dated as Record<string, string | undefined>)[id] ?? "?";
      return !edtf.includes("?") && Number(edtf.slice(0, 4)) < (edtf.endsWith("~") ? 2017 : 2018);
    };
    const known = plainEvents.filter(({ claims }) =>
      claims.some(({ citations }) => citations.some(({ source }) => isOut(source))),
    );
    expect(new Set(index.events.id.filter((_id, at) => on.events[at] === "published"))).toEqual(
      new Set(known.map(({ id }) => id)),
    );
  });
});
