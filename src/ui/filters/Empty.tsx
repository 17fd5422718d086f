import { t } from "../../i18n/text";
import type { NO_FILTERS, ViewState } from "../../state/view";
import { useApp } from "../useApp";

/** No event left: say so, with the ways back. */
export function Empty() {
  const view = useApp((state) => state.view);
  const filter = useApp((state) => state.filter);
  const clear = useApp((state) => state.clearFilters);
  const last = lastFilter(view);
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

/** The change that takes away the filter set last, as far as the address tells: lists before switches. */
function lastFilter(view: ViewState): Partial<Pick<ViewState, keyof typeof NO_FILTERS>> | null {
  if (view.q.trim() !== "") return { q: "" };
  if (view.range !== null) return { range: null };
  if (view.disputed !== null) return { disputed: null };
  if (view.categories.length > 0) return { categories: view.categories.slice(0, -1) };
  if (view.groups.length > 0) return { groups: view.groups.slice(0, -1) };
  if (view.actors.length > 0) return { actors: view.actors.slice(0, -1) };
  return null;
}
