/** Saves screenshots of the main states into screenshots/, wide and phone, light and dark. They are for people to look
 * at and are not compared. */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FLAGS, findBrowser } from "./browser.mjs";

const { chromium } = createRequire(import.meta.url)("playwright");
const base = process.argv[2] ?? "http://127.0.0.1:4173/";
const folder = "screenshots";
const only = process.argv[3];

const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const STATES = {
  home: "",
  filtered: "?actor=khazali~quds-force&match=all",
  zoomed: "?from=2007-01-01&to=2007-12-31",
  event: "events/khazali-freed-2010/",
  opened: async (page) => {
    await page.goto(base);
    await page.locator(".row a").nth(22).click();
    await page.waitForTimeout(400);
  },
  filters: async (page) => {
    await page.goto(base);
    await page.getByRole("button", { name: /^Filters/ }).click();
  },
  actor: "actors/khazali/",
  source: "sources/rogin-2018/",
  disagreements: "disagreements/",
  about: "about/",
  tracks: "?view=tracks",
  follow: "?view=source",
  followed: async (page) => {
    await page.goto(`${base}?view=source`);
    await page.locator(".outline a", { hasText: "Karbala" }).nth(1).click();
    await page.waitForTimeout(400);
  },
  report: async (page) => {
    await page.goto(`${base}events/khazali-freed-2010/`);
    await page.locator(".claim-actions button:last-child").first().click();
  },
};

const found = await findBrowser();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: FLAGS,
  env: { ...process.env, ...found.env },
});
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && console.log(`${size} ${message.text()}`));
    page.on(
      "response",
      (response) => response.status() >= 400 && console.log(`${size} ${response.status()} ${response.url()}`),
    );
    page.on("pageerror", (error) => console.log(`${size} ${error}`));
    for (const [name, state] of Object.entries(STATES)) {
      if (only && !only.split(",").includes(name)) continue;
      if (typeof state === "string") await page.goto(base + state);
      else await state(page);
      await page.waitForTimeout(1200);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    }
    await context.close();
  }
}
await browser.close();
