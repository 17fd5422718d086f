/** What readers can rely on who use only the keyboard, a screen reader, or have low vision. */
import { expect, type Page, test } from "@playwright/test";
import {
  currentRow,
  filters,
  focusedEvent,
  live,
  marks,
  open,
  record,
  timeline,
  toolbar,
  track,
  tracks,
  windowWords,
} from "./support/page";
import { disputesOf, event, events, idsOf, info, tracks as openTracks, startOf } from "./support/record";

test.describe("with the keyboard", () => {
  const busy = openTracks.find((one) => one.events.length > 5)!;
  const below = openTracks[openTracks.indexOf(busy) + 1]!;
  const stop = (page: Page) => tracks(page).locator('[data-event][tabindex="0"]');
  const focusIs = (page: Page, id: string) => expect.poll(() => focusedEvent(page)).toBe(id);
  /** Focuses an event on a track, as a pointer or Tab would. */
  const stand = (page: Page, name: string, id: string) => track(page, name).locator(`[data-event="${id}"]`).focus();
  const trackOfFocus = (page: Page) =>
    page.evaluate(() =>
      document.activeElement
        ?.closest("[role=list]")
        ?.getAttribute("aria-label")
        ?.replace(/, \d+ events?$/, ""),
    );

  test("all marks together are one Tab stop, and keys of the browser and the page still work", {
    tag: "@any-size",
  }, async ({ page }) => {
    await open(page);
    await expect(stop(page)).toHaveCount(1);
    await stop(page).focus();
    await page.keyboard.press("Tab");
    expect(await focusedEvent(page)).toBeNull();
    await page.keyboard.press("Shift+Tab");
    expect(await focusedEvent(page)).toBe(await stop(page).getAttribute("data-event"));
    const taken = await page.evaluate(() => {
      const press = (init: KeyboardEventInit) =>
        !document.activeElement!.dispatchEvent(
          new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }),
        );
      return [
        { key: "ArrowLeft", altKey: true },
        { key: "ArrowRight", altKey: true },
        { key: "f", ctrlKey: true },
        { key: "d", ctrlKey: true },
        { key: "+", ctrlKey: true },
        { key: "-", metaKey: true },
        { key: "Tab" },
        { key: " " },
      ].filter(press);
    });
    expect(taken).toEqual([]);
  });

  test("Right and Left follow a track in time, Home and End go to its ends, and with Ctrl to the ends of all tracks", {
    tag: "@any-size",
  }, async ({ page }) => {
    await open(page);
    await toolbar(page).getByRole("button", { name: "Whole period" }).click();
    const [first, second, third] = busy.events;
    await stand(page, busy.name, first!.id);
    await page.keyboard.press("ArrowRight");
    await focusIs(page, second!.id);
    await page.keyboard.press("ArrowRight");
    await focusIs(page, third!.id);
    await page.keyboard.press("ArrowLeft");
    await focusIs(page, second!.id);
    expect(await currentRow(page)).toBe(second!.id);
    await page.keyboard.press("End");
    await focusIs(page, busy.events.at(-1)!.id);
    await page.keyboard.press("ArrowRight");
    await focusIs(page, busy.events.at(-1)!.id);
    await page.keyboard.press("Home");
    await focusIs(page, first!.id);
    await expect(page.getByRole("status")).toContainText(first!.title);
    const drawn = events.filter((one) => openTracks.some((its) => its.events.includes(one)));
    await page.keyboard.press("Control+End");
    await focusIs(page, drawn.at(-1)!.id);
    await page.keyboard.press("Control+Home");
    await focusIs(page, drawn[0]!.id);
  });

  test("Down and Up go to the nearest event in time on the next track, and D and Shift+D to events on which sources disagree", async ({
    page,
  }) => {
    await open(page);
    await toolbar(page).getByRole("button", { name: "Whole period" }).click();
    const from = busy.events[Math.floor(busy.events.length / 2)]!;
    const distances = below.events.map((one) => Math.abs(startOf(one) - startOf(from)));
    const nearest = below.events.filter((_, at) => distances[at] === Math.min(...distances));
    await stand(page, busy.name, from.id);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => trackOfFocus(page)).toBe(below.name);
    expect(idsOf(nearest)).toContain(await focusedEvent(page));
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => trackOfFocus(page)).toBe(busy.name);

    const drawn = events.filter((one) => openTracks.some((its) => its.events.includes(one)));
    const second = busy.events[1]!;
    const after = drawn.slice(drawn.indexOf(event(second.id)) + 1).filter(({ id }) => disputesOf(id).length > 0);
    await stand(page, busy.name, second.id);
    await page.keyboard.press("d");
    await focusIs(page, after[0]!.id);
    await page.keyboard.press("d");
    await focusIs(page, after[1]!.id);
    await page.keyboard.press("Shift+D");
    await focusIs(page, after[0]!.id);
  });

  test("plus, minus, 0 and Shift with an arrow move the window and keep the focus", { tag: "@any-size" }, async ({
    page,
  }) => {
    await open(page);
    await stop(page).focus();
    const id = await focusedEvent(page);
    for (const key of ["+", "-", "Shift+ArrowRight", "Shift+ArrowLeft", "0"]) {
      const words = await windowWords(page);
      await page.keyboard.press(key);
      await expect.poll(() => windowWords(page), key).not.toBe(words);
      await expect.poll(() => focusedEvent(page), key).toBe(id);
    }
  });

  test("Page Down and Page Up show the next and previous span and focus a mark in it", async ({ page }) => {
    await open(page, "?from=2007-01-01&to=2007-06-30");
    await stop(page).focus();
    for (const [key, isLater] of [
      ["PageDown", true],
      ["PageUp", false],
    ] as const) {
      const before = await windowWords(page);
      const at = startOf(event((await focusedEvent(page))!));
      await page.keyboard.press(key);
      await expect.poll(() => windowWords(page)).not.toBe(before);
      await expect.poll(() => focusedEvent(page)).not.toBeNull();
      const now = startOf(event((await focusedEvent(page))!));
      expect(isLater ? now >= at : now <= at, key).toBe(true);
    }
  });

  test("Enter opens an event and focuses its heading, and Escape closes it and focuses its mark", async ({ page }) => {
    await open(page);
    const one = busy.events[2]!;
    await toolbar(page).getByRole("button", { name: "Whole period" }).click();
    await stand(page, busy.name, one.id);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/events/${one.id}/`));
    await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(record(page)).toHaveCount(0);
    await focusIs(page, one.id);
    await page.keyboard.press("Enter");
    await expect(record(page).getByRole("heading", { name: one.title, exact: true })).toBeFocused();
    await marks(page, one.id).first().focus();
    await page.keyboard.press("Escape");
    await expect(record(page)).toHaveCount(0);
    await focusIs(page, one.id);
  });

  test("where only the tracks are shown, Escape also returns to the mark, although the record hid it", {
    tag: "@any-size",
  }, async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 720 });
    await open(page, "?view=tracks");
    const id = await stop(page).first().getAttribute("data-event");
    await stop(page).first().focus();
    await page.keyboard.press("Enter");
    await expect(record(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await focusIs(page, id!);
  });

  test("Escape closes the filters and focuses their button", async ({ page }) => {
    await open(page);
    const button = filters(page).getByRole("button", { name: /^Filters/ });
    await button.click();
    await expect(page.getByRole("search", { name: "Filter" }).locator("summary").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("search", { name: "Filter" })).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test("the first Tab stops skip to the events and to the timeline, and every Tab stop shows its focus", {
    tag: "@any-size",
  }, async ({ page }) => {
    await open(page);
    const skip = (to: string) => page.getByRole("link", { name: `Skip to the ${to}` });
    const hidden: string[] = [];
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press("Tab");
      if (at === 0) await expect(skip("events in order")).toBeFocused();
      if (at === 0) await expect(skip("events in order")).toBeInViewport();
      if (at === 1) await expect(skip("timeline")).toBeFocused();
      const [isShown, html] = await page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
        const ring = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
        const { width, height, bottom } = focused.getBoundingClientRect();
        return [ring && width > 0 && height > 0 && bottom > 0, focused.outerHTML.slice(0, 120)] as const;
      });
      if (!isShown) hidden.push(html);
    }
    expect(hidden).toEqual([]);
    await skip("timeline").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => timeline(page).evaluate((section) => section.contains(document.activeElement))).toBe(true);
  });
});

test("the live region says how many events are shown, and never the text of an event", async ({ page }) => {
  await open(page, "?actor=iran");
  await expect(page.getByRole("status")).toHaveCount(1);
  await expect(page.getByRole("status")).toHaveText(/^\d+ of \d+ events$/);
  await live(page);
  await expect(page).toHaveTitle(new RegExp(`· ${info.title}$`));
});
