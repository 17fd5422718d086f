/** Decides which mark is the single Tab stop of the timeline, and which mark a move by a whole window leads to. */
import { BEYOND } from "../../engine/draw/scene";
import type { Row } from "../../engine/draw/tracks";
import type { Stop } from "../../engine/draw/walk";
import type { VisibleWindow } from "../../engine/draw/window";
import { eventsBetween } from "../../engine/events/between";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { firstInWindow } from "../commands";

/** The current stop while its mark is drawn; otherwise the current event on its first track; otherwise the first mark
 * in view. */
export function validStop(
  index: Index,
  rows: readonly Row[],
  stop: Stop | null,
  current: string | null,
  shown: VisibleWindow,
): Stop | null {
  const [from, to] = shown;
  const reach = (to - from) * BEYOND;
  const isDrawn = (event: number) => eventsBetween(index, [event], [from - reach, to + reach]).length > 0;
  const holds = (row: Row | undefined, event: number) =>
    row?.kind === "track" && row.events.includes(event) && isDrawn(event);
  const event = eventsOf(index).numberOf(current) ?? -1;
  if (stop && holds(rows[stop.row], stop.event) && (event < 0 || event === stop.event)) return stop;
  const row = rows.findIndex((one) => event >= 0 && holds(one, event));
  if (row >= 0) return { row, event };
  if (stop && holds(rows[stop.row], stop.event)) return stop;
  for (const at of rows.keys()) {
    const first = firstIn(index, rows, at, shown);
    if (first) return first;
  }
  return null;
}

/** The first event in a window on the given track or, if it has none there, on the nearest track that has one. */
export function firstNear(index: Index, rows: readonly Row[], row: number, visible: VisibleWindow): Stop | null {
  const nearest = [...rows.keys()].sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
  for (const at of nearest) {
    const first = firstIn(index, rows, at, visible);
    if (first) return first;
  }
  return null;
}

/** The first event of a track that begins in a window. */
function firstIn(index: Index, rows: readonly Row[], row: number, visible: VisibleWindow): Stop | null {
  const track = rows[row];
  if (track?.kind !== "track") return null;
  const event = firstInWindow(index, track.events, visible);
  return event === undefined ? null : { row, event };
}
