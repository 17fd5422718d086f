/** What readers can rely on who search for words. */
import { expect, type Page, test } from "@playwright/test";
import { open } from "./support/page";
import { events } from "./support/record";
import { siteUrl } from "./support/sites";

const field = (page: Page) => page.getByRole("combobox", { name: "Search events, names, places and sources" });
const list = (page: Page) => page.getByRole("region", { name: "Events in order" });
const shown = (page: Page) => page.locator(".shown");

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("a word in a claim finds its event, with the count, and the address keeps the search", async ({ page }) => {
  await page.goto(siteUrl);
  await field(page).fill("suburbans");
  await expect(shown(page)).toHaveText(`1 of ${events.length} events`);
  const one = events.find(({ claims }) => claims.some(({ text }) => text.includes("Suburbans")))!;
  await expect(list(page).getByRole("link", { name: one.title })).toBeVisible();
  await expect(page).toHaveURL(/\?q=suburbans$/);
  await page.reload();
  await expect(shown(page)).toHaveText(`1 of ${events.length} events`);
  await expect(field(page)).toHaveValue("suburbans");
});

test("a misspelt name, or one in Arabic or Persian letters, finds events as the name itself does", async ({ page }) => {
  await page.goto(`${siteUrl}?q=khazali`);
  await expect(shown(page)).toHaveText(/ of /);
  const count = Number(/^\d+/.exec((await shown(page).textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(40);
  for (const spelling of ["khazaali", "Khalazi", "الخزعلي", "الخزعلی"]) {
    await field(page).fill(spelling);
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(spelling)}$`));
    await expect
      .poll(async () => Number(/^\d+/.exec((await shown(page).textContent()) ?? "")?.[0]))
      .toBeGreaterThan(40);
    await expect(shown(page)).toHaveText(/ of /);
  }
});

test("matches are marked, Enter goes through the events found, and Escape shows all events again", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("Karbala");
  await expect(list(page).locator("mark").first()).toHaveText(/^Karbala/);
  const found = Number(/^\d+/.exec((await shown(page).textContent()) ?? "")?.[0]);
  const place = page.getByRole("search", { name: "Search" }).getByText(/ found$/);
  await page.keyboard.press("Enter");
  const first = await list(page).locator("[data-current]").getAttribute("data-event");
  await expect(place).toHaveText(new RegExp(`^\\d+ of ${found} found$`));
  const at = Number.parseInt((await place.textContent()) ?? "", 10);
  await page.keyboard.press("Enter");
  await expect(place).toHaveText(`${(at % found) + 1} of ${found} found`);
  await expect(list(page).locator("[data-current]")).not.toHaveAttribute("data-event", first ?? "");
  await page.keyboard.press("Shift+Enter");
  await expect(list(page).locator("[data-current]")).toHaveAttribute("data-event", first ?? "");
  await page.keyboard.press("Escape");
  await expect(shown(page)).toHaveText(`${events.length} events`);
});

test("a search without matches, and one that cannot be loaded, say so and let the reader go on", async ({ page }) => {
  await page.goto(`${siteUrl}?q=zebra`);
  await expect(page.getByText("No event matches these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Remove the last filter" }).click();
  await expect(shown(page)).toHaveText(`${events.length} events`);
  await page.route("**/data/search.json", (route) => route.fulfill({ status: 404 }));
  await page.goto(`${siteUrl}?q=karbala`);
  await expect(page.getByText("Search could not be loaded.")).toBeVisible();
  await expect(shown(page)).toHaveText(`${events.length} events`);
});

test("matches are also marked and counted on the tracks, and Enter moves there and in the list together", async ({
  page,
}) => {
  await page.goto(`${siteUrl}?q=EFP`);
  const texts = events.filter(({ title, summary, claims }) =>
    [title, ...[...summary, ...claims].map(({ text }) => text)].some((text) => /\bEFP/i.test(text)),
  );
  expect(texts.length).toBeGreaterThan(0);
  await expect(shown(page)).toHaveText(/ of /);
  const found = Number(/^\d+/.exec((await shown(page).textContent()) ?? "")?.[0]);
  expect(found).toBeGreaterThanOrEqual(texts.length);
  const drawn = new Set(
    await page.locator(".mark-link").evaluateAll((links) => links.map((link) => link.getAttribute("data-event"))),
  );
  expect(drawn.size).toBeLessThanOrEqual(found);
  for (const { id } of texts) expect([...drawn, id]).toContain(id);
  await field(page).press("Enter");
  await expect(page.getByText(`1 of ${found} found`)).toBeVisible();
  const current = await list(page).locator("[data-current]").getAttribute("data-event");
  await expect(page.locator(`[data-lit] .mark-link[data-event="${current}"]`).first()).toBeAttached();
  await page.goto(`${siteUrl}?q=karbala`);
  await expect(page.locator(":is(.mark-label, .band-label) mark").first()).toHaveText(/karbala/i);
});

/** What a journalist asks, the answer that must come, and what its page then says. */
const TASKS = [
  { ask: "who captured Khazali", answer: "Which forces captured Khazali in Basra?", says: /British|American/ },
  {
    ask: "how did the five soldiers die",
    answer: /How did the five soldiers of Karbala die/,
    says: /while repelling the attack/,
  },
  { ask: "is the release disputed", answer: /released|release/i, says: /origin/ },
] as const;

for (const { ask, answer, says } of TASKS)
  test(`“${ask}” is answered in three actions: to the field, the question, Enter`, async ({ page }) => {
    await page.goto(siteUrl);
    await expect(field(page)).toBeVisible();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(ask);
    const first = page.getByRole("listbox").getByRole("option").first();
    await expect(first).toContainText(answer);
    await expect(first).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/disagreements\/#/);
    await expect(page.getByRole("main")).toContainText(says);
  });

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true });

  test("a question is answered in three actions: the search button, the question, the first answer", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(siteUrl);
    for (const { ask, answer } of TASKS) {
      await page.getByRole("button", { name: "Search", exact: true }).tap();
      await field(page).fill(ask);
      const first = page.getByRole("listbox").getByRole("option").first();
      await expect(first).toContainText(answer);
      await first.tap();
      await expect(page).toHaveURL(/\/disagreements\/#/);
      await page.goto(siteUrl);
    }
  });
});

test("an answer found in a text shows the passage and opens its claim", async ({ page }) => {
  await page.goto(siteUrl);
  await field(page).fill("suburbans");
  const option = page.getByRole("listbox").getByRole("option").first();
  await expect(option.locator("mark")).toHaveText("Suburbans");
  await option.click();
  await expect(page).toHaveURL(/\/events\/karbala-raid-2007\/#karbala-raid-2007\.c/);
});

test("the last searches are offered in the empty field, across visits, and can be switched off", async ({ page }) => {
  await page.goto(`${siteUrl}?actor=khazali&disputed=1`);
  await expect(field(page)).toBeVisible();
  await page.goto(`${siteUrl}`);
  await expect(shown(page)).toHaveText(`${events.length} events`);
  await field(page).fill("suburbans");
  await expect(shown(page)).toHaveText(`1 of ${events.length} events`);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("sourceline")), { timeout: 8000 })
    .toContain("suburbans");
  await page.goto(siteUrl);
  await field(page).press("ArrowDown");
  const last = page.getByRole("group", { name: "Last searches on this device" }).getByRole("option");
  await expect(last.first()).toHaveText("with the words “suburbans”");
  await last.first().click();
  await expect(page).toHaveURL(/\?q=suburbans$/);
  await page.getByRole("button", { name: "Help" }).first().click();
  const keeps = page.getByRole("checkbox", { name: "Remember my last ten searches" });
  await keeps.uncheck();
  await page.keyboard.press("Escape");
  await page.goto(siteUrl);
  await field(page).press("ArrowDown");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await expect(last).toHaveCount(0);
});
