/** Tells which of the three page layouts is in use. The styles decide, in `--frame` of styles/tokens.css; code asks
 * them here. */
import { useSyncExternalStore } from "react";

/** The page layouts by screen width. The widths at which they begin are in styles/tokens.css. */
export type Frame = "phone" | "narrow" | "wide";

/** Read again only after a resize, because reading it at each render would force a style recalculation. */
let cached: Frame | null = null;

function read(): Frame {
  const said = getComputedStyle(document.documentElement).getPropertyValue("--frame").trim();
  return said === "phone" || said === "narrow" ? said : "wide";
}

function subscribe(changed: () => void): () => void {
  const onResize = () => {
    cached = null;
    changed();
  };
  window.addEventListener("resize", onResize);
  return () => window.removeEventListener("resize", onResize);
}

/** The layout that the styles currently use. */
export function frameNow(): Frame {
  cached ??= read();
  return cached;
}

/** The current layout; the component re-renders when it changes. Prerendered pages use the wide layout. */
export function useFrame(): Frame {
  return useSyncExternalStore(subscribe, frameNow, () => "wide");
}
