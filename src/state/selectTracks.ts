/** The rows of the drawing; apart from the other selectors, since only the drawing needs them. */
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
  // The open event, and what stands out, is drawn even when the filters leave it out; where they do not, opening it changes no row.
  const open = page.kind === "event" ? eventsOf(index).numberOf(page.id) : undefined;
  const opened = open !== undefined && isFiltering(filter) && !events.includes(open) ? open : undefined;
  return tracksFrom(index, tracks.open ?? index.tracks, panels.folded, events, filter, opened, tracks.pins, lit);
}

const oneStep = lastOf(stepNameOf);
const NO_STEPS: StepNames = new Map();

/** Steps of the story that are named in the band: all of them at its beginning, then the one that is told. */
export function selectSteps(index: Index, { view, step }: Look): StepNames {
  if (view !== "story") return NO_STEPS;
  return step === null ? allStepNames(index) : oneStep(index, step);
}
