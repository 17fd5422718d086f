/**
 * Computes the scene: rows, marks and bubbles with their places, and the names that have room. It is the only input of
 * every renderer, and pure. The zoom decides where a mark is; the window decides only which marks are drawn.
 */
import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import type { BandLabel } from "./band";
import type { Label } from "./beside";
import { choose } from "./choose";
import type { Lanes } from "./filling";
import { labelsOf } from "./labels";
import { lanesFor, laneTop, leastHeight, type OpeningView, openingView } from "./lanes";
import { type DrawnEntry, type Entry, type Mark, placesOfTrack } from "./marks";
import { roleOn } from "./roles";
import { type Bubble, PLACED_WHOLE, spotsOf } from "./spots";
import type { StepNames } from "./stepNames";
import { daysAt, positionsOf, type Timescale, TRUE_SCALE } from "./timescale";
import type { Row } from "./tracks";

export interface SceneRow {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
  /** Pixels at the top of the row for its name; 0 if names are beside the rows. */
  readonly head: number;
  readonly lanes: Lanes;
}

export interface Scene {
  readonly rows: readonly SceneRow[];
  readonly height: number;
  /** Entries drawn as marks, in the window and near it. */
  readonly drawn: readonly DrawnEntry[];
  /** Entries without room for their own marks, as one bubble for each place. */
  readonly bubbles: readonly Bubble[];
  /** Entries left out because there are more than the budget allows. */
  readonly hidden: readonly Entry[];
  /** The marks of all drawn entries. */
  readonly marks: readonly Mark[];
  /**
   * Names above the rows and beside marks, in the window only. An event has at most one name. `labels` also holds
   * roles, which go beside the marks of events that stand out.
   */
  readonly band: readonly BandLabel[];
  readonly labels: readonly Label[];
  /** How many events are in the window on any track, and how many of them have a name. */
  readonly all: number;
  readonly named: number;
  /** Whether a shorter window could name more of them. */
  readonly canNameMore: boolean;
  /** How many events in the window are drawn on no track. */
  readonly omitted: number;
  /** Whether a shorter window could draw more of them. It cannot if all lie on one day. */
  readonly canDrawMore: boolean;
}

/** All rows and all their entries, independent of the window. Computed once for the same rows. */
export interface Layout {
  readonly rows: readonly SceneRow[];
  readonly height: number;
  /** Ordered row by row. */
  readonly entries: readonly Entry[];
}

export interface SceneRequest {
  readonly index: Index;
  readonly layout: Layout;
  readonly visible: readonly [from: Day, to: Day];
  /** Pixels of the window. */
  readonly width: number;
  readonly scale?: Timescale;
  /** Text size: 1 if the reader's text is 16 pixels. */
  readonly em?: number;
  /** How many entries are drawn at most; an event counts on each of its tracks. */
  readonly budget?: number;
  /** Events that are drawn even beyond the budget. */
  readonly must?: ReadonlySet<number>;
  /** Events that stand out, and whether their marks show the part that each actor has in them. */
  readonly lit?: ReadonlySet<number>;
  readonly hasRoles?: boolean;
  readonly steps?: StepNames;
}

// A page stays quick with a few hundred marks (docs/decisions.md, "vis-timeline is given a scene"). The shipped record
// has fewer on its opening tracks and is drawn whole.
export const SCENE_BUDGET = 500;

/**
 * A share of the window's length that is drawn on either side as well: how far one can drag before a new scene is
 * needed.
 */
export const BEYOND = 0.5;

const GROUP_HEIGHT = 18;
/** Rows that fold are buttons, and a target is at least this high (WCAG 2.2, 2.5.8). */
const FOLDING_HEIGHT = 24;

/** Pixels from the top of a row to the middle of one of its lanes. */
export function laneOffset({ lanes, height, head }: SceneRow, lane: number, em = 1): number {
  const all = laneTop(lanes, lanes.dots + lanes.bars) * em;
  const [top, next] = [laneTop(lanes, lane) * em, laneTop(lanes, lane + 1) * em];
  return head + (height - head - all) / 2 + (top + next) / 2;
}

export interface LayoutOptions {
  /** Text size: 1 if the reader's text is 16 pixels. */
  readonly em?: number;
  /** Makes the rows high enough to touch what is in them. */
  readonly isTouch?: boolean;
  /** Pixels of a track's name above its marks; 0 if names are beside the rows. */
  readonly head?: number;
  /** The view for which row heights are computed. No other window changes them. */
  readonly view?: OpeningView;
}

export function layoutOf(
  index: Index,
  rows: readonly Row[],
  { em = 1, isTouch = false, head = 0, view = openingView(index, em) }: LayoutOptions = {},
): Layout {
  const placesOf = rows.map((row, at) => (row.kind === "track" ? placesOfTrack(index, row.id, row.events, at) : []));
  const entries = placesOf.flat();
  const opening = openingChoice(entries, view);
  let top = 0;
  const sceneRows = rows.map((row, at): SceneRow => {
    const lanes = lanesFor(opening ? placesOf[at]!.filter((entry) => opening.has(entry)) : placesOf[at]!, view);
    const own = head > 0 ? headOf(row, head, em) : 0;
    const height = Math.ceil(
      own + Math.max(heightOf(row, lanes, own) * em, isTouch && own === 0 ? leastTouched(row) : 0),
    );
    top += height;
    return { row, top: top - height, height, head: own, lanes };
  });
  return { rows: sceneRows, height: top, entries };
}

/** The entries that the opening view may draw; null if there are few enough to place them all. */
function openingChoice(entries: readonly Entry[], { visible, scale, perDay }: OpeningView): ReadonlySet<Entry> | null {
  if (entries.length <= PLACED_WHOLE) return null;
  const near = nearOf(entries, visible, scale);
  return new Set(choose({ entries: near, budget: SCENE_BUDGET, at: scale.at, pixels: perDay, must: NONE }).kept);
}

/** The entries in a window, or near enough to be drawn with it. */
function nearOf(entries: readonly Entry[], visible: readonly [Day, Day], scale: Timescale): readonly Entry[] {
  const [start, end] = positionsOf(scale, visible);
  const reach = Math.max(1, end - start) * BEYOND;
  const [first, last] = daysAt(scale, [start - reach, end + reach]);
  return entries.filter((entry) => entry.to >= first && entry.from <= last);
}

const NONE: ReadonlySet<number> = new Set();
const NO_STEPS: StepNames = new Map();

export function sceneOf(request: SceneRequest): Scene {
  const { index, layout, visible, width, scale = TRUE_SCALE, em = 1, budget = SCENE_BUDGET, must = NONE } = request;
  const { lit = NONE, hasRoles = false, steps = NO_STEPS } = request;
  const [start, end] = positionsOf(scale, visible);
  const length = Math.max(1, end - start);
  const near = nearOf(layout.entries, visible, scale);
  const perDay = width / length;
  const chosen = choose({ entries: near, budget, at: scale.at, pixels: perDay, must });
  const { drawn, bubbles } = spotsOf({ layout, near, kept: chosen.kept, scale, perDay, em, must });
  const inBubbles = new Set(bubbles.flatMap((bubble) => bubble.entries));
  const hidden = chosen.hidden.filter((entry) => !inBubbles.has(entry));
  const marks = drawn.flatMap((entry) => entry.marks);
  const xAt = (position: number) => (position - start) * perDay;
  const xOf = (day: Day) => xAt(scale.at(day));
  const barred = scale.breaks.map((one) => [xOf(one.from), xOf(one.to)] as const);
  const { rows, height } = layout;
  const inWindow = near.filter((entry) => isIn(entry, visible));
  const naming = labelsOf({
    index,
    rows: rows.map(({ top, height, head, lanes: { dots } }) => ({ top, height, head, dots })),
    laneOffset: (row, lane) => laneOffset(rows[row]!, lane, em),
    ...{ drawn, bubbles, inWindow, width, xOf, xAt, barred, em, lit, steps },
    roleOn: (event, at) => (hasRoles ? roleOn(index, event, rows[at]!.row.id) : null),
    isInWindow: (days) => isIn(days, visible),
  });
  const omitted = omittedFrom([...drawn, ...inBubbles], hidden, visible);
  return { rows, height, drawn, bubbles, hidden, marks, ...naming, ...omitted };
}

/** The first day of the events that stand out and the end of their last day; null if none is drawn. */
export function washOf(
  { drawn }: Pick<Scene, "drawn">,
  lit: ReadonlySet<number>,
): readonly [from: Day, to: Day] | null {
  const own = drawn.filter(({ event }) => lit.has(event));
  if (own.length === 0) return null;
  return [Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to)) + 1];
}

const isIn = (days: Pick<Entry, "from" | "to">, [from, to]: readonly [Day, Day]): boolean =>
  days.to >= from && days.from < to;

/**
 * The least height in pixels, its dividing line included, of a row that is touched: tracks for their name and menu, and
 * groups that fold.
 */
function leastTouched(row: Row): number {
  return row.kind === "track" || (row.kind === "group" && row.canFold) ? 45 : 0;
}

function heightOf(row: Row, lanes: Lanes, head: number): number {
  if (row.kind === "caption") return GROUP_HEIGHT;
  if (row.kind === "group") return row.canFold && head === 0 ? FOLDING_HEIGHT : GROUP_HEIGHT;
  return leastHeight(lanes);
}

/**
 * Pixels of the name above a row. Captions and groups that are not folded have a low one. A folded group has a full
 * one, since the reader must be able to unfold it.
 */
function headOf(row: Row, head: number, em: number): number {
  return row.kind === "caption" || (row.kind === "group" && !row.isFolded) ? Math.ceil(GROUP_HEIGHT * em) : head;
}

/** Counts the events in the window that are drawn nowhere, and says whether a shorter window could draw them. */
function omittedFrom(
  shown: readonly Entry[],
  hidden: readonly Entry[],
  visible: readonly [Day, Day],
): Pick<Scene, "omitted" | "canDrawMore"> {
  if (hidden.length === 0) return { omitted: 0, canDrawMore: false };
  const found = new Set(shown.map(({ event }) => event));
  const omitted = hidden.filter((entry) => isIn(entry, visible) && !found.has(entry.event));
  const [one] = omitted;
  return {
    omitted: new Set(omitted.map(({ event }) => event)).size,
    canDrawMore: [...shown, ...hidden].some((entry) => isIn(entry, visible) && entry.from !== one?.from),
  };
}
