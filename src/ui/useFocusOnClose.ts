/** Closes the open record on Escape and returns the focus to its event. */
import { useEffect, useRef } from "react";
import { isListed } from "../state/select";
import { eachFrame } from "./column/frames";
import { focusOn, type Target, targetOf } from "./focus/targets";
import { keyOf } from "./keys";
import { partOf } from "./parts";
import { useApp, useAppStore } from "./useApp";

/** Frames to wait for an element that is hidden or not drawn yet: about a second. */
const LOOKS = 60;

/** Frames after which the focus may go to another place than the one the record was opened from. */
const PATIENT = 3;

/** Escape inside an open record closes the record. When a record closes, the focus returns to its event, at the place
 * from which the reader opened it. */
export function useFocusOnClose(): void {
  const store = useAppStore();
  const kind = useApp((state) => state.page.kind);
  const before = useRef(kind);
  const cameFrom = useRef<Target | null>(null);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      cameFrom.current = targetOf(target) ?? cameFrom.current;
    };
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, []);
  useEffect(() => {
    const wasOpen = before.current !== "home";
    before.current = kind;
    const state = store.getState();
    const { pointer, entry, remote } = state;
    if (kind !== "home" || !wasOpen || entry !== "push") return;
    const index = remote.index.value;
    // A link from the record to other events may not list the record's own.
    if (pointer.current === null || (index && !isListed(index, state, pointer.current))) {
      partOf("events-heading")?.focus({ preventScroll: true });
      return;
    }
    if (targetOf(document.activeElement)?.on === "tracks") return;
    const [first, ...others] = placesOf(pointer.current, cameFrom.current);
    let looks = 0;
    // A covered long list draws the row one frame later, and tracks that were hidden beside the record a few frames
    // later. The wait ends if the focus has moved elsewhere meanwhile.
    const look = () => {
      looks += 1;
      if (document.activeElement !== document.body) return true;
      return (first && focusOn(first)) || (looks > PATIENT && others.some((place) => focusOn(place)));
    };
    if (!look()) return eachFrame(look, LOOKS);
  }, [kind, store]);
  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      if (keyOf(domEvent) !== "Escape" || domEvent.defaultPrevented || store.getState().page.kind === "home") return;
      const isInRecord = domEvent.target instanceof Node && partOf("record")?.contains(domEvent.target);
      if (isInRecord) store.getState().open({ kind: "home", id: "" });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}

/** The places where an event can receive the focus: first the link it was opened from, then the same part of the page,
 * then the other parts. */
function placesOf(event: string, cameFrom: Target | null): readonly Target[] {
  const on =
    cameFrom?.on === "tracks" ? (["tracks", "source", "list"] as const) : (["source", "list", "tracks"] as const);
  const very = cameFrom?.event === event ? [cameFrom] : [];
  return [...very, ...on.map((part) => ({ on: part, event }))];
}
