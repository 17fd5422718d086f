/** A column one reads down, without what it looks like: which item stands where reading begins, how an item comes into sight and stays
 *  there while heights settle, and the reader's place in it. The column has a scroller of its own, or the page scrolls it. */

import { onResize } from "../onResize";
import { eachFrame, PATIENCE } from "./frames";
import type { Items } from "./items";
import { watchReader } from "./watchReader";

/** Where the reader is: an item, and how many pixels below the top of the column (or screen) it stands. */
export interface ColumnPlace {
  readonly key: string;
  readonly top: number;
}

/** Why what stands at the reading line may be another: the reader scrolled the column, the page that holds it moved, or a place was
 *  brought back. What we scroll ourselves in a column of its own is not told. */
export type Move = "reader" | "page" | "restored";

export interface Column {
  /** Has it a scroller of its own, or does the page scroll it? */
  scrollsItself(): boolean;
  /** The item at the reading line; null where the column is not shown, or the page has not come to it. */
  at(): string | null;
  /** Brings an item into sight, at the top where that is asked for, and again while heights settle. */
  show(key: string, where?: "near" | "top" | "middle"): void;
  /** Is the item in the document, or known to stand somewhere? */
  has(key: string): boolean;
  /** Calls with each move, at most once a frame. */
  onMove(listener: (why: Move) => void): () => void;
  /** Is a move being told of right now? What keeps step must not answer itself. */
  isTelling(): boolean;
  /** Is a button of the mouse, or a finger, down in the column? */
  isPressed(): boolean;
  /** Does any of it show on the screen? */
  isOnScreen(): boolean;
  /** Draws the column in another way, after which the reader is where they were, or where the column is being moved to. */
  keepPlace(change: () => void): void;
  save(): ColumnPlace | null;
  restore(place: ColumnPlace): void;
  stop(): void;
}

/** Pixels below what sticks to the top, where reading begins. */
const LINE = 28;
/** Pixels that stay free below an item that was brought into sight. */
const FOOT = 20;
/** Frames an item must have stood still before nothing more is expected to move it. */
const STILL = 6;

/** Has it a scroller of its own, beside the tracks? Elsewhere the page scrolls it. */
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
  /** Not where another part of the page covers it: asked where something stands, the browser would lay out what nobody sees. */
  const isShown = () =>
    getComputedStyle(scroller).contentVisibility !== "hidden" && scroller.getClientRects().length > 0;
  /** What one sees of it: where it begins and ends on the screen, and where what sticks to its top ends. */
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

  /** Keeps an aim until what it moves has stood still, or the reader scrolls. One that is easy is reached where nothing has to be moved. */
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
      // What is pressed must still be there at the release.
      if (reader.isPressed()) return false;
      if (!reader.hasScrolled()) still = next() ? 0 : still + 1;
      if (still === 0) enough = STILL;
      isAiming = still < enough && remaining > 0 && !reader.hasScrolled();
      if (still === enough) then();
      return !isAiming;
    }, PATIENCE);
  };
  /** Moves the column so that an item stands where it should; answers whether it had to, or waits for the item. */
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

  // What opens beside it takes room from the column; a reader who has read on since is left where they are. A column that the page
  // scrolls changes its size with all that unfolds in it, which moves nobody.
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
      // At the very top there is nothing to keep.
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

/** The key of the item that reaches below a line on the screen; none where the page has not come to the first. */
function keyAt(items: Items, line: number, isOwn: boolean): string | null {
  const all = items.all();
  const item = firstBelow(all, line);
  if (!item || (!isOwn && item === all[0] && item.getBoundingClientRect().top > line)) return null;
  return items.keyOf(item);
}

/** The first item that reaches below a line: they stand in order, so that a few looks find it among many. */
function firstBelow(all: readonly HTMLElement[], line: number): HTMLElement | null {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (all[middle]!.getBoundingClientRect().bottom > line) to = middle;
    else from = middle + 1;
  }
  return all[from] ?? null;
}
