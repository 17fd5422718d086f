/** What readers can rely on in the drawing: names cross nothing, marks cover nothing, and every event is one click
 * away. */
import { expect, type Page, test } from "@playwright/test";
import { open, toolbar, tracks, windowWords } from "./support/page";
import { daysOf, events, idsOf } from "./support/record";

interface Box {
  readonly what: string;
  readonly event: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drawn {
  readonly names: readonly Box[];
  readonly poles: readonly Box[];
  readonly marks: readonly Box[];
  readonly bars: readonly Box[];
  /** The edges of the area in which names are drawn. */
  readonly left: number;
  readonly right: number;
}

/** Everything drawn in the window, as the browser laid it out, in pixels of the screen. */
function drawnOn(page: Page): Promise<Drawn> {
  return page.locator(".tracks-scroll").evaluate((scroller) => {
    const frame = scroller.querySelector(".drawing")!.getBoundingClientRect();
    const eventOf = (one: Element) => {
      const label = one.matches(".mark-label") && one.parentElement?.querySelector("[data-event]");
      const link = (label || one).closest("a");
      return link ? link.pathname.split("/").at(-2)! : "";
    };
    const edges = ({ left, right, top, bottom }: Omit<DOMRect, "toJSON">) => ({ left, right, top, bottom });
    const inSight = <T extends { left: number; right: number }>(boxes: T[]) =>
      boxes.filter(({ left, right }) => right > frame.left && left < frame.right);
    // As wide as the words and as high as the line, because letters reach no further.
    const textOf = (one: Element) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right } = range.getBoundingClientRect();
      const { top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const all = (selector: string) => [...scroller.querySelectorAll(selector)];
    const names = all(".mark-label, .band-label > span").map((one) => ({
      what: one.textContent ?? "",
      event: eventOf(one),
      ...textOf(one),
    }));
    const bandPoles = all(".band-pole").map((one) => ({
      what: "pole",
      event: "",
      ...edges(one.getBoundingClientRect()),
    }));
    const path = scroller.querySelector(".poles path")?.getAttribute("d") ?? "";
    const poles = [...path.matchAll(/M([\d.-]+) 0V([\d.-]+)/g)].map(([, x, bottom]) => ({
      what: "pole",
      event: "",
      left: frame.left + Number(x) - 0.5,
      right: frame.left + Number(x) + 0.5,
      top: frame.top,
      bottom: frame.top + Number(bottom),
    }));
    // A link is wider than its mark. The visible mark is its ::before.
    const marks = all(".canvas .mark-dot, .canvas .mark.is-small, .bubble").map((one) => {
      const box = one.getBoundingClientRect();
      const before = one.matches(".bubble") ? null : getComputedStyle(one, "::before");
      const [width, height] = before
        ? [Number.parseFloat(before.width), Number.parseFloat(before.height)]
        : [box.width, box.height];
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return {
        what: one.matches(".bubble") ? `bubble of ${one.textContent}` : "mark",
        event: one.matches(".bubble") ? `at ${Math.round(x)}, ${Math.round(y)}` : eventOf(one),
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      };
    });
    const bars = all(".canvas .mark:not(.mark-dot, .is-small, .mark-join, .mark-crowded)").map((one) => {
      const box = one.getBoundingClientRect();
      const y = (box.top + box.bottom) / 2;
      return { what: "bar", event: eventOf(one), left: box.left, right: box.right, top: y - 2, bottom: y + 2 };
    });
    return {
      names: inSight(names),
      poles: inSight([...bandPoles, ...poles]),
      marks: inSight(marks),
      bars: inSight(bars),
      left: frame.left,
      right: frame.right,
    };
  });
}

/** Boxes that share at most half a pixel touch but do not cross. */
const crosses = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const inWords = (a: Box, b: Box): string => `${a.what} (${a.event}) and ${b.what} (${b.event})`;

/** Two lines of one name touch, so they are not compared. */
const ofTwo = (a: Box, b: Box) => a.event !== b.event;

const pairs = (boxes: readonly Box[], isMeant = ofTwo): string[] =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => isMeant(a, b) && crosses(a, b))
      .map((b) => inWords(a, b)),
  );

const across = (some: readonly Box[], others: readonly Box[]): string[] =>
  some.flatMap((a) => others.filter((b) => crosses(a, b)).map((b) => inWords(a, b)));

async function zoomIn(page: Page): Promise<void> {
  const words = await windowWords(page);
  await toolbar(page).getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => windowWords(page)).not.toBe(words);
}

test("at four widths and five zooms no name crosses another, a pole, a mark or the edge, and no mark covers another", async ({
  page,
}) => {
  test.slow();
  for (const width of [1440, 1280, 800, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("?view=tracks");
    await expect(page.locator(".axis .tick").first()).toBeAttached();
    await expect(page.locator(".canvas .mark").first()).toBeAttached();
    for (let level = 0; level < 5; level++) {
      const { names, poles, marks, bars, left, right } = await drawnOn(page);
      if (level === 0) expect(marks.length).toBeGreaterThan(20);
      if (width > 400 && level === 0) expect(names.length).toBeGreaterThan(20);
      const faults = {
        names: pairs(names),
        poles: across(names, poles),
        marks: across(names, marks),
        bars: across(names, bars),
        covered: pairs(marks, () => true),
        cut: names.filter((one) => one.left < left - 1 || one.right > right + 1).map(({ what }) => what),
      };
      expect.soft(faults, `${width} pixels, zoom ${level}`).toEqual({
        names: [],
        poles: [],
        marks: [],
        bars: [],
        covered: [],
        cut: [],
      });
      await zoomIn(page);
    }
  }
});

test("the opening view at 1280 pixels names seven to nine events above the rows and others beside marks, and says of how many", async ({
  page,
}) => {
  await open(page);
  const above = page.locator(".band-label");
  await expect(above.first()).toBeAttached();
  const inBand = await above.count();
  expect(inBand).toBeGreaterThanOrEqual(7);
  expect(inBand).toBeLessThanOrEqual(9);
  const named = (await drawnOn(page)).names.map((one) => one.event);
  const beside = await page.locator(".mark-label").count();
  expect(new Set(named).size).toBe(inBand + beside);
  await expect(tracks(page)).toContainText(
    `${new Set(named).size} of ${await eventsInSight(page)} events named; zoom in for more`,
  );
});

/** The number of events that have a link inside the window on any track. */
async function eventsInSight(page: Page): Promise<number> {
  const frame = (await page.locator(".drawing").boundingBox())!;
  const all = await page.locator(".mark-link").evaluateAll((links) =>
    links.map((link) => {
      const { left, right } = link.getBoundingClientRect();
      const middle = (left + right) / 2;
      const isPoint = link.matches(".mark-dot, .is-small, .mark-crowded");
      const event = link.getAttribute("data-event") ?? "";
      // A link is wider than its mark. The position of the mark counts.
      return { event, ...(isPoint ? { left: middle, right: middle } : { left, right }) };
    }),
  );
  const inSight = all.filter(({ left, right }) => right >= frame.x && left <= frame.x + frame.width);
  return new Set(inSight.map(({ event }) => event)).size;
}

interface Caught {
  /** The event whose page the click would open, or null if it hit no link. */
  readonly opened: string | null;
  /** The events that the card lists after the click. */
  readonly listed: readonly string[];
}

/** Clicks one place after another without opening pages. @returns for each click, the event it would open and the
 * events it lists */
async function clickOn(page: Page, boxes: readonly Box[]): Promise<readonly Caught[]> {
  await page.evaluate(() => {
    const caught: { opened: string | null; listed: string[] }[] = [];
    Object.assign(window, { caught });
    const idOf = (link: HTMLAnchorElement) => link.pathname.split("/").at(-2)!;
    window.addEventListener(
      "click",
      (domEvent) => {
        const link = (domEvent.target as Element).closest<HTMLAnchorElement>("a[href]");
        caught.push({ opened: link && idOf(link), listed: [] });
        if (link) {
          domEvent.preventDefault();
          domEvent.stopImmediatePropagation();
        }
      },
      true,
    );
    // Runs after the app has handled the click and drawn the card.
    window.addEventListener("click", () => {
      caught.at(-1)!.listed = [...document.querySelectorAll<HTMLAnchorElement>(".event-card a")].map(idOf);
    });
  });
  for (const { left, right, top, bottom } of boxes) {
    // The card of another mark may cover this one.
    await page.keyboard.press("Escape");
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }
  return page.evaluate(() => (window as unknown as { caught: Caught[] }).caught);
}

test("a click on any mark of the opening view reaches its event, and bubbles and strokes give access to theirs", async ({
  page,
}) => {
  test.slow();
  // High enough for every row. The window and its width are those of a 1280 by 800 screen.
  await page.setViewportSize({ width: 1280, height: 1800 });
  await open(page);
  await expect(page.locator(".canvas .mark").first()).toBeAttached();
  const { marks, bars, left, right } = await drawnOn(page);
  const drawn = [...marks, ...bars].map((one) => ({
    ...one,
    left: Math.max(left, one.left),
    right: Math.min(right, one.right),
  }));
  const strokes = (await strokesOf(page)).filter((one) => one.left > left && one.right < right);
  const caught = await clickOn(page, [...drawn, ...strokes]);
  expect(caught).toHaveLength(drawn.length + strokes.length);
  const faults = drawn.flatMap(({ what, event, ...at }, n) => {
    const { opened, listed } = caught[n]!;
    const isMet = what.startsWith("bubble") ? what === `bubble of ${listed.length}` : opened === event;
    return isMet ? [] : [`${what} ${event} at ${at.left}, ${at.top}: ${opened ?? listed.join()}`];
  });
  expect(faults).toEqual([]);
  const reached = new Set(caught.flatMap(({ opened, listed }) => opened ?? listed));
  const [from, to] = (await windowWords(page)).split(" – ").map(dayNumber) as [number, number];
  const inWindow = events.filter(({ date }) => {
    const [first, last] = daysOf(date.edtf);
    return last >= from && first <= to;
  });
  expect(idsOf(inWindow).filter((id) => !reached.has(id))).toEqual([]);
});

/** "20 January 2007" as a day number. */
const dayNumber = (words: string): number => Date.parse(`${words} UTC`) / 86_400_000;

/** The strokes of groups, each one pixel wide. An event without an open track has one. */
function strokesOf(page: Page): Promise<Box[]> {
  return page.locator(".density").evaluateAll((groups) =>
    groups.flatMap((group) => {
      const { left, top, bottom } = group.getBoundingClientRect();
      const d = group.querySelector("path")!.getAttribute("d") ?? "";
      return [...d.matchAll(/M([\d.-]+) /g)].map(([, x]) => ({
        what: "stroke",
        event: "",
        left: left + Number(x) - 0.5,
        right: left + Number(x) + 0.5,
        top,
        bottom,
      }));
    }),
  );
}
