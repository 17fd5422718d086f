/** Keys in the timeline: one Tab stop, arrows between marks. Nothing here acts outside it. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Row } from "../../engine/draw/tracks";
import { type Stop, walk } from "../../engine/draw/walk";
import type { VisibleWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/rows/events";
import type { Index } from "../../model/compiled/eventIndex";
import { HOME } from "../../state/view";
import { goToRow } from "../commands";
import { useApp, useAppStore } from "../useApp";
import { validStop } from "./stops";
import { actOf, stepOf } from "./trackKeys";

export function useTrackKeys(index: Index, rows: readonly Row[], shown: VisibleWindow) {
  const store = useAppStore();
  const current = useApp((state) => state.pointer.current);
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
    wantsFocus.current = true;
    setStop(next);
    goToRow(store, index, next.event);
  };
  const close = () => {
    wantsFocus.current = true;
    store.getState().open(HOME);
  };

  // However the focus came to a mark, that mark is now the stop, and stays drawn while it has the focus.
  const onFocus = (domEvent: FocusEvent) => {
    const next = isMark(domEvent.target) ? stopOf(domEvent.target, index) : null;
    if (!next) return;
    if (next.row !== stop?.row || next.event !== stop.event) setStop(next);
    store.getState().makeCurrent(eventsOf(index).id(next.event));
  };

  const onKeyDown = (domEvent: KeyboardEvent) => {
    if (domEvent.altKey || !isMark(domEvent.target)) return;
    const from = stopOf(domEvent.target, index) ?? focus;
    const step = stepOf(domEvent);
    const act = step ? null : actOf(domEvent, { store, index, rows, from, goTo, close });
    if (!step && !act) return;
    domEvent.preventDefault();
    const next = step && walk(index, rows, from, step);
    if (next) goTo(next);
    act?.();
  };
  return { focus, onKeyDown, onFocus };
}

const isMark = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(".mark-link");

function stopOf(link: HTMLElement, index: Index): Stop | null {
  const event = eventsOf(index).rowOf(link.dataset["event"] ?? null);
  return event === undefined ? null : { row: Number(link.dataset["row"]), event };
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
  const id = CSS.escape(eventsOf(index).id(stop.event));
  return document.querySelector<HTMLElement>(`.mark-link[data-row="${stop.row}"][data-event="${id}"]`);
}
