/** Launch options for the browser that `npm run e2e` found. They arrive in environment variables. */
import type { LaunchOptions } from "@playwright/test";

const { CHROMIUM_PATH, CHROMIUM_ENV, CHROMIUM_FLAGS } = process.env;

export const launchOptions: LaunchOptions = {
  args: (CHROMIUM_FLAGS ?? "").split(" ").filter(Boolean),
  ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
  env: { ...(process.env as Record<string, string>), ...JSON.parse(CHROMIUM_ENV ?? "{}") },
};
