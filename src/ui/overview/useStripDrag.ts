/** Pointer and keyboard handling for the visible window on the strip: dragging its body moves it, dragging an edge
 * resizes it, and a press beside it moves it there. */
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { positionsOf, type Timescale } from "../../engine/draw/timescale";
import { moved, resized, slid, type VisibleWindow, zoomed } from "../../engine/draw/window";
import { keyOf } from "../keys";

export type Grip = "both" | "from" | "to";

export function useStripDrag(
  strip: RefObject<HTMLElement | null>,
  whole: VisibleWindow,
  visible: VisibleWindow,
  scale: Timescale,
  showWindow: (visible: VisibleWindow) => void,
) {
  const [start, end] = positionsOf(scale, whole);
  const perPixel = () => (end - start) / Math.max(1, strip.current?.clientWidth ?? 1);
  /** The days that a movement by some pixels means, starting at a day. Where the timescale compresses time, the same
   * pixels are more days. */
  const daysFor = (pixels: number, day: number, each: number) => scale.dayAt(scale.at(day) + pixels * each) - day;

  const changed = (part: Grip, by: number): VisibleWindow =>
    part === "both" ? slid(visible, by, whole) : resized(visible, part, by, whole);

  const onGripDown = (domEvent: PointerEvent, part: Grip) => {
    if (domEvent.button !== 0) return;
    domEvent.stopPropagation();
    const grip = domEvent.currentTarget as HTMLElement;
    const pressed = domEvent.clientX;
    grip.setPointerCapture(domEvent.pointerId);
    const each = perPixel();
    const held = part === "both" ? (visible[0] + visible[1]) / 2 : part === "from" ? visible[0] : visible[1];
    const onMove = (moveEvent: globalThis.PointerEvent) =>
      showWindow(changed(part, daysFor(moveEvent.clientX - pressed, held, each)));
    const onEnd = () => {
      grip.removeEventListener("pointermove", onMove);
      grip.removeEventListener("pointerup", onEnd);
      grip.removeEventListener("pointercancel", onEnd);
    };
    grip.addEventListener("pointermove", onMove);
    grip.addEventListener("pointerup", onEnd);
    grip.addEventListener("pointercancel", onEnd);
  };

  /** A press on the strip centres the visible window there. */
  const onStripDown = (domEvent: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (domEvent.button !== 0 || !box) return;
    const day = scale.dayAt(start + (domEvent.clientX - box.left) * perPixel());
    showWindow(changed("both", day - (visible[0] + visible[1]) / 2));
  };

  /** Arrow keys move the window; with Shift they resize it. */
  const onKeyDown = (domEvent: KeyboardEvent) => {
    const step = (visible[1] - visible[0]) * 0.1;
    const part = domEvent.shiftKey ? "to" : "both";
    const next: Record<string, VisibleWindow> = {
      ArrowLeft: changed(part, -step),
      ArrowRight: changed(part, step),
      ArrowDown: changed(part, -step),
      ArrowUp: changed(part, step),
      // On a slider, Page Up increases the value, like the arrows up and right.
      PageUp: changed(part, step * 5),
      PageDown: changed(part, -step * 5),
      Home: changed(part, whole[0] - whole[1]),
      End: changed(part, whole[1] - whole[0]),
      "+": zoomed(visible, 0.5, whole),
      "-": zoomed(visible, 2, whole),
      "0": moved(whole, 0, whole),
    };
    const key = keyOf(domEvent);
    const target = Object.hasOwn(next, key) ? next[key] : undefined;
    if (!target || domEvent.altKey || domEvent.ctrlKey || domEvent.metaKey) return;
    domEvent.preventDefault();
    showWindow(target);
  };

  return { onGripDown, onStripDown, onKeyDown };
}
