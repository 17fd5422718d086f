/** W-PLACES: one person in two places on one certain day. Only parts that need one's presence count, only places that are not part
 *  of one another, and none that a day's road joins. */
import { checkMessages } from "../../../i18n/check";
import { eventOfClaim } from "../../../model/address";
import type { Place } from "../../../model/schema";
import { lineageById } from "../../lineage";
import { worded } from "../finding";
import { certainDay } from "./bounds";
import { isPresent } from "./parts";
import type { Sense, SenseEvent, Warning } from "./sense";

/** Two towns that are nearer to each other can be seen on one day. */
const A_DAYS_ROAD_KM = 150;

interface Presence {
  readonly actor: string;
  readonly at: number;
  readonly one: SenseEvent;
}

export function twoPlacesAtOnce(sense: Sense): Warning[] {
  const disputed = disputedPlaces(sense);
  const seen = new Map<string, Presence>();
  const warnings: Warning[] = [];
  for (const one of sense.dated) {
    const { id, category, place, placeNote, participants } = one.event;
    const day = certainDay(one.date);
    if (day === null || one.bounds.earliest !== one.bounds.latest) continue;
    if (!place || placeNote || disputed.has(id)) continue;
    participants.forEach(({ actor, role, basis }, at) => {
      if (!isPresent(category, role) || basis === "denied" || sense.actorById.get(actor)?.kind !== "person") return;
      const key = `${actor} ${day}`;
      const first = seen.get(key);
      // Compared with the first of that day alone: a third place is told as the second was.
      if (!first) seen.set(key, { actor, at, one });
      else if (isApart(sense, first.one.event.place ?? "", place)) warnings.push(warningOf(first, { actor, at, one }));
    });
  }
  return warnings;
}

function warningOf({ one: first }: Presence, { actor, at, one }: Presence): Warning {
  return {
    code: "W-PLACES",
    placed: one.placed,
    steps: ["participants", at, "actor"],
    value: actor,
    text: worded(checkMessages.sense.twoPlaces, {
      actor,
      place: one.event.place ?? "",
      event: one.event.id,
      firstPlace: first.event.place ?? "",
      firstEvent: first.event.id,
      date: one.event.date.edtf,
    }),
    about: [first.event.id],
  };
}

/** Events whose place sources differ on. */
function disputedPlaces({ disagreements }: Sense): ReadonlySet<string> {
  const positions = disagreements.filter(({ about }) => about === "place").flatMap((one) => one.positions);
  return new Set(positions.flatMap(({ claims }) => claims.map(eventOfClaim)));
}

function isApart({ placeById }: Sense, one: string, other: string): boolean {
  if (lineageById(placeById, one).includes(other) || lineageById(placeById, other).includes(one)) return false;
  const [a, b] = [one, other].map((id) => placeById.get(id));
  // Where in a province or a country it was, nobody says; its border may be near.
  if (!a || !b || !isTown(a) || !isTown(b)) return false;
  const [from, to] = [one, other].map((id) => whereIs(placeById, id));
  return !from || !to || kilometres(from, to) > A_DAYS_ROAD_KM;
}

const isTown = ({ precision }: Place): boolean => precision === "point" || precision === "city";

interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Its own coordinates, or those of the town it lies in. */
function whereIs(placeById: Sense["placeById"], id: string): Coordinates | null {
  for (const name of lineageById(placeById, id)) {
    const place = placeById.get(name);
    if (!place || !isTown(place)) return null;
    const { lat, lon } = place;
    if (lat !== undefined && lon !== undefined) return { lat, lon };
  }
  return null;
}

/** Along a great circle. */
function kilometres(a: Coordinates, b: Coordinates): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const cosine =
    Math.sin(rad(a.lat)) * Math.sin(rad(b.lat)) +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.cos(rad(a.lon - b.lon));
  return 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)));
}
