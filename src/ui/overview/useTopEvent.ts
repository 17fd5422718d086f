import { useEffect, useState } from "react";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { watchColumn } from "../column/columns";

/** The event at the top of the list while the page scrolls the list, as on a phone. Null where the list has its own
 * scroller or is not shown. */
export function useTopEvent(index: Index): number | null {
  const [top, setTop] = useState<number | null>(null);
  useEffect(
    () =>
      watchColumn("list", (column) => {
        const id = column && !column.scrollsItself() ? column.at() : null;
        setTop(eventsOf(index).numberOf(id) ?? null);
      }),
    [index],
  );
  return top;
}
