/**
 * Connects the store to the browser: history, address, title, storage and fetching. It is the only module that writes
 * them. It does not know the page's layout; a `PlaceKeeper` saves and restores the reader's place on the page.
 */
import { recordTitle } from "../i18n/recordTitle";
import { partsBelow } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "./appState";
import { hereIn, historyWriter } from "./historyWriter";
import type { LoadEffects } from "./load";
import { isRecordOf } from "./missing";
import { fetchSearchAhead, fetchWhatIsMissing } from "./needs";
import { keep, recall } from "./remember";
import { renamed } from "./renamed";
import type { AppStore } from "./store";
import { decode, fullAddress, versionIn } from "./url";
import { isSameView, viewOf } from "./view";

/** Saves and restores the reader's place on the page: scroll position and focus. */
export interface PlaceKeeper {
  /** Returns the present place in a form that the history can store. */
  save(): unknown;
  /** Restores a place that `save` returned, once the view is drawn. */
  restore(place: unknown): void;
}

export interface SyncEffects extends LoadEffects {
  readonly window: Window;
  readonly place: PlaceKeeper;
  /** What the filters show, in words; "" without filters. */
  readonly nameOf: (index: Index, state: AppState) => string;
}

/**
 * Starts the sync.
 * @returns a function that stops it
 */
export function startSync(store: AppStore, effects: SyncEffects): () => void {
  const { window: page, root, place, nameOf } = effects;
  // We restore the scroll position ourselves, because the place to go back to is drawn only after the view has changed.
  page.history.scrollRestoration = "manual";

  const arrive = () => {
    const { path, query, hash } = partsBelow(root, hereIn(page));
    const { view, faults } = decode(path, query, hash);
    store.getState().arrive(view, faults, page.history.state !== null, versionIn(query));
    if (page.history.state !== null) place.restore(page.history.state);
  };

  const history = historyWriter(page);
  const rememberPlace = () => history.note(place.save());

  const remembered = recall(() => page.localStorage);
  if (remembered) store.getState().remember(remembered);

  const unsubscribe = store.subscribe((state, before) => {
    if (state.isLive && before.isLive && !isSameView(state, before)) {
      const next = fullAddress(root, state);
      if (state.entry === "push") history.push(next, place.save());
      else history.replace(next);
    }
    if (state.remembered !== before.remembered) keep(() => page.localStorage, state.remembered);
    // A change of pointer or panels alone cannot introduce an old id.
    const isNew = !before.isLive || state.remote.index !== before.remote.index || !isSameView(state, before);
    if (state.isLive && isNew) replaceOldIds(store);
    if (state.isLive) fetchWhatIsMissing(store, effects);
    // In an embed, searching is the exception.
    if (isUsable(state) && !isUsable(before) && state.look.ui !== "embed")
      whenAtRest(page, () => void fetchSearchAhead(store, effects));
    // Not for the pointer and the window, which change with every frame.
    const isNamed = state.filters !== before.filters || state.remote !== before.remote || state.page !== before.page;
    const title = state.isLive && (isNamed || !before.isLive) ? titleOf(state, nameOf) : page.document.title;
    if (title !== page.document.title) page.document.title = title;
  });

  const onPopState = () => {
    history.drop();
    arrive();
  };
  page.addEventListener("popstate", onPopState);
  // Note the place while scrolling, so that a reload finds it. Not every browser keeps what is written in `pagehide`.
  let resting: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(resting);
    resting = setTimeout(rememberPlace, SCROLL_REST);
  };
  page.addEventListener("scroll", onScroll, { capture: true, passive: true });
  const onHide = () => {
    history.flush();
    rememberPlace();
  };
  page.addEventListener("pagehide", onHide);

  arrive();
  return () => {
    unsubscribe();
    history.flush();
    clearTimeout(resting);
    page.removeEventListener("scroll", onScroll, { capture: true });
    page.removeEventListener("popstate", onPopState);
    page.removeEventListener("pagehide", onHide);
  };
}

/** Can the reader filter and search? */
const isUsable = ({ isLive, remote }: AppState): boolean => isLive && remote.index.value !== null;

/** Calls when the browser is idle, or after a delay where it cannot tell. */
function whenAtRest(page: Window, call: () => void): void {
  if ("requestIdleCallback" in page) page.requestIdleCallback(call, { timeout: LONGEST_REST });
  else setTimeout(call, LONGEST_REST);
}

/** Longest time to wait for an idle browser, in milliseconds. */
const LONGEST_REST = 2000;

/** Time without scrolling after which the place is noted, in milliseconds. */
const SCROLL_REST = 400;

/** Replaces old ids in the view by the current ones. */
function replaceOldIds(store: AppStore): void {
  const state = store.getState();
  const index = state.remote.index.value;
  if (index === null) return;
  const view = viewOf(state);
  const now = renamed(view, index);
  if (now !== view) state.arrive(now, state.faults);
}

function titleOf(state: AppState, nameOf: SyncEffects["nameOf"]): string {
  const { page, site, remote } = state;
  const record = remote.record.value;
  if (isRecordOf(record, page)) return `${recordTitle(record)} · ${site.title}`;
  if (page.kind !== "home") return site.title;
  const name = remote.index.value ? nameOf(remote.index.value, state) : "";
  return name === "" ? site.title : `${name} · ${site.title}`;
}
