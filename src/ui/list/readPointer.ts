import type { AppStore } from "../../state/store";
import { markedBy } from "../column/items";

/** Notes in the store which event of a column the pointer is over, so that the tracks can light its marks.
 * @returns a function that stops it */
export function readPointer(store: AppStore, scroller: HTMLElement): () => void {
  const onPoint = ({ target }: Event) => store.getState().point(markedBy(target, "event")?.dataset["event"] ?? null);
  const onLeave = () => store.getState().point(null);
  scroller.addEventListener("pointerover", onPoint);
  scroller.addEventListener("pointerleave", onLeave);
  return () => {
    scroller.removeEventListener("pointerover", onPoint);
    scroller.removeEventListener("pointerleave", onLeave);
  };
}
