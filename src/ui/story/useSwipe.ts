/** Detects sideways swipes, by which the reader moves through the story. */
import { type RefObject, useEffect, useRef } from "react";

/** A swipe moves at least `FAR` pixels sideways, and more than `FLAT` times as far sideways as up or down. */
const FAR = 60;
const FLAT = 2;

/** Calls back with 1 for a swipe forward (to the left) and -1 for a swipe back. Scrolling and zooming by touch are left
 * to the browser. */
export function useSwipe(place: RefObject<HTMLElement | null>, swiped: (way: 1 | -1) => void): void {
  const latest = useRef(swiped);
  useEffect(() => {
    latest.current = swiped;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let start: Touch | null = null;
    const onStart = ({ touches }: TouchEvent) => {
      start = touches.length === 1 ? touches[0]! : null;
    };
    const onEnd = ({ changedTouches }: TouchEvent) => {
      const [end] = changedTouches;
      if (!start || !end) return;
      const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
      start = null;
      if (Math.abs(dx) >= FAR && Math.abs(dx) > FLAT * Math.abs(dy)) latest.current(dx < 0 ? 1 : -1);
    };
    element.addEventListener("touchstart", onStart, { passive: true });
    element.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      element.removeEventListener("touchstart", onStart);
      element.removeEventListener("touchend", onEnd);
    };
  }, [place]);
}
