import { useSyncExternalStore } from "react";

/** The layouts of the page, by the width of the screen; where each begins is written in styles/tokens.css. */
export type Frame = "phone" | "narrow" | "wide";

/** Asked of the styles at each resize only: a question to them at each render would have them worked out anew. */
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

/** Which layout the styles have chosen for this screen, now. */
export function frameNow(): Frame {
  cached ??= read();
  return cached;
}

/** The same while it may change. Prerendered pages are as on a wide screen. */
export function useFrame(): Frame {
  return useSyncExternalStore(subscribe, frameNow, () => "wide");
}
