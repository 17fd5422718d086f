/** What readers can rely on who are new to the record: the story leads them through it with the tracks, and a link to
 * an event shows it in its place in time. */
import { expect, type Page, test } from "@playwright/test";
import { field, filters, list, live, offered, open, record, timeline, tracks } from "./support/page";
import { actor, event, events, story } from "./support/record";
import { siteUrl } from "./support/sites";

const storyRegion = (page: Page) => page.getByRole("region", { name: "The story" });
const current = (page: Page) => storyRegion(page).locator("[aria-current=step]");
const next = (page: Page) => storyRegion(page).getByRole("button", { name: "Next step" });
const at = (step: number) => new RegExp(`\\?view=story:${step}$`);
const status = (page: Page) => page.getByRole("status");
/** The colours of the marks of an event. Events outside the spotlight are "dim". */
const tints = (page: Page, id: string) =>
  timeline(page)
    .locator(`.mark-link[data-event="${id}"]`)
    .evaluateAll((all) => all.map((one) => /tint-(\S+)/.exec(one.className)?.[1]));

test("buttons and keys go step by step, and each step has its address, is announced, and has its tracks first", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("banner").getByRole("link", { name: "Start the story" }).click();
  await expect(page).toHaveURL(at(1));
  await expect(current(page)).toContainText(story.steps[0]!.heading);
  for (const step of [2, 3]) {
    if (step === 2) await next(page).click();
    else await next(page).press("ArrowRight");
    const { heading, events: own, tracks: first } = story.steps[step - 1]!;
    await expect(page).toHaveURL(at(step));
    await expect(current(page)).toContainText(heading);
    await expect(current(page)).toBeInViewport();
    await expect(status(page)).toHaveText(`Step ${step} of ${story.steps.length}. ${heading}`);
    for (const id of own)
      await expect
        .poll(async () => (await tints(page, id)).filter((tint) => tint !== "dim").length, id)
        .toBeGreaterThan(0);
    const names = await tracks(page).locator(".row-label.track .track-name").allTextContents();
    expect(names.slice(0, first.length)).toEqual(first.map((id) => actor(id).name));
  }
  expect(new Set(await tints(page, "khazali-captured-2007"))).toEqual(new Set(["dim"]));
  await page.goBack();
  await expect(page).toHaveURL(at(2));
  await expect(current(page)).toContainText(story.steps[1]!.heading);
});

test("Escape leaves the story and keeps its window, Back returns to it, and the search field also leads to it", async ({
  page,
}) => {
  await open(page, "?view=story:3");
  const window = page.getByRole("slider", { name: "Window of the tracks" });
  const span = await window.getAttribute("aria-valuetext");
  await next(page).focus();
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeVisible();
  await expect(page).toHaveURL(/\?from=[\d-]+&to=[\d-]+$/);
  await expect(window).toHaveAttribute("aria-valuetext", span!);
  await page.goBack();
  await expect(page).toHaveURL(at(3));
  await page.getByRole("navigation", { name: "Beside the tracks" }).getByRole("link", { name: "Events" }).click();
  await expect(list(page)).toBeVisible();
  await field(page).fill("start the story");
  await expect(offered(page).first()).toHaveText(/^Start the story/);
  await offered(page).first().click();
  await expect(page).toHaveURL(at(1));
});

test("scrolling the column moves to the step that is read, and the tracks follow", async ({ page }) => {
  await open(page, "?view=story:1");
  const box = (await storyRegion(page).boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 200);
  await expect(async () => {
    await page.mouse.wheel(0, 300);
    await expect(page).toHaveURL(at(3), { timeout: 300 });
  }).toPass();
  await expect(current(page)).toContainText(story.steps[2]!.heading);
  await expect.poll(() => tints(page, "karbala-raid-2007")).not.toContain("dim");
});

test("an address with a step that does not exist shows the beginning of the story", async ({ page }) => {
  await open(page, "?view=story:42");
  await expect(storyRegion(page).getByRole("button", { name: "Start the story" })).toBeEnabled();
  await expect(current(page)).toHaveCount(0);
  await storyRegion(page).getByRole("button", { name: "Start the story" }).click();
  await expect(page).toHaveURL(at(1));
});

test("every sentence of the story leads to its claims, and Back returns from an event to the story", async ({
  page,
}) => {
  await open(page, "?view=story:3");
  const [sentence] = story.steps[2]!.sentences;
  const [claim] = sentence!.claims;
  const one = event(claim!.replace(/\.[^.]*$/, ""));
  await expect(current(page)).toContainText(sentence!.text);
  await current(page)
    .getByRole("link", { name: new RegExp(`: ${one.title}$`) })
    .first()
    .click();
  await expect(record(page).getByRole("heading", { name: one.title })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(at(3));
  await expect(current(page)).toBeInViewport();
});

test("on a phone the story fills the screen, with the strip above it and its buttons below", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByRole("banner").getByRole("link", { name: "Start the story" }).click();
  await expect(current(page)).toBeInViewport();
  await expect(next(page)).toBeInViewport();
  await next(page).click();
  await expect(page).toHaveURL(at(2));
  await expect(current(page).getByRole("heading").first()).toBeInViewport();
  await expect(page.getByRole("slider", { name: "Window of the tracks" })).toBeInViewport();
});

test.describe("on a first visit", () => {
  test.use({ storageState: { cookies: [], origins: [] }, viewport: { width: 1280, height: 800 } });

  test("the column opens with the story, even before any script, and later with what was used last on the device", async ({
    page,
  }) => {
    let seen: string[] = [];
    await page.route("**/assets/live-*.js", async (route) => {
      seen = await page.evaluate(() =>
        [...document.querySelectorAll("h3, h4")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent ?? ""),
      );
      await route.continue();
    });
    await open(page);
    await expect(page).toHaveURL(`${siteUrl}?view=story`);
    expect(seen[0]).toBe(story.title);
    expect(seen).not.toContain(events[0]!.title);
    await expect(page.getByRole("heading", { name: story.title })).toHaveCount(1);
    await page.getByRole("link", { name: "Events", exact: true }).click();
    await expect(list(page).getByRole("link", { name: events[0]!.title, exact: true })).toBeVisible();
    await page.goto("about:blank");
    await open(page);
    await expect(page).toHaveURL(siteUrl);
    await expect(list(page).getByRole("link", { name: events[0]!.title, exact: true })).toBeVisible();
    await page.getByRole("navigation", { name: "Beside the tracks" }).getByRole("link", { name: "Source" }).click();
    await expect(page).toHaveURL(`${siteUrl}?view=source`);
    await page.goto("about:blank");
    await open(page);
    await expect(page).toHaveURL(`${siteUrl}?view=source`);
  });

  test("a page whose script does not load shows its list", async ({ page }) => {
    await page.route(/assets\/index-[^/]*\.js/, (route) => route.fulfill({ status: 404, body: "not here" }));
    await page.goto(siteUrl);
    await expect(page.getByRole("link", { name: events[0]!.title, exact: true })).toBeVisible();
  });
});

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [768, 1024],
] as const)
  test(`a link to an event shows it in its place in time, as the only one in colour, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const id of width === 1280 ? ["khazali-freed-2010", "karbala-raid-2007"] : ["khazali-freed-2010"]) {
      await page.goto(`${siteUrl}events/${id}/`);
      await live(page);
      const mark = timeline(page).locator(`.mark-link[data-event="${id}"]`).first();
      await expect(mark).toBeInViewport();
      await expect(record(page).getByRole("heading", { name: event(id).title })).toBeInViewport();
      expect(await tints(page, id)).not.toContain("dim");
      const others = timeline(page).locator(`.mark-link:not([data-event="${id}"])`);
      expect(new Set(await others.evaluateAll((all) => all.map((one) => one.className.includes("tint-dim"))))).toEqual(
        new Set([true]),
      );
      const first = event(id).participants[0]!;
      await expect(tracks(page).locator(".row-label.track .track-name").first()).toHaveText(actor(first.actor).name);
    }
  });

test("previous and next lead on from a linked event, and leaving it keeps the window", async ({ page }) => {
  const at = events.findIndex(({ id }) => id === "karbala-raid-2007");
  await open(page, "events/karbala-raid-2007/");
  await record(page)
    .getByRole("link", { name: /^Later:/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${siteUrl}events/${events[at + 1]!.id}/`);
  await expect.poll(() => tints(page, events[at + 1]!.id)).not.toContain("dim");
  const window = page.getByRole("slider", { name: "Window of the tracks" });
  const span = await window.getAttribute("aria-valuetext");
  await record(page).getByRole("link", { name: "All events" }).click();
  await expect(filters(page)).toBeVisible();
  await expect(window).toHaveAttribute("aria-valuetext", span!);
  await expect(timeline(page).locator(".mark-link.tint-dim")).toHaveCount(0);
});

/** The middles of visible dots by event, from left to right and from top to bottom, in the app's drawing or in the
 * prerendered one. */
const dots = (page: Page, isLive: boolean) =>
  page.evaluate((isLive) => {
    const links = isLive ? ".mark-dot.mark-link:not(.mark-crowded)" : ".drawn-scene a:not(.band-name)";
    const found: Record<string, [number, number][]> = {};
    for (const link of document.querySelectorAll(links)) {
      const { left, right } = link.closest(".drawing, .drawn-scene")!.getBoundingClientRect();
      const event = /events\/([^/]+)\//.exec(link.getAttribute("href") ?? "")?.[1] ?? "";
      const shapes = isLive ? [link] : [...link.querySelectorAll(":is(circle, path):not(.halo)")];
      for (const { x, y, width, height } of shapes.map((one) => one.getBoundingClientRect()))
        if (width > 0 && x + width / 2 > left && x + width / 2 < right)
          found[event] = [...(found[event] ?? []), [x + width / 2, y + height / 2]];
    }
    return found;
  }, isLive);

for (const [width, address] of [
  [1280, ""],
  [1280, "events/khazali-freed-2010/"],
  [360, "?view=tracks"],
] as const)
  test(`the prerendered drawing and the drawing of the app agree within a pixel: ${width} /${address}`, async ({
    browser,
  }) => {
    const screen = { viewport: { width, height: 800 }, ...(width < 700 && { hasTouch: true, isMobile: true }) };
    const withScript = await browser.newContext(screen);
    const without = await browser.newContext({ ...screen, javaScriptEnabled: false });
    const [page, still] = [await withScript.newPage(), await without.newPage()];
    await still.goto(siteUrl + address.replace(/\?.*/, ""));
    await page.goto(siteUrl + address);
    await expect(timeline(page).locator(".mark-link").first()).toBeVisible();
    await expect(page.locator(".drawn")).toHaveCount(0);
    // Without scripts nothing shows the tracks on a phone.
    await still.evaluate(
      (view) => {
        if (view) document.documentElement.dataset["view"] = view;
      },
      /view=(\w+)/.exec(address)?.[1],
    );
    const live = await dots(page, true);
    const drawn = await dots(still, false);
    await withScript.close();
    await without.close();
    const all = Object.entries(live);
    expect(all.length).toBeGreaterThan(2);
    // The two drawings are at different heights of the page.
    const shift =
      Math.min(...all.flatMap(([, at]) => at.map(([, y]) => y))) -
      Math.min(...all.flatMap(([id]) => (drawn[id] ?? []).map(([, y]) => y)));
    for (const [id, marks] of all)
      for (const [x, y] of marks) {
        const away = (drawn[id] ?? []).map(([left, top]) => Math.max(Math.abs(left - x), Math.abs(top + shift - y)));
        expect(Math.min(...away), id).toBeLessThanOrEqual(1);
      }
  });
