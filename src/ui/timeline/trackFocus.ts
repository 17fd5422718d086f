import { type RefObject, useEffect } from "react";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { registerFocus, take } from "../focus/targets";
import type { Drawing } from "./visAdapter";

/** Lets links, closed records and restored places give the focus to marks. */
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
          const met = drawing.current?.markAt(element);
          return met ? { on: "tracks", event: eventsOf(index).id(met.event), row: met.row } : null;
        },
      }),
    [index, drawing],
  );
}
