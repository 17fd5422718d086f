/** The graphics under the marks: lines of the axis, breaks of the timescale, strokes for events without a mark,
 * bubbles, the line through all marks of the hovered or current event, and the lines between pinned tracks that share
 * an event. */

import { memo, type PointerEvent, useContext, useRef } from "react";
import type { Tick } from "../../engine/draw/axis";
import type { Entry } from "../../engine/draw/marks";
import { BEYOND, type Scene, type SceneRow, washOf } from "../../engine/draw/scene";
import { positionsOf, type Timescale } from "../../engine/draw/timescale";
import type { VisibleWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import { lengthInWords } from "../../i18n/lengths";
import { fill, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { RootContext } from "../static/root";
import { useApp } from "../useApp";
import { breakPlace } from "./Axis";
import { Bubbles } from "./Bubbles";
import type { CardHooks } from "./EventCard";
import { lineThrough, type Places, pointsOf, sharedByPins } from "./lines";

interface UnderlayProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly ticks: readonly Tick[];
  readonly visible: VisibleWindow;
  readonly width: number;
  readonly scale: Timescale;
  /** Text size: 1 where the reader's text is 16 pixels. */
  readonly em: number;
  /** Events of the highlighted paragraph. */
  readonly highlighted: ReadonlySet<number>;
  /** Events that stand out. */
  readonly lit: ReadonlySet<number>;
  readonly card: CardHooks;
}

/** Memoized: a pointer that moves over the marks renders only `LitLine` again. */
export const Underlay = memo(function Underlay(props: UnderlayProps) {
  const { index, scene, ticks, visible, width, scale, em, highlighted, lit, card } = props;
  const [from, to] = positionsOf(scale, visible);
  const xAt = (position: number) => ((position - from) / (to - from)) * width;
  const xOf = (day: number) => xAt(scale.at(day));
  const places: Places = { xOf, xAt, em };
  return (
    <div className="underlay">
      <Wash scene={scene} lit={lit} xOf={xOf} />
      <Grid ticks={ticks} width={width} height={scene.height} />
      {scale.breaks.map((one) => (
        <BreakBand key={one.from} empty={one.empty} place={breakPlace(one, visible, width, scale)} width={width} />
      ))}
      {scene.rows.map(({ row, top, head, height }) =>
        row.kind === "group" ? (
          <Density
            key={row.id}
            {...{ index, highlighted, card, width }}
            top={top + head}
            height={height - head}
            tint={lit.size > 0 ? "dim" : String(row.tint)}
            strokes={strokesOf(index, row.events, xOf, width)}
          />
        ) : null,
      )}
      <Hidden scene={scene} xOf={xOf} />
      <svg className="poles" width={width} height={scene.height} aria-hidden="true">
        <path d={scene.band.map(({ x, bottom }) => `M${x} 0V${bottom}`).join("")} />
      </svg>
      <svg className="connector" width={width} height={scene.height} aria-hidden="true">
        {sharedByPins(scene, places).map((points) => (
          <path key={points[0]!.event} className="shared" d={lineThrough(points)} />
        ))}
        <LitLine index={index} scene={scene} places={places} />
      </svg>
      <Bubbles scene={scene} xAt={xAt} em={em} card={card} />
    </div>
  );
});

interface WashProps {
  readonly scene: Scene;
  readonly lit: ReadonlySet<number>;
  readonly xOf: (day: number) => number;
}

/** Shades the days of the only event that stands out, with all its rival dates, through all rows. */
function Wash({ scene, lit, xOf }: WashProps) {
  const days = lit.size === 1 ? washOf(scene, lit) : null;
  if (!days) return null;
  const [start, end] = days.map(xOf) as [number, number];
  return <div className="wash" style={{ left: start, width: end - start, height: scene.height }} />;
}

interface LitLineProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly places: Places;
}

/** The line through all marks of the hovered event or, without one, of the current event. */
function LitLine({ index, scene, places }: LitLineProps) {
  const lit = useApp(({ pointer }) => pointer.hovered ?? pointer.current);
  const shown = eventsOf(index).numberOf(lit);
  const points = shown === undefined ? [] : pointsOf(scene, (event) => event === shown, places);
  // One point per row is enough: the rival dates within a row are already joined.
  const onePerRow = points.filter((point, at) => points.findIndex((other) => other.row === point.row) === at);
  return onePerRow.length > 0 && <path className="lit" d={lineThrough(onePerRow)} />;
}

interface Stroke {
  readonly event: number;
  readonly x: number;
}

/** The events of a row that begin in the visible window or near it, with the pixel at which they begin. */
function strokesOf(index: Index, events: readonly number[], xOf: (day: number) => number, width: number): Stroke[] {
  return events
    .map((event) => ({ event, x: xOf(sortDay(eventsOf(index).date(event)) + 0.5) }))
    .filter(({ x }) => x >= -width * BEYOND && x <= width * (1 + BEYOND));
}

/** A path with one vertical line for each pixel that has a stroke, so that its length is limited by the width and not
 * by the number of events. */
function pathThrough(xs: Iterable<number>, top: number, height: number): string {
  const pixels = new Set<number>();
  for (const x of xs) pixels.add(Math.round(x));
  return [...pixels].map((x) => `M${x + 0.5} ${top}v${height}`).join("");
}

interface DensityProps {
  readonly index: Index;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** The number of the actor group's colour, or "dim". */
  readonly tint: string;
  readonly strokes: readonly Stroke[];
  readonly highlighted: ReadonlySet<number>;
  readonly card: CardHooks;
}

/** Width in pixels of the target around a stroke. */
const STROKE_TARGET = 10;

/** One short stroke for each event of a group that has no open track. Pointing at a stroke shows the event's card, a
 * click opens the event. If several strokes are too close to tell apart, the card lists their events. A single link
 * serves all strokes; it is moved to the stroke nearest to the pointer. */
function Density({ index, top, height, width, tint, strokes, highlighted, card }: DensityProps) {
  const point = useApp((state) => state.point);
  const root = useContext(RootContext);
  const link = useRef<HTMLAnchorElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const lit = strokes.filter(({ event }) => highlighted.has(event));
  const hovered = useRef<Stroke | null>(null);
  const leave = () => {
    if (hovered.current === null) return;
    hovered.current = null;
    if (link.current) link.current.hidden = true;
    point(null);
    card.hide();
  };
  const pointAt = (domEvent: PointerEvent) => {
    const frame = area.current?.getBoundingClientRect();
    const [next, ...more] = frame ? nearest(strokes, ((domEvent.clientX - frame.left) / frame.width) * width) : [];
    if (next?.event === hovered.current?.event) return;
    if (!next || !link.current) return leave();
    hovered.current = next;
    const id = eventsOf(index).id(next.event);
    const isSingle = more.length === 0;
    // Without an address, a click does not navigate and the card with the list stays open.
    if (isSingle) link.current.href = root + pathTo("event", id);
    else link.current.removeAttribute("href");
    link.current.hidden = false;
    link.current.style.left = `${next.x - STROKE_TARGET / 2}px`;
    point(id);
    if (!isSingle) card.show(link.current, next.event, { events: [next, ...more].map(({ event }) => event), root });
    else if (domEvent.pointerType !== "touch") card.show(link.current, next.event);
  };
  return (
    <div
      ref={area}
      className={`density tint-${tint}`}
      style={{ top, height }}
      aria-hidden="true"
      onPointerMove={pointAt}
      onPointerDown={pointAt}
      onPointerLeave={(domEvent) => domEvent.pointerType !== "touch" && leave()}
      // A finger touches the area before the link has been moved under it.
      onClick={(domEvent) => domEvent.target !== link.current && hovered.current && link.current?.click()}
    >
      <svg width={width} height={height} aria-hidden="true">
        <path
          d={pathThrough(
            strokes.map(({ x }) => x),
            5,
            height - 9,
          )}
        />
        {lit.length > 0 && (
          <path
            className="is-highlighted"
            d={pathThrough(
              lit.map(({ x }) => x),
              5,
              height - 9,
            )}
          />
        )}
      </svg>
      {/* biome-ignore lint/a11y/useAnchorContent: hidden from assistive technology, which finds these events in the
          list */}
      <a ref={link} href={root} className="mark-target" tabIndex={-1} hidden style={{ width: STROKE_TARGET, height }} />
    </div>
  );
}

/** Strokes closer than this many pixels to the nearest one cannot be told apart. */
const TOGETHER = 2;

/** The stroke nearest to `x` and those that cannot be told apart from it; empty if the nearest is too far away. */
function nearest(strokes: readonly Stroke[], x: number): readonly Stroke[] {
  let best: Stroke | null = null;
  for (const stroke of strokes) if (!best || Math.abs(stroke.x - x) < Math.abs(best.x - x)) best = stroke;
  if (!best || Math.abs(best.x - x) > STROKE_TARGET / 2) return [];
  const { x: at } = best;
  return strokes.filter((stroke) => Math.abs(stroke.x - at) < TOGETHER);
}

/** A faint stroke at the bottom of the track for each event that is not drawn for lack of room, so that no period looks
 * empty that is not. */
function Hidden({ scene, xOf }: { readonly scene: Scene; readonly xOf: (day: number) => number }) {
  if (scene.hidden.length === 0) return null;
  const byRow = new Map<number, Entry[]>();
  for (const entry of scene.hidden) {
    const ofRow = byRow.get(entry.row);
    if (ofRow) ofRow.push(entry);
    else byRow.set(entry.row, [entry]);
  }
  return [...byRow].map(([at, entries]) => {
    const { row, top, height } = scene.rows[at] as SceneRow;
    const xs = entries.map((entry) => xOf(entry.from + 0.5));
    return (
      <svg
        key={at}
        className={`undrawn tint-${row.tint}`}
        style={{ top: top + height - 4 }}
        height={4}
        aria-hidden="true"
      >
        <path d={pathThrough(xs, 0, 3)} />
      </svg>
    );
  });
}
interface GridProps {
  readonly ticks: readonly Tick[];
  readonly width: number;
  readonly height: number;
}

/** The lines of the axis, continued down through the rows. */
function Grid({ ticks, width, height }: GridProps) {
  const path = (isMajor: boolean) =>
    ticks
      .filter((tick) => tick.isMajor === isMajor)
      .map(({ x }) => `M${Math.round(x) + 0.5} 0v${height}`)
      .join("");
  return (
    <svg className="grid" width={width} height={height} aria-hidden="true">
      <path d={path(false)} />
      <path className="is-major" d={path(true)} />
    </svg>
  );
}

interface BreakBandProps {
  readonly empty: readonly [from: number, to: number];
  readonly place: readonly [start: number, end: number];
  /** Width of the visible window in pixels. */
  readonly width: number;
}

/** A compressed stretch without events, labelled with its length. The label is centred in the visible part of the
 * stretch, because a window inside it shows nothing else for orientation. */
function BreakBand({ empty, place: [start, end], width }: BreakBandProps) {
  const isInSight = start < width && end > 0;
  const paddingLeft = isInSight ? Math.max(0, -start) : 0;
  const paddingRight = isInSight ? Math.max(0, end - width) : 0;
  return (
    <div className="break" style={{ left: start, width: end - start, paddingLeft, paddingRight }}>
      <span>{fill(t.timeline.gap, { length: lengthInWords(empty) })}</span>
    </div>
  );
}
