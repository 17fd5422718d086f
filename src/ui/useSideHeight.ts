import { useEffect } from "react";
import { onResize } from "./onResize";
import { partOf } from "./parts";

/** Lets the column beside the tracks end where the screen ends, also while the header above it is still in sight: what is
 *  brought into sight in the list is then in sight on the screen. */
export function useSideHeight(isBeside: boolean): void {
  useEffect(() => {
    const side = partOf("side");
    if (!isBeside || !side) return;
    const measure = () => side.style.setProperty("--side-top", `${Math.max(0, side.getBoundingClientRect().top)}px`);
    measure();
    const stopSizing = onResize([document.body], measure);
    window.addEventListener("scroll", measure, { passive: true });
    return () => {
      stopSizing();
      window.removeEventListener("scroll", measure);
    };
  }, [isBeside]);
}
