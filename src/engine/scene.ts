/** The picture: marks with their row, lane and kind, and the labels that have room. The sole input of any renderer; pure, and a
 *  function of the window only in what is left out, never in where a mark stands. */
import type { Index } from "../model/compiled";
import { boundsOf, type CompiledDate, type Day, isApproximate, isUncertain, kindOf } from "../model/date";
import { type Row, trackRows } from "./tracks";

/** How a mark is drawn; docs/format.md, "Dates". "join" ties the answers of one event together. */
export type Shape = "dot" | "soft" | "bar" | "bracket" | "arrow-right" | "arrow-left" | "join";

export interface Mark {
  /** The same mark keeps its key: "<event row>@<track>#<answer>". */
  readonly key: string;
  readonly event: number;
  readonly row: number;
  readonly shape: Shape;
  /** Days, inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** Lane in its row: 0 and 1 for dots, from 2 for bars. */
  readonly lane: number;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly isDisputed: boolean;
  readonly importance: number;
}

export interface SceneRow {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
}

export interface Label {
  readonly mark: Mark;
  readonly x: number;
  readonly width: number;
  /** The dots' lane it stands in. */
  readonly lane: number;
  readonly text: string;
}

export interface Scene {
  readonly rows: readonly SceneRow[];
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** Events inside the window that are not drawn, because more would not be readable. */
  readonly omitted: number;
}

export interface SceneRequest {
  readonly index: Index;
  readonly rows: readonly Row[];
  readonly window: readonly [from: Day, to: Day];
  /** Pixels the window spans. */
  readonly width: number;
  readonly budget?: number;
}

// vis-timeline draws a few hundred things well and dies of thousands (docs/decisions.md, "vis-timeline"); the shipped record
// has some 420 marks in all, which it draws at once.
export const SCENE_BUDGET = 600;

const FAMILY_HEIGHT = 18;
/** Rows that fold are buttons, and a target is at least this high (WCAG 2.2, 2.5.8). */
const FOLDING_HEIGHT = 24;
/** A name of two lines fits. */
const TRACK_HEIGHT = 34;
const DOT_LANE = 12;
const BAR_LANE = 6;
/** Bars beyond these share a lane: a row that grows without end is worse than two bars that touch. */
const BAR_LANES = 2;
const ROW_PADDING = 4;

/** Where a lane's middle lies, in pixels below its row's top. */
export function laneOffset(lane: number): number {
  return lane < 2
    ? ROW_PADDING / 2 + DOT_LANE * lane + DOT_LANE / 2
    : ROW_PADDING / 2 + DOT_LANE * 2 + BAR_LANE * (lane - 2) + BAR_LANE / 2;
}

export function sceneOf({ index, rows, window, width, budget = SCENE_BUDGET }: SceneRequest): Scene {
  const [from, to] = window;
  const margin = (to - from) / 2;
  let top = 0;
  const sceneRows: SceneRow[] = [];
  const marks: Mark[] = [];
  rows.forEach((row, at) => {
    const laid = row.kind === "track" ? marksOfTrack(index, row.id, row.rows, at) : [];
    const lanes = laid.reduce((most, mark) => Math.max(most, mark.lane + 1), 2);
    const height = heightOf(row, lanes);
    sceneRows.push({ row, top, height });
    top += height;
    for (const mark of laid) if (mark.to >= from - margin && mark.from <= to + margin) marks.push(mark);
  });
  const { kept, omitted } = withinBudget(marks, window, budget);
  return {
    rows: sceneRows,
    height: top,
    marks: kept,
    labels: labelsOf(index, kept, rows.length, window, width),
    omitted,
  };
}

function heightOf(row: Row, lanes: number): number {
  if (row.kind === "family") return row.canFold ? FOLDING_HEIGHT : FAMILY_HEIGHT;
  return Math.max(TRACK_HEIGHT, laneOffset(lanes - 1) + (lanes > 2 ? BAR_LANE : DOT_LANE) / 2 + ROW_PADDING / 2);
}

/** Height of the rows of an index as it first opens, so that a page can keep the room before anything is drawn. */
export function openingHeight(index: Index): number {
  const rows = trackRows(index, index.tracks, new Set(), null);
  return sceneOf({ index, rows, window: [0, 1], width: 0 }).height;
}

/** Every mark of a track with its lane. Lanes depend on the dates alone, so no zoom moves a mark up or down. */
function marksOfTrack(index: Index, track: string, rows: readonly number[], at: number): Mark[] {
  const marks: Mark[] = [];
  let dots = 0;
  const barEnds: number[] = [];
  for (const event of rows) {
    const date = index.events.date[event]!;
    const answers = index.events.answers[event]!;
    const drawn = answers.length > 1 ? answers : [date];
    const common = {
      event,
      row: at,
      isDisputed: index.events.disputes[event]!.length > 0,
      importance: index.events.importance[event]!,
    };
    const dotLane = dots % 2;
    let usedDot = false;
    drawn.forEach((one, answer) => {
      const { shape, from, to } = shapeOf(one);
      let lane = dotLane;
      if (shape === "dot") usedDot = true;
      else {
        // First bar lane that is free when this one starts.
        const free = barEnds.findIndex((end) => end < from);
        const next = barEnds.length < BAR_LANES ? barEnds.length : barEnds.indexOf(Math.min(...barEnds));
        lane = (free < 0 ? next : free) + 2;
        barEnds[lane - 2] = Math.max(to, barEnds[lane - 2] ?? to);
      }
      marks.push({
        key: `${event}@${track}#${answer}`,
        shape,
        from,
        to,
        lane,
        ...common,
        isApproximate: isApproximate(one),
        isUncertain: isUncertain(one),
      });
    });
    if (drawn.length > 1) {
      const mine = marks.slice(-drawn.length);
      const first = mine[0]!;
      const last = mine.reduce((a, b) => (b.to > a.to ? b : a));
      marks.push({
        ...first,
        key: `${event}@${track}#join`,
        shape: "join",
        from: first.from,
        to: last.to,
        isApproximate: false,
        isUncertain: false,
      });
    }
    if (usedDot) dots++;
  }
  return marks;
}

const FAR = 40_000;

/** The shape of a date, and the days it covers; an open end reaches as far as anything is drawn. */
export function shapeOf(date: CompiledDate): { readonly shape: Shape; readonly from: Day; readonly to: Day } {
  const from = date.earliest ?? (date.latest ?? 0) - FAR;
  const to = date.latest ?? (date.earliest ?? 0) + FAR;
  switch (kindOf(date)) {
    case "day":
      return { shape: "dot", from, to };
    case "unit":
      return { shape: "soft", from, to };
    case "within":
      return { shape: "bracket", from, to };
    case "span":
      return { shape: "bar", from, to };
    case "open-end":
      return { shape: "arrow-right", from, to };
    case "open-start": {
      // Unknown or open, an arrow from nowhere would fill the row: it gets the length of the part that is known.
      const known = typeof date.to === "object" ? boundsOf(date.to)[0] : to;
      return { shape: "arrow-left", from: Math.max(from, known - 365), to };
    }
  }
}

function withinBudget(
  marks: readonly Mark[],
  window: readonly [Day, Day],
  budget: number,
): { kept: Mark[]; omitted: number } {
  if (marks.length <= budget) return { kept: [...marks], omitted: 0 };
  const [from, to] = window;
  const isIn = (mark: Mark) => mark.to >= from && mark.from <= to;
  const ranked = [...marks].sort(
    (a, b) => Number(isIn(b)) - Number(isIn(a)) || b.importance - a.importance || a.event - b.event,
  );
  const kept = ranked.slice(0, wholeEvents(ranked, budget));
  const drawn = new Set(kept.map((mark) => mark.event));
  const left = new Set(
    ranked
      .slice(kept.length)
      .filter(isIn)
      .map((mark) => mark.event),
  );
  for (const event of drawn) left.delete(event);
  return { kept: kept.sort((a, b) => a.row - b.row || a.from - b.from), omitted: left.size };
}

/** How many to keep so that no event loses some of its marks: one answer alone would look like the only one. */
function wholeEvents(ranked: readonly Mark[], budget: number): number {
  let count = budget;
  while (count > 0 && ranked[count - 1]!.event === ranked[count]?.event) count--;
  return count > 0 ? count : budget;
}

const CHAR_WIDTH = 6.1;
const LABEL_MAX = 210;
const LABEL_MIN = 72;
const DOT_RADIUS = 7;

/** Labels by importance, then order, where a lane of their row has room to the right of the mark; none over another, none over a
 *  dot. A bar's label stands in the dots' lane that has more room. */
function labelsOf(
  index: Index,
  marks: readonly Mark[],
  rowCount: number,
  window: readonly [Day, Day],
  width: number,
): Label[] {
  const [from, to] = window;
  const scale = width / Math.max(1, to - from);
  const xOf = (day: Day) => (day - from) * scale;
  const taken: Span[][] = Array.from({ length: rowCount * 2 }, () => []);
  const lanesOf = (mark: Mark) => [taken[mark.row * 2]!, taken[mark.row * 2 + 1]!] as const;
  for (const mark of marks) {
    const x = xOf(mark.from + 0.5);
    // The line between answers would strike a label through.
    if (mark.shape === "join" && mark.lane < 2)
      lanesOf(mark)[mark.lane === 0 ? 0 : 1].push([xOf(mark.from), xOf(mark.to + 1)]);
    if (mark.shape === "dot") lanesOf(mark)[mark.lane === 0 ? 0 : 1].push([x - DOT_RADIUS, x + DOT_RADIUS]);
  }
  const labels: Label[] = [];
  const labelled = new Set<string>();
  const candidates = marks
    .filter((mark) => mark.shape !== "join" && mark.to >= from && mark.from <= to)
    .sort((a, b) => b.importance - a.importance || a.event - b.event);
  for (const mark of candidates) {
    const once = `${mark.event}@${mark.row}`;
    if (labelled.has(once)) continue;
    const isDot = mark.shape === "dot";
    const text = index.events.title[mark.event]!;
    const x = isDot ? xOf(mark.from + 0.5) + DOT_RADIUS : Math.max(0, xOf(mark.from)) + 2;
    const wanted = Math.min(LABEL_MAX, text.length * CHAR_WIDTH + 4);
    const lanes = lanesOf(mark);
    const rooms = lanes.map((lane) => roomAt(lane, x, Math.min(wanted, width - x - 2)));
    const lane = isDot ? mark.lane : rooms[1]! > rooms[0]! ? 1 : 0;
    const room = rooms[lane] ?? 0;
    if (room < Math.min(wanted, LABEL_MIN)) continue;
    lanes[lane === 0 ? 0 : 1].push([x, x + room + 6]);
    labels.push({ mark, x, width: room, lane, text });
    labelled.add(once);
  }
  return labels;
}

type Span = readonly [start: number, end: number];

function roomAt(taken: readonly Span[], x: number, wanted: number): number {
  let room = wanted;
  for (const [start, end] of taken) {
    if (start <= x && end > x) return 0;
    if (start > x) room = Math.min(room, start - x - 2);
  }
  return room;
}
