/** What readers can rely on in the layout of the page: the drawing has most of the screen, and no part covers another.
 * The tests use scrollbars that take up space, as most desktop browsers do. */
import { expect, type Page, test } from "@playwright/test";
import { launchOptions } from "./support/launch";
import { filters, list, open, record } from "./support/page";
import { events } from "./support/record";
import { siteUrl } from "./support/sites";

test.use({ launchOptions: { ...launchOptions, ignoreDefaultArgs: ["--hide-scrollbars"] } });

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!;

test("the drawing begins in the top 26 % of the screen and takes at least 70 % of it; on a phone, the first event is in the top 260 pixels", async ({
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

test("three filters fit into the row of controls, and at no width does one part of the row cover another", async ({
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

test("a dialog shades the whole screen, including the scrollbar", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const reader = await page.context().newPage();
  /** Red, green and blue of a pixel on the screen. A second page without a content security policy reads them from a
   * screenshot. */
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

test("the sticky year never covers the date of an event that scrolls into view, whatever scrolled it there", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  /** What covers the first line of a row, or "". The row is the first one below the head of the column, or the focused
   * one. */
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

test("in an embed 400 pixels wide, the event begins right below the strip, and the strip below the title", async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 500 });
  const one = events.find(({ claims }) => claims.length > 5)!;
  await page.goto(`${siteUrl}events/${one.id}/?ui=embed`);
  const heading = record(page).getByRole("heading", { name: one.title, exact: true });
  await expect(heading).toBeVisible();
  // The head of the embed changes its height once the page is live.
  await expect(async () => {
    const strip = await boxOf(page, ".overview");
    expect((await heading.boundingBox())!.y - (strip.y + strip.height)).toBeLessThan(100);
    expect(strip.y).toBeLessThan(70);
  }).toPass();
});

test("on a slow connection, names of tracks and years do not move when the drawing loads", async ({ page }) => {
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
  /** The left edge and the vertical middle of each text. */
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

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the parts of the page follow each other, and none covers the first or the last event", async ({ page }) => {
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
      // Below 1100 pixels the prerendered timeline is above the list.
      const drawn = width === 768 ? 0.85 * 800 : width === 360 ? 0.6 * 800 : 0;
      expect.soft(first!.top - head!.bottom, `${width}`).toBeLessThan(260 + drawn);
      expect.soft(foot!.top - last!.bottom, `${width}`).toBeGreaterThanOrEqual(0);
    }
  });
});
