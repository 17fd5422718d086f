import { type RefObject, useEffect } from "react";
import { createColumn } from "../column/column";
import { registerColumn } from "../column/columns";
import { itemsIn } from "../column/items";
import { partOf } from "../parts";
import { useAppStore } from "../useApp";

/** Keeps the story and the tracks in step: the step that is read is the one that is told, and one that is gone to comes to the top. */
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
        // Above the first step the story has not begun.
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
