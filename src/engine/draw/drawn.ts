/**
 * Draws the timeline at build time: the same scene that the app draws, for one fixed width. Prerendered pages show it
 * without the app.
 */
import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import { type Tick, ticksOf } from "./axis";
import { bandHeight } from "./band";
import { type OpeningView, openingView } from "./lanes";
import { BEYOND, layoutOf, type Scene, sceneOf, washOf } from "./scene";
import { daysDrawn, type Spotlight } from "./spotlight";
import { PLACED_WHOLE } from "./spots";
import { TRUE_SCALE } from "./timescale";
import { type Row, trackRows } from "./tracks";
import { openingWindow, type VisibleWindow } from "./window";

export interface Drawn {
  readonly index: Index;
  readonly scene: Scene;
  readonly ticks: readonly Tick[];
  readonly visible: VisibleWindow;
  /** Pixels of the window. */
  readonly width: number;
  /** Pixels of the band above the rows. */
  readonly band: number;
  /** Numbers of the events that stand out; empty if none does. */
  readonly lit: ReadonlySet<number>;
  /** Per row, the number of its events, in the window or not. */
  readonly counts: readonly number[];
  /** If exactly one event stands out: its first day and the end of its last. Otherwise null. */
  readonly wash: readonly [number, number] | null;
}

export interface DrawnOptions {
  /** Pixels of the window. */
  readonly width: number;
  /** Pixels of a track's name above its marks; 0 if names are beside the rows. */
  readonly head: number;
}

/**
 * Sizes in pixels that match ui/styles/tokens.css: the height of the axis, and the drawing on a phone 360 pixels wide,
 * on its own, in a record and in a step of the story. `head` is the height of the name above a row.
 */
export const DRAWN = {
  axis: 32,
  phone: { width: 358, head: 44 },
  record: { width: 326, head: 44 },
  step: { width: 298, head: 44 },
} as const;

const NONE: ReadonlySet<number> = new Set();

/**
 * Draws the opening view, or the view of a spotlight.
 * @param spotlight what stands out; null for the opening view
 */
export function drawnOf(index: Index, spotlight: Spotlight | null, { width, head }: DrawnOptions): Drawn {
  const visible = spotlight?.visible ?? openingWindow(index);
  const tracks = trackRows(index, index.tracks, NO_FOLDS, null, [], spotlight?.first);
  const near = withNear(index, tracks, visible);
  const whole = layoutOf(index, near, { head, view: viewOf(index, visible, width) });
  // The page of a record draws the rows of one screen, and the page of an actor only the actor's track. The app draws
  // the rest. There are hundreds of these pages.
  const isOfActor = spotlight?.first.caption === "actor";
  const most = isOfActor ? 1 : spotlight ? SEEN : whole.height;
  const last = whole.rows.findIndex(({ row, top }) => top >= most && row.kind !== "track");
  const seen = near.slice(0, last < 0 ? undefined : last);
  // A caption adds nothing to a single track that shows its name.
  const rows = isOfActor && head > 0 ? seen.filter(({ kind }) => kind !== "caption") : seen;
  const { events: lit = NONE, hasRoles = false } = spotlight ?? {};
  const drawn = drawnRows(index, { rows, visible, lit, hasRoles }, { width, head });
  return { ...drawn, counts: rows.map((row) => tracks[near.indexOf(row)]!.events.length) };
}

export interface DrawnRows {
  readonly rows: readonly Row[];
  readonly visible: VisibleWindow;
  /** Numbers of the events that stand out. */
  readonly lit: ReadonlySet<number>;
  readonly hasRoles: boolean;
}

/** Draws rows without the app: on the true timescale, with text of 16 pixels. */
export function drawnRows(
  index: Index,
  { rows, visible, lit, hasRoles }: DrawnRows,
  { width, head }: DrawnOptions,
): Drawn {
  const layout = layoutOf(index, rows, { head, view: viewOf(index, visible, width) });
  const scene = sceneOf({ index, layout, visible, width, must: lit, lit, hasRoles });
  return {
    index,
    scene: inSight(scene, visible, width),
    ticks: ticksOf(visible, width),
    visible,
    width,
    band: bandHeight(),
    lit,
    counts: rows.map((row) => row.events.length),
    wash: lit.size === 1 ? washOf(scene, lit) : null,
  };
}

const viewOf = (index: Index, visible: VisibleWindow, width: number): OpeningView =>
  openingView(index, 1, width, TRUE_SCALE, visible);

/** Drops the marks and bubbles outside the window, because this drawing cannot be panned. */
function inSight(scene: Scene, [from, to]: VisibleWindow, width: number): Scene {
  // A mark whose middle is just outside the window is still half visible.
  const reach = (HALF / width) * (to - from);
  const isIn = (one: { readonly from: number; readonly to: number }) =>
    one.to + 1 >= from - reach && one.from <= to + reach;
  const drawn = scene.drawn.map((entry) => ({ ...entry, marks: entry.marks.filter(isIn) }));
  return {
    ...scene,
    drawn: drawn.filter(({ marks }) => marks.length > 0),
    bubbles: scene.bubbles.filter(({ at }) => isIn({ from: at, to: at })),
  };
}

/** Half the width in pixels of the widest dot or bubble, including the room that it may shift sideways. */
const HALF = 16;

/**
 * If the rows hold too many events to place them all (PLACED_WHOLE in spots.ts), keeps only those that can be drawn in
 * the window. Otherwise each of thousands of pages would lay out the whole record.
 */
function withNear(index: Index, rows: readonly Row[], visible: VisibleWindow): readonly Row[] {
  if (rows.reduce((sum, row) => sum + row.events.length, 0) <= PLACED_WHOLE) return rows;
  const reach = (visible[1] - visible[0]) * BEYOND;
  const isNear = (event: number) => {
    const [from, to] = daysDrawn(index, event);
    return to >= visible[0] - reach && from <= visible[1] + reach;
  };
  const near = new Set(eventsOf(index).all.filter(isNear));
  return rows.map((row) => ({ ...row, events: row.events.filter((event) => near.has(event)) }));
}

/** Pixels of the rows that one screen shows. */
const SEEN = 560;

const NO_FOLDS: ReadonlySet<string> = new Set();
