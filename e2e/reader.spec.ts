/** What readers can rely on: all events are listed in order, each is complete, and the tracks show the same as the
 * list. */
import { expect, type Locator, test } from "@playwright/test";
import {
  currentRow,
  drawnMarks,
  filters,
  focusedEvent,
  groupRow,
  isLit,
  joiningLine,
  list,
  listed,
  marks,
  open,
  placedMarks,
  record,
  row,
  toolbar,
  track,
  tracks,
  windowWords,
} from "./support/page";
import {
  actor,
  answersOf,
  daysOf,
  disputesOf,
  event,
  events,
  eventsOfActor,
  idsOf,
  info,
  listWords,
  oneOfEachKind,
  tracks as openTracks,
  plural,
  type RecordEvent,
  sources,
  startOf,
  tracksOf,
  withoutTrack,
  wordsOf,
  yearOf,
} from "./support/record";

const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** An address whose window extends that many days before and after a day. */
const around = (day: number, days: number) => `?from=${isoDay(day - days)}&to=${isoDay(day + days)}`;
const isOneDay = ({ date }: RecordEvent) => /^\d{4}-\d\d-\d\d$/.test(date.edtf);

/** A one-day event on two or more tracks with no other event near it on them, so that the pointer hits it alone. */
const lonely = events.find((one) => {
  const on = tracksOf(one.id);
  const others = on.flatMap((its) => its.events).filter((other) => other.id !== one.id);
  const isClear = others.every((other) => {
    const [first, last] = daysOf(other.date.edtf);
    return last < startOf(one) - 12 || first > startOf(one) + 12;
  });
  return on.length > 1 && isOneDay(one) && answersOf(one).length === 0 && isClear;
})!;

test("the page lists all events in order under their years, each with date, participants and number of sources, and says how many there are", async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole("banner")).toContainText(`${plural(events.length, "event")}, ${yearOf(events[0]!)}–`);
  await expect(filters(page).getByText(plural(events.length, "event"), { exact: true })).toBeVisible();
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  const years = [...new Set(events.map(yearOf))].sort((a, b) => a - b).map(String);
  await expect(list(page).getByRole("heading", { level: 3 })).toHaveText(years);
  await expect(list(page).getByRole("heading", { level: 4 })).toHaveText(events.map(({ title }) => title));
  // Every row says when, who and on how many sources.
  const texts = await list(page).getByRole("listitem").allTextContents();
  const wrong = events.filter((one, at) => {
    const text = texts[at] ?? "";
    const cited = new Set(one.claims.flatMap((claim) => claim.citations.map(({ source }) => source))).size;
    const names = one.participants.slice(0, 3).map((part) => actor(part.actor).name);
    return ![listWords(one), plural(cited, "source"), ...names].every((words) => text.includes(words));
  });
  expect(idsOf(wrong)).toEqual([]);
});

test("a row opens its event, and the address, the focus and the title follow", async ({ page }) => {
  await open(page);
  const { id, title } = events[Math.floor(events.length / 2)]!;
  await list(page).getByRole("link", { name: title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/events/${id}/$`));
  await expect(record(page).getByRole("heading", { name: title, exact: true })).toBeFocused();
  await expect(page).toHaveTitle(`${title} · ${info.title}`);
});

test("a slow press on a row that is half in view opens its event, because the list does not move meanwhile", async ({
  page,
}) => {
  await open(page);
  const { id, title } = events[Math.floor(events.length / 2)]!;
  const link = list(page).getByRole("link", { name: title, exact: true });
  // The row at the very edge of the list, where keyboard focus would scroll it into view.
  await link.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await expect.poll(() => link.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
  const before = (await link.boundingBox())!;
  await page.mouse.move(before.x + 8, before.y + before.height / 2);
  await page.mouse.down();
  await expect(link).toBeFocused();
  // Longer than any frame that the list would need to move.
  await page.waitForTimeout(300);
  expect((await link.boundingBox())!.y).toBeCloseTo(before.y, 0);
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`/events/${id}/$`));
});

test("an event that loads slowly takes the focus when it appears, whatever the pointer did meanwhile", async ({
  page,
}) => {
  await open(page);
  const { id, title } = events[2]!;
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/events/${id}/index.json`, async (route) => {
    await released;
    await route.continue();
  });
  await list(page).getByRole("link", { name: title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/events/${id}/$`));
  await tracks(page).locator("[data-event]").nth(3).hover({ force: true });
  await tracks(page).locator("[data-event]").nth(5).hover({ force: true });
  release();
  await expect(record(page).getByRole("heading", { name: title, exact: true })).toBeFocused();
});

type Locator3 = [Locator, Locator, Locator];

/** Text without its line breaks. */
const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();

test("an open event has all its parts and says what is not known", async ({ page }) => {
  test.slow();
  await open(page);
  const withoutPlace = events.find((one) => !one.place);
  const looked = [...new Set([...oneOfEachKind, ...(withoutPlace ? [withoutPlace] : [])])];
  for (const one of looked) {
    await test.step(one.id, async () => {
      await list(page).getByRole("link", { name: one.title, exact: true }).click();
      const opened = record(page);
      await expect(opened.getByRole("heading", { name: one.title, exact: true })).toBeVisible();
      await expect(opened).toContainText(info.categories[one.category]!);
      // In the order of the page: who, how the date is known, where.
      const [who, when, where] = [0, 1, 2].map((nth) => opened.getByRole("definition").nth(nth)) as Locator3;
      await expect(when).toContainText(wordsOf(one.date.edtf, one.date.extent));
      await (one.place ? expect(where).not.toHaveText("") : expect(where).toContainText("not known"));
      const names = plain(await who.textContent());
      for (const part of one.participants) expect(names).toContain(actor(part.actor).name);
      const whole = plain(await opened.textContent());
      for (const sentence of one.summary) expect(whole).toContain(plain(sentence.text));
      const claims = opened.getByRole("region", { name: "Claims, and who makes them" });
      await expect(claims.getByRole("listitem")).toHaveCount(one.claims.length);
      const cited = [...new Set(one.claims.flatMap((claim) => claim.citations.map(({ source }) => source)))];
      const titles = cited.map((id) => sources.find((source) => source.id === id)!.title);
      const shown = opened.getByRole("region", { name: "Sources", exact: true });
      const links = (await shown.getByRole("link").allTextContents()).map(plain);
      expect(titles.filter((title) => !links.includes(plain(title)))).toEqual([]);
      const headings = (await opened.getByRole("heading").allTextContents()).map(plain);
      const questions = disputesOf(one.id).map(({ question }) => plain(question));
      expect(questions.filter((question) => !headings.includes(question))).toEqual([]);
      await opened.getByRole("link", { name: "All events", exact: true }).click();
    });
  }
});

test("if sources disagree on the date, the list says so, and the record has every rival date", async ({ page }) => {
  await open(page);
  const disputed = events.filter((one) => answersOf(one).length > 0).slice(0, 4);
  expect(disputed.length).toBeGreaterThan(0);
  for (const one of disputed) {
    await list(page).getByRole("link", { name: one.title, exact: true }).click();
    await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeVisible();
    for (const edtf of answersOf(one)) {
      await expect(record(page).getByRole("banner").or(record(page)).first()).toContainText(wordsOf(edtf, "within"));
    }
    await expect(row(page, one.id)).toContainText(listWords(one));
    await expect(record(page)).toContainText(listWords(one));
    await record(page).getByRole("link", { name: "All events", exact: true }).click();
  }
});

test("if sources disagree on the date, the tracks show one mark for each rival date and join them", async ({
  page,
}) => {
  // A track of one actor, in a window that contains all rival dates. Other events in it count too.
  const one = events.find(
    (each) =>
      answersOf(each).length > 1 &&
      answersOf(each).every((edtf) => !edtf.includes("/")) &&
      tracksOf(each.id).length > 0,
  )!;
  const { id } = tracksOf(one.id)[0]!;
  const days = answersOf(one).flatMap((edtf) => daysOf(edtf));
  const [from, to] = [Math.min(...days) - 15, Math.max(...days) + 15];
  await open(page, `?tracks=${id}&from=${isoDay(from)}&to=${isoDay(to)}`);
  const drawn = eventsOfActor(id).map((each) => {
    const answers = answersOf(each);
    const spans = (answers.length > 0 ? answers : [each.date.edtf]).map(daysOf);
    const seen = spans.filter(([first, last]) => last >= from && first <= to).length;
    const isJoined = answers.length > 0 && spans.at(-1)![1] >= from && spans[0]![0] <= to;
    return { seen, joins: isJoined ? 1 : 0 };
  });
  const wanted = {
    marks: drawn.reduce((sum, { seen }) => sum + seen, 0),
    joins: drawn.reduce((sum, { joins }) => sum + joins, 0),
  };
  expect(wanted.marks).toBeGreaterThan(1);
  await expect
    .poll(async () => {
      const found = await drawnMarks(page);
      return {
        marks: found.filter(({ isJoin }) => !isJoin).length,
        joins: found.filter(({ isJoin }) => isJoin).length,
      };
    })
    .toEqual(wanted);
});

test("every claim names its speakers, status, sources and locators", async ({ page }) => {
  const one = event(idsOf(events).find((id) => event(id).claims.length > 5)!);
  await page.goto(`events/${one.id}/`);
  const claims = page.getByRole("region", { name: "Claims, and who makes them" }).getByRole("listitem");
  await expect(claims).toHaveCount(one.claims.length);
  for (const [at, claim] of one.claims.entries()) {
    const shown = claims.nth(at);
    await expect(shown).toContainText(claim.text);
    await expect(shown).toContainText(info.statuses[claim.status]!);
    for (const speaker of claim.speakers)
      await expect(shown).toContainText(speaker.actor ? actor(speaker.actor).name : speaker.name!);
    for (const { source, locator } of claim.citations) {
      if (locator) await expect(shown).toContainText(locator);
      const links = await shown.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links.some((href) => href?.endsWith(`sources/${source}/`))).toBe(true);
    }
  }
});

test("Back returns to the same row, with scroll position and focus", async ({ page }) => {
  await open(page);
  const { id, title } = events[Math.floor(events.length * 0.7)]!;
  const link = list(page).getByRole("link", { name: title, exact: true });
  // A second after the start all rows get their real height. Before, the row would be measured where it does not stay.
  await expect(page.locator("[data-laid-out]")).toBeAttached();
  await link.scrollIntoViewIfNeeded();
  expect(await list(page).evaluate((one) => one.scrollTop)).toBeGreaterThan(500);
  const before = (await row(page, id).boundingBox())?.y ?? 0;
  await link.click();
  await expect(record(page).getByRole("heading", { name: title, exact: true })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(link).toBeFocused();
  await expect(row(page, id)).toBeInViewport();
  // Compares the row's position on the screen and not the scroll offset, because rows get their real height only when
  // they come near.
  await expect.poll(async () => Math.abs(((await row(page, id).boundingBox())?.y ?? 0) - before)).toBeLessThan(3);
});

test("pointing at a mark, or focusing it, highlights all marks of its event and joins them by a line", async ({
  page,
}) => {
  await open(page, around(startOf(lonely), 30));
  const all = marks(page, lonely.id);
  await expect(all).toHaveCount(tracksOf(lonely.id).length);
  await expect(joiningLine(page)).toHaveCount(0);
  await all.first().hover();
  await expect(joiningLine(page)).toHaveCount(1);
  for (const mark of await all.all()) expect(await isLit(mark)).toBe(true);
  const [first, last, line] = await Promise.all([
    all.first().boundingBox(),
    all.last().boundingBox(),
    joiningLine(page).boundingBox(),
  ]);
  expect(line!.y).toBeLessThanOrEqual(first!.y + first!.height);
  expect(line!.y + line!.height).toBeGreaterThanOrEqual(last!.y);

  await page.mouse.move(2, 2);
  await expect(joiningLine(page)).toHaveCount(0);
  await track(page, tracksOf(lonely.id)[0]!.name).locator(`[data-event="${lonely.id}"]`).focus();
  await expect(joiningLine(page)).toHaveCount(1);
  for (const mark of await marks(page, lonely.id).all()) expect(await isLit(mark)).toBe(true);
});

test("a collapsed group counts the events of its tracks in its own row", {
  tag: "@any-size",
}, async ({ page }) => {
  await open(page);
  for (const group of info.groups.filter(({ id }) => openTracks.some((one) => one.group === id))) {
    await test.step(group.label, async () => {
      const button = page.getByRole("button", { name: group.short ?? group.label, exact: true });
      const itsRow = groupRow(page, group.label);
      const counted = (n: number) => plural(n, "event");
      const own = openTracks.filter((one) => one.group === group.id);
      const before = withoutTrack(group.id).length;
      const after = withoutTrack(group.id, true).length;
      if (before > 0) await expect(itsRow).toContainText(`${counted(before)} without an open track`);
      await button.click();
      await expect(button).toHaveAttribute("aria-expanded", "false");
      for (const { name } of own) await expect(track(page, name)).toHaveCount(0);
      await expect(itsRow).toContainText(`${counted(after)} without an open track`);
      expect(after).toBeGreaterThan(before);
      await button.click();
      for (const { name } of own) await expect(track(page, name)).toHaveCount(1);
    });
  }
  await expect(filters(page).getByText(plural(events.length, "event"), { exact: true })).toBeVisible();
});

test("at every zoom, marks stay on their track and in order, give or take the width of a mark", async ({ page }) => {
  await open(page);
  for (let level = 0; level < 5; level++) {
    const placed = await placedMarks(page);
    expect(placed.length).toBeGreaterThan(0);
    for (const { id, name, events: its } of openTracks) {
      const onTrack = placed.filter((mark) => mark.track === name);
      const order = idsOf(its);
      const shown = onTrack.map((mark) => mark.event);
      expect(shown, `order on ${id}, zoom ${level}`).toEqual(order.filter((one) => shown.includes(one)));
      const single = onTrack.filter((mark) => answersOf(event(mark.event)).length === 0);
      for (const [at, mark] of single.entries()) {
        const next = single[at + 1];
        // The link of a dot is centred on its day, and that of a bar begins with it. In a crowd, a mark may be moved by
        // its own width.
        if (next) expect(mark.x, `${mark.event} before ${next.event}, zoom ${level}`).toBeLessThanOrEqual(next.x + 24);
      }
    }
    const words = await windowWords(page);
    await toolbar(page).getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => windowWords(page)).not.toBe(words);
  }
});

test("choosing an event on the tracks scrolls its row into view", { tag: "@any-size" }, async ({ page }) => {
  await open(page, around(startOf(lonely), 5));
  // The list has followed the window.
  await expect(row(page, lonely.id)).toBeInViewport();
  await list(page).evaluate((one) => {
    one.scrollTop = one.scrollHeight;
  });
  await expect(row(page, lonely.id)).not.toBeInViewport();
  await marks(page, lonely.id).first().click();
  await expect(page).toHaveURL(new RegExp(`/events/${lonely.id}/`));
  await record(page).getByRole("link", { name: "All events", exact: true }).click();
  await expect(row(page, lonely.id)).toBeInViewport();
  await expect(row(page, lonely.id)).toHaveAttribute("data-current");
});

test("scrolling the list moves the current mark and the window to it", async ({ page }) => {
  const first = events.find((one) => isOneDay(one))!;
  const target = events.slice(events.indexOf(first) + 15).find((one) => tracksOf(one.id).length > 0 && isOneDay(one))!;
  await open(page, around(startOf(first), 40));
  await expect(marks(page, target.id)).toHaveCount(0);
  await list(page).hover();
  let shown = "";
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 120);
        const at = events.findIndex(({ id }) => id === shown);
        shown = await currentRow(page);
        return at >= events.indexOf(target) && tracksOf(shown).length > 0;
      },
      { intervals: [20], timeout: 15_000 },
    )
    .toBe(true);
  // The wheel may still scroll after the last check, by a row or two.
  await expect(async () => {
    shown = await currentRow(page);
    expect(tracksOf(shown).length).toBeGreaterThan(0);
    await expect(marks(page, shown).first()).toBeInViewport({ timeout: 500 });
    expect(await isLit(marks(page, shown).first())).toBe(true);
  }).toPass({ timeout: 10_000 });
  // A moving window writes its address a moment later.
  const end = (name: string) => daysOf(new URL(page.url()).searchParams.get(name)!)[0];
  await expect.poll(() => end("to")).toBeGreaterThanOrEqual(startOf(event(shown)));
  expect(end("from")).toBeLessThanOrEqual(startOf(event(shown)));
});

test("every event has a mark with a complete accessible name, or is counted in the row of its group", async ({
  page,
}) => {
  await open(page);
  await toolbar(page).getByRole("button", { name: "Whole period" }).click();
  const seen = new Set<string>();
  await expect.poll(async () => (await placedMarks(page)).length).toBeGreaterThan(openTracks.length);
  const placed = await placedMarks(page);
  for (const { id, name, events: its } of openTracks) {
    const shown = placed.filter((mark) => mark.track === name).map((mark) => mark.event);
    expect(shown, `marks of ${id}`).toEqual(idsOf(its));
    await expect(track(page, name)).toHaveAccessibleName(`${name}, ${plural(its.length, "event")}`);
    for (const one of shown) seen.add(one);
  }
  for (const group of info.groups) {
    const left = withoutTrack(group.id);
    for (const { id } of left) seen.add(id);
    if (left.length === 0) continue;
    await expect(groupRow(page, group.label)).toContainText(`${plural(left.length, "event")} without an open track`);
  }
  expect(idsOf(events).filter((id) => !seen.has(id))).toEqual([]);

  const { name: trackName, events: its } = openTracks[0]!;
  await expect(track(page, trackName).locator("[data-event]")).toHaveCount(its.length);
  const names = await track(page, trackName)
    .locator("[data-event]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  for (const [at, one] of its.entries()) {
    const cited = new Set(one.claims.flatMap((claim) => claim.citations.map(({ source }) => source))).size;
    const name = names[at]!;
    for (const words of [one.title, listWords(one), actor(one.participants[0]!.actor).name, plural(cited, "source")])
      expect(name).toContain(words);
    expect(name.endsWith("sources disagree"), name).toBe(disputesOf(one.id).length > 0);
  }
});

test("the legend explains the nine kinds of date, and events that rest on one origin or none", async ({ page }) => {
  await open(page);
  await page.getByText("All marks").click();
  const legend = page.getByRole("list").filter({ hasText: "went on throughout" });
  const entries = (await legend.getByRole("listitem").allTextContents()).join("\n");
  for (const kind of [
    /^a day/m,
    /within a month, a year or a decade/,
    /^about/m,
    /^uncertain/m,
    /went on throughout/,
    /between two known days/,
    /since, or until/,
    /one mark for each answer, joined/,
    /time of day|a day/,
  ])
    expect(entries).toMatch(kind);
  await expect(legend.getByRole("listitem")).toHaveCount(16);
  for (const origins of [/one origin only/, /origin unknown/]) expect(entries).toMatch(origins);
});

test("the list and the tracks follow the focus to the same event", { tag: "@any-size" }, async ({ page }) => {
  await open(page);
  await tracks(page).locator('[data-event][tabindex="0"]').focus();
  await page.keyboard.press("End");
  const last = openTracks[0]!.events.at(-1)!;
  await expect.poll(() => focusedEvent(page)).toBe(last.id);
  expect(await currentRow(page)).toBe(last.id);
  await expect(row(page, last.id)).toBeInViewport();
});
