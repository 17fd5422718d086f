/** Forty questions a reader would ask of the shipped record, with their right answers, and what holds for any record. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import type { SearchPassages } from "../../model/compiled/passages";
import { realEffects } from "../../node/effects";
import { readDataset } from "../../node/readDataset";
import { compileIndex } from "../compile/compileIndex";
import { compilePassages, compileSearch } from "../compile/compileSearch";
import { compileAbout } from "../compile/compileViews";
import { lookupOf } from "../compile/lookup";
import { answersTo } from "./answers";
import { type Corpus, corpusOf, titlesOf } from "./corpus";
import { answerItems } from "./suggestionItems";

/** A query and its right answers, any of which may come first: "event khazali-captured-2007". */
const TABLE: readonly (readonly [query: string, ...right: string[]])[] = [
  ["who captured Khazali", "disagreement khazali-captors", "event khazali-captured-2007"],
  [
    "when was Khazali released",
    "event khazali-freed-2010",
    "disagreement khazali-release-day",
    "disagreement khazali-release-2009-or-2010",
  ],
  [
    "is the release disputed",
    "disagreement khazali-release-2009-or-2010",
    "disagreement khazali-release-day",
    "disagreement laith-release-reason",
    "disagreement laith-release-date",
  ],
  [
    "five soldiers killed in Karbala",
    "disagreement karbala-how-they-died",
    "event karbala-captives-killed",
    "actor karbala-soldiers",
  ],
  ["how did the five soldiers die", "disagreement karbala-how-they-died"],
  ["who planned the Karbala attack", "disagreement karbala-planner"],
  ["who led the Karbala attack", "disagreement karbala-commander"],
  ["who killed Soleimani", "event soleimani-killed-2020"],
  ["trips to Tehran", "event khazali-tehran-trips"],
  ["Islamic State Mosul", "event mosul-falls-2014"],
  ["prisoner swap Peter Moore", "disagreement prisoner-swap", "event swap-dispute-2009"],
  ["how did the British guards die", "disagreement guards-deaths"],
  ["who is Daqduq", "actor ali-musa-daqduq"],
  ["قيس الخزعلي", "actor khazali"],
  ["الخزعلي", "actor khazali", "actor laith-al-khazali"],
  ["Karbala attack", "event karbala-raid-2007"],
  ["when was Asaib Ahl al-Haq founded", "event aah-founded-2006", "disagreement aah-founding-month"],
  ["how many seats did AAH win in 2018", "disagreement aah-seats-2018"],
  ["why did US troops leave Iraq", "disagreement withdrawal-reason"],
  ["Mahdi Army freeze", "event mahdi-army-freeze-2007"],
  ["Khamenei meeting", "event khazali-iranian-leaders-meetings"],
  ["helicopter shot down over Basra", "event lynx-basra-2006", "disagreement lynx-attribution"],
  ["who shot down the helicopter", "disagreement lynx-attribution"],
  ["Qods Force", "actor quds-force"],
  ["Suleimani", "actor qasem-soleimani"],
  ["Rogin column", "source rogin-2018", "event rogin-column-2018"],
  ["mock-up in Iran", "event karbala-mockup-iran", "disagreement karbala-mockup-site"],
  ["Salomi kidnapped", "event salomi-kidnapped-2010"],
  ["Najaf", "place najaf"],
  ["Sadr City", "place sadr-city"],
  ["Capture and interrogations", "period capture"],
  ["foreign terrorist organization AAH", "event aah-fto-2020", "disagreement aah-listing-day"],
  ["when did the interrogations begin", "disagreement interrogations-start", "event interrogations-begin-2007"],
  ["did Iran help with the Karbala attack", "disagreement karbala-outside-help"],
  ["khazalli captred", "event khazali-captured-2007", "disagreement khazali-captors"],
  ["Hariri border visit", "event hariri-response-2017"],
  ["embassy protest", "event embassy-protest-2019"],
  ["McMenemy", "event mcmenemy-returned-2012"],
  ["Sistani call to arms", "event sistani-call-2014"],
  ["League of the Righteous", "actor aah"],
  ["Khazali border Lebanon", "event lebanon-visit-2017"],
  ["why were the reports declassified", "disagreement declassification-purpose"],
  ["when was Sadiq al-Sadr killed", "event sadiq-al-sadr-killed-1999", "disagreement sadiq-al-sadr-death-year"],
  ["Moqtada in Tehran", "event sadr-tehran-visit-2003", "disagreement sadr-tehran-2003-when"],
  ["election 2018", "event election-2018"],
  ["Wall Street Journal", "actor wall-street-journal", "event wsj-report-2018"],
  [
    "release of Laith",
    "event laith-released-2009",
    "disagreement laith-release-date",
    "disagreement laith-release-reason",
  ],
  ["sanctions on Khazali", "event treasury-2019-12"],
  ["who kidnapped Peter Moore", "disagreement moore-kidnappers", "event british-hostages-2007"],
  ["where were the hostages taken from", "disagreement moore-kidnap-place"],
  ["training by Hezbollah", "event hezbollah-training-begins", "disagreement hezbollah-training-start"],
  ["Khazali break with Sadr", "disagreement khazali-sadr-break", "event khazali-sadr-rift-2004"],
  ["army study Iraq war", "event army-study-2019"],
  ["invasion of Iraq", "event iraq-invasion-2003"],
  ["deaths from armour-piercing bombs", "disagreement efp-deaths", "event efp-count-2015"],
  ["Fayhan", "actor adnan-fayhan"],
  ["Obama withdrawal announcement", "event obama-announcement-2011"],
  ["was Khazali exchanged for Moore", "disagreement prisoner-swap"],
  ["AEI interrogation reports", "event aei-publication-2018"],
  ["Popular Mobilization law", "event pmf-law-2016"],
  ["mockup in Iran", "event karbala-mockup-iran", "disagreement karbala-mockup-site"],
  ["Mohandes", "actor abu-mahdi-al-muhandis"],
  ["where was Khazali held", "event khazali-captured-2007", "disagreement khazali-capture-place"],
];

let corpus: Corpus;
let index: Index;
let passages: SearchPassages;

beforeAll(() => {
  const lookup = lookupOf(readDataset("data", realEffects));
  index = compileIndex(lookup, "test");
  const text = compileSearch(lookup);
  passages = compilePassages(lookup);
  corpus = corpusOf(index, text, compileAbout(lookup, index).sources);
});

const answered = (query: string, most?: number) =>
  answersTo(corpus, query, most).map(({ kind, id }) => `${kind} ${id}`);

describe("sixty questions of the shipped record", () => {
  test("have a right answer among the first three, and most have it first", () => {
    const places = TABLE.map(([query, ...right]) => ({
      query,
      at: answered(query).findIndex((one) => right.includes(one)),
      first: answered(query, 3),
    }));
    expect(places.filter(({ at }) => at < 0 || at > 2)).toEqual([]);
    expect(places.filter(({ at }) => at > 0).map(({ query }) => query).length).toBeLessThanOrEqual(3);
  });

  test("have the same answers in any order of words, and with one letter of a long name wrong", () => {
    expect(answered("Khazali captured", 2)).toEqual(answered("captured Khazali", 2));
    expect(answered("Khazalli captured", 1)).toEqual(answered("Khazali captured", 1));
    expect(answered("who captured Khazali", 2).sort()).toEqual([
      "disagreement khazali-captors",
      "event khazali-captured-2007",
    ]);
  });
});

test("a question finds the disagreement of its kind before others, and words about disputes find disagreements", () => {
  const kindOf = (query: string) => answered(query, 1)[0]?.split(" ")[0];
  expect(answered("on which day was Khazali captured", 1)).toEqual(["disagreement khazali-capture-day"]);
  expect(answered("who captured Khazali", 1)).toEqual(["disagreement khazali-captors"]);
  expect(kindOf("Khazali release disputed")).toBe("disagreement");
  expect(kindOf("Khazali release")).not.toBe("source");
});

test("every record is the first answer, or equals it, when its whole title or name is asked", () => {
  const missed = corpus.documents.filter(({ kind, id, label }) => {
    const found = answersTo(corpus, label, 3);
    return !found.some((one) => (one.kind === kind && one.id === id) || one.label === label);
  });
  expect(missed.map(({ kind, id }) => `${kind} ${id}`)).toEqual([]);
});

test("without the search texts, titles and names are found all the same", () => {
  const titles = corpusOf(index, titlesOf(index), []);
  expect(answersTo(titles, "Karbala raid", 3).some(({ kind }) => kind === "event")).toBe(true);
  expect(answersTo(titles, "Qais al-Khazali", 1)[0]).toMatchObject({ kind: "actor", id: "khazali" });
});

test("nothing asked, or nothing found, has no answer, and no query throws", () => {
  expect(answered("")).toEqual([]);
  expect(answered("xyzzyx")).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (query) => void answersTo(corpus, query)));
});

test("an answer found in a text shows the passage, with what was found marked, and leads to its claim", () => {
  const [item] = answerItems(index, corpus, passages, "suburbans");
  const text = item!.passage!.map(([part]) => part).join("");
  expect(text.length).toBeLessThanOrEqual(130);
  expect(item!.passage!.filter(([, isFound]) => isFound).map(([part]) => part)).toEqual(["Suburbans"]);
  expect(item!.act).toMatchObject({ do: "open", kind: "event", hash: expect.stringMatching(/^karbala-raid-2007\.c/) });
});
