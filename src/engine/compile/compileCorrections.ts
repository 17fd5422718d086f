/** Compiles what changed with each release: for the page of corrections, and for the page of each event. */
import { eventOfClaim } from "../../model/address";
import type { ChangeView, CorrectionsView, ReleaseView } from "../../model/compiled/correctionsView";
import type { Release } from "../../model/published";
import { idNow } from "../idNow";
import { oncePer } from "../oncePer";
import { type Lookup, requireDate } from "./lookup";

/** @returns null if nothing was released */
export const compileCorrections = oncePer((lookup: Lookup): CorrectionsView | null => {
  const releases = lookup.published?.releases;
  if (!releases) return null;
  const views = releases.map((release, at) => viewOf(lookup, release, releases.length - at));
  return { kind: "corrections", id: "", releases: views };
});

const viewOf = (lookup: Lookup, { version, date, changes }: Release, number: number): ReleaseView => ({
  number,
  version,
  date: requireDate(lookup, date),
  changes: changes.map(({ field, list, from, to, why, ...change }) => ({
    ...change,
    ...(field === undefined ? {} : { field }),
    ...(list ? { list } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(why === undefined ? {} : { why }),
  })),
});

/** @returns the releases that changed an event, a claim of it or a disagreement about it, the latest first */
export const historyOf = (lookup: Lookup, event: string): readonly ReleaseView[] => histories(lookup).get(event) ?? [];

const histories = oncePer((lookup: Lookup): ReadonlyMap<string, readonly ReleaseView[]> => {
  const found = new Map<string, ReleaseView[]>();
  for (const release of compileCorrections(lookup)?.releases ?? []) {
    const byEvent = new Map<string, ChangeView[]>();
    for (const change of release.changes)
      for (const event of eventsOfChange(lookup, change)) byEvent.set(event, [...(byEvent.get(event) ?? []), change]);
    for (const [event, changes] of byEvent) found.set(event, [...(found.get(event) ?? []), { ...release, changes }]);
  }
  return found;
});

/** The events whose pages tell a change, by the ids that they have today. */
function eventsOfChange(lookup: Lookup, { kind, id, what, from = [] }: ChangeView): ReadonlySet<string> {
  const { aliases, disagreements } = lookup.dataset;
  const eventNow = (event: string) => idNow(event, aliases, (one) => lookup.numberOf.has(one));
  const ofClaim = (claim: string): readonly unknown[] => {
    const now = idNow(claim, aliases, (one) => lookup.claims.has(one));
    const owner = typeof now === "string" ? lookup.claims.get(now)?.event.id : undefined;
    return [owner, eventNow(eventOfClaim(claim))];
  };
  const events = (): readonly unknown[] => {
    switch (kind) {
      case "events":
        return [eventNow(id)];
      case "claims":
        // A claim that moved is told on both pages.
        return [id, ...(what === "renamed" ? from : [])].flatMap(ofClaim);
      case "disagreements": {
        const now = idNow(id, aliases, (one) => disagreements.some((other) => other.id === one));
        const claims = disagreements.find((one) => one.id === now)?.positions.flatMap((position) => position.claims);
        return (claims ?? []).map((claim) => lookup.claims.get(claim)?.event.id);
      }
      default:
        return [];
    }
  };
  return new Set(events().filter((event): event is string => typeof event === "string" && lookup.numberOf.has(event)));
}
