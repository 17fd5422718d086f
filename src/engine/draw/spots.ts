/**
 * Places the marks and bubbles of all rows at one zoom. The placement of the last zoom is cached, so that panning finds
 * everything in its place.
 */
import { gridOf } from "./axis";
import type { Lanes } from "./filling";
import type { Dated, DrawnEntry, Entry, Mark } from "./marks";
import { type Placement, placed, type Spot } from "./place";
import type { Timescale } from "./timescale";
import type { Row } from "./tracks";

/** Events without room for their own marks, drawn as one number. */
export interface Bubble {
  /** Stable while the zoom stays the same: "bubble <first event>@<track>". */
  readonly key: string;
  readonly row: number;
  /** One of the lanes for dots. */
  readonly lane: number;
  /** The middle of the bubble, as a position of the scale. */
  readonly at: number;
  /** Pixels. */
  readonly width: number;
  /** Numbers of the events, in order. An answer of one of them may be drawn as a mark as well. */
  readonly events: readonly number[];
  readonly entries: readonly Entry[];
}

export interface SpotsRequest {
  readonly layout: {
    readonly rows: readonly { readonly row: Row; readonly lanes: Lanes }[];
    readonly entries: readonly Entry[];
  };
  /** The layout's entries in the window or near it, and those of them that may be drawn. */
  readonly near: readonly Entry[];
  readonly kept: readonly Entry[];
  readonly scale: Timescale;
  /** Pixels of one position of the scale. */
  readonly perDay: number;
  /** Size of text: 1 if the reader's text is 16 pixels. */
  readonly em: number;
  /** Events that must be drawn as marks, not in bubbles. */
  readonly must: ReadonlySet<number>;
}

export interface Spots {
  readonly drawn: readonly DrawnEntry[];
  readonly bubbles: readonly Bubble[];
}

/**
 * If all tracks together have more entries than this, only those that may be drawn are placed. Otherwise all are
 * placed, so that panning moves nothing.
 */
export const PLACED_WHOLE = 2000;
const NONE: ReadonlySet<number> = new Set();

export function spotsOf(request: SpotsRequest): Spots {
  const { layout, near, kept, scale, em, must } = request;
  // Rounded, so that the same zoom gives the same number wherever the window begins.
  const perDay = Number(request.perDay.toPrecision(9));
  const isNear = new Set(near);
  const keptOf = byRow(kept);
  const whole = rowsAt(layout, scale, perDay, em);
  const drawn: DrawnEntry[] = [];
  const bubbles: Bubble[] = [];
  const isMust = ({ event }: Entry) => must.has(event);
  for (const [at, own] of keptOf) {
    const usual = whole.usual(at) ?? whole.place(at, own, NONE);
    // To keep all other marks in place, only a row that has such an event in a bubble is filled again.
    const isCrowded = must.size > 0 && usual.crowds.some(({ entries }) => entries.some(isMust));
    const { spots, crowds } = isCrowded ? whole.place(at, whole.all(at) ?? own, must) : usual;
    for (const entry of own) {
      const marks = marksOf(entry, spots, em);
      if (marks.length > 0) drawn.push({ ...entry, marks });
    }
    const track = layout.rows[at]!.row.id;
    for (const { entries, lane, x, width } of crowds) {
      if (!entries.some((entry) => isNear.has(entry))) continue;
      const key = `bubble ${entries[0]!.event}@${track}`;
      const events = entries.map(({ event }) => event);
      bubbles.push({ key, row: at, lane, at: (x * em) / perDay, width: width * em, events, entries });
    }
  }
  return { drawn, bubbles };
}

/**
 * The marks of an entry that have a place. The join of its answers runs from the first to the last of them, drawn or
 * not.
 */
function marksOf({ marks }: Entry, spots: ReadonlyMap<Dated, Spot>, em: number): readonly Mark[] {
  const drawn: Mark[] = [];
  for (const mark of marks) {
    const spot = spots.get(mark);
    if (spot) drawn.push({ ...mark, ...spot, dx: spot.dx * em });
    else if (mark.shape === "join" && drawn.length > 0)
      drawn.push({ ...mark, lane: drawn[0]!.lane, dx: 0, isSmall: false });
  }
  return drawn;
}

function byRow(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const rows = new Map<number, Entry[]>();
  for (const entry of entries) {
    const cached = rows.get(entry.row);
    if (cached) cached.push(entry);
    else rows.set(entry.row, [entry]);
  }
  return rows;
}

interface RowsAt {
  /** All entries of a row; undefined if there are too many to place them all. */
  readonly all: (row: number) => readonly Entry[] | undefined;
  /** The placement of a row if no event has priority. */
  readonly usual: (row: number) => Placement | undefined;
  readonly place: (row: number, entries: readonly Entry[], first: ReadonlySet<number>) => Placement;
}

interface ZoomCache {
  readonly scale: Timescale;
  readonly perDay: number;
  readonly em: number;
  readonly rows: RowsAt;
}

/** The last zoom of each layout. Panning reuses its placement. */
const lastZoom = new WeakMap<SpotsRequest["layout"], ZoomCache>();

function rowsAt(layout: SpotsRequest["layout"], scale: Timescale, perDay: number, em: number): RowsAt {
  const cached = lastZoom.get(layout);
  if (cached && cached.scale === scale && cached.perDay === perDay && cached.em === em) return cached.rows;
  const all = byRow(layout.entries.length > PLACED_WHOLE ? [] : layout.entries);
  const grid = gridOf(perDay, scale);
  const made = new Map<number, Placement>();
  const place: RowsAt["place"] = (row, entries, first) =>
    placed({ entries, lanes: layout.rows[row]!.lanes, scale, perDay: perDay / em, grid, first });
  const rows: RowsAt = {
    all: (row) => all.get(row),
    place,
    usual(row) {
      const entries = all.get(row);
      if (entries && !made.has(row)) made.set(row, place(row, entries, NONE));
      return made.get(row);
    },
  };
  lastZoom.set(layout, { scale, perDay, em, rows });
  return rows;
}
