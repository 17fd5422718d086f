/** What the reader chose: ids and scalars, never records. The part kept in the address is the address's meaning. */

import type { Filter } from "../engine/ask/filter";
import type { PageKind } from "../model/compiled/recordView";
import type { Day } from "../model/date";
import { readRange } from "../model/typedDate";

export interface ViewState {
  /** The record that is open; kind "home" is none. */
  readonly page: { readonly kind: PageKind; readonly id: string };
  /** A place in the page, such as a claim's id. */
  readonly hash: string;
  readonly actors: readonly string[];
  readonly match: "any" | "all";
  readonly groups: readonly string[];
  readonly categories: readonly string[];
  readonly places: readonly string[];
  readonly statuses: readonly string[];
  readonly genres: readonly string[];
  readonly disputed: boolean | null;
  /** EDTF interval that filters. */
  readonly range: string | null;
  /** Only what is certainly in the range. */
  readonly sure: boolean;
  /** Ranges committed before the present one, outermost first: the way back. */
  readonly trail: readonly string[];
  /** Words searched for. */
  readonly q: string;
  /** Sources left out, by id or as "genre:opinion": what rests on them alone fades. */
  readonly without: readonly string[];
  /** Only what these sources say. */
  readonly only: readonly string[];
  /** Copies and relays go with what they copy. */
  readonly follow: boolean;
  /** A date: only what had been published by then, among the sources of the record. */
  readonly known: string | null;
  /** The visible window, from the beginning of its first day to the end of its last; null is the dataset's opening span. */
  readonly window: readonly [from: Day, to: Day] | null;
  /** Open tracks in order; null is the dataset's own choice. */
  readonly tracks: readonly string[] | null;
  /** Actors' tracks kept on top, in order. */
  readonly pins: readonly string[];
  /** True to time, or with empty stretches evened out. */
  readonly scale: "even" | null;
  /** What narrow screens show, or, beside the tracks, the outline of a source; null is the default for the width. */
  readonly view: "tracks" | "list" | "source" | null;
  /** The source whose outline is followed; null is the first that has one. */
  readonly followed: string | null;
  readonly ui: "embed" | null;
  readonly theme: "light" | "dark" | "contrast" | null;
  /** Families of which only the density row shows. */
  readonly folded: readonly string[];
  /** The event that is current on tracks and list, opened or not. */
  readonly current: string | null;
  /** The paragraph of the followed source that is read: its place in the outline. */
  readonly told: number | null;
  /** The event under the pointer. */
  readonly hovered: string | null;
  readonly filtersOpen: boolean;
  /** The dialog over the page: the keys and settings, the one that finds anything, or the one that cites. */
  readonly dialog: "help" | "palette" | "cite" | null;
  /** Does the note above the tracks describe what is in view? */
  readonly describing: boolean;
  /** What the one live region says next. */
  readonly said: string;
}

export const INITIAL_VIEW: ViewState = {
  page: { kind: "home", id: "" },
  hash: "",
  actors: [],
  match: "any",
  groups: [],
  categories: [],
  places: [],
  statuses: [],
  genres: [],
  disputed: null,
  range: null,
  sure: false,
  trail: [],
  q: "",
  without: [],
  only: [],
  follow: false,
  known: null,
  window: null,
  tracks: null,
  pins: [],
  scale: null,
  view: null,
  followed: null,
  ui: null,
  theme: null,
  folded: [],
  current: null,
  told: null,
  hovered: null,
  filtersOpen: false,
  dialog: null,
  describing: false,
  said: "",
};

/** Where each key is kept: in the address, in this browser, or nowhere. */
export const KEPT = {
  page: "url",
  hash: "url",
  actors: "url",
  match: "url",
  groups: "url",
  categories: "url",
  places: "url",
  statuses: "url",
  genres: "url",
  disputed: "url",
  range: "url",
  sure: "url",
  trail: "url",
  q: "url",
  without: "url",
  only: "url",
  follow: "url",
  known: "url",
  window: "url",
  tracks: "url",
  pins: "url",
  scale: "url",
  view: "url",
  followed: "url",
  ui: "url",
  theme: "url",
  folded: "nowhere",
  current: "nowhere",
  told: "nowhere",
  hovered: "nowhere",
  filtersOpen: "nowhere",
  dialog: "nowhere",
  describing: "nowhere",
  said: "nowhere",
} as const satisfies Record<keyof ViewState, "url" | "nowhere">;

/** What lists, words and ranges ask for; what sources say is asked in state/selectEvidence.ts, which needs the index. */
export function filterOf(view: ViewState): Filter {
  const { actors, match, groups, categories, places, statuses, genres, disputed, sure, q } = view;
  const range = view.range === null ? null : readRange(view.range);
  return { actors, match, groups, categories, places, statuses, genres, disputed, range, sure, q, among: null };
}

/** The words of a search; "" where nothing can be seen of them: a mark of direction alone asks for nothing. */
export function wordsIn(text: string): string {
  return /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text) ? text.trim() : "";
}

/** A way back of more steps than this was not walked by anyone. */
export const MOST_STEPS = 12;

/** A view whose parts agree: a source is named only where one is followed; without a range there is nothing to be sure of and no way
 *  back, and a step of the way back holds what comes after it. The same view when they do. */
export function normalised(given: ViewState): ViewState {
  const view = given.followed !== null && given.view !== "source" ? { ...given, followed: null } : given;
  const { range, sure, trail } = view;
  if (range === null) return sure || trail.length > 0 ? { ...view, sure: false, trail: [] } : view;
  const kept: string[] = [];
  // From the inside outwards: each step must hold the one after it.
  for (const step of trail.toReversed())
    if (holds(step, kept[0] ?? range) && kept.length < MOST_STEPS) kept.unshift(step);
  return kept.length === trail.length ? view : { ...view, trail: kept };
}

function holds(outer: string, inner: string): boolean {
  const [a, b] = [readRange(outer), readRange(inner)];
  return a !== null && b !== null && a[0] <= b[0] && a[1] >= b[1] && (a[0] < b[0] || a[1] > b[1]);
}

/** The keys that narrow what is shown; "remove all filters" resets just these. */
export const NO_FILTERS = {
  actors: INITIAL_VIEW.actors,
  match: INITIAL_VIEW.match,
  groups: INITIAL_VIEW.groups,
  categories: INITIAL_VIEW.categories,
  places: INITIAL_VIEW.places,
  statuses: INITIAL_VIEW.statuses,
  genres: INITIAL_VIEW.genres,
  disputed: INITIAL_VIEW.disputed,
  range: INITIAL_VIEW.range,
  sure: INITIAL_VIEW.sure,
  trail: INITIAL_VIEW.trail,
  q: INITIAL_VIEW.q,
  without: INITIAL_VIEW.without,
  only: INITIAL_VIEW.only,
  follow: INITIAL_VIEW.follow,
  known: INITIAL_VIEW.known,
} satisfies Partial<ViewState>;

/** A change of what filters. */
export type FilterChange = Partial<Pick<ViewState, keyof typeof NO_FILTERS>>;
