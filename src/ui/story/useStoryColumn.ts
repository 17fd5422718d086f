import { type RefObject, useEffect } from "react";
import { createColumn } from "../column/column";
import { registerColumn } from "../column/columns";
import { itemsIn } from "../column/items";
import { partOf } from "../parts";
import { useAppStore } from "../useApp";

/** Keeps the story's step and the scroll position of the column in sync: scrolling to a step makes it the current one,
 * and a step made current elsewhere is scrolled to the top. */
export function useStoryColumn(place: RefObject<HTMLElement | null>): void {
  const store = useAppStore();
  useEffect(() => {
    const scroller = partOf("list");
    if (!place.current || !scroller) return;
    const column = createColumn(scroller, itemsIn(place.current, "step"));
    const ends = [
      registerColumn("story", column),
      column.onMove((why) => {
        const { page, look } = store.getState();
        if (why !== "reader" || page.kind !== "home" || look.view !== "story") return;
        const read = column.at();
        // At the top, the first step counts as read already, but the story has not started.
        if (read !== null && (read !== "1" || look.step !== null)) store.getState().toStep(Number(read), true);
      }),
      store.subscribe(({ look, page }, before) => {
        const isNew = look.step !== before.look.step || page !== before.page;
        if (look.view !== "story" || page.kind !== "home" || !isNew || column.isTelling()) return;
        if (look.step !== null) column.show(String(look.step), "top");
        else if (column.scrollsItself()) scroller.scrollTop = 0;
      }),
    ];
    const { step } = store.getState().look;
    if (step !== null) column.show(String(step), "top");
    return () => {
      for (const end of ends) end();
    };
  }, [place, store]);
}
