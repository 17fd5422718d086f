/** W-PRECISE: an event's date that is finer than what any of its sources says. Where `date.basis.rule` tells how the date was
 *  worked out, or the date is itself hedged, that is the answer already. */
import { checkMessages } from "../../../i18n/check";
import { type CompiledDate, type DatePart, isApproximate, isUncertain } from "../../../model/date";
import type { Says } from "../../../model/schema";
import { worded } from "../finding";
import { compiled, named, type Sense, type Warning } from "./sense";

/** From coarse to fine. */
const GRAINS = ["century", "decade", "year", "season", "month", "day"] as const;

function grainOf(part: DatePart): number {
  if (part.day !== undefined) return GRAINS.indexOf("day");
  if (part.month !== undefined) return GRAINS.indexOf("month");
  if (part.season) return GRAINS.indexOf("season");
  return GRAINS.indexOf(part.digits === 4 ? "year" : part.digits === 3 ? "decade" : "century");
}

const nameOf = (grain: number): string => checkMessages.sense.grains[GRAINS[grain]!];

/** The grain of the finer end. */
function finest({ from, to = from }: CompiledDate): number {
  return Math.max(...[from, to].map((end) => (typeof end === "string" ? -1 : grainOf(end))));
}

export function tooPrecise(sense: Sense): Warning[] {
  const positions = positionDates(sense);
  return sense.dated.flatMap(({ placed, event, date }): Warning[] => {
    if (event.date.basis?.rule || isApproximate(date) || isUncertain(date)) return [];
    const said = event.claims.flatMap(({ id, says }) => [...datesIn(sense, says), ...(positions.get(id) ?? [])]);
    const fine = said.reduce((best, one) => Math.max(best, finest(one)), -1);
    if (said.length === 0 || finest(date) <= fine) return [];
    const best = said.find((one) => finest(one) === fine);
    return [
      {
        code: "W-PRECISE",
        placed,
        steps: ["date", "edtf"],
        value: event.date.edtf,
        text: worded(checkMessages.sense.precise, {
          event: named(event.id),
          grain: nameOf(finest(date)),
          date: event.date.edtf,
          coarse: nameOf(fine),
          said: best?.edtf ?? "",
        }),
        about: [],
      },
    ];
  });
}

function datesIn(sense: Sense, says: Says | undefined): CompiledDate[] {
  const date = says && "date" in says ? compiled(sense, says.date) : null;
  return date ? [date] : [];
}

/** What positions say of dates, by the claims they rest on. */
function positionDates(sense: Sense): Map<string, CompiledDate[]> {
  const dates = new Map<string, CompiledDate[]>();
  for (const { says, claims } of sense.disagreements.flatMap(({ positions }) => positions)) {
    const found = datesIn(sense, says);
    if (found.length === 0) continue;
    for (const id of claims) dates.set(id, [...(dates.get(id) ?? []), ...found]);
  }
  return dates;
}
