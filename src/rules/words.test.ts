/** Words are messages: code that decides and components that draw have none of their own. */
import { expect, test } from "vitest";
import { expectNone, files, isCode, isTest, uses } from "./source";
import { shownIn, wordsIn } from "./wordsIn";

/** What reads like words and is none that a person is told, or none of the interface: by its file, and by how it begins. */
const NO_WORDS: Readonly<Record<string, readonly [texts: RegExp, because: string]>> = {
  "engine/ask/suggestionItems.ts": [/^(?:actor|source|period|event|command) …$/, "keys of items"],
  "engine/draw/spots.ts": [/^bubble …/, "a key of a mark"],
  "engine/draw/textWidth.ts": [/^(?:Zgovxy|Wm)$/, "letters that are measured"],
  "engine/import/guessMapping.ts": [/^(?:end|display|media|alt) \w+$/, "names of columns of TimelineJS"],
  "engine/import/markwhen.ts": [/^(?:Date|Title|Text|Category|Source URL)$/, "names of columns"],
  "engine/import/timelineJs.ts": [/^(?:[A-Z]\w+ )?[A-Z]\w+$/, "names of columns of TimelineJS"],
  "engine/sheets/lists.ts": [/^(?:name|body): …$/, "notation of cells (docs/format.md)"],
  "engine/sheets/table.ts": [/^/, "names of columns (docs/format.md), the same in every language"],
  "model/problem.ts": [
    /^/,
    "what docs/format.md says of each code, in the language of that document; no program prints it",
  ],
  "state/url.ts": [/^from, to$/, "two fields of the address"],
};
const isWords = (file: string, text: string): boolean => !NO_WORDS[file]?.[0].test(text);

const code = [...files].filter(([file]) => isCode(file) && !isTest(file));
// What node prints is looked at where it is printed, in a made-up language (testing/madeUp/check.test.ts): it writes mark-up and
// names of formats, which read like words.
const deciding = code.filter(([file]) => /^(?:engine|state|model)\//.test(file));
const components = code.filter(([file]) => file.startsWith("ui/") && file.endsWith(".tsx"));

const inAll = (all: typeof code, find: typeof wordsIn) =>
  all.flatMap(([file, text]) => find(file, text).map((one) => ({ file, ...one })));

test("engine, state and model hold no words for a person", () => {
  const found = inAll(deciding, wordsIn).filter(({ file, text }) => isWords(file, text));
  expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test("components show no literal words, in their text as in what is read aloud", () => {
  expect(components.length).toBeGreaterThan(50);
  expect(inAll(components, shownIn).map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test("names in a row are put together in one place, which knows what the language has between them", () => {
  // A citation has commas of its style, and the check writes JSON.
  expectNone("lists", uses(/\.join\(", "\)/, /^(?!ui\/|engine\/|state\/)|^engine\/(?:cite|check)\//));
});

test("what is passed over is there", () => {
  const found = inAll(deciding, wordsIn);
  const idle = Object.keys(NO_WORDS).filter(
    (file) => !found.some((one) => one.file === file && !isWords(file, one.text)),
  );
  expect(idle).toEqual([]);
});
