// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources to be read
import { describe, expect, test } from "vitest";
import { shownIn, wordsIn } from "./wordsIn";

const textsOf = (found: ReturnType<typeof wordsIn>) => found.map(({ text }) => text);

describe("words in code", () => {
  test.each<[code: string, ...texts: string[]]>([
    ['say("the file is empty")', "the file is empty"],
    ['say("Remove it.")', "Remove it."],
    ['const title = "Untitled"', "Untitled"],
    ["say(`there is no ${noun}`)", "there is no …"],
    ["say(`${n} events`)", "… events"],
    ["say(`${place} (counted)`)", "… (counted)"],
    ["say(isOpen ? `open, since ${day}` : other)", "open, since …"],
    ['const words = { none: "no events" } as const', "no events"],
    ['const say = (what = "nothing here") => what', "nothing here"],
    ['throw say("out of range")', "out of range"],
  ])("found: %s", (source, ...texts) => {
    expect(textsOf(wordsIn("some.ts", source))).toEqual(texts);
  });

  test.each([
    'throw new Error("no row of this number")',
    "throw new RangeError(`row ${row} is not there`)",
    'import { some } from "./a b"',
    'export * from "./Other"',
    'if (key === "Escape") leave()',
    'type Key = "Page up" | "Escape"',
    'const kind: "Day" | "Month" = given',
    "say(fill(t.list.title, { n }))",
    'const key = "event_title"',
    "const key = `${row} ${actor}`",
    "const path = `M ${x} ${y} L ${x} ${top}`",
    'const names = ["ArrowLeft", "container-title", "URL", "TY"]',
    'list.join(" ")',
    "const shape = /no such word/",
    "// no words here",
  ])("innocent: %s", (source) => {
    expect(textsOf(wordsIn("some.ts", source))).toEqual([]);
  });
});

describe("words in components", () => {
  test.each<[jsx: string, ...texts: string[]]>([
    ["<p>Sources</p>", "Sources"],
    ["<p>{name}, from {place}</p>", ", from"],
    ['<p>{"and"}</p>', "and"],
    ['<p>{isOpen && "open"}</p>', "open"],
    ['<p>{isOpen ? "open" : t.list.closed}</p>', "open"],
    ['<p>{name ?? "nobody"}</p>', "nobody"],
    ["<p>{`${n} events`}</p>", "… events"],
    ['<button aria-label="Close" />', "Close"],
    ["<button title={`Open ${name}`} />", "Open …"],
    ['<input placeholder={isShort ? "Find" : t.search.long} />', "Find"],
    ['<img alt="a map" />', "a map"],
    ['<Choice label="Any" />', "Any"],
    ['<Choice closeLabel="Done" />', "Done"],
    ["<><b />more</>", "more"],
  ])("found: %s", (jsx, ...texts) => {
    expect(textsOf(shownIn("some.tsx", `const x = ${jsx};`))).toEqual(texts);
  });

  test.each([
    "<p>{t.list.title}</p>",
    '<p className="quiet small">{words}</p>',
    "<p>({n})</p>",
    '<p>{" · "}</p>',
    '<p>{kind === "open" && mark}</p>',
    '<button type="button" name="open" aria-label={t.close} />',
    "<p>{fill(words, { n })}</p>",
    "<p>\n  {words}\n</p>",
    "<p title={String(n)}>{`${a}–${b}`}</p>",
  ])("innocent: %s", (jsx) => {
    expect(textsOf(shownIn("some.tsx", `const x = ${jsx};`))).toEqual([]);
  });
});
