/** The service worker of a site that was built with `--no-offline`: it removes what an earlier build keeps on devices,
 * and itself. */
import { cachePrefix } from "./kept";

interface Ending {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
const worker = globalThis as unknown as Ending;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(end()));

async function end(): Promise<void> {
  const prefix = cachePrefix(worker.registration.scope);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await worker.registration.unregister();
}
