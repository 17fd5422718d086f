/** What the column opens with where the address says nothing: the story on a first visit, then the tab that was used last on this device. */
import type { AppStore } from "../state/store";
import { encodeQuery } from "../state/url";
import { tabIn, viewOf } from "../state/view";
import { frameNow } from "./useFrame";

/** Opens that tab, and remembers each one that is chosen from then on; answers a function that ends it. */
export function startTab(store: AppStore): () => void {
  const { page, site, remembered, isReturning, setLook } = store.getState();
  const isBare = page.kind === "home" && page.hash === "" && encodeQuery(viewOf(store.getState())) === "";
  // On a phone the story takes the whole screen: it is asked for.
  if (isBare && !isReturning && frameNow() !== "phone") {
    const first = remembered.tab ?? (site.story ? "story" : "events");
    const isThere = first === "story" ? site.story : first === "source" && site.outlines.length > 0;
    if (isThere) setLook({ view: first === "events" ? null : first });
  }
  return store.subscribe(({ page, look, remembered, remember }, before) => {
    const tab = tabIn(look);
    const isChosen = page.kind === "home" && look !== before.look && tab !== tabIn(before.look);
    if (isChosen && tab !== remembered.tab) remember({ tab });
  });
}
