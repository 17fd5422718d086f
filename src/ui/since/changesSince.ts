/** What changed since the release with which a link was made, of what the link shows, in words. */
import { groupBy } from "../../engine/groupBy";
import { idNow } from "../../engine/idNow";
import { count, fill, inRow, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import type { ChangeView, CorrectionsView } from "../../model/compiled/correctionsView";
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
}

/** @returns the changes of all releases after the one with this version; null if no release has it */
export function changesSince({ releases }: CorrectionsView, made: string): readonly ChangeView[] | null {
  const at = releases.findIndex(({ version }) => version === made);
  return at < 0 ? null : releases.slice(0, at).flatMap(({ changes }) => changes);
}

/** @param aliases old ids with the new ones. @returns what changed, in phrases; none if what is shown did not change */
export function changesInWords(
  changes: readonly ChangeView[],
  shown: Shown,
  aliases: Readonly<Record<string, string>>,
): readonly string[] {
  const eventOf = ({ kind, id }: ChangeView) => {
    const event = kind === "events" ? id : kind === "claims" ? eventOfClaim(id) : "";
    return String(idNow(event, aliases) ?? event);
  };
  const ofRecord = changes.filter((change) => RECORDS[shown.kind] === change.kind && change.id === shown.id);
  const ofEvents = changes.filter((change) => shown.events.has(eventOf(change)));
  const questions = changes.filter(({ kind, id }) => kind === "disagreements" && shown.disagreements.has(id));
  const own = shown.kind === "event" ? eventInWords(ofEvents) : fieldsInWords(ofRecord);
  const others = shown.kind === "event" ? [] : eventsInWords(changes, ofEvents, shown, eventOf);
  const asked = new Set(questions.map(({ id }) => id)).size;
  return [
    ...own,
    ...others,
    ...(asked > 0 ? [fill(t.corrections.changed, { what: count(asked, "disagreement") })] : []),
  ];
}

const RECORDS: Readonly<Partial<Record<PageKind, ChangeView["kind"]>>> = { actor: "actors", source: "sources" };

/** "Date: “3 January 2010” became “5 January 2010”", "1 claim added". */
function eventInWords(changes: readonly ChangeView[]): string[] {
  const claims = changes.filter(({ kind }) => kind === "claims");
  const n = (what: ChangeView["what"]) => new Set(claims.flatMap((one) => (one.what === what ? [one.id] : []))).size;
  const said = [
    [t.corrections.changed, n("changed")],
    [t.corrections.added1, n("added")],
    [t.corrections.removed1, n("removed") + n("merged")],
  ] as const;
  return [
    ...fieldsInWords(changes.filter(({ kind }) => kind === "events")),
    ...said.flatMap(([message, many]) => (many > 0 ? [fill(message, { what: count(many, "claim") })] : [])),
  ];
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
const FILTERED = ["date", "place", "category", "participants", "status", "speakers", "citations"];

function eventsInWords(
  changes: readonly ChangeView[],
  ofEvents: readonly ChangeView[],
  shown: Shown,
  eventOf: (change: ChangeView) => string,
): string[] {
  const words = t.corrections;
  const isEvent = ({ kind }: ChangeView) => kind === "events";
  const added = ofEvents.filter((change) => isEvent(change) && change.what === "added");
  const isNew = new Set(added.map(eventOf));
  const others = ofEvents.filter((change) => !isNew.has(eventOf(change)));
  // A record that is gone cannot be asked whether it would have been shown.
  const gone = shown.kind === "home" ? changes.filter((change) => isEvent(change) && change.what === "removed") : [];
  const moved = shown.isFiltered
    ? changes.filter(
        (change) =>
          change.what === "changed" &&
          FILTERED.includes(change.field ?? "") &&
          (isEvent(change) || change.kind === "claims") &&
          !shown.events.has(eventOf(change)),
      )
    : [];
  return [
    [words.eventsChanged, others],
    [words.eventsAdded, added],
    [words.eventsRemoved, gone],
    [words.eventsMoved, moved],
  ].flatMap(([message, list]) => {
    const names = [...groupBy(list as readonly ChangeView[], eventOf).values()].map(([first]) => first!.name);
    const more = names.length - MOST_NAMES;
    const shownNames = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [count(more, "more")] : [])];
    return names.length === 0
      ? []
      : [fill(message as string, { what: count(names.length, "event"), names: inRow(shownNames) })];
  });
}

/** More names would not be read in a notice; the page of corrections has all. */
const MOST_NAMES = 3;
