import { shownInWords } from "./shownInWords";
import { useApp } from "./useApp";

/** The one polite live region: how many events are shown, or what was last said. Never the text of an event. */
export function LiveRegion() {
  const said = useApp((state) => state.view.said);
  const shown = useApp(({ index, view, site }) => shownInWords(index, view, site.counts.events));
  return (
    <p className="visually-hidden" role="status">
      {said || shown}
    </p>
  );
}
