/** W-SHORT: an event of the highest importance is named in the drawing before all others, where a long title does not fit. */
import { LIMITS } from "../../../model/fields";
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
      message: `${named(placed.record.id, placed.record.date.edtf)} is of importance 3 and has no title for the drawing`,
      fix: `Write one in "short", of at most ${LIMITS.short} characters.`,
      about: [],
    }));
}
