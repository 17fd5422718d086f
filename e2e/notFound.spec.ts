/** The page for addresses that do not exist: it searches and offers the nearest records, at any path of a host. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { live } from "./support/page";
import { actors, events, info } from "./support/record";
import { siteBelowPath, siteUrl } from "./support/sites";

const one = events.find(({ id }) => id.length > 18)!;
/** The id with a letter doubled and another left out, as people mistype. */
const misspelt = one.id.replace(/(\w)(\w{3})\w/, "$1$1$2");
const main = (page: Page) => page.getByRole("main");
const offered = (page: Page) => main(page).getByRole("listitem").getByRole("link");
const field = (page: Page) => main(page).getByRole("searchbox", { name: "Search the record" });

/** Answers unknown addresses below a path with the page, as hosts do there: the servers of these tests only do it at the
 * root. @returns the violations of a policy */
async function asHost(page: Page, base: string): Promise<string[]> {
  const body = readFileSync("dist/404.html", "utf8");
  const violations: string[] = [];
  page.on("console", (message) => /policy|Trusted/i.test(message.text()) && violations.push(message.text()));
  page.on("pageerror", (error) => violations.push(error.message));
  await page.route(`${base}**`, async (route) => {
    const response = await route.fetch();
    if (response.status() !== 404) return route.fulfill({ response });
    return route.fulfill({ status: 404, contentType: "text/html", body });
  });
  return violations;
}

for (const base of [siteUrl, siteBelowPath])
  test(`a misspelt address below ${new URL(base).pathname} offers the record that was meant, and searches`, async ({
    page,
  }) => {
    const violations = await asHost(page, base);
    const answer = await page.goto(`${base}events/${misspelt}/`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not part of the record");
    await expect(offered(page).first()).toHaveText(one.title);
    await expect(page.getByRole("link", { name: info.title })).toHaveJSProperty("href", base);
    // The page wears the styles of the site, whatever its depth.
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-family", /Source Serif/);
    await offered(page).first().click();
    await expect(page).toHaveURL(`${base}events/${one.id}/`);
    await live(page);

    await page.goto(`${base}no/such/folder/of/${actors[0]!.id}.html`);
    await expect(offered(page).first()).toHaveText(actors[0]!.name);
    await field(page).fill("Karbala & raid");
    await field(page).press("Enter");
    await expect(page).toHaveURL(`${base}?q=Karbala%20%26%20raid`);
    await expect(page.getByRole("combobox")).toHaveValue(/Karbala & raid/);
    expect(violations).toEqual([]);
  });

test("an address that is near nothing offers the search alone", async ({ page }) => {
  await page.goto(`${siteUrl}zzzzzzzz/qqqqqqqqqq/`);
  await expect(field(page)).toHaveValue("qqqqqqqqqq");
  await expect(offered(page)).toHaveCount(0);
});

test("if the record cannot be read, the page names the first page for the search, and nothing breaks", async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.route("**/data/index.json", (route) => route.fulfill({ contentType: "text/html", body: "<p>Sign in" }));
  await page.goto(`${siteUrl}events/${misspelt}/`, { waitUntil: "networkidle" });
  await expect(main(page).getByRole("searchbox")).toHaveCount(0);
  await page.getByRole("link", { name: "Search the record on its first page" }).click();
  await expect(page).toHaveURL(siteUrl);
  expect(errors).toEqual([]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page for unknown addresses leads to the first page", async ({ page }) => {
    await page.goto(`${siteUrl}events/${misspelt}/`);
    await expect(page.getByRole("link", { name: info.title })).toBeVisible();
    await page.getByRole("link", { name: "Search the record on its first page" }).click();
    await expect(page).toHaveURL(siteUrl);
  });
});
