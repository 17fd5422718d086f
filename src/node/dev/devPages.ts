/** The Vite plugin of the edit loop. It answers requests for the pages and data of a site from memory, writes nothing,
 * and tells the loop about changes. It imports only types of the code that checks and draws, because Vite loads that
 * code itself (devSite.ts). */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { checkMessages } from "../../i18n/check";
import { contentType } from "../contentType";
import type { Effects } from "../effects";
import { type DevLoop, devLoop } from "./devLoop";

/** Folders of the project that Vite watches, in addition to that of the data. Builds and tests write hundreds of pages
 * into other folders, and Vite would reload the open page for each. */
const WATCHED = ["src", "public"];

/** @param root the project's folder */
export function devPages(folder: string, root: string, effects: Effects): Plugin {
  const data = resolve(folder);
  const isIgnored = (path: string) => {
    const [top = "", ...below] = relative(root, resolve(path)).split(sep);
    if (top === "" || top === ".." || WATCHED.includes(top) || isInside(resolve(path), data)) return false;
    return below.length > 0 || effects.isFolder(path);
  };
  let loop: DevLoop | null = null;
  return {
    name: "dev-pages",
    apply: "serve",
    config: () => ({ appType: "custom", server: { watch: { ignored: isIgnored } } }),
    configureServer(server) {
      const own = devLoop(server, folder, effects);
      loop = own;
      const { base } = server.config;
      server.watcher.add(data);
      server.watcher.on("all", (_, path) => {
        if (isDataFile(data, path)) own.dataChanged();
      });
      server.middlewares.use((request, response, next) => {
        answer(own, pathIn(request, base), request, response).then((isAnswered) => isAnswered || next(), next);
      });
      // Runs after Vite's own handlers, when the path is neither a module nor a file of the app.
      return () => {
        server.middlewares.use((_, response, next) => {
          answerUnknown(own, response).catch(next);
        });
      };
    },
    hotUpdate({ file, modules, server }) {
      if (this.environment.name !== "client") {
        for (const one of modules) this.environment.moduleGraph.invalidateModule(one);
        const { size = 0 } = server.environments.client.moduleGraph.getModulesByFile(file) ?? {};
        if (modules.length > 0) loop?.codeChanged(size > 0);
        // Pages are drawn when they are requested, so no module needs an update.
        return [];
      }
      // Files of `public/`, such as the script before the first paint, are part of the pages themselves.
      const isInPages = isInside(resolve(file), join(root, "public"));
      if (isInPages) loop?.codeChanged(false);
      // A hot update would remove the problems that cover the page. After a reload they appear again.
      if (modules.length === 0 || !loop?.isBroken()) return;
      loop.reload();
      return [];
    },
  };
}

const isInside = (path: string, folder: string): boolean => `${path}${sep}`.startsWith(`${folder}${sep}`);

/** Whether a file is read as part of the dataset. Hidden files are not (readDataset.ts). */
function isDataFile(data: string, path: string): boolean {
  const steps = relative(data, resolve(path)).split(sep);
  return isInside(resolve(path), data) && /\.json$/i.test(path) && !steps.some((step) => step.startsWith("."));
}

/** @returns the requested path below the site's root, or null if the request is for another path or is not a read */
function pathIn({ method, url = "/" }: IncomingMessage, base: string): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  const [path = "/"] = url.split(/[?#]/);
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith(base) ? decoded.slice(base.length) : null;
  } catch {
    return null;
  }
}

/** Answers with a file of the site. @returns whether there is such a file */
async function answer(
  loop: DevLoop,
  path: string | null,
  { url = "" }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  // Requests that Vite answers never wait for the data.
  if (path === null || /^(?:@|src\/|node_modules\/)/.test(path)) return false;
  const site = await loop.site();
  if (site === null) return path === "" && (await answerUnread(loop, response));
  const name = `${path}${path === "" || path.endsWith("/") ? "index.html" : ""}`;
  const make = site.files.get(name);
  if (make) send(response, 200, name, make());
  else if (site.files.has(`${path}/index.html`))
    response.writeHead(301, { Location: url.replace(/(?=\?|$)/, "/") }).end();
  else return false;
  return true;
}

async function answerUnknown(loop: DevLoop, response: ServerResponse): Promise<void> {
  const site = await loop.site();
  if (site === null) await answerUnread(loop, response);
  else send(response, 404, "404.html", site.files.get("404.html")!());
}

/** As long as there has been no good data, an empty page shows the problems. */
async function answerUnread(loop: DevLoop, response: ServerResponse): Promise<true> {
  const { errors, dataErrors } = checkMessages.commands;
  send(response, 500, ".html", `<!doctype html>\n<title>${errors}</title>\n${await loop.tags}\n<p>${dataErrors}</p>\n`);
  return true;
}

function send(response: ServerResponse, status: number, name: string, body: string | Uint8Array): void {
  response.writeHead(status, { "Content-Type": contentType(name), "Cache-Control": "no-cache" }).end(body);
}
