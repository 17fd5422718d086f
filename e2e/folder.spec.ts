/** What readers of a copy in a folder can rely on: opened by a double click, without a server and without a network, all
 * pages can be read and lead to one another, and say what they cannot do. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { list, listed, record } from "./support/page";
import { actors, aliases, disputesOf, events, idsOf, info, listWords, sources, story } from "./support/record";

const FOLDER = process.env["SITE_FOLDER"] ?? "dist";

/** A folder with a space and a letter that addresses escape, as people name theirs. */
let copy = "";
test.beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "Zeitachse für Leser "));
  cpSync(FOLDER, copy, { recursive: true });
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Opens a file of the copy, as a double click does. */
const openFile = (page: Page, path: string) => page.goto(pathToFileURL(join(copy, path)).href);
const pathOf = (page: Page) => decodeURIComponent(new URL(page.url()).pathname).slice(copy.length + 1);

const reason = (page: Page) => page.getByText("This copy is read from a folder.");

const one = events.find(({ id, place, claims }) => place && claims.length > 3 && disputesOf(id).length > 0)!;

test("a copy in a folder opens by a double click: ten pages are followed by their links, styled and complete", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await openFile(page, "index.html");
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  await expect(reason(page)).toBeVisible();
  await expect(page.locator("svg.drawn-scene").filter({ visible: true })).toHaveCount(1);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Noto Sans");

  // From the list to an event, to its actor, its source and back by the title of the site.
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  expect(pathOf(page)).toBe(`events/${one.id}/index.html`);
  for (const claim of one.claims) await expect(record(page)).toContainText(claim.text);
  await expect(record(page)).toContainText(listWords(one));
  const actor = actors.find(({ id }) => id === one.participants[0]!.actor)!;
  await record(page).getByRole("link", { name: actor.name, exact: true }).first().click();
  expect(pathOf(page)).toBe(`actors/${actor.id}/index.html`);
  await expect(page.getByRole("heading", { level: 2, name: actor.name, exact: true })).toBeVisible();
  await page.goBack();
  const source = sources.find(({ id }) => id === one.claims[0]!.citations[0]!.source)!;
  await record(page).locator(`a[href$="sources/${source.id}/index.html"]`).first().click();
  await expect(page.getByRole("heading", { level: 2, name: source.title, exact: true })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: info.title, exact: true }).click();
  expect(pathOf(page)).toBe("index.html");

  // A mark of the drawn timeline leads to its event.
  const mark = page.locator("svg.drawn-scene").filter({ visible: true }).locator("a[href*='events/']").first();
  const target = await mark.getAttribute("href");
  await mark.click();
  expect(pathOf(page)).toBe(target!.replace("./", ""));

  const nav = () => page.getByRole("navigation", { name: "Pages" }).getByRole("link");
  for (const [name, path] of [
    [/^Where sources disagree/, "disagreements/index.html"],
    [/^Explore by actor/, "actors/index.html"],
    [/^About/, "about/index.html"],
    [/^Start the story/, "story/index.html"],
  ] as const) {
    await nav().filter({ hasText: name }).click();
    expect(pathOf(page)).toBe(path);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(reason(page)).toBeVisible();
  }
  const steps = page.getByRole("article").locator(".story-step");
  await expect(steps).toHaveCount(story.steps.length);
  for (const [at, { sentences }] of story.steps.entries())
    for (const { text } of sentences) await expect(steps.nth(at)).toContainText(text);
  await expect(steps.locator(".drawn-scene").filter({ visible: true })).toHaveCount(story.steps.length);

  const period = info.periods[0]!;
  await openFile(page, `periods/${period.id}/index.html`);
  await expect(page.getByRole("heading", { level: 2, name: period.label })).toBeVisible();
  expect(errors).toEqual([]);
});

test("in a folder, no link leads to a folder or to a view that needs the app, and no control does nothing", async ({
  page,
}) => {
  for (const path of ["", `events/${one.id}/`, `actors/${actors[0]!.id}/`, "actors/", "story/", "disagreements/"]) {
    await openFile(page, `${path}index.html`);
    const hrefs = await page
      .locator("a[href]")
      .filter({ visible: true })
      .evaluateAll((links) => links.map((link) => new URL(link.getAttribute("href")!, document.baseURI).href));
    const own = hrefs.filter((href) => href.startsWith("file:"));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((href) => !/\.(?:html|json|txt)(?:#|$)/.test(href))).toEqual([]);
    for (const role of ["button", "checkbox", "textbox", "searchbox", "combobox", "toolbar"] as const)
      await expect(page.getByRole(role), `${role} on /${path}`).toHaveCount(0);
  }
});

test("in a folder, the address of a claim leads to the claim, and an old address to the new page", async ({ page }) => {
  const claim = one.claims.at(-1)!;
  await page.goto(`${pathToFileURL(join(copy, `events/${one.id}/index.html`)).href}#${claim.id}`);
  await expect(record(page).getByText(claim.text).last()).toBeInViewport();
  const old = Object.entries(aliases).find(([, now]) => sources.some(({ id }) => id === now))!;
  await openFile(page, `sources/${old[0]}/index.html`);
  await expect.poll(() => pathOf(page)).toBe(`sources/${old[1]}/index.html`);
});

test("on a server, no page says that it is read from a folder", async ({ page }) => {
  await page.goto("");
  await expect(reason(page)).toBeHidden();
});
