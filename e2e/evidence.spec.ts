/** What analysts can rely on who exclude sources, keep only one source, or go back to an as-of date. Every number is
 * counted here again from the data. */
import { expect, type Page, test } from "@playwright/test";
import { filters, list, listed, marks, open, record, row } from "./support/page";
import { claimById, details, disagreements, disputesOf, events, idsOf, plural, sources } from "./support/record";

const COLUMN = "rogin-2018";
const citesOf = (one: (typeof events)[number]) =>
  one.claims.map((claim) => claim.citations.map(({ source }) => source));
const citing = (id: string) => events.filter((one) => citesOf(one).some((cited) => cited.includes(id)));
/** Events with no claim left if a source is excluded. */
const resting = (id: string) =>
  events.filter(
    (one) => one.claims.length > 0 && citesOf(one).every((cited) => cited.every((source) => source === id)),
  );
const line = (page: Page) => page.locator(".evidence-line");

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("excluding the column fades and counts the events that rest on it alone, and no event leaves the list", async ({
  page,
}) => {
  const gone = resting(COLUMN);
  expect(gone).toHaveLength(2);
  await open(page, `?without=${COLUMN}`);
  await expect(line(page)).toContainText(`${events.length - gone.length} of ${events.length} events stand`);
  await expect(line(page)).toContainText(
    `${plural(citing(COLUMN).length, "event")} cite what is left out; 2 events rest on it alone`,
  );
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  const faded = await list(page)
    .locator("[data-faded]")
    .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-event")));
  expect(faded.sort()).toEqual(idsOf(gone).sort());
  for (const { id } of gone) await expect(row(page, id)).toContainText("rests on what is left out");
  await expect(page.locator(".canvas .mark.is-faded").first()).toBeAttached();
  expect(new URL(page.url()).search).toBe(`?without=${COLUMN}`);
});

test("a source can be excluded in the panel, its chip says so, and its own page links to its claims alone", async ({
  page,
}) => {
  await open(page);
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  const panel = page.getByRole("search", { name: "Filter" });
  const out = panel.getByRole("group", { name: "Leave sources out" });
  await out.getByRole("searchbox", { name: "Find a source" }).fill("Rogin Washington Post");
  const choice = out.getByRole("checkbox", { name: /Josh Rogin, The Washington Post/ }).first();
  await choice.check();
  await expect(page).toHaveURL(new RegExp(`without=${COLUMN}$`));
  await expect(filters(page).getByRole("list", { name: "Active filters" })).toContainText("without Josh Rogin");
  await page.goto(`sources/${COLUMN}/`);
  await page.getByRole("link", { name: "See only what it says" }).click();
  await expect(page).toHaveURL(new RegExp(`\\?only=${COLUMN}$`));
  await expect.poll(() => listed(page)).toEqual(idsOf(citing(COLUMN)));
  await expect(line(page)).toContainText(plural(citing(COLUMN).length, "event"));
});

test("in an open event, claims that rest on the excluded source alone say so", async ({ page }) => {
  const one = citing(COLUMN).find(
    (each) =>
      each.claims.some((claim) => claim.citations.every(({ source }) => source === COLUMN)) &&
      !resting(COLUMN).includes(each),
  )!;
  await open(page, `?without=${COLUMN}`);
  await list(page).getByRole("link", { name: one.title, exact: true }).click();
  const claims = record(page).getByRole("region", { name: "Claims, and who makes them" }).getByRole("listitem");
  await expect(claims).toHaveCount(one.claims.length);
  for (const [at, claim] of one.claims.entries()) {
    const isGone = claim.citations.every(({ source }) => source === COLUMN);
    await expect(claims.nth(at).getByText("rests on what is left out")).toHaveCount(isGone ? 1 : 0);
  }
});

test("excluding the source on which most events rest counts everything that falls, and a fallen event marks each claim", {
  tag: "@any-size",
}, async ({ page }) => {
  const fallen = sources.map(({ id }) => ({ id, gone: resting(id) })).sort((a, b) => b.gone.length - a.gone.length);
  const { id, gone } = fallen[0]!;
  expect(gone.length).toBeGreaterThan(0);
  await open(page, `?without=${id}`);
  await expect(line(page)).toContainText(`${events.length - gone.length} of ${events.length} events stand`);
  await expect(line(page)).toContainText(
    `${plural(citing(id).length, "event")} cite what is left out; ${plural(gone.length, "event")} rest`,
  );
  const one = gone.find(({ claims }) => claims.length > 1) ?? gone[0]!;
  await open(page, `?without=${id}&event=${one.id}`);
  const claims = record(page).getByRole("region", { name: "Claims, and who makes them" }).getByRole("listitem");
  await expect(claims).toHaveCount(one.claims.length);
  await expect(claims.getByText("rests on what is left out")).toHaveCount(one.claims.length);
  await open(page, `?only=${id}`);
  await expect(filters(page).getByText(`${citing(id).length} of ${events.length} events`)).toBeVisible();
});

test("as of 1 January 2018, events published later are hidden, and events with undated sources stay", async ({
  page,
}) => {
  await open(page, "?known=2018-01-01");
  const left = await listed(page);
  expect(left).toContain("karbala-raid-2007");
  const published = new Map(sources.map((source) => [source.id, source.custom.edtf]));
  const released = events.filter(({ id }) =>
    ["aei-publication-2018", "rogin-column-2018", "election-2018"].includes(id),
  );
  expect(released).toHaveLength(3);
  for (const { id } of released) expect(left).not.toContain(id);
  // Every event that a source of 2017 or earlier reports is listed.
  const told = events.filter((one) =>
    citesOf(one)
      .flat()
      .some((id) => (published.get(id) ?? "9999").slice(0, 4) < "2018" && /^\d{4}/.test(published.get(id) ?? "")),
  );
  const missing = told.filter(
    (one) =>
      !left.includes(one.id) &&
      !citesOf(one)
        .flat()
        .some((id) => /[~?/]/.test(published.get(id) ?? "")),
  );
  expect(idsOf(missing)).toEqual([]);
  // The publication dates of these sources are unknown, so the event may have been reported by then. It stays and says
  // so.
  const undated = page.locator("[data-event]").filter({ hasText: "not dated when published" }).first();
  const id = await undated.getAttribute("data-event");
  expect(left).toContain(id);
  const cited = citesOf(events.find((one) => one.id === id)!).flat();
  expect(
    cited.filter((source) => /^\d{4}(-|$)/.test(published.get(source) ?? "") && published.get(source)! < "2018"),
  ).toEqual([]);
  await expect(line(page)).toContainText("among the sources of this record");
  await expect(marks(page, "karbala-raid-2007").first()).toBeAttached();
  await page.reload();
  await expect.poll(() => listed(page)).toEqual(left);
});

test("an event names its independent origins", async ({ page }) => {
  await page.goto("events/khazali-freed-2010/");
  const origins = page.locator(".origins");
  await expect(origins.getByText(/^\d+ independent origins:$/)).toBeVisible();
  // Every cited source is in the list of origins, as an origin or on the way from one, with the claims it supports.
  const freed = events.find(({ id }) => id === "khazali-freed-2010")!;
  const cited = [...new Set(citesOf(freed).flat())];
  for (const id of cited) await expect(origins.locator(`a[href$="/sources/${id}/"]`).first()).toBeVisible();
  for (const [at] of freed.claims.entries())
    await expect(origins.getByRole("link", { name: `Claim ${at + 1}`, exact: true }).first()).toBeAttached();
  const counted = await origins.getByText(/independent origins/).textContent();
  await expect(origins.locator(".origin-name:not(.quiet)")).toHaveCount(Number.parseInt(counted!, 10));
});

test("the about page says how solid the record is, as counted from the data", { tag: "@any-size" }, async ({
  page,
}) => {
  await page.goto("about/");
  const claims = events.flatMap((one) => one.claims);
  const located = claims.filter((claim) => claim.citations.some(({ locator }) => locator)).length;
  const disputed = events.filter(({ id }) => disputesOf(id).length > 0).length;
  const undated = sources.filter((source) => !source.custom.edtf).length;
  const figures = page.locator(".trust");
  for (const [term, figure] of [
    ["Claims that say where in the source", `${located} of ${claims.length}`],
    ["Events on which sources disagree", `${disputed} of ${events.length}`],
    ["Sources whose date is not known", `${undated} of ${sources.length}`],
  ])
    await expect(figures.locator("div").filter({ hasText: term! })).toContainText(figure!);
});

const lineOf = (page: Page, id: string) => page.locator(`details[id="${id}"]`);
/** The claims with these ids. */
const claimsOf = (ids: readonly string[]) => ids.map((id) => claimById.get(id)!);

test("one page has every disagreement in one line, expands to its answers, and lists differences of detail separately", async ({
  page,
}) => {
  await open(page, "disagreements/");
  const questions = record(page).locator(".questions").first().getByRole("heading", { level: 3 });
  await expect(questions).toHaveCount(disagreements.length);
  const apart = record(page).getByRole("region", { name: /^Differences of detail/ });
  await expect(apart.getByRole("heading", { level: 3 }).filter({ hasText: "?" })).toHaveCount(details.length);
  await expect(record(page)).toContainText(
    `${disagreements.filter(({ outcome }) => outcome.kind === "open").length} left open`,
  );
  const one = disagreements.find(({ id }) => id === "aah-seats-2018")!;
  const table = page.getByRole("table", { name: one.question });
  await expect(table).toBeHidden();
  await lineOf(page, one.id).getByText(one.question).click();
  for (const { answer, claims } of one.positions) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: answer }) });
    for (const { id } of claimsOf(claims)) await expect(row.locator(`a[href$="#${id}"]`).first()).toBeVisible();
  }
  // A link to a question expands its table at once.
  await open(page, `disagreements/#${one.id}`);
  await expect(table).toBeVisible();
  await expect(page.getByRole("heading", { name: one.question })).toBeInViewport();
});

for (const from of ["", "disagreements/"]) {
  test(`following a claim from a table and going back shows the table expanded and in view, starting at /${from}`, async ({
    page,
  }) => {
    await open(page, from);
    if (from === "") await page.getByRole("banner").getByRole("link", { name: "Where sources disagree" }).click();
    const [first, one] = [disagreements.find(({ id }) => id === "karbala-attack-hour")!, disagreements.at(-1)!];
    for (const { id, question } of [first, one]) await lineOf(page, id).getByText(question).click();
    const table = page.getByRole("table", { name: one.question });
    await table.scrollIntoViewIfNeeded();
    await table.locator("tbody").getByRole("link").first().click();
    await expect(page).toHaveURL(/\/events\/.*#/);
    await page.goBack();
    await expect(table).toBeInViewport();
    await expect(page.getByRole("table", { name: first.question })).toBeVisible();
  });
}

test("with the keyboard, a question can be expanded, its claims reached, and collapsed again", async ({ page }) => {
  const one = disagreements.find(({ id }) => id === "karbala-attack-hour")!;
  await open(page, `disagreements/#${one.id}`);
  const summary = lineOf(page, one.id).locator("summary");
  const table = page.getByRole("table", { name: one.question });
  await expect(table).toBeVisible();
  await summary.focus();
  await page.keyboard.press("Tab");
  await expect(table.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(summary).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(table).toBeHidden();
  await page.keyboard.press("Space");
  await expect(table).toBeVisible();
});

test("questions can be filtered by kind, and the most important come first", async ({ page }) => {
  await open(page, "disagreements/");
  const shown = page.locator(".questions").first().getByRole("listitem").filter({ visible: true });
  await expect(shown).toHaveCount(disagreements.length);
  const importance = ({ positions }: (typeof disagreements)[number]) =>
    Math.max(
      ...positions
        .flatMap(({ claims }) => claims)
        .map((id) => events.find((one) => one.id === id.slice(0, id.lastIndexOf(".")))!.importance),
    );
  const ids = await page
    .locator(".questions")
    .first()
    .locator("details")
    .evaluateAll((all) => all.map(({ id }) => id));
  const weights = ids.map((id) => importance(disagreements.find((one) => one.id === id)!));
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  await page.getByRole("button", { name: /^Dates/ }).click();
  await expect(shown).toHaveCount(disagreements.filter(({ about }) => about === "date").length);
  await page.getByRole("button", { name: /^All/ }).click();
  await expect(shown).toHaveCount(disagreements.length);
});

test("with a source excluded, or as of an earlier day, a table of answers shows only what is left", async ({
  page,
}) => {
  const one = disagreements.find(({ id }) => id === "khazali-release-day")!;
  const table = page.getByRole("table", { name: one.question });
  const heads = table.getByRole("columnheader");
  await open(page, `disagreements/#${one.id}`);
  await expect(heads.filter({ hasText: "Reuters" })).toHaveCount(1);
  const before = await heads.count();
  const reuters = claimsOf(one.positions[0]!.claims)[0]!.citations[0]!.source;
  await open(page, `disagreements/?without=${reuters}#${one.id}`);
  await expect(heads.filter({ hasText: "Reuters" })).toHaveCount(0);
  await expect(heads).toHaveCount(before - 1);
  // On the evening of 3 January 2010 only The Guardian had reported it.
  await open(page, `disagreements/?known=2010-01-04#${one.id}`);
  await expect(heads.filter({ hasText: "The Guardian" })).toHaveCount(1);
  await expect(heads.filter({ hasText: "Reuters" })).toHaveCount(0);
});

test("an event says in one line how solid it is, and each claim names the answer it gives", async ({ page }) => {
  await page.goto("events/khazali-freed-2010/");
  const own = disputesOf("khazali-freed-2010");
  const open = own.filter(({ outcome }) => outcome.kind === "open").length;
  await expect(record(page)).toContainText(/\d+ sources, \d+ origins/);
  await expect(record(page)).toContainText(`${open} open question`);
  for (const { question, positions } of own) {
    const table = record(page).getByRole("table", { name: question });
    await expect(table.getByRole("rowheader")).toHaveCount(positions.length);
    for (const { answer, claims } of positions)
      for (const id of claims.filter((claim) => claim.startsWith("khazali-freed-2010.")))
        await expect(page.locator(`[id="${id}"]`)).toContainText(answer);
  }
});

test("the page of an event says how its date was established: the words of the sources and the rule applied", async ({
  page,
}) => {
  await open(page, "events/lebanon-visit-2017/");
  const when = record(page).getByRole("definition").filter({ hasText: "The sources say" });
  await expect(when).toContainText("The sources say: filmed six days before; December, in the column");
  await expect(when).toContainText("December in a column of 30 August 2018 is read as December 2017");
});
