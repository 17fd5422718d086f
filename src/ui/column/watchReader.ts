/** Tells the reader's scrolling of a column from scrolling that the code does. Without that, scroll sync between a
 * column and the tracks would react to itself. */

export interface Watched {
  /** Marks the next scrolls as done by the code. */
  quiet(): void;
  /** True if the reader has scrolled, or begun to, since the last `quiet()`. */
  hasScrolled(): boolean;
  /** True while a mouse button or a finger is down in the column. */
  isPressed(): boolean;
  stop(): void;
}

/** The events with which the reader scrolls. A scroll without one of them is the code's own. */
const INTENTS = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
const RELEASES = ["pointerup", "pointercancel", "dragend"] as const;

/** @param isIn returns whether an event with this target acts on the column */
export function watchReader(isIn: (target: Node) => boolean): Watched {
  let isReaders = false;
  let isPressed = false;
  const onIntent = (domEvent: Event) => {
    if (!(domEvent.target instanceof Node) || !isIn(domEvent.target)) return;
    if (domEvent.type === "pointerdown") isPressed = true;
    if (!isOnControl(domEvent)) isReaders = true;
  };
  const onRelease = () => {
    isPressed = false;
  };
  for (const name of INTENTS) window.addEventListener(name, onIntent, { passive: true, capture: true });
  for (const name of RELEASES) window.addEventListener(name, onRelease);
  return {
    quiet: () => {
      isReaders = false;
    },
    hasScrolled: () => isReaders,
    isPressed: () => isPressed,
    stop: () => {
      for (const name of INTENTS) window.removeEventListener(name, onIntent, { capture: true });
      for (const name of RELEASES) window.removeEventListener(name, onRelease);
    },
  };
}

/** Pressing a button or link scrolls nothing by itself; if it brings something into view, the code scrolls. */
function isOnControl(domEvent: Event): boolean {
  const { type } = domEvent;
  if (type !== "pointerdown" && type !== "keydown") return false;
  return domEvent
    .composedPath()
    .some((node) => node instanceof HTMLButtonElement || (type === "pointerdown" && node instanceof HTMLAnchorElement));
}
