/** The state of the edit loop: the last good site of the dataset and the problems of the current data. When data or
 * code change, it reads the dataset again, prints what the check says and informs every open page. */
import type { HotPayload, RunnableDevEnvironment, ViteDevServer } from "vite";
import type { Effects } from "../effects";
import type { ReadResult } from "../readDataset";
import type { Site } from "../site";
import type { DevSite, Overlay } from "./devSite";

/** The module that checks, compiles and draws. Vite loads it with all its imports, so that a change in any of them
 * takes effect at once. */
const DEV_SITE = "/src/node/dev/devSite.ts";

/** Delay after a change, in milliseconds. Editors save in several steps. */
const WAIT_MS = 40;

export interface DevLoop {
  /** The last good site for the current code and data, or null if the data was never good. Rejects if the code cannot
   * run. */
  site(): Promise<Site | null>;
  /** The tags that Vite adds to the head of every page. */
  readonly tags: Promise<string>;
  dataChanged(): void;
  /** @param isShown whether the file is also part of the app, so that Vite itself informs the page */
  codeChanged(isShown: boolean): void;
  /** Whether problems of the data cover the page. */
  isBroken(): boolean;
  /** Reloads every open page. */
  reload(): void;
}

export function devLoop(server: ViteDevServer, folder: string, effects: Effects): DevLoop {
  const { root, base } = server.config;
  const { hot } = server.environments.client;
  const { runner } = server.environments.ssr as RunnableDevEnvironment;
  const tags = headTags(server);
  let good: ReadResult | null = null;
  let overlay: Overlay | null = null;
  let isStale = false;
  let said = "";
  let timer: NodeJS.Timeout | undefined;

  const read = async (isPrinted: boolean): Promise<Site | null> => {
    const { devSite } = await runner.import<typeof import("./devSite")>(DEV_SITE);
    const found = devSite({ folder, root, base, tags: await tags }, good, effects);
    ({ good, overlay } = found);
    const report = [...found.problems, found.summary].join("\n");
    if (isPrinted || report !== said) print(found, effects);
    said = report;
    return found.site;
  };

  let now = read(true);
  /** Reads again after the read in progress, so that the last change wins. */
  const readAgain = (isPrinted: boolean) => {
    isStale = false;
    now = now.catch(() => {}).then(() => read(isPrinted));
    // Requests for pages report the error.
    now.catch(() => {});
    return now;
  };
  now.catch(() => {});

  // Sends to open pages only. Vite would keep a message without recipients for the next page that opens, although that
  // page is up to date.
  const tell = (payload: HotPayload) => server.ws.clients.forEach((client) => void client.send(payload));
  const reload = () => tell({ type: "full-reload", path: "*" });
  const tellState = () => (overlay ? tell({ type: "error", err: overlay }) : reload());
  const change = (isPrinted: boolean) => void readAgain(isPrinted).then(tellState, reload);

  hot.on("vite:client:connect", (_: unknown, client) => {
    if (overlay) client.send({ type: "error", err: overlay });
  });

  return {
    tags,
    site: () => (isStale ? readAgain(false) : now),
    dataChanged() {
      clearTimeout(timer);
      timer = setTimeout(() => change(true), WAIT_MS);
    },
    codeChanged(isShown) {
      if (isShown) isStale = true;
      else change(false);
    },
    isBroken: () => overlay !== null,
    reload,
  };
}

/** Prints problems as `timeline check` does. */
function print({ problems, summary }: DevSite, effects: Effects): void {
  for (const problem of problems) effects.warn(problem);
  effects.say(summary);
}

/** @returns what Vite and its plugins put into a head. They get an empty page, never the data. */
async function headTags(server: ViteDevServer): Promise<string> {
  const html = await server.transformIndexHtml("/index.html", "<html><head></head><body></body></html>");
  return /<head>(.*?)<\/head>/s.exec(html)?.[1]?.trim() ?? "";
}
