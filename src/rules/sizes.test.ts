/** Checks that sizes come from the tokens in ui/styles/tokens.css. No style sheet or code repeats a size, except the
 * engine, whose numbers must equal the tokens. */
import { describe, expect, test } from "vitest";
import { BAND } from "../engine/draw/band";
import { BESIDE } from "../engine/draw/beside";
import { DRAWN } from "../engine/draw/drawn";
import { SIZES } from "../engine/draw/filling";
import { bare, files, isCode, isTest } from "./source";

const TOKENS = "ui/styles/tokens.css";
const sheets = [...files].filter(([path]) => path.endsWith(".css") && path !== TOKENS);

/** @returns every line of a style sheet that matches the pattern, with its file */
function linesWith(pattern: RegExp): string[] {
  return sheets.flatMap(([path, text]) =>
    text.split("\n").flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );
}

describe("sizes", () => {
  test("every font size is a token", () => {
    expect(linesWith(/^\s*font(-size)?: (?!clamp).*\d(rem|px)/)).toEqual([]);
  });

  test("every padding, margin and gap is a token", () => {
    expect(linesWith(/^\s*(padding|margin|gap)[\w-]*:.*\drem/)).toEqual([]);
  });

  test("every breakpoint is a named media query", () => {
    expect(linesWith(/@media.*(width\s*[<>:]|pointer:)/)).toEqual([]);
    const code = [...files].filter(([path]) => isCode(path) && !isTest(path));
    expect(code.filter(([, text]) => /m(?:in|ax)-width|\d\.98px/.test(bare(text))).map(([path]) => path)).toEqual([]);
  });

  test("the sizes that the engine draws with equal the tokens", () => {
    const pixels = (name: string) => {
      const rem = new RegExp(`^\\s*--${name}: ([\\d.]+)rem;`, "m").exec(files.get(TOKENS)!)?.[1];
      return Number(rem) * 16;
    };
    expect({
      mark: pixels("mark"),
      important: pixels("mark-important"),
      small: pixels("mark-small"),
      dotLane: pixels("bubble"),
      bandSize: pixels("type-band"),
      bandLine: pixels("band-line"),
      beside: pixels("type-12"),
    }).toEqual({
      mark: SIZES.mark,
      important: SIZES.important,
      small: SIZES.small,
      dotLane: SIZES.dotLane,
      bandSize: BAND.size,
      bandLine: BAND.line,
      beside: BESIDE.size,
    });
  });

  test("the heights of the drawing made at build time equal the tokens", () => {
    const rems = (name: string) =>
      [...files.get(TOKENS)!.matchAll(new RegExp(`--${name}: ([\\d.]+)rem;`, "g"))].map(([, rem]) => Number(rem) * 16);
    expect({ axis: rems("axis")[0], head: rems("row-head").at(-1) }).toEqual({
      axis: DRAWN.axis,
      head: DRAWN.phone.head,
    });
  });

  test("every token that is used is defined, and every token that is defined is used", () => {
    const given = new Set([...files.get(TOKENS)!.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name!));
    const used = sheets.flatMap(([, text]) =>
      [...text.matchAll(/var\((--(?:type|space)-\d+)/g)].map(([, name]) => name!),
    );
    expect(used.filter((name) => !given.has(name))).toEqual([]);
    const all = [...files.values()];
    const isUsed = (name: string) => all.some((text) => text.includes(`var(${name})`) || text.includes(`"${name}"`));
    expect([...given].filter((name) => !isUsed(name))).toEqual([]);
  });
});
