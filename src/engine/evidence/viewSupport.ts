/**
 * Says which parts of an open event are still supported when the reader excludes sources or sets an as-of date: its
 * claims, date, summary, participants and related events. The page fades what is no longer supported.
 */
import { eventOfClaim } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import type { EventView } from "../../model/compiled/eventView";
import { eventsOf } from "../events/events";
import type { Support } from "./sourceExclusion";

/** How many of a statement's claims still count: all, some or none; "unsaid" if the statement names no claims. */
export type SupportLevel = "all" | "some" | "none" | "unsaid";

export interface ViewSupport {
  /** Ids of the claims that no longer count, both of this event and of other events that it cites. */
  readonly excludedClaims: ReadonlySet<string>;
  /** How many sources and independent origins remain. */
  readonly sources: number;
  readonly origins: number;
  readonly date: SupportLevel;
  /** In the order of the view's sentences, participants and related events. */
  readonly summary: readonly SupportLevel[];
  readonly participants: readonly SupportLevel[];
  readonly related: readonly SupportLevel[];
  /** Why claims do not count: their sources are excluded or were published later; null if both may apply. */
  readonly why: "excluded" | "later" | null;
}

/** Computes what of an open event is still supported. Claims of other events are looked up in the index. */
export function viewSupport(
  index: Index,
  support: Support,
  view: EventView,
  why: ViewSupport["why"] = "excluded",
): ViewSupport {
  const table = eventsOf(index);
  const gone = (event: string, number: number) =>
    support.excludedClaims[table.numberOf(event) ?? -1]?.includes(number - 1) === true;
  const excludedClaims = new Set<string>();
  view.claims.forEach(({ id }, at) => {
    if (gone(view.id, at + 1)) excludedClaims.add(id);
  });
  for (const [id, { number }] of Object.entries(view.elsewhere)) {
    if (gone(eventOfClaim(id), number)) excludedClaims.add(id);
  }
  const levelOf = (claims: readonly string[]): SupportLevel => {
    const standing = claims.filter((id) => !excludedClaims.has(id)).length;
    if (claims.length === 0) return "unsaid";
    return standing === claims.length ? "all" : standing > 0 ? "some" : "none";
  };
  const event = table.numberOf(view.id) ?? -1;
  return {
    excludedClaims,
    sources: support.sources[event] ?? view.sources.length,
    origins: support.origins[event] ?? view.origins.length,
    date: levelOf(view.dateBasis?.claims ?? []),
    summary: view.summary.map(({ claims }) => levelOf(claims)),
    participants: view.participants.map(({ claims }) => levelOf(claims)),
    related: view.related.map(({ claims }) => levelOf(claims)),
    why,
  };
}
