/** The line above the tracks: how many events, the filters in force, and the button to the choices. */
import { X } from "lucide-react";
import { useRef } from "react";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { selectRows } from "../../state/select";
import { Boundary } from "../Boundary";
import { laterComponent } from "../later";
import { PaletteButton } from "../palette/PaletteButton";
import { partOf, partRef } from "../parts";
import { DownloadMenu } from "../share/DownloadMenu";
import { shownInWords } from "../shownInWords";
import { useApp } from "../useApp";
import { useFrame } from "../useFrame";
import { activeChips, type Chip } from "./chips";
import { Empty } from "./Empty";
import { EvidenceLine } from "./EvidenceLine";
import { RangeTrail } from "./RangeTrail";
import { SearchBox } from "./SearchBox";

const FilterPanel = laterComponent(async () => {
  const loaded = await import("./FilterPanel");
  return loaded.FilterPanel;
});

export function Controls({ index }: { readonly index: Index }) {
  const filters = useApp((state) => state.filters);
  const view = useApp((state) => state.look.view);
  const isPanelOpen = useApp((state) => state.panels.filters);
  const setPanels = useApp((state) => state.setPanels);
  const setLook = useApp((state) => state.setLook);
  const filter = useApp((state) => state.filter);
  const clear = useApp((state) => state.clearFilters);
  const shown = useApp((state) => selectRows(index, state).length);
  const words = useApp((state) => shownInWords(index, state, index.site.counts.events));
  const chips = activeChips(index, filters);
  const chipList = useRef<HTMLUListElement>(null);
  /** The chip goes, and with it the focus, unless another takes it. */
  const remove = (chip: Chip) => {
    const at = chips.indexOf(chip);
    filter(chip.without);
    requestAnimationFrame(() => {
      // The last of them clears all.
      const left = [...(chipList.current?.getElementsByTagName("button") ?? [])].slice(0, -1);
      (left[Math.min(at, left.length - 1)] ?? partOf("filters-button"))?.focus();
    });
  };
  /** The chips go, and the focus to the button that brings them. */
  const clearAll = () => {
    clear();
    partOf("filters-button")?.focus();
  };
  const isNarrow = useFrame() === "phone";
  const views = ["tracks", "list", ...(index.site.outlines.length > 0 ? (["source"] as const) : [])] as const;
  const shownView = view ?? (isNarrow ? "list" : "tracks");
  return (
    <section aria-label={t.filters.title}>
      <div className="controls-line">
        <button
          ref={partRef["filters-button"]}
          type="button"
          className="button primary"
          aria-expanded={isPanelOpen}
          aria-controls="part_filter-panel"
          onClick={() => setPanels({ filters: !isPanelOpen })}
        >
          {chips.length > 0 ? `${t.filters.button} (${chips.length})` : t.filters.button}
        </button>
        <SearchBox index={index} />
        <p className="shown">{words}</p>
        {chips.length > 0 && (
          <ul ref={chipList} className="chips" aria-label={t.filters.chips}>
            {chips.map((chip) => (
              <li key={chip.key}>
                <button type="button" className="chip" onClick={() => remove(chip)}>
                  <span>{chip.label}</span>
                  <X aria-hidden="true" size={14} />
                  <span className="visually-hidden">{fill(t.filters.remove, { name: "" })}</span>
                </button>
              </li>
            ))}
            <li>
              <button type="button" className="link-button" onClick={clearAll}>
                {t.filters.clear}
              </button>
            </li>
          </ul>
        )}
        <PaletteButton />
        <div className="view-switch">
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={shownView === one}
              onClick={() => setLook({ view: one })}
            >
              {t.timeline[one]}
            </button>
          ))}
        </div>
        <DownloadMenu index={index} />
      </div>
      <RangeTrail />
      <EvidenceLine index={index} />
      {shown === 0 && <Empty />}
      {isPanelOpen && (
        <Boundary instead={<p className="notice">{t.filters.failed}</p>}>
          <FilterPanel index={index} shown={count(shown, "event")} />
        </Boundary>
      )}
    </section>
  );
}
