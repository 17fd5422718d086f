/** Ties the store to the world: the one writer of history, the title, and what must be fetched for the view. */

import { membershipOf } from "../engine/rows/membership";
import { recordTitle } from "../i18n/recordTitle";
import { count } from "../i18n/text";
import type { Index } from "../model/compiled/eventIndex";
import type { RecordView } from "../model/compiled/recordView";
import { type LoadEffects, loadIndex, loadRecord, loadSearch } from "./load";
import { keep, recall } from "./remember";
import { selectRows } from "./select";
import { selectFollowed } from "./selectFollowed";
import type { AppState, AppStore } from "./store";
import { decode, encode } from "./url";
import { KEPT, type ViewState, wordsIn } from "./view";

export interface SyncEffects extends LoadEffects {
  readonly window: Window;
}

interface HistoryEntry {
  readonly scroll: number;
  readonly listScroll: number;
  /** The first row of the list in sight, or paragraph of a source, by its selector, and how far below the top it stood: rows get
   *  their real height only when seen, so that pixels alone do not lead back. */
  readonly anchor: { readonly at: string; readonly top: number } | null;
  /** Selector of the link that had the focus. */
  readonly focus: string | null;
}

const LIST_SCROLLER = ".list-section";

/** Starts the app's dealings with address, history and data; answers a function that ends them. */
export function startSync(store: AppStore, effects: SyncEffects): () => void {
  const { window: page, root } = effects;
  const rootPath = new URL(root).pathname;
  // We restore scroll ourselves, since the place to go back to is drawn only after the view has changed.
  page.history.scrollRestoration = "manual";

  const arrive = () => {
    const { pathname, search, hash } = page.location;
    const { view, faults } = decode(pathname.slice(rootPath.length), search, hash);
    store.getState().arrive(view, faults);
  };

  const rememberPlace = () => {
    const entry: HistoryEntry = {
      scroll: page.scrollY,
      listScroll: page.document.querySelector(LIST_SCROLLER)?.scrollTop ?? 0,
      anchor: anchorOf(page),
      focus: selectorOf(page.document.activeElement),
    };
    try {
      page.history.replaceState(entry, "");
    } catch {
      // Refused for now: then it is the place before that one comes back to.
    }
  };

  const remembered = recall(() => page.localStorage);
  if (remembered) store.getState().remember(remembered);

  const address = addressWriter(page);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view !== before.view && isUrlChange(state.view, before.view) && state.isLive && before.isLive) {
      // Absolute: below a root such as "https://host//", a path alone would name another host.
      const next = new URL(root + encode(state.view)).href;
      if (state.entry === "push") {
        address.flush();
        if (next !== hereIn(page)) {
          rememberPlace();
          page.history.pushState(null, "", next);
        }
      } else address.replace(next);
    }
    if (state.remembered !== before.remembered) keep(() => page.localStorage, state.remembered);
    if (state.isLive) fetchWhatIsMissing(store, effects);
    const title = state.isLive ? titleOf(state) : page.document.title;
    if (title !== page.document.title) page.document.title = title;
  });

  const onPopState = (domEvent: PopStateEvent) => {
    address.drop();
    arrive();
    const entry = domEvent.state as HistoryEntry | null;
    if (entry) restorePlace(page, entry);
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
    address.flush();
    rememberPlace();
  };
  page.addEventListener("pagehide", onHide);

  arrive();
  const entry = page.history.state as HistoryEntry | null;
  if (entry) restorePlace(page, entry);
  return () => {
    unsubscribe();
    address.flush();
    clearTimeout(resting);
    page.removeEventListener("scroll", onScroll, { capture: true });
    page.removeEventListener("popstate", onPopState);
    page.removeEventListener("pagehide", onHide);
  };
}

const hereIn = ({ location }: Window): string => location.origin + location.pathname + location.search + location.hash;

/** Milliseconds between two addresses that replace each other: a window under a moving hand changes with every frame, and browsers
 *  allow about a hundred changes in half a minute. */
const ADDRESS_REST = 300;

/** Milliseconds without scrolling after which the place is noted. */
const SCROLL_REST = 400;

/** Writes addresses that replace each other: the first at once, then the last one after a rest. */
function addressWriter(page: Window) {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = (address: string) => {
    if (address === hereIn(page)) return;
    try {
      page.history.replaceState(page.history.state, "", address);
    } catch {
      // Refused for now; the next change writes the address as it is then.
    }
  };
  const flush = () => {
    if (waiting !== null) write(waiting);
    drop();
  };
  const drop = () => {
    waiting = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const replace = (address: string) => {
    if (timer !== null) {
      waiting = address;
      return;
    }
    write(address);
    timer = setTimeout(() => {
      const last = waiting;
      drop();
      if (last !== null) replace(last);
    }, ADDRESS_REST);
  };
  return { replace, flush, drop };
}

/** How to find the link again that an event was opened by: the row of the list, the paragraph that names it, or the mark on its track. */
function selectorOf(element: Element | null): string | null {
  const place = element?.closest<HTMLElement>("[data-event]");
  if (!place) return null;
  const event = `[data-event="${CSS.escape(place.dataset["event"] ?? "")}"]`;
  const paragraph = place.closest<HTMLElement>("[data-paragraph]")?.dataset["paragraph"];
  if (paragraph !== undefined) return `[data-paragraph="${paragraph}"] ${event} a`;
  return place.matches(".row") ? `.row${event} a` : `.mark-link${event}[data-row="${place.dataset["row"]}"]`;
}

/** Frames in which what is fetched may come: about two seconds. */
const PATIENCE = 120;

/** Puts scroll and focus back where they were, once the view has been drawn. */
function restorePlace(page: Window, entry: HistoryEntry): void {
  const restore = () => {
    const list = page.document.querySelector(LIST_SCROLLER);
    if (list) list.scrollTop = entry.listScroll;
    page.scrollTo(0, entry.scroll);
    if (entry.anchor !== null) alignTo(page, entry.anchor);
  };
  // What one was at may have to be fetched first.
  const isThere = () => !entry.anchor || page.document.querySelector(entry.anchor.at) !== null;
  const whenThere = (left: number, then: () => void) => {
    if (left === 0 || isThere()) then();
    else page.requestAnimationFrame(() => whenThere(left - 1, then));
  };
  page.requestAnimationFrame(() =>
    whenThere(PATIENCE, () => {
      restore();
      if (entry.focus !== null) page.document.querySelector<HTMLElement>(entry.focus)?.focus({ preventScroll: true });
      // Once more when the rows now in sight have their height.
      page.requestAnimationFrame(() => {
        if (entry.anchor !== null) alignTo(page, entry.anchor);
      });
    }),
  );
}

function anchorOf(page: Window): HistoryEntry["anchor"] {
  const list = page.document.querySelector(LIST_SCROLLER);
  const top = Math.max(0, list?.getBoundingClientRect().top ?? 0);
  for (const row of page.document.querySelectorAll<HTMLElement>(".row, .follow [data-paragraph]")) {
    const box = row.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top) continue;
    const { event, paragraph } = row.dataset;
    const at =
      paragraph === undefined ? `.row[data-event="${CSS.escape(event ?? "")}"]` : `[data-paragraph="${paragraph}"]`;
    return { at, top: box.top };
  }
  return null;
}

/** Moves whatever scrolls, the list or the page, until the row stands where it stood. */
function alignTo(page: Window, { at, top }: NonNullable<HistoryEntry["anchor"]>): void {
  const row = page.document.querySelector<HTMLElement>(at);
  const box = row?.getBoundingClientRect();
  if (!box || box.height === 0) return;
  const off = box.top - top;
  const list = page.document.querySelector(LIST_SCROLLER);
  const listScrolls = list && list.scrollHeight > list.clientHeight && getComputedStyle(list).overflowY === "auto";
  if (listScrolls) list.scrollTop += off;
  else page.scrollBy(0, off);
}

function isUrlChange(view: ViewState, before: ViewState): boolean {
  return (Object.keys(KEPT) as (keyof ViewState)[]).some((key) => KEPT[key] === "url" && view[key] !== before[key]);
}

function isRecordFor(record: RecordView | null, page: ViewState["page"]): boolean {
  return record !== null && record.kind === page.kind && record.id === page.id;
}

function fetchWhatIsMissing(store: AppStore, effects: SyncEffects): void {
  const { view, index, indexLoading, record, recordLoading, searchLoading, areSpellingsWanted, startLoading } =
    store.getState();
  // Whoever looks for anything by name needs every spelling, and the sources.
  const isFinding = view.dialog === "palette";
  const isSearching = wordsIn(view.q) !== "" || isFinding || areSpellingsWanted;
  if (!index && indexLoading === "idle") {
    startLoading("index");
    void loadIndex(effects).then((loaded) => store.getState().gotIndex(loaded));
  }
  if (index && !index.search && isSearching && searchLoading === "idle") {
    startLoading("search");
    void loadSearch(effects, index).then((loaded) => store.getState().gotSearch(loaded));
  }
  // Asked anew: what was started above has changed the state, and this has run on that change already.
  const { sources, sourcesLoading } = store.getState();
  if (isFinding && !sources && sourcesLoading === "idle") {
    startLoading("sources");
    void loadRecord(effects, "about", "").then((loaded) =>
      store.getState().gotSources(loaded?.kind === "about" ? loaded.sources : null),
    );
  }
  const following = index && selectFollowed(index.site, view);
  const { followed, followedLoading, followedAsked, startFollowing } = store.getState();
  // One that failed is asked for again only by the reader; another is another matter.
  const mayAsk = followedLoading === "idle" || (followedLoading === "failed" && followedAsked !== following?.id);
  if (following && followed?.id !== following.id && mayAsk) {
    startFollowing(following.id);
    void loadRecord(effects, "source", following.id).then((loaded) => {
      const isIt = loaded?.kind === "source" && loaded.id === following.id && loaded.outline !== undefined;
      store.getState().gotFollowed(isIt ? loaded : null);
    });
  }
  const { page } = view;
  const moved = index && movedTo(index, page.id);
  if (moved !== null) {
    store.getState().arrive({ ...view, page: { ...page, id: moved } }, store.getState().faults);
    return;
  }
  if (page.kind === "home" || isRecordFor(record, page) || recordLoading !== "idle") return;
  if (index && isMissing(index, page)) return;
  startLoading("record");
  void loadRecord(effects, page.kind, page.id).then((loaded) => {
    const now = store.getState();
    // The reader has gone on to another record, or another request has brought this one: what comes late changes nothing.
    if (now.view.page.kind !== page.kind || now.view.page.id !== page.id || isRecordFor(now.record, page)) return;
    // A server that answers with another record has not got this one.
    now.gotRecord(isRecordFor(loaded, page) ? loaded : null);
  });
}

/** Where a renamed record is now, or null. Names that lead back to each other lead nowhere. */
function movedTo({ aliases }: Index, id: string): string | null {
  const seen = [id];
  for (let at = id; Object.hasOwn(aliases, at); ) {
    at = aliases[at]!;
    if (seen.includes(at)) return null;
    seen.push(at);
  }
  return seen.length > 1 ? seen.at(-1)! : null;
}

/** Does the index show that there is no such record? Sources are not in it, so only events and actors can be told. */
export function isMissing(index: Index, page: ViewState["page"]): boolean {
  const { rowOf, numberOf } = membershipOf(index);
  if (page.kind === "event") return !rowOf.has(page.id);
  if (page.kind === "actor") return !numberOf.has(page.id);
  return page.kind === "period" && !index.periods.some((period) => period.id === page.id);
}

function titleOf({ view, site, index, record }: AppState): string {
  if (record && isRecordFor(record, view.page)) return `${recordTitle(record)} · ${site.title}`;
  if (view.page.kind !== "home") return site.title;
  const rows = index ? selectRows(index, view).length : site.counts.events;
  return rows === site.counts.events ? site.title : `${count(rows, "event")} · ${site.title}`;
}
