/** A page and the files it was drawn from come separately: one can be newer, or missing. */
import { expect, test } from "@playwright/test";
import { live } from "./support/page";
import { events } from "./support/record";
import { siteUrl } from "./support/sites";

for (const [where, path, file] of [
  ["the home page", "", "data/index.json"],
  ["an event", `events/${events[0]!.id}/`, "data/site.json"],
] as const) {
  test(`if the site is published anew while ${where} loads, the page is drawn anew and works`, async ({ page }) => {
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.route("**/data/{index,site}.json", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/"version":"\w+"/, '"version":"0123456789ab"');
      await route.fulfill({ response, body });
    });
    await page.goto(siteUrl + path);
    await live(page);
    await expect(page.getByText("0123456789ab")).toHaveCount(1);
    expect(troubles).toEqual([]);
  });

  test(`if the data of ${where} cannot be loaded, the page stays readable and its links work`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => route.abort());
    await page.goto(siteUrl + path);
    await page
      .getByRole("link", { name: /sources|About/i })
      .first()
      .click();
    await expect(page).not.toHaveURL(siteUrl + path);
  });
}
