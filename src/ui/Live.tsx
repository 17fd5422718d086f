/** What the page needs once it is alive, whatever it shows. Draws nothing. */
import { useEffect } from "react";
import { useFocusOnClose } from "./useFocusOnClose";

export function Live() {
  useFocusOnClose();
  usePrintedWhole();
  return null;
}

/** Unfolds for the print what is folded, in browsers whose styles cannot. */
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
