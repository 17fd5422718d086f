/** Scroll sync between the list and the tracks on the live page: scrolling one brings the other along. */
import type { RefObject } from "react";
import { centredOn, isIn } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { RELATIONS } from "../../model/relation";
import type { AppState } from "../../state/appState";
import { type Filters, NO_FILTERS } from "../../state/filters";
import { isListed, selectEvents } from "../../state/select";
import { selectScale, selectWindow } from "../../state/selectWindow";
import type { AppStore } from "../../state/store";
import { createColumn } from "../column/column";
import { registerColumn } from "../column/columns";
import { type Items, itemsIn, markedBy } from "../column/items";
import { firstInWindow } from "../commands";
import { registerFocus, take } from "../focus/targets";
import { partOf } from "../parts";
import { LONG } from "../static/Chronology";
import { layOutLater } from "./layOutLater";
import { readPointer } from "./readPointer";

/** Milliseconds for which the visible window must rest before the list follows. During a zoom or drag, the list would
 * otherwise scroll in every frame for nothing. */
const REST_MS = 120;

/** Starts the sync. Scrolling the list makes the event at the reading line current and moves the visible window to it.
 * An event made current elsewhere, or the first event of a window moved elsewhere, is brought into view in the list.
 * @param finder finds rows that are not in the document, where the list renders only some
 * @returns a function that stops it */
export function startScrollSync(
  index: Index,
  store: AppStore,
  place: HTMLElement,
  finder: RefObject<Partial<Items>>,
): () => void {
  const scroller = partOf("list");
  if (!scroller) return () => {};
  // A long list renders only the rows in view and needs no postponed layout.
  const heights = eventsOf(index).count > LONG ? null : layOutLater(place, scroller);
  const items: Items = {
    ...itemsIn(place, "event"),
    layOut: () => heights?.now(),
    whereabouts: (key) => finder.current.whereabouts?.(key) ?? null,
    mount: (key) => finder.current.mount?.(key),
  };
  const column = createColumn(scroller, items);
  const ends = [registerColumn("list", column), registerFocus("list", focusPart(items)), readPointer(store, scroller)];
  const idOf = (target: EventTarget | null) => markedBy(target, "event")?.dataset["event"] ?? null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    // A press focuses its link before the release makes it a click. If the list moved in between, the release would hit
    // another row and nothing would open.
    const id = column.isPressed() ? null : idOf(target);
    if (id !== null) store.getState().makeCurrent(id);
  };
  scroller.addEventListener("focusin", onFocus);
  ends.push(
    () => scroller.removeEventListener("focusin", onFocus),
    column.onMove((why) => {
      // Where the page scrolls the list (narrow screens), the window stays; the strip shows where the list is.
      const id = why === "reader" ? column.at() : null;
      if (id === null) return;
      // A reader who scrolls on is not taken back to a window that changed before.
      clearTimeout(rest);
      store.getState().makeCurrent(id);
      bringWindowTo(index, id, store);
    }),
    store.subscribe((state, before) => {
      if (column.isTelling()) return;
      const { page, pointer, visible, filters } = state;
      if (pointer.current !== before.pointer.current || page !== before.page) {
        if (isListed(index, state, pointer.current)) {
          if (column.scrollsItself()) column.show(pointer.current!);
          return;
        }
      }
      if (visible !== before.visible || isOtherTime(filters, before.filters)) {
        clearTimeout(rest);
        rest = setTimeout(showWindowed, REST_MS);
      }
    }),
    () => clearTimeout(rest),
    () => heights?.stop(),
  );
  /** Brings the event for the visible window to the top, or the current event into view. Where the page scrolls, it
   * moves only while the list is on the screen. */
  function showWindowed() {
    const state = store.getState();
    const id = eventToShow(index, state);
    // A pressed element must still be under the pointer when the press is released.
    if (id === null || column.isPressed()) return;
    if (column.scrollsItself()) column.show(id, id === state.pointer.current ? "near" : "top");
    else if (column.isOnScreen()) column.show(id, "top");
  }
  const state = store.getState();
  const isNarrowed = state.visible !== null || isOtherTime(state.filters, NO_FILTERS);
  const first = isListed(index, state, state.pointer.current)
    ? state.pointer.current
    : isNarrowed
      ? eventToShow(index, state)
      : null;
  if (first !== null && column.scrollsItself()) column.show(first);
  return () => {
    for (const end of ends) end();
  };
}

/** Do two filters ask for different times? */
const isOtherTime = (filters: Filters, others: Filters): boolean =>
  filters.range !== others.range || RELATIONS.some((key) => filters[key] !== others[key]);

/** How a row's link gets the focus, and which row an element belongs to. */
function focusPart(items: Items) {
  const linkOf = (id: string) => items.find(id)?.getElementsByTagName("a")[0];
  return {
    focus: ({ event }: { readonly event?: string }, options?: FocusOptions) => {
      if (event === undefined) return take(items.all()[0]?.getElementsByTagName("a")[0], options);
      if (!linkOf(event)) items.mount?.(event);
      return take(linkOf(event), options);
    },
    targetOf: (element: Element) => {
      const event = markedBy(element, "event")?.dataset["event"];
      return event !== undefined && items.find(event)?.contains(element) ? { on: "list" as const, event } : null;
    },
  };
}

/** The event that the list should show for the visible window: the current one if it is inside, otherwise the first
 * that begins there. */
function eventToShow(index: Index, state: AppState): string | null {
  const table = eventsOf(index);
  const visible = selectWindow(index, state);
  const current = table.numberOf(state.pointer.current);
  const listed = selectEvents(index, state);
  if (current !== undefined && isIn(visible, sortDay(table.date(current))) && listed.includes(current))
    return state.pointer.current;
  const first = firstInWindow(index, listed, visible);
  return first === undefined ? null : table.id(first);
}

function bringWindowTo(index: Index, id: string, store: AppStore): void {
  const event = eventsOf(index).numberOf(id);
  if (event === undefined) return;
  const state = store.getState();
  const visible = selectWindow(index, state);
  const day = sortDay(eventsOf(index).date(event));
  if (!isIn(visible, day)) state.showWindow(centredOn(visible, day, selectScale(index, state.look)));
}
