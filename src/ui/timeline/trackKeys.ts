/** Maps keys pressed on a mark of the timeline to actions: a move to another mark, or a change of the window or the
 * page. */
import type { KeyboardEvent } from "react";
import type { Row } from "../../engine/draw/tracks";
import type { Move, Stop } from "../../engine/draw/walk";
import { moved, showing, wholeWindow, zoomed } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { selectScale, selectWindow } from "../../state/selectWindow";
import type { AppStore } from "../../state/store";
import { describeView, lookAt, moveBy, sayWindow } from "../commands";
import { firstNear } from "./stops";

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">;

const isArrowAlong = (key: string) => key === "ArrowRight" || key === "ArrowLeft";

const STEPS: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "trackBelow",
  ArrowUp: "trackAbove",
  Home: "firstOfTrack",
  End: "lastOfTrack",
};
const STEPS_WITH_CTRL: Readonly<Record<string, Move>> = { Home: "firstOfAll", End: "lastOfAll" };

/** The move that a key makes, or null. Time runs from left to right whatever the text direction. For D, Shift decides
 * the direction, not the case of the letter, so that Caps Lock has no effect. */
export function stepOf({ key, shiftKey, ctrlKey, metaKey }: Key): Move | null {
  const isCommand = ctrlKey || metaKey;
  if (!isCommand && key.toLowerCase() === "d") return shiftKey ? "previousDisputed" : "nextDisputed";
  if (!isCommand && shiftKey && isArrowAlong(key)) return null;
  const steps = isCommand ? STEPS_WITH_CTRL : STEPS;
  return Object.hasOwn(steps, key) ? steps[key]! : null;
}

export interface KeyPlace {
  readonly store: AppStore;
  readonly index: Index;
  readonly rows: readonly Row[];
  /** The mark that has the focus. */
  readonly from: Stop | null;
  readonly goTo: (stop: Stop) => void;
  /** Closes the open record and returns the focus to the mark. */
  readonly close: () => void;
}

/** The action of a key that makes no move, or null if the key does nothing here. */
export function actOf({ key, shiftKey, ctrlKey, metaKey }: Key, place: KeyPlace): (() => void) | null {
  const { store, index, close } = place;
  const { look, panels, page, setPanels } = store.getState();
  if (ctrlKey || metaKey) return null;
  if (isArrowAlong(key)) return () => moveBy(store, index, key === "ArrowRight" ? 0.2 : -0.2);
  // In an embed, single characters belong to the host page.
  const isHelpSign = key === "?" && look.ui !== "embed";
  if (key === "I" || key === "i" || (isHelpSign && shiftKey)) return () => describeView(store, index);
  if (key === "H" || key === "h" || isHelpSign) return () => setPanels({ dialog: "help" });
  switch (key) {
    case "PageDown":
      return () => turnPage(place, 1);
    case "PageUp":
      return () => turnPage(place, -1);
    case "+":
    case "=":
      return () => zoomRound(place, 0.5);
    case "-":
    case "−":
      return () => zoomRound(place, 2);
    case "0":
      return () => lookAt(store, index, wholeWindow(index));
    case "Escape":
      if (panels.describing) return () => setPanels({ describing: false });
      return page.kind === "home" ? null : close;
    default:
      return null;
  }
}

/** Zooms around the focused event, after bringing it into view. */
function zoomRound({ store, index, from }: KeyPlace, factor: number): void {
  const state = store.getState();
  const scale = selectScale(index, state.look);
  const visible = selectWindow(index, state);
  const day = from ? sortDay(eventsOf(index).date(from.event)) : null;
  const seen = day === null ? visible : showing(visible, day, scale);
  lookAt(store, index, zoomed(seen, factor, wholeWindow(index), day, scale));
}

/** Moves by one whole window and focuses the first event there; without one, announces the dates of the window. */
function turnPage({ store, index, rows, from, goTo }: KeyPlace, way: 1 | -1): void {
  const state = store.getState();
  const visible = moved(selectWindow(index, state), way, wholeWindow(index), selectScale(index, state.look));
  state.showWindow(visible);
  const next = from && firstNear(index, rows, from.row, visible);
  if (next) goTo(next);
  else sayWindow(store, index);
}
