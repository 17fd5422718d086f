/** What readers can rely on with thousands of events: the list is complete for them, although the browser holds few of
 * its rows. */
import { expect, type Page, test } from "@playwright/test";
import { LARGE, largeEvents, largeYears } from "./support/large";
import { currentRow, filters, focusedEvent, list, listed, record, row } from "./support/page";
import { plural } from "./support/record";
import { largeUrl } from "./support/sites";
import { watch } from "./support/watch";

test.use({ viewport: { width: 1280, height: 800 } });
test.describe.configure({ timeout: 90_000 });
/** The most rows that the document may hold: those in view and a few beside them. */
const FEW = 60;
const PATIENT = { timeout: 30_000 };
const openLong = async (page: Page, address = "") => {
  await page.goto(largeUrl + address);
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeVisible(PATIENT);
  await expect.poll(async () => (await listed(page)).length, PATIENT).toBeLessThan(FEW);
};
const years = (page: Page) => list(page).getByRole("heading", { level: 3 });

interface Placed {
  readonly year: string;
  readonly event: string;
  readonly size: number;
  readonly position: number;
}
/** Each row in the document, with its year and the position that assistive technology reads. */
const placed = (page: Page): Promise<Placed[]> =>
  list(page)
    .locator("[data-event]")
    .evaluateAll((rows) =>
      rows.map((one) => ({
        year: one.closest("section")?.querySelector("h3")?.textContent ?? "",
        event: one.getAttribute("data-event") ?? "",
        size: Number(one.getAttribute("aria-setsize")),
        position: Number(one.getAttribute("aria-posinset")),
      })),
    );

test("the app takes over the list without moving what is in view, and holds few of its rows", async ({ page }) => {
  const troubles = await watch(page, [largeUrl]);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((seen) => {
      for (const entry of seen.getEntries()) {
        const { value, sources = [] } = entry as unknown as { value: number; sources?: { node?: Node }[] };
        if (sources.some(({ node }) => node?.parentElement?.closest("#part_events"))) shifts.push(value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openLong(page);
  await expect(filters(page).getByText(plural(LARGE, "event"), { exact: true })).toBeVisible();
  const all = largeYears();
  expect(all.flatMap(({ events }) => events).sort()).toEqual(
    largeEvents()
      .map(({ id }) => id)
      .sort(),
  );
  expect((await listed(page))[0]).toBe(all[0]!.events[0]);
  await expect(years(page)).toHaveText(all.map(({ year }) => year));
  const elements = await list(page).evaluate((one) => one.getElementsByTagName("*").length);
  expect(elements).toBeLessThan(1200);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.02);
  expect(troubles).toEqual([]);
});

test("scrolling reaches every part of the list in order, each row under its year and with its position", async ({
  page,
}) => {
  await openLong(page);
  const all = largeYears();
  const known = new Map(all.flatMap(({ year, events }) => events.map((id, at) => [id, [year, events.length, at + 1]])));
  const order = all.flatMap(({ events }) => events);
  await list(page).hover();
  for (const share of [0.1, 0.35, 0.6, 0.85, 1]) {
    await list(page).evaluate((one, to) => {
      one.scrollTop = to * one.scrollHeight;
    }, share);
    await page.mouse.wheel(0, 10);
    await expect
      .poll(async () => {
        const top = await list(page).evaluate((one) => {
          const box = one.getBoundingClientRect();
          return document
            .elementFromPoint(box.left + 40, box.top + box.height / 2)
            ?.closest("[data-event]")
            ?.getAttribute("data-event");
        });
        return top ? order.indexOf(top) / order.length : -1;
      })
      .toBeGreaterThan(share - 0.1);
    // Waits until the list rests: the heading of a year that scrolls into view appears shortly after its rows.
    await expect(async () => {
      const shown = await placed(page);
      expect(shown.length).toBeLessThan(FEW);
      for (const { event, year, size, position } of shown) expect([year, size, position]).toEqual(known.get(event));
      const at = shown.map(({ event }) => order.indexOf(event));
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }).toPass({ timeout: 5_000 });
  }
  await expect(row(page, order.at(-1)!)).toBeVisible();
  await expect.poll(async () => order.indexOf(await currentRow(page))).toBeGreaterThan(order.length - 20);
});

test("an event made current on the tracks scrolls its row into view, and so does a new window its first event", async ({
  page,
}) => {
  await openLong(page, "?from=2005-01-01&to=2006-12-31");
  const order = largeYears().flatMap(({ events }) => events);
  const last = order.at(-1)!;
  await page.getByRole("button", { name: "Last event" }).click();
  await expect(row(page, last)).toBeInViewport();
  expect(await currentRow(page)).toBe(last);
  await page.getByRole("slider", { name: "Window of the tracks" }).focus();
  await page.keyboard.press("Home");
  await expect.poll(async () => Number((await placed(page))[0]?.year)).toBeLessThan(2000);
  const middle = largeYears()[Math.floor(largeYears().length / 2)]!;
  await openLong(page, `?from=${middle.year}-01-01&to=${middle.year}-12-31`);
  await expect.poll(async () => (await placed(page)).some(({ year }) => year === middle.year)).toBe(true);
});

test("a row far down opens its event, closing it returns the focus, and Back also returns to the same position", async ({
  page,
}) => {
  await openLong(page);
  const order = largeYears().flatMap(({ events }) => events);
  const goDown = async (share: number) => {
    const scroll = () =>
      list(page).evaluate((one, to) => {
        one.scrollTop = to * one.scrollHeight;
      }, share);
    const middle = () =>
      list(page).evaluate((one) => {
        const box = one.getBoundingClientRect();
        const found = document.elementFromPoint(box.left + 40, box.top + box.height / 2)?.closest("[data-event]");
        return found?.getAttribute("data-event") ?? "";
      });
    // Scrolls again until the position holds, because the list briefly keeps an event in place after scrolling it into
    // view.
    await expect
      .poll(async () => {
        await scroll();
        return order.indexOf(await middle()) / order.length;
      })
      .toBeGreaterThan(share - 0.1);
    return middle();
  };
  const first = await goDown(0.4);
  await row(page, first).getByRole("link").click();
  await expect(record(page).getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row(page, first).getByRole("link")).toBeFocused();
  await expect(row(page, first)).toBeInViewport();

  const second = await goDown(0.7);
  const before = (await row(page, second).boundingBox())!.y;
  await row(page, second).getByRole("link").click();
  await expect(record(page).getByRole("heading", { level: 2 })).toBeFocused();
  await page.goBack();
  await expect(row(page, second).getByRole("link")).toBeFocused();
  await expect.poll(async () => Math.abs(((await row(page, second).boundingBox())?.y ?? 0) - before)).toBeLessThan(3);
});

test("the focused row stays in the document however far the list scrolls, and Tab continues from it", async ({
  page,
}) => {
  await openLong(page);
  const [first = "", second = ""] = await listed(page);
  await row(page, first).getByRole("link").focus();
  await list(page).hover();
  await page.mouse.wheel(0, 20_000);
  await expect.poll(async () => (await listed(page)).includes(second)).toBe(false);
  await expect(row(page, first).getByRole("link")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect.poll(() => focusedEvent(page)).not.toBe(first);
  expect(await focusedEvent(page)).not.toBeNull();
});

test("a search and a filter show their events in the list, few or many, and clearing them shows all again", async ({
  page,
}) => {
  const of = (category: string) => largeEvents().flatMap((one) => (one.category === category ? [one.id] : []));
  const categories = [...new Set(largeEvents().map((one) => one.category))].sort((a, b) => of(b).length - of(a).length);
  const many = of(categories[0]!);
  expect(many.length).toBeGreaterThan(FEW);
  await openLong(page, `?category=${categories[0]}`);
  await expect(filters(page).getByText(`${many.length} of ${LARGE} events`)).toBeVisible();
  for (const id of await listed(page)) expect(many).toContain(id);
  await filters(page).getByRole("button", { name: "Clear", exact: true }).click();
  await expect(filters(page).getByText(plural(LARGE, "event"), { exact: true })).toBeVisible(PATIENT);
  const { title, id } = largeEvents()[1234]!;
  await page.getByRole("combobox").fill(`"${title}"`);
  await expect.poll(async () => (await listed(page)).includes(id), PATIENT).toBe(true);
  await page.getByRole("combobox").fill("");
  await expect(filters(page).getByText(plural(LARGE, "event"), { exact: true })).toBeVisible();
  await expect.poll(async () => (await listed(page)).length).toBeGreaterThan(5);
});

test("in print every row is there, and afterwards the screen has few rows again", async ({ page }) => {
  await openLong(page);
  await page.emulateMedia({ media: "print" });
  await expect.poll(async () => (await listed(page)).length, PATIENT).toBe(LARGE);
  await page.emulateMedia({ media: "screen" });
  await expect.poll(async () => (await listed(page)).length, PATIENT).toBeLessThan(FEW);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("the page scrolls the list, the strip marks the position, and Back returns to the row", async ({ page }) => {
    await openLong(page);
    const order = largeYears().flatMap(({ events }) => events);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const middle = () =>
      page.evaluate(() => {
        const found = document.elementFromPoint(100, 400)?.closest("[data-event]");
        return found?.getAttribute("data-event") ?? "";
      });
    await expect.poll(async () => order.indexOf(await middle()) / order.length).toBeGreaterThan(0.35);
    await expect(page.locator(".strip-here")).toBeVisible();
    expect((await listed(page)).length).toBeLessThan(FEW);
    const id = await middle();
    const before = (await row(page, id).boundingBox())!.y;
    await row(page, id).getByRole("link").tap();
    await expect(record(page).getByRole("heading", { level: 2 })).toBeVisible();
    await page.goBack();
    await expect(row(page, id)).toBeInViewport();
    await expect.poll(async () => Math.abs(((await row(page, id).boundingBox())?.y ?? 0) - before)).toBeLessThan(50);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every event is on the page", async ({ page }) => {
    await page.goto(largeUrl);
    expect((await listed(page)).sort()).toEqual(
      largeEvents()
        .map(({ id }) => id)
        .sort(),
    );
  });
});
