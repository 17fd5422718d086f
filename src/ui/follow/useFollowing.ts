import { type RefObject, useEffect } from "react";
import { eventsOf } from "../../engine/rows/events";
import type { Index } from "../../model/compiled/eventIndex";
import type { SourceView } from "../../model/compiled/sourceView";
import { selectRows, selectWindow, windowShowing } from "../../state/select";
import { placeOf, selectTold } from "../../state/selectFollowed";
import type { AppStore } from "../../state/store";
import { firstInWindow } from "../commands";
import { watchReader } from "../list/watchReader";
import { useAppStore } from "../useApp";

/** Pixels below the top of the column, or under the strip of a narrow screen, where reading begins. */
const EDGE = { column: 56, page: 120 } as const;
/** Pixels that stay free above a sentence that was brought into sight. */
const ROOM = 72;

/** Keeps outline and tracks in step: the paragraph that is read lights its events and brings the window to them; an event that is made
 *  current elsewhere brings its sentence into sight. */
export function useFollowing(index: Index, source: SourceView, place: RefObject<HTMLElement | null>): void {
  const store = useAppStore();
  useEffect(() => {
    const outline = place.current;
    const column = outline?.closest<HTMLElement>(".list-section");
    if (!outline || !column) return;
    const tell = (told: number | null) => {
      if (told === null || told === store.getState().pointer.told) return;
      store.getState().tell(told);
      bringWindow(index, store);
    };
    const scrollsItself = () => getComputedStyle(column).overflowY === "auto";
    const reader = watchReader(column, () =>
      tell(paragraphAt(outline, column.getBoundingClientRect().top + EDGE.column)),
    );
    let frame = 0;
    const onPageScroll = () => {
      if (frame !== 0 || scrollsItself()) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        // Above the outline nothing of it is read yet.
        if (outline.getClientRects().length > 0 && outline.getBoundingClientRect().top < EDGE.page)
          tell(paragraphAt(outline, EDGE.page));
      });
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!reader.isPressed()) tell(paragraphOf(target));
    };
    // Before the event it opens becomes current, or the outline would go to where it is first spoken of.
    const onClick = ({ target }: MouseEvent) => {
      const paragraph = paragraphOf(target);
      if (paragraph !== null) store.getState().tell(paragraph);
    };
    const onPoint = ({ target }: Event) => {
      const event = target instanceof Element ? target.closest<HTMLElement>("[data-event]") : null;
      store.getState().point(event?.dataset["event"] ?? null);
    };
    const onLeave = () => store.getState().point(null);
    const bring = (event: string | null) => {
      const found = event === null ? null : placeOf(source, event);
      if (!found) return;
      const [paragraph, sentence] = found;
      const { told, current } = store.getState().pointer;
      // The paragraph that is read may speak of it too, in another sentence.
      const isRead = told !== null && selectTold(index, store.getState()).has(eventsOf(index).rowOf(current) ?? -1);
      if (!isRead) store.getState().tell(paragraph);
      if (!scrollsItself()) return;
      requestAnimationFrame(() => {
        reader.quiet();
        const sign = `[data-paragraph="${isRead ? told : paragraph}"] .sentence`;
        const inRead = isRead ? outline.querySelector<HTMLElement>(`${sign}[data-current]`) : null;
        const target = inRead ?? outline.querySelectorAll<HTMLElement>(sign)[sentence];
        if (target) bringIntoSight(column, target);
      });
    };
    window.addEventListener("scroll", onPageScroll, { passive: true });
    column.addEventListener("focusin", onFocus);
    column.addEventListener("click", onClick, { capture: true });
    column.addEventListener("pointerover", onPoint);
    column.addEventListener("pointerleave", onLeave);
    const unsubscribe = store.subscribe(({ pointer }, before) => {
      if (!reader.isAnswering() && pointer.current !== before.pointer.current) bring(pointer.current);
    });
    // An open record takes room from the column. Whoever has read on since is left where they are.
    const observer = new ResizeObserver(() => !reader.hasScrolled() && bring(store.getState().pointer.current));
    observer.observe(column);
    const { current, told } = store.getState().pointer;
    if (current !== null) bring(current);
    // Nothing has been read yet: the window stays the one that was asked for.
    if (told === null && current === null) store.getState().tell(0);
    // A reload comes back to where the reader was, a little later.
    const again = setTimeout(() => {
      const { pointer, tell: note } = store.getState();
      const line = scrollsItself() ? column.getBoundingClientRect().top + EDGE.column : EDGE.page;
      if (pointer.told === 0 && pointer.current === null) note(paragraphAt(outline, line) ?? 0);
    }, 500);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(again);
      observer.disconnect();
      reader.stop();
      unsubscribe();
      window.removeEventListener("scroll", onPageScroll);
      column.removeEventListener("focusin", onFocus);
      column.removeEventListener("click", onClick, { capture: true });
      column.removeEventListener("pointerover", onPoint);
      column.removeEventListener("pointerleave", onLeave);
    };
  }, [index, source, place, store]);
}

/** Number of the paragraph that an element stands in. */
function paragraphOf(target: EventTarget | null): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-paragraph]") : null;
  return found ? Number(found.dataset["paragraph"]) : null;
}

/** The paragraph that reaches below a line on the screen. */
function paragraphAt(outline: HTMLElement, line: number): number | null {
  const paragraphs = [...outline.querySelectorAll<HTMLElement>("[data-paragraph]")];
  return paragraphOf(paragraphs.find((one) => one.getBoundingClientRect().bottom > line) ?? null);
}

/** Moves the column, and nothing else, until the sentence is in sight. */
function bringIntoSight(column: HTMLElement, sentence: HTMLElement): void {
  const frame = column.getBoundingClientRect();
  const box = sentence.getBoundingClientRect();
  if (box.top >= frame.top + EDGE.column && box.bottom <= frame.bottom) return;
  column.scrollTop += box.top - frame.top - ROOM;
}

/** Moves the window to the first event of the paragraph that the filters leave, unless one of these is in it. */
function bringWindow(index: Index, store: AppStore): void {
  const state = store.getState();
  const shown = new Set(selectRows(index, state));
  const rows = [...selectTold(index, state)].filter((row) => shown.has(row));
  const [first] = rows;
  if (first === undefined || firstInWindow(index, rows, selectWindow(index, state)) !== undefined) return;
  state.showWindow(windowShowing(index, state, first));
}
