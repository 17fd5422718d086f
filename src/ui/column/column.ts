/** The scrolling behaviour of a vertical column of items, independent of what the column looks like. It finds the item
 * at the reading line, brings items into view and keeps them there while heights settle, tells the reader's scrolling
 * from its own, and saves and restores the reader's place. Either the column has its own scroller or the page scrolls
 * it. */

import { onResize } from "../onResize";
import { eachFrame, PATIENCE } from "./frames";
import type { Items } from "./items";
import { watchReader } from "./watchReader";

/** The reader's place: an item, and its distance in pixels from the top of the column or, where the page scrolls, of
 * the screen. */
export interface ColumnPlace {
  readonly key: string;
  readonly top: number;
}

/** Why the item at the reading line may have changed: the reader scrolled the column, the page that holds it scrolled,
 * or a place was restored. Scrolling that the code does in a column's own scroller is not reported. */
export type Move = "reader" | "page" | "restored";

export interface Column {
  /** True if the column has its own scroller, false if the page scrolls it. */
  scrollsItself(): boolean;
  /** The key of the item at the reading line. Null where the column is not shown, or the page has not reached it
   * yet. */
  at(): string | null;
  /** Brings an item into view, at the place asked for, and repeats that while heights settle. */
  show(key: string, where?: "near" | "top" | "middle"): void;
  /** True if the item is in the document or its position is known. */
  has(key: string): boolean;
  /** Calls the listener at each move, at most once a frame.
   * @returns a function that removes the listener */
  onMove(listener: (why: Move) => void): () => void;
  /** True while a move is reported or about to be. Code that keeps the column and the tracks in sync checks this, so
   * that it does not react to itself. */
  isTelling(): boolean;
  /** True while a mouse button or a finger is down in the column. */
  isPressed(): boolean;
  /** True if any part of the column is on the screen. */
  isOnScreen(): boolean;
  /** Runs a change of how the column is rendered and then restores the reader's place, or continues the move in
   * progress. */
  keepPlace(change: () => void): void;
  save(): ColumnPlace | null;
  restore(place: ColumnPlace): void;
  stop(): void;
}

/** Distance in pixels of the reading line from the bottom of the sticky head. */
const LINE = 28;
/** Pixels that stay free below an item that is brought into view. */
const FOOT = 20;
/** Frames for which an item must not have moved before it counts as settled. */
const STILL = 6;

/** True if the element has its own scroller, as it does beside the tracks. Otherwise the page scrolls it. */
export const scrollsItself = (scroller: HTMLElement): boolean => getComputedStyle(scroller).overflowY === "auto";

export function createColumn(scroller: HTMLElement, items: Items): Column {
  const listeners = new Set<(why: Move) => void>();
  const reader = watchReader((target) => !isOwn() || scroller.contains(target));
  let isTelling = false;
  let stopTelling: (() => void) | null = null;
  let stopAiming = () => {};
  let isAiming = false;
  let aimAgain: (() => void) | null = null;

  const isOwn = () => scrollsItself(scroller);
  /** False where another part of the page covers the column. Measuring positions there would make the browser lay out
   * content that nobody sees. */
  const isShown = () =>
    getComputedStyle(scroller).contentVisibility !== "hidden" && scroller.getClientRects().length > 0;
  /** The visible area in screen coordinates: its top and bottom, and the bottom of the sticky head. */
  const frame = () => {
    const head = Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0;
    if (!isOwn()) return { top: 0, bottom: window.innerHeight, head };
    const { top, bottom } = scroller.getBoundingClientRect();
    return { top, bottom, head: top + head };
  };
  const scrolled = () => (isOwn() ? scroller.scrollTop : window.scrollY);
  const scrollBy = (pixels: number) => {
    if (isOwn()) scroller.scrollTop += pixels;
    else window.scrollBy(0, pixels);
  };

  const tell = (why: Move) => {
    isTelling = true;
    for (const listener of listeners) listener(why);
    isTelling = false;
  };
  const tellSoon = (why: Move) => {
    stopTelling ??= eachFrame(() => {
      stopTelling = null;
      tell(why);
      return true;
    }, 1);
  };
  const onScroll = (domEvent: Event) => {
    if (domEvent.target === scroller ? reader.hasScrolled() : !isOwn())
      tellSoon(domEvent.target === scroller ? "reader" : "page");
  };
  scroller.addEventListener("scroll", onScroll, { passive: true });
  window.addEventListener("scroll", onScroll, { passive: true });

  /** Repeats a move every frame until its item has not moved for some frames, or the reader scrolls. An easy aim counts
   * as reached after one frame in which nothing had to be moved. */
  const aim = (next: () => boolean, then: () => void = () => {}, isEasy = false) => {
    stopAiming();
    items.layOut?.();
    aimAgain = () => aim(next, then, isEasy);
    isAiming = true;
    let enough = isEasy ? 1 : STILL;
    let still = 0;
    let remaining = PATIENCE;
    reader.quiet();
    stopAiming = eachFrame(() => {
      remaining -= 1;
      // A pressed element must still be under the pointer when the press is released.
      if (reader.isPressed()) return false;
      if (!reader.hasScrolled()) still = next() ? 0 : still + 1;
      if (still === 0) enough = STILL;
      isAiming = still < enough && remaining > 0 && !reader.hasScrolled();
      if (still === enough) then();
      return !isAiming;
    }, PATIENCE);
  };
  /** Scrolls so that an item is where it should be. Returns true if it scrolled or is still waiting for the item. */
  const put = (key: string, placeFor: (box: DOMRect) => number | null): boolean => {
    if (!isShown()) return false;
    const item = items.find(key);
    if (!item) {
      const near = items.whereabouts?.(key) ?? null;
      if (near !== null) scrollBy(near - frame().head);
      return true;
    }
    const box = item.getBoundingClientRect();
    const off = box.height === 0 ? null : placeFor(box);
    if (off === null || Math.abs(off) <= 1) return false;
    const before = scrolled();
    scrollBy(off);
    return scrolled() !== before;
  };
  const offFor = {
    near: (box: DOMRect) => {
      const { top, bottom, head } = frame();
      if (box.top >= head && box.bottom <= bottom - FOOT) return null;
      return box.top - Math.max(head, Math.min(top + (bottom - top) / 3, bottom - FOOT - box.height));
    },
    top: (box: DOMRect) => box.top - frame().head,
    middle: (box: DOMRect) => {
      const { top, bottom, head } = frame();
      return box.top - Math.max(head, top + (bottom - top - box.height) / 2);
    },
  };

  // A part that opens beside the column can take height from it, so the item is brought back into view, unless the
  // reader has scrolled since. Where the page scrolls, the column also changes its size whenever something unfolds in
  // it, which must not move the reader.
  const stopSizing = onResize([scroller], () => {
    if (isOwn() && !reader.hasScrolled()) aimAgain?.();
  });

  const save = () => {
    if (!isShown()) return null;
    const { top } = frame();
    const item = firstBelow(items.all(), Math.max(0, top));
    return item ? { key: items.keyOf(item), top: item.getBoundingClientRect().top - top } : null;
  };
  const restore = ({ key, top }: ColumnPlace) =>
    aim(
      () => put(key, (box) => box.top - frame().top - top),
      () => tell("restored"),
    );

  return {
    scrollsItself: isOwn,
    at: () => (isShown() ? keyAt(items, frame().head + LINE, isOwn()) : null),
    show: (key, where = "near") => aim(() => put(key, offFor[where]), undefined, where === "near"),
    has: (key) => items.find(key) !== null || (items.whereabouts?.(key) ?? null) !== null,
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isTelling: () => isTelling || stopTelling !== null,
    isPressed: reader.isPressed,
    isOnScreen: () => {
      const { top, bottom } = scroller.getBoundingClientRect();
      return isShown() && top <= window.innerHeight && bottom >= 0;
    },
    keepPlace: (change) => {
      // At the very top there is no place to keep.
      const before = isAiming || scrolled() === 0 ? null : save();
      change();
      if (before) restore(before);
    },
    save,
    restore,
    stop: () => {
      stopAiming();
      stopTelling?.();
      stopSizing();
      reader.stop();
      scroller.removeEventListener("scroll", onScroll);
      window.removeEventListener("scroll", onScroll);
    },
  };
}

/** The key of the first item that reaches below a line on the screen. Null where the page has not scrolled to the first
 * item yet. */
function keyAt(items: Items, line: number, isOwn: boolean): string | null {
  const all = items.all();
  const item = firstBelow(all, line);
  if (!item || (!isOwn && item === all[0] && item.getBoundingClientRect().top > line)) return null;
  return items.keyOf(item);
}

/** The first item that reaches below a line. Items are ordered from top to bottom, so a binary search finds it with few
 * measurements. */
function firstBelow(all: readonly HTMLElement[], line: number): HTMLElement | null {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (all[middle]!.getBoundingClientRect().bottom > line) to = middle;
    else from = middle + 1;
  }
  return all[from] ?? null;
}
