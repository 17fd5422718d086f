/** Keyboard navigation on the tracks: all marks together are one Tab stop, and keys move the focus between them. No key
 * acts outside the tracks. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Scene } from "../../engine/draw/scene";
import type { Row } from "../../engine/draw/tracks";
import { type Stop, walk } from "../../engine/draw/walk";
import type { VisibleWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { HOME } from "../../state/view";
import { goToEvent } from "../commands";
import { keyOf } from "../keys";
import { useApp, useAppStore } from "../useApp";
import { validStop } from "./stops";
import { actOf, stepOf } from "./trackKeys";
import type { Drawing } from "./visAdapter";

export function useTrackKeys(
  index: Index,
  rows: readonly Row[],
  shown: VisibleWindow,
  drawing: RefObject<Drawing | null>,
) {
  const store = useAppStore();
  const current = useApp((state) => state.pointer.current);
  const [stop, setStop] = useState<Stop | null>(null);
  const wantsFocus = useRef(false);
  const focus = validStop(index, rows, stop, current, shown);

  const linkOf = (one: Stop | null) => (one && drawing.current?.linkOf(one)) ?? null;
  const stopOf = (target: EventTarget | null): Stop | null => drawing.current?.markAt(target) ?? null;

  const goTo = (next: Stop) => {
    wantsFocus.current = true;
    setStop(next);
    goToEvent(store, index, next.event);
  };
  const close = () => {
    wantsFocus.current = true;
    store.getState().open(HOME);
  };

  // However a mark got the focus, it becomes the stop, and stays drawn while it has the focus.
  const onFocus = (domEvent: FocusEvent) => {
    const next = stopOf(domEvent.target);
    if (!next) return;
    if (next.row !== stop?.row || next.event !== stop.event) setStop(next);
    store.getState().makeCurrent(eventsOf(index).id(next.event));
  };

  const onKeyDown = (domEvent: KeyboardEvent) => {
    const from = stopOf(domEvent.target);
    if (domEvent.altKey || !from) return;
    const { shiftKey, ctrlKey, metaKey } = domEvent;
    const key = { key: keyOf(domEvent), shiftKey, ctrlKey, metaKey };
    const step = stepOf(key);
    const act = step ? null : actOf(key, { store, index, rows, from, goTo, close });
    if (!step && !act) return;
    domEvent.preventDefault();
    const next = step && walk(index, rows, from, step);
    if (next) goTo(next);
    act?.();
  };
  return { focus, wantsFocus, linkOf, stopOf, onKeyDown, onFocus };
}

/** Makes the stop's link the only one that Tab reaches, and focuses it if a key asked for that. Call it after the hook
 * that draws the scene. */
export function useStop(
  { focus, wantsFocus, linkOf, stopOf }: ReturnType<typeof useTrackKeys>,
  scene: Scene,
  drawing: RefObject<Drawing | null>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly drawn scene may have created the link
  useLayoutEffect(() => {
    drawing.current?.setStop(focus);
    if (!wantsFocus.current || !focus) return;
    wantsFocus.current = false;
    linkOf(focus)?.focus();
  }, [scene, focus]);
  useKeptFocus(() => linkOf(focus), stopOf);
}

/** A mark far outside the window is no longer drawn. If it had the focus, the new stop takes the focus or, without one,
 * the timeline section. */
function useKeptFocus(linkNow: () => HTMLElement | null, stopOf: (target: EventTarget | null) => Stop | null): void {
  const focused = useRef<Element | null>(null);
  const isMark = useRef(stopOf);
  isMark.current = stopOf;
  useEffect(() => {
    const onFocusIn = ({ target }: globalThis.FocusEvent) => {
      focused.current = target instanceof Element && isMark.current(target) ? target : null;
    };
    const onFocusOut = ({ target }: globalThis.FocusEvent) => {
      // An element that is removed a moment later has lost the focus by being removed, so it still counts as focused.
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
  useLayoutEffect(() => {
    const isLost = focused.current !== null && !focused.current.isConnected && document.activeElement === document.body;
    if (!isLost) return;
    focused.current = null;
    (linkNow() ?? document.getElementById("part_timeline"))?.focus({ preventScroll: true });
  });
}
