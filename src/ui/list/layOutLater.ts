/** Postpones the layout of the list's rows, so that the page opens faster: rows out of view have no layout of their own
 * at first (static/chronology.css). All rows are laid out once the reader turns to the list, code brings an item into
 * view, or some time has passed. From then on, positions in the list are exact. */

/** Milliseconds for which the tracks are drawn first. */
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
