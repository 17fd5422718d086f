/** SVG paths for the prerendered timeline. All lines of a kind share one path, because every element delays the first
 * paint. Coordinates are in pixels of the width for which the drawing was laid out; the screen stretches them. */

import type { Drawn } from "../../engine/draw/drawn";
import { laneOfLast, type Mark } from "../../engine/draw/marks";
import { laneOffset, type SceneRow } from "../../engine/draw/scene";
import { eventsOf } from "../../engine/events/events";
import type { OriginCount } from "../../engine/evidence/origins";
import { sortDay } from "../../model/date";

/** The place of a mark in pixels. */
export interface MarkExtent {
  readonly mark: Mark;
  /** From the first day to the end of the last day or, for a point, its middle in both. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** For a line that joins rival dates: from the lane of the first date down to the lane of the last. */
  readonly rise: number;
  /** Half the height of a bar, or of the ends of a line. */
  readonly half: number;
  readonly hasEnds: boolean;
}

/** The x position of a day. */
export const xOf = (day: number, { visible: [from, to], width }: Drawn): number => ((day - from) / (to - from)) * width;

/** True if this is the only event that stands out. */
export const isAlone = ({ lit }: Drawn, event: number): boolean => lit.size === 1 && lit.has(event);

export const isPoint = ({ shape, isSmall }: Mark): boolean => shape === "dot" || isSmall;

/** Half the height of a bar. A single origin makes a thin line; a disputed bar is higher, because it shows two
 * halves. */
function halfOf({ shape, isDisputed }: Mark, origins: OriginCount): number {
  if (shape === "bracket") return 3.5;
  return (origins === "one" ? 1 : 2.5) + (isDisputed ? (origins === "one" ? 1 : 0.5) : 0);
}

/** @param marks all marks of the same event on the same row */
export function extentOf(mark: Mark, marks: readonly Mark[], origins: OriginCount, drawn: Drawn): MarkExtent {
  const row = drawn.scene.rows[mark.row]!;
  const [start, end] = [xOf(mark.from, drawn), xOf(mark.to + 1, drawn)];
  const from = isPoint(mark) ? (start + end) / 2 + mark.dx : Math.max(start, -drawn.width);
  const to = isPoint(mark) ? from : Math.max(from, Math.min(end, 2 * drawn.width));
  const y = row.top + laneOffset(row, mark.lane);
  const rise = mark.shape === "join" ? row.top + laneOffset(row, laneOfLast(marks, mark)) - y : 0;
  return { mark, from, to, y, rise, half: halfOf(mark, origins), hasEnds: hasEnds(mark, origins) };
}

/** True if the days have a known start and end, and the mark has no outline of its own. */
const hasEnds = ({ shape, isApproximate, isUncertain, isDisputed }: Mark, origins: OriginCount): boolean =>
  !isApproximate && (shape === "bracket" || (shape === "soft" && !isUncertain && !isDisputed && origins !== "none"));

/** The ends of bars. Points draw their ends themselves. */
export const endsPath = (marks: readonly MarkExtent[]): string =>
  marks
    .filter((one) => one.hasEnds && !isPoint(one.mark))
    .flatMap(({ from, to, y, half }) => [from, to].map((x) => `M${tenths(x)} ${tenths(y - half)}v${2 * half}`))
    .join("");

/** The lines that join the rival dates of an event. */
export const joinsPath = (marks: readonly MarkExtent[]): string =>
  marks
    .filter(({ mark }) => mark.shape === "join")
    .map(
      ({ from, to, y, rise }) => `M${tenths(from)} ${tenths(y)}H${tenths(to)}${rise === 0 ? "" : `v${tenths(rise)}`}`,
    )
    .join("");

/** The events of a group as strokes, at most one for each pixel. */
export function strokesPath({ row, top, head, height }: SceneRow, drawn: Drawn): string {
  const table = eventsOf(drawn.index);
  const places = row.events.map((event) => Math.round(xOf(sortDay(table.date(event)) + 0.5, drawn)));
  return [...new Set(places)]
    .filter((x) => x >= 0 && x <= drawn.width)
    .map((x) => `M${x} ${top + head + 4}V${top + height - 4}`)
    .join("");
}

/** Grid lines: through the axis and, from `top` on, through the rows. */
export const ticksPath = ({ ticks, scene, width }: Drawn, isMajor: boolean, axis: number, top: number): string =>
  ticks
    .filter((tick) => tick.isMajor === isMajor && tick.x >= 0 && tick.x <= width)
    .map(({ x }) => `M${tenths(x)} 0V${axis}M${tenths(x)} ${top}v${scene.height}`)
    .join("");

/** Lines between the rows, and one above the first row. */
export const edgesPath = ({ scene, width }: Drawn, top: number): string =>
  [-1, ...scene.rows.map((row) => row.top)].map((y) => `M0 ${top + y + 0.5}H${width}`).join("");

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;
