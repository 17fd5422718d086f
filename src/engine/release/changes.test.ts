/** Checks that a comparison of two releases names exactly what changed: no more, no less, and under ids that still lead
 * somewhere. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fields, Snapshot } from "../../model/published";
import { PUBLISHED_KINDS } from "../../model/publishedKinds";
import { claimSchema, RECORD_FILES, sourceSchema } from "../../model/schema";
import { shipped } from "../../testing/shipped";
import { changesBetween, needsReason, reasonKey } from "./changes";
import { LEFT_OUT, snapshotOf } from "./snapshot";

const { lookup } = shipped();
const whole = snapshotOf(lookup.dataset);

/** The first record of each kind. */
const some: Snapshot = Object.fromEntries(
  PUBLISHED_KINDS.map((kind) => [kind, Object.fromEntries(Object.entries(whole[kind]).slice(0, 1))]),
);

/** A snapshot with another value of one record's fields. */
const withFields = (kind: keyof Snapshot, id: string, fields: Fields): Snapshot => ({
  ...whole,
  [kind]: { ...whole[kind], [id]: fields },
});
const without = (kind: keyof Snapshot, id: string): Snapshot => {
  const { [id]: _, ...rest } = whole[kind];
  return { ...whole, [kind]: rest };
};

test("the same data has no changes, whatever the order of its files, records and keys", () => {
  const { dataset } = lookup;
  const shuffled = snapshotOf({
    ...dataset,
    events: dataset.events.toReversed(),
    sources: dataset.sources.map((source) => Object.fromEntries(Object.entries(source).reverse()) as typeof source),
  });
  expect(changesBetween(whole, shuffled, {})).toEqual([]);
  const lists = withFields("events", dataset.events[0]!.id, {
    ...whole.events[dataset.events[0]!.id],
    participants: [...(whole.events[dataset.events[0]!.id]!["participants"] as unknown[])].reverse(),
  });
  expect(changesBetween(whole, lists, {})).toEqual([]);
});

test("of any record, a change of any field is named with both values, and nothing else is", () => {
  const all = PUBLISHED_KINDS.flatMap((kind) => Object.keys(whole[kind]).map((id) => [kind, id] as const));
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(), ([kind, id], at) => {
      const fields = whole[kind][id]!;
      const names = Object.keys(fields);
      const field = names[at % names.length]!;
      const value = fields[field];
      const other = Array.isArray(value) ? [...value, "something new"] : "something new";
      // A record or two are enough, and much faster than all of them.
      const before: Snapshot = { [kind]: { ...some[kind], [id]: fields } };
      const after: Snapshot = { [kind]: { ...some[kind], [id]: { ...fields, [field]: other } } };
      const [change, ...more] = changesBetween(before, after, {});
      expect(more).toEqual([]);
      expect(change).toMatchObject({ kind, id, what: "changed", field });
      // Of a list, only the entries that differ, unless their order says something.
      const isList = Array.isArray(value) && field !== "author" && field !== "derivedFrom";
      expect(change!.list).toBe(isList || undefined);
      expect(change!.from).toEqual(isList ? undefined : value);
      expect(change!.to).toEqual(isList ? ["something new"] : other);
      // Back again, the values change places.
      const [back] = changesBetween(after, before, {});
      expect([back!.from, back!.to]).toEqual([change!.to, change!.from]);
    }),
    { numRuns: 300 },
  );
});

const event = lookup.dataset.events.find(({ claims }) => claims.length > 2)!;

test("a new record is added and a removed one gives its reason; the claims of an event go with it", () => {
  const old: Snapshot = {
    ...without("events", event.id),
    claims: Object.fromEntries(Object.entries(whole.claims).filter(([id]) => !id.startsWith(`${event.id}.`))),
  };
  expect(changesBetween(old, whole, {})).toEqual([{ kind: "events", id: event.id, what: "added" }]);
  expect(changesBetween(whole, old, { [event.id]: { removed: "It did not happen." } })).toEqual([
    { kind: "events", id: event.id, what: "removed", why: "It did not happen." },
  ]);
});

test("a renamed event is the same event, with its claims, and only what else changed is a change", () => {
  // Everything that refers to it names it anew, too.
  const text = JSON.stringify(whole).replaceAll(`"${event.id}`, '"another-name');
  const all = JSON.parse(text) as typeof whole;
  const renamed = { ...all.events["another-name"], title: "New title" };
  const now: Snapshot = { ...all, events: { ...all.events, "another-name": renamed } };
  expect(changesBetween(whole, now, { [event.id]: "another-name" })).toEqual([
    { kind: "events", id: "another-name", what: "renamed", from: event.id, to: "another-name" },
    { kind: "events", id: "another-name", what: "changed", field: "title", from: event.title, to: "New title" },
  ]);
});

test("a reference to what has a new id is no change, and no claim needs a reason for it", () => {
  const rename = (id: string) => (id === "rogin-2018" || id === "khazali" ? `${id}-renamed` : id);
  const now = JSON.parse(
    JSON.stringify(whole).replaceAll(/"(?:rogin-2018|khazali)"/g, (id) => JSON.stringify(rename(id.slice(1, -1)))),
  ) as Snapshot;
  const aliases = { "rogin-2018": "rogin-2018-renamed", khazali: "khazali-renamed" };
  expect(changesBetween(whole, now, aliases).map(({ id, what }) => `${what} ${id}`)).toEqual([
    "renamed khazali-renamed",
    "renamed rogin-2018-renamed",
  ]);
});

test("a claim goes along with an event that has a new id, and not with one that is merged into another", () => {
  const claims = { "a.c1": { text: "1" }, "a.c2": { text: "2" } };
  const renamed = changesBetween(
    { events: { a: { title: "A" } }, claims },
    { events: { b: { title: "A" } }, claims: { "b.c1": { text: "1" } } },
    { a: "b" },
  );
  expect(renamed.map(({ id, what }) => `${what} ${id}`)).toEqual(["renamed b", "removed a.c2"]);
  const merged = changesBetween(
    { events: { a: { title: "A" }, b: { title: "B" } }, claims: { ...claims, "b.c1": { text: "other" } } },
    { events: { b: { title: "B" } }, claims: { "b.c1": { text: "other" } } },
    { a: "b" },
  );
  expect(merged.map(({ id, what }) => `${what} ${id}`)).toEqual(["merged a", "removed a.c1", "removed a.c2"]);
});

test("an alias of another kind with the same id is not followed", () => {
  const changes = changesBetween(
    { events: { x: { title: "X" }, z: { title: "Z" } }, disagreements: { x: { question: "?" } } },
    { events: { x: { title: "X" } }, disagreements: { y: { question: "?" } } },
    { z: "x", x: "y" },
  );
  expect(changes.map(({ kind, id, what }) => `${kind} ${what} ${id}`)).toEqual([
    "events merged z",
    "disagreements renamed y",
  ]);
});

test("everything that a record can say is in the snapshot, or on the list of what is left out", () => {
  const schemas = { ...RECORD_FILES, claims: claimSchema };
  for (const kind of PUBLISHED_KINDS) {
    const keys = Object.keys(schemas[kind].entries).flatMap((key) =>
      key === "custom" ? Object.keys(sourceSchema.entries.custom.entries) : [key],
    );
    const known = new Set([...Object.values(whole[kind]).flatMap((fields) => Object.keys(fields)), ...LEFT_OUT[kind]]);
    // Another name in the snapshot, or nowhere in the shipped record.
    const other = { edtf: "date", lat: "coordinates", lon: "coordinates" } as Readonly<Record<string, string>>;
    const unused = [
      "slip",
      "quote",
      "descriptionCitations",
      "members",
      "volume",
      "issue",
      "page",
      "number",
      "origin",
      "archive",
      "titleNote",
      "placeNote",
      "answers",
      "container-title",
      "author",
      "language",
      "copy",
      "derivedFrom",
      "note",
      "names",
      "aliases",
      "parent",
      "died",
      "born",
      "affiliations",
      "description",
      "related",
      "says",
    ];
    expect(
      keys.filter((key) => !known.has(other[key] ?? key) && !unused.includes(key)),
      kind,
    ).toEqual([]);
  }
});

test("a source that became another is merged with it", () => {
  const old: Snapshot = { sources: { copy: { title: "Copy" }, text: { title: "Text" } } };
  const changes = changesBetween(old, { sources: { text: { title: "Text" } } }, { copy: "text" });
  expect(changes).toEqual([{ kind: "sources", id: "copy", what: "merged", to: "text" }]);
});

test("a reason is asked for a changed claim, date, title or outcome and for a merged event, and for nothing else", () => {
  const changed = (kind: keyof Snapshot, field: string) => ({ kind, id: "x", what: "changed", field }) as const;
  const asked = (kind: keyof Snapshot, field: string) => needsReason(changed(kind, field));
  for (const [kind, field] of [
    ["events", "date"],
    ["events", "title"],
    ["disagreements", "outcome"],
  ] as const) {
    expect(asked(kind, field)).toBe(true);
    expect(reasonKey(changed(kind, field))).toBe(`x ${field}`);
  }
  for (const field of ["text", "status", "speakers", "citations", "note"]) expect(asked("claims", field)).toBe(true);
  expect(reasonKey(changed("claims", "text"))).toBe("x");
  for (const field of ["summary", "place", "note"]) expect(asked("events", field)).toBe(false);
  expect(asked("sources", "title")).toBe(false);
  for (const kind of PUBLISHED_KINDS) expect(needsReason({ kind, id: "x", what: "added" })).toBe(false);
  expect(needsReason({ kind: "events", id: "x", what: "merged" })).toBe(true);
});
