/** The toolbar above the row names: buttons that move and zoom the visible window, as dragging and the wheel do, and
 * the menu for tracks and timescale. */
import { ChevronLeft, ChevronRight, type LucideIcon, Minus, MoveHorizontal, Plus } from "lucide-react";
import { useState } from "react";
import { wholeWindow } from "../../engine/draw/window";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { lookAt, moveBy, onlyWindow, zoomBy } from "../commands";
import { Menu } from "../Menu";
import { partRef } from "../parts";
import { useApp, useAppStore } from "../useApp";
import { TrackChooser } from "./TrackChooser";

export function TrackTools({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const icons: readonly (readonly [label: string, icon: LucideIcon, act: () => void])[] = [
    [t.timeline.earlier, ChevronLeft, () => moveBy(store, index, -0.5)],
    [t.timeline.later, ChevronRight, () => moveBy(store, index, 0.5)],
    [t.timeline.zoomOut, Minus, () => zoomBy(store, index, 2)],
    [t.timeline.zoomIn, Plus, () => zoomBy(store, index, 0.5)],
    [t.timeline.whole, MoveHorizontal, () => lookAt(store, index, wholeWindow(index))],
  ];
  return (
    <div className="track-tools">
      <TracksMenu index={index} />
      {icons.map(([label, Icon, act]) => (
        <button
          key={label}
          type="button"
          // Hidden on a phone, where there is no room for these two and a finger moves the tracks.
          className={Icon === ChevronLeft || Icon === ChevronRight ? "track-tool moves-tracks" : "track-tool"}
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon aria-hidden="true" size={17} />
        </button>
      ))}
    </div>
  );
}

/** The menu to choose tracks, show the opening window, filter by the visible window, and switch the timescale. */
function TracksMenu({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const isEven = useApp((state) => state.look.scale === "even");
  const setLook = useApp((state) => state.setLook);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Menu className="track-tool tracks-menu" buttonRef={partRef["choose-tracks"]} face={t.timeline.views.tracks}>
        {(close) => {
          const choices: readonly (readonly [label: string, act: () => void])[] = [
            [t.timeline.openTracks, () => setChoosing(true)],
            [t.timeline.opening, () => lookAt(store, index, null)],
            [t.timeline.onlyView, () => onlyWindow(store, index)],
            [isEven ? t.timeline.trueScale : t.timeline.even, () => setLook({ scale: isEven ? null : "even" })],
          ];
          return choices.map(([label, act]) => (
            <button
              key={label}
              type="button"
              onClick={() => {
                close();
                act();
              }}
            >
              {label}
            </button>
          ));
        }}
      </Menu>
      {isChoosing && <TrackChooser index={index} close={() => setChoosing(false)} />}
    </>
  );
}
