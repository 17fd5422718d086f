/** Keys in the timeline: one Tab stop, arrows between marks. Nothing here acts outside it. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { spoken } from "../../engine/ask/describe";
import { BEYOND } from "../../engine/draw/scene";
import type { Row } from "../../engine/draw/tracks";
import { type Step, type Stop, walk } from "../../engine/draw/walk";
import { rowsBetween } from "../../engine/rows/between";
import type { Index } from "../../model/compiled/eventIndex";
import { sortDay } from "../../model/date";
import { selectWhole, selectWindow } from "../../state/select";
import { selectScale } from "../../state/selectTracks";
import { describeView, lookAt, moveBy, sayWindow } from "../commands";
import { useApp, useAppStore } from "../useApp";
import { moved, showing, type Window, zoomed } from "./lookAround";

const STEPS: Record<string, Step> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "trackBelow",
  ArrowUp: "trackAbove",
  Home: "firstOfTrack",
  End: "lastOfTrack",
};

/** The step of a key; time runs from left to right whatever way the page is read, and Shift decides about D, whatever Caps Lock does. */
function stepOf(key: string, shiftKey: boolean): Step | undefined {
  if (key.toLowerCase() === "d") return shiftKey ? "previousDisputed" : "nextDisputed";
  return Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
}

export function useTrackKeys(index: Index, rows: readonly Row[], shown: Window) {
  const store = useAppStore();
  const current = useApp((state) => state.view.current);
  const [stop, setStop] = useState<Stop | null>(null);
  const wantsFocus = useRef(false);
  const focus = validStop(index, rows, stop, current, shown);

  useEffect(() => {
    if (!wantsFocus.current || !focus) return;
    wantsFocus.current = false;
    linkOf(focus, index)?.focus();
  }, [focus, index]);

  useKeptFocus(focus, index);

  const goTo = (next: Stop) => {
    const { look, makeCurrent, say, view } = store.getState();
    const date = index.events.date[next.event]!;
    wantsFocus.current = true;
    setStop(next);
    const window = selectWindow(index, view);
    const shown = showing(window, sortDay(date), selectScale(index, view));
    if (shown[0] !== window[0]) look(shown);
    makeCurrent(index.events.id[next.event]!);
    say(spoken(index, next.event));
  };

  // However the focus came to a mark, that mark is now the stop, and stays drawn while it has the focus.
  const onFocus = (domEvent: FocusEvent) => {
    if (!(domEvent.target instanceof HTMLElement) || !domEvent.target.matches(".mark-link")) return;
    const next = stopOf(domEvent.target, index);
    if (!next) return;
    if (next.row !== stop?.row || next.event !== stop.event) setStop(next);
    store.getState().makeCurrent(index.events.id[next.event]!);
  };

  const onKeyDown = (domEvent: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = domEvent;
    if (altKey || !(domEvent.target instanceof HTMLElement) || !domEvent.target.matches(".mark-link")) return;
    const { look, view, open, set } = store.getState();
    const window = selectWindow(index, view);
    const whole = selectWhole(index);
    const scale = selectScale(index, view);
    const from = stopOf(domEvent.target, index) ?? focus;
    const done = () => domEvent.preventDefault();
    const isEnd = key === "Home" || key === "End";
    if (ctrlKey || metaKey) {
      if (!isEnd) return;
      const next = walk(index, rows, from, key === "Home" ? "firstOfAll" : "lastOfAll");
      if (next) goTo(next);
      return done();
    }
    if (shiftKey && (key === "ArrowRight" || key === "ArrowLeft")) {
      moveBy(store, index, key === "ArrowRight" ? 0.2 : -0.2);
      return done();
    }
    const step = stepOf(key, shiftKey);
    if (step) {
      const next = walk(index, rows, from, step);
      if (next) goTo(next);
      return done();
    }
    const zoomRound = (factor: number) => {
      const day = from ? sortDay(index.events.date[from.event]!) : null;
      const seen = day === null ? window : showing(window, day, scale);
      lookAt(store, index, zoomed(seen, factor, whole, day, scale));
    };
    if (key === "PageDown" || key === "PageUp") {
      const page = moved(window, key === "PageDown" ? 1 : -1, whole, scale);
      look(page);
      const next = from && firstNear(index, rows, from.row, page);
      if (next) goTo(next);
      else sayWindow(store, index);
    } else if (key === "+" || key === "=") zoomRound(0.5);
    else if (key === "-" || key === "−") zoomRound(2);
    else if (key === "0") lookAt(store, index, whole);
    else if (key === "i" || key === "I" || (key === "?" && shiftKey && view.ui !== "embed")) describeView(store, index);
    else if (key === "h" || key === "H" || (key === "?" && view.ui !== "embed")) set({ dialog: "help" });
    else if (key === "Escape" && view.describing) set({ describing: false });
    else if (key === "Escape" && view.page.kind !== "home") {
      wantsFocus.current = true;
      open({ kind: "home", id: "" });
    } else return;
    done();
  };
  return { focus, onKeyDown, onFocus };
}

function stopOf(link: HTMLElement, index: Index): Stop | null {
  const event = index.events.id.indexOf(link.dataset["event"] ?? "");
  return event < 0 ? null : { row: Number(link.dataset["row"]), event };
}

/** A mark that leaves the window far behind is no longer drawn. Had it the focus, the mark that is the stop now takes it, or the
 *  timeline as a whole: a focus is never lost. */
function useKeptFocus(focus: Stop | null, index: Index): void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const onFocusIn = ({ target }: globalThis.FocusEvent) => {
      focused.current = target instanceof Element && target.matches(".mark-link") ? target : null;
    };
    const onFocusOut = ({ target }: globalThis.FocusEvent) => {
      // One that is gone a moment later did not give the focus away.
      setTimeout(() => {
        if (target === focused.current && focused.current?.isConnected) focused.current = null;
      });
    };
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("focusout", onFocusOut);
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("focusout", onFocusOut);
    };
  }, []);
  useEffect(() => {
    const isLost = focused.current !== null && !focused.current.isConnected && document.activeElement === document.body;
    if (!isLost) return;
    focused.current = null;
    (linkOf(focus, index) ?? document.getElementById("part_timeline"))?.focus({ preventScroll: true });
  });
}

function linkOf(stop: Stop | null, index: Index): HTMLElement | null {
  if (!stop) return null;
  const id = CSS.escape(index.events.id[stop.event]!);
  return document.querySelector<HTMLElement>(`.mark-link[data-row="${stop.row}"][data-event="${id}"]`);
}

/** The stop as long as its mark is drawn; else the current event on its first track; else the first mark in sight. */
function validStop(
  index: Index,
  rows: readonly Row[],
  stop: Stop | null,
  current: string | null,
  shown: Window,
): Stop | null {
  const [from, to] = shown;
  const reach = (to - from) * BEYOND;
  const isDrawn = (event: number) => rowsBetween(index, [event], [from - reach, to + reach]).length > 0;
  const holds = (row: Row | undefined, event: number) =>
    row?.kind === "track" && row.rows.includes(event) && isDrawn(event);
  const event = current === null ? -1 : index.events.id.indexOf(current);
  if (stop && holds(rows[stop.row], stop.event) && (event < 0 || event === stop.event)) return stop;
  const row = rows.findIndex((one) => event >= 0 && holds(one, event));
  if (row >= 0) return { row, event };
  if (stop && holds(rows[stop.row], stop.event)) return stop;
  for (const at of rows.keys()) {
    const first = firstIn(index, rows, at, shown);
    if (first) return first;
  }
  return null;
}

/** The first event in a window: of this track, else of the nearest that has one there. */
function firstNear(index: Index, rows: readonly Row[], row: number, window: Window): Stop | null {
  const nearest = [...rows.keys()].sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
  for (const at of nearest) {
    const first = firstIn(index, rows, at, window);
    if (first) return first;
  }
  return null;
}

/** The first event of a track that begins in a window. */
function firstIn(index: Index, rows: readonly Row[], row: number, [from, to]: Window): Stop | null {
  const track = rows[row];
  if (track?.kind !== "track") return null;
  const event = track.rows.find((one) => {
    const day = sortDay(index.events.date[one]!);
    return day >= from && day < to;
  });
  return event === undefined ? null : { row, event };
}
