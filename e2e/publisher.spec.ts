/** What publishers can rely on: the folder works at any address, makes no request to other hosts, and a fault in it
 * stays small. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { madeUrl, makeSite } from "./support/madeSite";
import { filters, list, listed, live, open, record, tracks } from "./support/page";
import { actors, disputesOf, events, idsOf, info, plural, sources, spread } from "./support/record";
import { siteBelowPath, siteUrl } from "./support/sites";
import { watch } from "./support/watch";

const PAGES = [
  "",
  "?actor=khazali~quds-force&match=all",
  "?view=list&theme=dark",
  "about/",
  "actors/",
  "disagreements/",
  ...info.periods.map(({ id }) => `periods/${id}/`),
  ...spread(events, 12).map(({ id }) => `events/${id}/`),
  ...spread(actors, 7).map(({ id }) => `actors/${id}/`),
  ...spread(sources, 7).map(({ id }) => `sources/${id}/`),
];
/** Pages that are loaded below a path, one or two of each kind. A test below reads the links of all pages from the
 * files. */
const BELOW_PATH = [
  ...["", "?actor=khazali~quds-force&match=all", "about/", "actors/", "corrections/", "disagreements/"],
  ...info.periods.slice(0, 1).map(({ id }) => `periods/${id}/`),
  ...spread(events, 2).map(({ id }) => `events/${id}/`),
  ...spread(actors, 2).map(({ id }) => `actors/${id}/`),
  ...spread(sources, 2).map(({ id }) => `sources/${id}/`),
  "sources/rogin-2018/",
];
const half = Math.ceil(PAGES.length / 2);
const WALKS = [
  ["under /, first half", siteUrl, PAGES.slice(0, half)],
  ["under /, second half", siteUrl, PAGES.slice(half)],
  [`under ${new URL(siteBelowPath).pathname}`, siteBelowPath, BELOW_PATH],
] as const;

for (const [where, base, pages] of WALKS) {
  test(`pages of all kinds load without a fault ${where}`, async ({ page }) => {
    expect(PAGES.length).toBeGreaterThanOrEqual(40);
    test.setTimeout(120_000);
    const troubles = await watch(page);
    for (const address of pages) {
      const answer = await page.goto(base + address);
      expect(answer?.status(), address).toBe(200);
      await expect(filters(page), address).toBeVisible();
      await expect(page.getByRole("heading", { level: 2 }).first(), address).toBeAttached();
      await live(page);
    }
    expect(troubles).toEqual([]);
  });
}

for (const base of [siteUrl, siteBelowPath]) {
  test(`going from the timeline to an event, to a second one and back works under ${new URL(base).pathname}`, async ({
    page,
  }) => {
    const troubles = await watch(page);
    const [first, second] = [events[3]!, events[8]!];
    const opened = (title: string) => record(page).getByRole("heading", { name: title, exact: true });
    await open(page, "", base);
    await list(page).getByRole("link", { name: first.title, exact: true }).click();
    await expect(page).toHaveURL(`${base}events/${first.id}/`);
    await expect(opened(first.title)).toBeVisible();
    await record(page).getByRole("link", { name: "All events", exact: true }).click();
    await list(page).getByRole("link", { name: second.title, exact: true }).click();
    await expect(page).toHaveURL(`${base}events/${second.id}/`);
    await expect(opened(second.title)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(base);
    await page.goBack();
    await expect(page).toHaveURL(`${base}events/${first.id}/`);
    await expect(opened(first.title)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(base);
    await expect(record(page)).toHaveCount(0);
    await page.goForward();
    await expect(opened(first.title)).toBeVisible();
    await page.reload();
    await expect(opened(first.title)).toBeVisible();
    await live(page);
    expect(troubles).toEqual([]);
  });
}

/** The index of the built site, after a change. */
function indexWith(change: (index: { events: Record<string, unknown[]> }) => void): string {
  const index = JSON.parse(readFileSync(join("dist", "data", "index.json"), "utf8"));
  change(index);
  return JSON.stringify(index);
}

for (const [what, column, value] of [
  ["title", "title", 42],
  ["date", "date", "2007-01-20"],
  ["participants", "participants", [[99_999, "actor", "agreed"]]],
] as const) {
  test(`one event with a broken ${what} in the data hides only itself, and the notice names it`, async ({ page }) => {
    const broken = events[Math.floor(events.length / 2)]!;
    await page.route("**/data/index.json", (route) =>
      route.fulfill({
        contentType: "application/json",
        body: indexWith((index) => {
          index.events[column]![index.events["id"]!.indexOf(broken.id)] = value;
        }),
      }),
    );
    await page.goto(`${siteUrl}events/${events[0]!.id}/`);
    await live(page);
    await record(page).getByRole("link", { name: "All events" }).click();
    await expect.poll(() => listed(page)).toEqual(idsOf(events.filter((one) => one !== broken)));
    const notice = page.getByText(/^1 of \d+ events could not be shown\.$/);
    await expect(notice).toHaveText(`1 of ${events.length} events could not be shown.`);
    await notice.click();
    await expect(page.getByRole("listitem").filter({ hasText: "data/index.json" })).toContainText(broken.id);
  });
}

const FAULTS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    "is missing",
    (page) => page.route("**/data/index.json", (route) => route.fulfill({ status: 404, body: "not here" })),
  ],
  [
    "is a web page",
    (page) =>
      page.route("**/data/index.json", (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }),
      ),
  ],
  [
    "is cut off",
    (page) => page.route("**/data/index.json", (route) => route.fulfill({ body: indexWith(() => {}).slice(0, 5000) })),
  ],
  [
    "never comes",
    async (page) => {
      // The app waits long before it gives up. Here it waits less, to keep the test short.
      await page.addInitScript(() => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (ms) => timeout(Math.min(ms, 800));
      });
      await page.route("**/data/index.json", () => {});
    },
  ],
];
for (const [how, arrange] of FAULTS) {
  test(`if the data file ${how}, the page can be read, and loading can be tried again`, async ({ page }) => {
    await arrange(page);
    const one = events[Math.floor(events.length / 3)]!;
    await page.goto(`${siteUrl}events/${one.id}/`);
    await expect(page.getByText("The data could not be loaded.")).toBeVisible();
    await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
    await expect(record(page)).toContainText(one.claims[0]!.text);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "Try again" }).click();
    await live(page);
    await expect(page.getByText("The data could not be loaded.")).toHaveCount(0);
    await record(page).getByRole("link", { name: "All events" }).click();
    await expect.poll(() => listed(page)).toEqual(idsOf(events));
  });
}

test("if the file of a record is missing, the page says so and can try again", async ({ page }) => {
  const one = events[Math.floor(events.length / 3)]!;
  await open(page);
  await page.route(`**/events/${one.id}/index.json`, (route) => route.fulfill({ status: 404, body: "not here" }));
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  await expect(record(page).getByText("This record could not be loaded.")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await record(page).getByRole("button", { name: "Try again" }).click();
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
});

test("if the script of the tracks is missing, the list is complete, and trying again loads the tracks", async ({
  page,
}) => {
  await page.route("**/assets/Tracks-*.js", (route) => route.fulfill({ status: 404, body: "not here" }));
  await page.goto(siteUrl);
  await expect(page.getByText("The tracks could not be loaded.")).toBeVisible();
  await expect(filters(page).getByText(plural(events.length, "event"), { exact: true })).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(tracks(page)).toBeVisible();
});

test("if the script that reads data is missing, trying again loads the page and the data", async ({ page }) => {
  const one = events[Math.floor(events.length / 3)]!;
  const lose = () => page.route("**/assets/read-*.js", (route) => route.fulfill({ status: 404, body: "not here" }));
  await lose();
  await page.goto(`${siteUrl}events/${one.id}/`);
  await expect(page.getByText("The data could not be loaded.")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.getByRole("button", { name: "Try again" }).click();
  await live(page);
  await record(page).getByRole("link", { name: "All events" }).click();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));

  await lose();
  await open(page);
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  await expect(record(page).getByText("This record could not be loaded.")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await record(page).getByRole("button", { name: "Try again" }).click();
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
});

test("if the script that makes the page live is missing, the page says once that a part is missing", async ({
  page,
}) => {
  await page.route("**/assets/liveParts-*.js", (route) => route.fulfill({ status: 404, body: "not here" }));
  await page.goto(`${siteUrl}?actor=nobody-at-all`);
  await expect(page.getByText("A part of this page could not be loaded.")).toBeVisible();
  await expect.poll(() => listed(page)).toEqual([]);
});

test("if the script of a record's page is missing, the page is complete and its links work", async ({ page }) => {
  const one = events.find(({ claims }) => claims.length > 4)!;
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.route("**/assets/RecordPanel-*.js", (route) => route.fulfill({ status: 404, body: "not here" }));
  await page.goto(`${siteUrl}events/${one.id}/`, { waitUntil: "networkidle" });
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
  for (const claim of one.claims) await expect(record(page)).toContainText(claim.text);
  expect(errors).toEqual([]);
  await record(page).getByRole("link", { name: "All events" }).click();
  await expect(page).toHaveURL(siteUrl);
  await live(page);
  // From the timeline, the place of the record says what is missing. A reload shows the page, which can be read without
  // scripts.
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  await expect(page.getByText("A part of this page could not be loaded.")).toBeVisible();
  await page.reload();
  await expect(record(page)).toContainText(one.claims[0]!.text);
});

test("if the whole app fails, the prerendered page loads again and stays, and the next page has the app", async ({
  page,
}) => {
  const failed = page.waitForEvent("pageerror");
  await page.route("**/data/index.json", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('"title":["', '"titel":["') });
  });
  await page.goto(siteUrl);
  await failed;
  await expect.poll(() => listed(page).catch(() => [])).toEqual(idsOf(events));
  await expect(filters(page).getByRole("button")).toHaveCount(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await list(page).getByRole("link", { name: events[3]!.title, exact: true }).click();
  await expect(page).toHaveURL(`${siteUrl}events/${events[3]!.id}/`);
  await expect(record(page).getByRole("heading", { name: events[3]!.title, exact: true })).toBeVisible();
  await live(page);
});

test("the site contains the licence of every shipped package and font, and the about page links to them", async ({
  page,
}) => {
  const packages = JSON.parse(readFileSync("dist-app/.vite/packages.json", "utf8")) as string[];
  expect(packages).toContain("vis-timeline");
  await page.goto(`${siteUrl}about/`);
  const link = page.getByRole("link", { name: "Licences of the programs and fonts of this site" });
  const text = await (await page.request.get(await link.evaluate((one) => (one as HTMLAnchorElement).href))).text();
  const parts = text.split(/^## /m).slice(1);
  expect(parts.map((part) => part.split("\n")[0])).toEqual(packages);
  for (const part of parts) expect(part, part.slice(0, 40)).toMatch(/copyright|apache license/i);
  expect(parts.filter((part) => part.includes("SIL OPEN FONT LICENSE"))).toHaveLength(3);
});

test("every link in the pages leads to a file, at any address of the site, and every anchor exists", () => {
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html") && !["404.html", "shell.html"].includes(path));
  expect(pages.length).toBeGreaterThan(events.length + actors.length + sources.length);
  const texts = new Map(pages.map((path) => [path, readFileSync(join("dist", path), "utf8")]));
  const anchors = new Map(
    [...texts].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const broken = new Set<string>();
  let looked = 0;
  for (const [path, text] of texts) {
    const markup = text.replace(/<script type="application\/json"[\s\S]*?<\/script>/g, "");
    for (const [, link = ""] of markup.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const url = new URL(link.replaceAll("&amp;", "&"), `http://site.test/${path}`);
      if (url.host !== "site.test" || url.protocol !== "http:") continue;
      looked++;
      // A path that begins at the root would lead out of a site that is in a folder.
      if (link.startsWith("/")) broken.add(`${path}: ${link} begins at the root`);
      const target = decodeURI(url.pathname)
        .slice(1)
        .replace(/(^|\/)$/, "$1index.html");
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!existsSync(join("dist", target))) broken.add(`${path}: ${link}`);
      else if (anchor && !anchors.get(target)?.has(anchor)) broken.add(`${path}: ${link} has no such place`);
    }
  }
  expect(looked).toBeGreaterThan(pages.length * 5);
  expect([...broken]).toEqual([]);
});

test.describe("the publisher's colours", () => {
  const BRAND = {
    light: {
      paper: "#fdf6ff",
      surface: "#fff9fe",
      ink: "#2a0b33",
      accent: "#6a1080",
      rule: "#d9b8e0",
      dispute: "#8a1030",
    },
    dark: {
      paper: "#1a0820",
      surface: "#241030",
      ink: "#f6e8fa",
      accent: "#e0a0f0",
      rule: "#4a2a55",
      dispute: "#ff9aa8",
    },
  };
  const brandUrl = madeUrl("brand");
  const one = events.find(({ id }) => disputesOf(id).some(({ outcome }) => outcome.kind === "open"))!;

  // In one worker, so that the site is built once.
  test.describe.configure({ mode: "default" });
  test.beforeAll(() =>
    makeSite("brand", (content, path) =>
      path === "dataset.json" ? { ...(content as object), brand: BRAND } : content,
    ),
  );

  const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
  const style = (locator: Locator, property: string) =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  /** Checks all six colours on the page of an event. */
  async function wears(page: Page, theme: "light" | "dark"): Promise<void> {
    const { paper, surface, ink, accent, rule, dispute } = BRAND[theme];
    const part = record(page);
    const disagree = part.getByText(/open questions?$/);
    expect(await style(page.locator("body"), "background-color")).toBe(rgb(paper));
    expect(await style(page.locator("body"), "color")).toBe(rgb(ink));
    expect(await style(part.getByRole("definition").getByRole("link").first(), "color")).toBe(rgb(accent));
    expect(await style(part.locator(".evidence-bar"), "border-top-color")).toBe(rgb(rule));
    expect(await style(part.getByRole("button", { name: "Copy link" }), "background-color")).toBe(rgb(surface));
    expect(await style(page.locator(".strip-window"), "border-top-color")).toBe(rgb(accent));
    expect(await style(disagree, "color")).toBe(rgb(dispute));
    // The line below the header is mixed from rule and ink.
    const border = await style(page.getByRole("banner"), "border-bottom-color");
    const mixed = [1, 3, 5].map((at) => {
      const [a, b] = [rule, ink].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
      return (a + (b - a) * 0.19) / 255;
    });
    const shown = border.match(/[\d.]+/g)!.map(Number);
    for (const [at, value] of mixed.entries()) expect(shown[at]).toBeCloseTo(value, 2);
  }

  test("all six apply to the whole page, in the theme of the system and in a chosen one", async ({ page }) => {
    const address = `events/${one.id}/`;
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, address, brandUrl);
    await wears(page, "light");
    await page.emulateMedia({ colorScheme: "dark" });
    await wears(page, "dark");
    await open(page, `${address}?theme=light`, brandUrl);
    await wears(page, "light");
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, `${address}?theme=dark`, brandUrl);
    await wears(page, "dark");
  });

  test("do not apply in high contrast or in print", async ({ page }) => {
    const body = page.locator("body");
    const colours = async () => [await style(body, "color"), await style(body, "background-color")];
    await open(page, `events/${one.id}/`, brandUrl);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, contrast: "more" });
      const [text, ground] = await colours();
      // Black and white have the ratio 21:1.
      expect([text, ground].sort()).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    }
    await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference" });
    await page.locator("html").evaluate((html) => html.setAttribute("data-theme", "contrast"));
    expect(await colours()).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.emulateMedia({ media: "print" });
    expect(await colours()).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  });

  test("also apply on the page for addresses that do not exist", async ({ page }) => {
    await page.goto(`${brandUrl}404.html`);
    expect(await style(page.locator("body"), "background-color")).toBe(rgb(BRAND.light.paper));
  });
});
