import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Returns whether the page is being printed. Renders at once when the browser says that it will print, because the
 * browser counts the pages next: what a part adds later would be cut off at the end. The media query alone changes too
 * late.
 * @param keepPlace called before a change for the paper; returns what restores the place of the reader afterwards. Must
 * be the same function at each render */
export function usePrinting(keepPlace: () => () => void = keepNone): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia("print");
    let restore = NOTHING;
    let isOn = false;
    const change = (next: boolean) => {
      if (next === isOn) return;
      isOn = next;
      if (next) restore = keepPlace();
      flushSync(() => setPrinting(next));
      if (!next) restore();
    };
    const onMedia = () => change(media.matches);
    const onBefore = () => change(true);
    const onAfter = () => change(false);
    onMedia();
    media.addEventListener("change", onMedia);
    window.addEventListener("beforeprint", onBefore);
    window.addEventListener("afterprint", onAfter);
    return () => {
      media.removeEventListener("change", onMedia);
      window.removeEventListener("beforeprint", onBefore);
      window.removeEventListener("afterprint", onAfter);
    };
  }, [keepPlace]);
  return isPrinting;
}

const NOTHING = () => {};
const keepNone = () => NOTHING;
