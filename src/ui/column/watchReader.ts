/** Tells the reader's own scrolling of a column from ours: what keeps a column in step with the tracks must not answer itself. */

export interface Watched {
  /** The next scrolls are ours. */
  quiet(): void;
  /** Has the reader scrolled, or begun to, since we did? */
  hasScrolled(): boolean;
  /** Is a button of the mouse, or a finger, down in the column? */
  isPressed(): boolean;
  stop(): void;
}

/** What the reader scrolls with; a scroll without one of these is ours. */
const INTENTS = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
const RELEASES = ["pointerup", "pointercancel", "dragend"] as const;

/** @param isIn does an event that reached this place act on the column? */
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

/** A button or a link that is pressed scrolls nothing by itself; what it brings into sight is our scroll. */
function isOnControl(domEvent: Event): boolean {
  const { type } = domEvent;
  if (type !== "pointerdown" && type !== "keydown") return false;
  return domEvent
    .composedPath()
    .some((node) => node instanceof HTMLButtonElement || (type === "pointerdown" && node instanceof HTMLAnchorElement));
}
