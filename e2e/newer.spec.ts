/** What readers can rely on whose browser is older: none of the newer functions of browsers is needed to read, filter,
 * search and open. */
import { expect, type Page, test } from "@playwright/test";
import { field, filters, list, listed, marks, menu, open, openShare, record } from "./support/page";
import { event, events, eventsOfActor, idsOf } from "./support/record";

/** Functions that not every browser of the last years has, as paths from the window. Not among them are `checkVisibility`, which Playwright needs, and `trustedTypes`: a
 * browser without it does not ask for it either, which cannot be played. */
const NEWER = [
  "AbortSignal.any",
  "AbortSignal.timeout",
  "Array.fromAsync",
  "ArrayBuffer.prototype.transfer",
  "BroadcastChannel",
  "CSS.highlights",
  "Document.prototype.startViewTransition",
  "Element.prototype.moveBefore",
  "HTMLElement.prototype.showPopover",
  "HTMLElement.prototype.hidePopover",
  "HTMLElement.prototype.togglePopover",
  "IntersectionObserver",
  "Intl.DurationFormat",
  "Intl.Segmenter",
  "Iterator",
  "Map.groupBy",
  "Navigator.prototype.clipboard",
  "Navigator.prototype.connection",
  "Navigator.prototype.serviceWorker",
  "Navigator.prototype.share",
  "Navigator.prototype.storage",
  "Navigator.prototype.userAgentData",
  "Object.groupBy",
  "PerformanceObserver",
  "Promise.try",
  "Promise.withResolvers",
  "ResizeObserver",
  "Set.prototype.union",
  "Set.prototype.difference",
  "Set.prototype.intersection",
  "String.prototype.isWellFormed",
  "String.prototype.toWellFormed",
  "URL.canParse",
  "caches",
  "navigation",
  "reportError",
  "requestIdleCallback",
  "scheduler",
  "structuredClone",
  "visualViewport",
];

/** Takes functions away before anything of the page runs. */
const without = (page: Page, names: readonly string[]) =>
  page.addInitScript((paths) => {
    for (const path of paths) {
      const steps = path.split(".");
      const last = steps.pop()!;
      const owner = steps.reduce<object | undefined>(
        (at, step) => (at as Record<string, object> | undefined)?.[step],
        window,
      );
      if (owner && last in owner && !Reflect.deleteProperty(owner, last))
        Object.defineProperty(owner, last, { value: undefined });
    }
  }, names);

test("without any of the newer functions of browsers, the page starts, draws, filters, searches, opens and shares", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await without(page, NEWER);
  await open(page);
  expect(
    await page.evaluate(() =>
      ["ResizeObserver", "structuredClone", "scheduler"].filter((name) => Reflect.get(window, name)),
    ),
  ).toEqual([]);
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  await expect(marks(page, "karbala-raid-2007").first()).toBeAttached();
  await filters(page)
    .getByRole("button", { name: /^Filters/ })
    .click();
  await page.getByRole("group", { name: "Actors" }).getByRole("checkbox").first().check();
  await expect.poll(() => listed(page)).toEqual(idsOf(eventsOfActor("khazali")));
  await page.keyboard.press("Escape");
  await openShare(page);
  await expect(menu(page).or(page.locator(".menu:visible")).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await field(page).fill("Mosul");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await open(page, "events/karbala-raid-2007/");
  await expect(
    record(page).getByRole("heading", { name: event("karbala-raid-2007").title, exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "All events" }).first().click();
  await expect(list(page)).toBeVisible();
  expect(errors).toEqual([]);
});
