/**
 * Decides which events are named, and where. An event is named at most once, by its whole title or short title, in the
 * band above the rows or beside one of its marks. The marks of events that stand out also get the role of the track's
 * actor.
 */

import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { type BandLabel, bandOf, type Poled } from "./band";
import {
  type Anchor,
  type Box,
  besideOf,
  besideTexts,
  type Label,
  measured,
  type RowRoom,
  type Wanted,
} from "./beside";
import { SIZES } from "./filling";
import { type DrawnEntry, type Entry, laneOfLast, type Mark } from "./marks";
import type { Bubble } from "./spots";
import type { StepNames } from "./stepNames";

/** A row that names can be placed in: sizes in pixels, and the number of lanes for dots. */
interface LabelledRow {
  readonly top: number;
  readonly height: number;
  /** Pixels at the top for the row's own name. */
  readonly head: number;
  readonly dots: number;
}

export interface LabelRequest {
  readonly index: Index;
  readonly rows: readonly LabelledRow[];
  /** Pixels from the top of a row to the middle of a lane. */
  readonly laneOffset: (row: number, lane: number) => number;
  readonly drawn: readonly DrawnEntry[];
  readonly bubbles: readonly Bubble[];
  /** All entries in the window, drawn or not. */
  readonly inWindow: readonly Entry[];
  readonly isInWindow: (days: { readonly from: Day; readonly to: Day }) => boolean;
  /** Pixels of the window. */
  readonly width: number;
  /** Pixels from the start of the window to a day, and to a position of the scale. */
  readonly xOf: (day: Day) => number;
  readonly xAt: (position: number) => number;
  /** Stretches, in pixels, that no name may cross on any row: breaks of the timescale, which have their own labels. */
  readonly barred: readonly (readonly [from: number, to: number])[];
  /** Text size: 1 if the reader's text is 16 pixels. */
  readonly em: number;
  /** Events that stand out. They are named first, and their marks show the role of the row's actor. */
  readonly lit: ReadonlySet<number>;
  readonly roleOn: (event: number, row: number) => string | null;
  /** Steps of the story, which come before all others in the band. */
  readonly steps: StepNames;
}

export interface Labelling {
  readonly band: readonly BandLabel[];
  readonly labels: readonly Label[];
  /** How many events are in the window on any track, and how many of them have a name. */
  readonly all: number;
  readonly named: number;
  /** Whether a shorter window could name more of them. It cannot if all lie on one day, or no name of theirs fits. */
  readonly canNameMore: boolean;
}

export function labelsOf(request: LabelRequest): Labelling {
  const { index, inWindow, rows, laneOffset, width, em } = request;
  const anchorsOf = anchorsByEvent(request);
  const ranked = inOrderOfRank(request, anchorsOf);
  const { lit, steps } = request;
  // If events stand out, the poles of all others end with the band.
  const poled = ranked.flatMap((event) => {
    const found = poleOf(anchorsOf.get(event)!, request);
    const pole = found && { ...found, step: steps.get(event) };
    return pole ? [lit.size === 0 || lit.has(event) ? pole : { ...pole, bottom: 0 }] : [];
  });
  const band = bandOf({ index, poled: spread(poled, em), width, em });
  const inBand = new Set(band.map(({ event }) => event));
  const names = ranked
    .filter((event) => !inBand.has(event))
    .map((event): Wanted => ({ anchors: anchorsOf.get(event)!, texts: besideTexts(index, event, em) }));
  const rooms = rows.map(({ height, dots, ...row }, at): RowRoom & LabelledRow => ({
    ...row,
    height,
    dots,
    lanes: Array.from({ length: MOST_LANES }, (_, lane) => laneOffset(at, lane)),
    taken: [],
  }));
  takeRoom(request, rooms, band);
  const roles = besideOf({ rows: rooms, wanted: rolesOf(request, anchorsOf), width, em });
  const named = new Set(inBand);
  const isOnRow = new Set(roles.map(({ mark }) => `${mark.event}@${mark.row}`));
  // A mark has one text beside it: its role, if it has one.
  const labels = besideOf({
    rows: rooms,
    wanted: names.map(({ anchors, texts }) => ({
      anchors: anchors.filter(({ mark }) => !isOnRow.has(`${mark.event}@${mark.row}`)),
      texts,
    })),
    width,
    em,
  });
  for (const { mark } of labels) named.add(mark.event);
  const events = new Set(inWindow.map(({ event }) => event));
  const unnamed = [...events].filter((event) => !named.has(event));
  const areApart = inWindow.some(({ from }) => from !== inWindow[0]!.from);
  const canNameMore = areApart && unnamed.some((event) => besideTexts(index, event, em).length > 0);
  return { band, labels: [...roles, ...labels], all: events.size, named: events.size - unnamed.length, canNameMore };
}

const MOST_LANES = 9;

/** For each row with an event that stands out, the role that the row's actor has in it. */
function rolesOf(
  { lit, roleOn, em }: LabelRequest,
  anchorsOf: ReadonlyMap<number, readonly Anchor[]>,
): readonly Wanted[] {
  return [...lit].flatMap((event) => {
    const byRow = new Map<number, Anchor[]>();
    for (const anchor of anchorsOf.get(event) ?? [])
      byRow.set(anchor.mark.row, [...(byRow.get(anchor.mark.row) ?? []), anchor]);
    return [...byRow].flatMap(([row, anchors]): readonly Wanted[] => {
      const role = roleOn(event, row);
      if (role === null) return [];
      // The role goes beside all answers of the event, not between them.
      const [first] = anchors;
      const start = Math.min(...anchors.map((one) => one.start));
      const end = Math.max(...anchors.map((one) => one.end));
      return [{ anchors: [{ ...first!, start, end }], texts: [measured(role, em)] }];
    });
  });
}

/**
 * Sorts events by priority: steps of the story, events that stand out, importance, single days before longer times (a
 * pole points to a day), number of sources, order of events.
 */
function inOrderOfRank(
  { index, lit, steps }: LabelRequest,
  anchorsOf: ReadonlyMap<number, readonly Anchor[]>,
): readonly number[] {
  const { importance } = eventsOf(index);
  const { sourcesOfEvent } = membershipOf(index);
  const isOfDay = new Map(
    [...anchorsOf].map(([event, anchors]) => [event, Number(anchors.every(({ mark }) => mark.shape === "dot"))]),
  );
  const sources = (event: number) => sourcesOfEvent[event]!.length;
  return [...anchorsOf.keys()].sort(
    (a, b) =>
      Number(steps.has(b)) - Number(steps.has(a)) ||
      Number(lit.has(b)) - Number(lit.has(a)) ||
      importance(b) - importance(a) ||
      isOfDay.get(b)! - isOfDay.get(a)! ||
      sources(b) - sources(a) ||
      a - b,
  );
}

/**
 * Of poles within NEAR pixels of each other, only MOST_NEAR come before all other poles, so that one crowded month does
 * not fill the band.
 */
const NEAR = 40;
const MOST_NEAR = 2;

/** Moves the poles of a crowd behind all others. Steps of the story are never moved. */
function spread(poled: readonly Poled[], em: number): readonly Poled[] {
  const [first, later]: [Poled[], Poled[]] = [[], []];
  for (const one of poled) {
    const near = first.filter(({ x }) => Math.abs(x - one.x) <= NEAR * em).length;
    (one.step || near < MOST_NEAR ? first : later).push(one);
  }
  return [...first, ...later];
}

/** The marks of each event that are in the window, row by row. */
function anchorsByEvent({ drawn, xOf, isInWindow, em }: LabelRequest): ReadonlyMap<number, readonly Anchor[]> {
  const byEvent = new Map<number, Anchor[]>();
  for (const mark of drawn.flatMap(({ marks }) => marks)) {
    if (mark.shape === "join" || !isInWindow(mark)) continue;
    const anchor = anchorOf(mark, xOf, em);
    const cached = byEvent.get(mark.event);
    if (cached) cached.push(anchor);
    else byEvent.set(mark.event, [anchor]);
  }
  return byEvent;
}

function anchorOf(mark: Mark, xOf: LabelRequest["xOf"], em: number): Anchor {
  const [start, end] = [xOf(mark.from), xOf(mark.to + 1)];
  if (mark.shape !== "dot" && !mark.isSmall)
    return { mark, start, end: Math.max(end, start + SIZES.mark * em), isBar: true };
  const half = (mark.shape !== "dot" ? SIZES.small : mark.importance === 3 ? SIZES.important : SIZES.mark) * (em / 2);
  const middle = (start + end) / 2 + mark.dx;
  return { mark, start: middle - half, end: middle + half, isBar: false };
}

/**
 * If an event is known to lie on one of several days, its pole is in their middle, provided that they take at most this
 * many pixels. On a wider mark the pole would seem to point to one of these days.
 */
const WIDEST_POLED = 60;

/**
 * The pole of an event: at its day, in the middle of a few days of which one is meant, or at the known beginning (or
 * only known end) of a longer time. It reaches down to the event's lowest mark. Null if the window does not show that
 * place.
 */
function poleOf(anchors: readonly Anchor[], { xOf, rows, laneOffset, width, em }: LabelRequest): Poled | null {
  const bottoms = anchors.map(({ mark }) => rows[mark.row]!.top + laneOffset(mark.row, mark.lane));
  for (const { mark } of anchors) {
    const { shape, event } = mark;
    const [from, to] = [xOf(mark.from), xOf(mark.to + 1)];
    const isLong = shape === "bar" || shape === "arrow-end" || shape === "arrow-start";
    if (!isLong && to - from > WIDEST_POLED * em) continue;
    const x = !isLong ? (from + to) / 2 : shape === "arrow-start" ? to : from;
    if (x >= 1 && x <= width - 1) return { event, x, bottom: Math.max(...bottoms) };
  }
  return null;
}

/** Reserves the room of everything that is drawn, so that no name crosses it. */
function takeRoom(request: LabelRequest, rooms: readonly (RowRoom & LabelledRow)[], band: readonly BandLabel[]): void {
  const { drawn, bubbles, barred, width, xOf, xAt, em } = request;
  const box = (start: number, end: number, middle: number, height: number): Box => ({
    start,
    end,
    top: middle - height / 2,
    bottom: middle + height / 2,
  });
  for (const { marks } of drawn)
    for (const mark of marks) {
      const { lanes, taken } = rooms[mark.row]!;
      const middle = lanes[mark.lane]!;
      const { start, end, isBar } = anchorOf(mark, xOf, em);
      if (mark.shape === "join") {
        const [after, last] = [xOf(mark.to + 1), lanes[laneOfLast(marks, mark)]!];
        taken.push(
          box(xOf(mark.from), after, middle, 2),
          box(after - 1, after + 1, (middle + last) / 2, Math.abs(last - middle)),
        );
      }
      // Dots and small bars need the gap on either side for a halo.
      else if (isBar) taken.push(box(start, end, middle, SIZES.barLane * em));
      else taken.push(box(start - SIZES.gap * em, end + SIZES.gap * em, middle, end - start));
    }
  for (const { at, row, lane, width } of bubbles) {
    const { lanes, taken } = rooms[row]!;
    const half = width / 2 + SIZES.gap * em;
    taken.push(box(xAt(at) - half, xAt(at) + half, lanes[lane]!, SIZES.dotLane * em));
  }
  for (const { taken, height, head, top } of rooms) {
    taken.push({ start: 0, end: width, top: 0, bottom: head });
    for (const [start, end] of barred) taken.push({ start, end, top: 0, bottom: height });
    for (const { x, bottom } of band)
      if (bottom > top) taken.push({ start: x - 2, end: x + 2, top: 0, bottom: Math.min(height, bottom - top) });
  }
}
