/** Real buttons for what dragging and the wheel do, and the choice of tracks. */
import { ArrowLeft, ArrowRight, type LucideIcon, ZoomIn, ZoomOut } from "lucide-react";
import { useRef } from "react";
import { dayInWords } from "../../i18n/dates";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { selectWhole, selectWindow } from "../../state/select";
import { lookAt } from "../commands";
import { useApp, useAppStore } from "../useApp";
import { EventSteps } from "./EventSteps";
import { JumpBox } from "./JumpBox";
import { moved, zoomed } from "./lookAround";
import { TrackChooser } from "./TrackChooser";
import { ViewNote } from "./ViewNote";

export function Toolbar({ index }: { readonly index: Index }) {
  const view = useApp((state) => state.view);
  const store = useAppStore();
  const chooser = useRef<HTMLDialogElement>(null);
  const window = selectWindow(index, view);
  const whole = selectWhole(index);
  const go = (next: readonly [number, number] | null) => lookAt(store, index, next);
  const buttons: readonly (readonly [label: string, icon: LucideIcon, act: () => void])[] = [
    [t.timeline.earlier, ArrowLeft, () => go(moved(window, -0.5, whole))],
    [t.timeline.later, ArrowRight, () => go(moved(window, 0.5, whole))],
    [t.timeline.zoomIn, ZoomIn, () => go(zoomed(window, 0.5, whole))],
    [t.timeline.zoomOut, ZoomOut, () => go(zoomed(window, 2, whole))],
  ];
  return (
    <>
      <div className="toolbar" role="toolbar" aria-label={t.timeline.toolbar}>
        {buttons.map(([label, Icon, act]) => (
          <button key={label} type="button" className="button square" aria-label={label} title={label} onClick={act}>
            <Icon aria-hidden="true" size={17} />
          </button>
        ))}
        <button type="button" className="button" onClick={() => go(whole)}>
          {t.timeline.whole}
        </button>
        <button type="button" className="button" onClick={() => go(null)}>
          {t.timeline.opening}
        </button>
        <EventSteps index={index} />
        <JumpBox index={index} />
        <p className="window-words">
          {dayInWords(Math.round(window[0]))} – {dayInWords(Math.round(window[1]))}
        </p>
        <button type="button" className="button" onClick={() => chooser.current?.showModal()}>
          {t.timeline.openTracks}
        </button>
        <TrackChooser index={index} dialog={chooser} />
      </div>
      <ViewNote index={index} />
    </>
  );
}
