/** While the page opens, rows out of sight have no layout of their own (static/chronology.css). All of them get one as soon as the reader turns to the
 *  list, something is to be brought into sight in it, or the browser has had time: from then on places in it are true. */

/** Milliseconds that the tracks have to be drawn first. */
const REST_MS = 1500;
const SIGNS = ["pointerover", "touchstart", "wheel", "focusin"] as const;

export interface LaidOutLater {
  now(): void;
  stop(): void;
}

export function layOutLater(place: HTMLElement, scroller: HTMLElement): LaidOutLater {
  const stop = () => {
    clearTimeout(rest);
    for (const sign of SIGNS) scroller.removeEventListener(sign, now);
  };
  const now = () => {
    stop();
    place.dataset["laidOut"] = "";
  };
  const rest = setTimeout(now, REST_MS);
  for (const sign of SIGNS) scroller.addEventListener(sign, now, { passive: true });
  return { now, stop };
}
