/** Chooses the tab that the column opens with when the address names none: the story on a first visit, later the tab
 * that was used last on this device. */
import type { AppStore } from "../state/store";
import { encodeQuery } from "../state/url";
import { tabIn, viewOf } from "../state/view";
import { frameNow } from "./useFrame";

/** Opens that tab, and remembers each tab the reader chooses from then on.
 * @returns a function that stops it */
export function startTab(store: AppStore): () => void {
  const { page, site, remembered, isReturning, setLook } = store.getState();
  const isBare = page.kind === "home" && page.hash === "" && encodeQuery(viewOf(store.getState())) === "";
  // On a phone the story would fill the whole screen, so it opens only when the reader asks for it.
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
