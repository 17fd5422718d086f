/** What readers can rely on who use a phone. */
import { expect, type Page, test } from "@playwright/test";
import { filters, list, listed, marks, open, record, row, tracks, windowWords } from "./support/page";
import { actors, events, eventsOfActor, filtered, idsOf, info, tracksOf } from "./support/record";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

test("the list comes first, and one tap switches to the tracks and back", async ({ page }) => {
  await open(page);
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  await expect(list(page).getByRole("link", { name: events[0]!.title, exact: true })).toBeInViewport();
  await expect(tracks(page)).toBeHidden();
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
  // Rows get their real height only when they come near. The tap waits until they stop moving, and so does this
  // measurement.
  let before = Number.NaN;
  await expect
    .poll(async () => {
      const last = before;
      before = (await row(page, one.id).boundingBox())?.y ?? 0;
      return before === last;
    })
    .toBe(true);
  await link.tap();
  await expect(page).toHaveURL(new RegExp(`/events/${one.id}/$`));
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeInViewport();
  await expect(list(page)).toBeHidden();
  // Title, strip and the link back are above the record, in 15 % of the height.
  await expect(page.getByRole("slider", { name: "Window of the tracks" })).toBeInViewport();
  const back = (await record(page).getByRole("link", { name: "All events", exact: true }).boundingBox())!;
  expect(back.y + back.height).toBeLessThanOrEqual(0.15 * 740);
  await page.goBack();
  await expect(row(page, one.id)).toBeInViewport();
  await expect.poll(async () => Math.abs(((await row(page, one.id).boundingBox())?.y ?? 0) - before)).toBeLessThan(50);
});

test("a tap on a mark shows its card at the bottom, and a second tap on the card or mark opens the event", async ({
  page,
}) => {
  const one = events.find(({ id, date }) => tracksOf(id).length > 0 && /^\d{4}-\d\d-\d\d$/.test(date.edtf))!;
  const day = (edtf: string, by: number) =>
    new Date(new Date(edtf).getTime() + by * 86_400_000).toISOString().slice(0, 10);
  const address = `?view=tracks&from=${day(one.date.edtf, -9)}&to=${day(one.date.edtf, 9)}`;
  const card = page.getByRole("region", { name: "Chosen on the tracks" });
  const mark = marks(page, one.id).first();
  await open(page, address);
  for (const second of [mark, card.getByRole("link")]) {
    await mark.tap();
    await expect(card).toContainText(one.title);
    await expect(card).toBeInViewport({ ratio: 1 });
    expect(page.url()).not.toContain("/events/");
    await second.tap();
    await expect(page).toHaveURL(new RegExp(`/events/${one.id}/`));
    await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
    await page.goBack();
    await expect(mark).toBeVisible();
    await expect(card).toHaveCount(0);
  }
  await mark.tap();
  await card.getByRole("button", { name: "Close" }).tap();
  await expect(card).toHaveCount(0);
});

test("on the tracks each name is above its row and covers no marks, so that the drawing has the full width", async ({
  page,
}) => {
  await open(page, "?view=tracks");
  await expect(page.locator(".canvas .mark").first()).toBeAttached();
  expect((await page.locator(".drawing").boundingBox())!.width).toBeGreaterThan(350);
  const covered = await page.locator(".tracks-scroll").evaluate((scroller) => {
    const heads = [...scroller.querySelectorAll(".row-label")].map((one) => one.getBoundingClientRect());
    return [...scroller.querySelectorAll(".canvas .mark, .bubble, .mark-label")]
      .map((one) => one.getBoundingClientRect())
      .filter(({ top, bottom }) =>
        heads.some((head) => (top + bottom) / 2 < head.bottom && (top + bottom) / 2 > head.top),
      ).length;
  });
  expect(covered).toBe(0);
});

test("an actor's page shows its own track, opened by its address or from another page", async ({ page }) => {
  const [first, second] = [...actors].sort((a, b) => eventsOfActor(b.id).length - eventsOfActor(a.id).length);
  const shown = record(page).locator(".own-track");
  await open(page, `actors/${first!.id}/`);
  await expect(shown).toContainText(first!.name);
  await page.getByRole("link", { name: "All events" }).click();
  await page.getByRole("link", { name: "Explore by actor" }).click();
  await page.getByRole("article").getByRole("link", { name: second!.name, exact: true }).click();
  await expect(shown).toContainText(second!.name);
  await expect(shown.locator(".drawn-name")).toHaveCount(1);
  await expect(shown.locator("svg.drawn-scene a").first()).toBeVisible();
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
  // The sheet covers the page: nothing behind it can be reached, and every row is high enough for a thumb.
  await expect(page.getByRole("dialog", { name: "Filter" })).toBeVisible();
  for (const row of await panel.getByRole("group", { name: "Categories" }).getByRole("listitem").all())
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expect(close).toBeInViewport({ ratio: 1 });
  await close.tap();
  await expect(panel).toHaveCount(0);
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeFocused();
  await expect.poll(() => listed(page)).toEqual(idsOf(left));
});

/** Sends touches as the hardware does. Each step lists where the fingers are. */
async function touch(page: Page, steps: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  await send("touchStart", steps[0]!);
  for (const points of steps.slice(1)) await send("touchMove", points);
  await send("touchEnd", []);
  await session.detach();
}
/** A number once it has stopped changing. */
async function still(read: () => Promise<number>): Promise<number> {
  let last = Number.NaN;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await read();
        return last === before;
      },
      { intervals: [200] },
    )
    .toBe(true);
  return last;
}
const line = (from: { x: number; y: number }, to: { x: number; y: number }, n = 8) =>
  Array.from({ length: n + 1 }, (_, at) => ({
    x: from.x + ((to.x - from.x) * at) / n,
    y: from.y + ((to.y - from.y) * at) / n,
  }));

test("on the tracks one finger moves the window sideways and scrolls up and down, and two fingers zoom only the tracks", async ({
  page,
}) => {
  await open(page, "?view=tracks");
  await page.locator(".drawing").scrollIntoViewIfNeeded();
  const box = (await page.locator(".drawing").boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: Math.max(box.y, 120) + 120 };
  const words = await windowWords(page);
  const scroll = () => page.locator(".tracks-scroll").evaluate((one) => one.scrollTop);

  const before = await scroll();
  await touch(
    page,
    line(middle, { x: middle.x, y: middle.y - 110 }).map((point) => [point]),
  );
  await expect.poll(scroll).toBeGreaterThan(before + 40);
  expect(await windowWords(page)).toBe(words);

  const rested = await still(scroll);
  await touch(
    page,
    line(middle, { x: middle.x - 90, y: middle.y + 2 }).map((point) => [point]),
  );
  await expect.poll(() => windowWords(page)).not.toBe(words);
  expect(Math.abs((await scroll()) - rested)).toBeLessThan(8);

  const length = async () => {
    const [from = "", to = ""] = (await windowWords(page)).split(" – ");
    return new Date(to).getTime() - new Date(from).getTime();
  };
  const whole = await length();
  const left = line({ x: middle.x - 20, y: middle.y }, { x: middle.x - 70, y: middle.y });
  const right = line({ x: middle.x + 20, y: middle.y }, { x: middle.x + 70, y: middle.y });
  await touch(
    page,
    left.map((point, at) => [point, right[at]!]),
  );
  await expect.poll(length).toBeLessThan(whole * 0.6);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

test("no page scrolls sideways, and every touch target except marks is at least 44 pixels high and wide", async ({
  page,
}) => {
  const one = events.find(({ claims }) => claims.length > 5)!;
  /** The widths of the content and of the window. A phone widens the window for content that is too wide. */
  const sizes = () => page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  const small = () =>
    page.evaluate(() => {
      const isInText = (node: Element) => {
        const block = node.parentElement?.closest("p, li, dd, td, h3, h4");
        return getComputedStyle(node).display === "inline" && block !== null && block !== undefined;
      };
      return [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [role=slider]")]
        .filter(
          (node) =>
            node.getClientRects().length > 0 &&
            !node.closest(".canvas, .underlay, .label-band, .visually-hidden, .skip, .strip"),
        )
        .filter((node) => !isInText(node))
        .map((node) => {
          // A row of the list can be tapped anywhere, and a choice anywhere on its line.
          const { width, height } = (node.closest(".row, label") ?? node).getBoundingClientRect();
          return { what: `${node.tagName}.${node.className} ${node.textContent?.slice(0, 30)}`, width, height };
        })
        .filter(({ width, height }) => height < 43.5 || width < 43.5)
        .map(({ what, width, height }) => `${what} ${Math.round(width)}×${Math.round(height)}`);
    });
  test.slow();
  for (const address of ["", "?view=tracks", `events/${one.id}/`, "actors/"]) {
    await open(page, address);
    expect.soft(await sizes(), address).toEqual([360, 360]);
    expect.soft(await small(), address).toEqual([]);
  }
  for (const address of ["actors/khazali/", "disagreements/", "about/"]) {
    await open(page, address);
    expect.soft(await sizes(), address).toEqual([360, 360]);
  }
  await open(page, "?actor=iran");
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .tap();
  await expect(page.getByRole("search", { name: "Filter" })).toBeVisible();
  expect(await small(), "filters").toEqual([]);
});

test("the strip stays in view above the list, marks the position, and leads to any time", async ({ page }) => {
  await open(page);
  const strip = page.getByRole("region", { name: "The whole record" });
  await page.mouse.wheel(0, 4000);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(3000);
  const box = (await strip.locator(".strip").boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(-1);
  expect(box.y).toBeLessThan(10);
  await expect(strip.locator(".strip-here")).toBeVisible();
  const heading = await page.evaluate(() => {
    const y = (document.querySelector(".strip")?.getBoundingClientRect().bottom ?? 0) + 12;
    return document.elementFromPoint(60, y)?.closest(".year-head")?.textContent ?? "";
  });
  expect(heading).toMatch(/^\d{4}/);
  await page.getByRole("button", { name: "Releases", exact: true }).focus();
  await page.keyboard.press("Enter");
  const first = events.find((each) => each.date.edtf >= "2009" && !each.date.edtf.includes("/"))!;
  await expect(row(page, first.id)).toBeInViewport();
});

test("the entry links, the filters and the first event are in view without scrolling", async ({ page }) => {
  for (const size of [
    { width: 360, height: 740 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await open(page);
    for (const name of ["Explore by actor", "Where sources disagree"])
      await expect(page.getByRole("link", { name: new RegExp(`^${name}`) })).toBeInViewport();
    await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeInViewport();
    await expect(list(page).getByRole("link", { name: events[0]!.title, exact: true })).toBeInViewport();
  }
});
