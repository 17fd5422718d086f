/** W-LIFE: an actor who takes part after its death, in a part that the living alone can have, or before it was born or founded. */
import { checkMessages } from "../../../i18n/check";
import { worded } from "../finding";
import { type Bounds, certainBounds, isWhollyBefore } from "./bounds";
import { AFTER_DEATH } from "./parts";
import { compiled, named, type Sense, type Warning } from "./sense";

export function outOfLife(sense: Sense): Warning[] {
  const [births, deaths] = [datesOf(sense, "born"), datesOf(sense, "died")];
  return sense.dated.flatMap(({ placed, event, bounds }) =>
    event.participants.flatMap(({ actor, role }, at): Warning[] => {
      const [birth, death] = [births.get(actor), deaths.get(actor)];
      const isDead = death !== undefined && !AFTER_DEATH.has(role) && isWhollyBefore(death, bounds);
      const isUnborn = birth !== undefined && isWhollyBefore(bounds, birth);
      if (!isDead && !isUnborn) return [];
      const part = { actor, role, event: named(event.id, event.date.edtf) };
      return [
        {
          code: "W-LIFE",
          placed,
          steps: ["participants", at, "actor"],
          value: actor,
          text: isDead
            ? worded(checkMessages.sense.dead, { ...part, date: death.edtf })
            : worded(checkMessages.sense.unborn, { ...part, date: birth!.edtf }),
          about: [actor],
        },
      ];
    }),
  );
}

function datesOf(sense: Sense, key: "born" | "died"): Map<string, Bounds & { readonly edtf: string }> {
  return new Map(
    sense.actors.flatMap((actor) => {
      const date = compiled(sense, actor[key]);
      return date ? [[actor.id, { edtf: date.edtf, ...certainBounds(date) }] as const] : [];
    }),
  );
}
