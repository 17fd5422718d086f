/** The page's side of what is kept for reading without a network: registers the worker and talks to it. */
import { cachePrefix, isReport, type Order, pathOf, type Report, WORKER_FILE } from "../../offline/kept";

/** Can this browser keep a site? Not on insecure origins, and in a sandboxed frame it throws. */
export function canKeep(): boolean {
  try {
    return navigator.serviceWorker !== undefined;
  } catch {
    return false;
  }
}

/** Does the reader ask for less traffic? Then nothing is fetched ahead. */
export const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** Installs the worker, or finds it, and returns it once it works; null if the browser refuses. */
export async function startWorker(root: string): Promise<ServiceWorkerRegistration | null> {
  try {
    await navigator.serviceWorker.register(root + WORKER_FILE, { scope: root, updateViaCache: "none" });
    return await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}

/** Removes the worker and everything it keeps. */
export async function stopWorker(root: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(root);
    if (registration?.scope === root) await registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix(root))) await caches.delete(name);
  } catch {
    // Storage is refused, so nothing is kept.
  }
}

export async function order(root: string, one: Order): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root).catch(() => undefined);
  registration?.active?.postMessage(one);
}

/** Asks whether there is a new build. The browser installs its worker, which then says so. */
export async function lookForNew(root: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root).catch(() => undefined);
  await registration?.update().catch(() => {});
}

/** Calls back with what the worker says. @returns a function that stops it */
export function listen(hear: (report: Report) => void): () => void {
  // The host of the site may have a service worker of its own, which says other things.
  const onMessage = ({ data }: MessageEvent<unknown>) => isReport(data) && hear(data);
  navigator.serviceWorker.addEventListener("message", onMessage);
  return () => navigator.serviceWorker.removeEventListener("message", onMessage);
}

/** Paths of the files that this page has loaded. */
export const openedPaths = (root: string): readonly string[] =>
  performance.getEntriesByType("resource").flatMap(({ name }) => pathOf(name, root) ?? []);

/** The entry script of this page, below the root. */
export function ownEntry(root: string): string | null {
  const script = [...document.scripts].find(({ type, src }) => type === "module" && src !== "");
  return script === undefined ? null : pathOf(script.src, root);
}
