/** Real buttons for what dragging and the wheel do, a date in words to go to, and the choice of scale. */
import { ArrowLeft, ArrowRight, type LucideIcon, ZoomIn, ZoomOut } from "lucide-react";
import { useRef } from "react";
import { wholeWindow } from "../../engine/draw/window";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { lookAt, moveBy, onlyWindow, zoomBy } from "../commands";
import { useApp, useAppStore } from "../useApp";
import { useRoving } from "../useRoving";
import { JumpBox } from "./JumpBox";
import { ViewNote } from "./ViewNote";

export function Toolbar({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const scale = useApp((state) => state.look.scale);
  const setLook = useApp((state) => state.setLook);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRoving(bar, "horizontal");
  const icons: readonly (readonly [label: string, icon: LucideIcon, act: () => void])[] = [
    [t.timeline.earlier, ArrowLeft, () => moveBy(store, index, -0.5)],
    [t.timeline.later, ArrowRight, () => moveBy(store, index, 0.5)],
    [t.timeline.zoomIn, ZoomIn, () => zoomBy(store, index, 0.5)],
    [t.timeline.zoomOut, ZoomOut, () => zoomBy(store, index, 2)],
  ];
  return (
    <>
      <div className="toolbar" role="toolbar" aria-label={t.timeline.toolbar} ref={bar} onKeyDown={onKeyDown}>
        <span className="button-group">
          {icons.map(([label, Icon, act]) => (
            <button key={label} type="button" className="button square" aria-label={label} title={label} onClick={act}>
              <Icon aria-hidden="true" size={16} />
            </button>
          ))}
        </span>
        <button type="button" className="button" onClick={() => lookAt(store, index, wholeWindow(index))}>
          {t.timeline.whole}
        </button>
        <button type="button" className="button" onClick={() => lookAt(store, index, null)}>
          {t.timeline.opening}
        </button>
        <JumpBox index={index} />
        <button type="button" className="button" onClick={() => onlyWindow(store, index)}>
          {t.timeline.onlyView}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={scale === "even"}
          onClick={() => setLook({ scale: scale === "even" ? null : "even" })}
        >
          {t.timeline.even}
        </button>
      </div>
      <ViewNote index={index} />
    </>
  );
}
