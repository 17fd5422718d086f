/** What analysts can rely on: every count equals that of the data, however they arrive at it. */
import { expect, type Page, test } from "@playwright/test";
import { filters, listed, open, toolbar, windowWords } from "./support/page";
import {
  actor,
  actors,
  countWords,
  events,
  type Filter,
  filtered,
  filteredWords,
  idsOf,
  info,
  places,
} from "./support/record";

const category = events[Math.floor(events.length / 2)]!.category;
/** Addresses, the filters they stand for, and whether the test also compares the counts in the filter panel. */
const QUESTIONS: readonly (readonly [query: string, filter: Filter, isCounted?: boolean])[] = [
  ["?actor=iran", { actors: ["iran"] }, true],
  ["?actor=khazali~quds-force&match=all", { actors: ["khazali", "quds-force"], match: "all" }],
  ["?actor=khazali~quds-force", { actors: ["khazali", "quds-force"] }],
  ["?actor=-iran", { actors: ["-iran"] }],
  ["?actor=khazali~-iran", { actors: ["khazali", "-iran"] }],
  ["?group=us-military", { groups: ["us-military"] }],
  [`?category=${category}`, { categories: [category] }],
  ["?place=iraq", { places: ["iraq"] }],
  ["?place=-baghdad", { places: ["-baghdad"] }],
  ["?status=denied", { statuses: ["denied"] }],
  ["?genre=-opinion", { genres: ["-opinion"] }],
  ["?actor=khazali&match=all&range=2007", { actors: ["khazali"], match: "all", range: "2007" }, true],
  ["?disputed=1", { disputed: true }],
  ["?disputed=0", { disputed: false }],
  ["?range=2007-01/2007-06", { range: "2007-01/2007-06" }],
  ["?range=2014-06/..", { range: "2014-06/.." }],
  ["?range=2014-06/..&sure=1", { range: "2014-06/..", sure: true }],
  ["?range=../2004", { range: "../2004" }],
  ["?near=karbala-raid-2007~30d", { near: ["karbala-raid-2007", 30] }, true],
  ["?near=khazali-freed-2010~7d&sure=1", { near: ["khazali-freed-2010", 7], sure: true }],
  ["?before=khazali-captured-2007&actor=khazali", { before: "khazali-captured-2007", actors: ["khazali"] }],
  ["?after=karbala-raid-2007&before=khazali-freed-2010", { after: "karbala-raid-2007", before: "khazali-freed-2010" }],
  ["?during=releases&disputed=1", { during: "releases", disputed: true }],
  ["?actor=iran&disputed=1&range=2007", { actors: ["iran"], disputed: true, range: "2007" }],
  ["?group=iran&disputed=1", { groups: ["iran"], disputed: true }, true],
  [
    "?place=iraq&genre=-opinion&range=../2008&sure=1",
    { places: ["iraq"], genres: ["-opinion"], range: "../2008", sure: true },
    true,
  ],
];

const shown = (n: number) => countWords(n);

/** The choices of a list in the panel, as pairs of name and count. */
async function choicesOf(page: Page, legend: string): Promise<[string, number][]> {
  const boxes = page.getByRole("search", { name: "Filter" }).getByRole("group", { name: legend }).getByRole("checkbox");
  const labels = await boxes.evaluateAll((all) =>
    all.map((one) =>
      [...((one as HTMLInputElement).labels?.[0]?.children ?? [])].map((part) => part.textContent ?? ""),
    ),
  );
  return labels.filter((parts) => parts.length > 2).map((parts) => [parts[1]!, Number(parts[2])]);
}

/** Checks that the count beside each choice is the number of events that the filter would leave with it. */
async function expectCounts(page: Page, base: Filter): Promise<void> {
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  await expect(page.getByRole("search", { name: "Filter" }).getByRole("checkbox").first()).toBeVisible();
  const together = base.match === "all" ? (base.actors ?? []) : [];
  const byActor = actors
    .map((one): [string, number] => [one.name, filtered({ ...base, actors: [...together, one.id] }).length])
    .filter(([name]) => filtered({ actors: [actors.find((one) => one.name === name)!.id] }).length > 0);
  const sorted = (all: [string, number][]) => [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(await choicesOf(page, "Actors"))).toEqual(sorted(byActor));
  expect(await choicesOf(page, "Actor groups")).toEqual(
    info.groups.map(({ id, label }) => [label, filtered({ ...base, groups: [id] }).length]),
  );
  const refused = (base.genres ?? []).filter((id) => id.startsWith("-"));
  expect(await choicesOf(page, "Status of claims")).toEqual(
    Object.entries(info.statuses).map(([id, label]) => [label, filtered({ ...base, statuses: [id] }).length]),
  );
  expect(await choicesOf(page, "Genre of source")).toEqual(
    Object.entries(info.genres).map(([id, label]) => [label, filtered({ ...base, genres: [...refused, id] }).length]),
  );
  // The list of places is collapsed until one is chosen.
  if (!base.places) await page.getByRole("search", { name: "Filter" }).getByText("Places", { exact: true }).click();
  expect(sorted(await choicesOf(page, "Places"))).toEqual(
    sorted(places.map(({ id, name }) => [name, filtered({ ...base, places: [id] }).length])),
  );
  expect(await choicesOf(page, "Categories")).toEqual(
    Object.entries(info.categories).map(([id, label]) => [label, filtered({ ...base, categories: [id] }).length]),
  );
}

const half = Math.ceil(QUESTIONS.length / 2);
for (const [part, questions] of [
  ["first half", QUESTIONS.slice(0, half)],
  ["second half", QUESTIONS.slice(half)],
] as const)
  test(`an address shows exactly the events that a script finds in the data, and the panel has the same counts, ${part}`, async ({
    page,
  }) => {
    test.slow();
    for (const [query, filter, isCounted] of questions) {
      await test.step(query, async () => {
        const wanted = filtered(filter);
        expect(wanted.length, query).toBeGreaterThan(0);
        await open(page, query);
        await expect(filters(page).getByText(filteredWords(filter), { exact: true }), query).toBeVisible();
        await expect(page.getByRole("status"), query).toHaveText(filteredWords(filter));
        expect(await listed(page), query).toEqual(idsOf(wanted));
        const counted = `${wanted.length} of ${events.length} · ${info.title}`;
        await expect.poll(() => page.title(), query).toMatch(/^Events ./);
        expect((await page.title()).endsWith(`: ${counted}`), query).toBe(true);
        if (isCounted) await expectCounts(page, filter);
      });
    }
  });

test("without a filter, the count beside each choice is the number of events that it would leave", async ({ page }) => {
  await open(page);
  await expectCounts(page, {});
});

test("each active filter has a chip, and the chip removes it", async ({ page }) => {
  await open(page, "?actor=iran~khazali&disputed=1");
  const chips = filters(page).getByRole("list", { name: "Active filters" });
  const chip = (name: string) => chips.getByRole("button", { name: new RegExp(`^${name}`) });
  await chip(actor("iran").name).click();
  await expect(chip(actor("iran").name)).toHaveCount(0);
  await expect(page).toHaveURL(/\?actor=khazali&disputed=1$/);
  const left = filtered({ actors: ["khazali"], disputed: true });
  await expect(filters(page).getByText(shown(left.length), { exact: true })).toBeVisible();
  await chip("Only where sources disagree").click();
  await expect(page).toHaveURL(/\?actor=khazali$/);
  await chips.getByRole("button", { name: "Clear" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(chips).toHaveCount(0);
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
});

test("if no event matches, the page says so and offers to remove filters", async ({ page }) => {
  const [who, what] = actors
    .flatMap(({ id }) => Object.keys(info.categories).map((key) => [id, key] as const))
    .find(
      ([id, key]) =>
        filtered({ actors: [id] }).length > 0 &&
        filtered({ categories: [key] }).length > 0 &&
        filtered({ actors: [id], categories: [key] }).length === 0,
    )!;
  await open(page, `?actor=${who}&category=${what}`);
  await expect(filters(page).getByText(shown(0), { exact: true })).toBeVisible();
  await expect(page.getByText("No event matches these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Remove the last filter" }).click();
  await expect(filters(page).getByText(shown(filtered({ actors: [who] }).length), { exact: true })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Remove all filters" }).last().click();
  await expect(filters(page).getByText(shown(events.length), { exact: true })).toBeVisible();
});

test("zooming and panning never change the counts", async ({ page }) => {
  const count = shown(filtered({ actors: ["iran"] }).length);
  await open(page, "?actor=iran");
  for (const name of ["Zoom in", "Zoom in", "Later", "Earlier", "Zoom out", "Whole period"]) {
    const words = await windowWords(page);
    await toolbar(page).getByRole("button", { name, exact: true }).click();
    await expect.poll(() => windowWords(page)).not.toBe(words);
    await expect(filters(page).getByText(count, { exact: true })).toBeVisible();
    await expect.poll(() => listed(page)).toEqual(idsOf(filtered({ actors: ["iran"] })));
  }
});

test("filters and address always agree", async ({ page }) => {
  await open(page);
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  const panel = page.getByRole("search", { name: "Filter" });
  const choice = (legend: string, name: string) =>
    panel.getByRole("group", { name: legend }).getByRole("checkbox", { name: new RegExp(`^${name} ?\\d+$`) });
  await choice("Actors", actor("khazali").name).check();
  await expect(page).toHaveURL(/\?actor=khazali$/);
  await choice("Actors", actor("quds-force").name).check();
  await panel.getByRole("radio", { name: "all of them together" }).check();
  await expect(page).toHaveURL(/\?actor=khazali~quds-force&match=all$/);
  await choice("Categories", info.categories["training"]!).check();
  await expect(page).toHaveURL(/&match=all&category=training$/);
  const asked: Filter = { actors: ["khazali", "quds-force"], match: "all", categories: ["training"] };
  await expect.poll(() => listed(page)).toEqual(idsOf(filtered(asked)));
  await page.goBack();
  await expect(choice("Categories", info.categories["training"]!)).not.toBeChecked();
  await expect(panel.getByRole("radio", { name: "all of them together" })).toBeChecked();
  await expect.poll(() => listed(page)).toEqual(idsOf(filtered({ ...asked, categories: [] })));
  await page.goForward();
  await expect(choice("Categories", info.categories["training"]!)).toBeChecked();
  await expect.poll(() => listed(page)).toEqual(idsOf(filtered(asked)));
});

test("a filtered link that is opened directly has its choices checked", async ({ page }) => {
  await open(page, "?actor=iran&group=uk&category=detention&disputed=1");
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  const panel = page.getByRole("search", { name: "Filter" });
  await expect(panel.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await expect(panel.getByRole("radio", { name: /^sources disagree/ })).toBeChecked();
});

const UNREAD = [
  ["?actor=nobody-at-all", /nobody-at-all.*(not known|does not have)/],
  ["?group=no-such-family", /no-such-family.*(not known|does not have)/],
  ["?place=no-such-place", /no-such-place.*(not known|does not have)/],
  ["?pin=no-such-track", /does not have: no-such-track/],
  ["?colour=red", /does not know: colour/],
  ["?range=2007-13", /range = 2007-13/],
  ["?disputed=perhaps", /disputed = perhaps/],
  ["?match=some", /match = some/],
  ["?from=yesterday&to=2009", /from = yesterday/],
  ["?from=2010-01-01&to=2009-01-01", /could not be read: (from|to)/],
] as const;

test("an address reports what could not be read in it and shows the rest", async ({ page }) => {
  test.slow();
  for (const [query, told] of UNREAD) {
    await test.step(query, async () => {
      await open(page, query);
      await expect(page.getByText(told).first(), query).toBeVisible();
      if (!query.includes("no")) expect(await listed(page), query).toEqual(idsOf(events));
    });
  }
});
