/** What buttons, keys and the field do alike: windows moved, events walked in order, the view described. Each
 *  says in a few words what it did. */
import { describe, spoken } from "../engine/ask/describe";
import { type Jump, jumpAsked, type Reach } from "../engine/ask/jump";
import { isIn, moved, openingWindow, showing, type VisibleWindow, wholeWindow, zoomed } from "../engine/draw/window";
import { rowsBetween } from "../engine/rows/between";
import { eventsOf } from "../engine/rows/events";
import { dayInWords } from "../i18n/dates";
import { count, fill, t } from "../i18n/text";
import { tools } from "../i18n/tools";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import { daysOfWindow, dayText } from "../model/typedDate";
import type { AppState } from "../state/appState";
import { type Asking, selectRows } from "../state/select";
import { type Looking, selectScale, selectWindow } from "../state/selectWindow";
import type { AppStore } from "../state/store";
import type { Look } from "../state/view";

export type EventStep = "first" | "previous" | "next" | "last" | "nextDisputed" | "previousDisputed";

/** Shows a window, the opening one for null, and says its span and how many events lie in it. */
export function lookAt(store: AppStore, index: Index, window: VisibleWindow | null): void {
  store.getState().showWindow(window);
  sayWindow(store, index);
}

export function sayWindow(store: AppStore, index: Index): void {
  const state = store.getState();
  const days = daysOfWindow(selectWindow(index, state));
  const events = rowsBetween(index, selectRows(index, state), days).length;
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

/** Keeps only what lies in the window. */
export function onlyWindow(store: AppStore, index: Index): void {
  const state = store.getState();
  const [first, last] = daysOfWindow(selectWindow(index, state));
  state.commitRange(`${dayText(first)}/${dayText(last)}`);
}

/** Makes an event current, brings the window to it and says headline and date. */
export function goToRow(store: AppStore, index: Index, row: number): void {
  const state = store.getState();
  const window = selectWindow(index, state);
  const shown = showing(window, sortDay(eventsOf(index).date(row)), selectScale(index, state.look));
  if (shown !== window) state.showWindow(shown);
  state.makeCurrent(eventsOf(index).id(row));
  state.say(spoken(index, row));
}

/** Goes from the current event, or from the edge of the window, through the events shown, in order. */
export function stepEvent(store: AppStore, index: Index, step: EventStep): void {
  const state = store.getState();
  const rows = selectRows(index, state).filter((row) => !step.endsWith("Disputed") || eventsOf(index).isDisputed(row));
  const isBack = step === "first" || step.startsWith("previous");
  const row =
    step === "first"
      ? rows[0]
      : step === "last"
        ? rows.at(-1)
        : isBack
          ? before(index, state, rows)
          : after(index, state, rows);
  if (row !== undefined) goToRow(store, index, row);
  else state.say(rows.length === 0 ? tools.jump.noEvents : isBack ? tools.jump.isFirst : tools.jump.isLast);
}

/** The first of the rows after the current event; without one, the first from the beginning of the window on. */
function after(index: Index, state: AppState, rows: readonly number[]): number | undefined {
  const { date, rowOf } = eventsOf(index);
  const current = rowOf(state.pointer.current);
  const [from] = selectWindow(index, state);
  return rows.find((row) => (current === undefined ? sortDay(date(row)) >= from : row > current));
}

/** The last of the rows before the current event; without one, the last until the end of the window. */
function before(index: Index, state: AppState, rows: readonly number[]): number | undefined {
  const { date, rowOf } = eventsOf(index);
  const current = rowOf(state.pointer.current);
  const [, to] = selectWindow(index, state);
  return rows.findLast((row) => (current === undefined ? sortDay(date(row)) < to : row < current));
}

/** The first of the rows that begins in the window. */
export function firstInWindow(index: Index, rows: readonly number[], window: VisibleWindow): number | undefined {
  return rows.find((row) => isIn(window, sortDay(eventsOf(index).date(row))));
}

export function reachOf(index: Index, rows: readonly number[]): Reach {
  return { rows, whole: wholeWindow(index), opening: openingWindow(index) };
}

/** Goes where the words ask to go; where that is nowhere it says why. @param onGoing called before it goes */
export function goTo(store: AppStore, index: Index, text: string, onGoing: () => void): void {
  const state = store.getState();
  const jump = jumpAsked(index, reachOf(index, selectRows(index, state)), text);
  if (jump?.kind === "none") state.say(jump.why);
  if (!jump || jump.kind === "none") return;
  onGoing();
  follow(store, index, jump);
}

export function follow(store: AppStore, index: Index, jump: Jump): void {
  const state = store.getState();
  if (jump.kind === "event") goToRow(store, index, jump.row);
  if (jump.kind !== "span") return;
  state.showWindow(jump.window);
  const events = rowsBetween(index, selectRows(index, state), jump.days).length;
  state.say(fill(tools.jump.said, { name: jump.name, events: count(events, "event") }));
}

/** The three sentences about what is in view. */
export function descriptionOf(index: Index, state: Asking & Looking): readonly string[] {
  return describe(index, selectRows(index, state), daysOfWindow(selectWindow(index, state)));
}

/** Shows the description above the tracks and says it. */
export function describeView(store: AppStore, index: Index): void {
  const state = store.getState();
  state.setPanels({ describing: true });
  state.say(descriptionOf(index, state).join(" "));
}

/** How the page looks: written into the address, and kept on this device. */
export function appear(store: AppStore, theme: Look["theme"]): void {
  const { setLook, remember } = store.getState();
  remember({ theme });
  setLook({ theme });
}
