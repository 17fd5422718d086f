/** Says in words which relations in time are asked for: in short for the chips, and as sentences with their days. */

import type { Span } from "../../engine/ask/certainty";
import { spanOf } from "../../engine/ask/relations";
import { eventsOf } from "../../engine/events/events";
import { dayInWords } from "../../i18n/dates";
import { count, fill, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { RELATIONS, type RelationKey, readNear, targetOf } from "../../model/relation";
import { type Asking, selectEvents } from "../../state/select";
import { selectCertainty } from "../../state/selectCertainty";

/** "within 30 days of “Khazali is captured in Basra”", "during Releases". A chip has the short title, where there is one. */
export function relationInWords(index: Index, key: RelationKey, value: string, length: "full" | "short"): string {
  const id = targetOf(key, value);
  const table = eventsOf(index);
  const event = table.numberOf(id);
  const title = event === undefined ? undefined : (length === "short" && table.short(event)) || table.title(event);
  const found = key === "during" ? index.periods.find((one) => one.id === id)?.label : title;
  const name = found ?? `${id}: ${t.event.notKnown}`;
  return fill(t.relation[key], { name: plain(name), days: count(readNear(value)?.days ?? 0, "day") });
}

/** One sentence for each relation, with the days it means; the last also says how many events all filters leave. */
export function relationsInWords(index: Index, asking: Asking): readonly string[] {
  const asked = RELATIONS.flatMap((key) => {
    const value = asking.filters[key];
    const span = value === null ? null : spanOf(index, key, value);
    return span ? [askedFor(relationInWords(index, key, value!, "full"), span)] : [];
  });
  if (asked.length === 0) return [];
  const shown = count(selectEvents(index, asking).length, "event");
  const { possible } = selectCertainty(index, asking);
  const events =
    possible > 0 && !asking.filters.sure ? fill(t.filters.possibly, { events: shown, n: possible }) : shown;
  return asked.map((words, at) =>
    at === asked.length - 1 ? fill(t.relation.counted, { asked: words, events }) : words,
  );
}

/** "Within 30 days of …, from 21 December 2006 to 19 February 2007". */
function askedFor(inShort: string, { possible: [from, to], certain }: Span): string {
  const relation = inShort.charAt(0).toUpperCase() + inShort.slice(1);
  const isUncertain = certain === null || certain[0] > from || certain[1] < to;
  const asked = !Number.isFinite(from)
    ? fill(t.relation.askedUntil, { relation, to: dayInWords(to) })
    : !Number.isFinite(to)
      ? fill(t.relation.askedSince, { relation, from: dayInWords(from) })
      : fill(t.relation.asked, { relation, from: dayInWords(from), to: dayInWords(to) });
  return isUncertain ? fill(t.relation.uncertain, { asked }) : asked;
}
