/** Checks that an app built in another language shows no English. The test language comes from src/testing/madeUp. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { besideUrl } from "./support/sites";

const site = `${besideUrl}made-up/`;
/** The names of some controls in the test language. */
const SAID = { strip: "Ŵíñđóŵēē óƒē ŧĥéē ŧŕáçķšēē", filters: "Ƒíłŧéŕšēē", match: "Ŧáķéē ƥáŕŧē", cite: "Çíŧéē" };

/** All texts of the dataset. They are not translated. */
const texts = [...new Set(jsonBelow("data").flatMap(stringsOf))].map((text) => text.replace(/\s+/g, " "));
const all = `\n${texts.join("\n")}\n`;

function jsonBelow(folder: string): unknown[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** Names of formats and styles, which are the same in every language, addresses and data versions. */
const NAMES =
  /\b(?:https?:\/\/\S+|[0-9a-f]{12}|[\w-]{2,}(?:\.[\w-]{2,})+|[a-z]+:\S+|Sourceline|CSV|JSON|APA|MLA|Chicago|BibTeX|RIS|EDTF|CC BY [\d.]+)\b/g;

const words = new Set(all.match(/[\p{L}\d']+/gu));

/** Whether the dataset contains this text in one piece. */
const isRecords = (text: string): boolean =>
  (texts.includes(text) || text.includes(" ")) && new RegExp(`(?<![A-Za-z])${escaped(text)}(?![A-Za-z])`).test(all);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a word comes from the dataset. Names are assembled and titles broken into lines, so long and capitalised
 * words are looked up singly. Short words such as "and" count only within a longer text of the dataset. */
const isRecordsWord = (word: string): boolean => words.has(word) && (word.length > 4 || /^[A-Z\d]/.test(word));

/** The words in a text of the page that neither come from the dataset nor are names. */
function englishIn(text: string): string[] {
  const bare = text
    .replace(/[\u2068\u2069]|\S+…/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (isSaid(bare)) return [];
  // Text that was filled in stands between marked letters.
  const runs = bare
    .replace(NAMES, "\n")
    .replace(/\p{L}+/gu, (word) => (words.has(word) && /[^A-Za-z]/.test(word) ? "1" : word))
    .split(/[^\x20-\x7e\u2018\u2019\u00b6]+/);
  return runs
    .filter((run) => !isSaid(run))
    .flatMap((run) => run.split(/[,;:()+"]/))
    .filter((run) => !isSaid(run))
    .flatMap((run) => (run.match(/[A-Za-z']{2,}/g) ?? []).filter((word) => !isRecordsWord(word)))
    .map((word) => `${word} in: ${bare}`);
}

/** Whether a text has nothing to read, or comes from the dataset. */
function isSaid(text: string): boolean {
  const bare = text.replace(/^[^A-Za-z]+|[^A-Za-z\d)¶]+$/g, "");
  return !/[A-Za-z]{2}/.test(bare) || isRecords(bare);
}

/** All English words that the page shows or gives to assistive technology, except in citations. */
async function english(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest("script, style, noscript, .citation, .cite-text, pre, textarea, .print-address"))
        found.push(node.textContent ?? "");
    for (const one of document.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "aria-valuetext", "alt"])
        found.push(one.getAttribute(name) ?? "");
    return found;
  });
  return [...new Set(said.flatMap(englishIn))];
}

test("in a test language no English is left on pages, in the filters, in help and in the citation dialog", async ({
  page,
}) => {
  test.slow();
  const isAlive = () => expect(page.getByRole("slider", { name: SAID.strip })).toBeVisible();
  for (const address of ["", "events/karbala-raid-2007/", "actors/khazali/", "disagreements/", "actors/", "about/"]) {
    await page.goto(site + address);
    if (!["disagreements/", "actors/", "about/"].includes(address)) await isAlive();
    expect.soft(await english(page), `/${address}`).toEqual([]);
  }
  await page.goto(site);
  await isAlive();
  await page.getByRole("button", { name: SAID.filters }).click();
  await expect(page.getByRole("radiogroup", { name: SAID.match })).toBeAttached();
  expect.soft(await english(page), "filters").toEqual([]);
  await page.goto(`${site}events/karbala-raid-2007/`);
  await isAlive();
  await page.getByRole("button", { name: SAID.cite, exact: true }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect.soft(await english(page), "cite").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect.soft(await english(page), "help").toEqual([]);
});
