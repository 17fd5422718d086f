/** Actions that buttons, keys and the search field share: moving and zooming the visible window, stepping through
 * events in order, and describing the view. Each action announces its result in the live region. */
import { describe, spoken } from "../engine/ask/describe";
import { type Jump, jumpAsked, type Reach } from "../engine/ask/jump";
import { isIn, moved, openingWindow, showing, type VisibleWindow, wholeWindow, zoomed } from "../engine/draw/window";
import { eventsBetween } from "../engine/events/between";
import { eventsOf } from "../engine/events/events";
import { dayInWords } from "../i18n/dates";
import { count, fill, t } from "../i18n/text";
import { tools } from "../i18n/tools";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import { daysOfWindow, dayText } from "../model/typedDate";
import type { AppState } from "../state/appState";
import { type Asking, selectEvents } from "../state/select";
import { type Looking, selectScale, selectWindow } from "../state/selectWindow";
import type { AppStore } from "../state/store";
import type { Look } from "../state/view";

export type EventMove = "first" | "previous" | "next" | "last" | "nextDisputed" | "previousDisputed";

/** Shows a window, or the opening window for null, and announces its dates and the number of events in it. */
export function lookAt(store: AppStore, index: Index, visible: VisibleWindow | null): void {
  store.getState().showWindow(visible);
  sayWindow(store, index);
}

export function sayWindow(store: AppStore, index: Index): void {
  const state = store.getState();
  const days = daysOfWindow(selectWindow(index, state));
  const events = eventsBetween(index, selectEvents(index, state), days).length;
  state.say(
    fill(t.timeline.window, {
      from: dayInWords(days[0]),
      to: dayInWords(days[1]),
      events: count(events, "event"),
    }),
  );
}

export function zoomBy(store: AppStore, index: Index, factor: number): void {
  const state = store.getState();
  const scale = selectScale(index, state.look);
  lookAt(store, index, zoomed(selectWindow(index, state), factor, wholeWindow(index), null, scale));
}

export function moveBy(store: AppStore, index: Index, share: number): void {
  const state = store.getState();
  lookAt(store, index, moved(selectWindow(index, state), share, wholeWindow(index), selectScale(index, state.look)));
}

/** Limits the range to the dates of the visible window. */
export function onlyWindow(store: AppStore, index: Index): void {
  const state = store.getState();
  const [first, last] = daysOfWindow(selectWindow(index, state));
  state.commitRange(`${dayText(first)}/${dayText(last)}`);
}

/** Makes an event current, brings the visible window to it and announces its headline and date. */
export function goToEvent(store: AppStore, index: Index, event: number): void {
  const state = store.getState();
  const visible = selectWindow(index, state);
  const shown = showing(visible, sortDay(eventsOf(index).date(event)), selectScale(index, state.look));
  if (shown !== visible) state.showWindow(shown);
  state.makeCurrent(eventsOf(index).id(event));
  state.say(spoken(index, event));
}

/** Steps through the shown events in order, from the current event or, without one, from the edge of the window. */
export function stepEvent(store: AppStore, index: Index, move: EventMove): void {
  const state = store.getState();
  const events = selectEvents(index, state).filter(
    (event) => !move.endsWith("Disputed") || eventsOf(index).isDisputed(event),
  );
  const isBack = move === "first" || move.startsWith("previous");
  const event =
    move === "first"
      ? events[0]
      : move === "last"
        ? events.at(-1)
        : isBack
          ? before(index, state, events)
          : after(index, state, events);
  if (event !== undefined) goToEvent(store, index, event);
  else state.say(events.length === 0 ? tools.jump.noEvents : isBack ? tools.jump.isFirst : tools.jump.isLast);
}

/** The first event after the current one. Without a current event, the first from the start of the window on. */
function after(index: Index, state: AppState, events: readonly number[]): number | undefined {
  const { date, numberOf } = eventsOf(index);
  const current = numberOf(state.pointer.current);
  const [from] = selectWindow(index, state);
  return events.find((event) => (current === undefined ? sortDay(date(event)) >= from : event > current));
}

/** The last event before the current one. Without a current event, the last before the end of the window. */
function before(index: Index, state: AppState, events: readonly number[]): number | undefined {
  const { date, numberOf } = eventsOf(index);
  const current = numberOf(state.pointer.current);
  const [, to] = selectWindow(index, state);
  return events.findLast((event) => (current === undefined ? sortDay(date(event)) < to : event < current));
}

/** The first of these events that begins in the window. */
export function firstInWindow(index: Index, events: readonly number[], visible: VisibleWindow): number | undefined {
  return events.find((event) => isIn(visible, sortDay(eventsOf(index).date(event))));
}

export function reachOf(index: Index, events: readonly number[]): Reach {
  return { events, whole: wholeWindow(index), opening: openingWindow(index) };
}

/** Goes to the date or event that the text names, or announces why it cannot.
 * @param onGoing called before the view changes */
export function goTo(store: AppStore, index: Index, text: string, onGoing: () => void): void {
  const state = store.getState();
  const jump = jumpAsked(index, reachOf(index, selectEvents(index, state)), text);
  if (jump?.kind === "none") state.say(jump.why);
  if (!jump || jump.kind === "none") return;
  onGoing();
  goToJump(store, index, jump);
}

export function goToJump(store: AppStore, index: Index, jump: Jump): void {
  const state = store.getState();
  if (jump.kind === "event") goToEvent(store, index, jump.event);
  if (jump.kind !== "span") return;
  state.showWindow(jump.visible);
  const events = eventsBetween(index, selectEvents(index, state), jump.days).length;
  state.say(fill(tools.jump.said, { name: jump.name, events: count(events, "event") }));
}

/** The three sentences that describe the view. */
export function descriptionOf(index: Index, state: Asking & Looking): readonly string[] {
  return describe(index, selectEvents(index, state), daysOfWindow(selectWindow(index, state)));
}

/** Shows the description above the tracks and announces it. */
export function describeView(store: AppStore, index: Index): void {
  const state = store.getState();
  state.setPanels({ describing: true });
  state.say(descriptionOf(index, state).join(" "));
}

/** Sets the appearance in the address and stores it on this device. */
export function appear(store: AppStore, theme: Look["theme"]): void {
  const { setLook, remember } = store.getState();
  remember({ theme });
  setLook({ theme });
}
