/** Runs axe on every kind of page and in every open state, in all themes: rules of WCAG level A and AA and best
 * practices. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { axeScript, barriers, poorColours } from "./support/axe";
import { field, filters, menu, offered, ofTracks, open, openShare, record, timeline } from "./support/page";
import { actors, disputesOf, events, eventsOfActor, sources } from "./support/record";
import { watch } from "./support/watch";

const disputed = events.find(({ id }) => disputesOf(id).length > 0)!;
const busyActor = actors.find(({ id }) => eventsOfActor(id).length > 3)!;

interface State {
  readonly name: string;
  /** The address of the state. Without one, the state follows the previous one on the same page. */
  readonly address?: string;
  readonly arrange?: (page: Page) => Promise<unknown>;
  /** The part that the state adds to the page, if an earlier state covers the rest. Otherwise the whole page is
   * checked. */
  readonly part?: (page: Page) => Locator;
  /** Whether other states already cover everything that this one would add on a phone. */
  readonly isWideOnly?: boolean;
}

const dialog = (page: Page) => page.getByRole("dialog");
const panel = (page: Page) => page.getByRole("search", { name: "Filter" });
const hideTrack = (page: Page) => page.getByRole("button", { name: "Hide this track", exact: true });
const isNotCutOff = async (part: Locator) => {
  expect(await part.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
};
const closeDialog = async (page: Page) => {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
};

/** The timeline, and what opens over it and over every page. */
const TIMELINE: readonly State[] = [
  { name: "the timeline", address: "" },
  {
    name: "what the field offers",
    arrange: async (page) => {
      await page.keyboard.press("Control+k");
      await field(page).fill("khazali");
      await expect(offered(page).first()).toBeVisible();
    },
    part: (page) => page.getByRole("search", { name: "Search" }),
  },
  {
    name: "the menu of what can be taken away",
    arrange: async (page) => {
      await field(page).fill("");
      await openShare(page);
      await expect(menu(page)).toBeInViewport({ ratio: 1 });
    },
    part: menu,
  },
  {
    name: "the filters, open",
    address: "?actor=iran&range=2004-02/2008&genre=-opinion",
    arrange: async (page) => {
      await filters(page)
        .getByRole("button", { name: /^Filters/ })
        .click();
      await expect(panel(page).locator("summary").first()).toBeVisible();
    },
  },
  {
    name: "the tracks, with gaps evened out and two pinned",
    address: "?view=tracks&scale=even&pin=khazali~quds-force&q=karbala",
  },
  {
    name: "a menu of a track",
    arrange: async (page) => {
      await page
        .getByRole("button", { name: /: pin, move, hide$/ })
        .first()
        .click();
      await expect(hideTrack(page)).toBeVisible();
    },
    part: (page) => hideTrack(page).filter({ visible: true }).locator(".."),
  },
  {
    name: "the choice of tracks",
    arrange: async (page) => {
      await page.keyboard.press("Escape");
      await ofTracks(page, "Choose tracks");
    },
    part: dialog,
  },
  {
    name: "the description",
    arrange: async (page) => {
      await closeDialog(page);
      await timeline(page).locator('.mark-link[tabindex="0"]').focus();
      await page.keyboard.press("i");
      await expect(page.getByRole("note")).toBeVisible();
    },
    part: timeline,
  },
  {
    name: "the tracks and the list, with sources left out and others not yet published",
    address: "?without=rogin-2018&known=2018-12-31",
  },
  { name: "a source, followed", address: "?view=source" },
  {
    name: "a step of the story",
    address: "?view=story:3",
    arrange: (page) => expect(page.locator("[aria-current=step]")).toBeVisible(),
  },
];

/** The pages of records and of the whole record, and the dialogs that open over them. Everything beside a record is the
 * same on all of them. */
const PAGES: readonly State[] = [
  { name: "an event", address: `events/${disputed.id}/` },
  // Nothing comes before it.
  { name: "the first event", address: `events/${events[0]!.id}/`, part: record },
  {
    name: "the dialog that reports",
    arrange: (page) =>
      page
        .getByRole("button", { name: /^Report a problem with the claim/ })
        .first()
        .click(),
    part: dialog,
  },
  {
    name: "the dialog that cites",
    arrange: async (page) => {
      await closeDialog(page);
      await openShare(page);
      await menu(page).getByRole("button", { name: /^Cite/ }).click();
      await expect(dialog(page).getByRole("textbox", { name: "Citation" })).toHaveValue(/./);
      await isNotCutOff(dialog(page));
    },
    part: dialog,
  },
  {
    name: "the dialog with the QR code",
    arrange: async (page) => {
      await closeDialog(page);
      await openShare(page);
      await menu(page)
        .getByRole("button", { name: /^QR code/ })
        .click();
      await expect(dialog(page).getByRole("img", { name: /^QR code/ })).toBeVisible();
      await isNotCutOff(dialog(page));
    },
    part: dialog,
  },
  {
    name: "an event, its sources left out",
    address: "events/khazali-freed-2010/?without=genre:news",
    part: record,
    isWideOnly: true,
  },
  { name: "an actor", address: `actors/${busyActor.id}/`, part: record },
  { name: "a source", address: `sources/${sources[0]!.id}/`, part: record },
  { name: "a source with an outline", address: "sources/rogin-2018/", part: record, isWideOnly: true },
  { name: "a period", address: "periods/capture/", part: record, isWideOnly: true },
  { name: "the story as a page", address: "story/", part: record },
  { name: "the actors", address: "actors/", part: record },
  { name: "the disagreements", address: "disagreements/", part: record, isWideOnly: true },
  { name: "about", address: "about/", part: record, isWideOnly: true },
  { name: "corrections", address: "corrections/", part: record, isWideOnly: true },
  {
    name: "help",
    arrange: async (page) => {
      await page.keyboard.press("?");
    },
    part: dialog,
  },
];

/** The themes after the light one. They differ only in colour, and each leaves the page as the next one needs it. */
const DARK = ["dark", (page: Page) => page.emulateMedia({ colorScheme: "dark" })] as const;
const OTHERS = [
  [
    "high contrast",
    async (page: Page) => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.locator("html").evaluate((html) => html.setAttribute("data-theme", "contrast"));
    },
  ],
  ["forced colours", (page: Page) => page.emulateMedia({ forcedColors: "active" })],
] as const;

async function lightAgain(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.locator("html").evaluate((html) => html.removeAttribute("data-theme"));
}

// The checks are split into tests that run in parallel. On a phone only places and sizes differ, not colours.
for (const [size, device, looks] of [
  ["wide", { viewport: { width: 1280, height: 800 } }, [DARK, ...OTHERS]],
  ["phone", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, []],
] as const)
  for (const [where, states] of [
    ["on the timeline", TIMELINE],
    ["on the pages", PAGES],
  ] as const) {
    test(`axe finds no barrier ${where}, ${size}: ${["light", ...looks.map(([look]) => look)].join(", ")}`, async ({
      browser,
    }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ ...device, colorScheme: "light", reducedMotion: "reduce" });
      await context.addInitScript({ content: axeScript });
      const page = await context.newPage();
      const troubles = await watch(page);
      const seen = new Set<string>();
      // A phone has the same texts and colours as the wide page.
      const hasColours = size === "wide";
      const own = states.filter(({ isWideOnly }) => size === "wide" || !isWideOnly);
      for (const { name, address, arrange, part } of own) {
        await test.step(name, async () => {
          if (address !== undefined) await open(page, address);
          await arrange?.(page);
          if (part) await expect(part(page)).toBeVisible();
          expect.soft(await barriers(page, part?.(page)), `${name}, light`).toEqual([]);
          if (hasColours) expect.soft(await poorColours(page, seen), `${name}, light`).toEqual([]);
          for (const [look, put] of looks) {
            await put(page);
            expect.soft(await poorColours(page, seen), `${name}, ${look}`).toEqual([]);
          }
          await lightAgain(page);
        });
      }
      expect(troubles).toEqual([]);
      // There are more kinds of text than states, so a low number means that something was not checked.
      if (hasColours) expect(seen.size).toBeGreaterThan(25 * (looks.length + 1));
      await context.close();
    });
  }
