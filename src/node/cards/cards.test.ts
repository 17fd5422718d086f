/** Checks share cards: what they say, that no text leaves its box, and that they are painted once. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { compileStory } from "../../engine/compile/compileStory";
import { compileActor, compileEvent } from "../../engine/compile/compileViews";
import type { RecordView } from "../../model/compiled/recordView";
import { builtApp } from "../../testing/builtApp";
import { folderInMemory, memoryDisk } from "../../testing/memory";
import { shipped } from "../../testing/shipped";
import { build } from "../commands/build";
import { realEffects } from "../effects";
import { altOf, type CardContent, cardContent } from "./cardContent";
import { openPainter } from "./cardPainter";
import { CARD, cardLayout, MARGIN } from "./cardSvg";
import { siteFonts } from "./fonts";

const { lookup, index } = shipped();
const fonts = siteFonts();
const contentOf = (view: RecordView | null) => cardContent(view, index, index.labels);
const event = (id: string) =>
  compileEvent(
    lookup,
    lookup.events.findIndex((one) => one.event.id === id),
  );
const actor = (id: string) => compileActor(lookup, id);

describe("a card says", () => {
  test("what happened, when, where, on how much it rests, who says so in which way, and that sources disagree", () => {
    expect(contentOf(event("khazali-freed-2010"))).toMatchObject({
      kicker: "Release",
      title: "Iraq frees Khazali",
      lead: "3 or 5 January 2010 · Green Zone",
      facts: "6 sources, 5 origins",
      dispute: "Sources disagree",
      basis: "According to Alaa al-Taii (Interior Ministry) · Official statement",
    });
  });

  test("that an event rests on one origin, which its mark also shows", () => {
    const content = contentOf(event("army-report-2007-02-27"));
    expect(content.facts).toBe("2 sources, 1 origin");
    expect(content).toMatchObject({ isWeak: true, dispute: "" });
  });

  test("the original name of an actor, and how many events it takes part in", () => {
    expect(contentOf(actor("aah"))).toMatchObject({ original: "عصائب أهل الحق", kicker: "armed group · 49 events" });
  });

  test("the steps of the story, and of the dataset how much it holds", () => {
    expect(contentOf(compileStory(lookup)).steps).toHaveLength(9);
    expect(contentOf(null).facts).toBe("126 events, 1990–2025 · 330 sources");
  });

  test("the same in its alternative text", () => {
    expect(altOf(contentOf(event("khazali-freed-2010")))).toBe(
      "Iraq frees Khazali. Release; 3 or 5 January 2010 · Green Zone; 6 sources, 5 origins; Sources disagree. Below it, a strip of the whole record.",
    );
  });
});

/** Boxes of text that leave the margins or lie on one another. Letters reach 0.8 of their size above the baseline, and
 * those that go below it stay within 0.24. */
function misplaced(content: CardContent): readonly string[] {
  const { texts } = cardLayout(content, fonts);
  const boxes = texts.map(({ text, x, width, baseline, size }) => ({
    text,
    left: x,
    right: x + width,
    top: baseline - size * 0.74,
    bottom: baseline + size * 0.24,
  }));
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < MARGIN - 1 || right > CARD.width - MARGIN + 1 || top < MARGIN - 8 || bottom > CARD.height - 24,
  );
  const crossed = boxes.filter((a, at) =>
    boxes.some(
      (b, other) => other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  );
  return [...outside, ...crossed].map(({ text }) => text);
}

describe("the text of a card", () => {
  test("stays inside the margins and apart, and is no smaller than 14 pixels, for every record", () => {
    const views = [
      ...lookup.events.map((_, at) => compileEvent(lookup, at)),
      ...lookup.dataset.actors.map(({ id }) => compileActor(lookup, id)),
      compileStory(lookup),
      null,
    ];
    for (const view of views) {
      const content = contentOf(view);
      expect({ title: content.title, misplaced: misplaced(content) }).toEqual({ title: content.title, misplaced: [] });
      for (const { size } of cardLayout(content, fonts).texts) expect(size).toBeGreaterThanOrEqual(14);
    }
  });

  test("stays there for any words, however long, in Latin and Arabic letters", () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(..."aeilmnrstwWM-’é") }),
      fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."ابتثجحخدسعقلمنهوي") }),
    );
    const words = (most: number) => fc.array(word, { maxLength: most }).map((all) => all.join(" "));
    const base = contentOf(event("khazali-freed-2010"));
    const content = fc.record({
      kicker: fc.constant("Release"),
      title: words(30),
      original: words(4),
      lead: words(20),
      text: words(60),
      basis: words(12),
      dispute: fc.constantFrom("", "Sources disagree"),
    });
    fc.assert(fc.property(content, (made) => misplaced({ ...base, ...made }).length === 0));
  });

  test("has a font of the site for each letter of every name and title, Arabic ones too", () => {
    const all = lookup.dataset.actors.flatMap(({ id }) => [actor(id).name, ...actor(id).names.map(({ name }) => name)]);
    const titles = lookup.events.map(({ event: { title } }) => title);
    const without = [...all, ...titles].filter((text) => fonts.runsOf(text, "title").some(({ font }) => font === null));
    expect(without).toEqual([]);
    expect(fonts.runsOf("عصائب أهل الحق", "title").map(({ font }) => font)).toEqual(["vazirmatn-arabic-600"]);
  });
});

describe("a build", () => {
  const folder = mkdtempSync(join(tmpdir(), "cards-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const options = { folder: "data", out: "site", app: "app", keepGoing: false, budget: null, offline: true };
  const built = async (baseUrl: string | null) => {
    const effects = memoryDisk({ ...builtApp(), ...folderInMemory("src/testing/cases/base", "data") });
    expect(await build({ ...options, baseUrl }, effects, openPainter(folder, realEffects))).toBe(0);
    return effects;
  };
  const base = "https://example.org/a/";
  const imageOf = (html: string) => /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1];

  test("gives every event, actor and story a card of 1200 by 630 pixels, and all other pages that of the dataset", async () => {
    const { files } = await built(base);
    for (const [path, bytes] of files) {
      const page = /^site\/(.*)index\.html$/.exec(path)?.[1];
      const image = page === undefined ? undefined : imageOf(new TextDecoder().decode(bytes));
      // A page at an old id has no card.
      if (page === undefined || image === undefined) continue;
      expect(image).toBe(
        `${base}${/^(events|actors|story)\/./.test(`${page}.`) && page !== "actors/" ? page : ""}card.png`,
      );
      const png = Buffer.from(files.get(`site/${image.slice(base.length)}`)!);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(25_000);
    }
  });

  test("paints no card again that has not changed", async () => {
    await built(null);
    expect((await built(null)).said.at(-1)).toMatch(/^site: \d+ share cards, 0 of them drawn anew$/);
  });

  test("without a base URL names cards relative to the page", async () => {
    const { files } = await built(null);
    expect(imageOf(new TextDecoder().decode(files.get("site/about/index.html")))).toBe("../card.png");
  });

  test("on a platform where cards cannot be drawn says so, and is otherwise whole", async () => {
    const effects = memoryDisk({ ...builtApp(), ...folderInMemory("src/testing/cases/base", "data") });
    const painter = openPainter(folder, effects, () => {
      throw new Error("Cannot find native binding");
    });
    expect(await build({ ...options, baseUrl: null }, effects, painter)).toBe(0);
    expect(effects.warned.join()).toMatch(/cannot be drawn on this platform \(Cannot find native binding\)/);
    expect(imageOf(new TextDecoder().decode(effects.files.get("site/index.html")))).toBeUndefined();
  });
});
