/** What readers can rely on who cite: the original comes before this record, and the text can be copied and saved. */
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { linkTo } from "./support/links";
import { open } from "./support/page";
import { event, events, info, sources } from "./support/record";
import { siteUrl } from "./support/sites";
import { watch } from "./support/watch";

const column = sources.find(({ id }) => id === "rogin-2018")!;
const claimed = events.find((one) =>
  one.claims.some(({ citations }) => citations.some((c) => c.source === column.id)),
)!;
const claim = claimed.claims.find(({ citations }) => citations.some((c) => c.source === column.id))!;
const [citation] = claim.citations;

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Cite" });
const text = (page: Page): Locator => dialog(page).getByRole("textbox", { name: "Citation" });
const what = (page: Page): Locator => dialog(page).getByLabel("What to cite");

async function cite(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Clicks the download button and reads the file. */
async function downloaded(page: Page): Promise<{ name: string; content: string }> {
  const arriving = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Download" }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), "utf8") };
}

test("a claim is cited by its original with the locator, then by this record with version and address", async ({
  page,
}) => {
  const troubles = await watch(page);
  await cite(page, `events/${claimed.id}/#${claim.id}`);
  // A link to a claim preselects that claim.
  await expect(what(page)).toHaveValue(claim.id);
  await expect(text(page)).toHaveValue(/^Rogin, J\. \(2018, August 30\)\..*The Washington Post\./);
  const [original = "", ours = ""] = (await text(page).inputValue()).split("\n");
  if (citation?.locator) expect(original).toContain(citation.locator);
  expect(original).not.toContain("http");
  const { version } = (await (await page.request.get(`${siteUrl}data/manifest.json`)).json()) as { version: string };
  expect(ours).toMatch(/^Via /);
  expect(ours).toContain(claimed.title);
  expect(ours).toContain(info.title);
  expect(ours).toContain(version);
  expect(ours).toContain(`${siteUrl}events/${claimed.id}/#${claim.id}`);
  expect(troubles).toEqual([]);
});

test("every format can be chosen and copied with the keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `sources/${column.id}/`);
  await page.getByRole("button", { name: "Cite", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(what(page)).toBeFocused();
  await page.keyboard.press("Tab");
  const starts = [/^Rogin, J\./, /^Rogin, Josh\. 2018\./, /^Rogin, Josh\. “/, /^@article\{/, /^TY {2}- NEWS/, /^\[/];
  for (const [at, start] of starts.entries()) {
    if (at > 0) await page.keyboard.press("ArrowRight");
    await expect(text(page)).toHaveValue(start);
  }
  await page.keyboard.press("Tab");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page).inputValue());
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Cite", exact: true })).toBeFocused();
});

test("files contain the original and then this record", async ({ page }) => {
  await cite(page, `events/${claimed.id}/#${claim.id}`);
  await dialog(page).getByRole("radio", { name: "BibTeX" }).check();
  await expect(text(page)).toHaveValue(/^@article\{rogin-2018,/);
  const bib = await downloaded(page);
  expect(bib.name).toMatch(/\.bib$/);
  expect(bib.content.match(/^@\w+\{/gm)).toHaveLength(claim.citations.length + 1);
  await dialog(page).getByRole("radio", { name: "RIS" }).check();
  const ris = await downloaded(page);
  expect(ris.name).toMatch(/\.ris$/);
  expect(ris.content.match(/^ER {2}- \r$/gm)).toHaveLength(claim.citations.length + 1);
  await dialog(page).getByRole("radio", { name: "CSL-JSON" }).check();
  await expect(text(page)).toHaveValue(/^\[/);
  const csl = await downloaded(page);
  expect(csl.name).toMatch(/\.json$/);
  const items = JSON.parse(csl.content) as { id: string; title: string; URL?: string }[];
  expect(items.map(({ id }) => id).slice(0, -1)).toEqual(claim.citations.map(({ source }) => source));
  expect(items[0]).toMatchObject({ title: column.title });
  expect(items[0]).not.toHaveProperty("URL");
});

test("an event, one of its sources, the view and the dataset can be cited in one dialog", async ({ page }) => {
  const one = event("khazali-captured-2007");
  await cite(page, `events/${one.id}/?actor=iran`);
  await expect(text(page)).toHaveValue(new RegExp(`${siteUrl}events/${one.id}/$`));
  const [{ source: first = "" } = {}] = one.claims[0]!.citations;
  await what(page).selectOption({ value: `source ${first}` });
  await expect(text(page)).not.toHaveValue(/Loading|Via /);
  await what(page).selectOption({ value: "view" });
  await expect(text(page)).toHaveValue(new RegExp(`Iran.*${linkTo("?actor=iran").replaceAll("?", "\\?")}$`));
  await what(page).selectOption({ value: "dataset" });
  await expect(text(page)).toHaveValue(/\[Data set\]/);
  expect(await text(page).inputValue()).toContain(info.title);
});

test("if the citations cannot be loaded, the dialog says so", async ({ page }) => {
  await page.route("**/data/citations.json", (route) => route.abort());
  await cite(page, `events/${claimed.id}/#${claim.id}`);
  await expect(dialog(page).getByText("The citations could not be loaded.")).toBeVisible();
  // Citations that need no file still work.
  await what(page).selectOption({ value: "page" });
  await expect(text(page)).toHaveValue(new RegExp(`${siteUrl}events/${claimed.id}/$`));
});

test("without scripts, the page of a source has its citation", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}sources/${column.id}/`);
  await page.getByText("Cite this source").click();
  await expect(page.getByText(/^Rogin, J\. \(2018, August 30\)\./)).toBeVisible();
  await context.close();
});

test("a problem with a claim can be reported without an account, and nothing is sent to a server", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const troubles = await watch(page);
  await open(page, `events/${claimed.id}/`);
  const button = page.getByRole("button", { name: `Report a problem with the claim: ${claim.text.slice(0, 60)}` });
  await button.click();
  const report = page.getByRole("dialog", { name: "Report a problem" });
  const words = report.getByRole("textbox", { name: "What is wrong, and how do you know?" });
  await expect(words).toBeFocused();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await words.fill("The date is that of the report & not of the act.");
  const { version } = (await (await page.request.get(`${siteUrl}data/manifest.json`)).json()) as { version: string };
  const source = sources.find(({ id }) => id === citation!.source)!;
  const parts = [
    "The date is that of the report & not of the act.",
    claim.text,
    "Rogin",
    `${siteUrl}events/${claimed.id}/#${claim.id}`,
    claimed.title,
    version,
  ];
  expect(source.id).toBe(column.id);
  const message = report.getByRole("textbox", { name: "The message" });
  for (const part of parts) await expect(message).toHaveValue(new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  const mail = (await report.getByRole("link", { name: "Open in your mail program" }).getAttribute("href"))!;
  expect(mail.startsWith("mailto:?subject=")).toBe(true);
  for (const part of parts) expect(decodeURIComponent(mail)).toContain(part);
  await report.getByRole("button", { name: "Copy the message" }).click();
  await expect(report.getByRole("status")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of parts) expect(copied).toContain(part);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
});

test("the button of a claim cites that claim", async ({ page }) => {
  await open(page, `events/${claimed.id}/`);
  await page.getByRole("button", { name: `Cite the claim: ${claim.text.slice(0, 60)}` }).click();
  await expect(what(page)).toHaveValue(claim.id);
});
