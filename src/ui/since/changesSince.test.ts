/** Checks what a page says that was opened by an older link. */
import { expect, test } from "vitest";
import type { ChangeView, CorrectionsView } from "../../model/compiled/correctionsView";
import { dateOf } from "../../testing/randomIndex";
import { changesInWords, changesSince, type Shown } from "./changesSince";

const change = (id: string, more: Partial<ChangeView> = {}): ChangeView => ({
  kind: id.includes(".") ? "claims" : "events",
  id,
  name: `Title of ${id.split(".")[0]}`,
  what: "changed",
  ...more,
});
const date = (id: string) => change(id, { field: "date", from: ["3 January 2010"], to: ["5 January 2010"] });

const corrections: CorrectionsView = {
  kind: "corrections",
  id: "",
  releases: [
    {
      number: 3,
      version: "cccccccccccc",
      date: dateOf("2026-12-03"),
      changes: [change("quake.c2", { what: "added" })],
    },
    { number: 2, version: "bbbbbbbbbbbb", date: dateOf("2026-12-01"), changes: [date("quake")] },
    { number: 1, version: "aaaaaaaaaaaa", date: dateOf("2026-11-01"), changes: [] },
  ],
};
const NONE = { aliases: {}, fragments: {} };

const shown = (more: Partial<Shown>): Shown => ({
  kind: "home",
  id: "",
  events: new Set(),
  disagreements: new Set(),
  isFiltered: false,
  isSearched: false,
  ...more,
});
const ofQuake = shown({ kind: "event", id: "quake", events: new Set(["quake"]) });

test("all releases after the link count, and none before", () => {
  const since = (made: string) => changesSince(corrections, made, NONE)?.map(({ id }) => id);
  expect(since("aaaaaaaaaaaa")).toEqual(["quake", "quake.c2"]);
  expect(since("bbbbbbbbbbbb")).toEqual(["quake.c2"]);
  expect(since("cccccccccccc")).toEqual([]);
  expect(since("dddddddddddd")).toBeUndefined();
});

test("an event names its date with both values, and counts its claims", () => {
  const changes = changesSince(corrections, "aaaaaaaaaaaa", NONE)!;
  expect(changesInWords(changes, ofQuake, NONE)).toEqual([
    "Date: “3 January 2010”, now “5 January 2010”",
    "1 claim added",
  ]);
  expect(changesInWords(changes, { ...ofQuake, id: "flood", events: new Set(["flood"]) }, NONE)).toEqual([]);
});

test("changes of a record that was renamed since are its own", () => {
  const now = { ...ofQuake, id: "tremor", events: new Set(["tremor"]) };
  expect(changesInWords([date("quake")], now, { aliases: { quake: "tremor" } })).toHaveLength(1);
});

test("a view counts and names the events that changed, came and went, and those that may have left its filters", () => {
  const changes = [
    date("quake"),
    change("quake.c1", { field: "text" }),
    change("flood", { what: "added" }),
    change("flood.c1", { what: "added" }),
    change("storm", { what: "removed" }),
    date("fire"),
    change("fire", { field: "note" }),
  ];
  const events = new Set(["quake", "flood"]);
  expect(changesInWords(changes, shown({ events }), NONE)).toEqual([
    "1 event changed (Title of quake)",
    "1 event added (Title of flood)",
    "1 event removed (Title of storm)",
  ]);
  expect(changesInWords(changes, shown({ events, isFiltered: true }), NONE).at(-1)).toBe(
    "1 event changed and may have left this view (Title of fire)",
  );
});

test("a long list of names ends with the number of the others", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const [phrase] = changesInWords(ids.map(date), shown({ events: new Set(ids) }), NONE);
  expect(phrase).toBe("5 events changed (Title of a, Title of b, Title of c, 2 more)");
});

test("an actor's page tells its own fields and its events, that of disagreements the questions", () => {
  const changes = [
    change("ada", { kind: "actors", field: "description" }),
    date("quake"),
    change("who", { kind: "disagreements", field: "outcome" }),
  ];
  expect(changesInWords(changes, shown({ kind: "actor", id: "ada", events: new Set(["quake"]) }), NONE)).toEqual([
    "Description changed",
    "1 event changed (Title of quake)",
  ]);
  expect(changesInWords(changes, shown({ kind: "disagreements", disagreements: new Set(["who"]) }), NONE)).toEqual([
    "1 disagreement changed",
  ]);
});

test("what changed twice became what it is now; what was changed back, and what came and went, is not told", () => {
  const at = (from: string, to: string) => change("quake", { field: "date", from: [from], to: [to] });
  const release = (number: number, changes: readonly ChangeView[]) => ({
    number,
    version: `${number}`.repeat(12),
    date: dateOf("2026-12-03"),
    changes,
  });
  const view = (...all: readonly (readonly ChangeView[])[]): CorrectionsView => ({
    kind: "corrections",
    id: "",
    releases: [[], ...all].map((changes, n) => release(n + 1, changes)).reverse(),
  });
  const said = (made: CorrectionsView) => changesInWords(changesSince(made, "1".repeat(12), NONE)!, ofQuake, NONE);
  expect(said(view([at("1", "2")], [at("2", "3")]))).toEqual(["Date: “1”, now “3”"]);
  expect(said(view([at("1", "2")], [at("2", "1")]))).toEqual([]);
  const note = change("quake", { field: "note", list: true, to: ["a"] });
  expect(said(view([note], [note]))).toEqual(["Note changed"]);
  expect(said(view([change("quake", { what: "added" })], [change("quake", { what: "removed" })]))).toEqual([]);
});

test("sources, actors and questions are found under their present ids", () => {
  const old = { aliases: { rogin: "rogin-2018" }, fragments: { "who-was-it": "who" } };
  const made: CorrectionsView = {
    ...corrections,
    releases: [
      {
        ...corrections.releases[0]!,
        changes: [
          change("rogin", { kind: "sources", field: "note" }),
          change("who-was-it", { kind: "disagreements", field: "outcome" }),
        ],
      },
      corrections.releases[2]!,
    ],
  };
  const changes = changesSince(made, "aaaaaaaaaaaa", old)!;
  expect(changesInWords(changes, shown({ kind: "source", id: "rogin-2018" }), old)).toEqual(["Note changed"]);
  const asked = shown({ kind: "event", id: "quake", disagreements: new Set(["who"]) });
  expect(changesInWords(changes, asked, old)).toEqual(["1 disagreement changed"]);
});

test("what was merged since is told as such, and the changes of the event that stays are told, too", () => {
  const old = { aliases: { tremor: "quake" }, fragments: {} };
  const made: CorrectionsView = {
    ...corrections,
    releases: [
      {
        ...corrections.releases[0]!,
        changes: [date("quake"), change("tremor", { what: "merged", to: ["Title of quake"] })],
      },
      { ...corrections.releases[1]!, changes: [date("tremor")] },
      corrections.releases[2]!,
    ],
  };
  const changes = changesSince(made, "aaaaaaaaaaaa", old)!;
  expect(changesInWords(changes, ofQuake, old)).toEqual([
    "Date: “3 January 2010”, now “5 January 2010”",
    "“Title of tremor” is a part of this event now",
  ]);
  expect(changesInWords(changes, shown({ events: new Set(["quake"]) }), old)).toEqual([
    "1 event changed (Title of quake)",
    "1 event removed (Title of tremor)",
  ]);
});

test("where words are searched, an event whose words changed may have left the view", () => {
  const changes = [change("fire", { field: "title", from: ["A"], to: ["B"] })];
  const view = { events: new Set<string>(), isFiltered: true };
  expect(changesInWords(changes, shown(view), NONE)).toEqual([]);
  expect(changesInWords(changes, shown({ ...view, isSearched: true }), NONE)).toHaveLength(1);
});
