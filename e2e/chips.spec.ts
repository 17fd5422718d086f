/** Claim chips in an article of another site: a plain link with one attribute and one script, under a strict content
 * security policy. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { disputesOf, events } from "./support/record";
import { siteUrl } from "./support/sites";

const disputed = events.find(({ id }) => disputesOf(id).length > 0)!;
const claimed = events.find(({ claims }) => claims.length > 3)!;
const linkTo = ({ id }: { readonly id: string }, claim = "") => `${siteUrl}events/${id}/${claim && `#${claim}`}`;

const POLICY = `default-src 'none'; script-src ${siteUrl}; img-src data:; connect-src ${siteUrl}; require-trusted-types-for 'script'`;

/** A host of articles on another origin. It answers every request with the page it was last given. */
let shown = "";
const host = createServer((_, response) =>
  response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": POLICY }).end(shown),
);
test.beforeAll(() => new Promise<void>((listening) => host.listen(0, "127.0.0.1", listening)));
test.afterAll(() => host.close());

/** Opens an article of another host with links to the record. @returns the requests for data, and what went wrong */
async function article(page: Page, { script = true } = {}) {
  const asked: string[] = [];
  const troubles: string[] = [];
  page.on("request", (request) => request.url().endsWith("index.json") && asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  // The static server of these tests sends no header that lets other sites read its files.
  await page.route(`${siteUrl}**/index.json`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  shown = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
    <meta name="viewport" content="width=device-width"><title>An article</title><link rel="icon" href="data:,"><h1>An article</h1>
    <p>It is said that <a href="${linkTo(claimed, claimed.claims[1]!.id)}" data-sourceline>this happened</a>, and that
    <a href="${linkTo(disputed)}" data-sourceline>so did this</a>, of which <a href="${siteUrl}about/"
    data-sourceline>the scope</a> and <a href="https://elsewhere.test/events/x/" data-sourceline>another</a> tell.</p>
    ${script ? `<script src="${siteUrl}chips.js" defer></script>` : ""}</html>`;
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  return { asked, troubles };
}

const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const chip = (page: Page) => page.getByRole("group", { name: "From the record" });

test("pointing at a marked link shows who says so, with one request, and no policy is violated", async ({ page }) => {
  const { asked, troubles } = await article(page);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await link(page, "this happened").hover();
  await expect(chip(page)).toContainText(claimed.title);
  await expect(chip(page)).toContainText(claimed.claims[1]!.text);
  await expect(chip(page)).toContainText(/\d+ sources?, \d+ origins?/);
  await expect(chip(page).getByRole("link", { name: "Open the record" })).toHaveAttribute(
    "href",
    linkTo(claimed, claimed.claims[1]!.id),
  );
  // The pointer may go onto the chip, and the chip stays until it leaves.
  await chip(page).hover();
  await expect(chip(page)).toBeVisible();
  await page.getByRole("heading", { name: "An article" }).hover();
  await expect(chip(page)).toHaveCount(0);
  await link(page, "this happened").hover();
  await expect(chip(page)).toBeVisible();
  expect(asked).toEqual([`${siteUrl}events/${claimed.id}/index.json`]);
  expect(await page.locator("style, [style]").count()).toBe(0);
  expect(troubles).toEqual([]);
});

test("by keyboard the chip opens on focus, Tab goes into it, and Escape closes it and keeps the focus", async ({
  page,
}) => {
  await article(page);
  await link(page, "so did this").focus();
  await expect(chip(page)).toContainText("Sources disagree");
  await expect(link(page, "so did this")).toHaveAttribute("aria-description", /Sources disagree/);
  await page.keyboard.press("Tab");
  await expect(chip(page).getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chip(page)).toHaveCount(0);
  await expect(link(page, "so did this")).toBeFocused();
});

test("links to other pages and other sites, and records that cannot be read, stay plain links", async ({ page }) => {
  const { asked } = await article(page);
  for (const name of ["the scope", "another"]) await link(page, name).focus();
  expect(asked).toEqual([]);
  for (const answer of [
    { status: 404, body: "" },
    { contentType: "text/html", body: "<p>Sign in" },
    { contentType: "application/json", body: '{"kind":"event","title":["x"],"words":{"when":4}}' },
  ]) {
    await page.unroute(`${siteUrl}**/index.json`);
    await page.route(`${siteUrl}**/index.json`, (route) =>
      route.fulfill({ ...answer, headers: { "access-control-allow-origin": "*" } }),
    );
    await page.reload();
    const answered = page.waitForResponse(/index\.json$/);
    await link(page, "this happened").focus();
    await answered;
    await expect(chip(page)).toHaveCount(0);
    await expect(link(page, "this happened")).toHaveAttribute("href", linkTo(claimed, claimed.claims[1]!.id));
  }
});

test("without the script the links are links", async ({ page }) => {
  await article(page, { script: false });
  await link(page, "so did this").click();
  await expect(page).toHaveURL(linkTo(disputed));
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test("the first tap shows the chip inside the window, the second follows the link", async ({ page }) => {
    await article(page);
    await link(page, "so did this").tap();
    await expect(chip(page)).toBeVisible();
    const { x, width } = (await chip(page).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    await link(page, "so did this").tap();
    await expect(page).toHaveURL(linkTo(disputed));
  });

  test("the first tap follows the link if its record cannot be read", async ({ page }) => {
    await article(page);
    await page.unroute(`${siteUrl}**/index.json`);
    await page.route(`${siteUrl}**/index.json`, (route) => route.abort());
    await link(page, "so did this").tap();
    await expect(page).toHaveURL(linkTo(disputed));
  });
});
