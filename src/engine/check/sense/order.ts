/** W-ORDER: what comes first according to a relation comes last according to the dates; and someone freed before any capture that
 *  is recorded. */
import { checkMessages } from "../../../i18n/check";
import type { EventRecord } from "../../../model/schema";
import { worded } from "../finding";
import { isWhollyBefore } from "./bounds";
import { DETENTION, HELD, RELEASE } from "./parts";
import { named, type Sense, type SenseEvent, type Warning } from "./sense";

type Relation = NonNullable<EventRecord["related"]>[number]["relation"];

type Bound = keyof typeof checkMessages.sense.relations & Relation;

/** Whether dates contradict that one event has this relation to another. Relations that bind no dates are not here: one can speak
 *  about what is still to come, and deny it. */
const CONTRADICTS: Readonly<Record<Bound, (one: SenseEvent["bounds"], other: SenseEvent["bounds"]) => boolean>> = {
  precedes: (one, other) => isWhollyBefore(other, one),
  "led-to": (one, other) => isWhollyBefore(other, one),
  answers: (one, other) => isWhollyBefore(one, other),
  "part-of": isApart,
  "same-as": isApart,
};
const binds = (relation: Relation): relation is Bound => Object.hasOwn(CONTRADICTS, relation);

function isApart(one: SenseEvent["bounds"], other: SenseEvent["bounds"]): boolean {
  return isWhollyBefore(one, other) || isWhollyBefore(other, one);
}

export function outOfOrder(sense: Sense): Warning[] {
  return [...relatedOutOfOrder(sense), ...freedBeforeCaught(sense)];
}

function relatedOutOfOrder({ dated, eventById }: Sense): Warning[] {
  return dated.flatMap(({ placed, event, bounds }) =>
    (event.related ?? []).flatMap(({ event: id, relation }, at): Warning[] => {
      const other = eventById.get(id);
      if (!other || !binds(relation) || !CONTRADICTS[relation](bounds, other.bounds)) return [];
      return [
        {
          code: "W-ORDER",
          placed,
          steps: ["related", at],
          value: relation,
          text: worded(checkMessages.sense.relations[relation], {
            one: named(event.id, event.date.edtf),
            other: named(id, other.event.date.edtf),
          }),
          about: [id],
        },
      ];
    }),
  );
}

/** Of each person, in each part, the captures and the releases. */
function freedBeforeCaught({ dated, actorById }: Sense): Warning[] {
  const caught = new Map<string, SenseEvent>();
  const freed: { readonly key: string; readonly one: SenseEvent; readonly at: number }[] = [];
  for (const one of dated) {
    const { category, participants } = one.event;
    if (category !== DETENTION && category !== RELEASE) continue;
    participants.forEach(({ actor, role }, at) => {
      const kind = actorById.get(actor)?.kind;
      if (!HELD.has(role) || (kind !== "person" && kind !== "persons")) return;
      const key = `${actor} ${role}`;
      if (category === RELEASE) freed.push({ key, one, at });
      else if (one.bounds.earliest < (caught.get(key)?.bounds.earliest ?? Number.POSITIVE_INFINITY))
        caught.set(key, one);
    });
  }
  return freed.flatMap(({ key, one, at }): Warning[] => {
    const first = caught.get(key);
    if (!first || !isWhollyBefore(one.bounds, first.bounds)) return [];
    const [actor = ""] = key.split(" ");
    const release = named(one.event.id, one.event.date.edtf);
    return [
      {
        code: "W-ORDER",
        placed: one.placed,
        steps: ["participants", at, "actor"],
        value: actor,
        text: worded(checkMessages.sense.freedFirst, {
          actor,
          release,
          first: named(first.event.id, first.event.date.edtf),
        }),
        about: [first.event.id],
      },
    ];
  });
}
