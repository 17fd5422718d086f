/**
 * Makes the page live after hydration: takes over links, starts syncing the store with the address, and opens the last
 * used tab. It loads while the page hydrates, because nothing in it is needed before.
 */
import { browserEffects } from "./state/load";
import type { AppStore } from "./state/store";
import { startSync } from "./state/sync";
import { tellHost } from "./ui/embed/tellHost";
import { titleInWords } from "./ui/filters/askedInWords";
import { startTab } from "./ui/firstTab";
import { takeOverLinks } from "./ui/links";
import { keepOffline } from "./ui/offline/keepOffline";
import { placeKeeper } from "./ui/place";
import { rememberSearches } from "./ui/rememberSearches";

export { windowAfter } from "./state/selectWindow";

/**
 * Makes the page live.
 * @param root the site's root as an absolute address, ending in a slash
 * @returns a function that undoes everything, after which links are plain links again
 */
export function goLive(store: AppStore, root: string): () => void {
  const ends = [
    takeOverLinks(store, root),
    startSync(store, { ...browserEffects(root), window, place: placeKeeper(window), nameOf: titleInWords }),
    startTab(store),
    rememberSearches(store),
    tellHost(store),
    keepOffline(store, root),
  ];
  return () => {
    for (const end of ends) end();
  };
}
