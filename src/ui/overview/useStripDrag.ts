/** Dragging and keys of the overview's window: its body moves it, its edges resize it, a press beside it brings it there. */
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { moved, resized, slid, type VisibleWindow, zoomed } from "../../engine/draw/window";
import { keyOf } from "../keys";

export type Grip = "both" | "from" | "to";

export function useStripDrag(
  strip: RefObject<HTMLElement | null>,
  whole: VisibleWindow,
  window: VisibleWindow,
  showWindow: (window: VisibleWindow) => void,
) {
  const daysPerPixel = () => (whole[1] - whole[0]) / Math.max(1, strip.current?.clientWidth ?? 1);

  const changed = (part: Grip, by: number): VisibleWindow =>
    part === "both" ? slid(window, by, whole) : resized(window, part, by, whole);

  const onGripDown = (domEvent: PointerEvent, part: Grip) => {
    if (domEvent.button !== 0) return;
    domEvent.stopPropagation();
    const grip = domEvent.currentTarget as HTMLElement;
    const start = domEvent.clientX;
    grip.setPointerCapture(domEvent.pointerId);
    const scale = daysPerPixel();
    const onMove = (moveEvent: globalThis.PointerEvent) =>
      showWindow(changed(part, (moveEvent.clientX - start) * scale));
    const onEnd = () => {
      grip.removeEventListener("pointermove", onMove);
      grip.removeEventListener("pointerup", onEnd);
      grip.removeEventListener("pointercancel", onEnd);
    };
    grip.addEventListener("pointermove", onMove);
    grip.addEventListener("pointerup", onEnd);
    grip.addEventListener("pointercancel", onEnd);
  };

  /** A press on the strip itself: the window's middle comes there. */
  const onStripDown = (domEvent: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (domEvent.button !== 0 || !box) return;
    const day = whole[0] + (domEvent.clientX - box.left) * daysPerPixel();
    showWindow(changed("both", day - (window[0] + window[1]) / 2));
  };

  const onKeyDown = (domEvent: KeyboardEvent, part: Grip) => {
    const step = (window[1] - window[0]) * 0.1;
    const next: Record<string, VisibleWindow> = {
      ArrowLeft: changed(part, -step),
      ArrowRight: changed(part, step),
      // Of a slider Page Up is more, as with the arrows.
      PageUp: changed(part, step * 5),
      PageDown: changed(part, -step * 5),
      Home: changed(part, whole[0] - whole[1]),
      End: changed(part, whole[1] - whole[0]),
      "+": zoomed(window, 0.5, whole),
      "-": zoomed(window, 2, whole),
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
