/** What stands out in the drawing. */
import { type Spotlight, spotlightOn, spotlightOnStep } from "../engine/draw/spotlight";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";

/** What says whether anything stands out. */
export type Opened = Pick<AppState, "page" | "isByLink" | "look">;

const onRecord = lastOf(spotlightOn);
const onStep = lastOf(spotlightOnStep);

/** The step of the story that is told; else a record that was opened by its address, for as long as the reader stays with the records; else
 *  null. */
export function selectSpotlight(index: Index, { page, isByLink, look }: Opened): Spotlight | null {
  const step = look.view === "story" && look.step !== null ? onStep(index, look.step) : null;
  return step ?? (isByLink ? onRecord(index, page.kind, page.id) : null);
}
