/** The files that the worker keeps. Each is checked against the manifest of its build when it is stored and again when
 * it is read, so that a broken store heals itself, and an answer that is no file of the site is never kept. */
import { type Build, cachePrefix, isKept, type ListedFile, MANIFEST_FILE } from "./kept";

export interface KeptFiles {
  /** The listed file, if the site has it and the app needs it. */
  listed(path: string): Promise<ListedFile | undefined>;
  has(path: string): Promise<boolean>;
  /** A file of this build that is kept and whole. */
  own(path: string): Promise<Response | undefined>;
  /** The same. Of `assets/` also the files of the build before, for pages that are still open. */
  read(path: string): Promise<Response | undefined>;
  /** Stores an answer of the network if it is the listed file. Returns whether it is kept. */
  store(path: string, answer: Response): Promise<boolean>;
  /** Fetches a file and stores it. Returns whether it is kept. */
  fetch(path: string): Promise<boolean>;
  /** All files that the app needs. */
  needed(): Promise<readonly ListedFile[]>;
  /** Those of them that are kept. */
  kept(): Promise<readonly ListedFile[]>;
  /** Has the browser refused to keep more? */
  isFull(): boolean;
  /** Deletes the files of earlier builds, except the last. */
  tidy(): Promise<void>;
}

/** @param root the site's root as an absolute address, ending in a slash */
export function keptFiles(build: Build, root: string): KeptFiles {
  const prefix = cachePrefix(root);
  const name = prefix + build.manifest;
  let listing: Promise<ReadonlyMap<string, ListedFile>> | null = null;
  let full = false;

  const manifest = async (): Promise<ReadonlyMap<string, ListedFile>> => {
    const own = await caches.open(name);
    const kept = await own.match(root + MANIFEST_FILE);
    const bytes = await (kept ?? (await fetch(root + MANIFEST_FILE, { cache: "no-cache" }))).arrayBuffer();
    if ((await sha256(bytes)) !== build.manifest) {
      await own.delete(root + MANIFEST_FILE);
      throw new Error(`${MANIFEST_FILE} is not that of this build`);
    }
    if (!kept) await put(own, MANIFEST_FILE, bytes, null);
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly files: readonly ListedFile[] };
    return new Map(files.filter(({ path }) => isKept(path)).map((file) => [file.path, file]));
  };
  /** The manifest is read once in the life of a worker. After a failure it is read again. */
  const files = () => {
    listing ??= manifest().catch((fault: unknown) => {
      listing = null;
      throw fault;
    });
    return listing;
  };
  const put = async (cache: Cache, path: string, bytes: ArrayBuffer, type: string | null): Promise<boolean> => {
    try {
      const headers: HeadersInit = type === null ? {} : { "Content-Type": type };
      await cache.put(root + path, new Response(bytes, { headers }));
      return true;
    } catch {
      full = true;
      return false;
    }
  };
  const whole = async (cache: Cache, path: string, sha: string | null): Promise<Response | undefined> => {
    const kept = await cache.match(root + path);
    if (!kept) return undefined;
    const bytes = await kept.arrayBuffer();
    if (sha === null || (await sha256(bytes)) === sha) return new Response(bytes, { headers: kept.headers });
    await cache.delete(root + path);
    return undefined;
  };
  /** Names of the caches of other builds, the newest last. */
  const others = async () => (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
  const listed = async (path: string) => (await files().catch(() => null))?.get(path);

  const kept: KeptFiles = {
    listed,
    has: async (path) => (await (await caches.open(name)).match(root + path)) !== undefined,
    async own(path) {
      const file = await listed(path);
      return file && whole(await caches.open(name), path, file.sha256);
    },
    async read(path) {
      const own = await kept.own(path);
      if (own || !path.startsWith("assets/")) return own;
      const file = await listed(path);
      for (const other of await others()) {
        // The name of an asset changes with its content.
        const found = await whole(await caches.open(other), path, file?.sha256 ?? null);
        if (found) return found;
      }
      return undefined;
    },
    async store(path, answer) {
      const file = await listed(path);
      if (!file || !answer.ok) return false;
      const bytes = await answer.arrayBuffer();
      if ((await sha256(bytes)) !== file.sha256) return false;
      return put(await caches.open(name), path, bytes, answer.headers.get("Content-Type"));
    },
    async fetch(path) {
      const before = path.startsWith("assets/") ? await kept.read(path) : undefined;
      // Caches on the way may have the file of the build before.
      const answer = before ?? (await fetch(root + path, path.startsWith("assets/") ? {} : { cache: "no-cache" }));
      return kept.store(path, answer);
    },
    needed: async () => [...(await files()).values()],
    async kept() {
      const urls = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
      return (await kept.needed()).filter(({ path }) => urls.has(new URL(root + path).href));
    },
    isFull: () => full,
    async tidy() {
      for (const old of (await others()).slice(0, -1)) await caches.delete(old);
    },
  };
  return kept;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
