/** Selects the spotlight: the events that stand out in the drawing. */
import { type Spotlight, spotlightOn, spotlightOnStep } from "../engine/draw/spotlight";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";

/** The state that decides the spotlight. */
export type Opened = Pick<AppState, "page" | "isByLink" | "look">;

const onRecord = lastOf(spotlightOn);
const onStep = lastOf(spotlightOnStep);

/**
 * Returns the spotlight of the current story step; else of a record opened by its address, until the reader leaves the
 * records; else null.
 */
export function selectSpotlight(index: Index, { page, isByLink, look }: Opened): Spotlight | null {
  const step = look.view === "story" && look.step !== null ? onStep(index, look.step) : null;
  return step ?? (isByLink ? onRecord(index, page.kind, page.id) : null);
}
