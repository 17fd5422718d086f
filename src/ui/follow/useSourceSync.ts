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

/** Keeps outline and tracks in step: the paragraph that is read lights its events and brings the window to them; an event that is made
 *  current elsewhere brings its sentence into sight. */
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
      // The paragraph that is read may speak of it too, in another sentence.
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
        // A reload comes back to where the reader was; the window stays the one that was asked for.
        else if (pointer.highlightedParagraph === 0 && pointer.current === null)
          store.getState().highlightParagraph(read() ?? 0);
      }),
      store.subscribe(({ pointer, page }, before) => {
        // Under a record nothing moves: the sentence comes into sight once that is closed.
        const isBack = page.kind === "home" && before.page.kind !== "home";
        if (!column.isTelling() && (isBack || pointer.current !== before.pointer.current)) bring(pointer.current);
      }),
      readPointer(store, scroller),
      readParagraph(store, scroller, (paragraph) => !column.isPressed() && tell(paragraph)),
    );
    const { current, highlightedParagraph } = store.getState().pointer;
    if (current !== null) bring(current);
    // Nothing has been read yet: the window stays the one that was asked for.
    if (highlightedParagraph === null && current === null) store.getState().highlightParagraph(0);
    return () => {
      for (const end of ends) end();
    };
  }, [index, source, place, store]);
}

/** Paragraphs by number, and their sentences: "3", "3 1" for the second sentence, "3 current" for the one that speaks of the current
 *  event, or the first. */
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

/** How the link of an event gets the focus: in the paragraph that is asked for, else in the one that is read, else in the first. */
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

/** The outline's links that get the focus, or are clicked, make their paragraph the one that is read. */
function readParagraph(store: AppStore, scroller: HTMLElement, focused: (paragraph: number | null) => void) {
  const onFocus = ({ target }: FocusEvent) => focused(paragraphOf(target));
  // Before the event it opens becomes current, or the outline would go to where it is first spoken of.
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

/** Number of the paragraph that an element stands in. */
function paragraphOf(target: EventTarget | null): number | null {
  const found = markedBy(target, "paragraph");
  return found ? Number(found.dataset["paragraph"]) : null;
}

/** Moves the window to the first event of the paragraph that the filters leave, unless one of these is in it. */
function bringWindow(index: Index, store: AppStore): void {
  const state = store.getState();
  const shown = new Set(selectEvents(index, state));
  const events = [...selectHighlighted(index, state)].filter((event) => shown.has(event));
  const [first] = events;
  if (first === undefined || firstInWindow(index, events, selectWindow(index, state)) !== undefined) return;
  state.showWindow(windowShowing(index, state, first));
}
