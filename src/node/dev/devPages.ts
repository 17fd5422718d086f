/** The edit loop's part in Vite: a plugin that answers for the pages and the data of a site, from memory, and hears of changes. Nothing is
 *  written. It imports only types of what checks and draws, which Vite loads (devSite.ts). */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { checkMessages } from "../../i18n/check";
import { contentType } from "../contentType";
import type { Effects } from "../effects";
import { type DevLoop, devLoop } from "./devLoop";

/** Folders of the project that are watched, beside that of the data. In others, builds and tests write pages by the hundred, and Vite would
 *  load the open page anew for each. */
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
      // Once Vite has been asked: what is no module and no file of the app either.
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
        // Pages are drawn when they are asked for: there is nothing more to do here.
        return [];
      }
      // The script before the first paint stands in the page itself.
      const isInPages = isInside(resolve(file), join(root, "public"));
      if (isInPages) loop?.codeChanged(false);
      // An update would take away the problems that stand over the page; after a load they stand there again.
      if (modules.length === 0 || !loop?.isBroken()) return;
      loop.reload();
      return [];
    },
  };
}

const isInside = (path: string, folder: string): boolean => `${path}${sep}`.startsWith(`${folder}${sep}`);

/** A file that is read as part of the dataset; what is hidden is not (readDataset.ts). */
function isDataFile(data: string, path: string): boolean {
  const steps = relative(data, resolve(path)).split(sep);
  return isInside(resolve(path), data) && /\.json$/i.test(path) && !steps.some((step) => step.startsWith("."));
}

/** The path that a request asks for, below the site's root; null where it asks for something else or does something else. */
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

/** Answers with a file of the site; says whether there is one. */
async function answer(
  loop: DevLoop,
  path: string | null,
  { url = "" }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  // What Vite answers never waits for the data.
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

/** Where there was no good data yet, an empty page takes the problems. */
async function answerUnread(loop: DevLoop, response: ServerResponse): Promise<true> {
  const { errors, dataErrors } = checkMessages.commands;
  send(response, 500, ".html", `<!doctype html>\n<title>${errors}</title>\n${await loop.tags}\n<p>${dataErrors}</p>\n`);
  return true;
}

function send(response: ServerResponse, status: number, name: string, body: string): void {
  response.writeHead(status, { "Content-Type": contentType(name), "Cache-Control": "no-cache" }).end(body);
}
