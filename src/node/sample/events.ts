/** Makes the events of a sample dataset with their claims, in the order of their days. Each event has its own random
 * seed. */
import type { Day } from "../../model/date";
import { LIMITS } from "../../model/fields";
import type { Actor, Citation, Claim, EventRecord, Participant } from "../../model/schema";
import { dateOf, monthText, type SampleDate, yearText } from "./dates";
import { disputeOf, type Made } from "./disputes";
import { type Chance, chanceOf, partSeed } from "./random";
import { EVENTS_A_SOURCE, type Library } from "./sources";
import { DETAILS, KINDS, type Kind, LONG_THINGS, RELAYS, THINGS } from "./words";
import { ROLES, slug, type World } from "./world";

/** One in this many events has a disagreement. */
const EVENTS_A_DISAGREEMENT = 10;

/** The date of the event with this number and day. It has its own seed, so that sources can be made before their
 * events. */
export const dateOfEvent = (seed: number, at: number, day: Day): SampleDate =>
  dateOf(day, chanceOf(partSeed(seed, 2 * at + 11)));

/** The words from which an event's title and sentences are made. */
interface Scene {
  readonly who: string;
  readonly whom: string;
  readonly place: string;
  readonly thing: string;
  readonly n: number;
}

const filled = (pattern: string, scene: Scene): string => {
  const text = pattern.replace(/\{(\w+)\}/g, (_, key: keyof Scene) => String(scene[key]));
  return text[0]!.toUpperCase() + text.slice(1);
};

/** @returns a function that makes the event with a number. Call it for every number from 0, in order: it remembers
 *   earlier events, so that no two events look alike. */
export function eventMaker(seed: number, days: Int32Array, world: World, library: Library): (at: number) => Made {
  const ids: string[] = [];
  const alike = new Map<string, number>();
  return (at) => {
    const chance = chanceOf(partSeed(seed, 2 * at + 12));
    const day = days[at]!;
    const date = dateOfEvent(seed, at, day);
    const kind = KINDS[chance.early(KINDS.length)]!;
    const actors = actorsOf(seed, day, world, chance);
    const place = chance.happens(0.8) ? world.sites[chance.early(world.sites.length)] : undefined;
    const scene: Scene = {
      who: actors[0]!.name,
      whom: (actors[1] ?? world.busiest[chance.int(0, 9)]!).name,
      place: place === undefined ? "the coast" : (world.placeNames.get(place) ?? place),
      thing: chance.happens(0.03) ? chance.pick(LONG_THINGS) : chance.pick(THINGS),
      n: chance.int(2, 400),
    };
    const id = `${slug(`${kind.id} ${place ?? "coast"}`).slice(0, 50)}-${yearText(day)}-${at + 1}`;
    const key = [place, ...actors.map((actor) => actor.id).sort()].join(" ");
    const nth = (alike.get(key) ?? 0) + 1;
    alike.set(key, nth);
    const isDisputed =
      at % EVENTS_A_DISAGREEMENT ===
      partSeed(seed, -(1e6 + Math.floor(at / EVENTS_A_DISAGREEMENT))) % EVENTS_A_DISAGREEMENT;
    const claims = claimsOf(
      { id, at, kind, scene, actors, isDisputed, publishedOn: date.publishedOn },
      library,
      chance,
    );
    const plain: EventRecord = {
      id,
      ...titlesOf(kind, scene, nth, chance),
      summary: summaryOf(kind, scene, claims, chance),
      date: dateRecord(date, claims, chance),
      ...(place === undefined ? {} : { place, ...(chance.happens(0.4) ? { placeClaims: [claims[0]!.id] } : {}) }),
      ...(place !== undefined && chance.happens(0.02) ? { placeNote: "The sources name the town, not the spot." } : {}),
      category: kind.id,
      importance: chance.weighted([
        [1, 60],
        [2, 30],
        [3, 10],
      ] as const),
      participants: participantsOf(actors, claims, chance),
      claims,
      ...relatedTo(ids, claims, chance),
      ...(chance.happens(0.03) ? { note: "Two accounts may describe the same day." } : {}),
    };
    ids.push(id);
    return isDisputed ? disputeOf(plain, { day, world, chance }) : { event: plain, disagreement: null };
  };
}

/** One to four actors who are alive. Half of the choices come from the few actors who are active in that month. */
function actorsOf(seed: number, day: Day, { busiest, deaths }: World, chance: Chance): Actor[] {
  const month = Number(monthText(day).replace("-", ""));
  const about = chanceOf(partSeed(seed, month)).early(busiest.length);
  const count = chance.weighted([
    [1, 15],
    [2, 35],
    [3, 30],
    [4, 20],
  ] as const);
  const chosen = new Set<Actor>();
  for (let tries = 0; chosen.size < count && tries < 20; tries++) {
    const at = chance.happens(0.5) ? about + chance.int(0, 5) : chance.early(busiest.length);
    const actor = busiest[at % busiest.length]!;
    if ((deaths.get(actor.id) ?? day) >= day) chosen.add(actor);
  }
  return chosen.size > 0 ? [...chosen] : [busiest[0]!];
}

/** A title, with a number if the same actors were at the same place before. */
function titlesOf(kind: Kind, scene: Scene, nth: number, chance: Chance): Pick<EventRecord, "title" | "short"> {
  const number = nth > 1 ? `, no. ${nth}` : "";
  const wanted = filled(chance.pick(kind.titles), scene) + number;
  const title = wanted.length <= LIMITS.title ? wanted : `${kind.label}: ${scene.thing}${number}`;
  return title.length > LIMITS.short ? { title, short: kind.label } : { title };
}

interface Telling {
  readonly id: string;
  readonly at: number;
  readonly kind: Kind;
  readonly scene: Scene;
  readonly actors: readonly Actor[];
  readonly isDisputed: boolean;
  readonly publishedOn: Day;
}

const STATUSES = [
  ["reported", 56],
  ["official-statement", 20],
  ["alleged", 12],
  ["denied", 5],
  ["opinion", 5],
  ["admitted-in-custody", 2],
] as const;

function claimsOf(
  { id, at, kind, scene, actors, isDisputed, publishedOn }: Telling,
  library: Library,
  chance: Chance,
): Claim[] {
  const count = Math.max(
    isDisputed ? 2 : 1,
    chance.weighted([
      [1, 25],
      [2, 35],
      [3, 25],
      [4, 15],
    ] as const),
  );
  return Array.from({ length: count }, (_, nth): Claim => {
    const detail = chance.pick(DETAILS);
    const text =
      `${filled(kind.sentences[nth % 2]!, scene)} ${detail === "" ? "" : filled(detail, { ...scene, n: scene.n + nth })}`.trim();
    const book = nth === count - 1 && at < library.books ? [{ source: library.ids[library.ids.length - 1 - at]! }] : [];
    const speaker = chance.happens(0.4)
      ? { actor: chance.pick(actors).id }
      : { name: chance.pick([...RELAYS, "The paper itself", "A witness"]) };
    return {
      id: `${id}.c${nth + 1}`,
      text,
      citations: [...citationsOf(at, nth, publishedOn, library, chance), ...book],
      speakers: [speaker],
      status: chance.weighted(STATUSES),
      ...(!isDisputed && chance.happens(0.1) ? { says: { amount: scene.n, unit: "people", of: "present" } } : {}),
      ...(chance.happens(0.005) ? { slip: "It prints another town; the name of the quay fits this one." } : {}),
    };
  });
}

/** The first claim cites the source that was written for the event. The other claims cite sources published soon after.
 */
function citationsOf(at: number, nth: number, publishedOn: Day, library: Library, chance: Chance): Citation[] {
  const first =
    nth === 0 && at % EVENTS_A_SOURCE === 0 ? at / EVENTS_A_SOURCE : laterSource(at, publishedOn, library, chance);
  const second = chance.happens(0.25) ? laterSource(at, publishedOn, library, chance) : first;
  return [...new Set([first, second])].map((source): Citation => {
    const hasPlace = chance.happens(0.8);
    return {
      source: library.ids[source]!,
      ...(hasPlace ? { locator: chance.happens(0.8) ? `¶${chance.int(1, 24)}` : `page ${chance.int(1, 300)}` } : {}),
      ...(hasPlace && chance.happens(0.4) ? { approximate: true } : {}),
      ...(chance.happens(0.08) ? { via: [relayOf(source, library, chance)] } : {}),
    };
  });
}

/** A source that was published when the event could be reported, or later. */
function laterSource(at: number, publishedOn: Day, { published }: Library, chance: Chance): number {
  let source = Math.min(Math.ceil(at / EVENTS_A_SOURCE) + chance.early(60), published.length - 1);
  while (published[source]! < publishedOn) source++;
  return source;
}

function relayOf(source: number, { ids, published }: Library, chance: Chance): string {
  const earlier = source - chance.int(1, 20);
  const isRecord = earlier >= 0 && published[earlier]! <= published[source]! && chance.happens(0.6);
  return isRecord ? ids[earlier]! : chance.pick(RELAYS);
}

/** Makes a summary in which each claim supports a sentence. */
function summaryOf(kind: Kind, scene: Scene, claims: readonly Claim[], chance: Chance): EventRecord["summary"] {
  const together = chance.happens(0.5) ? 2 : 1;
  const [first, rest] = [claims.slice(0, together), claims.slice(together)];
  return [first, ...rest.map((claim) => [claim])].map((carrying, nth) => ({
    text: filled(kind.sentences[(nth + 1) % 2]!, {
      ...scene,
      thing: nth > 1 ? `${scene.thing}, it is added` : scene.thing,
    }),
    claims: carrying.map(({ id }) => id),
  }));
}

function dateRecord({ edtf, extent }: SampleDate, claims: readonly Claim[], chance: Chance): EventRecord["date"] {
  const basis = {
    claims: [claims[0]!.id],
    words: chance.pick(["last week", "in those days", "on the evening before", "as printed"]),
  };
  return {
    edtf,
    ...(extent ? { extent } : {}),
    ...(extent === "within"
      ? { basis: { ...basis, rule: "the paper came out at the end of these days" } }
      : chance.happens(0.3)
        ? { basis }
        : {}),
  };
}

function participantsOf(actors: readonly Actor[], claims: readonly Claim[], chance: Chance): Participant[] {
  const roles = Object.keys(ROLES);
  return actors.map(({ id }, nth): Participant => {
    const basis = chance.weighted([
      ["agreed", 85],
      ["alleged", 8],
      ["claimed", 3],
      ["denied", 2],
      ["admitted", 2],
    ] as const);
    const role = nth === 0 ? "actor" : chance.pick(roles);
    return { actor: id, role, basis, ...(basis === "agreed" ? {} : { claims: [chance.pick(claims).id] }) };
  });
}

function relatedTo(ids: readonly string[], claims: readonly Claim[], chance: Chance): Pick<EventRecord, "related"> {
  const event = ids[ids.length - chance.int(1, 40)];
  if (event === undefined || !chance.happens(0.1)) return {};
  return {
    related: [{ event, relation: chance.pick(["answers", "about", "denies"] as const), claims: [claims[0]!.id] }],
  };
}
