/** Keeps the list in step with the tracks, once the page is alive. */
import type { RefObject } from "react";
import { centredOn, isIn } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import type { AppState } from "../../state/appState";
import { selectEvents } from "../../state/select";
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

/** How long a window must stand before the list follows it: in a zoom or a drag it would be scrolled for nothing, frame by frame. */
const REST_MS = 120;

/** Scrolling the list makes the event at its top current and brings the window to it; what is made current elsewhere is brought
 *  into sight here, and so is the first event of a window that was moved elsewhere.
 * @param finder how a row is found that is not in the document, where the list holds only some
 */
export function startScrollSync(
  index: Index,
  store: AppStore,
  place: HTMLElement,
  finder: RefObject<Partial<Items>>,
): () => void {
  const scroller = partOf("list");
  if (!scroller) return () => {};
  // Of a long list the app draws only what is in sight.
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
    // A press gives its link the focus before the release makes it a click: the list must not move in between, or the release
    // meets another row and nothing opens.
    const id = column.isPressed() ? null : idOf(target);
    if (id !== null) store.getState().makeCurrent(id);
  };
  scroller.addEventListener("focusin", onFocus);
  ends.push(
    () => scroller.removeEventListener("focusin", onFocus),
    column.onMove((why) => {
      // On narrow screens the page scrolls the list, and the strip above it tells where one is.
      const id = why === "reader" ? column.at() : null;
      if (id === null) return;
      // Whoever reads on is not called back to a window that changed before.
      clearTimeout(rest);
      store.getState().makeCurrent(id);
      bringWindowTo(index, id, store);
    }),
    store.subscribe((state, before) => {
      if (column.isTelling()) return;
      const { page, pointer, visible, filters } = state;
      if (pointer.current !== before.pointer.current || page !== before.page) {
        if (pointer.current !== null && column.scrollsItself()) column.show(pointer.current);
      } else if (visible !== before.visible || filters.range !== before.filters.range) {
        clearTimeout(rest);
        rest = setTimeout(showWindowed, REST_MS);
      }
    }),
    () => clearTimeout(rest),
    () => heights?.stop(),
  );
  /** Brings the event to show for the window to the top, and the current one into sight. A page is moved only as long as the list
   *  is on the screen. */
  function showWindowed() {
    const state = store.getState();
    const id = eventToShow(index, state);
    // What is pressed must still be there at the release.
    if (id === null || column.isPressed()) return;
    if (column.scrollsItself()) column.show(id, id === state.pointer.current ? "near" : "top");
    else if (column.isOnScreen()) column.show(id, "top");
  }
  const { pointer, visible, filters } = store.getState();
  const first = pointer.current ?? (visible || filters.range ? eventToShow(index, store.getState()) : null);
  if (first !== null && column.scrollsItself()) column.show(first);
  return () => {
    for (const end of ends) end();
  };
}

/** How the link of a row gets the focus, and which row an element belongs to. */
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

/** The event the list should show for a window: the current one when it is inside, else the first that begins there. */
function eventToShow(index: Index, state: AppState): string | null {
  const table = eventsOf(index);
  const visible = selectWindow(index, state);
  const current = table.numberOf(state.pointer.current);
  if (current !== undefined && isIn(visible, sortDay(table.date(current)))) return state.pointer.current;
  const first = firstInWindow(index, selectEvents(index, state), visible);
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
