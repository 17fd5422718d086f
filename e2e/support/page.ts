/** The parts of a page as people find them: by role and label. The drawing is hidden from assistive technology, so what is in it
 *  has neither; how to find that is known here and nowhere else. */
import { expect, type Locator, type Page } from "@playwright/test";
import { siteUrl } from "./sites";

/** Opens an address below the root of the site and waits until the tracks are drawn. */
export async function open(page: Page, address = "", base = siteUrl): Promise<void> {
  await page.goto(base + address);
  await live(page);
}

/** Waits until the app runs, and the tracks are drawn where the page shows them first. */
export async function live(page: Page): Promise<void> {
  await expect(filters(page).getByRole("button", { name: /^Filters/ })).toBeVisible();
  // On a record's own page the tracks may be out of sight and wait; a phone shows the list first.
  const isHome = !/\/(?:about|actors|disagreements|events|periods|sources|story)\//.test(new URL(page.url()).pathname);
  if (isHome && (await timeline(page).isVisible())) await expect(axis(page).first()).toBeAttached();
}

export const timeline = (page: Page): Locator => page.getByRole("region", { name: "Timeline", exact: true });
export const filters = (page: Page): Locator => page.getByRole("region", { name: "Filter", exact: true });
export const list = (page: Page): Locator => page.getByRole("region", { name: "Events in order" });
/** What stands in the place of the list while a source is followed. */
export const outline = (page: Page): Locator =>
  page.getByRole("region", { name: "Follow the source", includeHidden: true });
export const tracks = (page: Page): Locator => page.getByRole("group", { name: "Timeline" });
export const record = (page: Page): Locator => page.getByRole("region", { name: "Event", exact: true });
export const toolbar = (page: Page): Locator => page.getByRole("toolbar", { name: "Tracks" });
/** The one field: it searches, goes to dates and runs commands. */
export const field = (page: Page): Locator => page.getByRole("combobox", { name: /^Search events/ });
/** What the field offers. */
export const offered = (page: Page): Locator => page.getByRole("listbox").getByRole("option");
/** The menu that is open. */
export const menu = (page: Page): Locator => page.locator(".menu:popover-open");
/** Opens the menu of what takes the view away. */
export const openShare = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Share, cite, download" }).click();
/** Does something of the menu of the tracks: "Choose tracks", "Even out gaps". */
export async function ofTracks(page: Page, name: string): Promise<void> {
  await toolbar(page).getByRole("button", { name: "Tracks", exact: true }).click();
  await menu(page).getByRole("button", { name }).click();
}
export const notices = (page: Page, text: string | RegExp): Locator => page.getByText(text);

/** The row of an event in the list, also while an open record covers it. */
export const row = (page: Page, id: string): Locator =>
  page.getByRole("region", { name: "Events in order", includeHidden: true }).locator(`[data-event="${id}"]`);
/** The links of an event on the tracks, one for each track. */
export const marks = (page: Page, id: string): Locator => tracks(page).locator(`[data-event="${id}"]`);
/** One track's list of marks. */
export const track = (page: Page, name: string): Locator =>
  tracks(page).getByRole("list", {
    name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}, \\d+ events?$`),
  });

/** The name of a group among the rows, with how many events have no open track. */
export const groupRow = (page: Page, label: string): Locator =>
  page
    .getByRole("toolbar", { name: "Tracks" })
    .locator(".row-label")
    .filter({ has: page.getByTitle(label, { exact: true }) });

/** Ids of the events in the list, from top to bottom. */
export function listed(page: Page): Promise<string[]> {
  // Also while the choices of the filters cover it.
  return page
    .getByRole("region", { name: "Events in order", includeHidden: true })
    .locator("[data-event]")
    .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-event") ?? ""));
}

/** The event that is current in the list, if any. */
export async function currentRow(page: Page): Promise<string> {
  const [id = ""] = await list(page)
    .locator("[data-current]")
    .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-event") ?? ""));
  return id;
}

/** Where the focus is: the event of the mark or row it stands on. */
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

/** Every link on the tracks, track by track, in the order of the page. */
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

/** The words above the tracks that say which span they show. */
export async function windowWords(page: Page): Promise<string> {
  const words = timeline(page).getByText(/^\d{1,2} \w+ \d{4} – \d{1,2} \w+ \d{4}$/);
  return (await words.textContent()) ?? "";
}

/** Marks as drawn, those inside the visible window; a "join" ties the answers of one event. */
export async function drawnMarks(page: Page): Promise<{ readonly isJoin: boolean; readonly x: number }[]> {
  return page.locator(".drawing").evaluate((drawing) => {
    const frame = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll(".canvas .mark")]
      .map((mark) => ({ isJoin: mark.matches(".mark-join"), box: mark.getBoundingClientRect() }))
      .filter(({ box }) => box.right >= frame.left && box.left <= frame.right)
      .map(({ isJoin, box }) => ({ isJoin, x: box.left + box.width / 2 - frame.left }));
  });
}

/** The line through all marks of the event in focus. */
export const joiningLine = (page: Page): Locator => page.locator("svg.connector path");

/** Labels of the time axis. */
export const axis = (page: Page): Locator => page.locator(".axis .tick");

/** Is this mark set off from the others? */
export function isLit(mark: Locator): Promise<boolean> {
  return mark.evaluate((one) => getComputedStyle(one).boxShadow !== "none");
}
