/** What readers can rely on who print: the PDF has everything of the page and nothing of the screen, on A4 and on
 * Letter. (print.spec.ts has what only styles can tell.) */
import { expect, type Page, test } from "@playwright/test";
import { linkTo } from "./support/links";
import { filters, open, record } from "./support/page";
import { type PrintedPage, printed } from "./support/pdf";
import {
  actors,
  disagreements,
  disputesOf,
  event,
  events,
  eventsOfActor,
  idsOf,
  plural,
  sources,
  story,
} from "./support/record";

const FORMATS = ["A4", "Letter"] as const;

/** What stands only on the screen. */
const SCREEN = [
  "Copy link",
  "Filters",
  "Report a problem",
  "Choose tracks",
  "Dismiss",
  "All marks",
  "What else happened",
];

/** Only the letters count: lines of a PDF break where there is room, with a hyphen or without. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: PDFium writes a hyphen at the end of a line as U+0002
const plain = (text: string) => text.replace(/[\s\u0002\ufffe\u00ad-]+/g, "");
const whole = (pages: readonly PrintedPage[]) => plain(pages.map(({ text }) => text).join(" "));

function expectNothingOfTheScreen(pages: readonly PrintedPage[]) {
  const text = whole(pages);
  for (const words of SCREEN) expect(text).not.toContain(plain(words));
}

/** The footer is on the last page, and no page is empty: so no page was lost at the end or added. */
function expectComplete(pages: readonly PrintedPage[], address: string) {
  for (const [at, { text }] of pages.entries()) expect(text.length, `page ${at + 1}`).toBeGreaterThan(100);
  expect(pages.at(-1)!.text).toContain("Every statement here is a claim with its source.");
  expect(plain(pages.at(-1)!.text)).toContain(plain(address));
}

for (const format of FORMATS) {
  test(`on ${format}, the first page is the drawn timeline, then come all events by year, with their sources as numbered notes`, async ({
    page,
  }) => {
    await open(page);
    const pages = await printed(page, format);
    expectComplete(pages, linkTo(""));
    expectNothingOfTheScreen(pages);
    expect(pages[0]!.text).toContain("Qais al-Khazali");
    expect(pages.length).toBeLessThan(20);
    // No row is cut: its title, its date and its notes are on one page.
    const cut = events.filter(({ title }) => !pages.some(({ text }) => plain(text).includes(plain(title))));
    expect(idsOf(cut)).toEqual([]);
    const text = whole(pages);
    for (const { title, claims } of events.slice(0, 20)) {
      const n = new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).size;
      const at = text.indexOf(plain(title));
      const row = text.slice(Math.max(0, at - 200), at + 400);
      expect(row, title).toContain(plain(plural(n, "source")));
      expect(row, title).toMatch(/Notes\d/);
    }
    // Every cited source is a note, numbered from 1.
    const cited = new Set(
      events.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations.map(({ source }) => source))),
    );
    const notes = text.slice(text.lastIndexOf(plain("The sources of these events.")));
    let at = 0;
    for (let n = 1; n <= cited.size; n++) {
      at = notes.indexOf(`${n}.`, at) + 1;
      expect(at, `note ${n}`).toBeGreaterThan(0);
    }
    expect(notes.indexOf(`${cited.size + 1}.`, at)).toBe(-1);
  });

  test(`on ${format}, an event has its drawing, every claim, every answer, every source with its address, and its own address`, async ({
    page,
  }) => {
    const one = [...events].sort((a, b) => disputesOf(b.id).length - disputesOf(a.id).length)[0]!;
    await open(page, `events/${one.id}/`);
    const pages = await printed(page, format);
    expectComplete(pages, linkTo(`events/${one.id}/`));
    expectNothingOfTheScreen(pages);
    const text = whole(pages);
    for (const claim of one.claims) expect(text).toContain(plain(claim.text));
    // Between its beginning and its end, a sentence may go on on the next page.
    for (const { text: sentence } of one.summary) {
      const ends = [plain(sentence).slice(0, 15), plain(sentence).slice(-15)];
      expect(
        ends.some((end) => text.includes(end)),
        sentence,
      ).toBe(true);
    }
    for (const { question, positions } of disputesOf(one.id)) {
      expect(text).toContain(plain(question));
      for (const { answer } of positions) expect(text).toContain(plain(answer));
    }
    const cited = new Set(one.claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
    for (const id of cited) {
      const { title, URL } = sources.find((source) => source.id === id)!;
      expect(text).toContain(plain(title));
      if (URL) expect(text).toContain(plain(URL));
    }
  });
}

test("a story has its steps, each with its drawing and its sentences, and not the timeline of the whole record", async ({
  page,
}) => {
  await open(page, "story/");
  const pages = await printed(page, "A4");
  expectComplete(pages, linkTo("story/"));
  expectNothingOfTheScreen(pages);
  expect(plain(pages[0]!.text)).toContain(plain(story.title));
  expect(plain(pages[0]!.text)).toContain(plain(story.steps[0]!.heading));
  const text = whole(pages);
  for (const { heading, events: own } of story.steps) {
    expect(text).toContain(plain(heading));
    for (const id of own) expect(text).toContain(plain(event(id).title));
  }
  expect(text.split(plain("In this step")).length - 1).toBe(story.steps.length);
});

for (const format of FORMATS) {
  test(`on ${format}, the answers and origins of all disagreements lie across the paper, with every column in full`, async ({
    page,
  }) => {
    await open(page, "disagreements/");
    const pages = await printed(page, format);
    expectComplete(pages, linkTo("disagreements/"));
    expectNothingOfTheScreen(pages);
    expect(pages.filter(({ isAcross }) => !isAcross)).toEqual([]);
    const text = whole(pages);
    for (const { question, positions } of disagreements) {
      expect(text).toContain(plain(question));
      for (const { answer } of positions) expect(text).toContain(plain(answer));
    }
    // As wide as the text of the paper: no table is wider.
    const inches = format === "A4" ? 11.69 : 11;
    await page.setViewportSize({ width: Math.floor((inches - 24 / 25.4) * 96), height: 700 });
    await page.emulateMedia({ media: "print" });
    await expectTablesFit(page);
  });
}

async function expectTablesFit(page: Page) {
  const tables = page.getByRole("article").getByRole("table");
  expect(await tables.count()).toBeGreaterThan(10);
  const tooWide = await tables.evaluateAll((all) =>
    all.flatMap((table) => {
      const { right } = table.parentElement!.getBoundingClientRect();
      const cells = [...table.querySelectorAll("th, td")];
      return cells.some(
        (cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > right + 1,
      )
        ? [table.getAttribute("aria-labelledby")]
        : [];
    }),
  );
  expect(tooWide).toEqual([]);
}

test("an actor's page prints all its events", async ({ page }) => {
  const [one] = [...actors].sort((a, b) => eventsOfActor(b.id).length - eventsOfActor(a.id).length);
  await open(page, `actors/${one!.id}/`);
  const pages = await printed(page, "A4");
  expectComplete(pages, linkTo(`actors/${one!.id}/`));
  for (const { title } of eventsOfActor(one!.id)) expect(whole(pages)).toContain(plain(title));
  expectNothingOfTheScreen(pages);
});

test("what is open over the page or beside it is not printed, and the address is that of the view", async ({
  page,
}) => {
  await open(page, "?actor=khazali&category=-statement");
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  await expect(page.getByRole("group", { name: "Actors" })).toBeVisible();
  const own = eventsOfActor("khazali").find(({ category }) => category !== "statement")!;
  const filtered = await printed(page, "A4");
  expectComplete(filtered, linkTo("?actor=khazali&category=-statement"));
  expect(whole(filtered)).toContain(plain(own.title));
  expect(whole(filtered)).not.toContain(plain("Find an actor"));
  await open(page, `events/${own.id}/`);
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
  const event = await printed(page, "A4");
  expect(whole(event)).not.toContain(plain("Keep this record for reading"));
  await page.keyboard.press("Escape");
  await expect(record(page).getByRole("heading", { name: own.title, exact: true })).toBeVisible();
});

test("an embed prints as much as the page itself", async ({ page }) => {
  const own = eventsOfActor("khazali").find(({ claims }) => claims.length > 5)!;
  await open(page, `events/${own.id}/`);
  const itself = whole(await printed(page, "A4"));
  await page.goto(`${page.url()}?ui=embed`);
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  const embedded = whole(await printed(page, "A4"));
  for (const claim of own.claims) expect(embedded).toContain(plain(claim.text));
  expect(embedded.length).toBeGreaterThan(itself.length * 0.9);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the timeline and all events are printed too", async ({ page }) => {
    await page.goto("");
    const pages = await printed(page, "A4");
    const text = whole(pages);
    for (const { title } of events) expect(text).toContain(plain(title));
    expect(pages.at(-1)!.text).toContain("Every statement here is a claim with its source.");
  });
});
