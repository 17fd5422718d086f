/**
 * Decides where a key takes the focus among the marks: along a track in order of time, to the nearest event on the next
 * track, to the first or last event, or to the next event on which sources disagree.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { eventsOf } from "../events/events";
import type { Row, TrackRow } from "./tracks";

/** A mark that the focus can be on. */
export interface Stop {
  /** Index of the track among the rows of the drawing. */
  readonly row: number;
  readonly event: number;
}

export type Move =
  | "next"
  | "previous"
  | "trackBelow"
  | "trackAbove"
  | "firstOfTrack"
  | "lastOfTrack"
  | "firstOfAll"
  | "lastOfAll"
  | "nextDisputed"
  | "previousDisputed";

const isTrack = (row: Row | undefined): row is TrackRow => row?.kind === "track";

/**
 * Where a move takes the focus, or null if it stays. Without a track to start from, the first mark of the first track.
 */
export function walk(index: Index, rows: readonly Row[], from: Stop | null, move: Move): Stop | null {
  if (!from || !isTrack(rows[from.row])) return firstStop(rows);
  const track = rows[from.row] as TrackRow;
  const at = track.events.indexOf(from.event);
  const along = (event: number | undefined): Stop | null => (event === undefined ? null : { row: from.row, event });
  switch (move) {
    case "next":
      return along(track.events[at + 1]);
    case "previous":
      return along(at > 0 ? track.events[at - 1] : undefined);
    case "firstOfTrack":
      return along(track.events[0]);
    case "lastOfTrack":
      return along(track.events.at(-1));
    case "trackBelow":
      return nearest(index, rows, from, 1);
    case "trackAbove":
      return nearest(index, rows, from, -1);
    case "firstOfAll":
      return extreme(rows, (a, b) => a < b);
    case "lastOfAll":
      return extreme(rows, (a, b) => a > b);
    case "nextDisputed":
      return disputed(index, rows, from, 1);
    case "previousDisputed":
      return disputed(index, rows, from, -1);
  }
}

export function firstStop(rows: readonly Row[]): Stop | null {
  const row = rows.findIndex((one) => isTrack(one) && one.events.length > 0);
  return row < 0 ? null : { row, event: rows[row]!.events[0]! };
}

function nearest(index: Index, rows: readonly Row[], from: Stop, way: 1 | -1): Stop | null {
  const day = sortDay(eventsOf(index).date(from.event));
  for (let row = from.row + way; rows[row]; row += way) {
    const one = rows[row];
    if (!isTrack(one) || one.events.length === 0) continue;
    const distance = (event: number) =>
      event === from.event ? -1 : Math.abs(sortDay(eventsOf(index).date(event)) - day);
    return { row, event: one.events.reduce((best, event) => (distance(event) < distance(best) ? event : best)) };
  }
  return null;
}

function extreme(rows: readonly Row[], isBetter: (a: number, b: number) => boolean): Stop | null {
  let best: Stop | null = null;
  rows.forEach((one, row) => {
    if (!isTrack(one)) return;
    for (const event of one.events) if (!best || isBetter(event, best.event)) best = { row, event };
  });
  return best;
}

/**
 * The next event, in order, on which sources disagree: on the current track if it is there, otherwise on the first
 * track that has it.
 */
function disputed(index: Index, rows: readonly Row[], from: Stop, way: 1 | -1): Stop | null {
  const drawn = new Set(rows.filter(isTrack).flatMap((row) => row.events));
  for (let event = from.event + way; event >= 0 && event < eventsOf(index).count; event += way) {
    if (!drawn.has(event) || !eventsOf(index).isDisputed(event)) continue;
    const here = rows[from.row];
    if (isTrack(here) && here.events.includes(event)) return { row: from.row, event };
    return { row: rows.findIndex((row) => isTrack(row) && row.events.includes(event)), event };
  }
  return null;
}
