/** What stands out in the drawing. */
import { type Spotlight, spotlightOn } from "../engine/draw/spotlight";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";

/** What says whether anything stands out. */
export type Standing = Pick<AppState, "page" | "isByLink">;

const onFrom = lastOf(spotlightOn);

/** A record that was opened by its address, for as long as the reader stays with the records; else null. */
export const selectSpotlight = (index: Index, { page, isByLink }: Standing): Spotlight | null =>
  isByLink ? onFrom(index, page.kind, page.id) : null;

const NONE: ReadonlySet<number> = new Set();

/** Rows of the events that stand out. */
export const selectLit = (index: Index, state: Standing): ReadonlySet<number> =>
  selectSpotlight(index, state)?.events ?? NONE;
