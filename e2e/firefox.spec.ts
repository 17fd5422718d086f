/** A smoke test in Firefox ESR, if the system has it. All other browser tests run in Chromium. */
import { expect, test } from "@playwright/test";
import { type Firefox, findFirefox, startFirefox } from "./support/firefox";
import { events, eventsOfActor } from "./support/record";
import { siteUrl } from "./support/sites";

const program = findFirefox();
const slowly = { timeout: 20_000 };

test("in Firefox the home page is drawn, filters, opens an event and goes back, and the page of an event is complete", async () => {
  test.skip(program === null, "No Firefox is installed here: this smoke run was not made.");
  test.slow();
  const firefox: Firefox = await startFirefox(program!);
  try {
    await firefox.goto(siteUrl);
    const ticks = () => firefox.read<number>(`document.querySelectorAll(".axis .tick").length`);
    await expect.poll(ticks, slowly).toBeGreaterThan(5);
    expect(await firefox.read(`document.querySelectorAll(".canvas .mark-link").length`)).toBeGreaterThan(50);

    await firefox.press({ role: "button", name: "Filters" });
    const khazali = { role: "checkbox", name: "Qais al-Khazali" } as const;
    await expect.poll(() => firefox.has(khazali), slowly).toBe(true);
    await firefox.press(khazali);
    await expect.poll(() => firefox.read("location.search"), slowly).toBe("?actor=khazali");
    const shown = () => firefox.read<string>(`document.querySelector(".shown").textContent`);
    await expect.poll(shown, slowly).toContain(`${eventsOfActor("khazali").length} of ${events.length} events`);
    await firefox.press({ role: "button", name: "Filters (1)" });

    const [one] = eventsOfActor("khazali");
    await firefox.press({ role: "link", name: one!.title });
    await expect.poll(() => firefox.read("location.pathname"), slowly).toContain(`/events/${one!.id}/`);
    await expect.poll(() => firefox.has({ role: "heading", name: one!.title }), slowly).toBe(true);
    await firefox.back();
    await expect.poll(() => firefox.read("location.pathname + location.search"), slowly).toBe("/?actor=khazali");
    expect(await ticks()).toBeGreaterThan(5);

    await firefox.goto(`${siteUrl}events/${one!.id}/`);
    await expect.poll(() => firefox.has({ role: "heading", name: one!.title }), slowly).toBe(true);
  } finally {
    await firefox.close();
  }
});
