/** What readers can rely on in print: everything of the record and nothing of the screen. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { linkTo } from "./support/links";
import { filters, list, open, record, row, timeline } from "./support/page";
import { events, filtered, idsOf, sources } from "./support/record";

/** The width of the text on A4 with the margins of the print style sheet. */
test.use({ viewport: { width: 680, height: 1000 } });

const one = events.find(({ claims }) =>
  claims.some(({ citations }) => citations.some(({ source }) => sources.find(({ id }) => id === source)?.URL)),
)!;

/** The visible static drawing. In print there is no other. */
const scene = (page: Page) => timeline(page).locator("svg.drawn-scene").filter({ visible: true });

const after = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element, "::after").getPropertyValue("content"));
const before = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element, "::before").getPropertyValue("content"));

test("a printed event has numbered sources, all its claims, the addresses of its sources and its own, and no buttons", async ({
  page,
}) => {
  await open(page, `events/${one.id}/`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
  for (const claim of one.claims) await expect(record(page).getByText(claim.text).last()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(scene(page)).toBeVisible();
  await expect(scene(page).locator(`a[href$="events/${one.id}/"]`).first()).toBeAttached();
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByText(linkTo(`events/${one.id}/`), { exact: true })).toBeVisible();
  const cited = new Set(one.claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const items = record(page).getByRole("region", { name: "Sources", exact: true }).getByRole("listitem");
  await expect(items).toHaveCount(cited.size);
  expect(await before(items.first())).toContain("counter(source)");
  for (const id of cited) {
    const { URL } = sources.find((source) => source.id === id)!;
    if (URL) expect(await after(record(page).locator(`a[href="${URL}"]`).first())).toContain(URL);
  }
});

test("the printed list has every event that matches the filters, says how many they are and breaks no row", async ({
  page,
}) => {
  const left = idsOf(filtered({ actors: ["aah"] }));
  await open(page, "?actor=aah");
  await page.emulateMedia({ media: "print" });
  await expect(filters(page).getByText(`${left.length} of ${events.length} events`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Filters" })).toHaveCount(0);
  // The timeline of the matching events comes before the list.
  await expect(scene(page)).toHaveCount(1);
  for (const id of left) {
    const box = row(page, id);
    expect(await box.evaluate((element) => getComputedStyle(element).getPropertyValue("break-inside"))).toBe("avoid");
    expect((await box.boundingBox())!.height).toBeGreaterThan(30);
  }
});

test("the printed timeline shows the window and filters of the tracks, at any width of the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "?actor=aah&from=2011&to=2012&scale=even");
  const drawn = () =>
    scene(page)
      .locator("a:not(.band-name)")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  await page.emulateMedia({ media: "print" });
  await expect(scene(page)).toHaveCount(1);
  const left = idsOf(filtered({ actors: ["aah"] }));
  const shown = new Set((await drawn()).map((href) => /events\/([^/]+)/.exec(href ?? "")?.[1] ?? ""));
  expect(shown.size).toBeGreaterThan(2);
  for (const id of shown) expect(left).toContain(id);
  await expect(scene(page).locator(".tick.is-major").first()).toContainText("201");
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".tracks .drawn-scene")).toHaveCount(0);
});

test("the first print uses the fonts of the page", async ({ page }) => {
  await open(page, `events/${one.id}/`);
  await page.evaluate(() => document.fonts.ready);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  for (const font of ["SourceSerif4-Regular", "SourceSerif4-SemiBold", "NotoSans-Regular"]) expect(pdf).toContain(font);
});
