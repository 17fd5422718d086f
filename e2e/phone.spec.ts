/** What one can rely on with a phone in the hand. */
import { expect, test } from "@playwright/test";
import { filters, list, listed, marks, open, record, row, tracks } from "./support/page";
import { events, filtered, idsOf, info, tracksOf } from "./support/record";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

test("the list comes first, and no page has to be moved sideways", async ({ page }) => {
  const one = events.find(({ claims }) => claims.length > 5)!;
  for (const address of [
    "",
    "?view=tracks",
    `events/${one.id}/`,
    "actors/khazali/",
    "actors/",
    "disagreements/",
    "about/",
  ]) {
    await open(page, address);
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content, address).toBeLessThanOrEqual(360);
    expect(width, address).toBe(360);
  }
  await open(page);
  expect(await listed(page)).toEqual(idsOf(events));
  await expect(list(page).getByRole("link", { name: events[0]!.title, exact: true })).toBeInViewport();
  await expect(tracks(page)).toBeHidden();
});

test("the tracks are one tap away, and so is the list again", async ({ page }) => {
  await open(page);
  await filters(page).getByRole("button", { name: "Tracks" }).tap();
  await expect(tracks(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
  await expect(tracks(page).locator("[data-event]").first()).toBeVisible();
  await filters(page).getByRole("button", { name: "List" }).tap();
  await expect(list(page)).toBeVisible();
  await expect(tracks(page)).toBeHidden();
});

test("a tapped event is a page of its own, and Back returns to its row", async ({ page }) => {
  await open(page);
  const one = events[Math.floor(events.length * 0.6)]!;
  const link = list(page).getByRole("link", { name: one.title, exact: true });
  await link.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  const before = (await row(page, one.id).boundingBox())?.y ?? 0;
  await link.tap();
  await expect(page).toHaveURL(new RegExp(`/events/${one.id}/$`));
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeInViewport();
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expect(row(page, one.id)).toBeInViewport();
  await expect.poll(async () => Math.abs(((await row(page, one.id).boundingBox())?.y ?? 0) - before)).toBeLessThan(50);
});

test("a mark tapped on the tracks opens its event", async ({ page }) => {
  const one = events.find(({ id, date }) => tracksOf(id).length > 0 && /^\d{4}-\d\d-\d\d$/.test(date.edtf))!;
  const day = (edtf: string, by: number) =>
    new Date(new Date(edtf).getTime() + by * 86_400_000).toISOString().slice(0, 10);
  await open(page, `?view=tracks&from=${day(one.date.edtf, -9)}&to=${day(one.date.edtf, 9)}`);
  await marks(page, one.id).first().tap();
  await expect(page).toHaveURL(new RegExp(`/events/${one.id}/`));
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
});

test("the filters can be set and closed with a thumb", async ({ page }) => {
  await open(page);
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .tap();
  const panel = page.getByRole("search", { name: "Filter" });
  await panel.getByText("Categories").tap();
  await panel.getByRole("checkbox", { name: new RegExp(`^${info.categories["training"]} ?\\d+$`) }).check();
  const left = filtered({ categories: ["training"] });
  const close = panel.getByRole("button", { name: new RegExp(`^Show ${left.length} events?$`) });
  // The sheet lies over the page: nothing behind it can be reached, and every row is high enough for a thumb.
  await expect(page.getByRole("dialog", { name: "Filter" })).toBeVisible();
  for (const row of await panel.getByRole("group", { name: "Categories" }).getByRole("listitem").all())
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expect(close).toBeInViewport({ ratio: 1 });
  await close.tap();
  await expect(panel).toHaveCount(0);
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeFocused();
  expect(await listed(page)).toEqual(idsOf(left));
});
