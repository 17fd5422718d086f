/** Browser tests of the built site. Run them by `npm run e2e`, which finds a browser, free ports and builds the site. */
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./e2e/support/launch";
import { siteServers, siteUrl, storageOf } from "./e2e/support/sites";

const { CI, PLAYWRIGHT_REPORT, RECORD_FOLDER } = process.env;

const isLarge = RECORD_FOLDER !== undefined && RECORD_FOLDER !== "data";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  workers: 2,
  retries: CI ? 1 : 0,
  timeout: isLarge ? 90_000 : 30_000,
  // A page of thousands of events takes its time to begin, and two are opened at once.
  expect: { timeout: isLarge ? 15_000 : 5_000 },
  globalTimeout: 14 * 60_000,
  reporter: [["line"], ["json", { outputFile: PLAYWRIGHT_REPORT ?? ".cache/playwright.json" }]],
  use: {
    browserName: "chromium",
    baseURL: siteUrl,
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    // A device on which the events were shown last: a first visit opens with the story.
    storageState: storageOf({ tab: "events" }),
    launchOptions,
  },
  webServer: siteServers,
});
