/**
 * The type of the app's whole state: the slices of the view, which the address holds, and everything else, which it
 * does not.
 */
import type { Labels, Site } from "../model/compiled/site";
import type { Remembered } from "./remember";
import type { Remotes } from "./remote";
import type { UrlFault } from "./url";
import type { View } from "./view";

/**
 * Where the reader is from moment to moment. Kept apart from everything that filters and addresses read, because it
 * changes with every pointer move.
 */
export interface Pointer {
  /** The event under the pointer. */
  readonly hovered: string | null;
  /** The event that is current on tracks and list, opened or not. */
  readonly current: string | null;
  /** Index of the highlighted paragraph in the followed source's outline. */
  readonly highlightedParagraph: number | null;
  /** What the live region announces next. */
  readonly said: string;
}

/** What is open and folded on the screen. */
export interface Panels {
  readonly filters: boolean;
  /** The open dialog: help with keys and settings, citing, embedding, or the address as a QR code. */
  readonly dialog: "help" | "cite" | "embed" | "qr" | null;
  /** Does a phone show the search field? Wider screens always show it. */
  readonly searching: boolean;
  /** Is the command palette open? */
  readonly finding: boolean;
  /** Does the note above the tracks describe the visible window? */
  readonly describing: boolean;
  /** Ids of groups of which only the density row is shown. */
  readonly folded: readonly string[];
  /** Ids of disagreements whose positions are unfolded. */
  readonly unfolded: readonly string[];
}

export interface AppState extends View {
  readonly pointer: Pointer;
  readonly panels: Panels;
  readonly remote: Remotes;
  /** Does a typed query name an actor? Then the other spellings must be loaded, which come with the search texts. */
  readonly areSpellingsWanted: boolean;
  /** Whether an answer was found in a text, so that the passage has to be shown. */
  readonly arePassagesWanted: boolean;
  /** true from the first update after hydration: from then on the app may differ from the prerendered page. */
  readonly isLive: boolean;
  readonly site: Site;
  readonly labels: Labels;
  /** What this device remembers. The address takes precedence. */
  readonly remembered: Remembered;
  /** What could not be read from the address. */
  readonly faults: readonly UrlFault[];
  /**
   * Did the reader arrive by a link to a record, and has not left the records since? Then its events are in the
   * spotlight.
   */
  readonly isByLink: boolean;
  /** The data version with which the link was made by which the reader arrived; null if none is known. */
  readonly madeWith: string | null;
  /** Was the site published anew since this page was loaded? */
  readonly isOutdated: boolean;
  /** How the next change of the view enters the history. */
  readonly entry: "push" | "replace";
  /**
   * Has the reader come back to an earlier entry? Then scroll and focus are restored, and nothing else may move them.
   */
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
