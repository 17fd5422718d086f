/**
 * Says in words what part the actor of a track has in an event: "Perpetrator (alleged)", or "Victim: Iraqi Police" if
 * one of its units takes part.
 */
import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { lineageOf } from "../lineage";

/**
 * The role of the track's own actor, otherwise that of the first participant who belongs to the track.
 * @returns null if nobody of the track takes part
 */
export function roleOn(index: Index, event: number, track: string): string | null {
  const participants = eventsOf(index).participants(event);
  const { numberOf } = membershipOf(index);
  const own = numberOf.get(track);
  const above = (actor: number) => lineageOf(actor, (one) => numberOf.get(index.actors[one]?.parent ?? ""));
  const isOf = (actor: number) =>
    own === undefined ? `group:${index.actors[actor]?.group}` === track : above(actor).includes(own);
  const found = participants.find(([actor]) => actor === own) ?? participants.find(([actor]) => isOf(actor));
  if (!found) return null;
  const [actor, role, basis] = found;
  const { roles, bases } = index.labels;
  const words = basis === "agreed" ? (roles[role] ?? role) : `${roles[role] ?? role} (${bases[basis] ?? basis})`;
  return actor === own ? words : `${words}: ${index.actors[actor]?.name ?? ""}`;
}
