/** What readers can rely on in the strip above the drawing: it shows where they are in the whole record and leads to
 * any part of it. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { siteUrl } from "./support/sites";

const windowOf = (page: Page): Locator => page.getByRole("slider", { name: "Window of the tracks" });
const words = async (page: Page) => (await windowOf(page).getAttribute("aria-valuetext")) ?? "";

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("a named period moves the tracks to it, and the address keeps it", async ({ page }) => {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "In custody" }).click();
  await expect(page.getByRole("button", { name: "In custody" })).toHaveAttribute("aria-pressed", "true");
  expect(await words(page)).toMatch(/2007 to .* 2009$/);
  await expect(page).toHaveURL(/from=2007-0\d-\d\d&to=2009-0\d-\d\d/);
  await page.reload();
  await expect(windowOf(page)).toHaveAttribute("aria-valuetext", /2007 to/);
});

test("keys move and resize the window, and the strip itself never zooms", async ({ page }) => {
  await page.goto(`${siteUrl}?from=2007-01-01&to=2007-12-31`);
  const strip = windowOf(page);
  const years = page.locator(".strip-years");
  await strip.focus();
  const before = { words: await words(page), years: await years.textContent() };
  await page.keyboard.press("ArrowRight");
  await expect(strip).not.toHaveAttribute("aria-valuetext", before.words);
  await expect(strip).toBeFocused();
  const moved = await words(page);
  await page.keyboard.press("Shift+End");
  await expect(strip).not.toHaveAttribute("aria-valuetext", moved);
  expect(moved.split(" to ")[0]).toBe((await words(page)).split(" to ")[0]);
  expect(await years.textContent()).toBe(before.years);
});

test("the mouse drags the window along the strip, and the number of events stays the same", async ({ page }) => {
  await page.goto(`${siteUrl}?from=2007-01-01&to=2009-12-31`);
  const box = await windowOf(page).boundingBox();
  if (!box) throw new Error("the window is not drawn");
  const shown = await page.locator(".shown").textContent();
  const before = await words(page);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 200, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  expect(await words(page)).not.toBe(before);
  await expect(page.locator(".shown")).toHaveText(shown ?? "");
  await expect(page).toHaveURL(/from=201\d/);
});

test("on a phone the strip is above the list, and the page does not scroll sideways", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(siteUrl);
  await expect(windowOf(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("while a page opened by a link starts, its strip and its links to the neighbours are always there", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const lacking = new Set<string>();
    Object.assign(window, { lacking });
    const look = () => {
      if (document.querySelector(".site-footer"))
        for (const part of [".overview-place .strip", ".record-tools a"])
          if (!document.querySelector(part)) lacking.add(part);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${siteUrl}events/karbala-raid-2007/`);
  await expect(page.getByRole("toolbar", { name: "This record" })).toBeVisible();
  await expect(windowOf(page)).toBeVisible();
  expect(await page.evaluate(() => [...(window as unknown as { lacking: Set<string> }).lacking])).toEqual([]);
});
