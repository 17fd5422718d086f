/** Keeps the site on the device, unless the reader or the publisher does not want it, and notices a new build. */
import type { Report } from "../../offline/kept";
import type { AppState } from "../../state/appState";
import type { AppStore } from "../../state/store";
import {
  canKeep,
  listen,
  lookForNew,
  openedPaths,
  order,
  ownEntry,
  savesData,
  startWorker,
  stopWorker,
} from "./device";

/** Milliseconds after the page is live. What the reader opens first comes before, and who leaves at once costs nothing. */
const REST = 6000;

const isWanted = ({ site, look, remembered }: AppState): boolean =>
  site.offline === true && look.ui !== "embed" && remembered.offline;

/** @returns a function that stops it */
export function keepOffline(store: AppStore, root: string): () => void {
  if (!canKeep()) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    const { look } = store.getState();
    // An embed neither keeps anything nor forgets what the reader keeps on the site itself.
    if (look.ui !== "embed") timer = setTimeout(() => void start(store, root), REST);
  };
  const stop = store.subscribe((state, before) => {
    if (isWanted(state) !== isWanted(before)) settle();
  });
  const stopListening = listen((report) => noteBuild(store, root, report));
  // A tab that stays open for days asks for a new build whenever the reader comes back to it.
  const onShow = () => {
    if (document.visibilityState === "visible" && isWanted(store.getState())) void lookForNew(root);
  };
  document.addEventListener("visibilitychange", onShow);
  settle();
  return () => {
    clearTimeout(timer);
    stop();
    stopListening();
    document.removeEventListener("visibilitychange", onShow);
  };
}

async function start(store: AppStore, root: string): Promise<void> {
  if (!isWanted(store.getState())) return stopWorker(root);
  if ((await startWorker(root)) === null) return;
  await order(root, { do: "keep", paths: openedPaths(root) });
  if (!savesData()) await order(root, { do: "fill" });
}

function noteBuild(store: AppStore, root: string, { version, entry }: Report): void {
  const { site, isOutdated, outdate } = store.getState();
  const own = ownEntry(root);
  const isOther = version !== site.version || (own !== null && entry !== own);
  if (isOther && !isOutdated) outdate();
}
