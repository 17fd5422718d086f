/** Checks what a chip says of an event and its claims, what it makes of answers of another shape, and which links it
 * serves. The browser tests (e2e/chips.spec.ts) check the rest. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileEvent } from "../engine/compile/compileViews";
import { chipWords } from "../node/chipWords";
import { timeline } from "../testing/timeline";
import { dataAddress } from "./fetchEvent";
import { readChip } from "./readChip";

const claim = (id: string, text: string, source: string, says?: object) => ({
  id,
  text,
  status: "alleged",
  speakers: [{ actor: "ada" }, { name: "A clerk" }],
  citations: [{ source, locator: "p. 3" }],
  ...says,
});
const drawn = timeline(
  `
  1903        ada   Trip  gazette
  1907-01-20  crew  Fire  gazette, inquest
`,
  {
    events: {
      fire: {
        summary: [{ text: "The quay burned.", claims: ["fire.c2"] }],
        claims: [
          claim("fire.c1", "It burned on the 20th.", "gazette", { says: { date: "1907-01-20" } }),
          claim("fire.c2", "It burned on the 21st.", "inquest", { says: { date: "1907-01-21" } }),
          claim("fire.c3", "A ship was lost.", "inquest"),
        ],
      },
    },
    disagreements: [
      {
        id: "fire-day",
        question: "On which day?",
        about: "date",
        positions: [
          { id: "20th", answer: "The 20th", claims: ["fire.c1"] },
          { id: "21st", answer: "The 21st", claims: ["fire.c2"] },
        ],
        outcome: { kind: "open" },
      },
    ],
  } as unknown as Parameters<typeof timeline>[1],
);
const dataOf = (title: string): unknown => {
  const view = compileEvent(drawn.lookup, drawn.numberOf(title));
  const words = view.kind === "event" ? chipWords(view, drawn.index.labels) : null;
  return JSON.parse(JSON.stringify({ ...view, words }));
};
const fire = dataOf("Fire");

describe("a chip", () => {
  test("of an event shows its first sentence, and who says so in the claims behind it", () => {
    expect(readChip(fire, "")).toMatchObject({
      title: "Fire",
      when: "20 or 21 January 1907",
      text: "The quay burned.",
      speakers: ["Ada", "A clerk"],
      locator: "p. 3",
      tally: "2 sources, 2 origins",
      question: { text: "On which day?", isOwn: true },
    });
  });

  test("of a claim shows the claim, and says whether sources disagree on it or on another point", () => {
    expect(readChip(fire, "fire.c1")).toMatchObject({ text: "It burned on the 20th.", question: { isOwn: true } });
    expect(readChip(fire, "fire.c3")).toMatchObject({ text: "A ship was lost.", question: { isOwn: false } });
  });

  test("of a claim that is no longer there is that of its event", () => {
    expect(readChip(fire, "fire.c9")).toEqual(readChip(fire, ""));
  });

  test("of an undisputed event has no question", () => {
    expect(readChip(dataOf("Trip"), "")).toMatchObject({ title: "Trip", question: null });
  });

  test("is not made from anything that is not an event, and nothing it is given makes it fail", () => {
    for (const other of [null, 4, "x", [], {}, { kind: "actor", title: "Ada", words: { when: "1903" } }])
      expect(readChip(other, "")).toBeNull();
    fc.assert(
      fc.property(fc.object(), fc.string(), (value, id) => {
        const chip = readChip({ kind: "event", title: "Fire", words: { when: "1907" }, ...value }, id);
        expect(chip === null || typeof chip.text === "string").toBe(true);
      }),
    );
  });
});

describe("a link", () => {
  const root = "https://record.test/a/";
  test.each([
    ["https://record.test/a/events/fire/", "https://record.test/a/events/fire/index.json"],
    ["https://record.test/a/events/fire/?theme=dark#fire.c1", "https://record.test/a/events/fire/index.json"],
    ["https://record.test/a/events/fire/index.html", "https://record.test/a/events/fire/index.json"],
    ["https://record.test/a/actors/ada/", null],
    ["https://record.test/a/events/", null],
    ["https://record.test/a/events/fire/more/", null],
    ["https://record.test/events/fire/", null],
    ["https://elsewhere.test/a/events/fire/", null],
    ["javascript:alert(1)", null],
  ])("to %s has the data at %s", (link, address) => {
    expect(dataAddress(link, root)).toBe(address);
  });
});
