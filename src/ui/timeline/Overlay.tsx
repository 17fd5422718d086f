/** What lies over the drawing: for each track a list of links, one per mark; the labels that have room; density of what has no
 *  track; and a line through all marks of the event in focus. */

import { namesIn } from "../../engine/rows";
import { type Label, laneOffset, type Mark, type Scene, type SceneRow } from "../../engine/scene";
import type { Stop } from "../../engine/walk";
import { dateInWords } from "../../i18n/dates";
import { count, fill, list, t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { sortDay } from "../../model/date";

import { useHref } from "../static/root";
import { useApp } from "../useApp";
import type { Window } from "./lookAround";

interface OverlayProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly window: Window;
  readonly width: number;
  /** Where Tab enters: the one stop. */
  readonly focus: Stop | null;
}

/** Smallest target under the pointer, in pixels. */
const TARGET = 14;

export function Overlay({ index, scene, window, width, focus }: OverlayProps) {
  const [from, to] = window;
  const xOf = (day: number) => ((day - from) / (to - from)) * width;
  const hovered = useApp((state) => state.view.hovered);
  const current = useApp((state) => state.view.current);
  const lit = hovered ?? current;
  const isLit = (event: number) => index.events.id[event] === hovered || index.events.id[event] === current;
  const labels = new Map(scene.labels.map((label) => [label.mark.key, label]));
  const litMarks = scene.marks.filter((mark) => index.events.id[mark.event] === lit);
  return (
    <>
      <Density index={index} scene={scene} xOf={xOf} width={width} />
      {litMarks.length > 0 && <Connector marks={litMarks} scene={scene} xOf={xOf} />}
      {scene.rows.map(({ row, top, height }, at) => {
        if (row.kind !== "track") return null;
        const marks = linksOf(scene.marks, at, width, xOf, focus);
        return (
          <ul
            key={row.id}
            className={`track-links tint-${row.tint}`}
            aria-label={fill(t.timeline.track, { name: row.label, events: count(row.rows.length, "event") })}
            style={{ top, height }}
          >
            {marks.map((mark) => (
              <MarkLink
                key={mark.key}
                index={index}
                mark={mark}
                position={row.rows.indexOf(mark.event) + 1}
                setSize={row.rows.length}
                x={xOf(mark.shape === "dot" ? mark.from + 0.5 : mark.from)}
                width={mark.shape === "dot" ? 0 : xOf(mark.to + 1) - xOf(mark.from)}
                label={labels.get(mark.key) ?? null}
                isLit={isLit(mark.event)}
                isStop={focus ? focus.row === at && focus.event === mark.event : false}
                track={row.label}
              />
            ))}
          </ul>
        );
      })}
    </>
  );
}

/** One link per event and track: its first mark in sight; the one with the focus is there wherever it stands. */
function linksOf(
  marks: readonly Mark[],
  row: number,
  width: number,
  xOf: (day: number) => number,
  focus: Stop | null,
): Mark[] {
  const seen = new Set<number>();
  return marks.filter((mark) => {
    if (mark.row !== row || mark.shape === "join" || seen.has(mark.event)) return false;
    const isFocus = focus?.row === row && focus.event === mark.event;
    if (!isFocus && (xOf(mark.to + 1) < 0 || xOf(mark.from) > width)) return false;
    seen.add(mark.event);
    return true;
  });
}

interface MarkLinkProps {
  readonly index: Index;
  readonly mark: Mark;
  readonly position: number;
  readonly setSize: number;
  readonly x: number;
  readonly width: number;
  readonly label: Label | null;
  readonly isLit: boolean;
  readonly isStop: boolean;
  readonly track: string;
}

function MarkLink({ index, mark, position, setSize, x, width, label, isLit, isStop, track }: MarkLinkProps) {
  const point = useApp((state) => state.point);
  const id = index.events.id[mark.event]!;
  const href = useHref("event", id);
  const name = nameOfMark(index, mark.event, track);
  const isDot = mark.shape === "dot";
  const left = isDot ? x - TARGET / 2 : x;
  const span = Math.max(TARGET, width);
  return (
    <li aria-setsize={setSize} aria-posinset={position}>
      <a
        href={href}
        className={`mark-link ${isDot ? "on-dot" : "on-bar"} ${isLit ? "is-lit" : ""}`}
        data-event={id}
        data-row={mark.row}
        tabIndex={isStop ? 0 : -1}
        aria-describedby="track-keys"
        style={{ left, width: span, top: laneOffset(mark.lane) - (isDot ? TARGET / 2 : 4), height: isDot ? TARGET : 8 }}
        onPointerEnter={() => point(id)}
        onPointerLeave={() => point(null)}
      >
        <span className="visually-hidden">{name}</span>
      </a>
      {label && (
        <span
          className={`mark-label ${isLit ? "is-lit" : ""} ${mark.importance === 3 ? "is-important" : ""}`}
          aria-hidden="true"
          style={{ left: label.x, width: label.width, top: laneOffset(label.lane) }}
          onPointerEnter={() => point(id)}
          onPointerLeave={() => point(null)}
        >
          <PageLinkQuiet id={id}>{label.text}</PageLinkQuiet>
        </span>
      )}
    </li>
  );
}

/** The label leads to the event too, without a stop of its own. */
function PageLinkQuiet({ id, children }: { readonly id: string; readonly children: string }) {
  const href = useHref("event", id);
  return (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  );
}

/** "Karbala attack, 20 January 2007, Qais al-Khazali and Asaib Ahl al-Haq, 3 sources, sources disagree". */
export function nameOfMark(index: Index, event: number, track: string): string {
  const { title, date, answers, sources, disputes } = index.events;
  const when = answers[event]!.length > 1 ? answers[event]!.map(dateInWords).join(" or ") : dateInWords(date[event]!);
  const others = namesIn(index, event);
  const names = others.length > 4 ? [...others.slice(0, 4), count(others.length - 4, "more")] : others;
  const parts = [title[event], when, list(names.length > 0 ? names : [track]), count(sources[event]!, "source")];
  if (disputes[event]!.length > 0) parts.push(t.event.disagree.toLowerCase());
  return parts.join(", ");
}

interface DensityProps {
  readonly index: Index;
  readonly scene: Scene;
  readonly xOf: (day: number) => number;
  readonly width: number;
}

/** One short stroke for each event that has no open track in its family. */
function Density({ index, scene, xOf, width }: DensityProps) {
  return (
    <svg className="density" width={width} height={scene.height} aria-hidden="true">
      {scene.rows.map(({ row, top, height }) => {
        if (row.kind !== "family") return null;
        const path = row.rows
          .map((event) => xOf(sortDay(index.events.date[event]!) + 0.5))
          .filter((x) => x >= 0 && x <= width)
          .map((x) => `M${Math.round(x) + 0.5} ${top + 5}v${height - 9}`)
          .join("");
        return <path key={row.id} className={`tint-${row.tint}`} d={path} />;
      })}
    </svg>
  );
}

interface ConnectorProps {
  readonly marks: readonly Mark[];
  readonly scene: Scene;
  readonly xOf: (day: number) => number;
}

/** A line from the first to the last track of the event. */
function Connector({ marks, scene, xOf }: ConnectorProps) {
  const points = marks
    .filter((mark) => mark.shape !== "join")
    .map((mark) => ({
      x: mark.shape === "dot" ? xOf(mark.from + 0.5) : Math.max(0, xOf(mark.from)) + 1,
      y: (scene.rows[mark.row] as SceneRow).top + laneOffset(mark.lane),
    }))
    .sort((a, b) => a.y - b.y);
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <svg className="connector" width="100%" height={scene.height} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
