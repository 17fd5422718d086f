/** W-SHORT: an event of the highest importance is named in the drawing before all others, where a long title does not fit. */
import { checkMessages } from "../../../i18n/check";
import { LIMITS } from "../../../model/fields";
import { worded } from "../finding";
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
      text: worded(checkMessages.sense.noShort, {
        event: named(placed.record.id, placed.record.date.edtf),
        n: LIMITS.short,
      }),
      about: [],
    }));
}
