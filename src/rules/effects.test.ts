/** Checks which files touch the page, the clock, the disk, the network, the history, the address and storage. The rules
 * are those of ARCHITECTURE.md. */
import { describe, expect, test } from "vitest";
import { type Effect, effectsIn } from "./effectsIn";
import { bare, expectNone, files, imports, isCode, isTest, uses } from "./source";

/** The effects that each file may touch, with the reason. */
const MAY_TOUCH: readonly { readonly file: string; readonly effect: Effect; readonly because: string }[] = [
  { file: "state/historyWriter.ts", effect: "history", because: "it is the one writer of the history" },
  {
    file: "state/historyWriter.ts",
    effect: "address",
    because: "it writes the address where it is another, and reads it for the sync",
  },
  { file: "state/sync.ts", effect: "history", because: "it reads the place in it that the reader comes back to" },
  { file: "state/sync.ts", effect: "storage", because: "it keeps what the reader set for the next visit" },
  {
    file: "withoutApp.ts",
    effect: "history",
    because: "where the app has failed it marks the page, since storage may be refused",
  },
  { file: "withoutApp.ts", effect: "address", because: "it loads the page again where the app has failed" },
  { file: "single.ts", effect: "address", because: "it reads which page of the file is asked for" },
  { file: "singleFirst.ts", effect: "address", because: "it reads the appearance from it before the first paint" },
  { file: "singleFirst.ts", effect: "history", because: "it sees whether the reader comes back" },
  { file: "singleFirst.ts", effect: "storage", because: "it reads what the reader set on an earlier visit" },
  { file: "chips/fetchEvent.ts", effect: "network", because: "it fetches the event that a reader points at" },
  { file: "notFound/notFound.ts", effect: "network", because: "it asks where the site has its index" },
  { file: "notFound/notFound.ts", effect: "address", because: "it reads what was asked for, and opens the search" },
  { file: "embed/embed.ts", effect: "address", because: "it reads from the host's address what its embeds show" },
  { file: "embed/embed.ts", effect: "history", because: "it keeps in the host's address what its embeds show" },
  { file: "offline/worker.ts", effect: "network", because: "it asks the network first" },
  { file: "offline/store.ts", effect: "network", because: "it fetches the files that it keeps" },
  { file: "offline/store.ts", effect: "storage", because: "it keeps files for reading without a network" },
  { file: "offline/ended.ts", effect: "storage", because: "it deletes what an earlier build keeps" },
  { file: "ui/offline/device.ts", effect: "network", because: "it installs and removes the service worker" },
  { file: "ui/offline/device.ts", effect: "storage", because: "it deletes what the reader no longer keeps" },
  { file: "state/load.ts", effect: "network", because: "it fetches what the app shows" },
  { file: "state/load.ts", effect: "address", because: "it loads the page anew where a module did not come" },
];

const touches = [...files].flatMap(([file, text]) =>
  isCode(file) && !isTest(file) ? effectsIn(file, text).map((use) => ({ file, ...use })) : [],
);

describe("effects of the code", () => {
  test("the search for effects reads code and ignores comments", () => {
    expect(uses(/new Date\(/)).toContainEqual({ file: "model/date.ts", what: "new Date(" });
    expect(bare('a /* b */ "https://c" // d')).toBe('a  "https://c" ');
  });

  test("no code writes markup from strings", () => {
    expectNone(
      "markup",
      uses(
        /\.(?:inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
      ),
    );
  });

  test("only model/date.ts makes a Date, and no code makes one from text", () => {
    expectNone("dates from text", uses(/new Date\(\s*["'`]|Date\.parse\(/));
    expectNone("dates", uses(/new Date\(/, /^model\/date\.ts$/));
  });

  test("model, i18n, engine and ui/static are pure: they use no clock, randomness, disk or page", () => {
    const impure =
      /\bDate\.now\(|\bperformance\.|Math\.random\(|\b(?:document|localStorage|sessionStorage|navigator)\.|\bfetch\(|\bprocess\.|\bconsole\./;
    expectNone("pure", uses(impure, /^(?!model\/|i18n\/|engine\/|ui\/static\/)/));
  });

  test("prerendered pages take no words from Intl, which differs between Node and browsers", () => {
    expectNone("intl", uses(/\bIntl\.|\.toLocale(?:Date|Time)?String\(/, /^(?!model\/|i18n\/|ui\/static\/)/));
  });

  test("only the listed files touch history, address, storage and network", () => {
    const isAllowed = (use: { file: string; effect: string }) =>
      MAY_TOUCH.some(({ file, effect }) => file === use.file && effect === use.effect);
    expectNone(
      "effects",
      touches.filter((use) => !isAllowed(use)),
    );
    expect(
      MAY_TOUCH.filter((may) => !touches.some(({ file, effect }) => file === may.file && effect === may.effect)),
      "allowances that nothing uses",
    ).toEqual([]);
  });

  test("only node/effects.ts touches the disk", () => {
    const violations = imports.filter(
      ({ from, target }) => /^node:fs/.test(target) && !isTest(from) && from !== "node/effects.ts",
    );
    expectNone(
      "disk",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });
});
