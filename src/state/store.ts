/** The one store. Its actions are the only writers; what they do to a slice is a pure function beside the slice. sync.ts alone writes the
 *  address. */
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
  /** Changes what filters; enters the history. */
  filter(change: FilterChange): void;
  /** Words being typed: what is typed replaces the address. */
  search(q: string): void;
  clearFilters(): void;
  /** Keeps only a range (EDTF); the one before stays as a step to go back to. */
  commitRange(range: string): void;
  /** Goes back along the trail: to its step of that number, or to the whole record with -1. */
  leaveRange(step: number): void;
  /** Pans and zooms; replaces the address. */
  showWindow(visible: View["visible"]): void;
  /** Chooses and pins tracks; replaces the address. */
  arrange(change: Partial<TrackChoice>): void;
  /** Goes to a step of the story, or to its beginning, with the window that belongs to it; enters the history unless the reader scrolls there. */
  toStep(step: number | null, isScrolled?: boolean): void;
  /** Ends the story: the free view, at the same place. */
  leaveStory(): void;
  /** Changes how the page looks; replaces the address. */
  setLook(change: Partial<Look>): void;
  /** Opens and folds what is in no address. */
  setPanels(change: Partial<Panels>): void;
  /** Notes the event under the pointer. */
  point(event: string | null): void;
  /** Notes which paragraph of the followed source is read. */
  highlightParagraph(paragraph: number | null): void;
  /** Makes an event current on tracks and list, without opening it. */
  makeCurrent(event: string | null): void;
  say(text: string): void;
  /** Follows a link that says how one looks. */
  go(view: View, faults: readonly UrlFault[]): void;
  /** The address has changed under us (Back, Forward, first load). */
  arrive(view: View, faults: readonly UrlFault[], isReturning?: boolean): void;
  /** Notes that something was asked for, by its key. */
  ask(what: RemoteName, key: string): void;
  /** What came of it; null where nothing did. */
  got<N extends RemoteName>(what: N, key: string, value: ValueOf<N> | null): void;
  /** Lets what did not come be asked for again. */
  retry(what: RemoteName): void;
  wantSpellings(): void;
  remember(change: Partial<Remembered>): void;
  dismissFaults(): void;
}

export type AppStore = ReturnType<typeof createStoreWith>;

/** The state the page was prerendered from. */
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
    isLive: false,
    site,
    labels,
    remembered: NOTHING_REMEMBERED,
    faults: [],
    isByLink: page.kind !== "home",
    entry: "replace",
    isReturning: false,
  };
}

/** How the window follows what is opened, closed or left; see `windowAfter`. */
export type WindowRule = typeof windowAfter;

/** @param rule asked whenever a window has to be chosen: what chooses it comes with what makes the page live, which is not needed before */
export function createStoreWith(page: PageData, rule: () => WindowRule) {
  const store = createStore<AppState & Actions>()((set, get) => {
    const point = (change: Partial<Pointer>) => {
      const { pointer } = get();
      const isNew = (Object.keys(change) as (keyof Pointer)[]).some((key) => change[key] !== pointer[key]);
      if (isNew) set({ pointer: { ...pointer, ...change } });
    };
    const setRemote = (change: Partial<Remotes>) => set({ remote: { ...get().remote, ...change } });
    /** Filters have changed: how many events are left is the next thing to say. */
    const setFilters = (filters: View["filters"], entry: AppState["entry"], rest: Partial<View> = {}) =>
      set({ ...rest, filters, entry, pointer: { ...get().pointer, said: "" } });
    /** Whoever goes on to another page no longer waits for the record of this one. */
    const recordBefore = (page: { readonly kind: PageKind; readonly id: string }): Remotes => {
      const { remote, page: now } = get();
      const isSame = now.kind === page.kind && now.id === page.id;
      return { ...remote, record: isSame ? forgiven(remote.record) : dropped(remote.record) };
    };
    /** What a view brings that takes the place of the one before. */
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
        const isSame = kind === state.page.kind && id === state.page.id && hash === state.page.hash;
        set({
          page: { kind, id, hash },
          visible: index ? rule()(state, index, event) : state.visible,
          panels: { ...state.panels, filters: false },
          pointer: kind === "event" ? { ...state.pointer, current: id } : state.pointer,
          remote: recordBefore({ kind, id }),
          entry: isSame ? "replace" : "push",
          isReturning: false,
          ...(kind === "home" ? { isByLink: false } : {}),
        });
      },
      filter: (change) => setFilters(changed(get().filters, change), "push"),
      search(q) {
        setFilters(changed(get().filters, { q }), "replace");
        // What did not come is asked for again with the next letter.
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
      // The same words a second time differ by a blank that nobody sees, or they would not be spoken again.
      say: (said) => point({ said: said === get().pointer.said ? `${said}\u00a0` : said }),
      go(view, faults) {
        const { look } = get();
        const { theme, ui } = view.look;
        set({
          // How the page itself looks is not what a link is about.
          ...taken({ ...view, look: { ...view.look, theme: theme ?? look.theme, ui: ui ?? look.ui } }),
          panels: { ...get().panels, filters: false, dialog: null },
          faults,
          entry: "push",
          isReturning: false,
        });
      },
      arrive: (view, faults, isReturning = false) =>
        set({
          ...taken(view),
          panels: { ...get().panels, dialog: null },
          faults,
          entry: "replace",
          isLive: true,
          isReturning,
        }),
      ask: (what, key) => setRemote({ [what]: asking<unknown>(get().remote[what], key) }),
      got(what, key, value) {
        const remote: Remotes = { ...get().remote, [what]: answered<unknown>(get().remote[what], key, value) };
        const index = what === "index" ? remote.index.value : null;
        set({ remote, ...(index ? { site: index.site, labels: index.labels } : {}) });
      },
      retry(what) {
        if (get().remote[what].status === "failed") setRemote({ [what]: forgiven<unknown>(get().remote[what]) });
      },
      wantSpellings: () => {
        if (!get().areSpellingsWanted) set({ areSpellingsWanted: true });
      },
      remember: (change) => set({ remembered: { ...get().remembered, ...change } }),
      dismissFaults: () => set({ faults: [] }),
    };
  });
  const { subscribe } = store;
  // One listener that throws must not keep the others from hearing of the change.
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
