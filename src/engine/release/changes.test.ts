/** Checks that a comparison of two releases names exactly what changed: no more, no less, and under ids that still lead
 * somewhere. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fields, Snapshot } from "../../model/published";
import { PUBLISHED_KINDS } from "../../model/publishedKinds";
import { shipped } from "../../testing/shipped";
import { changesBetween, reasonKey } from "./changes";
import { snapshotOf } from "./snapshot";

const { lookup } = shipped();
const whole = snapshotOf(lookup.dataset);

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
      const [change, ...more] = changesBetween(whole, withFields(kind, id, { ...fields, [field]: other }), {});
      expect(more).toEqual([]);
      expect(change).toMatchObject({ kind, id, what: "changed", field });
      // Of a list, only the entries that differ.
      expect(change!.from).toEqual(Array.isArray(value) ? undefined : value);
      expect(change!.to).toEqual(Array.isArray(value) ? ["something new"] : other);
      // Back again, the values change places.
      const [back] = changesBetween(withFields(kind, id, { ...fields, [field]: other }), whole, {});
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
  const rename = (id: string) => id.replace(event.id, "another-name");
  const renamed = (kind: "events" | "claims", more: Fields = {}) =>
    Object.fromEntries(
      Object.entries(whole[kind]).map(([id, fields]) => [
        id === event.id || id.startsWith(`${event.id}.`) ? rename(id) : id,
        id === event.id ? { ...fields, ...more } : fields,
      ]),
    );
  const now: Snapshot = { ...whole, events: renamed("events", { title: "New title" }), claims: renamed("claims") };
  expect(changesBetween(whole, now, { [event.id]: "another-name" })).toEqual([
    { kind: "events", id: "another-name", what: "renamed", from: event.id, to: "another-name" },
    { kind: "events", id: "another-name", what: "changed", field: "title", from: event.title, to: "New title" },
  ]);
});

test("a source that became another is merged with it", () => {
  const [one, other] = lookup.dataset.sources;
  const changes = changesBetween(whole, without("sources", one!.id), { [one!.id]: other!.id });
  expect(changes).toEqual([{ kind: "sources", id: one!.id, what: "merged", to: other!.id }]);
});

test("a reason is asked for a changed claim, date, title or outcome, and for nothing else", () => {
  const asked = (kind: keyof Snapshot, field: string) => reasonKey({ kind, id: "x", what: "changed", field });
  expect(asked("events", "date")).toBe("x date");
  expect(asked("events", "title")).toBe("x title");
  expect(asked("disagreements", "outcome")).toBe("x outcome");
  for (const field of ["text", "status", "speakers", "citations", "note"]) expect(asked("claims", field)).toBe("x");
  for (const field of ["summary", "place", "note"]) expect(asked("events", field)).toBeNull();
  expect(asked("sources", "title")).toBeNull();
  for (const kind of PUBLISHED_KINDS) expect(reasonKey({ kind, id: "x", what: "added" })).toBeNull();
});
