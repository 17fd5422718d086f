/** After one visit the site works without a network, and a new build reaches readers who have the old one open. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type LargeEvent, largeEvents } from "./support/large";
import { makeSite } from "./support/madeSite";
import { field, filters, list, listed, live, marks, notices, record } from "./support/page";
import { actors, disputesOf, event, events, filtered, idsOf, info, sources } from "./support/record";
import { besideFolder, largeFolder } from "./support/sites";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ mode: "default" });

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** A server whose site can be replaced, and which can be cut off. */
class Host {
  folder = "dist";
  isCut = false;
  readonly asked: string[] = [];
  url = "";
  #server: Server | null = null;

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://host").pathname;
      this.asked.push(path);
      if (this.isCut) return void request.destroy();
      const file = join(this.folder, path.endsWith("/") ? `${path}index.html` : path);
      try {
        const content = readFileSync(file);
        response.writeHead(200, { "Content-Type": TYPES[file.split(".").at(-1)!] ?? "text/plain" }).end(content);
      } catch {
        response.writeHead(404, { "Content-Type": "text/html" }).end("<h1>Not found</h1>");
      }
    });
    await new Promise<void>((done) => this.#server!.listen(0, "127.0.0.1", done));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  }
  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

let host: Host;
test.beforeEach(async () => {
  host = new Host();
  await host.start();
});
test.afterEach(() => host.stop());

const offlineSetting = (page: Page) => page.getByRole("checkbox", { name: "Keep this record for reading" });
/** What the setting says of itself: the paragraph that follows it. */
const hint = (page: Page) =>
  page.getByRole("dialog", { name: "Help" }).locator("label:has-text('Keep this record') + p");

/** Visits the site, and waits in the help dialog until all of it is kept. */
async function visitUntilKept(page: Page, path = ""): Promise<void> {
  await page.goto(host.url + path);
  await live(page);
  await page.keyboard.press("?");
  await expect(hint(page)).toHaveText(/All of it is kept: \d\.\d MB/, { timeout: 30_000 });
  await page.keyboard.press("Escape");
}

const never = events.find(({ id }) => disputesOf(id).length > 0)!;

test("with the network cut after one visit, pages never opened work: event, tracks, search, source, actor, story", async ({
  page,
  context,
}) => {
  test.slow();
  await visitUntilKept(page);
  expect(host.asked).not.toContain(`/events/${never.id}/`);
  host.isCut = true;
  const cold = await context.newPage();
  await cold.goto(`${host.url}events/${never.id}/`);
  await expect(record(cold).getByRole("heading", { name: never.title, exact: true })).toBeVisible();
  await expect(record(cold)).toContainText(never.claims[0]!.text);
  await expect(marks(cold, never.id).first()).toBeVisible();
  await field(cold).fill("karbala");
  await expect(cold.getByRole("option").first()).toBeVisible();
  for (const [path, heading] of [
    [`sources/${sources[3]!.id}/`, sources[3]!.title],
    [`actors/${actors[3]!.id}/`, actors[3]!.name],
    ["story/", info.title],
  ] as const) {
    await cold.goto(host.url + path);
    await expect(cold.getByRole("heading", { name: heading, exact: true }).first()).toBeVisible();
    await expect(filters(cold)).toBeVisible();
  }
  // Without its last slash, as hosts allow.
  await cold.goto(`${host.url}events/${never.id}?actor=iran#${never.claims[0]!.id}`);
  await expect(record(cold).getByRole("heading", { name: never.title, exact: true })).toBeVisible();
  // With a filter, the home page.
  await cold.goto(`${host.url}?actor=iran&view=list`);
  await expect(list(cold).getByRole("listitem").first()).toBeVisible();
  await expect(cold).toHaveTitle(new RegExp(`${filtered({ actors: ["iran"] }).length} of ${events.length}`));
  // An address that the site does not have is still none.
  await expect(cold.goto(`${host.url}no/such/page/`)).rejects.toThrow(/ERR_/);
});

test("a kept file that was damaged does no harm: it comes anew, and without a network its page says so", async ({
  page,
  context,
}) => {
  test.slow();
  await visitUntilKept(page);
  const damage = (paths: readonly string[]) =>
    page.evaluate(async (damaged) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys())
          if (damaged.some((path) => url.includes(path))) await cache.put(url, new Response("{ broken"));
      }
    }, paths);
  await damage(["assets/", `events/${never.id}/index.json`]);
  const again = await context.newPage();
  await again.goto(`${host.url}events/${never.id}/`);
  await live(again);
  await expect(record(again)).toContainText(never.claims[0]!.text);
  const damaged = () =>
    again.evaluate(async () => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) if ((await (await cache.match(key))?.text()) === "{ broken") count++;
      }
      return count;
    });
  await expect.poll(damaged, { timeout: 20_000 }).toBe(0);
  await damage([`events/${never.id}/index.json`]);
  host.isCut = true;
  const cold = await context.newPage();
  await cold.goto(`${host.url}events/${events[0]!.id}/`);
  await expect(record(cold).getByRole("heading", { name: events[0]!.title, exact: true })).toBeVisible();
  await cold.getByRole("link", { name: "All events" }).click();
  await list(cold).getByRole("link", { name: never.title, exact: true }).first().click();
  await expect(notices(cold, "This record could not be loaded.")).toBeVisible();
  host.isCut = false;
  await cold.getByRole("button", { name: "Try again" }).click();
  await expect(record(cold)).toContainText(never.claims[0]!.text);
});

test("a record of more than 20 MB is not fetched ahead: Help says so, and what was opened can be read without a network", async ({
  page,
  context,
}) => {
  test.slow();
  host.folder = `${largeFolder}/site`;
  const [opened, other] = largeEvents().slice(700, 702) as [LargeEvent, LargeEvent];
  await page.goto(`${host.url}events/${opened.id}/`);
  await live(page);
  await page.keyboard.press("?");
  await expect(hint(page)).toHaveText(/^It has 2\d\.\d MB, too much to fetch ahead\. What you open is kept: [1-9]/, {
    timeout: 30_000,
  });
  const ahead = host.asked.filter((path) => /events\/.*index\.json/.test(path));
  expect(new Set(ahead).size).toBeLessThan(5);
  const own = `${host.url}events/${opened.id}/index.json`;
  await expect.poll(() => page.evaluate(async (url) => (await caches.match(url)) !== undefined, own)).toBe(true);
  host.isCut = true;
  const cold = await context.newPage();
  await cold.goto(`${host.url}events/${opened.id}/`);
  // The worker waits up to five seconds for the network, and the page reads the index of 2,100 events.
  await expect(record(cold).getByRole("heading", { name: opened.title, exact: true })).toBeVisible({ timeout: 20_000 });
  await cold.goto(`${host.url}events/${other.id}/`).catch(() => {});
  await expect(record(cold)).toHaveCount(0);
});

test("the reader can switch it off and on, and what is kept is deleted", async ({ page }) => {
  test.slow();
  await visitUntilKept(page);
  await page.keyboard.press("?");
  await offlineSetting(page).uncheck();
  await expect(hint(page)).toContainText("Off:");
  const left = () =>
    page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
  await expect.poll(left, { timeout: 20_000 }).toEqual([0, 0]);
  await page.reload();
  await live(page);
  await page.waitForTimeout(8000);
  expect(await left()).toEqual([0, 0]);
  await page.keyboard.press("?");
  await offlineSetting(page).check();
  await expect(hint(page)).toHaveText(/All of it is kept/, { timeout: 30_000 });
});

test("a browser that saves data fetches nothing ahead, and keeps what was opened", async ({ page, context }) => {
  test.slow();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto(`${host.url}events/${never.id}/`);
  await live(page);
  await page.keyboard.press("?");
  await expect(hint(page)).toContainText("only what you open is kept", { timeout: 20_000 });
  await page.keyboard.press("Escape");
  const notKept = () =>
    page.evaluate(async () => {
      const names = performance.getEntriesByType("resource").map(({ name }) => name);
      const wanted = names.filter((name) => /\/assets\/|\/(?:index|site)\.json$/.test(name));
      const kept = await Promise.all(wanted.map((name) => caches.match(name)));
      return wanted.filter((_, at) => kept[at] === undefined);
    });
  await expect.poll(notKept, { timeout: 20_000 }).toEqual([]);
  expect(host.asked.filter((path) => /^\/sources\/.+index\.json$/.test(path))).toEqual([]);
  host.isCut = true;
  await page.reload();
  await expect(record(page)).toContainText(never.claims[0]!.text);
});

test("an embed keeps nothing, and where the browser refuses, everything else works", async ({ page, context }) => {
  await page.goto(`${host.url}?ui=embed`);
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await page.waitForTimeout(8000);
  expect(host.asked).not.toContain("/sw.js");
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
  });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(`${host.url}events/${never.id}/`);
  await live(page);
  await page.waitForTimeout(8000);
  await expect(record(page)).toContainText(never.claims[0]!.text);
  expect(troubles).toEqual([]);
});

test.describe("when the site is published anew", () => {
  const TITLE = "The record, second edition";
  test.beforeAll(() => {
    test.setTimeout(120_000);
    makeSite("next", (content, path) => (path === "dataset.json" ? { ...(content as object), title: TITLE } : content));
    execFileSync("node", [
      ...["--import", "tsx", "src/node/cli.ts", "build", "data", "--out", join(besideFolder, "ended"), "--no-offline"],
    ]);
  });

  test("a tab that is open says so, and shows the new version without losing the view", async ({ page, context }) => {
    test.slow();
    await visitUntilKept(page, "?actor=iran&view=list");
    host.folder = join(besideFolder, "next");
    // The open tab goes on: a part of the app that it has not used yet comes from what is kept.
    await page.getByRole("button", { name: "Share, cite, download" }).click();
    await page.getByRole("button", { name: "QR code" }).click();
    await expect(page.getByRole("dialog", { name: "QR code" })).toBeVisible();
    await page.keyboard.press("Escape");
    // Another tab has the new version at once.
    const other = await context.newPage();
    await other.goto(host.url);
    await expect(other).toHaveTitle(TITLE);
    await expect(notices(page, "This record was published anew")).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: "Show the new version" }).click();
    await expect(page).toHaveTitle(new RegExp(`${TITLE}$`));
    await expect(page).toHaveURL(`${host.url}?actor=iran&view=list`);
    await live(page);
    await expect(notices(page, "This record was published anew")).toHaveCount(0);
    await expect.poll(() => listed(page)).toEqual(idsOf(filtered({ actors: ["iran"] })));
    await expect(notices(other, "This record was published anew")).toHaveCount(0);
    // And without a network, too.
    await page.keyboard.press("?");
    await expect(hint(page)).toHaveText(/All of it is kept/, { timeout: 30_000 });
    host.isCut = true;
    await page.goto(`${host.url}events/${event(never.id).id}/`);
    await expect(page).toHaveTitle(`${never.title} · ${TITLE}`);
  });

  test("with --no-offline, the worker and what it kept are gone after a visit", async ({ page }) => {
    test.slow();
    await visitUntilKept(page);
    host.folder = join(besideFolder, "ended");
    await page.reload();
    await expect
      .poll(
        () =>
          page.evaluate(async () => [
            (await caches.keys()).length,
            (await navigator.serviceWorker.getRegistrations()).length,
          ]),
        { timeout: 30_000 },
      )
      .toEqual([0, 0]);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
    await expect(offlineSetting(page)).toHaveCount(0);
  });
});
