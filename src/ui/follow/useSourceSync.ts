import { type RefObject, useEffect } from "react";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import type { SourceView } from "../../model/compiled/sourceView";
import { selectEvents } from "../../state/select";
import { selectHighlighted, sentenceOf } from "../../state/selectFollowed";
import { selectWindow, windowShowing } from "../../state/selectWindow";
import type { AppStore } from "../../state/store";
import { createColumn } from "../column/column";
import { registerColumn } from "../column/columns";
import { type Items, itemsIn, markedBy } from "../column/items";
import { firstInWindow } from "../commands";
import { registerFocus, type Target, take } from "../focus/targets";
import { readPointer } from "../list/readPointer";
import { partOf } from "../parts";
import { useAppStore } from "../useApp";

/** Scroll sync between the outline of a followed source and the tracks: the paragraph at the reading line is
 * highlighted, and the visible window moves to its events; an event made current elsewhere brings its sentence into
 * view. */
export function useSourceSync(index: Index, source: SourceView, place: RefObject<HTMLElement | null>): void {
  const store = useAppStore();
  useEffect(() => {
    const scroller = partOf("list");
    if (!place.current || !scroller) return;
    const items = outlineIn(place.current);
    const column = createColumn(scroller, items);
    const ends = [registerColumn("source", column), registerFocus("source", focusPart(items, store))];
    const tell = (highlightedParagraph: number | null) => {
      if (highlightedParagraph === null || highlightedParagraph === store.getState().pointer.highlightedParagraph)
        return;
      store.getState().highlightParagraph(highlightedParagraph);
      bringWindow(index, store);
    };
    const read = () => {
      const key = column.at();
      return key === null ? null : Number(key);
    };
    const bring = (event: string | null) => {
      const found = event === null ? null : sentenceOf(source, event);
      if (!found) return;
      const [paragraph, sentence] = found;
      const { highlightedParagraph, current } = store.getState().pointer;
      // The highlighted paragraph may mention the event too, in another sentence; then it stays highlighted.
      const isRead =
        highlightedParagraph !== null &&
        selectHighlighted(index, store.getState()).has(eventsOf(index).numberOf(current) ?? -1);
      if (!isRead) store.getState().highlightParagraph(paragraph);
      if (column.scrollsItself()) column.show(isRead ? `${highlightedParagraph} current` : `${paragraph} ${sentence}`);
    };
    ends.push(
      column.onMove((why) => {
        const { pointer } = store.getState();
        if (why !== "restored") tell(read());
        // A restored place highlights the paragraph found there, but keeps the visible window that the address asks
        // for.
        else if (pointer.highlightedParagraph === 0 && pointer.current === null)
          store.getState().highlightParagraph(read() ?? 0);
      }),
      store.subscribe(({ pointer, page }, before) => {
        // While a record covers the outline, nothing moves; the sentence is brought into view once the record closes.
        const isBack = page.kind === "home" && before.page.kind !== "home";
        if (!column.isTelling() && (isBack || pointer.current !== before.pointer.current)) bring(pointer.current);
      }),
      readPointer(store, scroller),
      readParagraph(store, scroller, (paragraph) => !column.isPressed() && tell(paragraph)),
    );
    const { current, highlightedParagraph } = store.getState().pointer;
    if (current !== null) bring(current);
    // Nothing has been read yet, so the visible window stays the one that the address asks for.
    if (highlightedParagraph === null && current === null) store.getState().highlightParagraph(0);
    return () => {
      for (const end of ends) end();
    };
  }, [index, source, place, store]);
}

/** Paragraphs and sentences of the outline as column items: "3" is a paragraph, "3 1" its second sentence, "3 current"
 * its sentence about the current event, or its first one. */
function outlineIn(place: HTMLElement): Items {
  const paragraphs = itemsIn(place, "paragraph");
  return {
    ...paragraphs,
    find: (key) => {
      const [paragraph = "", sentence] = key.split(" ");
      const found = paragraphs.find(paragraph);
      if (!found || sentence === undefined) return found;
      const sentences = [...found.children].filter(
        (child): child is HTMLElement => child instanceof HTMLElement && child.dataset["sentence"] !== undefined,
      );
      const current = sentences.find((one) => one.dataset["current"] !== undefined);
      return sentence === "current" ? (current ?? sentences[0] ?? null) : (sentences[Number(sentence)] ?? null);
    },
  };
}

/** How an event's link gets the focus: in the paragraph asked for, otherwise in the highlighted one, otherwise in the
 * first that mentions the event. */
function focusPart(items: Items, store: AppStore) {
  const linksIn = (event: string, paragraph: HTMLElement | null) =>
    [...(paragraph?.getElementsByTagName("li") ?? [])]
      .find((item) => item.dataset["event"] === event)
      ?.getElementsByTagName("a")[0];
  return {
    focus: ({ event, paragraph }: Target, options?: FocusOptions) => {
      const all = items.all();
      if (event === undefined) return take(all[0]?.getElementsByTagName("a")[0], options);
      const wanted = items.find(String(paragraph ?? store.getState().pointer.highlightedParagraph));
      const link = [wanted, ...all].map((one) => linksIn(event, one)).find((one) => one !== undefined);
      return take(link, options);
    },
    targetOf: (element: Element): Target | null => {
      const event = markedBy(element, "event")?.dataset["event"];
      const paragraph = paragraphOf(element);
      const isHere = paragraph !== null && items.find(String(paragraph))?.contains(element);
      return event !== undefined && isHere ? { on: "source", event, paragraph } : null;
    },
  };
}

/** Focusing or clicking a link of the outline highlights its paragraph. */
function readParagraph(store: AppStore, scroller: HTMLElement, focused: (paragraph: number | null) => void) {
  const onFocus = ({ target }: FocusEvent) => focused(paragraphOf(target));
  // In the capture phase, before the opened event becomes current; otherwise the outline would scroll to the paragraph
  // that first mentions the event.
  const onClick = ({ target }: MouseEvent) => {
    const paragraph = paragraphOf(target);
    if (paragraph !== null) store.getState().highlightParagraph(paragraph);
  };
  scroller.addEventListener("focusin", onFocus);
  scroller.addEventListener("click", onClick, { capture: true });
  return () => {
    scroller.removeEventListener("focusin", onFocus);
    scroller.removeEventListener("click", onClick, { capture: true });
  };
}

/** The number of the paragraph that contains an element, or null. */
function paragraphOf(target: EventTarget | null): number | null {
  const found = markedBy(target, "paragraph");
  return found ? Number(found.dataset["paragraph"]) : null;
}

/** Moves the visible window to the first filtered event of the highlighted paragraph, unless one of its events already
 * begins in the window. */
function bringWindow(index: Index, store: AppStore): void {
  const state = store.getState();
  const shown = new Set(selectEvents(index, state));
  const events = [...selectHighlighted(index, state)].filter((event) => shown.has(event));
  const [first] = events;
  if (first === undefined || firstInWindow(index, events, selectWindow(index, state)) !== undefined) return;
  state.showWindow(windowShowing(index, state, first));
}
