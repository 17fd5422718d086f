/** What readers of a corrected record can rely on: the site names what changed, from, to and why, and an old link tells
 * what changed of what it shows. */
import { expect, test } from "@playwright/test";
import { madeUrl, makeSite, timeline } from "./support/madeSite";
import { field, live, menu, open, openShare, record } from "./support/page";
import { actor, events, published as last, type RecordEvent } from "./support/record";
import { siteUrl } from "./support/sites";

test.describe.configure({ mode: "default" });

test.skip(last === null, "of this record nothing was released");
const published = last ?? { version: "" };

const WHY = "A reader found the ruling.";
const one = events.find(({ claims, date }) => claims.length > 3 && /^\d{4}-\d{2}-\d{2}$/.test(date.edtf))!;
const other = events.find(({ id, claims }) => id !== one.id && claims.length > 0)!;
const DATE = "1 February 2005";
const TEXT = "The corrected text of a claim.";

/** The shipped record, in which an event got another date, a claim another text, and an event more of a summary. */
test.beforeAll(() => {
  makeSite(
    "corrected",
    (content, path) => {
      if (!path.startsWith("events/")) return content;
      const { events: all } = content as { events: (RecordEvent & { summary: object[] })[] };
      return {
        events: all.map((event) => {
          if (event.id === other.id)
            return { ...event, summary: [...event.summary, { text: "One more.", claims: [event.claims[0]!.id] }] };
          if (event.id !== one.id) return event;
          const claims = event.claims.map((claim, at) => (at === 0 ? { ...claim, text: TEXT } : claim));
          return { ...event, date: { ...event.date, edtf: "2005-02-01" }, claims };
        }),
      };
    },
    (data) => timeline("release", data, "--why", WHY, "--date", "2030-12-03"),
  );
});

const site = () => madeUrl("corrected");
const since = "Since this link was made";

test("an old link to an event tells its new date and the changed claim, and leads to the history on the page", async ({
  page,
}) => {
  await open(page, `events/${one.id}/?data=${published.version}`, site());
  const notice = page.getByText(since);
  await expect(notice).toContainText(`now “${DATE}”`);
  await expect(notice).toContainText("1 claim changed");
  await page.getByRole("link", { name: "See what changed" }).click();
  const history = record(page).getByRole("region", { name: "Changes to this page" });
  await expect(history).toBeInViewport();
  await expect(history).toContainText("3 December 2030");
  await expect(history).toContainText(TEXT);
  await expect(history.getByText(WHY)).toHaveCount(2);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
});

test("an old link to a view tells which of its events changed; on the next page nothing of it is left", async ({
  page,
}) => {
  await open(page, `?data=${published.version}`, site());
  await expect(page.getByText(since)).toContainText("2 events changed");
  await page.getByRole("link", { name: "See what changed" }).click();
  await expect(page).toHaveURL(`${site()}corrections/`);
  await expect(page.getByText(since)).toHaveCount(0);
  const changes = page.getByRole("region", { name: /^3 December 2030/ });
  for (const { title } of [one, other])
    await expect(changes.getByRole("link", { name: title, exact: true })).toBeVisible();
  await expect(changes.getByText(WHY)).toHaveCount(2);
});

test("a link whose record did not change, a link of this release and a link without a version say nothing", async ({
  page,
}) => {
  const unchanged = events.find(({ id }) => id !== one.id && id !== other.id)!;
  const now = ((await (await page.request.get(`${site()}data/manifest.json`)).json()) as { version: string }).version;
  for (const address of [
    `events/${unchanged.id}/?data=${published.version}`,
    `events/${one.id}/?data=${now}`,
    `events/${one.id}/`,
  ]) {
    const corrections = page.waitForResponse(/corrections\/index\.json$/, { timeout: 5000 }).catch(() => null);
    await open(page, address, site());
    if (address.includes(unchanged.id)) expect(await corrections).not.toBeNull();
    await expect(page.getByText(since)).toHaveCount(0);
  }
});

test("a link of a version that was never released says that what changed is not known", async ({ page }) => {
  await open(page, `events/${one.id}/?data=000000000000`, site());
  await expect(page.getByText("names version 000000000000 of the data, which is none of the releases")).toBeVisible();
});

test("a copied link has the version of the data, and the address in the browser does not", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `events/${one.id}/`);
  await page.getByRole("button", { name: "Copy link" }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${siteUrl}events/${one.id}/?data=${published.version}`);
  await expect(page).toHaveURL(`${siteUrl}events/${one.id}/`);
  await open(page, `?actor=${actor(one.participants[0]!.actor).id}`);
  await openShare(page);
  await menu(page).getByRole("button", { name: "Copy link" }).click();
  const ofView = await page.evaluate(() => navigator.clipboard.readText());
  expect(ofView).toBe(`${siteUrl}?actor=${one.participants[0]!.actor}&data=${published.version}`);
  // Opened again, the link is this very view.
  await page.goto(ofView);
  await live(page);
  await expect(page.getByText(since)).toHaveCount(0);
  await expect(field(page)).toBeVisible();
});

test("the feeds are well-formed for a browser and lead to pages that exist", async ({ page, request }) => {
  const xml = await (await request.get(`${site()}corrections/feed.xml`)).text();
  const links = await page.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, "application/xml");
    return [...feed.querySelectorAll("parsererror, entry > link")].map((link) => link.getAttribute("href"));
  }, xml);
  const changed = [one, other].map(({ id }) => `${site()}events/${id}/`);
  expect(links.toSorted()).toEqual([...changed, `${site()}corrections/`].sort());
  for (const link of links) expect((await request.get(link!)).status(), link!).toBe(200);
});
