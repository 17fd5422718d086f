/** The row of controls above the strip: the search field, the filters button with the active filters, the number of
 * events shown, the choice between tracks and list, and the share menu. */
import { ListFilter } from "lucide-react";
import { useRef } from "react";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { selectEvents } from "../../state/select";
import { Boundary } from "../Boundary";
import { EmbedTools } from "../embed/EmbedTools";
import { laterComponent } from "../later";
import { SearchField } from "../palette/SearchField";
import { partRef } from "../parts";
import { ShareMenu } from "../share/ShareMenu";
import { shownInWords } from "../shownInWords";
import { useApp } from "../useApp";
import { useFrame } from "../useFrame";
import { useRoving } from "../useRoving";
import { BottomBar } from "./BottomBar";
import { Chips } from "./Chips";
import { activeChips } from "./chips";
import { Empty } from "./Empty";
import { EvidenceLine } from "./EvidenceLine";
import { RangeTrail } from "./RangeTrail";

const FilterPanel = laterComponent(async () => {
  const loaded = await import("./FilterPanel");
  return loaded.FilterPanel;
});

export function Controls({ index }: { readonly index: Index }) {
  const isEmbed = useApp((state) => state.look.ui === "embed");
  return isEmbed ? <EmbedTools index={index} /> : <SiteControls index={index} />;
}

function SiteControls({ index }: { readonly index: Index }) {
  const filters = useApp((state) => state.filters);
  const isPanelOpen = useApp((state) => state.panels.filters);
  const setPanels = useApp((state) => state.setPanels);
  const shown = useApp((state) => selectEvents(index, state).length);
  const summary = useApp((state) => shownInWords(index, state, index.site.counts.events));
  const chips = activeChips(index, filters);
  const isPhone = useFrame() === "phone";
  return (
    <section aria-label={t.filters.title}>
      <div className="controls-line">
        <SearchField index={index} />
        {!isPhone && (
          <button
            ref={partRef["filters-button"]}
            type="button"
            className="button filters-button"
            aria-expanded={isPanelOpen}
            aria-controls="part_filter-panel"
            onClick={() => setPanels({ filters: !isPanelOpen })}
          >
            <ListFilter aria-hidden="true" size={16} />
            <span>{filtersInWords(chips.length)}</span>
          </button>
        )}
        <Chips chips={chips} />
        <p className="shown">{summary}</p>
        {!isPhone && <ViewTools index={index} />}
      </div>
      {isPhone && <BottomBar index={index} filters={filtersInWords(chips.length)} />}
      <RangeTrail />
      <EvidenceLine index={index} />
      {shown === 0 && <Empty index={index} />}
      {isPanelOpen && (
        <Boundary instead={<p className="notice">{t.filters.failed}</p>}>
          <FilterPanel index={index} shown={count(shown, "event")} />
        </Boundary>
      )}
    </section>
  );
}

/** "Filters (2)", with the number of active filters. */
const filtersInWords = (n: number): string => (n > 0 ? fill(t.filters.withCount, { n }) : t.filters.button);

/** The choice between tracks and list, and the share menu: one toolbar with one Tab stop. */
function ViewTools({ index }: { readonly index: Index }) {
  const view = useApp((state) => state.look.view);
  const setLook = useApp((state) => state.setLook);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRoving(bar, "horizontal");
  return (
    <div className="view-tools" role="toolbar" aria-label={t.timeline.view} ref={bar} onKeyDown={onKeyDown}>
      <span className="view-switch">
        {(["tracks", "list"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            // A followed source is shown beside the tracks.
            aria-pressed={(view === "list" ? "list" : "tracks") === one}
            onClick={() => setLook({ view: one })}
          >
            {t.timeline.views[one]}
          </button>
        ))}
      </span>
      <ShareMenu index={index} />
    </div>
  );
}
