/** Which marks get a name: by importance, then by free space; no name over another, over a dot, or over the line between answers. */

import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../rows/events";
import type { Mark } from "./marks";

export interface Label {
  readonly mark: Mark;
  /** Pixels from the left edge of the window. */
  readonly x: number;
  readonly width: number;
  /** The dots' lane it stands in. */
  readonly lane: number;
  readonly text: string;
}

export interface LabelRequest {
  readonly index: Index;
  readonly marks: readonly Mark[];
  readonly rowCount: number;
  /** Pixels of the window, and how far beyond it on either side names are wanted too. */
  readonly width: number;
  readonly beyond: number;
  /** Pixels from the left edge of the window. */
  readonly xOf: (day: number) => number;
  /** Stretches of every row that no name may cross, in pixels: breaks of the timescale, which say something themselves. */
  readonly barred: readonly (readonly [from: number, to: number])[];
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
}

/** Width of a letter on average, in pixels; a little generous, so that a name is cut rarely. */
const CHAR_WIDTH = 6.2;
const LABEL_MAX = 230;
/** A name cut shorter than this says too little to be worth its place. */
const LABEL_MIN = 84;
const DOT_RADIUS = 7;
const GAP = 6;

export interface Labelling {
  readonly labels: readonly Label[];
  /** Marks in the window, one for each event on a track, that have a name. */
  readonly named: number;
  /** Those that have none. */
  readonly unlabelled: number;
  /** Might some of those have one in a shorter window? Not where another of the same day has the only place. */
  readonly canNameMore: boolean;
}

export function labelsOf(request: LabelRequest): Labelling {
  const taken = takenByMarks(request);
  const candidates = inOrderOfRank(request);
  const labels: Label[] = [];
  const asked = new Set<string>();
  const labelled = new Set<string>();
  for (const candidate of candidates) {
    const { isInside, once, mark } = candidate;
    if (isInside) asked.add(once);
    // What is asked for inside the window is not named beyond it.
    if (labelled.has(once) || (!isInside && asked.has(once))) continue;
    const lanes = lanesOf(taken, mark);
    const label = labelFor(candidate, lanes, request);
    if (!label) continue;
    lanes[label.lane === 0 ? 0 : 1].push([label.x, label.x + label.width + GAP]);
    labels.push(label);
    labelled.add(once);
  }
  const unnamed = candidates.filter(({ isInside, once }) => isInside && !labelled.has(once));
  const named = [...asked].filter((once) => labelled.has(once)).length;
  return { labels, canNameMore: haveOtherPlaces(unnamed, labels), named, unlabelled: asked.size - named };
}

type Span = readonly [start: number, end: number];
/** What no name may cross, in pixels. */
type Lane = Span[];
/** Of each row, its two lanes of dots, where names stand. */
type Taken = readonly (readonly [Lane, Lane])[];

const lanesOf = (taken: Taken, mark: Mark): readonly [Lane, Lane] => taken[mark.row]!;

function takenByMarks({ marks, rowCount, xOf, barred }: LabelRequest): Taken {
  const taken: Taken = Array.from({ length: rowCount }, () => [[...barred], [...barred]] as const);
  for (const mark of marks) {
    const lane = lanesOf(taken, mark)[mark.lane === 0 ? 0 : 1];
    const x = xOf(mark.from + 0.5);
    // The line between answers would strike a label through.
    if (mark.shape === "join" && mark.lane < 2) lane.push([xOf(mark.from), xOf(mark.to + 1)]);
    if (mark.shape === "dot") lane.push([x - DOT_RADIUS, x + DOT_RADIUS]);
  }
  return taken;
}

interface Candidate {
  readonly mark: Mark;
  /** In the window, not only near it. */
  readonly isInside: boolean;
  /** The same for all answers of an event on a track: one name is enough for them. */
  readonly once: string;
}

/** Marks that could have a name: those in the window first, then by importance, then the earliest event. */
function inOrderOfRank({ marks, xOf, width }: LabelRequest): Candidate[] {
  return marks
    .filter((mark) => mark.shape !== "join")
    .map((mark) => ({
      mark,
      isInside: xOf(mark.to + 1) >= 0 && xOf(mark.from) <= width,
      once: `${mark.event}@${mark.row}`,
    }))
    .sort(
      (a, b) =>
        Number(b.isInside) - Number(a.isInside) || b.mark.importance - a.mark.importance || a.mark.event - b.mark.event,
    );
}

/** The name where there is room for it, or for so much of it that it says something; else null. */
function labelFor(
  { mark, isInside }: Candidate,
  lanes: readonly [Lane, Lane],
  { index, width, beyond, xOf, em }: LabelRequest,
): Label | null {
  const isDot = mark.shape === "dot";
  const text = eventsOf(index).short(mark.event);
  // What began before the window has its name at the window's edge; beyond the window names only wait to be moved in.
  const start = isDot ? xOf(mark.from + 0.5) + DOT_RADIUS + 1 : xOf(mark.from) + 2;
  const x = isDot || !isInside ? start : Math.max(2, start);
  // A name ends where the window does, on either side: half a name at the edge tells nobody anything.
  const edge = isInside ? width : xOf(mark.from) < 0 ? 0 : width + beyond;
  const wanted = Math.min(LABEL_MAX * em, text.length * CHAR_WIDTH * em + 4);
  const rooms = lanes.map((lane) => roomAt(lane, x, Math.min(wanted, edge - x - 2)));
  const lane = isDot ? mark.lane : rooms[1]! > rooms[0]! ? 1 : 0;
  const room = rooms[lane] ?? 0;
  return room < Math.min(wanted, LABEL_MIN * em) ? null : { mark, x, width: room, lane, text };
}

function roomAt(taken: Lane, x: number, wanted: number): number {
  let room = wanted;
  for (const [start, end] of taken) {
    if (start <= x && end > x) return 0;
    if (start > x) room = Math.min(room, start - x - 2);
  }
  return room;
}

/** Might any of these have a name in a shorter window? Not where a name of the same day has each place it could have. */
function haveOtherPlaces(unnamed: readonly Candidate[], labels: readonly Label[]): boolean {
  const placeOf = ({ row, from }: Mark, lane: number) => `${row} ${lane} ${from}`;
  const places = new Set(labels.map(({ mark, lane }) => placeOf(mark, lane)));
  return unnamed.some(({ mark }) =>
    (mark.shape === "dot" ? [mark.lane] : [0, 1]).some((lane) => !places.has(placeOf(mark, lane))),
  );
}
