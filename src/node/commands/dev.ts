/** `timeline dev`: the edit loop. Vite serves the app as it lies in src/, with hot reload, and a plugin of ours the pages and the data. */
import type { InlineConfig, ViteDevServer } from "vite";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { devPages } from "../dev/devPages";
import type { Effects } from "../effects";

export interface DevOptions {
  readonly folder: string;
  readonly port: number;
  /** Path the site is served under, "/" or "/a/b/c/". */
  readonly base: string;
  /** The project's folder. */
  readonly root: string;
}

/** Serves until the process ends. A port in use gets the next free one, and Vite says so. */
export async function dev(options: DevOptions, effects: Effects): Promise<number> {
  const server = await devServer(options, effects);
  effects.say(fill(checkMessages.commands.at, { address: addressOf(server) }));
  return new Promise((done) => {
    const end = () => void server.close().then(() => done(0));
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}

/** A server of the edit loop that listens.
 *  @param more settings of Vite beside those of vite.config.ts */
export async function devServer(
  { folder, port, base, root }: DevOptions,
  effects: Effects,
  more: InlineConfig = {},
): Promise<ViteDevServer> {
  // Here, since no other command needs it.
  const { createServer } = await import("vite");
  const server = await createServer({
    ...more,
    root,
    base: base.replace(/\/*$/, "/"),
    // What the check has printed stays to be read.
    clearScreen: false,
    server: { host: "127.0.0.1", port },
    plugins: [devPages(folder, root, effects)],
  });
  return server.listen();
}

export function addressOf(server: ViteDevServer): string {
  return `http://127.0.0.1:${server.config.server.port}${server.config.base}`;
}
