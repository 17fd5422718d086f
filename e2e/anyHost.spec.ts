/** The built site on a plain file server that knows nothing of it: Python's, or where there is none fifteen lines of
 * Node. Every page that can be reached by links is fetched, at the root of a host and below a path. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { live } from "./support/page";
import { actors, events, info, sources } from "./support/record";
import { besideFolder, siteUrl } from "./support/sites";
import { watch } from "./support/watch";

/** Answers with files, redirects folders without their slash, and knows the types that browsers insist on. */
const PLAIN = `
const { createServer } = require("node:http");
const { existsSync, readFileSync, statSync } = require("node:fs");
const types = { html: "text/html", js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml" };
const server = createServer(({ url }, response) => {
  const path = decodeURIComponent(new URL(url, "http://x").pathname);
  const isFolder = existsSync("." + path) && statSync("." + path).isDirectory();
  if (isFolder && !path.endsWith("/")) return response.writeHead(301, { Location: path + "/" }).end();
  const file = "." + path + (isFolder ? "index.html" : "");
  if (!existsSync(file)) return response.writeHead(404).end("Not found");
  response.writeHead(200, { "Content-Type": types[file.split(".").at(-1)] || "application/octet-stream" });
  response.end(readFileSync(file));
});
server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port));
`;
const COMMAND: readonly [string, readonly string[]] =
  spawnSync("python3", ["--version"]).status === 0
    ? ["python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]]
    : [process.execPath, ["-e", PLAIN]];

/** Starts the server in a folder. @returns it, and its address */
async function serve(folder: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(COMMAND[0], COMMAND[1], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  // Its output stays open: Python ends when it cannot write the rest of the line.
  const port = await new Promise<string>((found, failed) => {
    server.once("exit", () => failed(new Error(`${COMMAND[0]} did not start.`)));
    let text = "";
    server.stdout!.on("data", (part) => {
      text += part;
      const [, named] = /port (\d+)\s/.exec(text) ?? [];
      if (named) found(named);
    });
  });
  return { server, address: `http://127.0.0.1:${port}/` };
}

const one = { event: events[5]!, actor: actors[2]!, source: sources[2]!, period: info.periods[0]! };
const PAGES = [
  ...["", "about/", "actors/", "corrections/", "disagreements/", "story/"],
  ...[`events/${one.event.id}/`, `actors/${one.actor.id}/`, `sources/${one.source.id}/`, `periods/${one.period.id}/`],
];

for (const [folder, path] of [
  ["dist", ""],
  [besideFolder, "a/b/c/"],
] as const)
  test.describe(`on a plain file server, at /${path}`, () => {
    test.describe.configure({ mode: "serial" });
    let server: ChildProcess;
    let base = "";
    test.beforeAll(async () => {
      const started = await serve(folder);
      server = started.server;
      base = started.address + path;
    });
    test.afterAll(() => void server.kill());

    test("every link of every page leads to a file of the site", async () => {
      test.setTimeout(120_000);
      const reached = new Set([base]);
      const broken: string[] = [];
      let pages = 0;
      for (const address of reached) {
        const response = await fetch(address);
        if (response.status !== 200) broken.push(`${response.status} ${address}`);
        const text = await response.text();
        if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
        pages++;
        for (const [, link = ""] of text.matchAll(/<(?:a|link|script|img|source)\b[^>]*? (?:href|src)="([^"]*)"/g)) {
          const url = new URL(link.replaceAll("&amp;", "&"), address);
          if (url.origin !== new URL(base).origin) continue;
          if (!url.href.startsWith(base)) broken.push(`${link} in ${address} leads out of the site`);
          reached.add(url.origin + url.pathname);
        }
      }
      expect(pages).toBeGreaterThan(events.length + actors.length + sources.length);
      expect(broken).toEqual([]);
    });

    test("pages of each kind work, ask no other host, set no cookie, and violate no policy", async ({ page }) => {
      test.setTimeout(90_000);
      const troubles = await watch(page, [base]);
      for (const address of PAGES) {
        expect((await page.goto(base + address))?.status(), address).toBe(200);
        await live(page);
        expect(await page.evaluate(() => document.cookie), address).toBe("");
      }
      expect(await page.context().cookies()).toEqual([]);
      // What a device remembers is what the reader set, under one name.
      const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
      expect(kept.filter((name) => name !== "sourceline")).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });

test("pages work under the headers that the site asks of its host", async ({ page }) => {
  const [rule = ""] = readFileSync("dist/_headers", "utf8").split("\n\n");
  const asked = [...rule.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = "", value = ""]) => [name, value] as const);
  expect(asked.map(([name]) => name)).toContain("Content-Security-Policy");
  await page.route(`${siteUrl}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...Object.fromEntries(asked) } });
  });
  const troubles = await watch(page);
  for (const address of ["", `events/${one.event.id}/`]) {
    await page.goto(siteUrl + address);
    await live(page);
  }
  expect(troubles).toEqual([]);
  // The page for unknown addresses has an inline script of its own, and is itself an answer that the watch reports.
  await page.goto(`${siteUrl}events/${one.event.id}-x/`);
  await expect(page.getByRole("listitem").getByRole("link").first()).toHaveText(one.event.title);
  expect(troubles.filter((trouble) => /policy/i.test(trouble))).toEqual([]);
});
