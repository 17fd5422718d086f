/** Dragging, pinching and the wheel on the tracks. During a gesture, the drawing is moved by transform; it is drawn
 * again when the gesture rests, or when it reaches the edge of what is drawn. Vertical swipes and the plain wheel
 * scroll the page. */
import { type RefObject, useEffect, useRef } from "react";
import { BEYOND } from "../../engine/draw/scene";

/** A window in positions on the timescale. */
export type Positions = readonly [from: number, to: number];

export interface GestureHooks {
  /** The element that takes the focus of a press between the marks. */
  readonly section: () => HTMLElement | null;
  /** True if the target is a link or inside one. */
  readonly isOnLink: (target: EventTarget | null) => boolean;
  /** The window that is drawn, and its width in pixels. */
  readonly drawn: () => { readonly visible: Positions; readonly width: number };
  /** Limits a window to the reach of the record and to the allowed zoom. */
  readonly allowed: (visible: Positions) => Positions;
  /** Called while a gesture moves the window; nothing is drawn again. */
  readonly onMove: (visible: Positions) => void;
  /** Called when the window rests, or when the drawing no longer covers it. */
  readonly onRest: (visible: Positions) => void;
}

/** A pointer that moves by no more pixels than this has clicked. */
const CLICK_SLACK = 4;
/** Milliseconds for which the wheel must rest before everything is drawn again. */
const WHEEL_REST_MS = 120;
/** A drawing stretched more than this is hard to read and is drawn again during the gesture, but while the wheel spins
 * only after this many milliseconds. */
const MOST_STRETCH = 1.6;
const SPIN_MS = 90;

export function useGestures(place: RefObject<HTMLElement | null>, hooks: GestureHooks): void {
  const latest = useRef(hooks);
  latest.current = hooks;
  useEffect(() => {
    const area = place.current;
    if (!area) return;
    const pointers = new Map<number, number>();
    let start: { readonly visible: Positions; readonly xs: readonly number[] } | null = null;
    let now: Positions | null = null;
    let isMoving = false;
    let wasMoving = false;
    let wheelRest = 0;
    let lastDrawn = 0;

    const edge = () => area.getBoundingClientRect().left;
    const begin = () => {
      start = { visible: now ?? latest.current.drawn().visible, xs: [...pointers.values()] };
    };
    const draw = (visible: Positions) => {
      lastDrawn = performance.now();
      latest.current.onRest(visible);
    };
    const show = (wanted: Positions, isSpinning = false) => {
      const { drawn, allowed, onMove } = latest.current;
      const visible = allowed(wanted);
      now = visible;
      const [from, to] = drawn().visible;
      const reach = (to - from) * BEYOND;
      const stretch = (to - from) / (visible[1] - visible[0]);
      const isCovered = visible[0] >= from - reach && visible[1] <= to + reach;
      const isLegible = stretch < MOST_STRETCH && stretch > 1 / MOST_STRETCH;
      if (isCovered && (isLegible || (isSpinning && performance.now() - lastDrawn < SPIN_MS))) onMove(visible);
      else draw(visible);
    };
    const rest = () => {
      if (now) draw(now);
      now = null;
    };

    const onDown = (domEvent: PointerEvent) => {
      wasMoving = false;
      if (domEvent.button !== 0 || pointers.size >= 2) return;
      // The drawing itself cannot have the focus, so a press between the marks focuses the timeline, whose keys then
      // work.
      const { isOnLink, section } = latest.current;
      if (!isOnLink(domEvent.target)) section()?.focus({ preventScroll: true });
      pointers.set(domEvent.pointerId, domEvent.clientX - edge());
      begin();
    };
    const onMove = (domEvent: PointerEvent) => {
      if (!start || !pointers.has(domEvent.pointerId)) return;
      // The button was released outside, before the pointer was captured.
      if (domEvent.buttons === 0) return onUp(domEvent);
      pointers.set(domEvent.pointerId, domEvent.clientX - edge());
      const xs = [...pointers.values()];
      if (!isMoving && Math.abs(xs[0]! - start.xs[0]!) <= CLICK_SLACK && xs.length === 1) return;
      if (!isMoving) {
        isMoving = true;
        // The pointer is captured only now, so that until here a click still reaches its link.
        for (const id of pointers.keys()) area.setPointerCapture(id);
      }
      const { width } = latest.current.drawn();
      show(moved(start.visible, start.xs, xs, width));
    };
    const onUp = (domEvent: PointerEvent) => {
      if (!pointers.delete(domEvent.pointerId)) return;
      if (pointers.size > 0) return begin();
      start = null;
      wasMoving = isMoving;
      isMoving = false;
      if (wasMoving) rest();
    };
    // The click that ends a drag must not open anything, and links must not be dragged themselves.
    const onClick = (domEvent: MouseEvent) => {
      if (!wasMoving) return;
      domEvent.preventDefault();
      domEvent.stopPropagation();
      wasMoving = false;
    };
    const onDragStart = (domEvent: DragEvent) => domEvent.preventDefault();
    const onWheel = (domEvent: WheelEvent) => {
      const isZoom = domEvent.ctrlKey || domEvent.metaKey;
      const isSideways = !isZoom && Math.abs(domEvent.deltaX) > Math.abs(domEvent.deltaY);
      // The plain wheel scrolls the element under it and then the page.
      if (!isZoom && !isSideways) return;
      domEvent.preventDefault();
      const { visible: drawnWindow, width } = latest.current.drawn();
      const [from, to] = now ?? drawnWindow;
      clearTimeout(wheelRest);
      wheelRest = window.setTimeout(rest, WHEEL_REST_MS);
      if (isSideways) {
        // The page does not scroll sideways, so sideways wheel movement moves the tracks.
        const shift = (domEvent.deltaX / width) * (to - from);
        return show([from + shift, to + shift]);
      }
      const share = (domEvent.clientX - edge()) / width;
      // A notch of a mouse wheel is about 100; a pinch on a touchpad sends many small values.
      const factor = Math.exp(Math.max(-100, Math.min(100, domEvent.deltaY)) / 300);
      const round = from + (to - from) * share;
      show([round - (round - from) * factor, round + (to - round) * factor], true);
    };

    area.addEventListener("pointerdown", onDown);
    area.addEventListener("pointermove", onMove);
    area.addEventListener("pointerup", onUp);
    area.addEventListener("pointercancel", onUp);
    area.addEventListener("click", onClick, { capture: true });
    area.addEventListener("dragstart", onDragStart);
    area.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      clearTimeout(wheelRest);
      area.removeEventListener("pointerdown", onDown);
      area.removeEventListener("pointermove", onMove);
      area.removeEventListener("pointerup", onUp);
      area.removeEventListener("pointercancel", onUp);
      area.removeEventListener("click", onClick, { capture: true });
      area.removeEventListener("dragstart", onDragStart);
      area.removeEventListener("wheel", onWheel);
    };
  }, [place]);
}

/** The window after one or two fingers have moved: the day under each finger stays under it. */
export function moved(
  [from, to]: Positions,
  before: readonly number[],
  after: readonly number[],
  width: number,
): Positions {
  const perPixel = (to - from) / Math.max(1, width);
  const [a0 = 0, b0] = before;
  const [a1 = 0, b1] = after;
  if (b0 === undefined || b1 === undefined || Math.abs(b0 - a0) < 8) {
    const shift = (a0 - a1) * perPixel;
    return [from + shift, to + shift];
  }
  const factor = Math.min(20, Math.max(0.05, (b0 - a0) / (Math.abs(b1 - a1) < 8 ? 8 : b1 - a1)));
  const round = from + ((a0 + b0) / 2) * perPixel;
  const length = (to - from) * Math.abs(factor);
  const start = round - ((a1 + b1) / 2) * (length / Math.max(1, width));
  return [start, start + length];
}
