/** What changed since the release with which a link was made, of what the link shows, in words. */
import { groupBy } from "../../engine/groupBy";
import { idNow } from "../../engine/idNow";
import { count, fill, inRow, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import type { ChangeView, CorrectionsView } from "../../model/compiled/correctionsView";
import type { Index } from "../../model/compiled/eventIndex";
import type { PageKind } from "../../model/compiled/recordView";

/** What the page shows. */
export interface Shown {
  readonly kind: PageKind;
  readonly id: string;
  /** The ids of the events that it shows, or of the open event. */
  readonly events: ReadonlySet<string>;
  /** The ids of the disagreements that it shows. */
  readonly disagreements: ReadonlySet<string>;
  /** Whether filters choose the events, so that a change can take an event out of the view. */
  readonly isFiltered: boolean;
  /** Whether words are among the filters. */
  readonly isSearched: boolean;
}

type OldIds = Pick<Index, "aliases" | "fragments">;

/**
 * Sums up the changes of all releases after the one with this version: what changed twice became what it is now, and
 * what came and went is left out. Ids are those of today.
 * @returns null if no release has this version
 */
export function changesSince({ releases }: CorrectionsView, made: string, old: OldIds): readonly ChangeView[] | null {
  const at = releases.findIndex(({ version }) => version === made);
  if (at < 0) return null;
  const since = releases
    .slice(0, at)
    .reverse()
    .flatMap(({ changes }) => changes);
  // What was merged is told as such, and not as a change of what it is a part of now.
  const merged = new Set(since.flatMap((change) => (change.what === "merged" ? [keyOf(change)] : [])));
  const all = since.map((change) => (merged.has(keyOf(change)) ? change : { ...change, id: idToday(change, old) }));
  const byRecord = [...groupBy(all, keyOf).values()];
  return byRecord.flatMap((ofRecord) => {
    const isNew = ofRecord[0]!.what === "added";
    const gone = ofRecord.find(({ what }) => what === "removed" || what === "merged");
    if (gone) return isNew ? [] : [gone];
    if (isNew) return ofRecord.slice(0, 1);
    return [...groupBy(ofRecord, ({ what, field }) => `${what} ${field}`).values()].flatMap(summed);
  });
}

const keyOf = ({ kind, id }: ChangeView): string => `${kind} ${id}`;

function idToday({ kind, id }: ChangeView, { aliases, fragments }: OldIds): string {
  const isPart = kind === "claims" || kind === "disagreements";
  return String(idNow(id, isPart ? fragments : aliases) ?? id);
}

/** The changes of one field, the oldest first, as one. */
function summed(changes: readonly ChangeView[]): readonly ChangeView[] {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  if (changes.length === 1 || first.list) return [last];
  const { from: _, ...rest } = last;
  if (JSON.stringify(first.from) === JSON.stringify(last.to)) return [];
  return [{ ...rest, ...(first.from ? { from: first.from } : {}) }];
}

/** @returns what changed of what is shown, in phrases; none if it did not change */
export function changesInWords(
  changes: readonly ChangeView[],
  shown: Shown,
  { aliases }: Pick<Index, "aliases">,
): readonly string[] {
  const eventOf = ({ kind, id }: ChangeView) => {
    const event = kind === "events" ? id : kind === "claims" ? eventOfClaim(id) : "";
    return String(idNow(event, aliases) ?? event);
  };
  const ofEvents = changes.filter((change) => shown.events.has(eventOf(change)));
  const questions = changes.filter(({ kind, id }) => kind === "disagreements" && shown.disagreements.has(id));
  const own =
    shown.kind === "event"
      ? [
          ...fieldsInWords(ofEvents.filter(({ kind }) => kind === "events")),
          ...ofEvents.flatMap(({ kind, what, name }) =>
            kind === "events" && what === "merged" ? [fill(t.corrections.mergedHere, { name })] : [],
          ),
          ...counted(ofEvents, "claims", "claim"),
        ]
      : [
          ...fieldsInWords(changes.filter(({ kind, id }) => kind === RECORDS[shown.kind] && id === shown.id)),
          ...eventsInWords(changes, ofEvents, shown, eventOf),
        ];
  const actors = shown.kind === "actors" ? counted(changes, "actors", "actor") : [];
  return [...own, ...actors, ...counted(questions, "disagreements", "disagreement")];
}

const RECORDS: Readonly<Partial<Record<PageKind, ChangeView["kind"]>>> = { actor: "actors", source: "sources" };

/** "2 claims changed", "1 claim added", "1 claim removed". */
function counted(
  changes: readonly ChangeView[],
  kind: ChangeView["kind"],
  noun: "claim" | "disagreement" | "actor",
): string[] {
  const own = changes.filter((change) => change.kind === kind);
  const n = (...whats: readonly ChangeView["what"][]) =>
    new Set(own.flatMap(({ what, id }) => (whats.includes(what) ? [id] : []))).size;
  const { changed, addedMany, removedMany } = t.corrections;
  return [
    [changed, n("changed", "renamed")] as const,
    [addedMany, n("added")] as const,
    [removedMany, n("removed", "merged")] as const,
  ].flatMap(([message, many]) => (many > 0 ? [fill(message, { what: count(many, noun) })] : []));
}

/** Dates and titles with both values, other fields by name. */
function fieldsInWords(changes: readonly ChangeView[]): string[] {
  const { fields, became, fieldChanged } = t.corrections;
  return changes.flatMap(({ what, field = "", from, to }) => {
    if (what !== "changed") return [];
    const name = fields[field] ?? field;
    const isShort = (field === "date" || field === "title") && from && to;
    return [
      isShort ? fill(became, { field: name, from: inRow(from), to: inRow(to) }) : fill(fieldChanged, { field: name }),
    ];
  });
}

/** Fields that filters ask for. A change of one can take an event out of a view. */
const WORDS = ["title", "summary", "note", "text"];
const FILTERED = ["date", "place", "category", "participants", "status", "speakers", "citations"];

function eventsInWords(
  changes: readonly ChangeView[],
  ofEvents: readonly ChangeView[],
  shown: Shown,
  eventOf: (change: ChangeView) => string,
): string[] {
  const isEvent = ({ kind }: ChangeView) => kind === "events";
  const added = ofEvents.filter((change) => isEvent(change) && change.what === "added");
  const isNew = new Set(added.map(eventOf));
  const others = ofEvents.filter((change) => !isNew.has(eventOf(change)) && change.what !== "merged");
  // A record that is gone cannot be asked whether it would have been shown.
  const isGone = ({ what }: ChangeView) => what === "removed" || what === "merged";
  const gone = shown.kind === "home" ? changes.filter((change) => isEvent(change) && isGone(change)) : [];
  const fields = shown.isSearched ? [...FILTERED, ...WORDS] : FILTERED;
  const isFiltered = ({ kind, field = "", what }: ChangeView) =>
    (kind === "claims" && what === "removed") || ((kind === "events" || kind === "claims") && fields.includes(field));
  const moved = shown.isFiltered
    ? changes.filter((change) => isFiltered(change) && !shown.events.has(eventOf(change)))
    : [];
  const { changed, addedMany, removedMany, mayHaveLeft } = t.corrections;
  return [
    ...named(changed, others, eventOf),
    ...named(addedMany, added, eventOf),
    ...named(removedMany, gone, ({ id }) => id),
    ...named(mayHaveLeft, moved, eventOf),
  ];
}

/** "2 events changed (Attack in Karbala, Iraq frees Khazali)", or nothing. */
function named(message: string, changes: readonly ChangeView[], keyOf: (change: ChangeView) => string): string[] {
  const names = [...groupBy(changes, keyOf).values()].map((all) => all[0]!.name);
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMES;
  const some = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [count(more, "more")] : [])];
  const phrase = fill(message, { what: count(names.length, "event") });
  return [fill(t.corrections.withNames, { phrase, names: inRow(some) })];
}

/** More names would not be read in a notice; the page of corrections has all. */
const MOST_NAMES = 3;
