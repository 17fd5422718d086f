/** What readers can rely on who share a link: it opens on what they saw. */
import { expect, type Page, test } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import jsQR from "jsqr";
import { linkTo } from "./support/links";
import {
  filters,
  list,
  listed,
  live,
  marks,
  open,
  openShare,
  placedMarks,
  record,
  toolbar,
  windowWords,
} from "./support/page";
import { countWords, daysOf, event, events, filtered, idsOf, info, listWords, spread, startOf } from "./support/record";
import { siteBelowPath, siteUrl } from "./support/sites";
import { watch } from "./support/watch";

/** The current address, relative to the site's root. */
const addressOf = (page: Page) => page.url().slice(siteUrl.length);
const claimed = events.find((one) => one.claims.length > 6)!;

for (const [base, some] of [
  [siteUrl, spread(events, 10)],
  [siteBelowPath, spread(events, 4)],
] as const) {
  test(`a link to an event opens on that event, under ${new URL(base).pathname}`, async ({ page }) => {
    test.slow();
    for (const one of some) {
      await test.step(one.id, async () => {
        await page.goto(`${base}events/${one.id}/`);
        await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeInViewport();
        await expect(record(page)).toContainText(listWords(one));
        await expect(filters(page)).toBeVisible();
        await expect(page).toHaveURL(`${base}events/${one.id}/`);
        await expect(page).toHaveTitle(`${one.title} · ${info.title}`);
        await record(page).getByRole("link", { name: "All events" }).click();
        await expect.poll(() => listed(page)).toEqual(idsOf(events));
      });
    }
  });

  test(`a link to a claim opens on that claim, under ${new URL(base).pathname}`, async ({ page }) => {
    const claim = claimed.claims.at(-1)!;
    await page.goto(`${base}events/${claimed.id}/#${claim.id}`);
    const claims = page.getByRole("region", { name: "Claims, and who makes them" });
    await expect(claims.getByRole("listitem").last()).toBeInViewport();
    await expect(claims.getByText(claim.text).first()).toBeInViewport();
    await live(page);
    await expect(claims.getByText(claim.text).first()).toBeInViewport();
    await expect(page).toHaveURL(`${base}events/${claimed.id}/#${claim.id}`);
  });
}

test("a view names itself, for bookmarks and shared links", async ({ page }) => {
  await open(page, "?actor=khazali~lebanese-hezbollah&match=all&range=2005/2007");
  const n = filtered({ actors: ["khazali", "lebanese-hezbollah"], match: "all", range: "2005/2007" }).length;
  await expect(page).toHaveTitle(
    `Events with Qais al-Khazali and Lebanese Hezbollah together, 2005 to 2007: ${n} of ${events.length} · ${info.title}`,
  );
});

test("the QR code is the link to the view, made without another server", async ({ page }) => {
  const troubles = await watch(page);
  await open(page, "?actor=iran&range=2007");
  await openShare(page);
  await page.getByRole("button", { name: "QR code" }).click();
  const dialog = page.getByRole("dialog", { name: "QR code" });
  const svg = await dialog.getByRole("img", { name: /^QR code/ }).evaluate((image) => image.outerHTML);
  const picture = new Resvg(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '), {
    fitTo: { mode: "width", value: 600 },
  }).render();
  const read = jsQR(new Uint8ClampedArray(picture.pixels), picture.width, picture.height);
  expect(read?.data).toBe(linkTo("?actor=iran&range=2007"));
  await expect(dialog).toContainText(read!.data);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(troubles).toEqual([]);
});

test("Copy link puts the address of the current view on the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [one] = filtered({ actors: ["iran"] });
  await open(page, "?actor=iran");
  await list(page).getByRole("link", { name: one!.title, exact: true }).click();
  await record(page).getByRole("button", { name: "Copy link" }).click();
  await expect(record(page).getByRole("button", { name: "Link copied" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("Link copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(linkTo(`events/${one!.id}/?actor=iran`));
});

test("if the browser refuses to copy, the address is shown selected in a field", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
  });
  await open(page, `events/${claimed.id}/`);
  await record(page).getByRole("button", { name: "Copy link" }).click();
  const field = record(page).getByRole("textbox", { name: "Link to this event" });
  await expect(field).toHaveValue(linkTo(`events/${claimed.id}/`));
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString()))
    .toBe(linkTo(`events/${claimed.id}/`));
});

test("?event= opens any event, with its filters", async ({ page }) => {
  const one = filtered({ actors: ["iran"] }).at(-1)!;
  await open(page, `?event=${one.id}&actor=iran`);
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
  await expect(filters(page)).toContainText(countWords(filtered({ actors: ["iran"] }).length));
});

test("a link to an event that does not exist says so and shows the list", async ({ page }) => {
  await open(page, "?event=no-such-event");
  await expect(page.getByText(/names event “no-such-event”, which this record does not have/)).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
});

test("an address that does not exist leads to a plain page with a link home", async ({ page }) => {
  const answer = await page.goto(`${siteUrl}events/no-such-event/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not part of the record");
  await page.getByRole("link", { name: info.title }).click();
  await live(page);
});

test("a link to an event keeps the filters with which it was found", async ({ page, context }) => {
  const left = filtered({ actors: ["iran"], disputed: true });
  // An event inside the opening window, so that the window need not move to it.
  const [from, to] = daysOf(info.opening);
  const one = left.findLast((each) => startOf(each) >= from && startOf(each) <= to)!;
  await open(page, "?actor=iran&disputed=1");
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/events/${one.id}/\\?actor=iran&disputed=1`));
  const other = await context.newPage();
  await open(other, addressOf(page));
  await expect(filters(other)).toContainText(countWords(left.length));
  await record(other).getByRole("link", { name: "All events" }).click();
  await expect.poll(() => listed(other)).toEqual(idsOf(left));
});

test("an event that the filters of its link exclude is shown, says so, and has a button to remove the filters", async ({
  page,
}) => {
  const outside = filtered({ actors: ["-iran"] })[0]!;
  await open(page, `events/${outside.id}/?actor=iran`);
  await expect(record(page).getByRole("heading", { name: outside.title, exact: true })).toBeVisible();
  await expect(page.getByText("This event is outside the active filters.")).toBeVisible();
  await page.getByRole("button", { name: "Remove the filters" }).click();
  await expect(page.getByText("This event is outside the active filters.")).toHaveCount(0);
  await record(page).getByRole("link", { name: "All events" }).click();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
});

test("a link made after zooming and panning shows the same window", async ({ page, context }) => {
  await open(page);
  for (const name of ["Zoom in", "Zoom in", "Later"]) {
    const before = await windowWords(page);
    await toolbar(page).getByRole("button", { name }).click();
    await expect.poll(() => windowWords(page)).not.toBe(before);
  }
  const [words, placed] = [await windowWords(page), await placedMarks(page)];
  // A moving window writes its address a moment later.
  let address = "";
  await expect
    .poll(
      () => {
        const last = address;
        address = page.url();
        return address === last;
      },
      { intervals: [600] },
    )
    .toBe(true);
  const other = await context.newPage();
  await open(other, addressOf(page));
  expect(await windowWords(other)).toBe(words);
  const again = await placedMarks(other);
  const where = (mark: { track: string; event: string }) => `${mark.event} on ${mark.track}`;
  // Addresses hold whole days, so a mark may move by the width of a day.
  for (const mark of placed.filter(({ x }) => x > 5)) {
    const same = again.find((one) => where(one) === where(mark));
    expect(same, where(mark)).toBeDefined();
    expect(Math.abs(same!.x - mark.x), where(mark)).toBeLessThan(3);
  }
});

test("a link with from and to shows that window, to the day", async ({ page }) => {
  const one = event(idsOf(events).find((id) => /^\d{4}-\d\d-\d\d$/.test(event(id).date.edtf))!);
  const year = new Date(daysOf(one.date.edtf)[0] * 86_400_000).getUTCFullYear();
  await open(page, `?from=${year}-01-01&to=${year}-12-31`);
  expect(await windowWords(page)).toBe(`1 January ${year} – 31 December ${year}`);
  await expect(marks(page, one.id).first()).toBeAttached();
});

test("a link of a newer format asks to reload", async ({ page }) => {
  await open(page, "?v=2");
  await expect(page.getByText(/newer version of this site\. Reload/)).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
});
