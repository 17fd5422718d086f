/** Watches a page for problems that no site may have: errors and warnings in the console, violations of the content
 * security policy, requests to other hosts, and missing files. */
import type { Page } from "@playwright/test";
import { siteBelowPath, siteUrl } from "./sites";

/** Starts to watch. The returned list fills while the page is used. */
export async function watch(page: Page, bases = [siteUrl, siteBelowPath]): Promise<string[]> {
  const troubles: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => troubles.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${violation.violatedDirective} ${violation.blockedURI} on ${location.href}`);
    });
  });
  page.on("console", (message) => {
    // Said by Playwright itself, which keeps the service worker out of all tests but its own.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (message.type() === "error" || message.type() === "warning")
      troubles.push(`console: ${message.text()} on ${page.url()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message} on ${page.url()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!bases.some((base) => url.startsWith(base))) troubles.push(`request to another place: ${url} on ${page.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()} on ${page.url()}`);
  });
  return troubles;
}
