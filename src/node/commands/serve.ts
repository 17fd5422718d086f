/** `timeline serve`: a built site as a host of static files serves it, without rewrite rules and without a fallback page. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import serveStatic from "serve-static";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { Effects } from "../effects";

export interface ServeOptions {
  readonly folder: string;
  readonly port: number;
  /** Path the site is served under, "/" or "/a/b/c/". */
  readonly base: string;
}

/** Serves until the process ends. A port in use gets the next free one, and says so. */
export function serve(options: ServeOptions, effects: Effects): Promise<number> {
  const root = resolve(options.folder);
  const base = `/${options.base}/`.replace(/\/+/g, "/");
  if (!effects.isFolder(root)) {
    effects.warn(fill(checkMessages.commands.noSite, { folder: options.folder }));
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

/** Answers requests for a folder's files below a path: types, ETags, ranges and the redirect of a folder without its slash are the
 *  library's; it refuses whatever lies outside the folder, and names that begin with a dot. */
export function siteAt(root: string, base: string, effects: Effects): RequestListener {
  // Files are asked for again each time, and not sent again unless they changed: a new build is seen at once.
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
    // The redirect of a folder needs the whole path.
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
