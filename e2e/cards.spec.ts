/** What those who share a link can rely on: every page names a picture that exists. */
import { expect, test } from "@playwright/test";
import { actors, events, sources } from "./support/record";
import { siteUrl } from "./support/sites";

const OWN = ["", "story/", ...events.map(({ id }) => `events/${id}/`), ...actors.map(({ id }) => `actors/${id}/`)];
const SHARED = ["about/", "actors/", "disagreements/", `sources/${sources[0]!.id}/`];

test("every page names a share card of 1200 by 630 pixels and at most 25 kB, and its own says in words what it shows", async ({
  request,
}) => {
  const images = new Set<string>();
  for (const path of [...OWN, ...SHARED]) {
    const html = await (await request.get(siteUrl + path)).text();
    const content = (property: string) =>
      new RegExp(`<meta property="${property}" content="([^"]+)">`).exec(html)?.[1] ?? "";
    // The dataset's card is not described on a page of something else.
    expect(content("og:image:alt") !== "", path).toBe(OWN.includes(path));
    images.add(new URL(content("og:image"), siteUrl + path).href);
  }
  // Pages without a card of their own share that of the dataset.
  expect([...images].sort()).toEqual(OWN.map((path) => `${siteUrl + path}card.png`).sort());
  for (const image of images) {
    const response = await request.get(image);
    expect(response.headers()["content-type"], image).toBe("image/png");
    const png = await response.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], image).toEqual([1200, 630]);
    expect(png.length, image).toBeLessThanOrEqual(25_000);
  }
});
