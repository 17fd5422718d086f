/** `timeline dev`: the edit loop. Vite serves the app from src/ with hot reload, and a plugin of ours serves the pages
 * and the data. */
import type { InlineConfig, ViteDevServer } from "vite";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { devPages } from "../dev/devPages";
import type { Effects } from "../effects";

export interface DevOptions {
  readonly folder: string;
  readonly port: number;
  /** The path under which the site is served, "/" or "/a/b/c/". */
  readonly base: string;
  /** The project's folder. */
  readonly root: string;
}

/** Serves until the process ends. If the port is in use, Vite takes the next free one and says so. */
export async function dev(options: DevOptions, effects: Effects): Promise<number> {
  const server = await devServer(options, effects);
  effects.say(fill(checkMessages.commands.at, { address: addressOf(server) }));
  return new Promise((done) => {
    const end = () => void server.close().then(() => done(0));
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}

/** Starts the server of the edit loop.
 * @param more settings for Vite, merged with those of vite.config.ts */
export async function devServer(
  { folder, port, base, root }: DevOptions,
  effects: Effects,
  more: InlineConfig = {},
): Promise<ViteDevServer> {
  // Imported here because no other command needs Vite.
  const { createServer } = await import("vite");
  const server = await createServer({
    ...more,
    root,
    base: base.replace(/\/*$/, "/"),
    // Keeps the output of the check on the terminal.
    clearScreen: false,
    server: { host: "127.0.0.1", port },
    plugins: [devPages(folder, root, effects)],
  });
  return server.listen();
}

export function addressOf(server: ViteDevServer): string {
  return `http://127.0.0.1:${server.config.server.port}${server.config.base}`;
}
