/** The one store: the view, what has been loaded, and what the reader is to be told. Actions are the only writers; sync.ts alone
 *  writes the address. */
import { createStore } from "zustand/vanilla";
import { membershipOf } from "../engine/rows/membership";
import type { AboutView } from "../model/compiled/aboutView";
import type { Index, Search } from "../model/compiled/eventIndex";
import type { PageData } from "../model/compiled/pageData";
import type { RecordView } from "../model/compiled/recordView";
import type { Labels, Site } from "../model/compiled/site";
import type { SourceView } from "../model/compiled/sourceView";
import { dayText, readRange } from "../model/typedDate";
import { NOTHING_REMEMBERED, type Remembered } from "./remember";
import { windowShowing } from "./select";
import type { UrlFault } from "./url";
import { type FilterChange, INITIAL_VIEW, NO_FILTERS, normalised, type ViewState } from "./view";

/** How far the thing that is to be shown has come. */
export type Loading = "idle" | "loading" | "failed";

/** What is fetched. */
export type Loaded = "index" | "record" | "search" | "sources" | "followed";

export interface AppState {
  readonly view: ViewState;
  /** True from the first update after hydration: the app may differ from the prerendered page. */
  readonly isLive: boolean;
  readonly site: Site;
  readonly labels: Labels;
  readonly index: Index | null;
  readonly indexLoading: Loading;
  /** The open record, once it is there; its id may lag behind `view.page` while it loads. */
  readonly record: RecordView | null;
  readonly recordLoading: Loading;
  readonly searchLoading: Loading;
  /** Was an actor asked for by name? Its other spellings come with the texts of the search. */
  readonly areSpellingsWanted: boolean;
  /** Titles of all sources; fetched when one is looked for by name. */
  readonly sources: AboutView["sources"] | null;
  readonly sourcesLoading: Loading;
  /** The source that is followed beside the tracks, once it is there; it may lag behind the view while it loads. */
  readonly followed: SourceView | null;
  readonly followedLoading: Loading;
  /** Id of the source that was asked for last. */
  readonly followedAsked: string | null;
  /** What this device keeps; the address wins over it. */
  readonly remembered: Remembered;
  readonly faults: readonly UrlFault[];
  /** Did the reader come here by a link to a record? Then the record stands first. */
  readonly recordFirst: boolean;
  /** How the next change of the view enters the history. */
  readonly entry: "push" | "replace";
}

export interface Actions {
  /** Opens a record, or the timeline (kind "home"). */
  open(page: ViewState["page"], hash?: string): void;
  /** Changes what filters; enters the history. */
  filter(change: FilterChange): void;
  clearFilters(): void;
  /** Keeps only a range (EDTF); the one before stays as a step to go back to. */
  commitRange(range: string): void;
  /** Goes back along the trail: to its step of that number, or to the whole record with -1. */
  leaveRange(step: number): void;
  /** Pans and zooms; replaces the address. */
  look(window: ViewState["window"]): void;
  /** Everything else about how one looks. */
  set(change: Partial<Omit<ViewState, "page" | "window">>): void;
  point(event: string | null): void;
  /** Notes which paragraph of the followed source is read. */
  tell(paragraph: number | null): void;
  /** Makes an event current on tracks and list, without opening it. */
  makeCurrent(event: string | null): void;
  say(text: string): void;
  /** Follows a link that says how one looks. */
  go(view: ViewState, faults: readonly UrlFault[]): void;
  /** The address has changed under us (Back, Forward, first load). */
  arrive(view: ViewState, faults: readonly UrlFault[]): void;
  gotIndex(index: Index | null): void;
  gotRecord(record: RecordView | null): void;
  gotSearch(search: Search | null): void;
  gotSources(sources: AboutView["sources"] | null): void;
  startFollowing(source: string): void;
  gotFollowed(source: SourceView | null): void;
  remember(change: Partial<Remembered>): void;
  /** Words being typed: what is typed replaces the address. */
  search(q: string): void;
  wantSpellings(): void;
  startLoading(what: Loaded): void;
  /** Lets what did not come be asked for again. */
  retry(what: Loaded): void;
  dismissFaults(): void;
}

export type AppStore = ReturnType<typeof createAppStore>;

/** The state the page was prerendered from. */
function initialState(page: PageData): AppState {
  const isHome = page.kind === "home";
  return {
    view: isHome ? INITIAL_VIEW : { ...INITIAL_VIEW, page: { kind: page.view.kind, id: page.view.id } },
    isLive: false,
    site: isHome ? page.index.site : page.site,
    labels: isHome ? page.index.labels : page.labels,
    index: isHome ? page.index : null,
    indexLoading: "idle",
    record: isHome ? null : page.view,
    recordLoading: "idle",
    searchLoading: "idle",
    areSpellingsWanted: false,
    sources: null,
    sourcesLoading: "idle",
    followed: null,
    followedLoading: "idle",
    followedAsked: null,
    remembered: NOTHING_REMEMBERED,
    faults: [],
    recordFirst: !isHome,
    entry: "replace",
  };
}

/** A range cut to the one in force, so that a step of the way back always holds the next; null where they do not meet. */
function within(wanted: string, inForce: string | null): string | null {
  const [inner, outer] = [readRange(wanted), inForce === null ? null : readRange(inForce)];
  if (!inner || !outer) return inner && wanted;
  const from = Math.max(inner[0], outer[0]);
  const to = Math.min(inner[1], outer[1]);
  if (from > to) return null;
  if (from === outer[0] && to === outer[1]) return inForce;
  return from === inner[0] && to === inner[1] ? wanted : `${dayText(from)}/${dayText(to)}`;
}

export function createAppStore(page: PageData) {
  return createStore<AppState & Actions>()((set, get) => {
    const change = (part: Partial<ViewState>, entry: AppState["entry"]) =>
      set({ view: normalised({ ...get().view, ...part }), entry });
    /** What is not in the address leaves open how the last change of it was meant. */
    const note = (part: Partial<ViewState>) => set({ view: { ...get().view, ...part } });
    return {
      ...initialState(page),
      open(target, hash = "") {
        const { view, index } = get();
        const row = index && target.kind === "event" ? membershipOf(index).rowOf.get(target.id) : undefined;
        const window = index && row !== undefined ? windowShowing(index, view, row) : view.window;
        const isSame = target.kind === view.page.kind && target.id === view.page.id;
        const current = target.kind === "event" ? target.id : view.current;
        // One change, not two: between them the record that is left would be asked for again.
        set({
          view: { ...view, page: target, hash, current, window, filtersOpen: false },
          entry: isSame && hash === view.hash ? "replace" : "push",
          recordLoading: "idle",
          ...(target.kind === "home" ? { recordFirst: false } : {}),
        });
      },
      // How many events are left is the next thing to say.
      filter: (part) => change({ said: "", ...part }, "push"),
      search(q) {
        change({ said: "", q }, "replace");
        // What did not come is asked for again with the next letter.
        if (get().searchLoading === "failed") set({ searchLoading: "idle" });
      },
      gotSearch(search) {
        const { index } = get();
        set(search && index ? { index: { ...index, search }, searchLoading: "idle" } : { searchLoading: "failed" });
      },
      startFollowing: (followedAsked) => set({ followedAsked, followedLoading: "loading" }),
      gotFollowed: (followed) => set(followed ? { followed, followedLoading: "idle" } : { followedLoading: "failed" }),
      wantSpellings: () => {
        if (!get().areSpellingsWanted) set({ areSpellingsWanted: true });
      },
      gotSources: (sources) => set({ sources, sourcesLoading: sources ? "idle" : "failed" }),
      remember: (part) => set({ remembered: { ...get().remembered, ...part } }),
      commitRange(wanted) {
        const { view } = get();
        const range = within(wanted, view.range);
        if (range === null || range === view.range) return;
        // The marks of an uncertain date change nothing here, and "~" parts the steps in the address.
        const before = view.range === null ? [] : [...view.trail, view.range.replace(/[~?]/g, "")];
        change({ said: "", range, trail: before, window: null }, "push");
      },
      leaveRange(step) {
        const { trail } = get().view;
        change(
          { said: "", range: trail[step] ?? null, trail: trail.slice(0, Math.max(0, step)), window: null },
          "push",
        );
      },
      clearFilters: () => change({ said: "", ...NO_FILTERS }, "push"),
      look: (window) => change({ window }, "replace"),
      set: (part) => change(part, "replace"),
      point: (hovered) => {
        if (get().view.hovered !== hovered) note({ hovered });
      },
      tell: (told) => {
        if (get().view.told !== told) note({ told });
      },
      makeCurrent: (current) => {
        if (get().view.current !== current) note({ current });
      },
      // The same words a second time differ by a blank that nobody sees, or they would not be spoken again.
      say: (said) => note({ said: said === get().view.said ? `${said}\u00a0` : said }),
      arrive(view, faults) {
        const { folded, filtersOpen, describing, said } = get().view;
        const current = view.page.kind === "event" ? view.page.id : get().view.current;
        set({
          view: { ...view, folded, filtersOpen, describing, said, current },
          faults,
          entry: "replace",
          isLive: true,
          recordLoading: "idle",
          ...(view.page.kind === "home" ? { recordFirst: false } : {}),
        });
      },
      go(view, faults) {
        const { folded, current, theme, ui, describing, said } = get().view;
        set({
          view: {
            ...view,
            folded,
            describing,
            said,
            current: view.page.kind === "event" ? view.page.id : current,
            // How the page itself looks is not what a link is about.
            theme: view.theme ?? theme,
            ui: view.ui ?? ui,
          },
          entry: "push",
          faults,
          recordLoading: "idle",
          ...(view.page.kind === "home" ? { recordFirst: false } : {}),
        });
      },
      gotIndex: (index) =>
        set(
          index ? { index, site: index.site, labels: index.labels, indexLoading: "idle" } : { indexLoading: "failed" },
        ),
      gotRecord: (record) =>
        set(record ? { record, recordLoading: "idle" } : { record: null, recordLoading: "failed" }),
      startLoading: (what) => set({ [`${what}Loading`]: "loading" }),
      retry: (what) => set({ [`${what}Loading`]: "idle" }),
      dismissFaults: () => set({ faults: [] }),
    };
  });
}
