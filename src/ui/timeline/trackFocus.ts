import { type RefObject, useEffect } from "react";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { registerFocus, take } from "../focus/targets";
import type { Drawing } from "./visAdapter";

/** Registers the tracks with the focus module, so that links, closing records and restored places can focus a mark. */
export function useTrackFocus(index: Index, drawing: RefObject<Drawing | null>): void {
  useEffect(
    () =>
      registerFocus("tracks", {
        focus({ event, row }, options) {
          const number = eventsOf(index).numberOf(event ?? null);
          const link = event === undefined ? drawing.current?.stop() : drawing.current?.linkOf({ event: number, row });
          return take(link, options);
        },
        targetOf(element) {
          const mark = drawing.current?.markAt(element);
          return mark ? { on: "tracks", event: eventsOf(index).id(mark.event), row: mark.row } : null;
        },
      }),
    [index, drawing],
  );
}
