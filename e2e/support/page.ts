/** Finds the parts of a page as people do, by role and label, and performs common actions. The drawing is hidden from
 * assistive technology and has neither role nor label, so only this module knows its classes. */
import { expect, type Locator, type Page } from "@playwright/test";
import { siteUrl } from "./sites";

/** Opens an address relative to the root of the site and waits until the tracks are drawn. */
export async function open(page: Page, address = "", base = siteUrl): Promise<void> {
  await page.goto(base + address);
  await live(page);
}

/** Waits until the app runs, and until the tracks are drawn if the page shows them first. */
export async function live(page: Page): Promise<void> {
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeVisible();
  // On a record's own page the tracks may be out of view and not drawn yet. A phone shows the list first.
  const isHome = !/\/(?:about|actors|corrections|disagreements|events|periods|sources|story)\//.test(
    new URL(page.url()).pathname,
  );
  if (isHome && (await timeline(page).isVisible())) await expect(axis(page).first()).toBeAttached();
}

export const timeline = (page: Page): Locator => page.getByRole("region", { name: "Timeline", exact: true });
export const filters = (page: Page): Locator => page.getByRole("region", { name: "Filter", exact: true });
export const list = (page: Page): Locator => page.getByRole("region", { name: "Events in order" });
/** The outline that replaces the list while a source is followed. */
export const outline = (page: Page): Locator =>
  page.getByRole("region", { name: "Follow the source", includeHidden: true });
export const tracks = (page: Page): Locator => page.getByRole("group", { name: "Timeline" });
export const record = (page: Page): Locator => page.getByRole("region", { name: "Event", exact: true });
export const toolbar = (page: Page): Locator => page.getByRole("toolbar", { name: "Tracks" });
/** The search field. */
export const field = (page: Page): Locator => page.getByRole("combobox", { name: /^Search events/ });
/** The suggestions of the command palette. */
export const offered = (page: Page): Locator => page.getByRole("listbox").getByRole("option");
/** The open menu. */
export const menu = (page: Page): Locator => page.locator(".menu:popover-open");
/** Opens the menu with links, citations and downloads. */
export const openShare = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Share, cite, download" }).click();
/** Chooses an entry from the menu of the tracks: "Choose tracks", "Even out gaps". */
export async function ofTracks(page: Page, name: string): Promise<void> {
  await toolbar(page).getByRole("button", { name: "Tracks", exact: true }).click();
  await menu(page).getByRole("button", { name }).click();
}
export const notices = (page: Page, text: string | RegExp): Locator => page.getByText(text);

/** The row of an event in the list, also while an open record covers the list. */
export const row = (page: Page, id: string): Locator =>
  page.getByRole("region", { name: "Events in order", includeHidden: true }).locator(`[data-event="${id}"]`);
/** The links of an event on the tracks, one for each track. */
export const marks = (page: Page, id: string): Locator => tracks(page).locator(`[data-event="${id}"]`);
/** The list of marks of one track. */
export const track = (page: Page, name: string): Locator =>
  tracks(page).getByRole("list", {
    name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}, \\d+ events?$`),
  });

/** The label of a group among the rows, with the number of its events that have no open track. */
export const groupRow = (page: Page, label: string): Locator =>
  page
    .getByRole("toolbar", { name: "Tracks" })
    .locator(".row-label")
    .filter({ has: page.getByTitle(label, { exact: true }) });

/** Ids of the events in the list, from top to bottom. */
export function listed(page: Page): Promise<string[]> {
  // Includes the list while the choices of the filters cover it.
  return page
    .getByRole("region", { name: "Events in order", includeHidden: true })
    .locator("[data-event]")
    .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-event") ?? ""));
}

/** The id of the current event in the list, or "". */
export async function currentRow(page: Page): Promise<string> {
  const [id = ""] = await list(page)
    .locator("[data-current]")
    .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-event") ?? ""));
  return id;
}

/** The event of the mark or row that has the focus. */
export function focusedEvent(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest("[data-event]")?.getAttribute("data-event") ?? null);
}

export interface PlacedMark {
  readonly track: string;
  readonly event: string;
  /** Pixels from the left and top of the track. */
  readonly x: number;
  readonly y: number;
}

/** Every link on the tracks, track by track, in document order. */
export function placedMarks(page: Page): Promise<PlacedMark[]> {
  return tracks(page)
    .locator("[role=list]")
    .evaluateAll((lists) =>
      lists.flatMap((ul) => {
        const at = ul.getBoundingClientRect();
        return [...ul.querySelectorAll("[data-event]")].map((mark) => {
          const box = mark.getBoundingClientRect();
          return {
            track: (ul.getAttribute("aria-label") ?? "").replace(/, \d+ events?$/, ""),
            event: mark.getAttribute("data-event") ?? "",
            x: box.left - at.left,
            y: Math.round(box.top - at.top),
          };
        });
      }),
    );
}

/** The text above the tracks that names the visible window. */
export async function windowWords(page: Page): Promise<string> {
  const words = timeline(page).getByText(/^\d{1,2} \w+ \d{4} – \d{1,2} \w+ \d{4}$/);
  return (await words.textContent()) ?? "";
}

/** The marks drawn inside the visible window. A "join" connects the rival dates of one event. */
export async function drawnMarks(page: Page): Promise<{ readonly isJoin: boolean; readonly x: number }[]> {
  return page.locator(".drawing").evaluate((drawing) => {
    const frame = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll(".canvas .mark")]
      .map((mark) => ({ isJoin: mark.matches(".mark-join"), box: mark.getBoundingClientRect() }))
      .filter(({ box }) => box.right >= frame.left && box.left <= frame.right)
      .map(({ isJoin, box }) => ({ isJoin, x: box.left + box.width / 2 - frame.left }));
  });
}

/** The line through all marks of the focused event. */
export const joiningLine = (page: Page): Locator => page.locator("svg.connector path");

/** The labels of the time axis. */
export const axis = (page: Page): Locator => page.locator(".axis .tick");

/** Whether a mark is highlighted. */
export function isLit(mark: Locator): Promise<boolean> {
  return mark.evaluate((one) => getComputedStyle(one).boxShadow !== "none");
}
