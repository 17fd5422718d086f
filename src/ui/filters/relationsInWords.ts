/** Says in words which relations in time are asked for: in short for the chips, and as sentences with their days. */

import { spanOf } from "../../engine/ask/relations";
import { eventsOf } from "../../engine/events/events";
import { dayInWords } from "../../i18n/dates";
import { count, fill, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { RELATIONS, type RelationKey, readNear, targetOf } from "../../model/relation";
import { type Asking, selectEvents } from "../../state/select";
import { selectCertainty } from "../../state/selectCertainty";

/** "within 30 days of “Khazali is captured in Basra”", "during Releases". */
export function relationInWords(index: Index, key: RelationKey, value: string): string {
  const id = targetOf(key, value);
  const table = eventsOf(index);
  const event = table.numberOf(id);
  const period = index.periods.find((one) => one.id === id);
  const name = key === "during" ? (period?.label ?? id) : event === undefined ? id : table.title(event);
  return fill(t.relation[key], { name: plain(name), days: count(readNear(value)?.days ?? 0, "day") });
}

/** One sentence for each relation, with the days it means and how many events all filters leave. */
export function relationsInWords(index: Index, asking: Asking): readonly string[] {
  const asked = RELATIONS.flatMap((key) => {
    const value = asking.filters[key];
    const span = value === null ? null : spanOf(index, key, value);
    return span ? [{ relation: relationInWords(index, key, value!), days: span.possible }] : [];
  });
  if (asked.length === 0) return [];
  const shown = count(selectEvents(index, asking).length, "event");
  const { possible } = selectCertainty(index, asking);
  const events =
    possible > 0 && !asking.filters.sure ? fill(t.filters.possibly, { events: shown, n: possible }) : shown;
  return asked.map(({ relation, days: [from, to] }) => {
    const words = { relation: relation.charAt(0).toUpperCase() + relation.slice(1), events };
    if (!Number.isFinite(from)) return fill(t.relation.askedUntil, { ...words, to: dayInWords(to) });
    if (!Number.isFinite(to)) return fill(t.relation.askedSince, { ...words, from: dayInWords(from) });
    return fill(t.relation.asked, { ...words, from: dayInWords(from), to: dayInWords(to) });
  });
}
