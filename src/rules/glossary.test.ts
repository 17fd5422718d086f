/** Checks docs/glossary.md against the code: every name it lists is declared, no name it rejects is declared, and no
 * message of the interface uses a rejected word. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declaredIn } from "./declaredIn";
import { bare, files, isCode, isTest } from "./source";

const glossary = readFileSync("docs/glossary.md", "utf8");

interface Term {
  readonly term: string;
  readonly names: readonly string[];
  readonly not: readonly string[];
}

const inCode = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

const [terms, kept] = [4, 3].map((columns): readonly Term[] =>
  glossary
    .split("\n")
    .map((line) => line.split("|").slice(1, -1))
    .filter((cells) => cells.length === columns && !/^ *(Term|Field|-+) *$/.test(cells[0]!))
    .map(([term = "", , names = "", not = ""]) => ({ term: term.trim(), names: inCode(names), not: inCode(not) })),
) as [readonly Term[], readonly Term[]];

/** The names that each shipped file declares. Tests are left out. */
const declared = new Map(
  [...files].flatMap(([file, text]) =>
    isCode(file) && !isTest(file) ? [[file, declaredIn(file, text)] as const] : [],
  ),
);
const everywhere = new Set([...declared.values()].flatMap((names) => [...names]));

/** Rejected names that some files may still declare, because the name means something else there. */
const FIELDS: Readonly<Record<string, { readonly files: RegExp; readonly because: string }>> = {
  family: {
    files: /^engine\/(?:cite|check|import|sheets)\/|^node\/(?:sample|citations|import)\//,
    because: "CSL-JSON: the family name",
  },
  without: { files: /^i18n\/messages\//, because: "a message that says “without”" },
  follow: { files: /^i18n\/messages\//, because: "a message that says “follow”" },
  left: { files: /^(?:ui\/timeline|rules)\//, because: "a side, as CSS and the syntax tree have it" },
  Window: { files: /^rules\//, because: "the browser's own" },
};

describe("the glossary", () => {
  test("lists each term once and gives each a name in the code", () => {
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.filter(({ names }) => names.length === 0)).toEqual([]);
    const all = terms.map(({ term }) => term);
    expect(all.filter((term, at) => all.indexOf(term) !== at)).toEqual([]);
  });

  test.each([...terms, ...kept].flatMap(({ term, names }) => names.map((name) => [term, name])))(
    "%s: the code declares `%s`",
    (_, name) => {
      expect([...everywhere]).toContain(name);
    },
  );

  test.each(terms.flatMap(({ term, not }) => not.map((name) => [name, term])))(
    "the code does not declare `%s`, because the term is %s",
    (name) => {
      const found = [...declared].flatMap(([file, names]) => (names.has(name) ? [file] : []));
      expect(found.filter((file) => !FIELDS[name]?.files.test(file))).toEqual([]);
    },
  );

  test('the name "row" is used for rows of the drawing, of exports and of sheets only', () => {
    const drawing =
      /^engine\/draw\/|^ui\/(?:timeline|focus)\/|^ui\/static\/[dD]rawn|^engine\/(?:importNote\.ts|(?:export|import|sheets)\/)|^node\/(?:import\/|commands\/import)/;
    const found = [...declared].flatMap(([file, names]) => (names.has("row") || names.has("rows") ? [file] : []));
    expect(found.filter((file) => !drawing.test(file))).toEqual([]);
  });
});

describe("the interface", () => {
  const section = glossary.split("## Words the interface does not use")[1] ?? "";
  const words = [...section.matchAll(/"([^"]+)"/g)].map(([, word]) => word!);

  test.each(words)("does not use the word “%s”", (word) => {
    const found = [...files].flatMap(([file, text]) =>
      /^i18n\/messages\//.test(file)
        ? [...bare(text).matchAll(/"((?:[^"\\\n]|\\.)*)"/g)]
            .filter(([, message = ""]) => new RegExp(`\\b${word}\\b`, "i").test(message))
            .map(([, message]) => `${file}: ${message}`)
        : [],
    );
    expect(found).toEqual([]);
  });
});
