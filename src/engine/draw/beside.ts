/**
 * Places names beside marks. A name is a whole title or a whole short title, lies in the lane of its mark, and crosses
 * nothing that is drawn.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import type { Mark } from "./marks";
import { textWidth } from "./textWidth";

/** A name placed beside a mark. */
export interface Label {
  readonly mark: Mark;
  /** Pixels from the start of the window. */
  readonly x: number;
  readonly width: number;
  /** The lane of the name: that of its mark or, over a long bar, a lane of dots. */
  readonly lane: number;
  readonly text: string;
}

/** A box that no name may cross, in pixels from the start of the window and from the top of its row. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark in the window that a name can go beside. `left` and `right` are pixels from the left edge of the window. */
export interface Anchor {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
  readonly isBar: boolean;
}

export interface RowRoom {
  readonly height: number;
  /**
   * Per lane, pixels from the top of the row to the lane's middle.
   * `dots` says how many of the lanes are for dots.
   */
  readonly lanes: readonly number[];
  readonly dots: number;
  readonly taken: Box[];
}

export interface BesideRequest {
  readonly rows: readonly RowRoom[];
  /** The names to place, in order of priority. */
  readonly wanted: readonly Wanted[];
  /** Pixels of the window. */
  readonly width: number;
  readonly em: number;
}

/** Sizes in pixels, for text of 16 pixels. */
export const BESIDE = { size: 12, height: 12, most: 230, gap: 4, edge: 2 } as const;

/** A text with its width in pixels. */
interface Measured {
  readonly text: string;
  readonly width: number;
}

/** A name to place: the first of `texts` that fits beside one of `anchors`. */
export interface Wanted {
  readonly anchors: readonly Anchor[];
  readonly texts: readonly Measured[];
}

export const measured = (text: string, em: number): Measured => ({
  text,
  width: Math.ceil(textWidth(text, "sans", BESIDE.size * em)),
});

/**
 * The texts that can name an event beside its mark, the title before the short title. Texts that are too wide are left
 * out.
 */
export function besideTexts(index: Index, event: number, em: number): readonly Measured[] {
  const table = eventsOf(index);
  return [...new Set([table.title(event), table.short(event)])]
    .map((text) => measured(text, em))
    .filter(({ width }) => width <= BESIDE.most * em);
}

/** Places each name that has room. A placed name takes room itself. */
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
        // The name of a bar can also go above it, from where the bar enters the window.
        ...(isBar ? lanesUp(room).map((lane) => ({ x: Math.max(BESIDE.edge, start), lane })) : []),
      ];
      const place = places.find(({ x, lane }) => hasRoom(boxOf(x, text.width, room.lanes[lane]!, em), room, width));
      if (place) return { mark, ...place, ...text };
    }
  return null;
}

/** The lanes for dots, from the lowest up. */
const lanesUp = ({ dots }: RowRoom): readonly number[] => Array.from({ length: dots }, (_, at) => dots - 1 - at);

const boxOf = (x: number, width: number, middle: number, em: number): Box => ({
  start: x,
  end: x + width,
  top: middle - (BESIDE.height * em) / 2,
  bottom: middle + (BESIDE.height * em) / 2,
});

/** Boxes that overlap by at most this many pixels touch and do not cross. */
const TOUCH = 0.01;

function hasRoom(box: Box, { taken, height }: RowRoom, width: number): boolean {
  const isInside =
    box.start >= BESIDE.edge && box.end <= width - BESIDE.edge && box.top >= -TOUCH && box.bottom <= height + TOUCH;
  return isInside && !taken.some((other) => isCrossing(box, other));
}

export const isCrossing = (a: Box, b: Box): boolean =>
  a.start < b.end - TOUCH && b.start < a.end - TOUCH && a.top < b.bottom - TOUCH && b.top < a.bottom - TOUCH;
