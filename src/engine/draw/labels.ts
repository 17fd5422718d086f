/** Which events have a name, and where: an event is named once, whole, in the band above the rows or beside one of its marks. */

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

/** A row that names may stand in: pixels, and how many lanes of dots. */
interface LabelledRow {
  readonly top: number;
  readonly height: number;
  /** Of its own name, at the top. */
  readonly head: number;
  readonly dots: number;
}

export interface LabelRequest {
  readonly index: Index;
  readonly rows: readonly LabelledRow[];
  /** Pixels of a lane's middle below the top of its row. */
  readonly laneOffset: (row: number, lane: number) => number;
  readonly drawn: readonly DrawnEntry[];
  readonly bubbles: readonly Bubble[];
  /** Everything in the window, drawn or not. */
  readonly inWindow: readonly Entry[];
  readonly isInWindow: (days: { readonly from: Day; readonly to: Day }) => boolean;
  /** Pixels of the window. */
  readonly width: number;
  /** Pixels from the start of the window, of a day and of a position of the scale. */
  readonly xOf: (day: Day) => number;
  readonly xAt: (position: number) => number;
  /** Stretches of every row that no name may cross, in pixels: breaks of the timescale, which say something themselves. */
  readonly barred: readonly (readonly [from: number, to: number])[];
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** Events that stand out: they are named first, and what part the actor of a row has in them stands at their marks. */
  readonly lit: ReadonlySet<number>;
  readonly roleOn: (event: number, row: number) => string | null;
  /** Steps of the story, which come before all others in the band. */
  readonly steps: StepNames;
}

export interface Labelling {
  readonly band: readonly BandLabel[];
  readonly labels: readonly Label[];
  /** Events in the window on any track, and those of them that have a name. */
  readonly all: number;
  readonly named: number;
  /** Might a shorter window name more of them? Not where all lie on one day, or no name of theirs fits. */
  readonly canNameMore: boolean;
}

export function labelsOf(request: LabelRequest): Labelling {
  const { index, inWindow, rows, laneOffset, width, em } = request;
  const anchorsOf = anchorsByEvent(request);
  const ranked = inOrderOfRank(request, anchorsOf);
  const { lit, steps } = request;
  // Where something stands out, the poles of all else end with the band.
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
  // A mark has one text beside it.
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

/** For each row on which an event that stands out is drawn, the part that its actor has in it. */
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
      // Beside all its answers, not between them.
      const [first] = anchors;
      const start = Math.min(...anchors.map((one) => one.start));
      const end = Math.max(...anchors.map((one) => one.end));
      return [{ anchors: [{ ...first!, start, end }], texts: [measured(role, em)] }];
    });
  });
}

/** Steps of the story; then those that stand out; then by importance; then those of a day before those of a longer time, since a pole points at a day; then by the number of sources, then the
 *  earlier. */
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

/** Of poles so near to each other, in pixels, no more have their turn before the others: one crowded month is not the whole record. */
const NEAR = 40;
const MOST_NEAR = 2;

/** In order of rank, but those of a crowd after all others. */
function spread(poled: readonly Poled[], em: number): readonly Poled[] {
  const [first, later]: [Poled[], Poled[]] = [[], []];
  for (const one of poled) {
    const near = first.filter(({ x }) => Math.abs(x - one.x) <= NEAR * em).length;
    (one.step || near < MOST_NEAR ? first : later).push(one);
  }
  return [...first, ...later];
}

/** The marks of each event that are in sight, row by row. */
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

/** A pole in the middle of days of which it may be any would point at one of them, where they take more pixels than these. */
const WIDEST_POLED = 60;

/** The pole of an event: at its day, in the middle of few days of which it may be any, or where a longer time begins that is known; none where
 *  that lies outside the window. Down to the event's lowest mark. */
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

/** Puts everything drawn where no name may cross it. */
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
      // A dot may have a halo.
      else if (isBar) taken.push(box(start, end, middle, SIZES.barLane * em));
      else taken.push(box(start - SIZES.gap * em, end + SIZES.gap * em, middle, end - start));
    }
  for (const { at, row, lane, width } of bubbles) {
    const { lanes, taken } = rooms[row]!;
    taken.push(box(xAt(at) - width / 2 - SIZES.gap, xAt(at) + width / 2 + SIZES.gap, lanes[lane]!, SIZES.dotLane * em));
  }
  for (const { taken, height, head, top } of rooms) {
    taken.push({ start: 0, end: width, top: 0, bottom: head });
    for (const [start, end] of barred) taken.push({ start, end, top: 0, bottom: height });
    for (const { x, bottom } of band)
      if (bottom > top) taken.push({ start: x - 2, end: x + 2, top: 0, bottom: Math.min(height, bottom - top) });
  }
}
