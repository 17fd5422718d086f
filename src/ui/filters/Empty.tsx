import { FACETS } from "../../engine/ask/filter";
import { t } from "../../i18n/text";
import type { FilterChange, ViewState } from "../../state/view";
import { useApp } from "../useApp";
import { NO_RANGE } from "./chips";

/** No event left: say so, with the ways back, if there ever was one. */
export function Empty() {
  const view = useApp((state) => state.view);
  const filter = useApp((state) => state.filter);
  const clear = useApp((state) => state.clearFilters);
  const hasEvents = useApp((state) => state.site.counts.events > 0);
  const last = lastFilter(view);
  if (!hasEvents) {
    return (
      <div className="empty">
        <p>{t.list.none}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{t.list.empty}</p>
      {last && (
        <button type="button" className="button" onClick={() => filter(last)}>
          {t.filters.removeLast}
        </button>
      )}
      <button type="button" className="button" onClick={clear}>
        {t.filters.clear}
      </button>
    </div>
  );
}

/** The change that takes away the filter set last, as far as the address tells: words, then dates, then lists from the last back. */
function lastFilter(view: ViewState): FilterChange | null {
  if (view.q.trim() !== "") return { q: "" };
  if (view.range !== null) return view.sure ? { sure: false } : NO_RANGE;
  if (view.known !== null) return { known: null };
  if (view.only.length > 0) return { only: view.only.slice(0, -1) };
  if (view.disputed !== null) return { disputed: null };
  const facet = FACETS.findLast((one) => view[one].length > 0);
  return facet ? { [facet]: view[facet].slice(0, -1) } : null;
}
