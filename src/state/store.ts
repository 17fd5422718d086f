/**
 * The app's only store. Its actions are the only code that changes the state; each applies pure functions of the
 * slice's own module. `sync.ts` writes the address.
 */
import { createStore } from "zustand/vanilla";
import { eventsOf } from "../engine/events/events";
import type { PageData } from "../model/compiled/pageData";
import type { PageKind } from "../model/compiled/recordView";
import { type AppState, NO_PANELS, NO_POINTER, type Panels, type Pointer } from "./appState";
import { backTo, changed, type FilterChange, NO_FILTERS, withRange } from "./filters";
import { NOTHING_REMEMBERED, type Remembered } from "./remember";
import {
  answered,
  asking,
  dropped,
  forgiven,
  NO_REMOTES,
  onPage,
  type RemoteName,
  type Remotes,
  type ValueOf,
} from "./remote";
import type { windowAfter } from "./selectWindow";
import type { UrlFault } from "./url";
import { agreeingLook, HOME, INITIAL_VIEW, type Look, type TrackChoice, type View } from "./view";

export interface Actions {
  /** Opens a record, or the timeline (kind "home"). */
  open(page: { readonly kind: PageKind; readonly id: string }, hash?: string): void;
  /** Changes the filters; adds a history entry. */
  filter(change: FilterChange): void;
  /** Sets the search words while they are typed; replaces the address. */
  search(q: string): void;
  clearFilters(): void;
  /** Narrows to a range (EDTF) and puts the present one on the trail. */
  commitRange(range: string): void;
  /** Goes back to the given step of the trail, or to the whole record with -1. */
  leaveRange(step: number): void;
  /** Pans or zooms; replaces the address. */
  showWindow(visible: View["visible"]): void;
  /** Opens or pins tracks; replaces the address. */
  arrange(change: Partial<TrackChoice>): void;
  /**
   * Goes to a step of the story, or to its beginning, with its window. Adds a history entry unless the reader scrolled
   * there.
   */
  toStep(step: number | null, isScrolled?: boolean): void;
  /** Leaves the story for the free view, at the same place. */
  leaveStory(): void;
  /** Changes how the page looks; replaces the address. */
  setLook(change: Partial<Look>): void;
  /** Opens and closes panels, which no address holds. */
  setPanels(change: Partial<Panels>): void;
  /** Sets the event under the pointer. */
  point(event: string | null): void;
  /** Sets the highlighted paragraph of the followed source. */
  highlightParagraph(paragraph: number | null): void;
  /** Makes an event current on tracks and list without opening it. */
  makeCurrent(event: string | null): void;
  say(text: string): void;
  /** Follows a link that contains a view; adds a history entry. */
  go(view: View, faults: readonly UrlFault[]): void;
  /** Takes over an address that has changed (Back, Forward, first load). */
  arrive(view: View, faults: readonly UrlFault[], isReturning?: boolean, madeWith?: string | null): void;
  /** Notes a request by its key. */
  ask(what: RemoteName, key: string): void;
  /** Applies the answer to a request; null if it failed. */
  got<N extends RemoteName>(what: N, key: string, value: ValueOf<N> | null): void;
  /** Allows a failed request to be repeated. */
  retry(what: RemoteName): void;
  wantSpellings(): void;
  wantPassages(): void;
  remember(change: Partial<Remembered>): void;
  dismissFaults(): void;
  /** Forgets with which data the link was made. */
  dismissLink(): void;
  /** Notes that the site was published anew since this page was loaded. */
  outdate(): void;
}

export type AppStore = ReturnType<typeof createStoreWith>;

/** The state from which the page was prerendered. */
function initialState(page: PageData): AppState {
  const { site, labels } = page.kind === "home" ? page.index : page;
  return {
    ...INITIAL_VIEW,
    page: page.kind === "home" ? HOME : { kind: page.view.kind, id: page.view.id, hash: "" },
    pointer: NO_POINTER,
    panels: NO_PANELS,
    remote:
      page.kind === "home"
        ? { ...NO_REMOTES, index: onPage(page.index) }
        : { ...NO_REMOTES, record: onPage(page.view) },
    areSpellingsWanted: false,
    arePassagesWanted: false,
    isLive: false,
    site,
    labels,
    remembered: NOTHING_REMEMBERED,
    faults: [],
    isByLink: page.kind !== "home",
    madeWith: null,
    isOutdated: false,
    entry: "replace",
    isReturning: false,
  };
}

/** Chooses the window when something is opened, closed or left; see `windowAfter`. */
export type WindowRule = typeof windowAfter;

/** @param rule returns the current window rule. The real rule arrives with `live.ts` and is not needed before. */
export function createStoreWith(page: PageData, rule: () => WindowRule) {
  const store = createStore<AppState & Actions>()((set, get) => {
    const point = (change: Partial<Pointer>) => {
      const { pointer } = get();
      const isNew = (Object.keys(change) as (keyof Pointer)[]).some((key) => change[key] !== pointer[key]);
      if (isNew) set({ pointer: { ...pointer, ...change } });
    };
    const setRemote = (change: Partial<Remotes>) => set({ remote: { ...get().remote, ...change } });
    /** Sets the filters and clears the announcement, so that the new number of events is announced next. */
    const setFilters = (filters: View["filters"], entry: AppState["entry"], rest: Partial<View> = {}) =>
      set({ ...rest, filters, entry, madeWith: null, pointer: { ...get().pointer, said: "" } });
    /** Returns the remotes for a new page: a request for the record of another page is dropped. */
    const recordBefore = (page: { readonly kind: PageKind; readonly id: string }): Remotes => {
      const { remote, page: now } = get();
      const isSame = now.kind === page.kind && now.id === page.id;
      return { ...remote, record: isSame ? forgiven(remote.record) : dropped(remote.record) };
    };
    /** The changes when a view from an address or a link replaces the present one. */
    const taken = (view: View) => ({
      ...view,
      pointer: {
        ...get().pointer,
        hovered: null,
        highlightedParagraph: null,
        current: view.page.kind === "event" ? view.page.id : get().pointer.current,
      },
      remote: recordBefore(view.page),
      ...(view.page.kind === "home" ? { isByLink: false } : {}),
    });
    return {
      ...initialState(page),
      open({ kind, id }, hash = "") {
        const state = get();
        const index = state.remote.index.value;
        const event = index && kind === "event" ? eventsOf(index).numberOf(id) : undefined;
        const isSameRecord = kind === state.page.kind && id === state.page.id;
        const isSame = isSameRecord && hash === state.page.hash;
        set({
          page: { kind, id, hash },
          visible: index ? rule()(state, index, event) : state.visible,
          panels: { ...state.panels, filters: false },
          pointer: kind === "event" ? { ...state.pointer, current: id } : state.pointer,
          remote: recordBefore({ kind, id }),
          madeWith: isSameRecord ? state.madeWith : null,
          entry: isSame ? "replace" : "push",
          isReturning: false,
          ...(kind === "home" ? { isByLink: false } : {}),
        });
      },
      filter: (change) => setFilters(changed(get().filters, change), "push"),
      search(q) {
        setFilters(changed(get().filters, { q }), "replace");
        // If the search texts failed to load, the next letter requests them again.
        get().retry("search");
      },
      clearFilters: () => setFilters(NO_FILTERS, "push"),
      commitRange(range) {
        const filters = withRange(get().filters, range);
        if (filters) setFilters(filters, "push", { visible: null });
      },
      leaveRange: (step) => setFilters(backTo(get().filters, step), "push", { visible: null }),
      showWindow: (visible) => set({ visible, entry: "replace" }),
      arrange: (change) => set({ tracks: { ...get().tracks, ...change }, entry: "replace" }),
      toStep(step, isScrolled = false) {
        const { look, page } = get();
        if (look.view === "story" && look.step === step && page.kind === "home") return;
        set({
          page: HOME,
          look: { ...look, view: "story", step, followed: null },
          visible: null,
          entry: isScrolled ? "replace" : "push",
          isReturning: false,
          isByLink: false,
          madeWith: null,
        });
      },
      leaveStory() {
        const state = get();
        const index = state.remote.index.value;
        set({
          visible: index ? rule()(state, index, undefined) : state.visible,
          look: { ...state.look, view: null, step: null },
          entry: "push",
        });
      },
      setLook: (change) => set({ look: agreeingLook({ ...get().look, ...change }), entry: "replace" }),
      setPanels: (change) => set({ panels: { ...get().panels, ...change } }),
      point: (hovered) => point({ hovered }),
      highlightParagraph: (highlightedParagraph) => point({ highlightedParagraph }),
      makeCurrent: (current) => point({ current }),
      // A screen reader would not speak the same text twice, so a repetition gets an invisible blank.
      say: (said) => point({ said: said === get().pointer.said ? `${said}\u00a0` : said }),
      go(view, faults) {
        const { look } = get();
        const { theme, ui } = view.look;
        set({
          // A link does not change the theme or the embedding unless it sets them.
          ...taken({ ...view, look: { ...view.look, theme: theme ?? look.theme, ui: ui ?? look.ui } }),
          panels: { ...get().panels, filters: false, dialog: null },
          faults,
          madeWith: null,
          entry: "push",
          isReturning: false,
        });
      },
      arrive: (view, faults, isReturning = false, madeWith = get().madeWith) => {
        const { page, madeWith: before } = get();
        const isSameRecord = view.page.kind === page.kind && view.page.id === page.id && page.kind !== "home";
        set({
          ...taken(view),
          // Between two places of one record, the address no longer has the version.
          madeWith: madeWith ?? (isReturning && isSameRecord ? before : null),
          panels: { ...get().panels, dialog: null },
          faults,
          entry: "replace",
          isLive: true,
          isReturning,
        });
      },
      ask: (what, key) => setRemote({ [what]: asking<unknown>(get().remote[what], key) }),
      got(what, key, value) {
        const remote: Remotes = { ...get().remote, [what]: answered<unknown>(get().remote[what], key, value) };
        const index = what === "index" ? remote.index.value : null;
        set({ remote, ...(index ? { site: index.site, labels: index.labels } : {}) });
      },
      retry(what) {
        if (get().remote[what].status === "failed") setRemote({ [what]: forgiven<unknown>(get().remote[what]) });
      },
      wantPassages: () => {
        if (!get().arePassagesWanted) set({ arePassagesWanted: true });
      },
      wantSpellings: () => {
        if (!get().areSpellingsWanted) set({ areSpellingsWanted: true });
      },
      remember: (change) => set({ remembered: { ...get().remembered, ...change } }),
      outdate: () => set({ isOutdated: true }),
      dismissFaults: () => set({ faults: [] }),
      dismissLink: () => set({ madeWith: null }),
    };
  });
  const { subscribe } = store;
  // A listener that throws must not keep the others from being called.
  store.subscribe = (listener) =>
    subscribe((state, before) => {
      try {
        listener(state, before);
      } catch (fault) {
        reportError(fault);
      }
    });
  return store;
}
