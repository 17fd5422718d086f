import { useEffect } from "react";
import { markedBy } from "../column/items";
import { registerFocus, take } from "../focus/targets";

/** Lets links, closed records and restored places give the focus to marks. */
export function useTrackFocus(): void {
  useEffect(
    () =>
      registerFocus("tracks", {
        focus: ({ event, row }, options) => {
          const marked = event === undefined ? "[tabindex='0']" : `[data-event="${CSS.escape(event)}"]`;
          const onRow = row === undefined ? "" : `[data-row="${row}"]`;
          return take(document.querySelector<HTMLElement>(`.mark-link${marked}${onRow}`), options);
        },
        targetOf: (element) => {
          if (!element.closest(".overlay")) return null;
          const { event, row } = markedBy(element, "event")?.dataset ?? {};
          return event === undefined ? { on: "tracks" } : { on: "tracks", event, row: Number(row) };
        },
      }),
    [],
  );
}
