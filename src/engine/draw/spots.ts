/** Where the events of every row stand at one zoom. */
import { gridOf } from "./axis";
import type { Lanes } from "./filling";
import type { Dated, DrawnPlace, Mark, Place } from "./marks";
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
  readonly places: readonly Place[];
}

export interface SpotsRequest {
  readonly layout: {
    readonly rows: readonly { readonly row: Row; readonly lanes: Lanes }[];
    readonly places: readonly Place[];
  };
  /** Of the layout's places, those in the window or near it, and those of them that may be drawn. */
  readonly near: readonly Place[];
  readonly kept: readonly Place[];
  readonly scale: Timescale;
  /** Pixels of a position of the scale. */
  readonly perDay: number;
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** Events that are marks, not in bubbles. */
  readonly must: ReadonlySet<number>;
}

export interface Spots {
  readonly drawn: readonly DrawnPlace[];
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
  const drawn: DrawnPlace[] = [];
  const bubbles: Bubble[] = [];
  const isMust = ({ event }: Place) => must.has(event);
  for (const [at, own] of keptOf) {
    const usual = whole.usual(at) ?? whole.place(at, own, NONE);
    // Others keep their places wherever they can: only a row in which such an event is in a bubble is filled again.
    const isCrowded = must.size > 0 && usual.crowds.some(({ places }) => places.some(isMust));
    const { spots, crowds } = isCrowded ? whole.place(at, whole.all(at) ?? own, must) : usual;
    for (const place of own) {
      const marks = marksOf(place, spots, em);
      if (marks.length > 0) drawn.push({ ...place, marks });
    }
    const track = layout.rows[at]!.row.id;
    for (const { places, lane, x, width } of crowds) {
      if (!places.some((place) => isNear.has(place))) continue;
      const key = `bubble ${places[0]!.event}@${track}`;
      const events = places.map(({ event }) => event);
      bubbles.push({ key, row: at, lane, at: (x * em) / perDay, width: width * em, events, places });
    }
  }
  return { drawn, bubbles };
}

/** The marks of an event that have a place. What joins its answers goes from the first to the last of them, drawn or not. */
function marksOf({ marks }: Place, spots: ReadonlyMap<Dated, Spot>, em: number): readonly Mark[] {
  const drawn: Mark[] = [];
  for (const mark of marks) {
    const spot = spots.get(mark);
    if (spot) drawn.push({ ...mark, ...spot, dx: spot.dx * em });
    else if (mark.shape === "join" && drawn.length > 0)
      drawn.push({ ...mark, lane: drawn[0]!.lane, dx: 0, isSmall: false });
  }
  return drawn;
}

function byRow(places: readonly Place[]): ReadonlyMap<number, readonly Place[]> {
  const rows = new Map<number, Place[]>();
  for (const place of places) {
    const known = rows.get(place.row);
    if (known) known.push(place);
    else rows.set(place.row, [place]);
  }
  return rows;
}

interface RowsAt {
  /** All places of a row, where all are placed at once. */
  readonly all: (row: number) => readonly Place[] | undefined;
  /** Where they stand when nothing comes first. */
  readonly usual: (row: number) => Placement | undefined;
  readonly place: (row: number, places: readonly Place[], first: ReadonlySet<number>) => Placement;
}

interface Known {
  readonly scale: Timescale;
  readonly perDay: number;
  readonly em: number;
  readonly rows: RowsAt;
}

/** The last zoom of each layout: panning finds everything in its place. */
const lastZoom = new WeakMap<SpotsRequest["layout"], Known>();

function rowsAt(layout: SpotsRequest["layout"], scale: Timescale, perDay: number, em: number): RowsAt {
  const known = lastZoom.get(layout);
  if (known && known.scale === scale && known.perDay === perDay && known.em === em) return known.rows;
  const all = byRow(layout.places.length > PLACED_WHOLE ? [] : layout.places);
  const grid = gridOf(perDay, scale);
  const made = new Map<number, Placement>();
  const place: RowsAt["place"] = (row, places, first) =>
    placed({ places, lanes: layout.rows[row]!.lanes, scale, perDay: perDay / em, grid, first });
  const rows: RowsAt = {
    all: (row) => all.get(row),
    place,
    usual(row) {
      const places = all.get(row);
      if (places && !made.has(row)) made.set(row, place(row, places, NONE));
      return made.get(row);
    },
  };
  lastZoom.set(layout, { scale, perDay, em, rows });
  return rows;
}
