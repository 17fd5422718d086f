/** The picture: rows, marks with their places, and the names that have room. The sole input of any renderer; pure, and a function of
 *  the window only in what is left out, never in where a mark stands. */
import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import { choose } from "./choose";
import { type Label, labelsOf } from "./labels";
import { type Mark, type Place, placesOfTrack } from "./marks";
import { daysAt, positionsOf, type Timescale, TRUE_SCALE } from "./timescale";
import { type Row, trackRows } from "./tracks";

export interface SceneRow {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
}

export interface Scene {
  readonly rows: readonly SceneRow[];
  readonly height: number;
  /** Events drawn on their tracks, in the window and beside it, and those that are not, because more would not be readable. */
  readonly drawn: readonly Place[];
  readonly hidden: readonly Place[];
  /** The marks of those that are drawn. */
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** Marks in the window, one for each event on a track: those with a name, and those without. */
  readonly named: number;
  readonly unlabelled: number;
  /** Might a shorter window name more of them? */
  readonly canNameMore: boolean;
  /** Events inside the window that are drawn on no track. */
  readonly omitted: number;
  /** Might a shorter window draw more of them? Not where all lie on one day. */
  readonly canDrawMore: boolean;
}

/** Every row and every event on it, whatever the window: made once for the same rows. */
export interface Layout {
  readonly rows: readonly SceneRow[];
  readonly height: number;
  readonly places: readonly Place[];
}

export interface SceneRequest {
  readonly index: Index;
  readonly layout: Layout;
  readonly window: readonly [from: Day, to: Day];
  /** Pixels the window spans. */
  readonly width: number;
  readonly scale?: Timescale;
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em?: number;
  /** How many events are drawn, counted on each track. */
  readonly budget?: number;
  /** Events that are drawn even where there is no room for them. */
  readonly must?: ReadonlySet<number>;
}

// A page stays quick with a few hundred marks (docs/decisions.md, "vis-timeline is given a scene"). The shipped record has fewer on its
// opening tracks and is drawn whole.
export const SCENE_BUDGET = 500;

/** Of the window's length, drawn on either side of it as well: how far one can drag before anything is drawn anew. */
export const BEYOND = 0.5;

const FAMILY_HEIGHT = 18;
/** Rows that fold are buttons, and a target is at least this high (WCAG 2.2, 2.5.8). */
const FOLDING_HEIGHT = 24;
/** A name of two lines fits. */
const TRACK_HEIGHT = 36;
/** As high as a label, so that no two labels of one row overlap. */
const DOT_LANE = 16;
const BAR_LANE = 7;
const ROW_PADDING = 4;

/** Where a lane's middle lies, in pixels below its row's top. */
export function laneOffset(lane: number, em = 1): number {
  const offset =
    lane < 2
      ? ROW_PADDING / 2 + DOT_LANE * lane + DOT_LANE / 2
      : ROW_PADDING / 2 + DOT_LANE * 2 + BAR_LANE * (lane - 2) + BAR_LANE / 2;
  return offset * em;
}

/** @param isTouch rows are high enough for a thumb on what stands in them */
export function layoutOf(index: Index, rows: readonly Row[], em = 1, isTouch = false): Layout {
  const sceneRows: SceneRow[] = [];
  const places: Place[] = [];
  let top = 0;
  rows.forEach((row, at) => {
    const laid = row.kind === "track" ? placesOfTrack(index, row.id, row.rows, at) : [];
    let lanes = 2;
    for (const { marks } of laid) for (const { lane } of marks) lanes = Math.max(lanes, lane + 1);
    const height = Math.ceil(Math.max(heightOf(row, lanes) * em, isTouch ? leastTouched(row) : 0));
    sceneRows.push({ row, top, height });
    top += height;
    for (const place of laid) places.push(place);
  });
  return { rows: sceneRows, height: top, places };
}

const NONE: ReadonlySet<number> = new Set();

export function sceneOf(request: SceneRequest): Scene {
  const { index, layout, window, width, scale = TRUE_SCALE, em = 1, budget = SCENE_BUDGET, must = NONE } = request;
  const [start, end] = positionsOf(scale, window);
  const length = Math.max(1, end - start);
  const [first, last] = daysAt(scale, [start - length * BEYOND, end + length * BEYOND]);
  const near = layout.places.filter((place) => place.to >= first && place.from <= last);
  const perDay = width / length;
  const { kept, hidden } = choose({ places: near, budget, at: scale.at, pixels: perDay, must });
  const marks = kept.flatMap((place) => place.marks);
  const xOf = (day: Day) => (scale.at(day) - start) * perDay;
  const barred = scale.breaks.map((one) => [xOf(one.from), xOf(one.to)] as const);
  const naming = { index, marks, rowCount: layout.rows.length, width, beyond: width * BEYOND, xOf, barred, em };
  const { rows, height } = layout;
  return { rows, height, drawn: kept, hidden, marks, ...labelsOf(naming), ...leftOut(kept, hidden, window) };
}

/** Pixels a row needs under a thumb, its line among them: its name and menu are met there, and so is a family that folds. */
function leastTouched(row: Row): number {
  return row.kind === "track" || row.canFold ? 45 : 0;
}

function heightOf(row: Row, lanes: number): number {
  if (row.kind === "family") return row.canFold ? FOLDING_HEIGHT : FAMILY_HEIGHT;
  return Math.max(TRACK_HEIGHT, laneOffset(lanes - 1) + (lanes > 2 ? BAR_LANE : DOT_LANE) / 2 + ROW_PADDING / 2);
}

/** Height of the rows of an index as it first opens, so that a page can keep the room before anything is drawn. */
export function openingHeight(index: Index): number {
  const rows = trackRows(index, index.tracks, new Set(), null);
  return layoutOf(index, rows).height;
}

/** How much of what lies in the window is drawn nowhere, and whether a shorter window could draw it. */
function leftOut(
  kept: readonly Place[],
  hidden: readonly Place[],
  [from, to]: readonly [Day, Day],
): Pick<Scene, "omitted" | "canDrawMore"> {
  if (hidden.length === 0) return { omitted: 0, canDrawMore: false };
  const isIn = (place: Place) => place.to >= from && place.from < to;
  const drawn = new Set(kept.map(({ event }) => event));
  const left = hidden.filter((place) => isIn(place) && !drawn.has(place.event));
  const [one] = left;
  return {
    omitted: new Set(left.map(({ event }) => event)).size,
    canDrawMore: [...kept, ...hidden].some((place) => isIn(place) && place.from !== one?.from),
  };
}
