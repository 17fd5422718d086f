import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSearch } from "../../engine/compile/compileSearch";
import { compileSource } from "../../engine/compile/compileSource";
import { compileStory } from "../../engine/compile/compileStory";
import {
  compileAbout,
  compileActor,
  compileActors,
  compileDisagreements,
  compileEvent,
  compilePeriod,
} from "../../engine/compile/compileViews";
import { layoutOf, sceneOf } from "../../engine/draw/scene";
import { trackRows } from "../../engine/draw/tracks";
import { randomIndex } from "../../testing/randomIndex";
import { tripAndFire } from "../../testing/story";
import { timeline } from "../../testing/timeline";
import type { Index, IndexColumns } from "./eventIndex";
import { readIndex, readSearch, readView } from "./read";
import type { RecordView } from "./recordView";

const FILE = "data/index.json";
const index = randomIndex(3, 12);
const COLUMNS = Object.keys(index.events) as (keyof IndexColumns)[];

/** A copy of the index with one value replaced, as a faulty server might send it. */
function withValue(path: readonly (string | number)[], value: unknown, of: unknown = index): unknown {
  const copy = structuredClone(of);
  const inner = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  (inner as Record<string, unknown>)[path.at(-1) ?? ""] = value;
  return copy;
}

const WRONG: readonly unknown[] = [null, undefined, true, {}, [null], [[]], { edtf: 1 }, "x".repeat(8001)];
/** Values that are wrong for a cell of this column. */
const wrongFor = (name: keyof IndexColumns): readonly unknown[] => {
  const isNumber = name === "importance";
  const isText = name === "id" || name === "title" || name === "short" || name === "category";
  // A place can be unknown, and a short title absent.
  const wrong = name === "place" || name === "short" ? WRONG.filter((value) => value !== null) : WRONG;
  return [...wrong, ...(isNumber ? ["3", []] : isText ? [7, []] : [7, "ZQX"])];
};

describe("data/index.json", () => {
  test("an index without faults is returned as it is", () => {
    expect(readIndex(JSON.parse(JSON.stringify(index)), FILE)).toEqual(index);
    const empty = randomIndex(1, 0);
    expect(readIndex(empty, FILE)).toEqual(empty);
  });

  test.each([[null], [undefined], [[]], ["<!doctype html>"], [{}], [{ events: {} }], [7]])(
    "%j is not an index",
    (value) => {
      expect(readIndex(value, FILE)).toBeNull();
    },
  );

  test("an index of another format, without one of its parts or without a column, is refused", () => {
    expect(readIndex({ ...index, format: 2 }, FILE)).toBeNull();
    for (const key of Object.keys(index)) expect(readIndex(withValue([key], undefined), FILE), key).toBeNull();
    for (const name of COLUMNS) {
      for (const value of [undefined, null, {}, "ZQX"])
        expect(readIndex(withValue(["events", name], value), FILE), name).toBeNull();
    }
  });

  test("a broken cell leaves out at most its own event, with its place, and the rest can be drawn", () => {
    const cell = fc
      .constantFrom(...COLUMNS)
      .chain((name) => fc.tuple(fc.constant(name), fc.nat(11), fc.constantFrom(...wrongFor(name))));
    fc.assert(
      fc.property(cell, ([name, event, value]) => {
        const read = readIndex(withValue(["events", name, event], value), FILE) as Index;
        for (const column of COLUMNS)
          expect(read.events[column]).toEqual(index.events[column].filter((_, at) => at !== event));
        expect(read.site.setAside).toEqual([
          {
            kind: "events",
            record: name === "id" ? expect.stringMatching(/./) : index.events.id[event],
            file: FILE,
            pointer: `/events/${name}/${event}`,
            reason: "",
          },
        ]);
        expect(() => draw(read)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test("a number that leads to no actor or no disagreement makes the cell broken", () => {
    for (const at of [99, -1, 0.5]) {
      const read = readIndex(withValue(["events", "participants", 4], [[at, "participant", "agreed"]]), FILE);
      expect(
        read?.site.setAside.map(({ pointer }) => pointer),
        String(at),
      ).toEqual(["/events/participants/4"]);
      const disputes = readIndex(withValue(["events", "disputes", 4], [at]), FILE);
      expect(disputes?.events.id).toHaveLength(11);
    }
  });

  // Once, only the year of a date part was checked.
  test("a date with an impossible month or season is a broken cell, not a mark that cannot be drawn", () => {
    for (const part of [{ season: "zqx" }, { month: "x" }, { month: {} }, { day: "x", month: 2 }]) {
      const date = {
        edtf: "../1905",
        from: "open",
        to: { year: 1905, digits: 4, ...part },
        earliest: null,
        latest: -23_000,
      };
      const read = readIndex(withValue(["events", "date", 4], date), FILE) as Index;
      expect(() => draw(read), JSON.stringify(part)).not.toThrow();
    }
  });

  test("two broken events count as two, and one event broken in two columns counts as one", () => {
    const twice = withValue(["events", "title", 2], null, withValue(["events", "category", 2], null));
    expect(readIndex(twice, FILE)?.site.setAside).toHaveLength(1);
    expect(readIndex(withValue(["events", "title", 5], null, twice), FILE)?.site.setAside).toHaveLength(2);
  });

  test("events that the build set aside stay reported", () => {
    const told = { kind: "events", record: "event x", file: "events/1907.json", pointer: "/events/0", reason: "no" };
    const before = withValue(["site", "setAside"], [told]);
    expect(readIndex(withValue(["events", "title", 0], null, before), FILE)?.site.setAside).toEqual([
      told,
      expect.objectContaining({ pointer: "/events/title/0" }),
    ]);
  });

  test("the steps of a story name only events that are left, under their new numbers", () => {
    const whole = JSON.parse(JSON.stringify(drawn.index)) as Index;
    expect(readIndex(whole, FILE)).toEqual(drawn.index);
    const rowsOf = (file: unknown) => readIndex(file, FILE)?.story?.steps.map(({ events }) => events);
    const late = ["story", "steps", 1, "events"];
    expect(rowsOf(withValue(late, [1, 2, 99], whole))).toEqual([[0], [1]]);
    expect(rowsOf(withValue(["events", "title", 0], 7, whole))).toEqual([[], [0]]);
    expect(rowsOf(withValue(["events", "title", 1], 7, whole))).toEqual([[0], []]);
    for (const value of ["1", [-1], [null]]) expect(readIndex(withValue(late, value, whole), FILE)).toBeNull();
    expect(readIndex(withValue(["story", "steps", 1, "to"], null, whole), FILE)).toBeNull();
  });

  // Once, columns of unequal length were read as if only their last rows were broken.
  test("a column that has lost a cell gives no event the title or date of another", () => {
    for (const name of COLUMNS) {
      const shorter = index.events[name].filter((_, at) => at !== 3);
      const read = readIndex(withValue(["events", name], shorter), FILE);
      for (const [at, id] of (read?.events.id ?? []).entries()) {
        const event = index.events.id.indexOf(id);
        expect(read?.events.title[at], name).toBe(index.events.title[event]);
        expect(read?.events.date[at], name).toEqual(index.events.date[event]);
      }
      if (read) expect(() => draw(read), name).not.toThrow();
    }
  });
});

/** Draws an index, and throws if a mark has no place. */
function draw(one: Index): void {
  const rows = trackRows(one, ["a0", "group:south", "a1"], new Set(), null);
  const { marks } = sceneOf({ index: one, layout: layoutOf(one, rows), visible: [-26_000, -20_000], width: 1000 });
  if (marks.some(({ from, to }) => Number.isNaN(from + to))) throw new Error("a mark that stands nowhere");
}

const drawn = timeline(
  `
  1903        ada        Trip          gazette
  1907-01-20  ada, crew  Harbour fire  gazette, inquest
`,
  {
    actors: { crew: { parent: "guild" }, guild: {} },
    info: { periods: [{ id: "old", label: "Old", edtf: "1900/1905" }] },
    disagreements: [
      {
        id: "cause",
        question: "Why?",
        about: "cause",
        positions: [
          { id: "lamp", answer: "A lamp", claims: ["harbour-fire.c1"] },
          { id: "arson", answer: "Arson", claims: ["harbour-fire.c2"] },
        ],
        outcome: { kind: "open" },
      },
    ],
    story: tripAndFire("trip", "cause"),
  },
);
const VIEWS: readonly RecordView[] = [
  compileEvent(drawn.lookup, drawn.numberOf("Harbour fire")),
  compileActor(drawn.lookup, "guild"),
  compileSource(drawn.lookup, "gazette"),
  compilePeriod(drawn.lookup, "old"),
  compileDisagreements(drawn.lookup),
  compileActors(drawn.lookup),
  compileAbout(drawn.lookup, drawn.index),
  compileStory(drawn.lookup)!,
];

/** A copy with an additional key in each object, as a later version might write it. */
function withNews(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNews);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withNews(one)]);
  return { ...Object.fromEntries(entries), news: { number: 2, event: "x" } };
}

describe("a record's index.json", () => {
  test.each(VIEWS.map((view) => [view.kind, view] as const))(
    "a view of kind %s is read as the build writes it",
    (_, view) => {
      expect(readView(JSON.parse(JSON.stringify({ version: "0", ...view })))).toMatchObject(view);
    },
  );

  test("unknown keys and unknown words of a later version are read and kept", () => {
    for (const view of VIEWS) {
      const later = withNews(view);
      expect(readView(later), view.kind).toEqual(later);
    }
    const [event] = VIEWS;
    const later = withValue(["claims", 0, "status"], "overheard", withValue(["sources", 0, "genre"], "podcast", event));
    expect(readView(later)).toEqual(later);
  });

  test("a record is refused if a value that its page draws as text is not text, at any depth", () => {
    const [event, actor, source] = VIEWS;
    const wrong = [
      [event, ["claims", 0, "citations", 0, "short"]],
      [event, ["claims", 0, "speakers", 0, "name"]],
      [event, ["disagreements", 0, "positions", 0, "claims", 0, "event"]],
      [event, ["sources", 0, "authors"]],
      [event, ["previous", "date"]],
      [actor, ["parts", 0]],
      [source, ["derived"]],
    ] as const;
    for (const [view, path] of wrong) {
      for (const value of [7, null, [null]]) expect(readView(withValue(path, value, view)), path.join(".")).toBeNull();
    }
  });

  test.each([
    [null],
    [[]],
    ["<!doctype html>"],
    [{}],
    [{ kind: "home" }],
    [{ kind: "event" }],
    [{ kind: "constructor" }],
  ])("%j is not a record", (value) => {
    expect(readView(value)).toBeNull();
  });

  test("a record whose list is not a list, or whose required text is not text, is refused", () => {
    for (const view of VIEWS) {
      for (const [key, value] of Object.entries(view)) {
        if (Array.isArray(value)) expect(readView({ ...view, [key]: "ZQX" }), `${view.kind}.${key}`).toBeNull();
      }
    }
    const [event] = VIEWS;
    for (const key of ["id", "title", "date", "claims", "summary"]) {
      expect(readView({ ...event, [key]: undefined }), key).toBeNull();
      expect(readView({ ...event, [key]: 7 }), key).toBeNull();
    }
  });
});

describe("data/search.json", () => {
  const drawn = timeline(`
    1903        ada        Trip          gazette
    1907-01-20  ada, bela  Harbour fire  gazette
  `);
  const search = compileSearch(drawn.lookup);

  test("the search file is returned as it came, and only for its own index", () => {
    expect(readSearch(JSON.parse(JSON.stringify(search)), drawn.index)).toEqual(search);
    expect(readSearch(search, index)).toBeNull();
  });

  test.each([
    [["events"], 3],
    [["words"], null],
    [["words", 0], 7],
    // Words are looked up by binary search, so their order matters.
    [["words"], search.words.toReversed()],
    [["words", 1], search.words[0]],
    [["eventsOfWord"], search.eventsOfWord.slice(1)],
    [["eventsOfWord", 0], ""],
    [["eventsOfWord", 0], "0 -1"],
    [["eventsOfWord", 0], "0  1"],
    [
      ["eventsOfWord", 0],
      [0, 1],
    ],
    [["names"], [["ada"]]],
  ] as const)("a search file with %j set to %j is refused", (path, value) => {
    expect(readSearch(withValue(path, value, search), drawn.index)).toBeNull();
  });

  test.each([[null], [[]], ["<!doctype html>"], [{}]])("%j is not a search file", (value) => {
    expect(readSearch(value, drawn.index)).toBeNull();
  });
});
