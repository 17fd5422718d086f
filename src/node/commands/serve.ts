/** `timeline serve`: a built site as a host of static files serves it, without rewrite rules and without a fallback page. */
import { createServer, type ServerResponse } from "node:http";
import { join, resolve, sep } from "node:path";
import type { Effects } from "../effects";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** What a file is, by how its name ends. */
export const contentType = (name: string): string =>
  TYPES[/\.\w+$/.exec(name)?.[0] ?? ""] ?? "application/octet-stream";

export interface ServeOptions {
  readonly folder: string;
  readonly port: number;
  /** Path the site is served under, "/" or "/a/b/c/". */
  readonly base: string;
}

/** Serves until the process ends. A port in use gets the next free one, and says so. */
export function serve(options: ServeOptions, effects: Effects): Promise<number> {
  const root = resolve(options.folder);
  const base = options.base.replace(/\/*$/, "/");
  if (!effects.isFolder(root)) {
    effects.warn(`There is no folder ${options.folder}. Build the site first: npm run build`);
    return Promise.resolve(1);
  }
  const server = createServer((request, response) => {
    if (request.method === "GET" || request.method === "HEAD")
      answer(request.url ?? "/", root, base, effects, response);
    else send(response, 405, ".txt", "Only GET");
  });
  return new Promise((done) => {
    let port = options.port;
    let triesLeft = 20;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || triesLeft === 0) {
        effects.warn(`Port ${port} cannot be used: ${error.message}`);
        done(1);
        return;
      }
      effects.say(`Port ${port} is in use; trying ${port + 1}.`);
      port++;
      triesLeft--;
      server.listen(port, "127.0.0.1");
    });
    server.on("listening", () => effects.say(`The timeline is at http://127.0.0.1:${port}${base}  (Ctrl+C stops it)`));
    server.listen(port, "127.0.0.1");
    process.once("SIGINT", () => server.close(() => done(0)));
    process.once("SIGTERM", () => server.close(() => done(0)));
  });
}

function answer(url: string, root: string, base: string, effects: Effects, response: ServerResponse): void {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? "/");
  } catch {
    send(response, 400, ".txt", "Bad address");
    return;
  }
  if (!path.startsWith(base)) {
    send(response, 404, ".txt", "Not found");
    return;
  }
  const file = resolve(join(root, path.slice(base.length)));
  if (file !== root && !file.startsWith(root + sep)) {
    send(response, 404, ".txt", "Not found");
    return;
  }
  const isFolder = effects.isFolder(file);
  // A file is no folder: below "/index.html/" every relative link would lead astray.
  if (!isFolder && path.endsWith("/")) {
    notFound(root, effects, response);
    return;
  }
  if (isFolder && !path.endsWith("/")) {
    response
      .writeHead(301, {
        // One slash at the start: two would name another host.
        Location: `${url.split(/[?#]/)[0]?.replace(/^\/+/, "/")}/${url.includes("?") ? url.slice(url.indexOf("?")) : ""}`,
      })
      .end();
    return;
  }
  const target = isFolder ? join(file, "index.html") : file;
  try {
    send(response, 200, target, effects.read(target));
  } catch {
    notFound(root, effects, response);
  }
}

function notFound(root: string, effects: Effects, response: ServerResponse): void {
  send(response, 404, ".html", readOr(effects, join(root, "404.html"), "Not found"));
}

function readOr(effects: Effects, path: string, otherwise: string): string | Uint8Array {
  try {
    return effects.read(path);
  } catch {
    return otherwise;
  }
}

/** @param name the file's, or how it ends: ".txt" */
function send(response: ServerResponse, status: number, name: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    "Content-Type": contentType(name),
    "Cache-Control": "no-cache",
  });
  response.end(body);
}
