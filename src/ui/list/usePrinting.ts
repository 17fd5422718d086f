import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { ColumnPlace } from "../column/column";
import { columnOf } from "../column/columns";

/** Returns whether the page is being printed. Re-renders synchronously before the browser prints, and restores the
 * place of the list afterwards. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia("print");
    let before: ColumnPlace | null = null;
    let isOn = false;
    const change = (next: boolean) => {
      if (next === isOn) return;
      isOn = next;
      const column = columnOf("list");
      if (next) before = column?.save() ?? null;
      flushSync(() => setPrinting(next));
      if (!next && before) column?.restore(before);
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
  }, []);
  return isPrinting;
}
