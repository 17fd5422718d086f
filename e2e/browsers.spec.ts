/** What readers can rely on whose browser translates the page or refuses features, whose keyboard has another script,
 * or who see the timeline embedded in another page. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { field, filters, list, listed, marks, open, record, row, tracks } from "./support/page";
import { disagreements, event, eventsOfActor, idsOf } from "./support/record";
import { siteUrl } from "./support/sites";

const search = (page: Page) => page.getByRole("combobox", { name: "Search events, names, places and sources" });

/** Does what translating browsers do: wraps every text in elements, now and whenever text is added. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest("script, style, textarea, svg, font")) continue;
        const outer = document.createElement("font");
        const inner = document.createElement("font");
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) wrap(node);
    }).observe(document.body, { childList: true, subtree: true });
  });

test("a page that the browser translates still searches, marks matches, opens events, filters and counts", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await open(page);
  await translate(page);
  await search(page).fill("capture");
  const found = filters(page).locator(".shown");
  await expect(found).not.toHaveText(/^\d+ events$/);
  await expect(list(page).locator("mark").first()).toBeVisible();
  await search(page).fill("capt");
  await search(page).fill("");
  await expect(found).toHaveText(/^\d+ events$/);
  await expect(list(page).locator("mark")).toHaveCount(0);
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  await page.getByRole("group", { name: "Actors" }).getByRole("checkbox").first().check();
  await expect(filters(page).getByRole("button", { name: "Filters (1)" })).toBeVisible();
  const left = eventsOfActor("khazali");
  await expect(found).toContainText(`${left.length} of`);
  await expect.poll(() => listed(page)).toEqual(idsOf(left));
  await page.keyboard.press("Escape");
  for (const one of [left[2]!, left[5]!]) {
    await row(page, one.id).getByRole("link").first().click();
    await expect(record(page).getByRole("heading", { level: 2 })).toHaveText(one.title);
    await record(page)
      .getByRole("link", { name: /All events/ })
      .click();
  }
  for (let at = 0; at < 3; at++) await page.goBack();
  await expect(record(page).getByRole("heading", { level: 2 })).toHaveText(left[2]!.title);
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await tracks(page).locator('[data-event][tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(tracks(page)).toBeVisible();
  expect(faults).toEqual([]);
});

test("if the browser refuses history writes, records still open, filters apply and links work", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException("too many calls", "SecurityError");
    };
    history.pushState = refuse;
    history.replaceState = refuse;
  });
  const one = event("karbala-raid-2007");
  await row(page, one.id).getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(record(page).getByRole("heading", { level: 2 })).toHaveText(one.title);
  await search(page).fill("actor:khazali");
  await search(page).press("Enter");
  await expect(filters(page).getByRole("list", { name: "Active filters" })).toContainText("Qais al-Khazali");
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: /About/ })).toBeVisible();
});

test.describe("with a keyboard for another script", () => {
  const press = (page: Page, key: string, code: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
    page.evaluate(
      (init) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }),
        ),
      { key, code, ...modifiers },
    );

  test("Ctrl and the K key focus the search field in Persian, Russian, Hebrew and Greek", async ({ page }) => {
    await open(page);
    for (const key of ["ن", "л", "ל", "κ"]) {
      await press(page, key, "KeyK", { ctrlKey: true });
      await expect(field(page), key).toBeFocused();
      await field(page).blur();
    }
  });

  test("the Arabic question mark opens help, and keys on a mark work", async ({ page }) => {
    await open(page);
    await press(page, "؟", "Slash", { shiftKey: true });
    await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
    await page.keyboard.press("Escape");
    await marks(page, "karbala-raid-2007").first().focus();
    await press(page, "ا", "KeyH");
    await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
  });
});

test("while an input method composes, Enter and Escape belong to it", async ({ page }) => {
  await open(page);
  await search(page).fill("karbala");
  await expect(filters(page).locator(".shown")).toContainText("of");
  const before = page.url();
  const compose = (key: string) =>
    search(page).evaluate(
      (field, name) =>
        field.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, isComposing: true, keyCode: 229, bubbles: true, cancelable: true }),
        ),
      key,
    );
  await compose("Enter");
  await compose("Escape");
  await expect(search(page)).toHaveValue("karbala");
  expect(page.url()).toBe(before);
});

test("without ResizeObserver the page is complete and throws no error", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.addInitScript(() => Reflect.deleteProperty(window, "ResizeObserver"));
  await open(page);
  await row(page, "karbala-raid-2007").getByRole("link").first().click();
  await expect(record(page).getByRole("heading", { level: 2 })).toBeVisible();
  await page.setViewportSize({ width: 1180, height: 760 });
  await expect(marks(page, "karbala-raid-2007").first()).toBeAttached();
  expect(faults).toEqual([]);
});

test("what is collapsed on the page of disagreements is printed: who gives which answer", async ({ page }) => {
  await page.goto(`${siteUrl}disagreements/`);
  const answers = page.getByRole("table", { name: disagreements[0]!.question }).getByRole("rowheader");
  await expect(answers.first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(answers).toHaveCount(disagreements[0]!.positions.length);
  const heights = await answers.evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(Math.min(...heights)).toBeGreaterThan(0);
});

test("in an embed, the original of a source opens in a new page, and the frame keeps the event", async ({ page }) => {
  const id = "karbala-raid-2007";
  const host = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end(
      `<!doctype html><title>An article</title><iframe src="${siteUrl}events/${id}/?ui=embed" width="700" height="600"></iframe>`,
    );
  }).listen(0, "127.0.0.1");
  try {
    await page.context().route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) =>
      route.fulfill({
        status: 200,
        contentType: "text/html",
        body: "the original",
        headers: { "x-frame-options": "DENY" },
      }),
    );
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const frame = page.frames()[1]!;
    const title = frame.locator("#part_record-title");
    await expect(title).toBeVisible();
    await expect(frame.getByRole("button", { name: "Copy link" })).toBeVisible();
    await frame.getByRole("button", { name: "Show all of it" }).click();
    const opened = page.context().waitForEvent("page");
    await frame.locator('a[rel~="external"]').first().click();
    await (await opened).waitForLoadState();
    await expect(title).toHaveText(event(id).title);
  } finally {
    host.close();
  }
});

test("links to other sites open outside a frame, also without scripts", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}events/karbala-raid-2007/`);
  const targets = await page
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("target")));
  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets)).toEqual(new Set(["_top"]));
  await context.close();
});
