/** The drawing: axis and names of rows, vis-timeline with the marks, and over it the links that people and assistive technology use. */
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
import { onResize } from "../onResize";
import { pixelsOf, textSize } from "../sizes";
import { DrawnTimeline } from "../static/DrawnTimeline";
import { RootContext } from "../static/root";
import { useApp, useAppParts, useAppStore } from "../useApp";
import { useMedia } from "../useMedia";
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

/** What is drawn: a window in positions of the timescale, over so many pixels. */
interface Drawn {
  readonly visible: Positions;
  readonly width: number;
}

const NONE: ReadonlySet<number> = new Set();
/** Until the width of the drawing is known, which is before anything is painted. */
const NO_LAYOUT: Layout = { rows: [], height: 0, entries: [] };

interface TracksProps {
  readonly index: Index;
  /** Called once the marks are there. */
  readonly onDrawn: () => void;
}

export function Tracks({ index, onDrawn }: TracksProps) {
  const store = useAppStore();
  const { shown, visible, scale } = useToDraw(index);
  const { rows, faded, origins, support, highlighted, spotlight, steps, query } = shown;
  const lit = spotlight?.events ?? NONE;
  const hasRoles = spotlight?.hasRoles ?? false;
  // Rows are as high as what stands out needs them.
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
  const isOnPaper = useMedia("print");
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
  const ticks = useMemo(() => ticksOf([from, to], width, scale, BEYOND), [from, to, width, scale]);
  const drawn = useRef<Drawn>({ visible: [0, 1], width: 0 });

  /** While the window moves, what is drawn moves with it; it is drawn again at rest. */
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

  // Not before the first paint: at the start vis-timeline, the rows and the marks are each long enough for a turn of their own.
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
      onFocus={keys.onFocus}
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
      <div className="tracks-scroll" ref={scroller}>
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a tap beside all marks is for the pointer alone */}
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
        {width > 0 && scene.all > 0 && <p>{namedInWords(scene, !isShortest(visible, scale))}</p>}
      </div>
    </div>
  );
}

/** What is drawn, and along which time. A pointer over a mark changes none of it, and nothing is laid out anew. Whoever types sees the letter and
 *  the count first, and the drawing follows, with the window that goes with it; all else is drawn at once. */
function useToDraw(index: Index) {
  const shown = useAppParts((state) => ({
    rows: selectTracks(index, state),
    faded: selectFaded(index, state.filters),
    origins: selectOrigins(index, state.filters),
    support: selectSupport(index, state.filters),
    highlighted: selectHighlighted(index, state),
    steps: selectSteps(index, state.look),
    spotlight: selectSpotlight(index, state),
    query: state.remote.search.value ? state.filters.q : "",
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

/** Events that are drawn even where there is no room for them: the one that keys stand on, the one that is open, the current one, those
 *  that the paragraph being read speaks of, and those that stand out. */
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

/** The scene of a window. For events that must be drawn it is put together again only where one of them is not: what stands in the place of a
 *  bubble then stays, and whoever goes through a crowd by key moves nothing at every step. */
function useScene(request: SceneRequest, must: ReadonlySet<number>): Scene {
  const last = useRef<{ readonly request: SceneRequest; readonly scene: Scene } | null>(null);
  const cached = last.current?.request === request && !isMissing(last.current.scene, must) ? last.current.scene : null;
  const scene = useMemo(() => cached ?? sceneOf({ ...request, must }), [cached, request, must]);
  useLayoutEffect(() => {
    last.current = { request, scene };
  }, [request, scene]);
  return scene;
}

/** Is one of these hidden, or in a bubble? */
function isMissing({ hidden, bubbles }: Scene, must: ReadonlySet<number>): boolean {
  return (
    hidden.some(({ event }) => must.has(event)) || bubbles.some(({ events }) => events.some((event) => must.has(event)))
  );
}

/** Sets off the marks of the event under the pointer and of the current one, without drawing anything else. */
function useLit(index: Index, scene: Scene, drawing: RefObject<Drawing | null>): void {
  const store = useAppStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scene that was just drawn may have new marks of the event
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

/** How many events have a name and how many are not drawn; zooming in is promised to help only where it can. */
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
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** Pixels of a name above its row; 0 where the layout has names beside the rows. */
  readonly head: number;
}

function useSize(place: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, em: 1, head: 0 });
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const measure = () => {
      const width = current.clientWidth;
      // On paper it is hidden, and what is drawn there has the width that it had.
      if (width === 0) return;
      const [em, head] = [textSize() / 16, pixelsOf("--row-head")];
      setSize((cached) =>
        cached.width === width && cached.em === em && cached.head === head ? cached : { width, em, head },
      );
    };
    // Laying out and drawing are turns of their own; what was drawn when the site was built stands there meanwhile.
    startTransition(measure);
    return onResize([current], measure);
  }, [place]);
  return size;
}
