/** Effects that every live page needs, whatever it shows: returning the focus when a record closes, and unfolding
 * details for print. Renders nothing. */
import { useEffect } from "react";
import { useFocusOnClose } from "./useFocusOnClose";

export function Live() {
  useFocusOnClose();
  usePrintedWhole();
  return null;
}

/** Opens every closed `<details>` for printing, in browsers whose styles cannot do so (`::details-content`). */
function usePrintedWhole(): void {
  useEffect(() => {
    if (CSS.supports("selector(::details-content)")) return;
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.getElementsByTagName("details")].filter(({ open }) => !open);
      for (const one of opened) one.open = true;
    };
    const fold = () => {
      for (const one of opened) one.open = false;
    };
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", fold);
    return () => {
      window.removeEventListener("beforeprint", unfold);
      window.removeEventListener("afterprint", fold);
    };
  }, []);
}
