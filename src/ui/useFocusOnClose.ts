import { useEffect, useRef } from "react";
import { eachFrame } from "./column/frames";
import { focusOn, type Target, targetOf } from "./focus/targets";
import { keyOf } from "./keys";
import { partOf } from "./parts";
import { useApp, useAppStore } from "./useApp";

/** Frames in which what was hidden may come back: about a second. */
const LOOKS = 60;

/** Looks after which another place than the one it was opened from will do. */
const PATIENT = 3;

/** Escape inside an open record closes it; when one is closed the focus goes back to the event, where it was opened. */
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
    const { pointer, entry } = store.getState();
    if (kind !== "home" || !wasOpen || entry !== "push") return;
    if (pointer.current === null) {
      partOf("events-heading")?.focus({ preventScroll: true });
      return;
    }
    if (targetOf(document.activeElement)?.on === "tracks") return;
    const [first, ...others] = placesOf(pointer.current, cameFrom.current);
    let looks = 0;
    // A long list that was covered draws the row again a frame later, and tracks that were hidden beside the record a few frames later; until
    // then the focus must not have gone elsewhere.
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

/** Where an event is to be found, the place it was opened from first: the very link, then the same part, then the others. */
function placesOf(event: string, cameFrom: Target | null): readonly Target[] {
  const on =
    cameFrom?.on === "tracks" ? (["tracks", "source", "list"] as const) : (["source", "list", "tracks"] as const);
  const very = cameFrom?.event === event ? [cameFrom] : [];
  return [...very, ...on.map((part) => ({ on: part, event }))];
}
