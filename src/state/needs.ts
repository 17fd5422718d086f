/** What a state lacks to be shown, and how it is fetched. Asked anew after every change. */
import type { AppState } from "./appState";
import { wordsIn } from "./filters";
import { type LoadEffects, loadIndex, loadRecord, loadSearch } from "./load";
import { isMissing, isRecordOf } from "./missing";
import { mayAsk, type RemoteName, type ValueOf } from "./remote";
import { selectFollowed } from "./selectFollowed";
import type { AppStore } from "./store";

interface NeedOf<N extends RemoteName> {
  readonly what: N;
  /** Says which one is wanted, where there are several. */
  readonly key: string;
  readonly load: (effects: LoadEffects) => Promise<ValueOf<N> | null>;
}
type Need = { [N in RemoteName]: NeedOf<N> }[RemoteName];

function indexNeed({ remote }: AppState): NeedOf<"index"> | null {
  return remote.index.value ? null : { what: "index", key: "index", load: loadIndex };
}

/** Whoever looks for anything by name needs every spelling. */
const isSearchWanted = ({ filters, panels, areSpellingsWanted }: AppState): boolean =>
  wordsIn(filters.q) !== "" || panels.finding || areSpellingsWanted;

function searchNeed(state: AppState): NeedOf<"search"> | null {
  return isSearchWanted(state) ? searchToCome(state) : null;
}

function searchToCome({ remote }: AppState): NeedOf<"search"> | null {
  const index = remote.index.value;
  if (!index || remote.search.value) return null;
  return { what: "search", key: "search", load: (effects) => loadSearch(effects, index) };
}

function sourcesNeed({ remote, panels }: AppState): NeedOf<"sources"> | null {
  if (!panels.finding || remote.sources.value) return null;
  return {
    what: "sources",
    key: "sources",
    async load(effects) {
      const about = await loadRecord(effects, "about", "");
      return about?.kind === "about" ? about.sources : null;
    },
  };
}

function followedNeed({ remote, look }: AppState): NeedOf<"followed"> | null {
  const index = remote.index.value;
  const id = index ? selectFollowed(index.site, look)?.id : undefined;
  if (id === undefined || remote.followed.value?.id === id) return null;
  return {
    what: "followed",
    key: id,
    async load(effects) {
      const source = await loadRecord(effects, "source", id);
      return source?.kind === "source" && source.id === id && source.outline !== undefined ? source : null;
    },
  };
}

function storyNeed({ remote, look }: AppState): NeedOf<"story"> | null {
  if (look.view !== "story" || !remote.index.value?.story || remote.story.value) return null;
  return {
    what: "story",
    key: "story",
    async load(effects) {
      const story = await loadRecord(effects, "story", "");
      return story?.kind === "story" ? story : null;
    },
  };
}

function recordNeed({ remote, page }: AppState): NeedOf<"record"> | null {
  const index = remote.index.value;
  if (page.kind === "home" || isRecordOf(remote.record.value, page) || (index && isMissing(index, page))) return null;
  const { kind, id } = page;
  return {
    what: "record",
    key: `${kind} ${id}`,
    async load(effects) {
      const record = await loadRecord(effects, kind, id);
      // A server that answers with another record has not got this one.
      return isRecordOf(record, page) ? record : null;
    },
  };
}

const NEEDS: readonly ((state: AppState) => Need | null)[] = [
  indexNeed,
  searchNeed,
  sourcesNeed,
  followedNeed,
  storyNeed,
  recordNeed,
];

/** Asks for whatever is needed and is not on its way yet. */
export function fetchWhatIsMissing(store: AppStore, effects: LoadEffects): void {
  for (const needOf of NEEDS) {
    // Read anew each time: what was asked for before has changed the state, and this has run on that change already.
    const need = needOf(store.getState());
    if (need && mayAsk(store.getState().remote[need.what], need.key)) void fetchOne(store, effects, need);
  }
}

/** Asks for what a search looks through before anybody wants it, so that the first letter is answered at once. Where it does not come,
 *  nothing is told: it is asked for again when it is wanted. */
export async function fetchSearchAhead(store: AppStore, effects: LoadEffects): Promise<void> {
  const need = searchToCome(store.getState());
  if (!need || store.getState().remote.search.status !== "idle") return;
  await fetchOne(store, effects, need);
  if (!isSearchWanted(store.getState())) store.getState().retry("search");
}

async function fetchOne(store: AppStore, effects: LoadEffects, need: Need): Promise<void> {
  const { what, key, load } = need;
  store.getState().ask(what, key);
  const value = await load(effects);
  store.getState().got(what, key, value);
}
