/**
 * Decides which files the current state needs but does not have, and fetches them. `sync.ts` asks again after every
 * change of the state.
 */
import type { AppState } from "./appState";
import { wordsIn } from "./filters";
import { type LoadEffects, loadIndex, loadPassages, loadRecord, loadSearch } from "./load";
import { isMissing, isRecordOf } from "./missing";
import { mayAsk, type RemoteName, type ValueOf } from "./remote";
import { selectFollowed } from "./selectFollowed";
import type { AppStore } from "./store";

interface NeedOf<N extends RemoteName> {
  readonly what: N;
  /** Identifies the wanted file where there are several. */
  readonly key: string;
  readonly load: (effects: LoadEffects) => Promise<ValueOf<N> | null>;
}
type Need = { [N in RemoteName]: NeedOf<N> }[RemoteName];

function indexNeed({ remote }: AppState): NeedOf<"index"> | null {
  return remote.index.value ? null : { what: "index", key: "index", load: loadIndex };
}

/** Any search by name needs all spellings. */
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

/** Asked for by the command palette once an answer was found in its text. */
function passagesNeed({ remote, panels, arePassagesWanted }: AppState): NeedOf<"passages"> | null {
  if (!panels.finding || !arePassagesWanted || remote.passages.value) return null;
  return { what: "passages", key: "passages", load: loadPassages };
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
      // A server that answers with another record does not have this one.
      return isRecordOf(record, page) ? record : null;
    },
  };
}

const NEEDS: readonly ((state: AppState) => Need | null)[] = [
  indexNeed,
  searchNeed,
  passagesNeed,
  sourcesNeed,
  followedNeed,
  storyNeed,
  recordNeed,
];

/** Fetches whatever is needed and not yet requested. */
export function fetchWhatIsMissing(store: AppStore, effects: LoadEffects): void {
  for (const needOf of NEEDS) {
    // Read the state anew each time: an earlier request has changed it, and this function has already run for that
    // change.
    const need = needOf(store.getState());
    if (need && mayAsk(store.getState().remote[need.what], need.key)) void fetchOne(store, effects, need);
  }
}

/**
 * Fetches the search texts before the reader searches, so that the first letter is answered at once. A failure is
 * reported only if the reader is searching by then; otherwise the file is requested again once it is needed.
 */
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
