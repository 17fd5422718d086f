/** What lies over the drawing: for each track a list of links, one per mark; the labels that have room; density of what has no
 *  track; lines through all marks of the event in focus, and of those that pinned tracks share; breaks of the timescale. */

import { memo } from "react";
import type { Tick } from "../../engine/draw/axis";
import type { Mark } from "../../engine/draw/marks";
import { BEYOND, laneOffset, type Scene, type SceneRow } from "../../engine/draw/scene";
import { positionsOf, type Timescale } from "../../engine/draw/timescale";
import type { Stop } from "../../engine/draw/walk";
import type { VisibleWindow } from "../../engine/draw/window";
import type { Standings } from "../../engine/evidence/lens";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import { eventsOf } from "../../engine/rows/events";
import { lengthInWords } from "../../i18n/lengths";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { useApp } from "../useApp";
import { breakPlace } from "./Axis";
import type { CardHooks } from "./EventCard";
import { MarkLink, MarkTarget } from "./MarkLink";

interface OverlayProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly ticks: readonly Tick[];
  readonly window: VisibleWindow;
  readonly width: number;
  readonly scale: Timescale;
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** Where Tab enters: the one stop. */
  readonly focus: Stop | null;
  /** Words searched for, set off in the labels. */
  readonly query: string;
  /** Rows of events that the paragraph being read speaks of. */
  readonly told: ReadonlySet<number>;
  /** What is left to rest on, where the reader leaves sources out or looks back to a day. */
  readonly left: Standings | null;
  readonly card: CardHooks;
}

/** A pointer that moves over it draws none of it anew but the marks it meets and their line. */
export const Overlay = memo(function Overlay(props: OverlayProps) {
  const { index, scene, ticks, window, width, scale, em, focus, query, told, left, card } = props;
  const [from, to] = positionsOf(scale, window);
  const xOf = (day: number) => ((scale.at(day) - from) / (to - from)) * width;
  // By event and row: of rival dates one has the name, not always the one that has the link.
  const labels = new Map(scene.labels.map((label) => [`${label.mark.event}@${label.mark.row}`, label]));
  const lineOf = (marks: readonly Mark[]) => lineThrough(marks, scene, xOf, em);
  return (
    <div className="overlay">
      <Grid ticks={ticks} width={width} height={scene.height} />
      {scale.breaks.map((one) => (
        <BreakBand key={one.from} empty={one.empty} place={breakPlace(one, window, width, scale)} width={width} />
      ))}
      <Density index={index} scene={scene} xOf={xOf} width={width} told={told} card={card} />
      <Rivals index={index} scene={scene} xOf={xOf} em={em} card={card} />
      <svg className="connector" width={width} height={scene.height} aria-hidden="true">
        {sharedByPins(scene).map((marks) => (
          <path key={marks[0]!.event} className="shared" d={lineOf(marks)} />
        ))}
        <LitLine index={index} scene={scene} lineOf={lineOf} />
      </svg>
      {scene.rows.map(({ row, top, height }, at) => {
        if (row.kind !== "track") return null;
        const places = new Map(row.rows.map((event, place) => [event, place + 1]));
        return (
          <ul
            key={`${row.isPinned ? "pinned " : ""}${row.id}`}
            className={`track-links tint-${row.tint}`}
            aria-label={fill(t.timeline.track, { name: row.label, events: count(row.rows.length, "event") })}
            style={{ top, height }}
          >
            {linksOf(scene.marks, at, width, xOf, focus).map((mark) => (
              <MarkLink
                key={mark.key}
                index={index}
                mark={mark}
                position={places.get(mark.event) ?? 0}
                setSize={row.rows.length}
                x={xOf(mark.shape === "dot" ? mark.from + 0.5 : mark.from)}
                width={mark.shape === "dot" ? 0 : xOf(mark.to + 1) - xOf(mark.from)}
                label={labels.get(`${mark.event}@${mark.row}`) ?? null}
                isStop={focus ? focus.row === at && focus.event === mark.event : false}
                track={row.label}
                em={em}
                query={query}
                isTold={told.has(mark.event)}
                evidence={sourcedInWords(index, mark.event, left)}
                card={card}
              />
            ))}
          </ul>
        );
      })}
    </div>
  );
});

interface LitLineProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly lineOf: (marks: readonly Mark[]) => string;
}

/** The line through all marks of the event under the pointer, else of the current one. */
function LitLine({ index, scene, lineOf }: LitLineProps) {
  const lit = useApp(({ pointer }) => pointer.hovered ?? pointer.current);
  const event = eventsOf(index).rowOf(lit);
  const marks = scene.marks.filter((mark) => mark.event === event);
  return marks.length > 0 && <path className="lit" d={lineOf(marks)} />;
}

/** One link per event and track: at its first mark in the window, else at the first that is drawn beside it; the one with the focus is
 *  there wherever it stands. */
function linksOf(
  marks: readonly Mark[],
  row: number,
  width: number,
  xOf: (day: number) => number,
  focus: Stop | null,
): Mark[] {
  const reaches = (mark: Mark, beyond: number) => xOf(mark.to + 1) >= -beyond && xOf(mark.from) <= width + beyond;
  const chosen = new Map<number, Mark>();
  for (const mark of marks) {
    if (mark.row !== row || mark.shape === "join") continue;
    const known = chosen.get(mark.event);
    const isFocus = focus?.row === row && focus.event === mark.event;
    if (!known ? isFocus || reaches(mark, width * BEYOND) : !reaches(known, 0) && reaches(mark, 0))
      chosen.set(mark.event, mark);
  }
  return [...chosen.values()];
}

interface DensityProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly xOf: (day: number) => number;
  readonly width: number;
  readonly told: ReadonlySet<number>;
  readonly card: CardHooks;
}

/** One short stroke for each event that has no open track in its family. Pointed at, a stroke says what it is; clicked, it opens. */
function Density({ index, scene, xOf, width, told, card }: DensityProps) {
  return scene.rows.map(({ row, top, height }) => {
    if (row.kind !== "family") return null;
    const strokes = row.rows
      .map((event) => ({ event, x: xOf(sortDay(eventsOf(index).date(event)) + 0.5) }))
      .filter(({ x }) => x >= -width * BEYOND && x <= width * (1 + BEYOND));
    const pathOf = (some: typeof strokes) => some.map(({ x }) => `M${Math.round(x) + 0.5} 5v${height - 9}`).join("");
    const lit = strokes.filter(({ event }) => told.has(event));
    return (
      <div key={row.id} className={`density tint-${row.tint}`} style={{ top, height }} aria-hidden="true">
        <svg width={width} height={height} aria-hidden="true">
          <path d={pathOf(strokes)} />
          {lit.length > 0 && <path className="is-told" d={pathOf(lit)} />}
        </svg>
        {strokes.map(({ event, x }) => (
          <MarkTarget
            key={event}
            index={index}
            event={event}
            card={card}
            style={{ left: x - STROKE_TARGET / 2, width: STROKE_TARGET, height }}
          />
        ))}
      </div>
    );
  });
}

/** Pixels round a stroke that are its own. */
const STROKE_TARGET = 10;

interface RivalsProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly xOf: (day: number) => number;
  readonly em: number;
  readonly card: CardHooks;
}

/** The other dates of events on whose date sources disagree: met by the pointer like the one that has the link, but named once only. */
function Rivals({ index, scene, xOf, em, card }: RivalsProps) {
  const seen = new Set<string>();
  const rivals = scene.marks.filter(({ event, row, shape }) => {
    if (shape === "join" || eventsOf(index).answers(event).length < 2) return false;
    const isFirst = !seen.has(`${event}@${row}`);
    seen.add(`${event}@${row}`);
    // The first has the link in most windows; a second target under it does no harm where it has not.
    return !isFirst;
  });
  return (
    <div aria-hidden="true">
      {rivals.map((mark) => {
        const isDot = mark.shape === "dot";
        const left = xOf(isDot ? mark.from + 0.5 : mark.from) - (isDot ? 8 : 0);
        const top = scene.rows[mark.row]!.top + laneOffset(mark.lane, em) - (isDot ? 8 : 4);
        const width = isDot ? 16 : Math.max(16, xOf(mark.to + 1) - xOf(mark.from));
        return (
          <MarkTarget
            key={mark.key}
            index={index}
            event={mark.event}
            card={card}
            style={{ left, top, width, height: isDot ? 16 : 8 }}
          />
        );
      })}
    </div>
  );
}

/** Marks of the events that two or more pinned tracks share, event by event. */
function sharedByPins(scene: Scene): readonly (readonly Mark[])[] {
  const byEvent = new Map<number, Mark[]>();
  for (const mark of scene.marks) {
    const { row } = scene.rows[mark.row]!;
    if (row.kind !== "track" || !row.isPinned || mark.shape === "join") continue;
    byEvent.set(mark.event, [...(byEvent.get(mark.event) ?? []), mark]);
  }
  return [...byEvent.values()].filter((marks) => new Set(marks.map(({ row }) => row)).size > 1);
}

/** A line from the first to the last track of an event. */
function lineThrough(marks: readonly Mark[], scene: Scene, xOf: (day: number) => number, em: number): string {
  return marks
    .filter((mark) => mark.shape !== "join")
    .map((mark) => ({
      x: mark.shape === "dot" ? xOf(mark.from + 0.5) : Math.max(0, xOf(mark.from)) + 1,
      y: (scene.rows[mark.row] as SceneRow).top + laneOffset(mark.lane, em),
    }))
    .sort((a, b) => a.y - b.y)
    .map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`)
    .join("");
}

interface GridProps {
  readonly ticks: readonly Tick[];
  readonly width: number;
  readonly height: number;
}

/** The lines of the axis, down through the rows. */
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
  readonly place: readonly [left: number, right: number];
  /** Pixels of the window. */
  readonly width: number;
}

/** A stretch without events, drawn short and saying how long it was, in the middle of what is in sight of it: in a window that lies in
 *  it there is nothing else to say where one is. */
function BreakBand({ empty, place: [left, right], width }: BreakBandProps) {
  const isInSight = left < width && right > 0;
  const paddingLeft = isInSight ? Math.max(0, -left) : 0;
  const paddingRight = isInSight ? Math.max(0, right - width) : 0;
  return (
    <div className="break" style={{ left, width: right - left, paddingLeft, paddingRight }}>
      <span>{fill(t.timeline.break, { length: lengthInWords(empty) })}</span>
    </div>
  );
}
