/** What a reader with poor sight, or one whom movement troubles, can rely on. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { open } from "./support/page";
import { events } from "./support/record";
import { siteUrl } from "./support/sites";

const rich = events.find(({ claims }) => claims.length > 5)!;
const PAGES = ["", "?view=tracks", `events/${rich.id}/`, "actors/khazali/", "actors/", "disagreements/", "about/"];

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Elements with text of their own that is cut, other than where the page cuts on purpose and says the whole elsewhere. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    // Names in the drawing, its rows and one line of a list are cut; the list, the links and the pages have them whole.
    const cutOnPurpose =
      ".visually-hidden, .mark-label, .track-name, .fold, .row-who, .break, .canvas, .filter-end p, .strip-years, .axis, .tick, [aria-hidden=true]";
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((one) => {
        const hasText = [...one.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!hasText || one.closest(cutOnPurpose) || one.getClientRects().length === 0) return false;
        const { overflowX, overflowY } = getComputedStyle(one);
        const isCut = overflowX !== "visible" && overflowX !== "auto" && one.scrollWidth > one.clientWidth + 1;
        return isCut || (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1);
      })
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`);
  });

test("at 320 pixels, which is 400 % of a window of 1280, no page moves sideways and nothing is cut", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of PAGES) {
    await open(page, address);
    expect(await sideways(page), address).toBeLessThanOrEqual(0);
    expect(await clipped(page), address).toEqual([]);
  }
});

test.describe("words as long as the format allows", () => {
  const folder = mkdtempSync(join(tmpdir(), "long-words-"));
  const LONGEST = 400;
  const SHORTER: Readonly<Record<string, number>> = { title: 90, short: 40 };
  const TEXTS = ["name", "label", "standfirst", "publisher", "text", "note", "question", "locator", "rule"];
  const LISTS = ["description", "aliases", "names", "categories", "roles", "statuses", "genres", "bases"];
  /** The same data with one long word for every text. */
  const lengthened = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => lengthened(one, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, lengthened(inner, LISTS.includes(key) ? key : name)]),
      );
    const isText = key in SHORTER || TEXTS.includes(key) || LISTS.includes(key);
    return isText && typeof value === "string" ? "M".repeat(SHORTER[key] ?? LONGEST) : value;
  };

  test.beforeAll(() => {
    cpSync("data", join(folder, "data"), { recursive: true });
    const files = readdirSync(join(folder, "data"), { recursive: true, encoding: "utf8" });
    for (const path of files.filter((one) =>
      /^(dataset|actors|places|sources|disagreements|events.*)\.json$/.test(one),
    )) {
      const file = join(folder, "data", path);
      writeFileSync(file, JSON.stringify(lengthened(JSON.parse(readFileSync(file, "utf8")), "")));
    }
    const out = ["--out", join(folder, "site")];
    execFileSync("node", ["--import", "tsx", "src/node/cli.ts", "build", join(folder, "data"), ...out]);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const width of [320, 800, 1280]) {
    test(`move no page sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.route(`${siteUrl}**`, (route) => {
        const path = decodeURI(new URL(route.request().url()).pathname).replace(/\/$/, "/index.html");
        return route.fulfill({ path: join(folder, "site", path) });
      });
      for (const address of [...PAGES, "?actor=khazali"]) {
        await open(page, address);
        expect.soft(await sideways(page), address).toBeLessThanOrEqual(0);
      }
    });
  }
});

test("with letters of double size no page moves sideways, and rows of the tracks grow with their names", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.style.fontSize = "200%";
    });
  });
  for (const address of PAGES) {
    await open(page, address);
    expect(await sideways(page), address).toBeLessThanOrEqual(0);
    expect(await clipped(page), address).toEqual([]);
  }
  await open(page);
  const overlapping = await page.locator(".mark-label").evaluateAll((labels) => {
    const boxes = labels.map((one) => one.getBoundingClientRect());
    return boxes.filter((a, at) =>
      boxes.some(
        (b, n) => n > at && a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      ),
    ).length;
  });
  expect(overlapping).toBe(0);
});

test("with the spacing of text that WCAG 1.4.12 names, nothing is cut", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of PAGES) {
    await open(page, address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await sideways(page), address).toBeLessThanOrEqual(0);
    expect(await clipped(page), address).toEqual([]);
  }
});

test("for readers who ask for less motion nothing moves by itself for longer than a blink", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  const moving = await page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(",").map((one) => Number.parseFloat(one) || 0));
    return [...document.querySelectorAll("body, body *")]
      .filter((one) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
        return seconds(transitionDuration) > 0.01 || seconds(animationDuration) > 0.01 || scrollBehavior === "smooth";
      })
      .map((one) => `${one.tagName}.${one.className}`);
  });
  expect(moving).toEqual([]);
});

test("where the system chooses the colours, marks keep their shapes and chosen things their borders", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(one, "::before");
        return { backgroundColor, backgroundImage, borderTopStyle };
      });
  const day = await looks(".canvas .mark-dot:not(.is-disputed, .is-uncertain)");
  const disputed = await looks(".canvas .mark-dot.is-disputed");
  expect(day.backgroundColor).not.toBe("rgba(0, 0, 0, 0)");
  expect(disputed.backgroundImage).toContain("linear-gradient");
  expect(disputed.borderTopStyle).toBe("solid");
});

test("nothing on the page moves when it comes alive", async ({ browser }) => {
  for (const [width, height] of [
    [360, 740],
    [800, 900],
    [1280, 800],
    [1440, 900],
  ] as const) {
    const isPhone = width < 500;
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: isPhone, isMobile: isPhone });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const address of ["", `events/${rich.id}/`]) {
      await open(page, address);
      if (address === "" && !isPhone) await expect(page.locator(".canvas .mark-link").first()).toBeVisible();
      const moved = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);
      expect(moved, `${width} /${address}`).toBeLessThan(0.02);
    }
    await context.close();
  }
});
