/** Dragging and keys of the overview's window: its body moves it, its edges resize it, a press beside it brings it there. */
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { moved, type Window, zoomed } from "../timeline/lookAround";

export type Grip = "both" | "from" | "to";

/** The least a window can be made to show by dragging an edge, in days. */
const SHORTEST = 14;

export function useStripDrag(
  strip: RefObject<HTMLElement | null>,
  whole: Window,
  window: Window,
  look: (window: Window) => void,
) {
  const daysPerPixel = () => (whole[1] - whole[0]) / Math.max(1, strip.current?.clientWidth ?? 1);

  const changed = (part: Grip, by: number, [from, to]: Window): Window => {
    if (part === "from") return [Math.max(whole[0], Math.min(from + by, to - SHORTEST)), to];
    if (part === "to") return [from, Math.min(whole[1], Math.max(to + by, from + SHORTEST))];
    const shift = Math.max(whole[0] - from, Math.min(by, whole[1] - to));
    // A window wider than the record has nowhere to go.
    return to - from >= whole[1] - whole[0] ? [from, to] : [from + shift, to + shift];
  };

  const onGripDown = (domEvent: PointerEvent, part: Grip) => {
    if (domEvent.button !== 0) return;
    domEvent.stopPropagation();
    const grip = domEvent.currentTarget as HTMLElement;
    const start = domEvent.clientX;
    grip.setPointerCapture(domEvent.pointerId);
    const scale = daysPerPixel();
    const onMove = (moveEvent: globalThis.PointerEvent) =>
      look(changed(part, (moveEvent.clientX - start) * scale, window));
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
    look(changed("both", day - (window[0] + window[1]) / 2, window));
  };

  const onKeyDown = (domEvent: KeyboardEvent, part: Grip) => {
    const step = (window[1] - window[0]) * 0.1;
    const next: Record<string, Window> = {
      ArrowLeft: changed(part, -step, window),
      ArrowRight: changed(part, step, window),
      // Of a slider Page Up is more, as with the arrows.
      PageUp: changed(part, step * 5, window),
      PageDown: changed(part, -step * 5, window),
      Home: changed(part, whole[0] - whole[1], window),
      End: changed(part, whole[1] - whole[0], window),
      "+": zoomed(window, 0.5, whole),
      "-": zoomed(window, 2, whole),
      "0": moved(whole, 0, whole),
    };
    const target = Object.hasOwn(next, domEvent.key) ? next[domEvent.key] : undefined;
    if (!target || domEvent.altKey || domEvent.ctrlKey || domEvent.metaKey) return;
    domEvent.preventDefault();
    look(target);
  };

  return { onGripDown, onStripDown, onKeyDown };
}
