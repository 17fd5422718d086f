/** Computes the lines that join the marks or bubbles of one event on several tracks. */
import { laneOffset, type Scene, type SceneRow } from "../../engine/draw/scene";

/** The place of an event on a row: pixels from the left edge of the visible window and from the top of the rows. */
export interface Point {
  readonly event: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Converts a day, or a position on the timescale, to pixels. */
export interface Places {
  readonly xOf: (day: number) => number;
  readonly xAt: (position: number) => number;
  /** Text size: 1 where the reader's text is 16 pixels. */
  readonly em: number;
}

/** All points of the given events. A bubble is a point only on a row on which the event has no mark. */
export function pointsOf(
  scene: Scene,
  isMeant: (event: number) => boolean,
  { xOf, xAt, em }: Places,
): readonly Point[] {
  const yOf = (row: number, lane: number) => {
    const one = scene.rows[row] as SceneRow;
    return one.top + laneOffset(one, lane, em);
  };
  const points = scene.marks
    .filter((mark) => mark.shape !== "join" && isMeant(mark.event))
    .map((mark): Point => {
      const isPoint = mark.shape === "dot" || mark.isSmall;
      const x = isPoint ? (xOf(mark.from) + xOf(mark.to + 1)) / 2 + mark.dx : Math.max(0, xOf(mark.from)) + 1;
      return { event: mark.event, row: mark.row, x, y: yOf(mark.row, mark.lane) };
    });
  const marked = new Set(points.map(({ event, row }) => `${event} ${row}`));
  for (const { row, lane, at, events } of scene.bubbles)
    for (const event of events)
      if (isMeant(event) && !marked.has(`${event} ${row}`)) points.push({ event, row, x: xAt(at), y: yOf(row, lane) });
  return points;
}

/** The points of each event that two or more pinned tracks share. */
export function sharedByPins(scene: Scene, places: Places): readonly (readonly Point[])[] {
  const byEvent = new Map<number, Point[]>();
  for (const point of pointsOf(scene, () => true, places)) {
    const { row } = scene.rows[point.row] as SceneRow;
    if (row.kind !== "track" || !row.isPinned) continue;
    byEvent.set(point.event, [...(byEvent.get(point.event) ?? []), point]);
  }
  return [...byEvent.values()].filter((points) => new Set(points.map(({ row }) => row)).size > 1);
}

/** An SVG path from the topmost to the lowest of the points. */
export function lineThrough(points: readonly Point[]): string {
  return [...points]
    .sort((a, b) => a.y - b.y)
    .map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`)
    .join("");
}
