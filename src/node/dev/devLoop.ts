/** What the edit loop knows: the last good site of a dataset, and the problems of the data as it is now. It reads anew when data or code change,
 *  prints what the check says, and tells every open page. */
import type { HotPayload, RunnableDevEnvironment, ViteDevServer } from "vite";
import type { Effects } from "../effects";
import type { ReadResult } from "../readDataset";
import type { Site } from "../site";
import type { DevSite, Overlay } from "./devSite";

/** What checks, compiles and draws. Vite loads it and all that it imports, so that a change of any of it counts at once. */
const DEV_SITE = "/src/node/dev/devSite.ts";

/** Editors save in several steps. */
const WAIT_MS = 40;

export interface DevLoop {
  /** The last good site as code and data are now; null where the data was never good. Fails where the code cannot be run. */
  site(): Promise<Site | null>;
  /** What Vite adds to the head of every page. */
  readonly tags: Promise<string>;
  dataChanged(): void;
  /** @param isShown is the file part of the app too, so that Vite tells the page of it? */
  codeChanged(isShown: boolean): void;
  /** Do problems of the data stand over the page? */
  isBroken(): boolean;
  /** Loads every open page anew. */
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
  /** Reads anew once what is being read is read, so that the last change has the last word. */
  const readAgain = (isPrinted: boolean) => {
    isStale = false;
    now = now.catch(() => {}).then(() => read(isPrinted));
    // What went wrong is told to whoever asks for a page.
    now.catch(() => {});
    return now;
  };
  now.catch(() => {});

  // A message to nobody would be kept for the next page that opens, which has what is new already.
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

/** As `timeline check` prints it. */
function print({ problems, summary }: DevSite, effects: Effects): void {
  for (const problem of problems) effects.warn(problem);
  effects.say(summary);
}

/** What Vite and its plugins put into a head. They are shown an empty page, never the data. */
async function headTags(server: ViteDevServer): Promise<string> {
  const html = await server.transformIndexHtml("/index.html", "<html><head></head><body></body></html>");
  return /<head>(.*?)<\/head>/s.exec(html)?.[1]?.trim() ?? "";
}
