import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { fold, foldedWords } from "../../i18n/fold";
import type { Index, SearchText } from "../../model/compiled/eventIndex";
import { realEffects } from "../../node/effects";
import { readDataset } from "../../node/readDataset";
import { randomIndex } from "../../testing/randomIndex";
import { compileIndex } from "../compile/compileIndex";
import { compileSearch, gatherWords } from "../compile/compileSearch";
import { lookupOf } from "../compile/lookup";
import { markMatches } from "./markMatches";
import { actorsNamed, searchEvents } from "./search";
import { isWord, searchedWords } from "./terms";

let index: Index;
let text: SearchText;
let aliases: { id: string; spelling: string }[];

beforeAll(() => {
  const lookup = lookupOf(readDataset("data", realEffects));
  index = compileIndex(lookup, "test");
  text = compileSearch(lookup);
  aliases = lookup.dataset.actors.flatMap(({ id, name, names = {}, aliases: more = [] }) =>
    [name, ...Object.values(names), ...more].map((spelling) => ({ id, spelling })),
  );
});

const found = (query: string) => actorsNamed(text, query).map((actor) => index.actors[actor]?.id);

test.each([
  ["Qais al-Khaz'ali", "qais khazali"],
  ["Asa\u2019ib Ahl al-Haq", "asaib ahl haq"],
  ["قیس الخزعلی", "قيس خزعلي"],
  ["Hürriyet", "hurriyet"],
  ["  — ", ""],
])("“%s” is compared as “%s”", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each(["khazaali", "Khalazi", "الخزعلی", "الخزعلي", "khazali", "Qayis al-Khazali"])(
  "“%s” finds Qais al-Khazali",
  (query) => {
    expect(found(query)).toContain("khazali");
  },
);

describe("every actor of the record", () => {
  test("is found by each spelling, with and without article, hyphens and marks", () => {
    for (const { id, spelling } of aliases) {
      if (fold(spelling).length < 3) continue;
      for (const query of [spelling, spelling.toUpperCase(), spelling.replaceAll("-", " "), fold(spelling)]) {
        expect(found(query), query).toContain(id);
      }
    }
  });

  test("is found with one letter of a spelling dropped, inserted or replaced", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom("drop", "insert", "replace"), (which, where, mistake) => {
        const { id, spelling } = aliases[which % aliases.length]!;
        const folded = fold(spelling);
        const words = folded.split(" ");
        const word = words[where % words.length]!;
        // With one wrong letter, a word of three letters is another word.
        fc.pre(word.length >= 4);
        const at = where % word.length;
        const rest = word.slice(at + (mistake === "insert" ? 0 : 1));
        const typed = word.slice(0, at) + (mistake === "drop" ? "" : "q") + rest;
        expect(found(folded.replace(word, typed)), `${folded}: ${typed}`).toContain(id);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

test("a search covers titles, claims, places and sources, and an event must contain every word", () => {
  const titles = (query: string) => [...searchEvents(index, text, query)].map((event) => index.events.id[event]);
  expect(titles("karbala")).toContain("karbala-raid-2007");
  expect(titles("SUBURBANS fatigues")).toContain("karbala-raid-2007");
  expect(titles("Stanley McChrystal")).toContain("khazali-captured-2007");
  expect(titles("karbala zebra")).toEqual([]);
  expect(titles("").length).toBe(index.events.id.length);
});

describe("for any texts and any query", () => {
  const rowsFound = (texts: readonly string[], query: string) => [
    ...searchEvents(
      randomIndex(1, texts.length),
      { ...gatherWords(texts), names: [], places: [], questions: [] },
      query,
    ),
  ];
  const word = fc.string({ unit: fc.constantFrom("c", "b", "é", "ı", "ق", "1", "😀"), minLength: 1, maxLength: 3 });
  const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));

  test("an event is found when each typed word that carries meaning begins a word of its text", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.array(word, { maxLength: 3 }), (texts, typed) => {
        const query = typed.join(" ");
        const isFound = (text: string) =>
          searchedWords(query).every((one) => foldedWords(text).some((other) => other.startsWith(one)));
        expect(rowsFound(texts, query)).toEqual(texts.flatMap((text, event) => (isFound(text) ? [event] : [])));
      }),
      { numRuns: 300 },
    );
  });

  test("a query of more words than a byte can count finds the events that contain them all", () => {
    expect(rowsFound(["cargo", "cargo beta", "beta"], "c ".repeat(300))).toEqual([0, 1]);
    expect(rowsFound(["cargo", "cargo beta", "beta"], `${"c ".repeat(300)}b`)).toEqual([1]);
  });

  test("common words weigh nothing, unless a query has only these", () => {
    const texts = ["Who goes there", "The fire", "Fire in the harbour"];
    expect(rowsFound(texts, "who was in the harbour")).toEqual([2]);
    expect(rowsFound(texts, "the fire")).toEqual([1, 2]);
    expect(rowsFound(texts, "who")).toEqual([0]);
  });

  test("an event number beyond the index is ignored", () => {
    const broken = { events: 2, words: ["fire"], eventsOfWord: ["1 70000"], names: [], places: [], questions: [] };
    expect([...searchEvents(randomIndex(1, 2), broken, "fire")]).toEqual([1]);
  });
});

test("each word is listed once with its events, each written as the distance from the one before", () => {
  expect(gatherWords(["Fire", "fire, fire", "", "Flood by fire"])).toEqual({
    events: 4,
    words: ["by", "fire", "flood"],
    eventsOfWord: ["3", "0 1 2", "3"],
  });
});

test("the words that a query matches in a title are marked, and the title is unchanged", () => {
  const parts = markMatches("Khazali is captured in Basra", "basra khaz");
  expect(parts.map(([part]) => part).join("")).toBe("Khazali is captured in Basra");
  expect(parts.filter(([, isFound]) => isFound).map(([part]) => part)).toEqual(["Khazali", "Basra"]);
});

describe("scripts without blanks between words", () => {
  const titles = ["在北京的会议讨论了港口火灾", "港でストライキが始まった", "การประชุมที่กรุงเทพ", "Sparta in 2007年"];
  const runs = { ...gatherWords(titles), names: [], places: [], questions: [] };
  const rowsOf = (query: string) => [...searchEvents(index, runs, query)];

  test.each([
    ["北京", 0],
    ["会议", 0],
    ["北京 港口", 0],
    ["ストライキ", 1],
    ["すとらいき", 1],
    ["始まった", 1],
    ["กรุงเทพ", 2],
    ["ประชุม", 2],
    ["2007年", 3],
  ])("%s is found inside a run, and exactly this part of the title is marked", (query, event) => {
    expect(rowsOf(query)).toEqual([event]);
    const parts = markMatches(titles[event]!, query);
    expect(parts.map(([part]) => part).join("")).toBe(titles[event]);
    const lit = parts.filter(([, isFound]) => isFound).map(([part]) => fold(part));
    expect(lit.join(" ")).toBe(fold(query));
  });

  test("text that no run contains is not found, and other scripts match only at beginnings of words", () => {
    expect([rowsOf("上海"), rowsOf("议会"), rowsOf("art")]).toEqual([[], [], []]);
  });

  test("an actor is found by a part of its name", () => {
    expect(actorsNamed({ names: [["港口工人协会"].map(fold), ["guild"]] }, "工人")).toEqual([0]);
  });

  test("a search among ten thousand runs takes less than 100 milliseconds", () => {
    const letters = [...titles.join("")];
    const many = Array.from({ length: 10_000 }, (_, at) =>
      Array.from({ length: 200 }, (_, n) => letters[(at * 31 + n * (1 + (at % 37))) % letters.length]).join(""),
    );
    const large = { ...gatherWords(many), names: [], places: [], questions: [] };
    searchEvents(index, large, "北京");
    const start = performance.now();
    for (let n = 0; n < 10; n++) searchEvents(index, large, "北京");
    expect((performance.now() - start) / 10).toBeLessThan(100);
  });
});

test.each([
  ["mohandes", "muhandis", true],
  ["muktada", "moqtada", true],
  ["karbala", "kirkuk", false],
  ["basra", "bosor", false],
])("%s is %s with other vowels, as names from other scripts are spelled: %s", (typed, word, is) => {
  expect(isWord(typed, word)).toBe(is);
});

test("no query throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => void searchEvents(index, text, query)),
    { seed: 3 },
  );
});
