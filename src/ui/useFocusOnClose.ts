import { useEffect, useRef } from "react";
import { useApp, useAppStore } from "./useApp";

/** Frames in which what was hidden may come back: about a second. */
const LOOKS = 60;

/** Escape inside an open record closes it; whoever closes one gets the focus back on the event, in the list or on its track. */
export function useFocusOnClose(): void {
  const store = useAppStore();
  const kind = useApp((state) => state.page.kind);
  const before = useRef(kind);
  const cameFrom = useRef<"list" | "tracks">("list");
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(".drawing a")) cameFrom.current = "tracks";
      else if (target instanceof Element && target.closest(".list-section [data-event] a")) cameFrom.current = "list";
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
      document.getElementById("part_events-heading")?.focus({ preventScroll: true });
      return;
    }
    if (document.activeElement?.matches(".mark-link")) return;
    const id = CSS.escape(pointer.current);
    let frame = 0;
    const look = (left: number) => {
      const told = document.querySelector<HTMLElement>(`[data-told] [data-event="${id}"] a`);
      const row = told ?? document.querySelector<HTMLElement>(`.list-section [data-event="${id}"] a`);
      const mark = document.querySelector<HTMLElement>(`.mark-link[data-event="${id}"]`);
      // Where the event was opened, and where that is not in sight, the other.
      const places = cameFrom.current === "tracks" ? [mark, row] : [row, mark];
      const place = places.find((link) => link && link.getClientRects().length > 0);
      // Tracks that were hidden beside the record are drawn a few frames later; until then the focus must not have gone elsewhere.
      if (place) place.focus();
      else if (left > 0 && document.activeElement === document.body)
        frame = requestAnimationFrame(() => look(left - 1));
    };
    look(LOOKS);
    return () => cancelAnimationFrame(frame);
  }, [kind, store]);
  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      if (domEvent.key !== "Escape" || domEvent.defaultPrevented || store.getState().page.kind === "home") return;
      const isInRecord = domEvent.target instanceof Element && domEvent.target.closest(".record-section") !== null;
      if (isInRecord) store.getState().open({ kind: "home", id: "" });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
