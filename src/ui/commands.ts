/** What buttons, keys and the dialog for everything do alike: windows moved, events walked in order, the view described. Each
 *  says in a few words what it did. */

import { describe, spoken } from "../engine/ask/describe";
import { type Jump, jumpTo, type Reach } from "../engine/ask/jump";
import { rowsBetween } from "../engine/rows/between";
import { membershipOf } from "../engine/rows/membership";
import { dayInWords } from "../i18n/dates";
import { count, fill, t } from "../i18n/text";
import { tools } from "../i18n/tools";
import type { Index } from "../model/compiled/eventIndex";
import { sortDay } from "../model/date";
import { daysOfWindow, dayText } from "../model/typedDate";
import { selectRows, selectWhole, selectWindow } from "../state/select";
import { selectScale } from "../state/selectTracks";
import type { AppStore } from "../state/store";
import type { ViewState } from "../state/view";
import { moved, showing, type Window, zoomed } from "./timeline/lookAround";

export type EventStep = "first" | "previous" | "next" | "last" | "nextDisputed" | "previousDisputed";

/** Shows a window, the opening one for null, and says its span and how many events lie in it. */
export function lookAt(store: AppStore, index: Index, window: Window | null): void {
  store.getState().look(window);
  sayWindow(store, index);
}

export function sayWindow(store: AppStore, index: Index): void {
  const { view, say } = store.getState();
  const days = daysOfWindow(selectWindow(index, view));
  const events = rowsBetween(index, selectRows(index, view), days).length;
  say(
    fill(t.timeline.window, {
      from: dayInWords(days[0]),
      to: dayInWords(days[1]),
      events: count(events, "event"),
    }),
  );
}

export function zoomBy(store: AppStore, index: Index, factor: number): void {
  const { view } = store.getState();
  lookAt(store, index, zoomed(selectWindow(index, view), factor, selectWhole(index), null, selectScale(index, view)));
}

export function moveBy(store: AppStore, index: Index, share: number): void {
  const { view } = store.getState();
  lookAt(store, index, moved(selectWindow(index, view), share, selectWhole(index), selectScale(index, view)));
}

/** Keeps only what lies in the window. */
export function onlyWindow(store: AppStore, index: Index): void {
  const { view, commitRange } = store.getState();
  const [first, last] = daysOfWindow(selectWindow(index, view));
  commitRange(`${dayText(first)}/${dayText(last)}`);
}

/** Makes an event current, brings the window to it and says headline and date. */
export function goToRow(store: AppStore, index: Index, row: number): void {
  const { view, look, makeCurrent, say } = store.getState();
  const window = selectWindow(index, view);
  const shown = showing(window, sortDay(index.events.date[row]!), selectScale(index, view));
  if (shown[0] !== window[0]) look(shown);
  makeCurrent(index.events.id[row]!);
  say(spoken(index, row));
}

/** Goes from the current event, or from the edge of the window, through the events shown, in order. */
export function stepEvent(store: AppStore, index: Index, step: EventStep): void {
  const { view, say } = store.getState();
  const rows = selectRows(index, view).filter(
    (row) => !step.endsWith("Disputed") || index.events.disputes[row]!.length > 0,
  );
  const isBack = step === "first" || step.startsWith("previous");
  const row =
    step === "first"
      ? rows[0]
      : step === "last"
        ? rows.at(-1)
        : isBack
          ? before(index, view, rows)
          : after(index, view, rows);
  if (row !== undefined) goToRow(store, index, row);
  else say(rows.length === 0 ? tools.jump.noEvents : isBack ? tools.jump.isFirst : tools.jump.isLast);
}

function currentRow(index: Index, view: ViewState): number | undefined {
  return view.current === null ? undefined : membershipOf(index).rowOf.get(view.current);
}

function after(index: Index, view: ViewState, rows: readonly number[]): number | undefined {
  const current = currentRow(index, view);
  const [from] = selectWindow(index, view);
  return rows.find((row) => (current === undefined ? sortDay(index.events.date[row]!) >= from : row > current));
}

function before(index: Index, view: ViewState, rows: readonly number[]): number | undefined {
  const current = currentRow(index, view);
  const [, to] = selectWindow(index, view);
  return rows.findLast((row) => (current === undefined ? sortDay(index.events.date[row]!) < to : row < current));
}

export function reachOf(index: Index, view: ViewState): Reach {
  return {
    rows: selectRows(index, view),
    whole: selectWhole(index),
    opening: selectWindow(index, { ...view, window: null, range: null }),
  };
}

/** Goes where the words lead; answers why not, or null. */
export function goTo(store: AppStore, index: Index, text: string): string | null {
  const { view, say } = store.getState();
  const jump = jumpTo(index, reachOf(index, view), text);
  if (jump.kind !== "none") {
    follow(store, index, jump);
    return null;
  }
  say(jump.why);
  return jump.why;
}

export function follow(store: AppStore, index: Index, jump: Jump): void {
  const { view, look, say } = store.getState();
  if (jump.kind === "event") goToRow(store, index, jump.row);
  if (jump.kind !== "span") return;
  look(jump.window);
  const events = rowsBetween(index, selectRows(index, view), jump.days).length;
  say(fill(tools.jump.said, { name: jump.name, events: count(events, "event") }));
}

/** The three sentences about what is in view. */
export function descriptionOf(index: Index, view: ViewState): readonly string[] {
  return describe(index, selectRows(index, view), daysOfWindow(selectWindow(index, view)));
}

/** Shows the description above the tracks and says it. */
export function describeView(store: AppStore, index: Index): void {
  const { set, say } = store.getState();
  set({ describing: true });
  say(descriptionOf(index, store.getState().view).join(" "));
}

/** How the page looks: written into the address, and kept on this device. */
export function appear(store: AppStore, theme: ViewState["theme"]): void {
  const { set, remember } = store.getState();
  remember({ theme });
  set({ theme });
}
