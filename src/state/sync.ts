/** Ties the store to the world: the one writer of history, address, title and storage. What the page looks like is not known here; where
 *  the reader was on it is kept and brought back by those who do. */
import { recordTitle } from "../i18n/recordTitle";
import { count } from "../i18n/text";
import type { AppState } from "./appState";
import { historyWriter } from "./historyWriter";
import type { LoadEffects } from "./load";
import { isRecordOf } from "./missing";
import { fetchSearchAhead, fetchWhatIsMissing } from "./needs";
import { keep, recall } from "./remember";
import { renamed } from "./renamed";
import { selectEvents } from "./select";
import type { AppStore } from "./store";
import { addressOf, decode } from "./url";
import { isSameView, viewOf } from "./view";

/** The reader's place on the page: scroll and focus, as whoever draws the page can find them again. */
export interface PlaceKeeper {
  /** The place now, as what can be written to the history. */
  save(): unknown;
  /** Brings the reader back to a place that `save` gave, once the view is drawn. */
  restore(place: unknown): void;
}

export interface SyncEffects extends LoadEffects {
  readonly window: Window;
  readonly place: PlaceKeeper;
}

/** Starts the app's dealings with address, history and data; answers a function that ends them. */
export function startSync(store: AppStore, effects: SyncEffects): () => void {
  const { window: page, root, place } = effects;
  const rootPath = new URL(root).pathname;
  // We restore scroll ourselves, since the place to go back to is drawn only after the view has changed.
  page.history.scrollRestoration = "manual";

  const arrive = () => {
    const { pathname, search, hash } = page.location;
    const { view, faults } = decode(pathname.slice(rootPath.length), search, hash);
    store.getState().arrive(view, faults, page.history.state !== null);
    if (page.history.state !== null) place.restore(page.history.state);
  };

  const history = historyWriter(page);
  const rememberPlace = () => history.note(place.save());

  const remembered = recall(() => page.localStorage);
  if (remembered) store.getState().remember(remembered);

  const unsubscribe = store.subscribe((state, before) => {
    if (state.isLive && before.isLive && !isSameView(state, before)) {
      const next = addressOf(root, state);
      if (state.entry === "push") history.push(next, place.save());
      else history.replace(next);
    }
    if (state.remembered !== before.remembered) keep(() => page.localStorage, state.remembered);
    // What a pointer touches changes no name.
    const isNew = !before.isLive || state.remote.index !== before.remote.index || !isSameView(state, before);
    if (state.isLive && isNew) replaceOldIds(store);
    if (state.isLive) fetchWhatIsMissing(store, effects);
    if (isUsable(state) && !isUsable(before)) whenAtRest(page, () => void fetchSearchAhead(store, effects));
    const title = state.isLive ? titleOf(state) : page.document.title;
    if (title !== page.document.title) page.document.title = title;
  });

  const onPopState = () => {
    history.drop();
    arrive();
  };
  page.addEventListener("popstate", onPopState);
  // A reload comes back to where the reader was. What is written while the page goes is not kept by every browser.
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

/** Calls when the browser has nothing else to do, or after a while where it cannot tell. */
function whenAtRest(page: Window, call: () => void): void {
  if ("requestIdleCallback" in page) page.requestIdleCallback(call, { timeout: LONGEST_REST });
  else setTimeout(call, LONGEST_REST);
}

/** Milliseconds. */
const LONGEST_REST = 2000;

/** Milliseconds without scrolling after which the place is noted. */
const SCROLL_REST = 400;

/** An old id leads to what has its name today. */
function replaceOldIds(store: AppStore): void {
  const state = store.getState();
  const index = state.remote.index.value;
  if (index === null) return;
  const view = viewOf(state);
  const now = renamed(view, index);
  if (now !== view) state.arrive(now, state.faults);
}

function titleOf(state: AppState): string {
  const { page, site, remote } = state;
  const record = remote.record.value;
  if (isRecordOf(record, page)) return `${recordTitle(record)} · ${site.title}`;
  if (page.kind !== "home") return site.title;
  const shown = remote.index.value ? selectEvents(remote.index.value, state).length : site.counts.events;
  return shown === site.counts.events ? site.title : `${count(shown, "event")} · ${site.title}`;
}
