/** Dragging that begins on a mark or a label moves the window too; vis-timeline sees only what begins between them. */
import { type RefObject, useEffect, useRef } from "react";
import type { DrawingEvents } from "./visAdapter";

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** A pointer that moves less than this has clicked. */
const CLICK_SLACK = 4;

export function useDragFromLinks(
  frame: RefObject<HTMLElement | null>,
  drawn: RefObject<Drawn>,
  events: DrawingEvents,
): void {
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    let start: { readonly x: number; readonly window: Drawn } | null = null;
    let isDragging = false;
    const windowAt = (x: number, { x: startX, window }: NonNullable<typeof start>) => {
      const shift = ((startX - x) / window.width) * (window.to - window.from);
      return [window.from + shift, window.to + shift] as const;
    };
    const onDown = (domEvent: PointerEvent) => {
      isDragging = false;
      const isOnLink = domEvent.target instanceof Element && domEvent.target.closest(".overlay a") !== null;
      start = isOnLink && domEvent.button === 0 ? { x: domEvent.clientX, window: drawn.current } : null;
    };
    const onMove = (domEvent: PointerEvent) => {
      if (!start) return;
      isDragging ||= Math.abs(domEvent.clientX - start.x) > CLICK_SLACK;
      if (isDragging) latest.current.onMove(...windowAt(domEvent.clientX, start));
    };
    const onUp = (domEvent: PointerEvent) => {
      if (start && isDragging) latest.current.onRest(...windowAt(domEvent.clientX, start));
      start = null;
    };
    // The click that ends a drag opens nothing; and links must not be dragged away themselves.
    const onClick = (domEvent: MouseEvent) => {
      if (isDragging) domEvent.preventDefault();
      isDragging = false;
    };
    const onDragStart = (domEvent: DragEvent) => domEvent.preventDefault();
    place.addEventListener("pointerdown", onDown);
    place.addEventListener("click", onClick, { capture: true });
    place.addEventListener("dragstart", onDragStart);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onUp);
    return () => {
      place.removeEventListener("pointerdown", onDown);
      place.removeEventListener("click", onClick, { capture: true });
      place.removeEventListener("dragstart", onDragStart);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onUp);
    };
  }, [frame, drawn]);
}
