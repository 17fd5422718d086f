/** Which marks get a name: by importance, then by free space; no name over another, over a dot, or over the line between answers. */
import type { Index } from "../../model/compiled/eventIndex";
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
  const { index, marks, rowCount, width, beyond, xOf, barred, em } = request;
  const taken: Span[][] = Array.from({ length: rowCount * 2 }, () => [...barred]);
  const lanesOf = (mark: Mark) => [taken[mark.row * 2]!, taken[mark.row * 2 + 1]!] as const;
  for (const mark of marks) {
    const x = xOf(mark.from + 0.5);
    // The line between answers would strike a label through.
    if (mark.shape === "join" && mark.lane < 2)
      lanesOf(mark)[mark.lane === 0 ? 0 : 1].push([xOf(mark.from), xOf(mark.to + 1)]);
    if (mark.shape === "dot") lanesOf(mark)[mark.lane === 0 ? 0 : 1].push([x - DOT_RADIUS, x + DOT_RADIUS]);
  }
  const isIn = (mark: Mark) => xOf(mark.to + 1) >= 0 && xOf(mark.from) <= width;
  const candidates = marks
    .filter((mark) => mark.shape !== "join")
    .map((mark) => ({ mark, isInside: isIn(mark) }))
    .sort(
      (a, b) =>
        Number(b.isInside) - Number(a.isInside) || b.mark.importance - a.mark.importance || a.mark.event - b.mark.event,
    );
  const labels: Label[] = [];
  const asked = new Set<string>();
  const labelled = new Set<string>();
  for (const { mark, isInside } of candidates) {
    const once = `${mark.event}@${mark.row}`;
    if (isInside) asked.add(once);
    if (labelled.has(once) || (!isInside && asked.has(once))) continue;
    const isDot = mark.shape === "dot";
    const text = index.events.title[mark.event]!;
    // What began before the window has its name at the window's edge; beyond the window names only wait to be moved in.
    const start = isDot ? xOf(mark.from + 0.5) + DOT_RADIUS + 1 : xOf(mark.from) + 2;
    const x = isDot || !isInside ? start : Math.max(2, start);
    // A name ends where the window does, on either side: half a name at the edge tells nobody anything.
    const edge = isInside ? width : xOf(mark.from) < 0 ? 0 : width + beyond;
    const wanted = Math.min(LABEL_MAX * em, text.length * CHAR_WIDTH * em + 4);
    const lanes = lanesOf(mark);
    const rooms = lanes.map((lane) => roomAt(lane, x, Math.min(wanted, edge - x - 2)));
    const lane = isDot ? mark.lane : rooms[1]! > rooms[0]! ? 1 : 0;
    const room = rooms[lane] ?? 0;
    if (room < Math.min(wanted, LABEL_MIN * em)) continue;
    lanes[lane === 0 ? 0 : 1].push([x, x + room + GAP]);
    labels.push({ mark, x, width: room, lane, text });
    labelled.add(once);
  }
  const placeOf = ({ row, from }: Mark, lane: number) => `${row} ${lane} ${from}`;
  const places = new Set(labels.map(({ mark, lane }) => placeOf(mark, lane)));
  const canNameMore = candidates.some(({ mark, isInside }) => {
    if (!isInside || labelled.has(`${mark.event}@${mark.row}`)) return false;
    return (mark.shape === "dot" ? [mark.lane] : [0, 1]).some((lane) => !places.has(placeOf(mark, lane)));
  });
  return {
    labels,
    canNameMore,
    named: [...asked].filter((one) => labelled.has(one)).length,
    unlabelled: [...asked].filter((one) => !labelled.has(one)).length,
  };
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
