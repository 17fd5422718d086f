/** W-ORDER: what comes first according to a relation comes last according to the dates; and someone freed before any capture that
 *  is recorded. */
import type { EventRecord } from "../../../model/schema";
import { isWhollyBefore } from "./bounds";
import { DETENTION, HELD, RELEASE } from "./parts";
import { named, type Sense, type SenseEvent, type Warning } from "./sense";

type Relation = NonNullable<EventRecord["related"]>[number]["relation"];

/** What cannot be, in words, where one event has this relation to another. Relations that bind no dates are not here: one can
 *  speak about what is still to come, and deny it. */
const CONTRADICTIONS: Partial<
  Record<Relation, (one: SenseEvent["bounds"], other: SenseEvent["bounds"]) => string | false>
> = {
  precedes: (one, other) => isWhollyBefore(other, one) && "is said to precede it and comes after it",
  "led-to": (one, other) => isWhollyBefore(other, one) && "is said to have led to it and comes after it",
  answers: (one, other) => isWhollyBefore(one, other) && "is said to answer it and comes before it",
  "part-of": (one, other) => isApart(one, other) && "is said to be part of it and has no day in common with it",
  "same-as": (one, other) => isApart(one, other) && "is said to be the same and has no day in common with it",
};

const isApart = (one: SenseEvent["bounds"], other: SenseEvent["bounds"]): boolean =>
  isWhollyBefore(one, other) || isWhollyBefore(other, one);

export function outOfOrder(sense: Sense): Warning[] {
  return [...relatedOutOfOrder(sense), ...freedBeforeCaught(sense)];
}

function relatedOutOfOrder({ dated, eventById }: Sense): Warning[] {
  return dated.flatMap(({ placed, event, bounds }) =>
    (event.related ?? []).flatMap(({ event: id, relation }, at): Warning[] => {
      const other = eventById.get(id);
      const contradiction = other && CONTRADICTIONS[relation]?.(bounds, other.bounds);
      if (!contradiction) return [];
      return [
        {
          code: "W-ORDER",
          placed,
          steps: ["related", at],
          value: relation,
          message: `${named(event.id, event.date.edtf)} ${contradiction}: ${named(id, other.event.date.edtf)}`,
          fix: "Correct one of the dates, or the relation.",
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
        message: `${named(actor)} is released in ${release} before the first detention on record, ${named(first.event.id, first.event.date.edtf)}`,
        fix: "Correct one of the dates, or add the detention that came before.",
        about: [first.event.id],
      },
    ];
  });
}
