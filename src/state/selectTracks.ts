/**
 * Selects the rows of the drawing and the story steps named in its band. Separate from the other selectors, because
 * only the drawing needs them.
 */
import { type Filter, isFiltering } from "../engine/ask/filter";
import type { Spotlight } from "../engine/draw/spotlight";
import { allStepNames, type StepNames, stepNameOf } from "../engine/draw/stepNames";
import { type Row, trackRows } from "../engine/draw/tracks";
import { eventsOf } from "../engine/events/events";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "./appState";
import { lastOf } from "./lastOf";
import { type Asking, selectEvents, selectFilter } from "./select";
import { type Opened, selectSpotlight } from "./selectSpotlight";
import type { Look } from "./view";

const tracksFrom = lastOf(
  (
    index: Index,
    tracks: readonly string[],
    folded: readonly string[],
    events: readonly number[],
    filter: Filter,
    opened: number | undefined,
    pins: readonly string[],
    lit: Spotlight | null,
  ): Row[] => {
    const shown = isFiltering(filter) ? new Set([...events, ...(lit?.events ?? [])]) : null;
    if (opened !== undefined) shown?.add(opened);
    return trackRows(index, tracks, new Set(folded), shown, pins, lit?.first);
  },
);

export function selectTracks(index: Index, state: Asking & Opened & Pick<AppState, "tracks" | "panels">): Row[] {
  const { page, tracks, panels } = state;
  const events = selectEvents(index, state);
  const filter = selectFilter(index, state);
  const lit = selectSpotlight(index, state);
  // The open event and the spotlight are drawn even when the filters exclude them. An open event that passes the
  // filters is left out here, so that opening it gives the same memoised rows.
  const open = page.kind === "event" ? eventsOf(index).numberOf(page.id) : undefined;
  const opened = open !== undefined && isFiltering(filter) && !events.includes(open) ? open : undefined;
  return tracksFrom(index, tracks.open ?? index.tracks, panels.folded, events, filter, opened, tracks.pins, lit);
}

const oneStep = lastOf(stepNameOf);
const NO_STEPS: StepNames = new Map();

/** The story steps named in the band: all at the beginning of the story, afterwards only the current one. */
export function selectSteps(index: Index, { view, step }: Look): StepNames {
  if (view !== "story") return NO_STEPS;
  return step === null ? allStepNames(index) : oneStep(index, step);
}
