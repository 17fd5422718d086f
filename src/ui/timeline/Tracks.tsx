/** The drawing: labels of rows, vis-timeline with the marks, and over it the links that people and assistive technology use. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { sceneOf } from "../../engine/scene";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { selectWindow } from "../../state/select";
import { selectTracks } from "../../state/selectTracks";
import { useApp, useAppStore } from "../useApp";
import { Legend } from "./Legend";
import { Overlay } from "./Overlay";
import { RowLabels } from "./RowLabels";
import { Toolbar } from "./Toolbar";
import { useDragFromLinks } from "./useDragFromLinks";
import { useTrackKeys } from "./useTrackKeys";
import { createDrawing, type Drawing } from "./visAdapter";

export function Tracks({ index }: { readonly index: Index }) {
  return (
    <>
      <Toolbar index={index} />
      <DrawnTracks index={index} />
      <Legend />
    </>
  );
}

function DrawnTracks({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const rows = selectTracks(index, view);
  const window = selectWindow(index, view);
  const [from, to] = window;
  const canvas = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const [width, setWidth] = useState(0);
  // One line of axis is this high; measured again once drawn, so that the first picture does not jump.
  const [axis, setAxis] = useState(21);
  const scene = useMemo(() => sceneOf({ index, rows, window: [from, to], width }), [index, rows, from, to, width]);
  const drawn = useRef({ from, to, width });
  drawn.current = { from, to, width };

  /** While the window moves, the layer over the drawing moves with it by transform; it is drawn anew at rest. */
  const follow = useCallback((nowFrom: number, nowTo: number) => {
    const { from: start, to: end, width: pixels } = drawn.current;
    const scale = (end - start) / (nowTo - nowFrom);
    const shift = ((start - nowFrom) / (nowTo - nowFrom)) * pixels;
    if (layer.current) layer.current.style.transform = `translateX(${shift}px) scaleX(${scale})`;
  }, []);

  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    const made = createDrawing(place, {
      onMove: follow,
      onRest: (nowFrom, nowTo) => store.getState().look([nowFrom, nowTo]),
      onAxis: setAxis,
    });
    drawing.current = made;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(place);
    return () => {
      observer.disconnect();
      made.destroy();
      drawing.current = null;
    };
  }, [follow, store]);

  useEffect(() => {
    if (width === 0 || !drawing.current) return;
    drawing.current.apply(scene, [from, to]);
    if (layer.current) layer.current.style.transform = "";
  }, [scene, from, to, width]);

  const frame = useRef<HTMLDivElement>(null);
  useWheel(frame);
  useDragFromLinks(frame, drawn, {
    onMove: (nowFrom, nowTo) => {
      drawing.current?.show(nowFrom, nowTo);
      follow(nowFrom, nowTo);
    },
    onRest: (nowFrom, nowTo) => store.getState().look([nowFrom, nowTo]),
  });
  const keys = useTrackKeys(index, rows, window);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups links
    <div
      className="tracks"
      role="group"
      aria-labelledby="timeline-title"
      ref={frame}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <p id="track-keys" className="visually-hidden">
        {t.timeline.keys}
      </p>
      <RowLabels scene={scene} axis={axis} />
      <div className="drawing" style={{ height: scene.height + axis }}>
        <div className="canvas" ref={canvas} aria-hidden="true" />
        <div className="overlay" style={{ top: axis, height: scene.height }}>
          <div ref={layer} className="layer">
            {width > 0 && <Overlay index={index} scene={scene} window={window} width={width} focus={keys.focus} />}
          </div>
        </div>
      </div>
      {scene.omitted > 0 && <p className="quiet omitted">{fill(t.timeline.notDrawn, { n: scene.omitted })}</p>}
    </div>
  );
}

/** The plain wheel scrolls the page; with Ctrl or Cmd it zooms, once the timeline has the focus. vis-timeline sees the rest. */
function useWheel(frame: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const onWheel = (domEvent: WheelEvent) => {
      const isZoom = (domEvent.ctrlKey || domEvent.metaKey) && place.contains(document.activeElement);
      if (!isZoom) domEvent.stopPropagation();
    };
    place.addEventListener("wheel", onWheel, { capture: true, passive: true });
    return () => place.removeEventListener("wheel", onWheel, { capture: true });
  }, [frame]);
}
