/** What an automatic checker can tell of barriers: A, AA and good practice, on every kind of page and in every open state, in all the looks
 *  a reader may have. */
import { expect, type Page, test } from "@playwright/test";
import { axeScript, CONTRAST, findings, RULES } from "./support/axe";
import { filters, open, timeline, toolbar } from "./support/page";
import { actors, disputesOf, events, eventsOfActor, sources } from "./support/record";
import { watch } from "./support/watch";

const disputed = events.find(({ id }) => disputesOf(id).length > 0)!;
const busyActor = actors.find(({ id }) => eventsOfActor(id).length > 3)!;

type State = readonly [name: string, address: string, arrange?: (page: Page) => Promise<void>];

const ask = (words: string) => async (page: Page) => {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("dialog").getByRole("combobox");
  await field.fill(words);
  await expect(page.getByRole("dialog").getByRole("listbox")).toBeVisible();
};

const STATES: readonly State[] = [
  ["the timeline", ""],
  [
    "the filters, open",
    "?actor=iran&range=2004-02/2008&genre=-opinion",
    async (page) => {
      await filters(page)
        .getByRole("button", { name: /^Filters/ })
        .click();
      await expect(page.getByRole("search", { name: "Filter" }).locator("summary").first()).toBeVisible();
    },
  ],
  ["the tracks, with gaps evened out and two pinned", "?view=tracks&scale=even&pin=khazali~quds-force&q=karbala"],
  [
    "a menu of a track",
    "?view=tracks",
    (page) =>
      page
        .getByRole("button", { name: /: pin, move, hide$/ })
        .first()
        .click(),
  ],
  ["the choice of tracks", "?view=tracks", (page) => page.getByRole("button", { name: "Choose tracks" }).click()],
  ["the dialog for everything", "", ask("khazali")],
  ["the dialog for everything, nothing found", "", ask("xyzzyx")],
  ["help", "", (page) => page.keyboard.press("?")],
  [
    "the description, and a date that cannot be read",
    "?view=tracks",
    async (page) => {
      await toolbar(page).getByLabel("Go to", { exact: true }).fill("soon");
      await page.keyboard.press("Enter");
      await timeline(page).locator('.mark-link[tabindex="0"]').focus();
      await page.keyboard.press("i");
      await expect(page.getByRole("note")).toBeVisible();
    },
  ],
  [
    "the tracks and the list, with sources left out and others not yet published",
    "?without=rogin-2018&known=2018-12-31",
  ],
  ["a source, followed", "?view=source"],
  [
    "the dialog that reports",
    `events/${disputed.id}/`,
    async (page) => {
      await page
        .getByRole("button", { name: /^Report a problem with the claim/ })
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  ],
  [
    "the dialog that cites",
    `events/${disputed.id}/`,
    async (page) => {
      await page.getByRole("article").getByRole("button", { name: "Cite", exact: true }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  ],
  ["an event, its sources left out", `events/khazali-freed-2010/?without=genre:news`],
  ["an event", `events/${disputed.id}/`],
  ["an actor", `actors/${busyActor.id}/`],
  ["a source", `sources/${sources[0]!.id}/`],
  ["a source with an outline", "sources/rogin-2018/"],
  ["a period", "periods/capture/"],
  ["the actors", "actors/"],
  ["the disagreements", "disagreements/"],
  ["about", "about/"],
];

const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const third = Math.ceil(STATES.length / 3);

// In parts, so that they run beside each other. What a phone adds is places and sizes, not colours.
for (const [size, device, looks] of [
  ["wide", WIDE, "light, dark, high contrast, forced colours"],
  ["phone", PHONE, "light, dark"],
] as const)
  for (const [part, states] of [
    ["while one finds one's way", STATES.slice(0, third)],
    ["while one looks closer", STATES.slice(third, 2 * third)],
    ["while one reads", STATES.slice(2 * third)],
  ] as const) {
    test(`axe finds no barrier ${part}, ${size}: ${looks}`, async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ ...device, colorScheme: "light", reducedMotion: "reduce" });
      await context.addInitScript({ content: axeScript });
      const page = await context.newPage();
      const troubles = await watch(page);
      for (const [name, address, arrange] of states) {
        await test.step(name, async () => {
          await page.emulateMedia({ colorScheme: "light" });
          await open(page, address);
          await arrange?.(page);
          expect.soft(await findings(page, RULES), `${name}, light`).toEqual([]);
          // The other looks differ in nothing but colour.
          await page.emulateMedia({ colorScheme: "dark" });
          expect.soft(await findings(page, CONTRAST), `${name}, dark`).toEqual([]);
          if (size === "phone") return;
          await page.emulateMedia({ colorScheme: "light" });
          await page.evaluate(() => {
            document.documentElement.dataset["theme"] = "contrast";
          });
          expect.soft(await findings(page, CONTRAST), `${name}, high contrast`).toEqual([]);
          await page.emulateMedia({ forcedColors: "active" });
          expect.soft(await findings(page, CONTRAST), `${name}, forced colours`).toEqual([]);
          await page.emulateMedia({ forcedColors: "none" });
        });
      }
      expect(troubles).toEqual([]);
      await context.close();
    });
  }
