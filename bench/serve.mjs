/** Serves a folder with gzip compression, as a plain static host does, and counts requests and bytes sent. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
};
const ALREADY_SMALL = new Set([".woff2", ".png", ".gz", ".br"]);

/** Folders with one page for each record, which are too many to compress in advance. */
const OF_RECORDS = new Set(["events", "actors", "sources", "periods"]);

/** @returns a running server: its `url`, `sent()` since `reset()`, and `close()`. Files that a first page may need are
 *   compressed in advance. */
export async function serve(folder) {
  const root = resolve(folder);
  const ready = new Map();
  let [requests, bytes] = [0, 0];
  const bodyOf = (path) => {
    const made = ready.get(path);
    if (made) return made;
    const isPlain = ALREADY_SMALL.has(extname(path));
    const body = { isPlain, content: isPlain ? readFileSync(path) : gzipSync(readFileSync(path)) };
    ready.set(path, body);
    return body;
  };
  for (const path of firstFiles(root)) bodyOf(path);
  const server = createServer((request, response) => {
    const asked = resolve(join(root, decodeURIComponent(request.url.split(/[?#]/)[0])));
    const isInside = asked === root || asked.startsWith(root + sep);
    const path = isInside && isFolder(asked) ? join(asked, "index.html") : asked;
    requests++;
    try {
      if (!isInside) throw new Error("outside");
      const { isPlain, content } = bodyOf(path);
      bytes += content.length;
      response.writeHead(200, {
        "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
        "Content-Length": content.length,
        "Cache-Control": "no-cache",
        ...(isPlain ? {} : { "Content-Encoding": "gzip" }),
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    sent: () => ({ requests, bytes }),
    reset() {
      [requests, bytes] = [0, 0];
    },
    close: () => server.close(),
  };
}

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function firstFiles(folder, depth = 0) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!isFolder(path)) return [path];
    return depth === 0 && OF_RECORDS.has(name) ? [] : firstFiles(path, depth + 1);
  });
}
