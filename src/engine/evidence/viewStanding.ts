/** What of an open event still stands where the reader leaves sources out, or looks back to a day. */
import { eventOfClaim } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import type { EventView } from "../../model/compiled/eventView";
import { eventsOf } from "../rows/events";
import type { Standings } from "./lens";

/** What carries a statement: all its claims still stand, some, or none; "unsaid" where it names none. */
export type Support = "all" | "some" | "none" | "unsaid";

export interface ViewStanding {
  /** Ids of the claims that are gone, of this event and of those it rests on. */
  readonly fallen: ReadonlySet<string>;
  /** How many sources and independent origins are left. */
  readonly sources: number;
  readonly origins: number;
  readonly date: Support;
  /** In the order of the view's sentences, participants and related events. */
  readonly summary: readonly Support[];
  readonly participants: readonly Support[];
  readonly related: readonly Support[];
  /** Why what is gone is gone: excluded, or published later; null where both may be. */
  readonly why: "excluded" | "later" | null;
}

/** What of an open event still stands. Claims of other events that it rests on are looked up in the index too. */
export function viewStanding(
  index: Index,
  standings: Standings,
  view: EventView,
  why: ViewStanding["why"] = "excluded",
): ViewStanding {
  const events = eventsOf(index);
  const gone = (event: string, number: number) =>
    standings.fallen[events.rowOf(event) ?? -1]?.includes(number - 1) === true;
  const fallen = new Set<string>();
  view.claims.forEach(({ id }, at) => {
    if (gone(view.id, at + 1)) fallen.add(id);
  });
  for (const [id, { number }] of Object.entries(view.elsewhere)) {
    if (gone(eventOfClaim(id), number)) fallen.add(id);
  }
  const support = (claims: readonly string[]): Support => {
    const standing = claims.filter((id) => !fallen.has(id)).length;
    if (claims.length === 0) return "unsaid";
    return standing === claims.length ? "all" : standing > 0 ? "some" : "none";
  };
  const row = events.rowOf(view.id) ?? -1;
  return {
    fallen,
    sources: standings.sources[row] ?? view.sources.length,
    origins: standings.origins[row] ?? view.origins.length,
    date: support(view.dateBasis?.claims ?? []),
    summary: view.summary.map(({ claims }) => support(claims)),
    participants: view.participants.map(({ claims }) => support(claims)),
    related: view.related.map(({ claims }) => support(claims)),
    why,
  };
}
