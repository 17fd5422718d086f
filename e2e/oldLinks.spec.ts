/** What readers can rely on who kept an old link: every address that was ever published still leads to its record or
 * says what happened to it. old-links.txt has the addresses of 28 November 2026. Lines may be added to it but never
 * removed. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { live, record } from "./support/page";
import { aliases, claimById, disagreements, event, sources } from "./support/record";
import { siteUrl } from "./support/sites";

const addresses = readFileSync("e2e/old-links.txt", "utf8").trim().split("\n");

test("every published address is a page and has its anchor, without scripts", async ({ request }) => {
  test.slow();
  const places = new Map<string, string[]>();
  for (const address of addresses) {
    const [path = "", hash] = address.slice(1).split("#");
    places.set(path, [...(places.get(path) ?? []), ...(hash ? [hash] : [])]);
  }
  expect(addresses.length).toBeGreaterThan(1000);
  const lost: string[] = [];
  for (const [path, hashes] of places) {
    const response = await request.get(siteUrl + path);
    const page = response.ok() ? await response.text() : "";
    if (page === "") lost.push(`/${path}`);
    for (const hash of hashes) if (!page.includes(` id="${hash}"`)) lost.push(`/${path}#${hash}`);
  }
  expect(lost).toEqual([]);
});

const moved = Object.entries(aliases).flatMap(([old, now]) => (typeof now === "string" ? [[old, now] as const] : []));
const removed = Object.entries(aliases).flatMap(([old, now]) => (typeof now === "string" ? [] : [[old, now] as const]));

test("a link to a claim that moved opens the event it now belongs to, at that claim", async ({ page }) => {
  const [old, now] = moved.find(([id]) => id.includes("."))!;
  const owner = now.slice(0, now.lastIndexOf("."));
  await page.goto(`${siteUrl}events/${old.slice(0, old.lastIndexOf("."))}/#${old}`);
  await expect(page).toHaveURL(`${siteUrl}events/${owner}/#${now}`);
  await expect(record(page).getByRole("heading", { name: event(owner).title, exact: true })).toBeVisible();
  await expect(record(page).getByText(claimById.get(now)!.text).first()).toBeInViewport();
});

test("where scripts run, the address of an old id leads on, with its query and its place", async ({ page }) => {
  const [old, now] = moved.find(([, to]) => sources.some(({ id }) => id === to))!;
  await page.goto(`${siteUrl}sources/${old}/?theme=dark#part_record-title`);
  await expect(page).toHaveURL(`${siteUrl}sources/${now}/?theme=dark#part_record-title`);
  await expect(
    page.getByRole("heading", { level: 2, name: sources.find(({ id }) => id === now)!.title }),
  ).toBeVisible();
});

test("a link to a question that was merged expands the question it is now part of", async ({ page }) => {
  for (const [old, now] of moved.filter(([, id]) => disagreements.some((one) => one.id === id))) {
    await page.goto(`${siteUrl}disagreements/#${old}`);
    await expect(page).toHaveURL(`${siteUrl}disagreements/#${now}`);
    const question = disagreements.find((one) => one.id === now)!;
    await expect(record(page).getByRole("heading", { name: question.question })).toBeInViewport();
    await expect(record(page).getByRole("table", { name: question.question })).toBeVisible();
  }
});

test("a link to a question that was removed says why", async ({ page }) => {
  for (const [old, { removed: why }] of removed.filter(([, one]) => one.was === "disagreement")) {
    await page.goto(`${siteUrl}disagreements/#${old}`);
    await live(page);
    await expect(record(page).getByText(why)).toBeInViewport();
  }
});

test("a filter that names a source by its old id excludes that source", async ({ page }) => {
  const [old, now] = moved.find(([, id]) => sources.some((one) => one.id === id))!;
  await page.goto(`${siteUrl}?without=${old}`);
  await expect(page).toHaveURL(`${siteUrl}?without=${now}`);
});
