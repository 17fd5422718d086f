/** The number of shown events in words, as the controls display it and the live region announces it. */
import { count, fill, t } from "../i18n/text";
import type { Index } from "../model/compiled/eventIndex";
import { type Asking, selectEvents } from "../state/select";
import { selectCertainty } from "../state/selectCertainty";

/** "116 events", "12 of 116 events", "12 of 116 events, 3 of them possibly". */
export function shownInWords(index: Index | null, asking: Asking, all: number): string {
  const { sure } = asking.filters;
  const shown = index ? selectEvents(index, asking).length : all;
  const events = shown === all ? count(all, "event") : fill(t.filters.count, { shown, all });
  const possible = index && !sure ? selectCertainty(index, asking).possible : 0;
  return possible > 0 ? fill(t.filters.possibly, { events, n: possible }) : events;
}
