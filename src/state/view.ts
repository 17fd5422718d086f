/**
 * The view: the five slices of the state that the address holds, all of it and nothing else (docs/url.md). They contain
 * ids and scalars, never records.
 */
import type { VisibleWindow } from "../engine/draw/window";
import type { PageKind } from "../model/compiled/recordView";
import type { Tab } from "../model/tab";
import { type Filters, NO_FILTERS } from "./filters";

export interface PageState {
  /** Kind of the open record; "home" if none is open. */
  readonly kind: PageKind;
  readonly id: string;
  /** A fragment of the page, such as a claim's id. */
  readonly hash: string;
}

export interface TrackChoice {
  /** Open tracks in order; null for the dataset's own choice. */
  readonly open: readonly string[] | null;
  /** Tracks kept on top, in order. */
  readonly pins: readonly string[];
}

export interface Look {
  /**
   * What narrow screens show, or what the column beside the tracks shows: a source's outline or the story. null for the
   * default of the screen width.
   */
  readonly view: "tracks" | "list" | "source" | "story" | null;
  /** Step of the story, from 1; null for its beginning. */
  readonly step: number | null;
  /** Id of the followed source; null for the first one with an outline. */
  readonly followed: string | null;
  /** "even" evens out empty stretches of time; null is true to time. */
  readonly scale: "even" | null;
  readonly theme: "light" | "dark" | "contrast" | null;
  readonly ui: "embed" | null;
}

export interface View {
  readonly page: PageState;
  readonly filters: Filters;
  /** The visible window; null for the range, else the opening span of the dataset. */
  readonly visible: VisibleWindow | null;
  readonly tracks: TrackChoice;
  readonly look: Look;
}

export const HOME: PageState = { kind: "home", id: "", hash: "" };

export const INITIAL_VIEW: View = {
  page: HOME,
  filters: NO_FILTERS,
  visible: null,
  tracks: { open: null, pins: [] },
  look: { view: null, step: null, followed: null, scale: null, theme: null, ui: null },
};

/** Extracts the view from a larger state. */
export const viewOf = ({ page, filters, visible, tracks, look }: View): View => ({
  page,
  filters,
  visible,
  tracks,
  look,
});

/** The same view on the site itself, without the embed. */
export const wholeSite = (view: View): View => ({ ...viewOf(view), look: { ...view.look, ui: null } });

/** The same view as an embed in another page. */
export const asEmbed = (view: View): View => ({ ...viewOf(view), look: { ...view.look, ui: "embed" } });

/** Are all slices identical? */
export function isSameView(a: View, b: View): boolean {
  return (
    a.page === b.page &&
    a.filters === b.filters &&
    a.visible === b.visible &&
    a.tracks === b.tracks &&
    a.look === b.look
  );
}

/** The tab that the column beside the tracks shows. */
export const tabIn = ({ view }: Pick<Look, "view">): Tab => (view === "story" || view === "source" ? view : "events");

/** Clears a followed source or a step that does not belong to the current view. */
export function agreeingLook(look: Look): Look {
  const followed = look.view === "source" ? look.followed : null;
  const step = look.view === "story" ? look.step : null;
  return followed === look.followed && step === look.step ? look : { ...look, followed, step };
}
