/** What analysts can rely on who download data: the file contains everything that matches the filters and says what it
 * is. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { linkTo } from "./support/links";
import { menu, open, openShare } from "./support/page";
import { disputesOf, filtered, idsOf, info, plural } from "./support/record";
import { siteUrl } from "./support/sites";
import { watch } from "./support/watch";

async function downloaded(page: Page, kind: "CSV" | "JSON"): Promise<{ name: string; content: string }> {
  await openShare(page);
  const arriving = page.waitForEvent("download");
  await menu(page)
    .getByRole("button", { name: new RegExp(`^${kind}`) })
    .click();
  const file = await arriving;
  await expect(page.getByRole("status")).toHaveText("The file was saved.");
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), "utf8") };
}

/** The rows of a CSV file by column name. Every cell must be quoted, as the format promises. */
function rowsOf(csv: string): Record<string, string>[] {
  const lines = [...csv.replace(/^\ufeff/, "").matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, line = ""]) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')),
  );
  const [header = [], ...rows] = lines;
  return rows.map((row) => {
    expect(row.length).toBe(header.length);
    return Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""]));
  });
}

test("the CSV file has a row for each claim and each answer of the events that match the filters", async ({ page }) => {
  const troubles = await watch(page);
  const left = filtered({ actors: ["iran"], range: "2007" });
  await open(page, "?actor=iran&range=2007");
  const { name, content } = await downloaded(page, "CSV");
  await expect(menu(page).getByText(plural(left.length, "event"))).toBeVisible();
  const { version } = (await (await page.request.get(`${siteUrl}data/manifest.json`)).json()) as { version: string };
  expect(name).toBe(`khazali-record-${version}-filtered.csv`);
  const rows = rowsOf(content);
  expect([...new Set(rows.map((row) => row["event_id"]))]).toEqual(idsOf(left));
  const claims = rows.filter((row) => row["row"] === "claim");
  expect(claims.map((row) => row["claim_id"])).toEqual(left.flatMap((one) => one.claims.map(({ id }) => id)));
  for (const [at, claim] of left.flatMap((one) => one.claims).entries()) {
    const bare = (text: string) => text.replaceAll("'", "");
    expect(bare(claims[at]!["claim_text"]!)).toBe(bare(claim.text));
    expect(claims[at]!["source_id"]).toBe(claim.citations.map(({ source }) => source).join(" | "));
    expect(claims[at]!["address"]).toContain(`#${claim.id}`);
  }
  const answers = left.flatMap((one) => disputesOf(one.id).flatMap(({ positions }) => positions));
  const positions = rows.filter((row) => row["row"] === "position");
  expect(positions.length).toBe(answers.length);
  expect(positions.length).toBeGreaterThan(1);
  for (const row of positions) expect(row["source_id"]).not.toBe("");
  for (const row of rows) {
    expect(row["data_version"]).toBe(version);
    expect(row["licence"]).toContain("CC BY 4.0");
    expect(row["filters"]).toMatch(/Iran.* \| .*2007/);
    expect(row["view"]).toBe(`${siteUrl}?actor=iran&range=2007`);
    // A number, such as a longitude, is no formula.
    for (const cell of Object.values(row)) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
  expect(troubles).toEqual([]);
});

test("the file also names filters by speaker", async ({ page }) => {
  await open(page, "?speaker=khazali~-us-military");
  const { content } = await downloaded(page, "CSV");
  const rows = rowsOf(content);
  expect([...new Set(rows.map((row) => row["event_id"]))]).toEqual(
    idsOf(filtered({ speakers: ["khazali", "-us-military"] })),
  );
  expect(rows[0]!["filters"]).toMatch(/^speaker: Qais al-Khazali \| speaker: not /);
  expect(rows[0]!["view"]).toBe(`${siteUrl}?speaker=khazali~-us-military`);
});

test("the JSON file says what it is and has the same rows", async ({ page }) => {
  await open(page, "?category=attack");
  const { name, content } = await downloaded(page, "JSON");
  expect(name).toMatch(/-filtered\.json$/);
  const { about, rows } = JSON.parse(content) as {
    about: { dataset: string; events: number; rows: number; filters: string[] };
    rows: { event: string; row: string; citations: { short: string }[] }[];
  };
  const left = filtered({ categories: ["attack"] });
  expect(about).toMatchObject({ dataset: info.title, events: left.length, rows: rows.length });
  expect(about.filters).toHaveLength(1);
  expect(rows.filter(({ row }) => row === "claim").length).toBe(left.reduce((n, one) => n + one.claims.length, 0));
  expect(rows.every(({ row, citations }) => row === "event" || citations.every(({ short }) => short.length > 3))).toBe(
    true,
  );
});

test("if the data cannot be loaded, the menu says so, and a second try works", async ({ page }) => {
  await page.route("**/data/dataset.json", (route) => route.abort(), { times: 1 });
  await open(page);
  await openShare(page);
  await menu(page).getByRole("button", { name: /^CSV/ }).click();
  await expect(page.getByRole("status")).toContainText("could not be loaded");
  const arriving = page.waitForEvent("download");
  await menu(page).getByRole("button", { name: /^CSV/ }).click();
  expect((await arriving).suggestedFilename()).toMatch(/\.csv$/);
});

test("with the keyboard, the menu opens and closes, and the view can be cited", async ({ page }) => {
  await open(page, "?actor=iran");
  const button = page.getByRole("button", { name: "Share, cite, download" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const text = page.getByRole("dialog", { name: "Cite" }).getByRole("textbox", { name: "Citation" });
  expect(await text.inputValue()).toContain(linkTo("?actor=iran"));
});
