/** Where the events of every row stand at one zoom. */
import { gridOf } from "./axis";
import type { Lanes } from "./filling";
import type { Dated, DrawnEntry, Entry, Mark } from "./marks";
import { type Placement, placed, type Spot } from "./place";
import type { Timescale } from "./timescale";
import type { Row } from "./tracks";

/** Events for which there is no room, met as one. */
export interface Bubble {
  /** Stays while the zoom stays: "bubble <first event>@<track>". */
  readonly key: string;
  readonly row: number;
  /** One of the dots' lanes. */
  readonly lane: number;
  /** Its middle, as a position of the scale. */
  readonly at: number;
  /** Pixels. */
  readonly width: number;
  /** Numbers of the events, in order; of some an answer may be drawn as a mark. */
  readonly events: readonly number[];
  readonly entries: readonly Entry[];
}

export interface SpotsRequest {
  readonly layout: {
    readonly rows: readonly { readonly row: Row; readonly lanes: Lanes }[];
    readonly entries: readonly Entry[];
  };
  /** Of the layout's places, those in the window or near it, and those of them that may be drawn. */
  readonly near: readonly Entry[];
  readonly kept: readonly Entry[];
  readonly scale: Timescale;
  /** Pixels of a position of the scale. */
  readonly perDay: number;
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** Events that are marks, not in bubbles. */
  readonly must: ReadonlySet<number>;
}

export interface Spots {
  readonly drawn: readonly DrawnEntry[];
  readonly bubbles: readonly Bubble[];
}

/** With more events on all tracks than these only those are placed that may be drawn; else all, so that panning moves nothing. */
export const PLACED_WHOLE = 2000;
const NONE: ReadonlySet<number> = new Set();

export function spotsOf(request: SpotsRequest): Spots {
  const { layout, near, kept, scale, em, must } = request;
  // The same zoom is the same number, wherever the window begins.
  const perDay = Number(request.perDay.toPrecision(9));
  const isNear = new Set(near);
  const keptOf = byRow(kept);
  const whole = rowsAt(layout, scale, perDay, em);
  const drawn: DrawnEntry[] = [];
  const bubbles: Bubble[] = [];
  const isMust = ({ event }: Entry) => must.has(event);
  for (const [at, own] of keptOf) {
    const usual = whole.usual(at) ?? whole.place(at, own, NONE);
    // Others keep their places wherever they can: only a row in which such an event is in a bubble is filled again.
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

/** The marks of an event that have a place. What joins its answers goes from the first to the last of them, drawn or not. */
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
  /** All places of a row, where all are placed at once. */
  readonly all: (row: number) => readonly Entry[] | undefined;
  /** Where they stand when nothing comes first. */
  readonly usual: (row: number) => Placement | undefined;
  readonly place: (row: number, entries: readonly Entry[], first: ReadonlySet<number>) => Placement;
}

interface ZoomCache {
  readonly scale: Timescale;
  readonly perDay: number;
  readonly em: number;
  readonly rows: RowsAt;
}

/** The last zoom of each layout: panning finds everything in its place. */
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
