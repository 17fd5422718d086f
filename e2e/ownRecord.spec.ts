/** What somebody who starts a record of their own can rely on: what `new` and `import` write becomes a site of its own,
 * which a browser opens without a fault. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { madeUrl, timeline } from "./support/madeSite";
import { filters, list, record } from "./support/page";
import { besideFolder } from "./support/sites";

// In one worker, so that each site is built once.
test.describe.configure({ mode: "default" });

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "own-record-"));
  const [example, sheet] = [join(folder, "example"), join(folder, "sheet")];
  timeline("new", example);
  timeline("build", example, "--out", join(besideFolder, "example"));
  timeline("new", sheet, "--empty", "--title", "Bridges of the Elm");
  timeline("import", "src/testing/imports/timelinejs.csv", "--into", sheet);
  timeline("build", sheet, "--out", join(besideFolder, "sheet"));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["example", "sheet"]) rmSync(join(besideFolder, name), { recursive: true, force: true });
});

const errors: string[] = [];
test.beforeEach(({ page }) => {
  errors.length = 0;
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
});
test.afterEach(() => expect(errors).toEqual([]));

test("the example of a new record has its story, its disagreement and its own title", async ({ page }) => {
  await page.goto(madeUrl("example"));
  await expect(page).toHaveTitle("Example: the fire at Port Vell");
  await expect(page.getByRole("link", { name: "Start the story 2 steps, 1 min" })).toBeVisible();
  await page.goto(`${madeUrl("example")}events/north-quay-fire-1907/`);
  await expect(record(page).getByRole("heading", { name: "How many warehouses burned down?" })).toBeVisible();
  await expect(record(page)).toContainText("The Port Vell Gazette");
  await expect(page.getByRole("contentinfo")).not.toContainText("Data:");
});

test("an imported sheet of forty rows is a timeline that can be read and filtered, in which each event has a source", async ({
  page,
}) => {
  await page.goto(`${madeUrl("sheet")}?view=events`);
  await expect(page).toHaveTitle(/Bridges of the Elm/);
  await expect(filters(page)).toContainText("38 events");
  await expect(list(page).getByRole("link", { name: /A flood \(1870\)/ })).toBeVisible();
  await page.goto(`${madeUrl("sheet")}?category=floods`);
  await expect(filters(page)).toContainText("13 of 38 events");
  await page.goto(`${madeUrl("sheet")}events/a-flood-1870/`);
  await expect(record(page)).toContainText("2 February 1870, 20:30");
  await expect(record(page)).toContainText("timelinejs.csv");
  await expect(record(page)).toContainText("row “A flood (1870)”");
});
