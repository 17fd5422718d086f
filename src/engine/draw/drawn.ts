/** A timeline as it is drawn when the site is built: the same scene that the app draws, for one width. */
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
  /** Rows of events that stand out; empty where none is set off. */
  readonly lit: ReadonlySet<number>;
  /** Per row, how many events it stands for, near the window or not. */
  readonly counts: readonly number[];
  /** First day of what stands out and the end of its last, where it is one event. */
  readonly wash: readonly [number, number] | null;
}

export interface DrawnOptions {
  /** Pixels of the window. */
  readonly width: number;
  /** Pixels of a track's name above its marks; 0 where names stand beside the rows. */
  readonly head: number;
}

/** Pixels of what ui/styles/tokens.css gives: the axis, and on a phone of 360 what is left of its width, also in a record and in a step of the
 *  story, and the name above a row. */
export const DRAWN = {
  axis: 32,
  phone: { width: 358, head: 44 },
  record: { width: 326, head: 44 },
  step: { width: 298, head: 44 },
} as const;

const NONE: ReadonlySet<number> = new Set();

/** @param spotlight what stands out; null for the opening view */
export function drawnOf(index: Index, spotlight: Spotlight | null, { width, head }: DrawnOptions): Drawn {
  const visible = spotlight?.visible ?? openingWindow(index);
  const tracks = trackRows(index, index.tracks, NO_FOLDS, null, [], spotlight?.first);
  const near = withNear(index, tracks, visible);
  const whole = layoutOf(index, near, { head, view: viewOf(index, visible, width) });
  // What lies below the screen on the page of a record comes with the app, and so does all but the track of an actor: there are hundreds of
  // these pages.
  const isOfActor = spotlight?.first.caption === "actor";
  const most = isOfActor ? 1 : spotlight ? SEEN : whole.height;
  const last = whole.rows.findIndex(({ row, top }) => top >= most && row.kind !== "track");
  const seen = near.slice(0, last < 0 ? undefined : last);
  // Above a single track that has a name, a caption says nothing.
  const rows = isOfActor && head > 0 ? seen.filter(({ kind }) => kind !== "caption") : seen;
  const { events: lit = NONE, hasRoles = false } = spotlight ?? {};
  const drawn = drawnRows(index, { rows, visible, lit, hasRoles }, { width, head });
  return { ...drawn, counts: rows.map((row) => tracks[near.indexOf(row)]!.events.length) };
}

export interface DrawnRows {
  readonly rows: readonly Row[];
  readonly visible: VisibleWindow;
  /** Rows of events that stand out. */
  readonly lit: ReadonlySet<number>;
  readonly hasRoles: boolean;
}

/** Rows as they are drawn without the app: true to time, with text of the usual size. */
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

/** Without the marks and bubbles beyond the window: nobody drags this drawing. */
function inSight(scene: Scene, [from, to]: VisibleWindow, width: number): Scene {
  // Of what stands at the edge, half is in sight.
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

/** Pixels on either side of the middle of the widest point, sideways room included. */
const HALF = 16;

/** The rows with only those of their events that can be drawn in a window, where all are too many to be placed at once (spots.ts): each of
 *  thousands of pages would lay out the whole record. */
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

/** Pixels of rows that a screen shows. */
const SEEN = 560;

const NO_FOLDS: ReadonlySet<string> = new Set();
