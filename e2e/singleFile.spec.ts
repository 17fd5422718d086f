/** What readers of a record in one file can rely on: opened by a double click, without a server, without a network and
 * without another file beside it, the whole record can be read, filtered and searched. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { timeline as command } from "./support/madeSite";
import { axis, field, filters, list, listed, live, menu, offered, openShare, record, timeline } from "./support/page";
import { actors, aliases, disagreements, disputesOf, events, idsOf, info, sources, story } from "./support/record";

test.describe.configure({ mode: "serial" });

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
  expect([...new Set(asked.map((url) => url.replace(/#.*$/s, "")))]).toEqual([addressOf()]);
});

/** Opens the file, as a double click or a link with a fragment does. */
async function openFile(page: Page, at = ""): Promise<void> {
  await page.goto(addressOf(at));
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeVisible();
}

const one = events.find(({ place, claims, id }) => place && claims.length > 3 && disputesOf(id).length > 0)!;
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });

test("it opens with the title, the list and the tracks, in its own fonts", async ({ page }) => {
  await openFile(page);
  await expect(page.getByRole("banner").getByRole("link", { name: info.title, exact: true })).toBeVisible();
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
  expect(fragment(page)).toBe(`#/events/${one.id}/`);
  for (const claim of one.claims) await expect(record(page)).toContainText(claim.text);
  const actor = actors.find(({ id }) => id === one.participants[0]!.actor)!;
  await record(page).getByRole("link", { name: actor.name, exact: true }).first().click();
  await expect(heading(page, actor.name)).toBeVisible();
  expect(fragment(page)).toBe(`#/actors/${actor.id}/`);
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

test("filters narrow the list and stand in the address; a copy of the file opens at the same place", async ({
  page,
}) => {
  await openFile(page);
  const actor = actors.find(({ id }) => events.some(({ participants }) => participants.some((p) => p.actor === id)))!;
  const expected = idsOf(events.filter(({ participants }) => participants.some((p) => p.actor === actor.id)));
  await openFile(page, `#/?actor=${actor.id}`);
  await expect.poll(() => listed(page)).toEqual(expected);
  await list(page).getByRole("link").first().click();
  await expect(record(page)).toBeVisible();
  await expect.poll(() => fragment(page)).toBe(`#/events/${expected[0]}/?actor=${actor.id}`);

  const copy = join(folder, "copy.html");
  copyFileSync(file, copy);
  const second = await page.context().newPage();
  await second.goto(pathToFileURL(copy).href + new URL(page.url()).hash);
  await expect(heading(second, events.find(({ id }) => id === expected[0])!.title)).toBeVisible();
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
