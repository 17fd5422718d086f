/** Names beside marks: whole titles or whole short ones, in the lane of their mark, that cross nothing drawn. */

import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import type { Mark } from "./marks";
import { textWidth } from "./textWidth";

/** A name beside a mark. */
export interface Label {
  readonly mark: Mark;
  /** Pixels from the start of the window. */
  readonly x: number;
  readonly width: number;
  /** The lane it stands in: that of its mark; over a long bar one of the dots. */
  readonly lane: number;
  readonly text: string;
}

/** What no name may cross: pixels from the start of the window and from the top of its row. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark of the window that a name may stand beside. */
export interface Anchor {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
  readonly isBar: boolean;
}

export interface RowRoom {
  readonly height: number;
  /** Of each lane its middle below the top of the row; how many of them are for dots. */
  readonly lanes: readonly number[];
  readonly dots: number;
  readonly taken: Box[];
}

export interface BesideRequest {
  readonly rows: readonly RowRoom[];
  /** What is to stand beside one of some marks, in the order in which it finds room. */
  readonly wanted: readonly Wanted[];
  /** Pixels of the window. */
  readonly width: number;
  readonly em: number;
}

/** Pixels where the reader's text is 16. */
export const BESIDE = { size: 12, height: 12, most: 230, gap: 4, edge: 2 } as const;

/** A text with the pixels that it takes. */
interface Measured {
  readonly text: string;
  readonly width: number;
}

/** The first of the texts that finds room beside one of the marks, row by row. */
export interface Wanted {
  readonly anchors: readonly Anchor[];
  readonly texts: readonly Measured[];
}

export const measured = (text: string, em: number): Measured => ({
  text,
  width: Math.ceil(textWidth(text, "sans", BESIDE.size * em)),
});

/** The texts of an event that may stand beside a mark, the title first. */
export function besideTexts(index: Index, event: number, em: number): readonly Measured[] {
  const table = eventsOf(index);
  return [...new Set([table.title(event), table.short(event)])]
    .map((text) => measured(text, em))
    .filter(({ width }) => width <= BESIDE.most * em);
}

/** One text for each of those that have room for it. What is named takes room itself. */
export function besideOf({ rows, wanted, width, em }: BesideRequest): readonly Label[] {
  const labels: Label[] = [];
  for (const one of wanted) {
    const label = labelFor(one, rows, width, em);
    if (!label) continue;
    const room = rows[label.mark.row]!;
    room.taken.push(boxOf(label.x, label.width, room.lanes[label.lane]!, em));
    labels.push(label);
  }
  return labels;
}

function labelFor({ anchors, texts }: Wanted, rows: readonly RowRoom[], width: number, em: number): Label | null {
  const gap = BESIDE.gap * em;
  for (const text of texts)
    for (const anchor of anchors) {
      const { mark, start, end, isBar } = anchor;
      const room = rows[mark.row]!;
      const places = [
        { x: end + gap, lane: mark.lane },
        { x: start - gap - text.width, lane: mark.lane },
        // A bar that crosses the window has its name above it, where it comes into sight.
        ...(isBar ? lanesUp(room).map((lane) => ({ x: Math.max(BESIDE.edge, start), lane })) : []),
      ];
      const place = places.find(({ x, lane }) => hasRoom(boxOf(x, text.width, room.lanes[lane]!, em), room, width));
      if (place) return { mark, ...place, ...text };
    }
  return null;
}

/** Lanes of dots, from the lowest. */
const lanesUp = ({ dots }: RowRoom): readonly number[] => Array.from({ length: dots }, (_, at) => dots - 1 - at);

const boxOf = (x: number, width: number, middle: number, em: number): Box => ({
  start: x,
  end: x + width,
  top: middle - (BESIDE.height * em) / 2,
  bottom: middle + (BESIDE.height * em) / 2,
});

/** Boxes that touch do not cross. */
const TOUCH = 0.01;

function hasRoom(box: Box, { taken, height }: RowRoom, width: number): boolean {
  const isInside =
    box.start >= BESIDE.edge && box.end <= width - BESIDE.edge && box.top >= -TOUCH && box.bottom <= height + TOUCH;
  return isInside && !taken.some((other) => isCrossing(box, other));
}

export const isCrossing = (a: Box, b: Box): boolean =>
  a.start < b.end - TOUCH && b.start < a.end - TOUCH && a.top < b.bottom - TOUCH && b.top < a.bottom - TOUCH;
