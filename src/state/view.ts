/** The view: what an address says, in slices. Everything here is in the address, and nothing else is (docs/url.md). Ids and scalars,
 *  never records. */
import type { VisibleWindow } from "../engine/draw/window";
import type { PageKind } from "../model/compiled/recordView";
import type { Tab } from "../model/tab";
import { type Filters, NO_FILTERS } from "./filters";

export interface PageState {
  /** The record that is open; kind "home" is none. */
  readonly kind: PageKind;
  readonly id: string;
  /** A place in the page, such as a claim's id. */
  readonly hash: string;
}

export interface TrackChoice {
  /** Open tracks in order; null is the dataset's own choice. */
  readonly open: readonly string[] | null;
  /** Tracks kept on top, in order. */
  readonly pins: readonly string[];
}

export interface Look {
  /** What narrow screens show, or, beside the tracks, the outline of a source or the story; null is the default for the width. */
  readonly view: "tracks" | "list" | "source" | "story" | null;
  /** The step of the story, from 1; null is its beginning. */
  readonly step: number | null;
  /** The source whose outline is followed; null is the first that has one. */
  readonly followed: string | null;
  /** True to time, or with empty stretches evened out. */
  readonly scale: "even" | null;
  readonly theme: "light" | "dark" | "contrast" | null;
  readonly ui: "embed" | null;
}

export interface View {
  readonly page: PageState;
  readonly filters: Filters;
  /** What the tracks show; null is the range asked for, else the dataset's opening span. */
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

/** The view of a state that holds one. */
export const viewOf = ({ page, filters, visible, tracks, look }: View): View => ({
  page,
  filters,
  visible,
  tracks,
  look,
});

/** Are all slices the same? */
export function isSameView(a: View, b: View): boolean {
  return (
    a.page === b.page &&
    a.filters === b.filters &&
    a.visible === b.visible &&
    a.tracks === b.tracks &&
    a.look === b.look
  );
}

/** What the column beside the tracks shows. */
export const tabIn = ({ view }: Pick<Look, "view">): Tab => (view === "story" || view === "source" ? view : "events");

/** A source is named only where one is followed, and a step only in the story. */
export function agreeingLook(look: Look): Look {
  const followed = look.view === "source" ? look.followed : null;
  const step = look.view === "story" ? look.step : null;
  return followed === look.followed && step === look.step ? look : { ...look, followed, step };
}
