/** What code may touch: the page, the clock, the disk, the network, the address; ARCHITECTURE.md, executed. */
import { describe, expect, test } from "vitest";
import { bare, expectNone, imports, isTest, uses } from "./source";

describe("what code may touch", () => {
  test("the search finds what is there, and not what comments say", () => {
    expect(uses(/new Date\(/)).toContainEqual({ file: "model/date.ts", what: "new Date(" });
    expect(bare('a /* b */ "https://c" // d')).toBe('a  "https://c" ');
  });

  test("text is text: nothing writes markup", () => {
    expectNone(
      "markup",
      uses(
        /\.(?:inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
      ),
    );
  });

  test("dates of data are never instants: only model/date.ts makes a Date, and never from text", () => {
    expectNone("dates", uses(/new Date\(\s*["'`]|Date\.parse\(/));
    expectNone("dates", uses(/new Date\(/, /^model\/date\.ts$/));
  });

  test("model, words and engine are pure: no clock, no chance, no disk, no page", () => {
    const impure =
      /\bDate\.now\(|\bperformance\.|Math\.random\(|\b(?:document|localStorage|sessionStorage|navigator)\.|\bfetch\(|\bprocess\.|\bconsole\./;
    expectNone("pure", uses(impure, /^(?!model\/|i18n\/|engine\/|ui\/static\/)/));
  });

  test("words of prerendered pages never come from Intl, which differs between Node and browsers", () => {
    expectNone("intl", uses(/\bIntl\.|\.toLocale(?:Date|Time)?String\(/, /^(?!model\/|i18n\/|ui\/static\/)/));
  });

  test("history, addresses, storage and the network are touched in state/sync.ts and state/load.ts alone", () => {
    const effects =
      /\bhistory\.(?:push|replace)State|\b(?:local|session)Storage\b|\blocation\.(?:assign|replace|href\s*=)|(?<!\.)\bfetch\(/;
    expectNone("effects", uses(effects, /^state\/(?:sync|load)\.ts$|^node\//));
  });

  test("the disk is touched in node/effects.ts alone", () => {
    const violations = imports.filter(
      ({ from, target }) => /^node:fs/.test(target) && !isTest(from) && from !== "node/effects.ts",
    );
    expectNone(
      "disk",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });
});
