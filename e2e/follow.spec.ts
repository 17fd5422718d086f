/** What readers can rely on who follow a source beside the timeline. */
import { expect, type Page, test } from "@playwright/test";
import { axis, filters, list, marks, notices, open, outline, record, tracks } from "./support/page";
import { disagreements, events, outlines, sources } from "./support/record";
import { siteUrl } from "./support/sites";

const column = outlines.find(({ source }) => source === "rogin-2018")!;
const sentences = column.paragraphs.flatMap((paragraph) => paragraph.sentences);
const titleOf = (id: string) => events.find((one) => one.id === id)!.title;
const paragraph = (page: Page, name: string) =>
  outline(page)
    // Includes paragraphs that an open record covers.
    .getByRole("listitem", { includeHidden: true })
    .filter({ has: page.getByRole("heading", { name, exact: true, includeHidden: true }) });
/** Events that are highlighted on the tracks because the highlighted paragraph mentions them. */
const lit = (page: Page) =>
  tracks(page)
    .locator(".mark-link.is-highlighted")
    .evaluateAll((links) => [...new Set(links.map((one) => one.getAttribute("data-event") ?? ""))]);
const eventsAt = (locator: string) =>
  column.paragraphs.find((one) => one.locator === locator)!.sentences.flatMap((one) => one.events);

test("every sentence of the outline is shown beside the tracks, in order and with links to all its events", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("banner").getByRole("link", { name: "Follow the source" }).click();
  await expect(page).toHaveURL(`${siteUrl}?view=source`);
  await expect(tracks(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
  await expect(outline(page).locator(".gist")).toHaveText(sentences.map(({ gist }) => gist));
  const named = await outline(page)
    .locator(".sentence")
    .evaluateAll((found) =>
      found.map((one) => [...one.querySelectorAll("[data-event]")].map((event) => event.getAttribute("data-event"))),
    );
  expect(named).toEqual(sentences.map((one) => one.events));
  expect(sentences.length).toBeGreaterThan(45);
  await page.getByRole("navigation", { name: "Beside the tracks" }).getByRole("link", { name: "Events" }).click();
  await expect(list(page)).toBeVisible();
});

test("where other sources differ from a sentence, each answer is shown below it, as in the data", async ({ page }) => {
  await open(page, "?view=source");
  const expected = sentences.map(({ claims = [] }) =>
    disagreements
      .filter(({ positions }) => positions.some((one) => one.claims.some((claim) => claims.includes(claim))))
      .map(({ question, positions }) => ({
        question,
        own: positions.filter((one) => one.claims.some((claim) => claims.includes(claim))).map(({ answer }) => answer),
        others: positions
          .filter((one) => !one.claims.some((claim) => claims.includes(claim)))
          .map(({ answer }) => answer),
      })),
  );
  const boxes = outline(page).locator(".sentence");
  for (const [at, wanted] of expected.entries()) {
    const shown = boxes.nth(at).locator(".differs");
    await expect(shown).toHaveCount(wanted.length);
    for (const { question, own, others } of wanted) {
      const box = shown.filter({ has: page.getByRole("link", { name: question, exact: true }) });
      for (const answer of [...own, ...others]) await expect(box).toContainText(answer);
      await expect(box.getByRole("definition")).toHaveCount(1 + others.length);
    }
  }
  expect(expected.flat().length).toBeGreaterThan(5);
  await outline(page).locator(".differs").getByRole("link", { name: expected.flat()[0]!.question }).first().click();
  await expect(page).toHaveURL(/\/disagreements\/\?view=source#/);
});

test("scrolling the source highlights the events of the current paragraph and moves the window to them", async ({
  page,
}) => {
  await open(page, "?view=source&from=2003-01-01&to=2004-12-31");
  await expect(axis(page).first()).toBeAttached();
  await outline(page).hover();
  const heading = outline(page).getByRole("heading", { name: "Paragraph 5", exact: true });
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(40);
    const box = (await heading.boundingBox())!;
    const top = (await outline(page).boundingBox())!.y;
    if (box.y < top + 20) break;
  }
  await expect(paragraph(page, "Paragraph 5")).toHaveAttribute("data-highlighted", "true");
  await expect.poll(async () => (await lit(page)).length).toBeGreaterThan(0);
  const wanted = eventsAt("p5");
  for (const id of await lit(page)) expect(wanted).toContain(id);
});

test("an event chosen on the tracks scrolls its sentence into view, and an event that the outline does not mention says so", async ({
  page,
}) => {
  await open(page, "?view=source");
  const named = "house-ndaa-2018";
  await expect(outline(page).locator(".gist").first()).toBeVisible();
  await marks(page, named).first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/events/${named}/\\?view=source`));
  await expect(record(page).getByRole("heading", { name: titleOf(named), exact: true })).toBeFocused();
  const sentence = outline(page).locator(".sentence[data-current]").first();
  await expect(sentence).toContainText(titleOf(named));
  await record(page).getByRole("link", { name: "All events", exact: true }).click();
  await expect(sentence.locator(".gist")).toBeInViewport({ ratio: 1 });

  const told = new Set(sentences.flatMap((one) => one.events));
  const inSight = await tracks(page)
    .locator(".mark-link")
    .evaluateAll((links) => links.map((one) => one.getAttribute("data-event") ?? ""));
  const other = inSight.find((id) => !told.has(id))!;
  await marks(page, other).first().focus();
  await expect(outline(page).getByText("The outline does not speak of")).toContainText(titleOf(other));
});

test("a link keeps its window and range, and following moves the window only when the reader scrolls", async ({
  page,
}) => {
  for (const query of ["?view=source&from=1998-01-01&to=2000-12-31", "?range=2003/2004&view=source"]) {
    await open(page, query);
    await expect(outline(page).locator(".gist").first()).toBeVisible();
    await page.waitForTimeout(800);
    await expect(page).toHaveURL(`${siteUrl}${query}`);
  }
});

test("an event mentioned in several paragraphs returns the focus to the paragraph from which it was opened", async ({
  page,
}) => {
  await open(page, "?view=source");
  const link = paragraph(page, "Paragraph 2").getByRole("link", { name: titleOf("rogin-column-2018"), exact: true });
  expect(eventsAt("h")).toContain("rogin-column-2018");
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(record(page).getByRole("heading", { name: titleOf("rogin-column-2018"), exact: true })).toBeFocused();
  await expect(paragraph(page, "Paragraph 2")).toHaveAttribute("data-highlighted", "true");
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test("readers who have read on keep their place when the page itself scrolls", async ({ page }) => {
  await open(page, "?view=source");
  await paragraph(page, "Paragraph 3")
    .getByRole("link", { name: titleOf("centcom-declassification-2018") })
    .click();
  await expect(record(page)).toBeVisible();
  await record(page).getByRole("link", { name: "All events", exact: true }).click();
  await outline(page).hover();
  for (let step = 0; step < 12; step++) await page.mouse.wheel(0, 250);
  const at = () => outline(page).evaluate((column) => column.scrollTop);
  await expect.poll(at).toBeGreaterThan(1500);
  await page.waitForTimeout(300);
  const before = await at();
  // The header scrolls out of view, and the column grows.
  await page.evaluate(() => window.scrollTo(0, 200));
  await page.waitForTimeout(500);
  expect(Math.abs((await at()) - before)).toBeLessThan(250);
});

test("a reload returns to the paragraph that was being read", async ({ page }) => {
  await open(page, "?view=source");
  await outline(page).hover();
  const target = outline(page).getByRole("heading", { name: "Paragraph 8", exact: true });
  await target.evaluate((heading) => heading.scrollIntoView());
  await page.mouse.wheel(0, 40);
  await expect(paragraph(page, "Paragraph 8")).toHaveAttribute("data-highlighted", "true");
  // The position is saved when scrolling stops.
  await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
  await page.reload();
  await expect(paragraph(page, "Paragraph 8")).toBeInViewport();
  await expect(paragraph(page, "Paragraph 8")).toHaveAttribute("data-highlighted", "true");
});

test("closing an event opened from the source returns the focus to its link", async ({ page }) => {
  await open(page, "?view=source");
  const link = paragraph(page, "Paragraph 3").getByRole("link", { name: titleOf("centcom-declassification-2018") });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(record(page)).toBeVisible();
  await expect(link).toBeHidden();
  await record(page).getByRole("link", { name: "All events", exact: true }).click();
  await expect(link).toBeFocused();
});

test("a source that cannot be loaded can be retried, and a source without an outline says so", async ({ page }) => {
  const file = "**/sources/rogin-2018/index.json";
  await page.route(file, (route) => route.fulfill({ status: 404 }));
  await open(page, "?view=source");
  await expect(outline(page)).toContainText("could not be loaded");
  await page.unroute(file);
  await outline(page).getByRole("button", { name: "Try again" }).click();
  await expect(outline(page).locator(".gist").first()).toHaveText(sentences[0]!.gist);

  const without = sources.find(({ id }) => !outlines.some(({ source }) => source === id))!.id;
  await open(page, `?view=source:${without}`);
  await expect(notices(page, /no outline of/)).toContainText(without);
  await expect(outline(page).locator(".gist").first()).toHaveText(sentences[0]!.gist);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("all three entry links are in view, the source reads as a page, and Back returns to the paragraph", async ({
    page,
  }) => {
    await open(page);
    const doors = ["Explore by actor", "Where sources disagree", "Follow the source"];
    for (const name of doors) {
      const door = page.getByRole("banner").getByRole("link", { name: new RegExp(`^${name}`) });
      await expect(door).toBeInViewport();
      expect((await door.boundingBox())!.height, name).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("banner").getByRole("link", { name: "Follow the source" }).tap();
    await expect(outline(page).locator(".gist").first()).toBeVisible();
    await expect(tracks(page)).toBeHidden();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const link = paragraph(page, "Paragraph 15").getByRole("link", { name: titleOf("mosul-falls-2014") });
    await link.scrollIntoViewIfNeeded();
    await expect(paragraph(page, "Paragraph 15")).toHaveAttribute("data-highlighted", "true");
    await link.tap();
    await expect(record(page).getByRole("heading", { name: titleOf("mosul-falls-2014"), exact: true })).toBeVisible();
    await page.goBack();
    await expect(link).toBeInViewport();
    await filters(page).getByRole("button", { name: "Tracks" }).tap();
    await expect(tracks(page)).toBeVisible();
    await expect(link).toBeHidden();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of the source has its outline with an address for every paragraph, and what would fall without it", async ({
    page,
  }) => {
    await page.goto(`${siteUrl}sources/${column.source}/#outline-p15`);
    await expect(page.locator(".gist")).toHaveText(sentences.map(({ gist }) => gist));
    await expect(page.locator("#outline-p15")).toBeInViewport();
    const citing = events.filter(({ claims }) =>
      claims.some(({ citations }) => citations.every(({ source }) => source === column.source)),
    );
    const falling = citing.filter(({ claims }) =>
      claims.every(({ citations }) => citations.every(({ source }) => source === column.source)),
    );
    const section = page.getByRole("region", { name: "What would fall without it" });
    await expect(section.getByRole("listitem")).toHaveCount(falling.length);
    await section.getByText("Fewer claims", { exact: false }).last().click();
    await expect(section.getByRole("listitem")).toHaveCount(citing.length);
    await expect(section).toContainText(`${falling.length} events would have no claim left`);
    for (const { title } of falling)
      await expect(section.getByRole("link", { name: title, exact: true })).toBeVisible();
  });
});
