/** The bar at the bottom of a phone's screen: list or tracks, search, filters, and the share menu. */
import { ListFilter, Search, SquareChartGantt, TableOfContents } from "lucide-react";
import { flushSync } from "react-dom";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { partOf, partRef } from "../parts";
import { ShareMenu } from "../share/ShareMenu";
import { useApp } from "../useApp";

interface BottomBarProps {
  readonly index: Index;
  /** The label of the filters button, such as "Filters (2)". */
  readonly filters: string;
}

export function BottomBar({ index, filters }: BottomBarProps) {
  const view = useApp((state) => state.look.view);
  const isHome = useApp(({ page }) => page.kind === "home");
  const isPanelOpen = useApp((state) => state.panels.filters);
  const setLook = useApp((state) => state.setLook);
  const setPanels = useApp((state) => state.setPanels);
  const open = useApp((state) => state.open);
  const show = (next: "list" | "tracks") => {
    if (!isHome) open({ kind: "home", id: "" });
    setLook({ view: next });
  };
  const search = () => {
    // Rendered synchronously, because a phone opens its keyboard only for a focus within the tap.
    flushSync(() => setPanels({ searching: true }));
    partOf("search-field")?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups ways to look
    <div className="bottom-bar" role="group" aria-label={t.timeline.view}>
      {(
        [
          ["list", TableOfContents],
          ["tracks", SquareChartGantt],
        ] as const
      ).map(([one, Icon]) => (
        <button key={one} type="button" aria-pressed={isHome && (view ?? "list") === one} onClick={() => show(one)}>
          <Icon aria-hidden="true" size={20} />
          <span>{t.timeline.views[one]}</span>
        </button>
      ))}
      <button type="button" onClick={search}>
        <Search aria-hidden="true" size={20} />
        <span>{t.search.region}</span>
      </button>
      <button
        ref={partRef["filters-button"]}
        type="button"
        aria-expanded={isPanelOpen}
        aria-controls="part_filter-panel"
        onClick={() => setPanels({ filters: !isPanelOpen })}
      >
        <ListFilter aria-hidden="true" size={20} />
        <span>{filters}</span>
      </button>
      <ShareMenu index={index} />
    </div>
  );
}
