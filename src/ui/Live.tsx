/** What the page needs once it is alive, whatever it shows. Draws nothing. */
import { useEffect } from "react";
import { useApp } from "./useApp";
import { useFocusOnClose } from "./useFocusOnClose";
import { useSideHeight } from "./useSideHeight";

export function Live() {
  const recordFirst = useApp((state) => state.recordFirst);
  useFocusOnClose();
  usePrintedWhole();
  useSideHeight(!recordFirst);
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
