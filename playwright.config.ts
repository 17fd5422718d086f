/** Browser tests of the built site. Run them by `npm run e2e`, which finds a browser, free ports and builds the site. */
import { defineConfig } from "@playwright/test";
import { siteServers, siteUrl } from "./e2e/support/sites";

const { CHROMIUM_PATH, CHROMIUM_ENV, CHROMIUM_FLAGS, CI, PLAYWRIGHT_REPORT } = process.env;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  workers: 2,
  retries: CI ? 1 : 0,
  timeout: 30_000,
  globalTimeout: 14 * 60_000,
  reporter: [["line"], ["json", { outputFile: PLAYWRIGHT_REPORT ?? ".cache/playwright.json" }]],
  use: {
    browserName: "chromium",
    baseURL: siteUrl,
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      args: (CHROMIUM_FLAGS ?? "").split(" ").filter(Boolean),
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      env: { ...process.env, ...JSON.parse(CHROMIUM_ENV ?? "{}") },
    },
  },
  webServer: siteServers,
});
