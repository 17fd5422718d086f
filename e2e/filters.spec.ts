/** What analysts can rely on who filter the record: by choices and their counts, by dates that are not certain, by
 * nested ranges, and by typed queries. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { filters, list, listed, offered, open, row } from "./support/page";
import {
  actor,
  actors,
  certainty,
  countWords,
  events,
  eventsOfActor,
  type Filter,
  filtered,
  filteredWords,
  idsOf,
  info,
  plural,
} from "./support/record";

const field = (page: Page) => page.getByRole("combobox", { name: "Search events, names, places and sources" });
const panel = (page: Page) => page.getByRole("search", { name: "Filter" });
const group = (page: Page, name: string) => panel(page).getByRole("group", { name });
const trail = (page: Page) => page.getByRole("navigation", { name: "Ranges of dates" });
const chips = (page: Page) => filters(page).getByRole("list", { name: "Active filters" });
const shown = (page: Page) => page.locator(".shown");

async function openPanel(page: Page): Promise<void> {
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  await expect(panel(page)).toBeVisible();
}

const choice = (within: Locator, name: string) => within.getByRole("checkbox", { name: new RegExp(`^${name} ?\\d+$`) });

/** The counts beside the choices of a facet, in order. */
async function numbersOf(page: Page, name: string): Promise<number[]> {
  const words = await group(page, name).locator("label .count").allTextContents();
  return words.map(Number);
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test.describe("an analyst who filters the record", () => {
  test("chooses one actor, and every other facet counts the events that are left, as a script does from the data", async ({
    page,
  }) => {
    await open(page);
    await openPanel(page);
    const before = await numbersOf(page, "Categories");
    await choice(group(page, "Actors"), actor("khazali").name).check();
    const left = eventsOfActor("khazali");
    await expect(shown(page)).toHaveText(countWords(left.length));
    const base: Filter = { actors: ["khazali"] };
    // The counts are updated one step after the choice.
    await expect.poll(() => numbersOf(page, "Categories")).not.toEqual(before);
    const after = await numbersOf(page, "Categories");
    // An event has one category, so the counts add up to the length of the list.
    expect(after.reduce((sum, one) => sum + one, 0)).toBe(left.length);
    await expect.poll(() => listed(page)).toEqual(idsOf(left));
    expect(after).toEqual(Object.keys(info.categories).map((id) => filtered({ ...base, categories: [id] }).length));
    expect(await numbersOf(page, "Status of claims")).toEqual(
      Object.keys(info.statuses).map((id) => filtered({ ...base, statuses: [id] }).length),
    );
    expect(await numbersOf(page, "Genre of source")).toEqual(
      Object.keys(info.genres).map((id) => filtered({ ...base, genres: [id] }).length),
    );
    const disputed = filtered({ ...base, disputed: true }).length;
    expect(await numbersOf(page, "Disagreement")).toEqual([left.length, disputed, left.length - disputed]);
  });

  test("finds an actor by typing, excludes another, and sees the active filters as chips", async ({ page }) => {
    await open(page);
    await openPanel(page);
    await panel(page).getByRole("searchbox", { name: "Find an actor" }).fill("khazali");
    await expect(group(page, "Actors").getByRole("checkbox")).toHaveCount(
      actors.filter(
        ({ id, name, aliases = [] }) => /khazali/i.test([name, ...aliases].join()) && eventsOfActor(id).length > 0,
      ).length,
    );
    await choice(group(page, "Actors"), actor("khazali").name).check();
    await panel(page).getByRole("searchbox", { name: "Find an actor" }).fill("");
    const not = group(page, "Actors").getByRole("button", { name: `not ${actor("iran").name}`, exact: true });
    await not.click();
    await expect(not).toHaveAttribute("aria-pressed", "true");
    await expect(page).toHaveURL(/\?actor=khazali~-iran$/);
    const left = filtered({ actors: ["khazali", "-iran"] });
    await expect(shown(page)).toHaveText(countWords(left.length));
    await expect(panel(page).getByRole("button", { name: `Show ${plural(left.length, "event")}` })).toBeInViewport();
    // Choosing the actor removes its exclusion.
    await choice(group(page, "Actors"), actor("iran").name).check();
    await expect(page).toHaveURL(/\?actor=khazali~iran$/);
    await expect(not).toHaveAttribute("aria-pressed", "false");
    await not.click();
    await chips(page)
      .getByRole("button", { name: new RegExp(`^not ${actor("iran").name}`) })
      .click();
    await expect(page).toHaveURL(/\?actor=khazali$/);
  });

  test("has a chip for every kind of filter, removes them one by one, and removes the last one if nothing matches", async ({
    page,
  }) => {
    await open(page, "?place=basra&status=-denied&genre=news&disputed=0&range=../2007&sure=1");
    const words = [
      "place: Basra",
      `status: not ${info.statuses["denied"]}`,
      `genre: ${info.genres["news"]}`,
      "Only where sources do not disagree",
      "before 2008",
      "certainly in this time",
    ];
    await chips(page).getByRole("button", { name: "3 more filters" }).click();
    for (const one of words)
      await expect(chips(page).getByRole("button", { name: new RegExp(`^${one}`) })).toBeVisible();
    await chips(page)
      .getByRole("button", { name: /^before 2008/ })
      .click();
    await expect(page).toHaveURL(/\?place=basra&status=-denied&genre=news&disputed=0$/);
    for (const one of words.slice(0, 4))
      await chips(page)
        .getByRole("button", { name: new RegExp(`^${one}`) })
        .click();
    await expect(page).toHaveURL(/\/$/);
    await open(page, "?place=basra&range=1901&sure=1");
    await expect(shown(page)).toHaveText(countWords(0));
    for (const left of [/\?place=basra&range=1901$/, /\?place=basra$/]) {
      await page.getByRole("button", { name: "Remove the last filter" }).click();
      await expect(page).toHaveURL(left);
    }
    await expect(shown(page)).toHaveText(countWords(filtered({ places: ["basra"] }).length));
  });
});

test.describe("an analyst who asks who makes a claim", () => {
  const NAME = "Joel Wing";
  const left = filtered({ speakers: [NAME] });

  test("finds a speaker without a record in the panel, by typed query and in the command palette", async ({ page }) => {
    await open(page);
    await openPanel(page);
    await panel(page).getByText("Speakers", { exact: true }).click();
    await group(page, "Speakers").getByRole("searchbox", { name: "Find a speaker" }).fill("wing");
    await choice(group(page, "Speakers"), NAME).check();
    await expect(page).toHaveURL(/\?speaker=name:joel%20wing$/);
    await expect(shown(page)).toHaveText(countWords(left.length));
    await expect.poll(() => listed(page)).toEqual(idsOf(left));
    await expect(chips(page).getByRole("button", { name: /^speaker: Joel Wing/ })).toBeVisible();
    await expect(panel(page)).toContainText('speaker:"name:joel wing"');

    await open(page);
    await field(page).fill('-speaker:khazali speaker:"joel wing"');
    await field(page).press("Enter");
    await expect(page).toHaveURL(/\?speaker=-khazali~name:joel%20wing$/);
    await expect(shown(page)).toHaveText(countWords(filtered({ speakers: [NAME, "-khazali"] }).length));

    await open(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("only joel wing");
    const first = offered(page).first();
    await expect(first).toHaveText("Only events with speaker Joel Wing");
    await first.click();
    await expect(shown(page)).toHaveText(countWords(left.length));
  });

  test("opens a link to a speaker, in another spelling, and removes the filter", async ({ page }) => {
    await open(page, "?speaker=name:JOEL-Wing");
    await expect(shown(page)).toHaveText(countWords(left.length));
    await chips(page)
      .getByRole("button", { name: /^speaker: Joel Wing/ })
      .click();
    await expect(shown(page)).toHaveText(countWords(events.length));
    await open(page, "?speaker=name:nobody%20here");
    await expect(page.getByText("name:nobody here").first()).toBeVisible();
  });
});

test.describe("an analyst for whom some dates are uncertain", () => {
  const month: Filter = { range: "2004-02" };
  const possibly = filtered(month).filter((one) => certainty(one, "2004-02") === "possible");

  test("sees how many events are only possibly in a range, and can leave those out", async ({ page }) => {
    expect(possibly.length).toBeGreaterThan(0);
    await open(page, "?range=2004-02");
    await expect(shown(page)).toHaveText(filteredWords(month));
    await expect(shown(page)).toHaveText(new RegExp(`, ${possibly.length} of them possibly$`));
    await expect(page.getByRole("status")).toHaveText(filteredWords(month));
    await expect.poll(() => listed(page)).toEqual(idsOf(filtered(month)));
    await openPanel(page);
    const certain = filtered({ ...month, sure: true });
    await expect(group(page, "Dates")).toContainText(`${certain.length} certainly, ${possibly.length} possibly`);
    await group(page, "Dates").getByRole("checkbox", { name: "Only what is certainly in this time" }).check();
    await expect(page).toHaveURL(/\?range=2004-02&sure=1$/);
    await expect(shown(page)).toHaveText(countWords(certain.length));
    await expect.poll(() => listed(page)).toEqual(idsOf(certain));
    for (const { title } of possibly) await expect(list(page).getByRole("link", { name: title })).toHaveCount(0);
  });

  test("types dates of any precision, and the panel says which input is not a date", async ({ page }) => {
    await open(page);
    await openPanel(page);
    const [from, to] = [group(page, "Dates").getByLabel("From"), group(page, "Dates").getByLabel("To")];
    await from.fill("2006");
    await from.press("Enter");
    await expect(page).toHaveURL(/\?range=2006\/\.\.$/);
    await to.fill("2007-03-20");
    await to.press("Enter");
    await expect(page).toHaveURL(/\?range=2006\/2007-03-20$/);
    await from.fill("");
    await to.click();
    await expect(page).toHaveURL(/\?range=\.\.\/2007-03-20$/);
    await to.fill("spring 2007");
    await to.press("Enter");
    await expect(to).toHaveAccessibleDescription(/“spring 2007” is no date\./);
    await to.fill("2007");
    await from.fill("2009");
    await from.press("Enter");
    await expect(group(page, "Dates")).toContainText("The end is before the beginning.");
    await to.fill("2010");
    await to.press("Enter");
    await expect(page).toHaveURL(/\?range=2009\/2010$/);
    await expect(chips(page).getByRole("button", { name: /^2009 to 2010/ })).toBeVisible();
  });
});

test("an analyst with a range inside another sees both as steps, and each leads back", async ({ page }) => {
  const address = "?range=2006/2008&trail=2003/2010";
  await open(page, address);
  await expect(trail(page).getByRole("button")).toHaveText(["Whole record", "2003–2010", "2006–2008"]);
  await expect(trail(page).getByRole("button", { name: "2006–2008" })).toHaveAttribute("aria-current", "step");
  await expect(shown(page)).toHaveText(filteredWords({ range: "2006/2008" }));
  await trail(page).getByRole("button", { name: "2003–2010" }).click();
  await expect(page).toHaveURL(/\?range=2003\/2010$/);
  await expect(shown(page)).toHaveText(filteredWords({ range: "2003/2010" }));
  await page.goBack();
  await expect(trail(page).getByRole("button")).toHaveCount(3);
  await trail(page).getByRole("button", { name: "Whole record" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(trail(page)).toHaveCount(0);
  await expect(shown(page)).toHaveText(countWords(events.length));
});

test.describe("an analyst who types queries", () => {
  test("reaches the same address as by clicking, and goes back in one step", async ({ page }) => {
    await open(page);
    await openPanel(page);
    await choice(group(page, "Actors"), actor("khazali").name).check();
    await group(page, "Dates").getByLabel("To").fill("2007");
    await group(page, "Dates").getByLabel("To").press("Enter");
    await group(page, "Genre of source")
      .getByRole("button", { name: `not ${info.genres["opinion"]}`, exact: true })
      .click();
    await expect(page).toHaveURL(/genre=-opinion/);
    const clicked = page.url();
    await expect(panel(page)).toContainText("actor:khazali -genre:opinion before:2008");

    await open(page);
    await field(page).fill("actor:khazali before:2008 -genre:opinion");
    await expect(shown(page)).toHaveText(countWords(events.length));
    await field(page).press("Enter");
    await expect(page).toHaveURL(clicked);
    await expect(field(page)).toHaveValue("");
    const asked: Filter = { actors: ["khazali"], range: "../2007", genres: ["-opinion"] };
    await expect(shown(page)).toHaveText(filteredWords(asked));
    await expect.poll(() => listed(page)).toEqual(idsOf(filtered(asked)));
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
  });

  test("combines words with filters, also with quoted names", async ({ page }) => {
    await open(page);
    await field(page).fill('karbala actor:"Quds Force"');
    await expect(page).toHaveURL(/\?q=karbala$/);
    await field(page).blur();
    await expect(page).toHaveURL(/\?actor=quds-force&q=karbala$/);
    await expect(field(page)).toHaveValue("karbala");
  });

  for (const name of [actor("khazali").aliases?.[1], actor("khazali").names?.["ar"]]) {
    test(`finds an actor by another spelling, ${name}, as soon as the spellings are loaded`, async ({ page }) => {
      // The spellings load once the page is idle. Here they load after the name was typed.
      let letThemCome = () => {};
      const typed = new Promise<void>((done) => {
        letThemCome = done;
      });
      await page.route("**/data/search.json", async (route) => {
        await typed;
        await route.continue();
      });
      await open(page);
      await field(page).fill(`raid actor:"${name}"`);
      await field(page).press("Enter");
      letThemCome();
      await expect(page).toHaveURL(/\?actor=khazali&q=raid$/);
      await expect(field(page)).toHaveValue("raid");
    });
  }

  test("is told that a query leaves no time, and keeps it in the field", async ({ page }) => {
    await open(page);
    await field(page).fill("before:2007 after:2010");
    await field(page).press("Enter");
    await expect(field(page)).toHaveValue("before:2007 after:2010");
    await expect(field(page)).toHaveAccessibleDescription(/There is no time from 2011 to 2006\./);
    await expect(page).toHaveURL(/\/$/);
  });

  test("is told what was not understood, and keeps it in the field", async ({ page }) => {
    await open(page);
    await expect(field(page)).toHaveAccessibleDescription(/actor:\S+ .*before:\d{4}/);
    await field(page).fill("actor:khasali before:soon genre:news");
    await field(page).press("Enter");
    await expect(page).toHaveURL(/\?genre=news$/);
    await expect(field(page)).toHaveValue("actor:khasali before:soon");
    const told = /No actor is called “khasali”; did you mean “Qais al-Khazali”\? “soon” is no date\./;
    await expect(field(page)).toHaveAccessibleDescription(told);
    await expect(page.getByRole("status")).toHaveText(told);
    await field(page).fill("");
    await expect(page.getByRole("status")).toHaveText(countWords(filtered({ genres: ["news"] }).length));
  });
});

test("an event leads to what else happened within 30 days, said in a sentence; a typed relation asks the same", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  // Which sources count stays as it was.
  await open(page, "events/karbala-raid-2007/?without=rogin-2018");
  await page.getByRole("link", { name: "What else happened within 30 days" }).click();
  await expect(page).toHaveURL(/\?near=karbala-raid-2007~30d&without=rogin-2018$/);
  await expect(page.getByRole("heading", { name: "Events in order" })).toBeFocused();
  // The list begins where the drawing does, not with what may have happened years before.
  await expect(row(page, "bush-speech-2007-01-10")).toBeInViewport();
  await page
    .getByRole("button", { name: /^without .* Remove$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\?near=karbala-raid-2007~30d$/);
  const near = filtered({ near: ["karbala-raid-2007", 30] });
  await expect(
    page.getByText(/^Within 30 days of “Gunmen .* from 21 December 2006 to 19 February 2007: /),
  ).toBeVisible();
  await expect(page.getByText(new RegExp(`^${near.length} of ${events.length} events`)).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Remove within 30 days|within 30 days of/ })
    .first()
    .click();
  await expect(page).not.toHaveURL(/near=/);
  await field(page).fill("near:karbala-raid-2007~30d");
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\?near=karbala-raid-2007~30d$/);
});

test("the panel says in a sentence what it shows, and an empty result offers the one filter that is to blame", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "?actor=khazali~quds-force&match=all&range=2006/2008");
  await openPanel(page);
  const n = filtered({ actors: ["khazali", "quds-force"], match: "all", range: "2006/2008" }).length;
  const sentence = `Events with ${actor("khazali").name} and ${actor("quds-force").name} together, 2006 to 2008: ${n} of ${events.length}.`;
  await expect(panel(page).getByText(sentence, { exact: true })).toBeVisible();
  await open(page, "?place=basra&range=1850");
  await expect(page.getByText("No event matches these filters.")).toBeVisible();
  const basra = filtered({ places: ["basra"] }).length;
  await page.getByRole("button", { name: `Without “1850”: ${plural(basra, "event")}` }).click();
  await expect(page).toHaveURL(/\?place=basra$/);
  await expect(shown(page)).toHaveText(new RegExp(`^${basra} of `));
});
