/**
 * Relations in time: events near, before or after another event, or during a period of the record. A relation becomes
 * two ranges of days, one for what possibly stands in it and one for what certainly does, because the date of the other
 * event can be uncertain too.
 */
import type { Index } from "../../model/compiled/eventIndex";
import { type CompiledDate, type Day, isUncertain } from "../../model/date";
import { RELATIONS, type RelationKey, type Relations, readNear, targetOf } from "../../model/relation";
import { type Events, eventsOf } from "../events/events";
import type { Span } from "./certainty";

const ALWAYS = Number.POSITIVE_INFINITY;
/** The spans of all relations that are asked for. A relation to what the record does not have asks for nothing. */
export function spansOf(index: Index, relations: Relations): readonly Span[] {
  return RELATIONS.flatMap((key) => {
    const value = relations[key];
    const span = value === null ? null : spanOf(index, key, value);
    return span ? [span] : [];
  });
}

export function spanOf(index: Index, key: RelationKey, value: string): Span | null {
  if (key === "during") {
    const date = index.periods.find(({ id }) => id === value)?.date;
    const days = date && ([date.earliest ?? -ALWAYS, date.latest ?? ALWAYS] as const);
    return days ? { possible: days, certain: days } : null;
  }
  const table = eventsOf(index);
  const except = table.numberOf(targetOf(key, value));
  if (except === undefined) return null;
  const [first, last, isSure] = boundsOf(table, except);
  const days = (key === "near" && readNear(value)?.days) || 0;
  const spans = {
    near: [
      [first - days, last + days],
      [last - days, first + days],
    ],
    before: [
      [-ALWAYS, last - 1],
      [-ALWAYS, first - 1],
    ],
    after: [
      [first + 1, ALWAYS],
      [last + 1, ALWAYS],
    ],
  } as const;
  const [possible, certain] = spans[key];
  return { possible, certain: isSure && certain[0] <= certain[1] ? certain : null, except };
}

/** First and last day of an event over all rival dates, and whether these are sure. */
function boundsOf(table: Events, event: number): readonly [first: Day, last: Day, isSure: boolean] {
  const answers = table.answers(event);
  const dates: readonly CompiledDate[] = answers.length > 1 ? answers : [table.date(event)];
  return [
    Math.min(...dates.map(({ earliest }) => earliest ?? -ALWAYS)),
    Math.max(...dates.map(({ latest }) => latest ?? ALWAYS)),
    !dates.some(isUncertain),
  ];
}
