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
    { version: "cccccccccccc", date: dateOf("2026-12-03"), changes: [change("quake.c2", { what: "added" })] },
    { version: "bbbbbbbbbbbb", date: dateOf("2026-12-01"), changes: [date("quake")] },
    { version: "aaaaaaaaaaaa", date: dateOf("2026-11-01"), changes: [] },
  ],
};
const shown = (more: Partial<Shown>): Shown => ({
  kind: "home",
  id: "",
  events: new Set(),
  disagreements: new Set(),
  isFiltered: false,
  ...more,
});
const ofQuake = shown({ kind: "event", id: "quake", events: new Set(["quake"]) });

test("all releases after the link count, and none before", () => {
  const since = (made: string) => changesSince(corrections, made)?.map(({ id }) => id);
  expect(since("aaaaaaaaaaaa")).toEqual(["quake.c2", "quake"]);
  expect(since("bbbbbbbbbbbb")).toEqual(["quake.c2"]);
  expect(since("cccccccccccc")).toEqual([]);
  expect(since("dddddddddddd")).toBeUndefined();
});

test("an event names its date with both values, and counts its claims", () => {
  const changes = changesSince(corrections, "aaaaaaaaaaaa")!;
  expect(changesInWords(changes, ofQuake, {})).toEqual([
    "Date: “3 January 2010”, now “5 January 2010”",
    "1 claim added",
  ]);
  expect(changesInWords(changes, { ...ofQuake, id: "flood", events: new Set(["flood"]) }, {})).toEqual([]);
});

test("changes of a record that was renamed since are its own", () => {
  const now = { ...ofQuake, id: "tremor", events: new Set(["tremor"]) };
  expect(changesInWords([date("quake")], now, { quake: "tremor" })).toHaveLength(1);
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
  expect(changesInWords(changes, shown({ events }), {})).toEqual([
    "1 event changed (Title of quake)",
    "1 event added (Title of flood)",
    "1 event removed (Title of storm)",
  ]);
  expect(changesInWords(changes, shown({ events, isFiltered: true }), {}).at(-1)).toBe(
    "1 event changed and may have left this view (Title of fire)",
  );
});

test("a long list of names ends with the number of the others", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const [phrase] = changesInWords(ids.map(date), shown({ events: new Set(ids) }), {});
  expect(phrase).toBe("5 events changed (Title of a, Title of b, Title of c, 2 more)");
});

test("an actor's page tells its own fields and its events, that of disagreements the questions", () => {
  const changes = [
    change("ada", { kind: "actors", field: "description" }),
    date("quake"),
    change("who", { kind: "disagreements", field: "outcome" }),
  ];
  expect(changesInWords(changes, shown({ kind: "actor", id: "ada", events: new Set(["quake"]) }), {})).toEqual([
    "Description changed",
    "1 event changed (Title of quake)",
  ]);
  expect(changesInWords(changes, shown({ kind: "disagreements", disagreements: new Set(["who"]) }), {})).toEqual([
    "1 disagreement changed",
  ]);
});
