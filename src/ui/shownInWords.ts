/** How many events are shown, for the eye and for the ear alike. */
import { count, fill, t } from "../i18n/text";
import type { Index } from "../model/compiled/eventIndex";
import { selectRows } from "../state/select";
import { selectStandings } from "../state/selectStandings";
import type { ViewState } from "../state/view";

/** "116 events", "12 of 116 events", "12 of 116 events, 3 of them possibly". */
export function shownInWords(index: Index | null, view: ViewState, all: number): string {
  const shown = index ? selectRows(index, view).length : all;
  const events = shown === all ? count(all, "event") : fill(t.filters.count, { shown, all });
  const possible = index && view.range !== null && !view.sure ? selectStandings(index, view).possible : 0;
  return possible > 0 ? fill(t.filters.possibly, { events, n: possible }) : events;
}
