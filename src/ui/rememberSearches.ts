/** Remembers the last searches on the device: filters that stood for two seconds, as the query of their address. */
import { isAsking } from "../state/filters";
import { withSearch } from "../state/remember";
import type { AppStore } from "../state/store";
import { encodeQuery } from "../state/url";
import { INITIAL_VIEW } from "../state/view";

/** Milliseconds after which filters count as a search, and not as letters on the way to one. */
const STANDS = 2000;

/** @returns a function that stops it */
export function rememberSearches(store: AppStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.subscribe((state, before) => {
    if (state.filters === before.filters) return;
    clearTimeout(timer);
    if (isAsking(state.filters)) timer = setTimeout(() => note(store), STANDS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function note(store: AppStore): void {
  const { filters, remembered, remember } = store.getState();
  if (remembered.searches === null) return;
  remember({ searches: withSearch(remembered.searches, encodeQuery({ ...INITIAL_VIEW, filters })) });
}
