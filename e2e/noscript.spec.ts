/** What readers can rely on without scripts: the whole record, as pages. */
import { expect, test } from "@playwright/test";
import { list, listed } from "./support/page";
import { actor, actors, events, eventsOfActor, idsOf, info, listWords, plural, sources, story } from "./support/record";

test.use({ javaScriptEnabled: false });

const one = events.find(({ claims, place }) => claims.length > 4 && place)!;

test("without scripts, the chronology has every event with its date", async ({ page }) => {
  await page.goto("");
  await expect.poll(() => listed(page)).toEqual(idsOf(events));
  const texts = await list(page).getByRole("listitem").allTextContents();
  expect(idsOf(events.filter((each, at) => !texts[at]?.includes(listWords(each))))).toEqual([]);
  await expect(page.getByRole("banner")).toContainText(`${events.length} events`);
});

test("without scripts, a link of the chronology leads to the complete event", async ({ page }) => {
  await page.goto("");
  await page.getByRole("link", { name: one.title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/events/${one.id}/$`));
  const opened = page.getByRole("region", { name: "Event", exact: true });
  await expect(opened.getByRole("heading", { name: one.title, exact: true })).toBeVisible();
  await expect(opened).toContainText(listWords(one));
  for (const claim of one.claims) {
    await expect(opened).toContainText(claim.text);
    await expect(opened).toContainText(info.statuses[claim.status]!);
    for (const speaker of claim.speakers)
      await expect(opened).toContainText(speaker.actor ? actor(speaker.actor).name : speaker.name!);
    for (const { source } of claim.citations)
      await expect(opened).toContainText(sources.find(({ id }) => id === source)!.title);
  }
  for (const part of one.participants) await expect(opened).toContainText(actor(part.actor).name);
});

test("without scripts, an actor's page lists its events, and a source's page the claims that cite it", async ({
  page,
}) => {
  const { id, name } = actors[0]!;
  await page.goto(`actors/${id}/`);
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  const lines = page.getByRole("article").getByRole("region", { name: /^Events/ });
  await expect(lines.getByRole("listitem").getByRole("link")).toHaveText(eventsOfActor(id).map(({ title }) => title));
  const source = sources.find((each) => each.id === one.claims[0]!.citations[0]!.source)!;
  await page.goto(`sources/${source.id}/`);
  await expect(page.getByRole("heading", { level: 2, name: source.title, exact: true })).toBeVisible();
  const citing = events.flatMap(({ claims }) =>
    claims.filter(({ citations }) => citations.some((citation) => citation.source === source.id)),
  );
  for (const claim of citing) await expect(page.getByRole("article")).toContainText(claim.text);
});

test("without scripts, the page of actors has every actor in its group with its number of events and a link", async ({
  page,
}) => {
  await page.goto("");
  await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link", { name: /^Explore by actor/ })
    .click();
  await expect(page).toHaveURL(/\/actors\/$/);
  await expect(page.getByRole("heading", { level: 2, name: "Actors, by group" })).toBeVisible();
  for (const { id, label } of info.groups) {
    const group = actors.filter(({ group }) => group === id);
    const lines = page.getByRole("region", { name: `${label} ${plural(group.length, "actor")}` }).getByRole("listitem");
    await expect(lines).toHaveCount(group.length);
    const texts = await lines.allTextContents();
    for (const [at, one] of group.entries()) {
      const counted = new RegExp(
        `(?<!\\d)${plural(eventsOfActor(one.id).length, "event")}(, \\d{4}(–\\d{4})?)?(?!\\d)`,
      );
      expect(texts[at], one.id).toContain(one.name);
      expect(texts[at], one.id).toMatch(counted);
    }
  }
  const first = page.getByRole("article").getByRole("listitem").first();
  await expect(first.getByRole("link", { name: `Only these events: ${actors[0]!.name}` })).toHaveAttribute(
    "href",
    `../?actor=${actors[0]!.id}`,
  );
  await first.getByRole("link", { name: actors[0]!.name, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/actors/${actors[0]!.id}/$`));
});

test("without scripts, no page shows a button or field that does nothing", async ({ page }) => {
  for (const address of ["", `events/${one.id}/`, `actors/${actors[0]!.id}/`, "actors/", "disagreements/", "about/"]) {
    await page.goto(address);
    for (const role of ["button", "checkbox", "textbox", "radio", "combobox", "toolbar"] as const)
      await expect(page.getByRole(role), `${role} on /${address}`).toHaveCount(0);
  }
});

test("without scripts, the story is a page in which each step has a drawing, sentences, claims and events", async ({
  page,
}) => {
  await page.goto("");
  await page.getByRole("link", { name: /^Start the story/ }).click();
  const steps = page.getByRole("article").locator(".story-step");
  await expect(steps).toHaveCount(story.steps.length);
  for (const [at, { heading, sentences, events: own }] of story.steps.entries()) {
    const step = steps.nth(at);
    await expect(step.getByRole("heading", { level: 3 })).toContainText(heading);
    for (const { text } of sentences) await expect(step).toContainText(text);
    await expect(step.locator("svg.drawn-scene a:not(.band-name)").first()).toBeAttached();
    for (const id of own) await expect(step.locator(`svg.drawn-scene a[href$="events/${id}/"]`).first()).toBeAttached();
  }
  // Only one drawing of each step is visible; on a phone, the one with names above the rows.
  for (const [width, names] of [
    [1280, ".drawn-beside"],
    [360, ".drawn-above"],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    await expect(steps.locator(".drawn-scene").filter({ visible: true })).toHaveCount(story.steps.length);
    await expect(steps.locator(names).filter({ visible: true })).toHaveCount(story.steps.length);
  }
});

test("without scripts, a phone shows the timeline above the list, an actor's track, and a strip on pages of events and periods", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const drawings = page.locator(".drawn-scene").filter({ visible: true });
  await page.goto("");
  await expect(drawings).toHaveCount(1);
  await expect(drawings).toBeInViewport();
  const [main] = [...actors].sort((a, b) => eventsOfActor(b.id).length - eventsOfActor(a.id).length);
  await page.goto(`actors/${main!.id}/`);
  await expect(drawings).toHaveCount(1);
  await expect(drawings.locator(".drawn-name")).toContainText(main!.name);
  const own = eventsOfActor(main!.id).map(({ id }) => id);
  const linked = await drawings
    .locator("a:not(.band-name)")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("/").at(-2) ?? ""));
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter((id) => !own.includes(id))).toEqual([]);
  for (const address of [`events/${one.id}/`, `periods/${info.periods[0]!.id}/`]) {
    await page.goto(address);
    await expect(page.locator(".drawn-strip .strip"), address).toBeInViewport();
    await expect(drawings, address).toHaveCount(0);
  }
});
