/** What readers can rely on at the tracks: they can order and pin tracks, even out gaps, choose a span, and move the
 * drawing by hand. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { joiningLine, marks, ofTracks, open, timeline, toolbar, track, tracks, windowWords } from "./support/page";
import { answersOf, daysOf, events, eventsOfActor, tracks as openTracks } from "./support/record";
import { siteUrl } from "./support/sites";

test.use({ viewport: { width: 1280, height: 800 } });

const drawing = (page: Page): Locator => page.locator(".drawing");

/** The middle of a year on the axis of the opening view, in pixels of the screen. */
async function yearOnAxis(page: Page, year: string): Promise<{ x: number; y: number }> {
  const box = (await page.locator(".axis .tick").getByText(year, { exact: true }).boundingBox())!;
  return { x: box.x + 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test("a track can be pinned, moved and hidden from its menu, and the link restores all of it", async ({ page }) => {
  await open(page);
  const order = () =>
    tracks(page)
      .getByRole("list")
      .evaluateAll((lists) => lists.map((one) => one.getAttribute("aria-label")));
  const [first, second] = [openTracks[0]!, openTracks[1]!];
  const [third] = openTracks.filter(({ group }) => group !== first.group);
  const menu = async (name: string, act: string) => {
    await page.getByRole("button", { name: `${name}: pin, move, hide` }).click();
    await page.getByRole("button", { name: act, exact: true }).click();
  };
  await menu(third!.name, "Pin to the top");
  await menu(first.name, "Move down");
  await expect(page).toHaveURL(new RegExp(`tracks=${second.id}~${first.id}`));
  const wanted = [third!.name, second.name, first.name];
  await expect
    .poll(async () => (await order()).slice(0, 3).map((one) => one?.replace(/, \d+ events?$/, "")))
    .toEqual(wanted);
  await expect(page.getByRole("button", { name: `${first.name}: pin, move, hide` })).toBeFocused();
  await page.reload();
  await expect(page.locator(".axis .tick").first()).toBeAttached();
  expect((await order()).slice(0, 3).map((one) => one?.replace(/, \d+ events?$/, ""))).toEqual(wanted);
  await menu(second.name, "Hide this track");
  await expect(track(page, second.name)).toHaveCount(0);
  await menu(third!.name, "Unpin");
  await expect(page).not.toHaveURL(/pin=/);
});

test("events that two pinned tracks share are joined by lines", async ({ page }) => {
  const [a, b] = ["khazali", "quds-force"];
  const shared = eventsOfActor(a).filter((one) => eventsOfActor(b).includes(one));
  expect(shared.length).toBeGreaterThan(1);
  await open(page, `?pin=${a}~${b}&from=1990-01-01&to=2026-01-01`);
  await expect(page.locator(".connector .shared")).toHaveCount(shared.length);
  const link = await page.evaluate(() => location.href);
  await page.goto(link);
  await expect(page.locator(".connector .shared")).toHaveCount(shared.length);
});

test("with gaps evened out, every break is drawn and says how long it is, and the number of events stays the same", async ({
  page,
}) => {
  await open(page, "?from=1989-01-01&to=2026-01-01");
  await expect(page.locator(".break")).toHaveCount(0);
  await ofTracks(page, "Even out gaps");
  await expect(page).toHaveURL(/scale=even/);
  const breaks = page.locator(".break");
  await expect(breaks.first()).toBeVisible();
  await expect(page.locator(".axis-break")).toHaveCount(await breaks.count());
  await expect(timeline(page).getByText("not to scale")).toBeVisible();
  // Three years without an event: from 2000, after the last day of "the 1990s", to the invasion.
  await expect(breaks.filter({ hasText: "3 y, no events in this dataset" })).toHaveCount(1);
  for (const text of await breaks.allTextContents())
    expect(text).toMatch(/^(\d+ y( \d+ mo)?|\d+ mo), no events in this dataset$/);
  await expect(page.locator(".shown")).toContainText(`${events.length} events`);
  const ticks = await page.locator(".axis .tick").allTextContents();
  expect(ticks).not.toContain("2001");
  await ofTracks(page, "True scale");
  await expect(breaks).toHaveCount(0);
  await expect(timeline(page).getByText("not to scale")).toHaveCount(0);
});

test("in a window inside a break, the label of the break is in view, and zooming in does not lead away from it", async ({
  page,
}) => {
  const dated = [...events.map(({ date }) => date.edtf), ...events.flatMap(answersOf)].map(daysOf);
  const known = dated.filter((days) => days.every(Number.isFinite)).sort((a, b) => a[0] - b[0]);
  let last = known[0]![1];
  let gap = { from: last, length: 0 };
  for (const [from, to] of known) {
    if (from - last > gap.length) gap = { from: last, length: from - last };
    last = Math.max(last, to);
  }
  const dayOf = (share: number) =>
    new Date(Math.round(gap.from + gap.length * share) * 86_400_000).toISOString().slice(0, 10);
  // Away from the middle of the break, where its label would be out of view.
  await page.goto(`${siteUrl}?scale=even&from=${dayOf(0.7)}&to=${dayOf(0.71)}`);
  const label = page.locator(".break span").filter({ hasText: "no events in this dataset" });
  await expect(label.first()).toBeAttached();
  const drawing = (await page.locator(".drawing").boundingBox())!;
  const inSight = async () => {
    const boxes = await label.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    return boxes.filter(({ left, right }) => left >= drawing.x && right <= drawing.x + drawing.width).length;
  };
  expect(await inSight()).toBe(1);
  const before = await windowWords(page);
  await toolbar(page).getByRole("button", { name: "Zoom in" }).click();
  expect(await windowWords(page)).toBe(before);
  expect(await inSight()).toBe(1);
});

test("zooming filters nothing, only the command for the visible span does, and it can be undone step by step", async ({
  page,
}) => {
  await open(page);
  await toolbar(page).getByRole("button", { name: "Zoom in" }).click();
  await expect(page.locator(".shown")).toContainText(`${events.length} events`);
  const only = () => ofTracks(page, "Only what is in view");
  await only();
  await expect(page).toHaveURL(/range=/);
  await expect(page.locator(".shown")).toContainText(` of ${events.length} events`);
  const [range, left] = [new URL(page.url()).searchParams.get("range"), await page.locator(".shown").textContent()];
  // The window shows a little more than the range. Keeping it again gives the same range and no further step.
  await only();
  expect(new URL(page.url()).search).toBe(`?range=${range}`);
  await toolbar(page).getByRole("button", { name: "Zoom in" }).click();
  await only();
  await expect(page).toHaveURL(new RegExp(`trail=${range}`));
  const trail = page.getByRole("navigation", { name: "Ranges" });
  await trail.getByRole("button").nth(1).click();
  await expect(page.locator(".shown")).toHaveText(left ?? "");
  // For a single range the chip is enough.
  await expect(trail).toHaveCount(0);
  await page.getByRole("list", { name: "Active filters" }).getByRole("button").first().click();
  await expect(page.locator(".shown")).toHaveText(`${events.length} events`);
});

test("a window of one day shows that day, and a window includes its last day", async ({ page }) => {
  const one = events.find((each) => each.id === "karbala-raid-2007")!;
  await open(page, `?from=2006-12-01&to=${one.date.edtf}`);
  const frame = (await drawing(page).boundingBox())!;
  const mark = (await marks(page, one.id).first().boundingBox())!;
  expect(mark.x + mark.width / 2).toBeLessThan(frame.x + frame.width);
  await open(page, `?from=${one.date.edtf}&to=${one.date.edtf}`);
  await expect(page.getByText("could not be read")).toHaveCount(0);
  await expect(marks(page, one.id).first()).toBeVisible();
});

test("dragging the window on the strip writes the address now and then, not at every step", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const counted = { n: 0 };
    Object.assign(globalThis, { counted });
    const { replaceState } = history;
    history.replaceState = (...given) => {
      counted.n++;
      replaceState.apply(history, given);
    };
  });
  const grip = (await page.getByRole("slider", { name: "Window of the tracks" }).boundingBox())!;
  await page.mouse.move(grip.x + 100, grip.y + 20);
  await page.mouse.down();
  const began = Date.now();
  await page.mouse.move(grip.x - 60, grip.y + 20, { steps: 40 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d/);
  // The address is written when the window has rested, so a slow machine may write more often.
  const most = 5 + (Date.now() - began) / 300;
  expect(await page.evaluate(() => (globalThis as unknown as { counted: { n: number } }).counted.n)).toBeLessThan(most);
});

test("a pointer released outside the browser window does not keep dragging", async ({ page }) => {
  await open(page);
  const frame = (await drawing(page).boundingBox())!;
  const words = await windowWords(page);
  await page.locator(".drawing").dispatchEvent("pointerdown", {
    pointerId: 7,
    button: 0,
    buttons: 1,
    clientX: frame.x + 200,
    clientY: frame.y + 9,
  });
  for (const clientX of [frame.x + 260, frame.x + 400])
    await page
      .locator(".drawing")
      .dispatchEvent("pointermove", { pointerId: 7, buttons: 0, clientX, clientY: frame.y + 9 });
  expect(await page.locator(".stage").evaluate((stage) => stage.style.transform)).toBe("");
  expect(await windowWords(page)).toBe(words);
});

test("a pinned track that is unchecked in the choice of tracks disappears", async ({ page }) => {
  const [first] = openTracks;
  await open(page, `?pin=${first!.id}`);
  await expect(track(page, first!.name)).toHaveCount(1);
  await ofTracks(page, "Choose tracks");
  const dialog = page.getByRole("dialog", { name: "Choose tracks" });
  await dialog.getByRole("checkbox", { name: new RegExp(`^${first!.name} ?\\d*$`) }).uncheck();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(track(page, first!.name)).toHaveCount(0);
  await expect(page).not.toHaveURL(/pin=/);
});

test("a span dragged along the years is counted, can be kept as the range, and then another inside it", async ({
  page,
}) => {
  await open(page);
  await drag(page, await yearOnAxis(page, "2006"), await yearOnAxis(page, "2010"));
  const box = page.getByRole("group", { name: "The chosen span" });
  await expect(box).toContainText(/200[56] – .*20(09|10)/);
  await expect(box).toContainText(/\d+ events/);
  const counted = /(\d+) events/.exec((await box.textContent()) ?? "")?.[1];
  await box.getByRole("button", { name: "Only this span" }).click();
  await expect(page.locator(".shown")).toContainText(`${counted} of ${events.length} events`);
  await drag(page, await yearOnAxis(page, "2007"), await yearOnAxis(page, "2009"));
  await box.getByRole("button", { name: "Only this span" }).click();
  await expect(page).toHaveURL(/range=2007.*trail=200[56]/);
  // Escape cancels a span that was not kept. The focus has moved to the span's buttons.
  await drag(page, await yearOnAxis(page, "2008"), { ...(await yearOnAxis(page, "2008")), x: 700 });
  await expect(box).toBeVisible();
  await expect(box.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
});

test("the drawing moves with a drag, and afterwards marks are on the line through them", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const frame = (await drawing(page).boundingBox())!;
  const links = page.locator(".mark-link");
  const from = { x: frame.x + 400, y: frame.y + 8 };
  const link = links.nth(20);
  const before = (await link.boundingBox())!;
  const words = await windowWords(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 120, from.y, { steps: 6 });
  expect((await link.boundingBox())!.x).toBeCloseTo(before.x - 120, 0);
  expect(await windowWords(page)).toBe(words);
  await page.mouse.up();
  await expect.poll(() => windowWords(page)).not.toBe(words);
  const inSight = (await marksOfDays(page)).filter(({ x }) => x > frame.x + 100 && x < frame.x + frame.width - 100);
  for (const { id } of inSight.slice(0, 3)) await expectLineThrough(page, id);
});

/** Links whose mark is a dot, with the middle of each. */
const marksOfDays = (page: Page) =>
  page.locator(".mark-link.mark-dot").evaluateAll((links) =>
    links.map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return { id: link.getAttribute("data-event") ?? "", x: left + width / 2, y: top + height / 2 };
    }),
  );

/** Checks that each dot of an event is on a corner of its line. We draw the line, and vis-timeline places the marks. */
async function expectLineThrough(page: Page, id: string): Promise<void> {
  await marks(page, id).first().focus();
  await expect(joiningLine(page)).toHaveCount(1);
  const corners = await joiningLine(page).evaluate((line) => {
    const frame = line.closest("svg")!.getBoundingClientRect();
    const points = (line.getAttribute("d") ?? "").matchAll(/[ML]([\d.-]+) ([\d.-]+)/g);
    return [...points].map(([, x, y]) => [frame.left + Number(x), frame.top + Number(y)] as const);
  });
  const dots = (await marksOfDays(page)).filter((dot) => dot.id === id);
  expect(dots.length).toBeGreaterThan(0);
  const off = dots.filter((dot) => !corners.some(([x, y]) => Math.abs(x - dot.x) < 1.1 && Math.abs(y - dot.y) < 1.1));
  expect(off).toEqual([]);
}

test("the plain wheel scrolls the drawing and then the page, and with Ctrl it zooms around the pointer", async ({
  page,
}) => {
  await open(page);
  const frame = (await drawing(page).boundingBox())!;
  const words = await windowWords(page);
  const scroller = page.locator(".tracks-scroll");
  const scrolled = () => scroller.evaluate((one) => one.scrollTop);
  const pageScrolled = () => page.evaluate(() => window.scrollY);
  await page.mouse.move(frame.x + 300, frame.y + 100);
  await page.mouse.wheel(0, 60);
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect(await pageScrolled()).toBe(0);
  expect(await windowWords(page)).toBe(words);
  // The axis and the names stay in view.
  const head = (await scroller.boundingBox())!;
  expect(Math.abs((await page.locator(".axis").boundingBox())!.y - head.y)).toBeLessThan(2);

  await scroller.evaluate((one) => one.scrollTo(0, one.scrollHeight));
  await page.waitForTimeout(300);
  await page.mouse.wheel(0, 60);
  await expect.poll(pageScrolled).toBeGreaterThan(0);

  const before = [await scrolled(), await pageScrolled()];
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(() => windowWords(page)).not.toBe(words);
  expect([await scrolled(), await pageScrolled()]).toEqual(before);
});

test("with gaps evened out, a mark stays at its place in time", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const late = events.filter(({ date }) => /^2019-\d\d-\d\d$/.test(date.edtf)).at(-1)!;
  await open(page, "?scale=even&from=2014-01-01&to=2020-12-31");
  const frame = (await drawing(page).boundingBox())!;
  const mark = marks(page, late.id).first();
  await expect(mark).toBeVisible();
  const box = (await mark.boundingBox())!;
  expect(box.x).toBeGreaterThan(frame.x + frame.width / 2);
  await expectLineThrough(page, late.id);
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/events/${late.id}/.*scale=even`));
  await expect(timeline(page)).toBeVisible();
});
