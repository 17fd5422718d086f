/** The picture: rows, marks with their places, and the names that have room. The sole input of any renderer; pure, and a function of
 *  the window only in what is left out, never in where a mark stands. */
import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import { type Label, labelsOf } from "./labels";
import { type Mark, marksOfTrack } from "./marks";
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
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** Marks in the window, one for each event on a track: those with a name, and those without. */
  readonly named: number;
  readonly unlabelled: number;
  /** Might a shorter window name more of them? */
  readonly canNameMore: boolean;
  /** Events inside the window that are not drawn, because more would not be readable. */
  readonly omitted: number;
  /** Might a shorter window draw more of them? Not where all lie on one day. */
  readonly canDrawMore: boolean;
}

/** Every row and every mark with its place, whatever the window: made once for the same rows. */
export interface Layout {
  readonly rows: readonly SceneRow[];
  readonly height: number;
  readonly marks: readonly Mark[];
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
  readonly budget?: number;
}

// vis-timeline draws a few hundred things well and dies of thousands (docs/decisions.md, "vis-timeline"); the shipped record
// has some 420 marks in all, which it draws at once.
export const SCENE_BUDGET = 600;

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
  const marks: Mark[] = [];
  let top = 0;
  rows.forEach((row, at) => {
    const laid = row.kind === "track" ? marksOfTrack(index, row.id, row.rows, at) : [];
    const lanes = laid.reduce((most, mark) => Math.max(most, mark.lane + 1), 2);
    const height = Math.ceil(Math.max(heightOf(row, lanes) * em, isTouch ? leastTouched(row) : 0));
    sceneRows.push({ row, top, height });
    top += height;
    for (const mark of laid) marks.push(mark);
  });
  return { rows: sceneRows, height: top, marks };
}

export function sceneOf(request: SceneRequest): Scene {
  const { index, layout, window, width, scale = TRUE_SCALE, em = 1, budget = SCENE_BUDGET } = request;
  const [start, end] = positionsOf(scale, window);
  const length = Math.max(1, end - start);
  const [first, last] = daysAt(scale, [start - length * BEYOND, end + length * BEYOND]);
  const near = layout.marks.filter((mark) => mark.to >= first && mark.from <= last);
  const { kept, ...left } = withinBudget(near, window, budget);
  const perDay = width / length;
  const xOf = (day: Day) => (scale.at(day) - start) * perDay;
  const barred = scale.breaks.map((one) => [xOf(one.from), xOf(one.to)] as const);
  const naming = { index, marks: kept, rowCount: layout.rows.length, width, beyond: width * BEYOND, xOf, barred, em };
  return { rows: layout.rows, height: layout.height, marks: kept, ...labelsOf(naming), ...left };
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

interface Budgeted extends Pick<Scene, "omitted" | "canDrawMore"> {
  readonly kept: readonly Mark[];
}

/** The marks that are drawn: those in the window first, by importance. */
function withinBudget(marks: readonly Mark[], [from, to]: readonly [Day, Day], budget: number): Budgeted {
  if (marks.length <= budget) return { kept: marks, omitted: 0, canDrawMore: false };
  const isIn = (mark: Mark) => mark.to >= from && mark.from < to;
  const ranked = [...marks].sort(
    (a, b) => Number(isIn(b)) - Number(isIn(a)) || b.importance - a.importance || a.event - b.event,
  );
  const count = wholeEvents(ranked, budget);
  const kept = ranked.slice(0, count).sort((a, b) => a.row - b.row || a.from - b.from);
  const drawn = new Set(kept.map(({ event }) => event));
  const left = ranked.slice(count).filter((mark) => isIn(mark) && !drawn.has(mark.event));
  return {
    kept,
    omitted: new Set(left.map(({ event }) => event)).size,
    canDrawMore: new Set(ranked.filter(isIn).map((mark) => mark.from)).size > 1,
  };
}

/** How many to keep so that no event loses some of its marks: one answer alone would look like the only one. */
function wholeEvents(ranked: readonly Mark[], budget: number): number {
  let count = budget;
  while (count > 0 && ranked[count - 1]!.event === ranked[count]?.event) count--;
  return count > 0 ? count : budget;
}
