/** What readers of a record in one file can rely on: opened by a double click, without a server, without a network and
 * without another file beside it, the whole record can be read, filtered and searched. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { timeline as command } from "./support/madeSite";
import { axis, field, filters, list, listed, menu, offered, openShare, record } from "./support/page";
import { actors, aliases, disagreements, disputesOf, events, idsOf, info, sources, story } from "./support/record";

// In one worker, so that the file is built once.
test.describe.configure({ mode: "default" });

/** A folder with a space and a letter that addresses escape, as people name theirs. */
let folder = "";
let file = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "Zeitachse für Leser "));
  const built = join(folder, "built", "record.html");
  command("build", "data", "--single-file", "--out", built);
  file = join(folder, "My record.html");
  copyFileSync(built, file);
  rmSync(join(folder, "built"), { recursive: true });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const addressOf = (fragment = "") => pathToFileURL(file).href + fragment;
/** The fragment of the page's address. */
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
/** The page that the fragment names, without the visible window, which the app writes behind it. */
const pageIn = (page: Page) => fragment(page).replace(/\?.*$/, "");
const watched = new WeakMap<Page, { readonly requests: string[]; readonly errors: string[] }>();

test.beforeEach(({ page }) => {
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  watched.set(page, { requests, errors });
});

test.afterEach(({ page }) => {
  const { requests, errors } = watched.get(page)!;
  expect(errors).toEqual([]);
  // Fonts and the icon are in the file. Chromium reports them as requests although nothing leaves the page.
  const asked = requests.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"));
  expect([...new Set(asked.map((url) => url.replace(/#.*$/s, "")))]).toEqual(asked.length > 0 ? [addressOf()] : []);
});

/** Opens the file, as a double click or a link with a fragment does, on a device that showed the list last. */
async function openFile(page: Page, at = ""): Promise<void> {
  await page.addInitScript(() => {
    localStorage["sourceline"] ??= '{"tab":"events"}';
  });
  await page.goto(addressOf(at));
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeVisible();
}

const one = events.find(({ place, claims, id }) => place && claims.length > 3 && disputesOf(id).length > 0)!;
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });

test("it opens with the title, the list and the tracks, in its own fonts", async ({ page }) => {
  await openFile(page);
  await expect(page.getByRole("heading", { level: 1, name: info.title, exact: true })).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  await expect(axis(page).first()).toBeAttached();
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
  });
  expect(fonts.join()).toContain("Noto Sans");
  expect(fonts.join()).toContain("Source Serif 4");
});

test("an event, its actor and its source open from links, and Back and Forward walk through them", async ({ page }) => {
  await openFile(page);
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  await expect(heading(page, one.title)).toBeVisible();
  expect(pageIn(page)).toBe(`#/events/${one.id}/`);
  for (const claim of one.claims) await expect(record(page)).toContainText(claim.text);
  const actor = actors.find(({ id }) => id === one.participants[0]!.actor)!;
  await record(page).getByRole("link", { name: actor.name, exact: true }).first().click();
  await expect(heading(page, actor.name)).toBeVisible();
  expect(pageIn(page)).toBe(`#/actors/${actor.id}/`);
  await page.goBack();
  await expect(heading(page, one.title)).toBeVisible();
  const source = sources.find(({ id }) => id === one.claims[0]!.citations[0]!.source)!;
  await record(page).locator(`a[href$="#/sources/${source.id}/"]`).first().click();
  await expect(heading(page, source.title)).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(list(page)).toBeVisible();
  await page.goForward();
  await expect(heading(page, one.title)).toBeVisible();
});

test("the filter panel narrows the list by actor and by group, and takes both away again", async ({ page }) => {
  await openFile(page);
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  const actor = actors.find(({ id }) => events.some(({ participants }) => participants.some((p) => p.actor === id)))!;
  const expected = idsOf(events.filter(({ participants }) => participants.some((p) => p.actor === actor.id)));
  await page.getByRole("checkbox", { name: new RegExp(`^${actor.name} ?\\d+$`) }).check();
  await expect.poll(() => listed(page)).toEqual(expected);
  expect(fragment(page)).toContain(`#/?actor=${actor.id}`);
  await page.goBack();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  await openFile(page, `#/?group=${actor.group}`);
  await expect.poll(async () => (await listed(page)).length).toBeLessThan(events.length);
  for (const id of expected) expect(await listed(page)).toContain(id);
});

test("filters stand in the address; a copy of the file opens at the same place", async ({ page }) => {
  const actor = actors.find(({ id }) => events.some(({ participants }) => participants.some((p) => p.actor === id)))!;
  const expected = idsOf(events.filter(({ participants }) => participants.some((p) => p.actor === actor.id)));
  await openFile(page, `#/?actor=${actor.id}`);
  await expect.poll(() => listed(page)).toEqual(expected);
  await list(page).getByRole("link").first().click();
  await expect(record(page)).toBeVisible();
  await expect.poll(() => fragment(page)).toContain(`#/events/${expected[0]}/?actor=${actor.id}`);

  const copy = join(folder, "copy.html");
  copyFileSync(file, copy);
  const second = await page.context().newPage();
  await second.goto(pathToFileURL(copy).href + new URL(page.url()).hash);
  await expect(heading(second, events.find(({ id }) => id === expected[0])!.title)).toBeVisible();
  await record(second).getByRole("link", { name: "All events" }).click();
  await expect.poll(() => listed(second)).toEqual(expected);
  await second.close();
});

test("the search finds events and actors by name", async ({ page }) => {
  await openFile(page);
  const actor = actors[0]!;
  await field(page).fill(actor.name);
  await offered(page).filter({ hasText: actor.name }).first().click();
  await expect(heading(page, actor.name)).toBeVisible();
  await page.goBack();
  await field(page).fill("karbala");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(async () => (await listed(page)).length).toBeLessThan(events.length);
});

test("a first visit opens with the story, whose steps move the tracks", async ({ page }) => {
  await page.goto(addressOf());
  await expect(page.getByRole("heading", { name: story.steps[0]!.heading })).toBeVisible();
  await page.getByRole("button", { name: "Start the story" }).click();
  await expect.poll(() => fragment(page)).toBe("#/?view=story:1");
  await openFile(page, "#/story/");
  for (const { sentences } of story.steps)
    await expect(page.getByRole("article")).toContainText(sentences[0]!.text.slice(0, 40));
});

test("the address of a claim leads to the claim, an old address to the record, and an unknown one says so", async ({
  page,
}) => {
  const claim = one.claims.at(-1)!;
  await openFile(page, `#/events/${one.id}/#${claim.id}`);
  await expect(record(page).getByText(claim.text).last()).toBeInViewport();
  const [old, now] = Object.entries(aliases).find(([, id]) => sources.some((source) => source.id === id))!;
  await openFile(page, `#/sources/${old}/`);
  await expect(heading(page, sources.find(({ id }) => id === now)!.title)).toBeVisible();
  await expect.poll(() => pageIn(page)).toBe(`#/sources/${now}/`);
  await openFile(page, "#/events/there-is-none/");
  await expect(page.getByText("There is no event “there-is-none” in this record.")).toBeVisible();
});

test("the pages about the record open from the masthead", async ({ page }) => {
  await openFile(page);
  const nav = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
  await nav.filter({ hasText: /^Where sources disagree/ }).click();
  for (const { question } of disagreements.slice(0, 5)) await expect(page.getByRole("main")).toContainText(question);
  await nav.filter({ hasText: /^Explore by actor/ }).click();
  await page.getByRole("main").getByRole("link", { name: actors[1]!.name, exact: true }).first().click();
  await expect(heading(page, actors[1]!.name)).toBeVisible();
  await nav.filter({ hasText: /^About/ }).click();
  await expect(page.getByText(/licences of the programs and fonts in this file/)).toBeVisible();
});

test("every link of the first screen, of pages about the record and of several records leads to a page of the file", async ({
  page,
}) => {
  await openFile(page);
  const shown = [
    "#/",
    "#/actors/",
    "#/disagreements/",
    "#/about/",
    "#/corrections/",
    "#/?view=source",
    `#/events/${one.id}/`,
    `#/events/${events.at(-1)!.id}/`,
    `#/actors/${actors[0]!.id}/`,
    `#/sources/${sources[0]!.id}/`,
    `#/periods/${info.periods[0]!.id}/`,
  ];
  const targets = new Set<string>();
  for (const at of shown) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, at);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    const hrefs = await page.evaluate(() =>
      [...document.querySelectorAll("a[href]")].map(
        (link) => new URL(link.getAttribute("href")!, document.baseURI).href,
      ),
    );
    expect(hrefs.length).toBeGreaterThan(10);
    for (const href of hrefs) targets.add(href);
  }
  const own = [...targets].filter((href) => !/^(?:https?|mailto):/.test(href));
  expect(own.filter((href) => !href.startsWith(addressOf("#")))).toEqual([]);
  const held = new Set(
    await page.locator("script[data-file]").evaluateAll((all) => all.map((one) => one.getAttribute("data-file"))),
  );
  const pages = own.map((href) => new URL(href).hash).filter((hash) => hash.startsWith("#/"));
  expect(pages.length).toBeGreaterThan(200);
  const paths = pages.map((hash) => /^#\/([^?#]*)/.exec(hash)![1]!);
  expect(paths.filter((path) => path !== "" && !held.has(`${path}index.json`))).toEqual([]);
  const places = own.map((href) => new URL(href).hash).filter((hash) => !hash.startsWith("#/"));
  expect(places.filter((hash) => !hash.startsWith("#part_"))).toEqual([]);
});

test("what one file cannot do is not offered; the record can be cited and saved", async ({ page }) => {
  await openFile(page);
  await openShare(page);
  await expect(menu(page).getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(menu(page).getByRole("button", { name: /QR|[Ee]mbed|Share/ })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu(page).getByRole("button", { name: /CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await openFile(page, `#/events/${one.id}/`);
  await record(page).getByRole("toolbar").getByRole("button", { name: "Cite" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue(new RegExp(info.title));
  // The reader's folders are nobody else's business.
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue(/My%20record\.html#\/events\//);
  await expect(page.getByRole("dialog").getByRole("textbox")).not.toHaveValue(/file:|Leser/);
  await page.getByRole("dialog").getByRole("combobox").selectOption({ index: 1 });
  await expect(page.getByRole("dialog").getByRole("textbox")).not.toHaveValue(/^$|Loading/);
});

test("with keys alone, a reader skips to the events, opens one and comes back", async ({ page }) => {
  await openFile(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(list(page).locator(":focus")).toBeVisible();
  expect(fragment(page)).toMatch(/^(?:#\/.*)?$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(record(page)).toBeVisible();
  await expect.poll(() => fragment(page)).toMatch(/^#\/events\//);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(list(page)).toBeVisible();
});

test("the appearance follows the system, the address and the reader's choice", async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await openFile(page);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).not.toBe(light);
  await openFile(page, "#/?theme=light");
  await page.reload();
  await expect.poll(paper).toBe(light);
});

test("without scripts, the file lists all events and says what it needs", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf());
  await expect(page.locator("noscript").getByRole("paragraph")).toBeVisible();
  for (const { title } of events.slice(0, 5)) await expect(list(page)).toContainText(title);
  await context.close();
});
