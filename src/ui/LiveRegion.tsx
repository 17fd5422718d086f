import { count, fill, t } from "../i18n/text";
import { selectRows } from "../state/select";
import { useApp } from "./useApp";

/** The one polite live region: how many events are shown, or what was last said. Never the text of an event. */
export function LiveRegion() {
  const said = useApp((state) => state.view.said);
  const all = useApp((state) => state.site.counts.events);
  const shown = useApp((state) => (state.index ? selectRows(state.index, state.view).length : all));
  const text = shown === all ? count(all, "event") : fill(t.filters.count, { shown, all });
  return (
    <p className="visually-hidden" role="status">
      {said || text}
    </p>
  );
}
