/** The controls of an embed, in place of the row of controls: the link to the view, and a search field only once it is
 * asked for. What the address filters by is named, and can be taken away. */
import { Search } from "lucide-react";
import { flushSync } from "react-dom";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { selectEvents } from "../../state/select";
import { Chips } from "../filters/Chips";
import { activeChips } from "../filters/chips";
import { Empty } from "../filters/Empty";
import { SearchField } from "../palette/SearchField";
import { partOf, partRef } from "../parts";
import { CopyLink } from "../share/CopyLink";
import { shownInWords } from "../shownInWords";
import { useApp } from "../useApp";

export function EmbedTools({ index }: { readonly index: Index }) {
  const filters = useApp((state) => state.filters);
  const setPanels = useApp((state) => state.setPanels);
  const isEmpty = useApp((state) => selectEvents(index, state).length === 0);
  const summary = useApp((state) => shownInWords(index, state, index.site.counts.events));
  const chips = activeChips(index, filters);
  const search = () => {
    // Rendered synchronously, because a phone opens its keyboard only for a focus within the tap.
    flushSync(() => setPanels({ searching: true }));
    partOf("search-field")?.focus();
  };
  return (
    <section aria-label={t.filters.title}>
      <div className="embed-tools">
        <button
          ref={partRef["filters-button"]}
          type="button"
          className="button square"
          aria-label={t.search.region}
          title={t.search.region}
          onClick={search}
        >
          <Search aria-hidden="true" size={16} />
        </button>
        <CopyLink />
      </div>
      <SearchField index={index} />
      {chips.length > 0 && (
        <div className="embed-filters">
          <Chips chips={chips} />
          <p className="shown">{summary}</p>
        </div>
      )}
      {isEmpty && <Empty index={index} />}
    </section>
  );
}
