/** What readers can rely on without a pointer: a complete task by keyboard, dates, commands, help, the description of
 * the view, and keys that do not interfere with the page around an embed. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { linkTo } from "./support/links";
import {
  currentRow,
  field,
  filters,
  focusedEvent,
  list,
  live,
  offered,
  open,
  record,
  row,
  toolbar,
  tracks,
  windowWords,
} from "./support/page";
import { actors, disputesOf, event, events, eventsOfActor, sources, spread } from "./support/record";
import { siteUrl } from "./support/sites";
import { watch } from "./support/watch";

const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name, exact: true });
const status = (page: Page): Locator => page.locator("body > #part_app").getByRole("status");
const stop = (page: Page): Locator => tracks(page).locator('[data-event][tabindex="0"]');

/** Focuses the search field by key and types. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

/** Chooses the first suggestion once it has the expected label. */
async function choose(page: Page, label: string | RegExp): Promise<void> {
  await expect(offered(page).first()).toHaveText(label);
  // If it is the only match, the first suggestion is selected automatically, shortly after it appears.
  await expect(async () => {
    const chosen = await page.getByRole("option", { selected: true }).count();
    if ((await offered(page).first().getAttribute("aria-selected")) !== "true")
      await page.keyboard.press(chosen === 0 ? "ArrowDown" : "ArrowUp");
    await expect(offered(page).first()).toHaveAttribute("aria-selected", "true", { timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
}

/** @returns what is wrong with the visible focus, or "" */
function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "nothing has the focus";
    const html = focused.outerHTML.slice(0, 120);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const hasRing = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    if (!hasRing) return `no ring: ${html}`;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)];
    const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)];
    if (x1 - x0 < 1 || y1 - y0 < 1) return `out of sight: ${html}`;
    const over = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
    const isCovered = over !== null && !focused.contains(over) && !over.contains(focused);
    return isCovered ? `covered by ${over.outerHTML.slice(0, 120)}: ${html}` : "";
  });
}

const focusShows = (page: Page, step: string) => expect.poll(() => focusFault(page), step).toBe("");

/** Presses Tab until the focus is where it should be, and checks the visible focus at every stop. */
async function tabTo(page: Page, isThere: () => Promise<boolean>, step: string): Promise<void> {
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press("Tab");
    await focusShows(page, `${step}, stop ${at + 1}`);
    if (await isThere()) return;
  }
  throw new Error(`${step}: not reached by Tab`);
}

test("With the keyboard alone: find the Karbala attack, filter to the Quds Force, open the next disputed event, copy its link, and get back, with visible focus at every step", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);

  await page.keyboard.press("/");
  await focusShows(page, "the search field");
  await page.keyboard.type("karbala attack");
  for (let at = 0, before = await currentRow(page); at < 12 && before !== "karbala-raid-2007"; at++) {
    await page.keyboard.press("Enter");
    await focusShows(page, "walking what was found");
    await expect.poll(() => currentRow(page)).not.toBe(before);
    before = await currentRow(page);
  }
  expect(await currentRow(page)).toBe("karbala-raid-2007");
  await page.keyboard.press("Escape");

  await ask(page, "only quds force");
  await focusShows(page, "the field with what it offers");
  await choose(page, "Only events of Quds Force");
  await expect(page).toHaveURL(/[?&]actor=quds-force(&|$)/);
  await focusShows(page, "the field, empty again");

  const inTracks = () => tracks(page).evaluate((group) => group.contains(document.activeElement));
  const onMark = async () => (await inTracks()) && (await focusedEvent(page)) !== null;
  await tabTo(page, onMark, "to the timeline");
  const from = events.indexOf(event((await focusedEvent(page))!));
  const disputed = eventsOfActor("quds-force").filter(({ id }) => disputesOf(id).length > 0);
  const next = events.slice(from + 1).find((one) => disputed.includes(one))!;
  await page.keyboard.press("d");
  await expect.poll(() => focusedEvent(page)).toBe(next.id);
  await focusShows(page, "the next disputed event");

  await page.keyboard.press("Enter");
  await expect(record(page).getByRole("heading", { name: next.title, exact: true })).toBeFocused();
  await focusShows(page, "the heading of the open event");
  const copy = record(page).getByRole("button", { name: "Copy link" });
  const bar = record(page).getByRole("toolbar", { name: "This record" });
  await page.keyboard.press("Shift+Tab");
  expect(await bar.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  for (let at = 0; at < 4 && !(await copy.evaluate((one) => one === document.activeElement)); at++)
    await page.keyboard.press("ArrowRight");
  await focusShows(page, "Copy link");
  await page.keyboard.press("Enter");
  await expect(record(page).getByRole("button", { name: "Link copied" })).toBeFocused();
  await focusShows(page, "the link is copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${siteUrl}events/${next.id}/`);

  await page.keyboard.press("Escape");
  await expect(record(page)).toHaveCount(0);
  await expect.poll(() => focusedEvent(page)).toBe(next.id);
  await focusShows(page, "back on the event");
});

test.describe("going to a date in words", () => {
  const day = (words: string) => Date.parse(`${words} UTC`) / 86_400_000;

  test("March 2007 moves to the middle of the view, and its events are counted", { tag: "@any-size" }, async ({
    page,
  }) => {
    await open(page, "?range=2007-03");
    const [count] = (await filters(page).locator(".shown").textContent())!.split(" ");
    await open(page);
    await field(page).fill("March 2007");
    await field(page).press("Enter");
    await expect(status(page)).toHaveText(`March 2007, ${count} events`);
    await expect(async () => {
      const [from, to] = (await windowWords(page)).split(" – ").map(day) as [number, number];
      expect(Math.abs((from + to) / 2 - day("16 March 2007"))).toBeLessThan(1.5);
      expect(to - from).toBeLessThan(62);
    }).toPass();
    await expect(field(page)).toBeFocused();
  });

  test('"first" and "last" go to the ends of the record, and so do the buttons', { tag: "@any-size" }, async ({
    page,
  }) => {
    await open(page);
    const ends = [events[0]!, events.at(-1)!] as const;
    for (const [words, end] of [
      ["first", ends[0]],
      ["last", ends[1]],
    ] as const) {
      await field(page).fill(words);
      await field(page).press("Enter");
      await expect.poll(() => currentRow(page), words).toBe(end.id);
      await expect(row(page, end.id)).toBeInViewport();
    }
    await page.getByRole("button", { name: "First event" }).click();
    await expect.poll(() => currentRow(page)).toBe(ends[0].id);
    await page.getByRole("button", { name: "Next event" }).click();
    await expect.poll(() => currentRow(page)).toBe(events[1]!.id);
    await expect(status(page)).toContainText(events[1]!.title.slice(0, 40));
    await page.getByRole("button", { name: "Previous event" }).click();
    await expect.poll(() => currentRow(page)).toBe(ends[0].id);
    await page.getByRole("button", { name: "Previous event" }).click();
    await expect(status(page)).toHaveText("That is the first event.");
    await page.getByRole("button", { name: "Last event" }).click();
    await expect.poll(() => currentRow(page)).toBe(ends[1].id);
  });

  test("a day that does not exist is reported and moves nothing", async ({ page }) => {
    await open(page);
    const words = await windowWords(page);
    await field(page).fill("30 February 2007");
    await expect(page.getByText("There is no 30 February 2007")).toBeVisible();
    await field(page).press("Enter");
    expect(await windowWords(page)).toBe(words);
  });

  test("a query without matches, pasted and entered at once, moves nothing", async ({ page }) => {
    for (let at = 0; at < 2; at++) {
      await open(page);
      const words = await windowWords(page);
      await field(page).focus();
      await page.evaluate(() => document.execCommand("insertText", false, "xyzzyx qwertz"));
      await page.keyboard.press("Enter");
      await expect(page.locator(".shown")).toContainText("0 of");
      await page.waitForTimeout(200);
      expect(await windowWords(page)).toBe(words);
    }
  });
});

test.describe("the command palette", () => {
  test('"go 2007" goes there, and the field is ready for the next command', async ({ page }) => {
    await open(page);
    await stop(page).focus();
    await ask(page, "go 2007");
    await choose(page, /^Go to 2007/);
    await expect(offered(page)).toHaveCount(0);
    await expect.poll(() => windowWords(page)).toMatch(/2006 – .* 2008$/);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("");
  });

  test('"hide badr" excludes its events, or closes its track if it has one', async ({ page }) => {
    await open(page);
    await ask(page, "hide badr");
    await choose(page, "Leave out the events of Badr Organization");
    await expect(page).toHaveURL(/actor=-badr/);
    await open(page, "?tracks=badr~khazali");
    await ask(page, "hide badr");
    await choose(page, "Hide the track of Badr Organization");
    await expect(page).toHaveURL(/tracks=khazali(&|$)/);
  });

  test("an event opens with its heading focused", { tag: "@any-size" }, async ({ page }) => {
    await open(page);
    for (const one of spread(events, 3)) {
      await ask(page, one.title);
      const option = page.getByRole("group", { name: "In this record" }).getByRole("option").first();
      await expect(option).toContainText(one.title);
      await option.click();
      await expect(page).toHaveURL(new RegExp(`/events/${one.id}/`));
      await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeFocused();
    }
  });

  test("an actor is found by a name in Arabic script, and its page opens", async ({ page }) => {
    await open(page);
    await ask(page, "قيس الخزعلي");
    const name = actors.find(({ id }) => id === "khazali")!.name;
    await page.getByRole("group", { name: "In this record" }).getByRole("option").filter({ hasText: name }).click();
    await expect(page).toHaveURL(/\/actors\/khazali\//);
  });

  test("a source is found by its title, and its page opens", async ({ page }) => {
    await open(page);
    const one = sources.find(({ id }) => id === "rogin-2018")!;
    await ask(page, one.title);
    const option = page.getByRole("group", { name: "In this record" }).getByRole("option").first();
    await expect(option).toContainText(one.title);
    await option.click();
    await expect(page).toHaveURL(/\/sources\/rogin-2018\//);
  });

  test("Escape first closes the suggestions and then clears the field", async ({ page }) => {
    await open(page);
    await ask(page, "zoom");
    await expect(offered(page).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(offered(page)).toHaveCount(0);
    await expect(field(page)).toHaveValue("zoom");
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveValue("");
    await page.keyboard.type("xyzzyx");
    await expect(page.getByText("Nothing in this record, no date and no command matches.")).toBeVisible();
    await expect(field(page)).toBeFocused();
  });

  test("its commands work: only disputed events, appearance, copy link, follow the source, cite, download", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page);
    await ask(page, "only where sources disagree");
    await choose(page, "Only where sources disagree");
    await expect(page).toHaveURL(/disputed=1/);
    await ask(page, "dark");
    await choose(page, "Dark appearance");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await ask(page, "copy link");
    await choose(page, "Copy link to this view");
    await expect(status(page)).toHaveText("Link copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(linkTo("?disputed=1&theme=dark"));
    await ask(page, "follow the source");
    await choose(page, "Follow the source");
    await expect(page).toHaveURL(/view=source/);
    await ask(page, "cite");
    await choose(page, "Cite this");
    const citing = page.getByRole("dialog", { name: "Cite" });
    await expect(citing.getByRole("textbox", { name: "Citation" })).toHaveValue(/./);
    await page.keyboard.press("Escape");
    await expect(citing).toHaveCount(0);
    const arriving = page.waitForEvent("download");
    await ask(page, "download csv");
    await choose(page, "Download the events as CSV");
    expect((await arriving).suggestedFilename()).toMatch(/\.csv$/);
    await expect(status(page)).toContainText("saved");
  });
});

test.describe("help", () => {
  test("? opens help anywhere except in a field, the header has a button for it, and it lists every key", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press("?");
    const help = dialog(page, "Help");
    await expect(help).toBeVisible();
    for (const key of ["Tab", "Right", "Home", "PageDown", "D", "0", "Enter", "Esc", "/", "?"])
      await expect(help.getByRole("rowheader").getByText(key, { exact: true }).first(), key).toBeVisible();
    await expect(help.getByText("sources disagree: half filled")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    const button = page.getByRole("button", { name: "Help", exact: true });
    await button.click();
    await help.getByRole("button", { name: "Close" }).click();
    await expect(button).toBeFocused();
    await page.getByRole("combobox").focus();
    await page.keyboard.press("?");
    await expect(page.getByRole("combobox")).toHaveValue("?");
    await expect(help).toHaveCount(0);
  });

  test("single-key shortcuts can be switched off, and the device remembers that", async ({ page }) => {
    await open(page);
    await page.keyboard.press("?");
    await dialog(page, "Help")
      .getByRole("checkbox", { name: /^Single-key/ })
      .uncheck();
    await page.keyboard.press("Escape");
    for (const turn of ["now", "after a reload"]) {
      await page.keyboard.press("?");
      await page.keyboard.press("/");
      await expect(dialog(page, "Help"), turn).toHaveCount(0);
      await expect(page.getByRole("combobox"), turn).not.toBeFocused();
      await page.reload();
      await live(page);
    }
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
  });

  test("an appearance is put into the address and remembered, and an address with an appearance overrides it", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press("?");
    await dialog(page, "Help").getByRole("radio", { name: "Dark" }).check();
    await expect(page).toHaveURL(/theme=dark/);
    await open(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await open(page, "?theme=light");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await page.keyboard.press("?");
    await dialog(page, "Help").getByRole("radio", { name: "As the system" }).check();
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await open(page);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  });

  test("blocked storage or invalid content in it has no effect", async ({ page }) => {
    const troubles = await watch(page);
    await page.addInitScript(() => localStorage.setItem("sourceline", '{"theme":"<i>","singleKeys":1}'));
    await open(page);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await open(page);
    await page.keyboard.press("?");
    await dialog(page, "Help").getByRole("radio", { name: "Dark" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(troubles).toEqual([]);
  });
});

test.describe("describing the view", () => {
  const note = (page: Page) => page.getByRole("note", { name: "What is in view" });

  for (const key of ["Shift+?", "i"]) {
    test(`${key} in the timeline states span, count, busiest period, actors and disagreements`, async ({ page }) => {
      await open(page, "?from=2006-01-01&to=2008-12-31");
      await stop(page).focus();
      await page.keyboard.press(key);
      await expect(note(page)).toContainText(
        /The view runs from 1 January 2006 to 31 December 2008 and holds \d+ events\. The busiest period is .+ with \d+ events; most present: .+ \(\d+\), .+ \(\d+\) and .+ \(\d+\)\. Sources disagree on \d+ of them\./,
      );
      await expect(status(page)).toContainText("The view runs from 1 January 2006");
      expect(await focusedEvent(page)).not.toBeNull();
      await page.keyboard.press("Escape");
      await expect(note(page)).toHaveCount(0);
      expect(await focusedEvent(page)).not.toBeNull();
    });
  }

  test("h in the timeline opens help, and Escape returns to the mark", async ({ page }) => {
    await open(page);
    await stop(page).focus();
    const id = await focusedEvent(page);
    await page.keyboard.press("h");
    await expect(dialog(page, "Help")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect.poll(() => focusedEvent(page)).toBe(id);
  });
});

test("moving between events announces title and date in under 120 characters, and only where the reader stops", {
  tag: "@any-size",
}, async ({ page }) => {
  await open(page);
  await stop(page).focus();
  await expect(status(page)).toBeAttached();
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(globalThis, { spoken });
    const region = document.querySelector("#part_app [role=status]")!;
    new MutationObserver(() => spoken.push(region.textContent ?? "")).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const spoken = () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
  for (let at = 0; at < 6; at++) await page.keyboard.press("ArrowRight");
  const title = event((await focusedEvent(page))!).title;
  await expect.poll(async () => (await spoken()).at(-1)).toContain(title.slice(0, 40));
  expect((await spoken()).length).toBeLessThan(6);
  for (const text of await spoken()) expect(text.length).toBeLessThan(120);
  // The same text is announced again.
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  await expect.poll(async () => (await spoken()).length).toBeGreaterThan(1);
  const before = (await spoken()).length;
  await page.keyboard.press("End");
  await page.keyboard.press("i");
  await page.keyboard.press("Escape");
  await page.keyboard.press("i");
  await expect.poll(async () => (await spoken()).length).toBeGreaterThan(before);
  await expect(page.locator("#part_app [aria-live], #part_app [role=status], #part_app [role=alert]")).toHaveCount(1);
});

test("embedded twice in a long article, keys scroll the article until a timeline has the focus", async ({ page }) => {
  const filler = "<p>A paragraph of the article around it.</p>".repeat(30);
  const frame = (title: string) => `<iframe title="${title}" src="./?ui=embed" width="1000" height="600"></iframe>`;
  await page.route(`${siteUrl}article.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Article</title>${filler}${frame("one")}${filler}${frame("two")}${filler}`,
    }),
  );
  await page.goto(`${siteUrl}article.html`);
  const one = page.frameLocator('iframe[title="one"]');
  const mark = one.locator('.mark-link[tabindex="0"]');
  // The tracks of each embed are drawn when the reader scrolls near them, and neither takes the focus.
  for (const title of ["two", "one"]) {
    await page.locator(`iframe[title="${title}"]`).evaluate((frame) => frame.scrollIntoView({ block: "center" }));
    await expect(page.frameLocator(`iframe[title="${title}"]`).locator('.mark-link[tabindex="0"]')).toBeAttached();
  }
  await page.evaluate(() => scrollTo(0, 0));
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);

  // The whole frame is in view, so nothing has to scroll to show it.
  await page.locator('iframe[title="one"]').evaluate((frame) => frame.scrollIntoView({ block: "center" }));
  await mark.focus();
  // The page may still be scrolling because of Page Down.
  const movedBy = () =>
    page.evaluate(async () => {
      const before = scrollY;
      await new Promise((next) => setTimeout(next, 150));
      return scrollY - before;
    });
  await expect.poll(movedBy).toBe(0);
  const at = await page.evaluate(() => scrollY);
  const focused = () => one.locator(":focus").getAttribute("data-event");
  const id = await focused();
  await page.keyboard.press("ArrowRight");
  await expect.poll(focused).not.toBe(id);
  expect(await page.evaluate(() => scrollY)).toBe(at);
  await one.getByRole("button", { name: "Whole period" }).focus();
  for (const place of [mark, one.getByRole("button", { name: "Whole period" })]) {
    await place.focus();
    for (const key of ["/", "?", "Shift+?", "Control+k"]) await page.keyboard.press(key);
    await expect(one.getByRole("dialog")).toHaveCount(0);
    await expect(one.getByRole("note")).toHaveCount(0);
    await expect(one.getByRole("combobox", { includeHidden: true })).not.toBeFocused();
  }
});

test("tools and names of the tracks are one Tab stop, and arrows reach each of them", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const controls = toolbar(page).locator("button:visible, a:visible");
  const names = await controls.evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.textContent));
  await controls.first().focus();
  const met: (string | null)[] = [];
  for (const _ of names) {
    met.push(
      await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? null),
    );
    await page.keyboard.press("ArrowRight");
  }
  expect(met).toEqual(names);
  await page.keyboard.press("Home");
  await expect(controls.first()).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await focusedEvent(page)).not.toBeNull();
});

test("at most sixteen Tab stops come before the list", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const isInList = () => list(page).evaluate((one) => one.contains(document.activeElement));
  let stops = 0;
  for (; stops <= 16 && !(await isInList()); stops++) await page.keyboard.press("Tab");
  expect(stops - 1).toBeLessThanOrEqual(16);
});
