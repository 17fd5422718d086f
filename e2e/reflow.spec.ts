/** What readers can rely on with low vision or sensitivity to motion: text can be enlarged and spaced, the system's
 * colours work, and nothing moves by itself. */
import { expect, type Page, test } from "@playwright/test";
import { madeUrl, makeSite } from "./support/madeSite";
import { open } from "./support/page";
import { events } from "./support/record";

const rich = events.find(({ claims }) => claims.length > 5)!;
const PAGES = [
  "",
  "?view=tracks",
  `events/${rich.id}/`,
  "actors/khazali/",
  "actors/",
  "disagreements/",
  "about/",
  "corrections/",
];

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Elements whose own text is cut off, except where the page cuts text deliberately and has it in full elsewhere. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    // Names in the drawing, its rows and one line of a list row are cut. The list, the links and the pages have them in
    // full.
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

/** Resizes the window and waits for two frames, in which everything that depends on its size is drawn. */
async function widen(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function expectWhole(page: Page, what: string): Promise<void> {
  expect.soft(await sideways(page), what).toBeLessThanOrEqual(0);
  expect.soft(await clipped(page), what).toEqual([]);
}

test("with the text spacing of WCAG 1.4.12, and at 320 pixels (400 % of a 1280 pixel window), no page scrolls sideways and no text is cut", async ({
  page,
}) => {
  test.slow();
  for (const address of PAGES) {
    await widen(page, 1280, 800);
    await open(page, address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    await expectWhole(page, `${address}, spaced`);
    const cut = await page
      .locator(".track-name")
      .evaluateAll((names) =>
        names.filter((one) => one.scrollHeight > one.clientHeight + 3).map((one) => one.textContent),
      );
    expect.soft(cut, `${address}, names of tracks`).toEqual([]);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await widen(page, 320, 640);
    await expectWhole(page, `${address}, 320 pixels`);
  }
});

const LONGEST = 400;
const SHORTER: Readonly<Record<string, number>> = { title: 90, subject: 140 };
/** The longest short name, by the kind of record. */
const SHORTS: Readonly<Record<string, number>> = { groups: 40, events: 28, periods: 14 };
const TEXTS = ["name", "label", "standfirst", "publisher", "text", "note", "question", "answer", "locator", "rule"];
const LISTS = ["description", "aliases", "names", "categories", "roles", "statuses", "genres", "bases"];
/** The same data with every text replaced by one long word. */
const lengthened = (value: unknown, key: string, owner = ""): unknown => {
  if (Array.isArray(value)) return value.map((one) => lengthened(one, key, owner));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, lengthened(inner, LISTS.includes(key) ? key : name, key)]),
    );
  const most = key === "short" ? SHORTS[owner] : (SHORTER[key] ?? LONGEST);
  const isText = key in SHORTER || key === "short" || TEXTS.includes(key) || LISTS.includes(key);
  return isText && typeof value === "string" ? "M".repeat(most ?? LONGEST) : value;
};

const CHANGED = /^(dataset|actors|places|sources|disagreements|events.*)\.json$/;

test("words as long as the format allows make no page scroll sideways at 320, 800 and 1280 pixels", async ({
  page,
}) => {
  test.setTimeout(120_000);
  makeSite("long-words", (content, path) => (CHANGED.test(path) ? lengthened(content, "") : content));
  // Of this record nothing was released.
  const pages = PAGES.filter((address) => address !== "corrections/");
  for (const address of [...pages, "?actor=khazali"]) {
    await widen(page, 1280, 800);
    await open(page, address, madeUrl("long-words"));
    for (const width of [1280, 800, 320]) {
      await widen(page, width, 800);
      expect.soft(await sideways(page), `${address}, ${width} pixels`).toBeLessThanOrEqual(0);
    }
  }
});

test("with text at double size no page scrolls sideways, and the rows of the tracks grow with their names", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.style.fontSize = "200%";
    });
  });
  for (const address of PAGES.toReversed()) {
    await open(page, address);
    await expectWhole(page, address);
  }
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

test("for readers who prefer reduced motion, no transition or animation takes longer than 0.01 seconds", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await page.getByRole("button", { name: "Help", exact: true }).click();
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

test("with forced colours, marks keep their shapes and borders", async ({ page }) => {
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

test("nothing on the page moves when the app starts", async ({ browser }) => {
  for (const [width, height] of [
    [360, 740],
    [800, 900],
    [1280, 800],
    [1440, 900],
  ] as const) {
    const isPhone = width < 500;
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: isPhone,
      isMobile: isPhone,
      // A first visit, which opens with the story.
      storageState: { cookies: [], origins: [] },
    });
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
