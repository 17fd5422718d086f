/** The frame of the page: how much of the screen is the drawing, and that nothing in it lies over anything else. With scrollbars that take
 *  room, as most readers at a desk have them. */
import { expect, type Page, test } from "@playwright/test";
import { launchOptions } from "./support/launch";
import { filters, list, open, record } from "./support/page";
import { events } from "./support/record";
import { siteUrl } from "./support/sites";

test.use({ launchOptions: { ...launchOptions, ignoreDefaultArgs: ["--hide-scrollbars"] } });

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!;

test("the drawing begins within 26 % of the height of the screen and takes at least 70 %, and the first event of a phone within 260 pixels", async ({
  page,
}) => {
  for (const [width, height] of [
    [1280, 800],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    const drawing = await boxOf(page, ".tracks");
    expect.soft(drawing.y / height, `${width}`).toBeLessThanOrEqual(0.26);
    expect.soft(drawing.height / height, `${width}`).toBeGreaterThanOrEqual(0.7);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  expect((await list(page).locator("[data-event]").first().boundingBox())!.y).toBeLessThanOrEqual(260);
});

test("three filters stand in the one row of controls, and at no width does one part of the row lie over another", async ({
  page,
}) => {
  for (const width of [1440, 1280, 1024, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "?actor=quds-force&disputed=1&range=2007");
    await expect(filters(page).getByRole("list", { name: "Active filters" }).getByRole("button")).toHaveCount(4);
    const row = await boxOf(page, ".controls-line");
    if (width >= 1280) expect.soft(row.height, `${width}`).toBeLessThanOrEqual(48);
    const over = await page.locator(".controls-line").evaluate((line) => {
      const boxes = [...line.querySelectorAll(":scope > :not(.chips), .chips > li")]
        .map((one) => ({ what: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1);
      return boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter(
            ({ box }) =>
              a.box.left < box.right - 1 &&
              box.left < a.box.right - 1 &&
              a.box.top < box.bottom - 1 &&
              box.top < a.box.bottom - 1,
          )
          .map((b) => `${a.what} and ${b.what}`),
      );
    });
    expect.soft(over, `${width}`).toEqual([]);
  }
});

test("a dialog shades the whole screen, the place of the scrollbar too", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const reader = await page.context().newPage();
  /** Red, green and blue of a pixel of the screen, as a page without a policy reads them from a picture. */
  const pixel = async (x: number, y: number): Promise<readonly number[]> => {
    const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    return reader.evaluate(async (base64) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(1, 1).getContext("2d")!;
      canvas.drawImage(image, 0, 0);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }, picture.toString("base64"));
  };
  const before = await pixel(8, 790);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
  const shaded = await pixel(8, 790);
  expect(before[0]! - shaded[0]!).toBeGreaterThan(60);
  const atScrollbar = await pixel(1278, 790);
  for (const [n, colour] of shaded.entries()) expect(Math.abs(atScrollbar[n]! - colour)).toBeLessThanOrEqual(2);
});

test("whatever brings an event into the list, its date stands below the year that stays: a period, the keys, going back through the rows", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  /** What lies over the first line of a row; of the first row below the head of the column, or of the row with the focus. */
  const coverOf = (which: "first" | "focus") =>
    page.evaluate((asked) => {
      const top = document.querySelector(".side-head")!.getBoundingClientRect().bottom;
      const rows = [...document.querySelectorAll(".list-section [data-event]")];
      const row =
        asked === "focus"
          ? document.activeElement?.closest("[data-event]")
          : rows.find((one) => one.getBoundingClientRect().top > top);
      if (!row) return "no row";
      const { left, top: begins } = row.getBoundingClientRect();
      const met = document.elementFromPoint(left + 12, begins + 20);
      return met && row.contains(met) ? "" : `${row.textContent?.slice(0, 40)} under ${met?.textContent?.slice(0, 40)}`;
    }, which);
  for (const name of ["In custody", "Releases", "Into politics", "Islamic State"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.waitForTimeout(700);
    expect.soft(await coverOf("first"), name).toBe("");
  }
  const links = list(page).getByRole("link");
  await links.nth(120).focus();
  for (let at = 0; at < 12; at++) {
    await page.keyboard.press("Shift+Tab");
    expect.soft(await coverOf("focus"), `link ${at}`).toBe("");
  }
});

test("in an embed 600 pixels wide the event begins right below the strip", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 500 });
  const one = events.find(({ claims }) => claims.length > 5)!;
  await page.goto(`${siteUrl}events/${one.id}/?ui=embed`);
  const heading = record(page).getByRole("heading", { name: one.title, exact: true });
  await expect(heading).toBeVisible();
  const strip = await boxOf(page, ".overview");
  expect((await heading.boundingBox())!.y - (strip.y + strip.height)).toBeLessThan(100);
  expect(strip.y).toBeLessThan(10);
});

test("on a slow line the names of the tracks and the years stand where they stay, and nothing moves when the drawing comes", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(siteUrl, { waitUntil: "commit" });
  const place = (text: string) => page.locator(".timeline-section").getByText(text, { exact: true });
  const words = ["Qais al-Khazali", "Quds Force", "2007", "2012"];
  /** Where each begins, and the middle of its line. */
  const placesOf = () =>
    Promise.all(
      words.map(async (text) => {
        const { x, y, height } = (await place(text).boundingBox())!;
        return { x, y: y + height / 2 };
      }),
    );
  await expect(place("Quds Force")).toBeVisible();
  const before = await placesOf();
  release();
  await expect(page.locator(".axis .tick").first()).toBeAttached();
  for (const [at, { x, y }] of (await placesOf()).entries())
    expect(Math.hypot(x - before[at]!.x, y - before[at]!.y), words[at]).toBeLessThan(8);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the parts of the page follow each other, and none lies over the first event or the last", async ({ page }) => {
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(siteUrl);
      const rows = page.locator("#part_events [data-event]");
      const ends = await Promise.all([
        rows.first().boundingBox(),
        rows.last().boundingBox(),
        page.locator(".site-footer").boundingBox(),
        page.locator(".masthead").boundingBox(),
      ]);
      const [first, last, foot, head] = ends.map((box) => ({ top: box!.y, bottom: box!.y + box!.height }));
      expect.soft(first!.top - head!.bottom, `${width}`).toBeGreaterThan(0);
      // Below 1100 pixels the drawn timeline stands above the list.
      const drawn = width === 768 ? 0.85 * 800 : width === 360 ? 0.6 * 800 : 0;
      expect.soft(first!.top - head!.bottom, `${width}`).toBeLessThan(260 + drawn);
      expect.soft(foot!.top - last!.bottom, `${width}`).toBeGreaterThanOrEqual(0);
    }
  });
});
