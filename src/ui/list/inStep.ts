/** Keeps the list in step with the tracks, once the page is alive. */
import { centredOn, isIn } from "../../engine/draw/window";
import { eventsOf } from "../../engine/rows/events";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import type { AppState } from "../../state/appState";
import { selectRows, selectScale, selectWindow } from "../../state/select";
import type { AppStore } from "../../state/store";
import { firstInWindow } from "../commands";
import { watchReader } from "./watchReader";

/** Scrolling the list makes the event at its top current and brings the window to it; what is made current elsewhere is brought
 *  into sight here, and so is the first event of a window that was moved elsewhere. */
export function startInStep(index: Index, store: AppStore): () => void {
  const scroller = document.querySelector<HTMLElement>(".list-section");
  if (!scroller) return () => {};
  const reader = watchReader(scroller, () => {
    const id = topmost(scroller);
    if (!id) return;
    store.getState().makeCurrent(id);
    bringWindowTo(index, id, store);
  });
  const onPoint = (domEvent: Event) => {
    const row = domEvent.target instanceof Element ? domEvent.target.closest<HTMLElement>(".row") : null;
    store.getState().point(row?.dataset["event"] ?? null);
  };
  const onLeave = () => store.getState().point(null);
  scroller.addEventListener("pointerover", onPoint);
  scroller.addEventListener("pointerleave", onLeave);
  const onFocus = ({ target }: FocusEvent) => {
    // A press gives its link the focus before the release makes it a click: the list must not move in between, or the release
    // meets another row and nothing opens.
    if (reader.isPressed()) return;
    const row = target instanceof Element ? target.closest<HTMLElement>(".row") : null;
    if (row) store.getState().makeCurrent(row.dataset["event"] ?? null);
  };
  scroller.addEventListener("focusin", onFocus);
  const bring = (id: string | null, isStart = false) => {
    const look = (left: number) => {
      reader.quiet();
      if (!id) return;
      const moved = isStart ? bringRowToTop(scroller, id) : bringRowIntoSight(scroller, id);
      // Rows have their real height only once they come near; further looks land where the first one aimed.
      if (left > 0 && (moved || left === LOOKS)) requestAnimationFrame(() => look(left - 1));
    };
    // Once drawn: opening an event makes the list shorter.
    requestAnimationFrame(() => look(LOOKS));
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (reader.isAnswering()) return;
    const { page, pointer, window, filters } = state;
    if (pointer.current !== before.pointer.current || page !== before.page) bring(pointer.current);
    else if (window !== before.window || filters.range !== before.filters.range) {
      const first = eventToShow(index, state);
      if (first && scrollsWithPage(scroller)) bringPageTo(scroller, first);
      else bring(first, first !== pointer.current);
    }
  });
  const { pointer, window, filters } = store.getState();
  if (pointer.current ?? window ?? filters.range) bring(pointer.current ?? eventToShow(index, store.getState()));
  // Once more when what stands beside and below has its size, unless the reader has begun to scroll.
  const again = setTimeout(() => pointer.current !== null && !reader.hasScrolled() && bring(pointer.current), SETTLED);
  return () => {
    clearTimeout(again);
    unsubscribe();
    reader.stop();
    scroller.removeEventListener("pointerover", onPoint);
    scroller.removeEventListener("pointerleave", onLeave);
    scroller.removeEventListener("focusin", onFocus);
  };
}

/** The event the list should show for a window: the current one when it is inside, else the first that begins there. */
function eventToShow(index: Index, state: AppState): string | null {
  const events = eventsOf(index);
  const window = selectWindow(index, state);
  const current = events.rowOf(state.pointer.current);
  if (current !== undefined && isIn(window, sortDay(events.date(current)))) return state.pointer.current;
  const first = firstInWindow(index, selectRows(index, state), window);
  return first === undefined ? null : events.id(first);
}

function topmost(scroller: HTMLElement): string | null {
  const top = scroller.getBoundingClientRect().top + 80;
  for (const row of scroller.querySelectorAll<HTMLElement>(".row")) {
    if (row.getBoundingClientRect().bottom > top) return row.dataset["event"] ?? null;
  }
  return null;
}

/** On narrow screens the page scrolls the list. */
function scrollsWithPage(scroller: HTMLElement): boolean {
  return scroller.getClientRects().length > 0 && getComputedStyle(scroller).overflowY !== "auto";
}

/** A window moved on the strip above the list brings the page to its first event, unless the list is not in sight at all. */
function bringPageTo(scroller: HTMLElement, id: string): void {
  const row = scroller.querySelector<HTMLElement>(`.row[data-event="${CSS.escape(id)}"]`);
  if (!row || scroller.getBoundingClientRect().top > window.innerHeight) return;
  row.scrollIntoView({ block: "start" });
  // Rows above have their real height only now.
  requestAnimationFrame(() => row.scrollIntoView({ block: "start" }));
}

/** Pixels at the top of the list that the heading of the year covers. */
const HEADING = 40;
/** Milliseconds after which a page that has changed its parts stands still. */
const SETTLED = 400;
/** How often the list is looked at again after it was moved. */
const LOOKS = 4;

/** Moves the list, and nothing else, until the row is well in sight; answers whether it had to. */
function bringRowIntoSight(scroller: HTMLElement, id: string): boolean {
  const row = rowIn(scroller, id);
  if (!row) return false;
  const frame = scroller.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  if (box.top >= frame.top + HEADING && box.bottom <= frame.bottom - 20) return false;
  scroller.scrollTop += box.top - frame.top - Math.max(HEADING, frame.height / 3);
  return true;
}

/** Moves the list, and nothing else, until the row is the first in sight. */
function bringRowToTop(scroller: HTMLElement, id: string): boolean {
  const row = rowIn(scroller, id);
  if (!row) return false;
  const off = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - HEADING;
  const before = scroller.scrollTop;
  if (Math.abs(off) > 1) scroller.scrollTop += off;
  return scroller.scrollTop !== before;
}

/** The row, where the list has a scroller of its own to move. */
function rowIn(scroller: HTMLElement, id: string): HTMLElement | null {
  if (scroller.scrollHeight <= scroller.clientHeight) return null;
  return scroller.querySelector<HTMLElement>(`.row[data-event="${CSS.escape(id)}"]`);
}

function bringWindowTo(index: Index, id: string, store: AppStore): void {
  const row = eventsOf(index).rowOf(id);
  if (row === undefined) return;
  const state = store.getState();
  const window = selectWindow(index, state);
  const day = sortDay(eventsOf(index).date(row));
  if (!isIn(window, day)) state.showWindow(centredOn(window, day, selectScale(index, state.look)));
}
