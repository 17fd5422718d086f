/**
 * The service worker of a built site, so that everything works without a network after one visit. With a network it
 * changes nothing: pages and data come from there, and only files whose names contain a hash come from the device.
 * Without one, or where the network does not answer in time, it answers with what is kept.
 */
import { type Build, isKept, MOST_AHEAD, type Order, pageAt, pathOf, type Report, SHELL_FILE, shellAt } from "./kept";
import { keptFiles } from "./store";

/** `timeline build` writes this before the script. */
declare const BUILD: Build;

/** What is used of the scope of a service worker, which TypeScript's library for pages does not have. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Client {
  postMessage(message: Report): void;
}
interface Ordered extends Waiting {
  readonly data: Order;
  readonly source: Client;
}
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Client[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
  addEventListener(type: "message", listener: (event: Ordered) => void): void;
}
const worker = globalThis as unknown as WorkerScope;

const root = worker.registration.scope;
const files = keptFiles(BUILD, root);

/** Milliseconds that the network has to begin an answer, where the device has one too. */
const PATIENCE = 5000;
/** Files that are fetched at the same time. */
const AT_ONCE = 4;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => event.waitUntil(obey(event).catch(() => {})));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url, root);
  if (request.method !== "GET" || path === null) return;
  if (request.mode === "navigate") event.respondWith(page(request, path));
  else if (path.startsWith("assets/")) event.respondWith(asset(event, path));
  else if (isKept(path)) event.respondWith(data(event, path));
});

/** Fails if a file is not that of this build, as in the middle of an upload. The browser then tries again later. */
async function install(): Promise<void> {
  await inTurns([SHELL_FILE, ...BUILD.start], async (path) => {
    if (!(await files.fetch(path)) && !files.isFull()) throw new Error(`${path} is not that of this build`);
  });
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  await files.tidy();
  await worker.clients.claim();
  const message = await report();
  for (const client of await worker.clients.matchAll()) client.postMessage(message);
}

async function obey({ data: order, source }: Ordered): Promise<void> {
  if (order.do === "keep") await keep(order.paths);
  if (order.do === "fill") await fill();
  source.postMessage(await report());
}

async function keep(paths: readonly string[]): Promise<void> {
  await inTurns(paths, async (path) => {
    if ((await files.listed(path)) && !(await files.own(path))) await files.fetch(path).catch(() => {});
  });
}

/** Fetches all that is missing or damaged, unless that is too much. */
async function fill(): Promise<void> {
  const needed = await files.needed();
  if (needed.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_AHEAD) return;
  await keep(needed.map(({ path }) => path));
}

async function report(): Promise<Report> {
  const [needed, kept] = await Promise.all([files.needed(), files.kept()]);
  const bytesOf = (list: typeof needed) => list.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    version: BUILD.version,
    entry: BUILD.entry,
    files: kept.length,
    of: needed.length,
    bytes: bytesOf(kept),
    ofBytes: bytesOf(needed),
    isFull: files.isFull(),
  };
}

/** A page from the network, or the shell in its place. */
async function page(request: Request, path: string): Promise<Response> {
  const network = asked(request);
  const shell = await shellFor(path);
  const answer = await inTime(network, shell !== null);
  if (answer && answer.status < 500) return answer;
  return shell ?? answer ?? Response.error();
}

async function shellFor(path: string): Promise<Response | null> {
  const needed = await files.needed().catch(() => []);
  const has = (file: string) => needed.some((one) => one.path === file);
  const at = pageAt(path, has);
  // Hosts lead from "events/x" to "events/x/".
  if (at === null) return pageAt(`${path}/`, has) === null ? null : Response.redirect(`${root}${path}/`);
  const shell = await files.read(SHELL_FILE);
  if (!shell) return null;
  const text = shellAt(await shell.text(), new URL(root).pathname, at);
  return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** A file whose name contains a hash: from the device where it is kept. */
async function asset(event: Asked, path: string): Promise<Response> {
  const kept = await files.read(path);
  if (kept) return kept;
  const answer = await fetch(event.request);
  event.waitUntil(files.store(path, answer.clone()));
  return answer;
}

/** Data from the network where it answers, else what is kept. */
async function data(event: Asked, path: string): Promise<Response> {
  const network = asked(event.request);
  const answer = await inTime(network, await files.has(path));
  // A page in place of data comes from a network that wants a password first.
  const isGood = answer?.ok && !answer.headers.get("Content-Type")?.startsWith("text/html");
  if (isGood) {
    event.waitUntil(files.store(path, answer.clone()));
    return answer;
  }
  const isGone = answer?.status === 404 || answer?.status === 410;
  return (isGone ? answer : await files.read(path)) ?? answer ?? Response.error();
}

/** The answer of the network, asked at once; null if there is none. */
const asked = (request: Request): Promise<Response | null> => fetch(request).catch(() => null);

/** The answer; null if it does not come in time although the device has one. */
function inTime(network: Promise<Response | null>, hasCopy: boolean): Promise<Response | null> {
  if (!hasCopy) return network;
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  return Promise.race([network, late]);
}

async function inTurns(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const turn = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}
