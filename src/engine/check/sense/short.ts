/** W-SHORT: an event of the highest importance is named in the drawing before all others, where a long title does not fit. */
import { words } from "../../../i18n/check";
import { LIMITS } from "../../../model/fields";
import { told } from "../finding";
import { named, type Sense, type Warning } from "./sense";

export function withoutShortTitle({ events }: Sense): Warning[] {
  return events
    .filter(
      ({ record: { importance, title, short } }) => importance === 3 && !short && [...title].length > LIMITS.short,
    )
    .map((placed) => ({
      code: "W-SHORT",
      placed,
      steps: ["title"],
      value: placed.record.title,
      told: told(words.sense.noShort, {
        event: named(placed.record.id, placed.record.date.edtf),
        n: LIMITS.short,
      }),
      about: [],
    }));
}
