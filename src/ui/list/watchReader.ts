/** Tells the reader's own scrolling of a column from ours: whoever keeps a column in step with the tracks must not answer itself. */

export interface Watched {
  /** The next scrolls are ours. */
  quiet(): void;
  /** Is a scroll of the reader's still being answered? */
  isAnswering(): boolean;
  /** Was the last scroll, if any, the reader's? */
  hasScrolled(): boolean;
  /** Is a button of the mouse, or a finger, down in the column? */
  isPressed(): boolean;
  stop(): void;
}

/** Calls `onScroll`, at most once a frame, when the reader has scrolled. */
export function watchReader(scroller: HTMLElement, onScroll: () => void): Watched {
  let isReaders = false;
  let isPressed = false;
  let frame = 0;
  const onIntent = ({ type, target }: Event) => {
    // A button or a link that is pressed scrolls nothing by itself; what it brings into sight is our scroll.
    const pressed = type === "pointerdown" ? "a, button" : type === "keydown" ? "button" : null;
    if (pressed !== null && target instanceof Element && target.closest(pressed)) return;
    isReaders = true;
  };
  const onScrolled = () => {
    if (!isReaders || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      onScroll();
      frame = 0;
    });
  };
  const onPress = () => {
    isPressed = true;
  };
  const onRelease = () => {
    isPressed = false;
  };
  // Whatever the reader scrolls with; a scroll without one of these is ours.
  const intents = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
  const releases = ["pointerup", "pointercancel", "dragend"] as const;
  for (const name of intents) scroller.addEventListener(name, onIntent, { passive: true });
  for (const name of releases) window.addEventListener(name, onRelease);
  scroller.addEventListener("pointerdown", onPress);
  scroller.addEventListener("scroll", onScrolled, { passive: true });
  return {
    quiet: () => {
      isReaders = false;
    },
    isAnswering: () => frame !== 0,
    hasScrolled: () => isReaders,
    isPressed: () => isPressed,
    stop: () => {
      cancelAnimationFrame(frame);
      for (const name of intents) scroller.removeEventListener(name, onIntent);
      for (const name of releases) window.removeEventListener(name, onRelease);
      scroller.removeEventListener("pointerdown", onPress);
      scroller.removeEventListener("scroll", onScrolled);
    },
  };
}
