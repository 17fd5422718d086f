/** `timeline serve`: serves a built site as a host of static files does, without rewrite rules and without a fallback
 * page. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import serveStatic from "serve-static";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { Effects } from "../effects";
import { typedBuild } from "../program";

export interface ServeOptions {
  readonly folder: string;
  readonly port: number;
  /** The path under which the site is served, "/" or "/a/b/c/". */
  readonly base: string;
}

/** Serves until the process ends. If the port is in use, takes the next free one and says so. */
export function serve(options: ServeOptions, effects: Effects): Promise<number> {
  const root = resolve(options.folder);
  const base = `/${options.base}/`.replace(/\/+/g, "/");
  if (!effects.isFolder(root)) {
    effects.warn(fill(checkMessages.commands.noSite, { folder: options.folder, command: typedBuild }));
    return Promise.resolve(1);
  }
  const server = createServer(siteAt(root, base, effects));
  return new Promise((done) => {
    let port = options.port;
    let remainingTries = 20;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || remainingTries === 0) {
        effects.warn(fill(checkMessages.commands.portRefused, { port, reason: error.message }));
        done(1);
        return;
      }
      effects.say(fill(checkMessages.commands.portUsed, { port, next: port + 1 }));
      port++;
      remainingTries--;
      server.listen(port, "127.0.0.1");
    });
    server.on("listening", () =>
      effects.say(fill(checkMessages.commands.at, { address: `http://127.0.0.1:${port}${base}` })),
    );
    server.listen(port, "127.0.0.1");
    process.once("SIGINT", () => server.close(() => done(0)));
    process.once("SIGTERM", () => server.close(() => done(0)));
  });
}

/** Answers requests for the files of a folder, below a path. The library serve-static sends types, ETags and ranges,
 * redirects a folder without its slash, and refuses paths outside the folder and names that begin with a dot. */
export function siteAt(root: string, base: string, effects: Effects): RequestListener {
  // Browsers ask for each file again every time but receive it only if it changed, so that a new build is visible at
  // once.
  const files = serveStatic(root, {
    fallthrough: false,
    cacheControl: false,
    setHeaders: (response) => response.setHeader("Cache-Control", "no-cache"),
  });
  const mount = base.slice(0, -1);
  return (request: IncomingMessage & { originalUrl?: string }, response) => {
    const url = request.url ?? "/";
    const rest = url.startsWith(mount) ? url.slice(mount.length) : null;
    if (rest === null || !/^(?:[/?]|$)/.test(rest)) return refuse(response, 404, checkMessages.commands.notFound);
    // serve-static needs the whole path to redirect a folder.
    request.originalUrl = url;
    request.url = rest.startsWith("/") ? rest : `/${rest}`;
    files(request, response, (error?: { readonly status?: number }) => {
      const status = error?.status ?? 404;
      if (status !== 404) return refuse(response, status, checkMessages.commands.noAnswer);
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
      response.end(notFoundPage(root, effects));
    });
  };
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" }).end(message);
}

function notFoundPage(root: string, effects: Effects): string | Uint8Array {
  try {
    return effects.read(join(root, "404.html"));
  } catch {
    return checkMessages.commands.notFound;
  }
}
