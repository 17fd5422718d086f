import { useEffect, useState } from "react";
import { eventsOf } from "../../engine/rows/events";
import type { Index } from "../../model/compiled/eventIndex";

/** The row at the top of the list while the page scrolls it, as on a phone; null where the list has a scroller of its own, or is not shown. */
export function useTopRow(index: Index): number | null {
  const [top, setTop] = useState<number | null>(null);
  useEffect(() => {
    const list = document.querySelector<HTMLElement>(".list-section");
    if (!list) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const scrolls = list.scrollHeight > list.clientHeight + 1 && getComputedStyle(list).overflowY === "auto";
      const isShown = list.getClientRects().length > 0;
      const id = scrolls || !isShown || list.getBoundingClientRect().top > EDGE ? null : topmost(list);
      setTop(eventsOf(index).rowOf(id) ?? null);
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      window.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, [index]);
  return top;
}

/** Pixels below the top of the screen where reading begins: under the strip and the heading of the year. */
const EDGE = 110;

/** Years first, then rows: a year out of sight is passed over with all its rows. */
function topmost(list: HTMLElement): string | null {
  for (const year of list.querySelectorAll<HTMLElement>(".year")) {
    if (year.getBoundingClientRect().bottom <= EDGE) continue;
    for (const row of year.querySelectorAll<HTMLElement>(".row"))
      if (row.getBoundingClientRect().bottom > EDGE) return row.dataset["event"] ?? null;
  }
  return null;
}
