/** The drawing of the timeline. It lays out the rows, computes the scene of the visible window, and combines the row
 * names, the axis, the band of event names, the marks drawn by vis-timeline, and the graphics under them. It also wires
 * up gestures, keys and the event card. */
import {
  type CSSProperties,
  type RefObject,
  startTransition,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ticksOf } from "../../engine/draw/axis";
import { bandHeight } from "../../engine/draw/band";
import { drawnRows } from "../../engine/draw/drawn";
import { openingView } from "../../engine/draw/lanes";
import { BEYOND, type Layout, layoutOf, type Scene, type SceneRequest, sceneOf } from "../../engine/draw/scene";
import { positionsOf } from "../../engine/draw/timescale";
import type { Stop } from "../../engine/draw/walk";
import { allowed, isShortest, wholeWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppState } from "../../state/appState";
import { selectFaded, selectOrigins, selectSupport } from "../../state/selectEvidence";
import { selectHighlighted } from "../../state/selectFollowed";
import { selectSpotlight } from "../../state/selectSpotlight";
import { selectSteps, selectTracks } from "../../state/selectTracks";
import { selectScale, selectWindow } from "../../state/selectWindow";
import { useTracksFold } from "../embed/useTracksFold";
import { onResize } from "../onResize";
import { pixelsOf, textSize } from "../sizes";
import { DrawnTimeline } from "../static/DrawnTimeline";
import { RootContext } from "../static/root";
import { useApp, useAppParts, useAppStore } from "../useApp";
import { useMedia } from "../useMedia";
import { usePrinting } from "../usePrinting";
import { Axis } from "./Axis";
import { createCardHand, EventCard } from "./EventCard";
import { LabelBand } from "./LabelBand";
import { Legend } from "./Legend";
import { markHand, tapHand } from "./markHands";
import { TrackNames } from "./RowLabels";
import { SpanChoice } from "./SpanChoice";
import { useTrackFocus } from "./trackFocus";
import { Underlay } from "./Underlay";
import { type Positions, useGestures } from "./useGestures";
import { useStop, useTrackKeys } from "./useTrackKeys";
import { ViewNote } from "./ViewNote";
import { createDrawing, type Drawing } from "./visAdapter";

/** What is currently drawn: a window in positions on the timescale, and its width in pixels. */
interface Drawn {
  readonly visible: Positions;
  readonly width: number;
}

const NONE: ReadonlySet<number> = new Set();
/** Used until the width of the drawing is known, which is before the first paint. */
const NO_LAYOUT: Layout = { rows: [], height: 0, entries: [] };

interface TracksProps {
  readonly index: Index;
  /** Called once the marks are drawn. */
  readonly onDrawn: () => void;
}

export function Tracks({ index, onDrawn }: TracksProps) {
  const store = useAppStore();
  const { shown, visible, scale } = useToDraw(index);
  const { rows, faded, origins, support, highlighted, spotlight, steps, query } = shown;
  const lit = spotlight?.events ?? NONE;
  const hasRoles = spotlight?.hasRoles ?? false;
  // Rows have the height that the spotlight's window needs.
  const around = spotlight?.visible;
  const root = useContext(RootContext);
  const [from, to] = visible;
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const band = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const { width, em, head } = useSize(area);
  const isTouch = useMedia("(pointer: coarse)");
  const isOnPaper = usePrinting();
  const layout = useMemo(
    () =>
      width > 0
        ? layoutOf(index, rows, { em, isTouch, head, view: openingView(index, em, width, scale, around) })
        : NO_LAYOUT,
    [index, rows, em, isTouch, head, width, scale, around],
  );
  const keys = useTrackKeys(index, rows, visible, drawing);
  const must = useEventsToDraw(index, keys.focus, highlighted, lit);
  const scene = useScene(
    useMemo(
      () => ({ index, layout, visible: [from, to] as const, width, scale, em, lit, hasRoles, steps }),
      [index, layout, from, to, width, scale, em, lit, hasRoles, steps],
    ),
    must,
  );
  const fold = useTracksFold(scroller, scene.height);
  const ticks = useMemo(() => ticksOf([from, to], width, scale, BEYOND), [from, to, width, scale]);
  const drawn = useRef<Drawn>({ visible: [0, 1], width: 0 });

  /** While the window moves, the drawn layers are moved and stretched by transform. They are drawn again once it
   * rests. */
  const moveLayers = useCallback(([nowFrom, nowTo]: Positions) => {
    const {
      visible: [start, end],
      width: pixels,
    } = drawn.current;
    const stretch = (end - start) / (nowTo - nowFrom);
    const shift = ((start - nowFrom) / (nowTo - nowFrom)) * pixels;
    for (const { current: layer } of [stage, axis, band])
      if (layer) layer.style.transform = `translateX(${shift}px) scaleX(${stretch})`;
  }, []);

  // An effect, so that it runs after the first paint: at the start, vis-timeline, the rows and the marks each take long
  // enough for a task of their own.
  useEffect(() => {
    if (!canvas.current) return;
    const made = createDrawing(canvas.current);
    drawing.current = made;
    return () => {
      made.destroy();
      drawing.current = null;
    };
  }, []);

  useLayoutEffect(() => {
    if (width === 0 || !drawing.current) return;
    const [start, end] = positionsOf(scale, [from, to]);
    const reach = (end - start) * BEYOND;
    const evidence = { faded, origins, highlighted, support };
    const look = {
      index,
      scale,
      em,
      root,
      visible: [from, to] as const,
      width,
      lit,
      query,
      ...evidence,
    };
    drawing.current.apply(scene, [start - reach, end + reach], look);
    drawn.current = { visible: [start, end], width };
    onDrawn();
    for (const { current: layer } of [stage, axis, band]) if (layer) layer.style.transform = "";
  }, [scene, index, from, to, width, scale, em, root, faded, origins, highlighted, lit, support, query, onDrawn]);
  useLit(index, scene, drawing);
  useStop(keys, scene, drawing);
  useTrackFocus(index, drawing);

  useGestures(area, {
    section: () => document.getElementById("part_timeline"),
    isOnLink: (target) => target instanceof HTMLAnchorElement || Boolean(drawing.current?.markAt(target)),
    drawn: () => drawn.current,
    allowed: (next) => allowed(next, positionsOf(scale, wholeWindow(index)), drawn.current.visible),
    onMove: moveLayers,
    onRest: ([nowFrom, nowTo]) => store.getState().showWindow([scale.dayAt(nowFrom), scale.dayAt(nowTo)]),
  });
  const [card] = useState(() => createCardHand(area));
  const hand = markHand(index, store, drawing, card);
  const onTap = tapHand(index, store, card, root);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups links
    <div
      className="tracks"
      role="group"
      aria-labelledby="part_timeline-title"
      style={{ "--band": `${bandHeight(em)}px` } as CSSProperties}
      onKeyDown={keys.onKeyDown}
      onFocus={(domEvent) => {
        keys.onFocus(domEvent);
        fold.onFocus(domEvent);
      }}
    >
      <p id="part_track-keys" className="visually-hidden">
        {t.timeline.keys}
      </p>
      <ViewNote index={index} />
      {isOnPaper && width > 0 && (
        <div className="drawn">
          <DrawnTimeline
            drawn={drawnRows(index, { rows, visible, lit, hasRoles }, { width, head })}
            names={head > 0 ? "above" : "beside"}
            origins={origins}
          />
        </div>
      )}
      <div className={fold.isFolded ? "tracks-scroll is-folded" : "tracks-scroll"} ref={scroller}>
        <TrackNames index={index} rows={scene.rows} />
        <div className="tracks-head axis-row" dir="ltr" onClickCapture={onTap}>
          <div className="axis">
            <Axis ref={axis} ticks={ticks} visible={visible} width={width} scale={scale} />
            <SpanChoice index={index} visible={visible} width={width} scale={scale} height={scene.height} />
          </div>
          <LabelBand
            ref={band}
            index={index}
            band={scene.band}
            em={em}
            highlighted={highlighted}
            lit={lit}
            query={query}
            card={card}
          />
        </div>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the card */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a tap beside all marks is for the pointer only */}
        <div
          className="drawing"
          dir="ltr"
          ref={area}
          style={{ height: scene.height }}
          onClick={({ target, currentTarget }) => target === currentTarget && card.close()}
        >
          <div className="stage" ref={stage} onClickCapture={onTap}>
            {width > 0 && (
              <Underlay
                index={index}
                scene={scene}
                ticks={ticks}
                visible={visible}
                width={width}
                scale={scale}
                em={em}
                highlighted={highlighted}
                lit={lit}
                card={card}
              />
            )}
            <div className="canvas" ref={canvas} {...hand} />
          </div>
          <EventCard index={index} hand={card} support={support} width={width} within={scroller} />
        </div>
      </div>
      <div className="tracks-foot">
        <Legend />
        {fold.isCut && (
          <button type="button" className="link-button" onClick={fold.unfold}>
            {t.embed.moreRows}
          </button>
        )}
        {width > 0 && scene.all > 0 && <p>{namedInWords(scene, !isShortest(visible, scale))}</p>}
      </div>
    </div>
  );
}

/** Selects what to draw, with the window and timescale to draw it in. None of it depends on the pointer. While the
 * reader types a search, the drawing is deferred, together with its window, so that the letter and the count appear
 * first; every other change is drawn at once. */
function useToDraw(index: Index) {
  const shown = useAppParts((state) => ({
    rows: selectTracks(index, state),
    faded: selectFaded(index, state.filters),
    origins: selectOrigins(index, state.filters),
    support: selectSupport(index, state.filters),
    highlighted: selectHighlighted(index, state),
    steps: selectSteps(index, state.look),
    spotlight: selectSpotlight(index, state),
    query: state.remote.search.value?.meaning(state.filters.q) ?? "",
  }));
  const visible = useApp((state) => selectWindow(index, state));
  const scale = useApp((state) => selectScale(index, state.look));
  const now = { shown, visible, scale };
  const last = useRef(now);
  const drawn = useDeferredValue(shown).query === shown.query ? now : last.current;
  useLayoutEffect(() => {
    last.current = drawn;
  });
  return drawn;
}

/** Events that are drawn even without room for them: the one with the focus, the open one, the current one, those of
 * the highlighted paragraph, and those that stand out. */
function useEventsToDraw(
  index: Index,
  focus: Stop | null,
  highlighted: ReadonlySet<number>,
  lit: ReadonlySet<number>,
): ReadonlySet<number> {
  const current = useApp(({ pointer }) => pointer.current);
  const open = useApp(({ page }) => (page.kind === "event" ? page.id : null));
  const event = focus?.event;
  return useMemo(() => {
    const { numberOf } = eventsOf(index);
    const some = [event, numberOf(current), numberOf(open), ...highlighted, ...lit];
    return new Set(some.filter((one) => one !== undefined));
  }, [index, event, current, open, highlighted, lit]);
}

/** The scene of the visible window. A new set of required events rebuilds it only if one of them is not drawn.
 * Otherwise marks that replaced a bubble stay, and stepping through crowded events by key does not move anything at
 * each step. */
function useScene(request: SceneRequest, must: ReadonlySet<number>): Scene {
  const last = useRef<{ readonly request: SceneRequest; readonly scene: Scene } | null>(null);
  const cached = last.current?.request === request && !isMissing(last.current.scene, must) ? last.current.scene : null;
  const scene = useMemo(() => cached ?? sceneOf({ ...request, must }), [cached, request, must]);
  useLayoutEffect(() => {
    last.current = { request, scene };
  }, [request, scene]);
  return scene;
}

/** True if one of these events is hidden or in a bubble. */
function isMissing({ hidden, bubbles }: Scene, must: ReadonlySet<number>): boolean {
  return (
    hidden.some(({ event }) => must.has(event)) || bubbles.some(({ events }) => events.some((event) => must.has(event)))
  );
}

/** Lights the marks of the hovered and of the current event, without drawing anything else. */
function useLit(index: Index, scene: Scene, drawing: RefObject<Drawing | null>): void {
  const store = useAppStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly drawn scene may have new marks of the event
  useLayoutEffect(() => {
    const light = ({ pointer }: Pick<AppState, "pointer">) => {
      const events = [pointer.hovered, pointer.current].map((id) => eventsOf(index).numberOf(id));
      drawing.current?.light(events.filter((event) => event !== undefined));
    };
    light(store.getState());
    return store.subscribe((state, before) => {
      if (state.pointer !== before.pointer) light(state);
    });
  }, [index, scene, store, drawing]);
}

/** The number of named events and of events not drawn. It recommends zooming in only where that can help. */
function namedInWords({ named, all, canNameMore, omitted, canDrawMore }: Scene, canZoom: boolean): string {
  const names = canZoom && canNameMore ? t.timeline.names : t.timeline.namesOnly;
  const notDrawn = canZoom && canDrawMore ? t.timeline.notDrawn : t.timeline.notDrawnOnly;
  return [
    named < all ? fill(names, { named, all }) : fill(t.timeline.allNamed, { events: count(all, "event") }),
    omitted > 0 && fill(notDrawn, { events: count(omitted, "moreEvent") }),
  ]
    .filter(Boolean)
    .join(". ");
}

interface Size {
  /** Pixels. */
  readonly width: number;
  /** Text size: 1 where the reader's text is 16 pixels. */
  readonly em: number;
  /** Height of a name above its row in pixels; 0 if the layout has the names beside the rows. */
  readonly head: number;
}

function useSize(place: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, em: 1, head: 0 });
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    let last: Size | null = null;
    const measure = () => {
      const width = current.clientWidth;
      // In print the drawing is hidden, and the printed drawing keeps the last width.
      if (width === 0) return;
      const [em, head] = [textSize() / 16, pixelsOf("--row-head")];
      // The observer calls once more at the start. Setting the same size again would leave the transition.
      if (last?.width === width && last.em === em && last.head === head) return;
      last = { width, em, head };
      setSize(last);
    };
    // A transition, so that layout and drawing are separate tasks; the prerendered drawing is visible meanwhile.
    startTransition(measure);
    return onResize([current], measure);
  }, [place]);
  return size;
}
