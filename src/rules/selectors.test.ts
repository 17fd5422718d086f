/** Checks that code does not find elements of other files by class. Parts of the page register themselves instead, so
 * that a file can change its markup without breaking another. */
import { describe, expect, test } from "vitest";
import { bare, expectNone, files, isCode, isTest } from "./source";

/** The number of lines in each file that may query the page by selector, with the reason. */
const MAY_ASK: readonly { readonly file: string; readonly lines: number; readonly because: string }[] = [
  {
    file: "ui/detail/RecordPanel.tsx",
    lines: 1,
    because: "headings and claims of any record, by element and id, in the order in which they stand",
  },
  { file: "ui/timeline/markHands.ts", lines: 1, because: "only the browser knows whether a focus is to be seen" },
];

/** The most lines in all of src that may query the page by selector. */
const MOST = 15;

const ASKING = /\.(?:querySelector(?:All)?|closest|matches|getElementsByClassName)\s*[(<]/;
/** Matches a class in a selector, such as `".row"` or `"li.row a"`, but not a file name, a number or a sentence. */
const CLASS_IN_SELECTOR = /(?:^|[\s>+~,(\w\]*])\.([a-z][\w-]*)/g;

interface Asked {
  readonly file: string;
  readonly what: string;
  readonly classes: readonly string[];
}

function askedIn(file: string, text: string): Asked[] {
  return bare(text)
    .split("\n")
    .filter((line) => ASKING.test(line) && !line.includes("matchMedia("))
    .map((line) => {
      const selectors = [
        ...line.matchAll(/\.(?:querySelector(?:All)?|closest|matches|getElementsByClassName)[^(]*\(\s*(["'`])(.*?)\1/g),
      ];
      const classes = selectors.flatMap(([, , selector = ""]) =>
        [...selector.matchAll(CLASS_IN_SELECTOR)].map(([, name = ""]) => name),
      );
      return { file, what: line.trim(), classes };
    });
}

const asked = [...files].flatMap(([file, text]) => (isCode(file) && !isTest(file) ? askedIn(file, text) : []));
/** Whether the file gives an element this class. */
const draws = (file: string, name: string) =>
  new RegExp(`class(?:Name|List)[^\\n]*["'\`\\s{]${name}["'\`\\s$]`).test(bare(files.get(file) ?? ""));

describe("queries by selector", () => {
  test("the search finds selectors and the classes in them", () => {
    const found = askedIn(
      "a.ts",
      'x.querySelector<HTMLElement>(".row a, li.item > .b-c");\ny.closest("[data-event]"); // z.matches(".d")',
    );
    expect(found.map(({ classes }) => classes)).toEqual([["row", "item", "b-c"], []]);
    expect(askedIn("a.ts", "const isNarrow = page.matches;")).toEqual([]);
    expect([draws("ui/timeline/Underlay.tsx", "density"), draws("ui/list/scrollSync.ts", "row")]).toEqual([
      true,
      false,
    ]);
  });

  test("only the listed lines query the page by selector", () => {
    const linesOf = (file: string) => asked.filter((one) => one.file === file).length;
    expectNone(
      "selectors",
      asked.filter(({ file }) => linesOf(file) > (MAY_ASK.find((one) => one.file === file)?.lines ?? 0)),
    );
    expect(asked.length).toBeLessThanOrEqual(MOST);
    expect(
      MAY_ASK.filter(({ file, lines }) => linesOf(file) !== lines).map(({ file }) => `${file}: ${linesOf(file)}`),
      "allowances for more than there is",
    ).toEqual([]);
  });

  test("a selector names only classes that the same file draws", () => {
    const strange = asked.flatMap(({ file, classes, what }) =>
      classes.filter((name) => !draws(file, name)).map(() => ({ file, what })),
    );
    expectNone("classes of others", strange);
  });
});
