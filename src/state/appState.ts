/** Everything the app knows. The view's slices are what the address says; the others are in no address. */
import type { Labels, Site } from "../model/compiled/site";
import type { Remembered } from "./remember";
import type { Remotes } from "./remote";
import type { UrlFault } from "./url";
import type { View } from "./view";

/** Where the reader is, from moment to moment: what a pointer or a key touches, apart from all that filters and addresses read. */
export interface Pointer {
  /** The event under the pointer. */
  readonly hovered: string | null;
  /** The event that is current on tracks and list, opened or not. */
  readonly current: string | null;
  /** The paragraph of the followed source that is read: its place in the outline. */
  readonly highlightedParagraph: number | null;
  /** What the one live region says next. */
  readonly said: string;
}

/** What is opened and folded on the screen. */
export interface Panels {
  readonly filters: boolean;
  /** The dialog over the page: the keys and settings, or the one that cites. */
  readonly dialog: "help" | "cite" | null;
  /** Does a phone show the field? Elsewhere it always stands there. */
  readonly searching: boolean;
  /** Does the field offer what could be meant? */
  readonly finding: boolean;
  /** Does the note above the tracks describe what is in view? */
  readonly describing: boolean;
  /** Groups of which only the density row shows. */
  readonly folded: readonly string[];
  /** Questions of which the answers are unfolded. */
  readonly unfolded: readonly string[];
}

export interface AppState extends View {
  readonly pointer: Pointer;
  readonly panels: Panels;
  readonly remote: Remotes;
  /** Was an actor asked for by name? Its other spellings come with the texts of the search. */
  readonly areSpellingsWanted: boolean;
  /** True from the first update after hydration: the app may differ from the prerendered page. */
  readonly isLive: boolean;
  readonly site: Site;
  readonly labels: Labels;
  /** What this device keeps; the address wins over it. */
  readonly remembered: Remembered;
  /** What could not be taken from the address. */
  readonly faults: readonly UrlFault[];
  /** Did the reader come by a link to a record, and has not left the records since? Then what it is about stands out. */
  readonly isByLink: boolean;
  /** How the next change of the view enters the history. */
  readonly entry: "push" | "replace";
  /** Does the reader come back to a page left before? Then scroll and focus are restored, and nothing else moves them. */
  readonly isReturning: boolean;
}

export const NO_POINTER: Pointer = { hovered: null, current: null, highlightedParagraph: null, said: "" };
export const NO_PANELS: Panels = {
  filters: false,
  dialog: null,
  searching: false,
  finding: false,
  describing: false,
  folded: [],
  unfolded: [],
};
