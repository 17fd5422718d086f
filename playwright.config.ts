/** Configures the browser tests of the built site. Run them with `npm run e2e`, which builds the site and finds a
 * browser and free ports. */
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
  // A page of thousands of events takes longer to start, and two tests run at once.
  expect: { timeout: isLarge ? 15_000 : 5_000 },
  globalTimeout: 14 * 60_000,
  reporter: [["line"], ["json", { outputFile: PLAYWRIGHT_REPORT ?? ".cache/playwright.json" }]],
  use: {
    browserName: "chromium",
    baseURL: siteUrl,
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    // Tests that cut connections and change answers need the network itself. offline.spec.ts allows the worker.
    serviceWorkers: "block",
    // Simulates a device that showed the list last, because a first visit opens with the story.
    storageState: storageOf({ tab: "events" }),
    launchOptions,
  },
  webServer: siteServers,
});
