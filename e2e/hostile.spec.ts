/** What readers can rely on whatever the data says: a site made of hostile texts runs none of them, leaves no page blank
 * and asks no other host. */
import { expect, type Page, test } from "@playwright/test";
import { madeUrl, makeSite } from "./support/madeSite";
import { field, live, marks, open } from "./support/page";
import { actors, disputesOf, events, info, sources } from "./support/record";
import { watch } from "./support/watch";

test.describe.configure({ mode: "default" });

/** Each would set `hacked`, load something or end an element, wherever a text is taken for markup, script or address. */
const HOSTILE = [
  "<img src=x onerror=hacked=1>",
  '"><script>hacked=1</script>',
  "</script><script>hacked=1</script>",
  "'-(hacked=1)-'",
  "<svg/onload=hacked=1>",
  "<!--</title></style><iframe srcdoc='<b>'>",
  "{{constructor.constructor('hacked=1')()}}",
  ["$", "{hacked=1}"].join(""),
  "javascript:hacked=1",
  "]]><b>&lt;i&gt;&#60;u&#62;",
  '=HYPERLINK("https://evil.example/")',
];

/** The texts that people write, by their keys. Ids, dates, addresses and the words of lists stay. */
const TEXTS = [
  "text",
  "title",
  "name",
  "note",
  "answer",
  "question",
  "gist",
  "description",
  "titleNote",
  "words",
  "rule",
];

/** Appends a hostile text to each of them, in turns. */
function hostile(value: unknown, key = "", turn = { at: 0 }): unknown {
  if (Array.isArray(value)) return value.map((one) => hostile(one, key, turn));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostile(inner, name, turn)]));
  if (typeof value !== "string" || !TEXTS.includes(key)) return value;
  const more = HOSTILE[turn.at++ % HOSTILE.length]!;
  // A title of an event has at most 90 characters.
  return key === "title" ? `${value.slice(0, 20)} ${more}` : `${value.slice(0, 150)} ${more}`;
}

const HEAD = { title: `Record ${HOSTILE[0]}`, publisher: HOSTILE[1], standfirst: HOSTILE[2], subject: HOSTILE[4] };

test.beforeAll(() =>
  makeSite("hostile", (content, path) =>
    path === "dataset.json" ? { ...(content as object), ...HEAD } : hostile(content),
  ),
);

const site = () => madeUrl("hostile");
const one = events.find(({ id, claims }) => claims.length > 3 && disputesOf(id).length > 0)!;

async function expectUnharmed(page: Page, where: string) {
  expect(await page.evaluate(() => "hacked" in window), where).toBe(false);
  expect(await page.evaluate(() => Object.keys(Object.prototype)), where).toEqual([]);
  // No element came out of a text.
  expect(await page.locator("iframe, [onerror], [onload], b, script:not([src]):not([type])").count(), where).toBe(1);
  expect((await page.locator("body").innerText()).length, where).toBeGreaterThan(300);
}

test("pages of every kind show hostile texts as they are written, run none, and ask no other host", async ({
  page,
}) => {
  test.setTimeout(90_000);
  const troubles = await watch(page, [site()]);
  const period = info.periods[0]!;
  for (const path of [
    "",
    `events/${one.id}/`,
    `actors/${actors[0]!.id}/`,
    `sources/${sources[0]!.id}/`,
    `periods/${period.id}/`,
    "actors/",
    "disagreements/",
    "story/",
    "about/",
    "?view=source",
    `?actor=${actors[0]!.id}&q=${encodeURIComponent(HOSTILE[0]!)}`,
  ]) {
    await open(page, path, site());
    await expectUnharmed(page, path);
  }
  expect(troubles).toEqual([]);
});

test("searching, pointing at marks, opening, citing and downloading hostile records run nothing", async ({ page }) => {
  const troubles = await watch(page, [site()]);
  await open(page, "", site());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Record ${HOSTILE[0]}`);
  await field(page).fill("onerror");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await field(page).fill("");
  const mark = marks(page, one.id).first();
  await mark.scrollIntoViewIfNeeded();
  await mark.hover({ force: true });
  await mark.click({ force: true });
  await live(page);
  await page.getByRole("button", { name: "Cite", exact: true }).first().click();
  await expect(page.getByRole("textbox", { name: "Citation" })).toHaveValue(/hacked|HYPERLINK|<b>/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page.keyboard.press("Escape");
  await expectUnharmed(page, "after use");
  expect(troubles).toEqual([]);
});
