/** What readers can rely on in any time zone: dates are those that the sources give. */
import { expect, test } from "@playwright/test";
import { axis, list, listed, open, record, windowWords } from "./support/page";
import { events, idsOf, listWords, oneOfEachKind, spread, wordsOf } from "./support/record";

const ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Baghdad"];
const WINDOWS = ["", "?from=2007-01-01&to=2007-12-31", "?from=2007-01-18&to=2007-01-24"];
const opened = [...new Set([...oneOfEachKind, ...spread(events, 10)])].slice(0, 9);

test("dates in the list, on pages and on the axis are the same from Kiritimati to Pago Pago, and equal the data", async ({
  browser,
}) => {
  test.slow();
  const readings = await Promise.all(
    ZONES.map(async (timezoneId) => {
      const context = await browser.newContext({ timezoneId });
      const page = await context.newPage();
      const axes: unknown[] = [];
      for (const address of WINDOWS.toReversed()) {
        await open(page, address);
        axes.push([await windowWords(page), await axis(page).allTextContents()]);
      }
      const rows = await list(page).getByRole("listitem").allTextContents();
      const ids = await listed(page);
      const pages: string[] = [];
      for (const one of opened) {
        await list(page).getByRole("link", { name: one.title, exact: true }).click();
        await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
        pages.push(await record(page).innerText());
        await record(page).getByRole("link", { name: "All events", exact: true }).click();
      }
      const offset = await page.evaluate(() => new Date(2007, 0, 20).getTimezoneOffset());
      await context.close();
      return { offset, words: { ids, rows, pages, axes } };
    }),
  );
  // Proves that the time zones were in force.
  expect(readings.map(({ offset }) => offset)).toEqual([-840, 660, -180]);
  const { words } = readings[0]!;
  expect(words.ids).toEqual(idsOf(events));
  expect(idsOf(events.filter((one, at) => !words.rows[at]?.includes(listWords(one))))).toEqual([]);
  expect(
    idsOf(opened.filter((one, at) => !words.pages[at]?.includes(wordsOf(one.date.edtf, one.date.extent)))),
  ).toEqual([]);
  expect(words.axes).toHaveLength(WINDOWS.length);
  expect(JSON.stringify(words.axes)).toContain("20 Jan");
  expect(readings[1]!.words).toEqual(words);
  expect(readings[2]!.words).toEqual(words);
});
