/** Puts one random mistake into one record, for the mutation test of the check. The mistakes are those that editors,
 * scripts and attackers make. The same random numbers give the same mistake. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
type Path = readonly (string | number)[];

export interface Mutation {
  readonly name: string;
  readonly path: Path;
  readonly mutated: JsonObject;
  /** Whether the check must report this mistake. */
  readonly mustBeFound: boolean;
}

/** Objects whose keys the editor chooses. A renamed key in them may be valid. */
const FREE_KEYS = ["aliases", "names", "categories", "roles", "bases", "statuses", "genres"];
const DATE_KEYS = ["edtf", "date", "died", "opening", "window"];

interface Kind {
  readonly name: string;
  /** @returns the wrong value to put in place of `value`, or undefined if the mistake does not apply to it */
  readonly mistake: (value: Json, key: string | number, random: () => number) => Json | undefined;
  readonly mustBeFound: boolean;
}

const isText = (value: Json): value is string => typeof value === "string";
const isDate = (value: Json, key: string | number) => isText(value) && DATE_KEYS.includes(String(key));
const nested = (value: Json): Json => {
  let deep = value;
  for (let at = 0; at < 40; at++) deep = at % 2 ? [deep] : { inner: deep };
  return deep;
};
const at = (text: string, n: number, inserted: string) => text.slice(0, n) + inserted + text.slice(n);
const middle = (text: string, random: () => number) => Math.floor(random() * (text.length + 1));
const IMPOSSIBLE = ["2010-13-05", "2007-02-29", "2007-04-31", "20070120", "2007-1-5", "2004-06-~11", "", "2007/2003"];

/** Mistakes in one value. */
const KINDS: readonly Kind[] = [
  { name: "null", mustBeFound: true, mistake: (value) => (value === null ? undefined : null) },
  { name: "another type", mustBeFound: true, mistake: (value) => (isText(value) ? 1907 : "ZQX") },
  { name: "true", mustBeFound: true, mistake: (value) => (typeof value === "boolean" ? undefined : true) },
  {
    name: "a list for an object",
    mustBeFound: true,
    mistake: (value) => (typeof value === "object" && value && !Array.isArray(value) ? [] : undefined),
  },
  { name: "an object for a list", mustBeFound: true, mistake: (value) => (Array.isArray(value) ? {} : undefined) },
  {
    name: "one for a list of one",
    mustBeFound: true,
    mistake: (value) => (Array.isArray(value) ? value[0] : undefined),
  },
  { name: "an empty list", mustBeFound: false, mistake: (value) => (Array.isArray(value) ? [] : undefined) },
  {
    name: "an element twice",
    mustBeFound: false,
    mistake: (value) => (Array.isArray(value) && value[0] !== undefined ? [...value, value[0]] : undefined),
  },
  { name: "deep nesting", mustBeFound: true, mistake: nested },
  { name: "empty text", mustBeFound: true, mistake: (value) => (isText(value) ? "" : undefined) },
  { name: "a huge text", mustBeFound: true, mistake: (value) => (isText(value) ? "ZQX".repeat(50_000) : undefined) },
  {
    name: "NUL",
    mustBeFound: true,
    mistake: (value, _, random) => (isText(value) ? at(value, middle(value, random), "ZQX\u0000ZQX") : undefined),
  },
  {
    name: "half of a surrogate pair",
    mustBeFound: true,
    mistake: (value, _, random) => (isText(value) ? at(value, middle(value, random), "ZQX\ud83dZQX") : undefined),
  },
  {
    name: "a scrambled id",
    mustBeFound: false,
    mistake: (value) =>
      isText(value) && /^[a-z0-9.-]+$/.test(value) ? `${[...value].reverse().join("")}-zqx` : undefined,
  },
  {
    name: "a misspelt word",
    mustBeFound: false,
    mistake: (value, _, random) => (isText(value) ? at(value, middle(value, random), "zqx") : undefined),
  },
  {
    name: "an impossible date",
    mustBeFound: true,
    mistake: (value, key, random) =>
      isDate(value, key) ? (IMPOSSIBLE[Math.floor(random() * IMPOSSIBLE.length)] ?? "") : undefined,
  },
  {
    name: "a script for a link",
    mustBeFound: true,
    mistake: (value, key) => (isText(value) && key === "URL" ? "javascript:alert(1)//ZQX" : undefined),
  },
  {
    name: "a number out of bounds",
    mustBeFound: false,
    mistake: (value) => (typeof value === "number" ? 1e9 : undefined),
  },
];

function nodesOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((one, n) => [n, one] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, one]) => nodesOf(one, [...path, key]))];
}

const valueAt = (value: Json, path: Path): Json =>
  path.reduce<Json>((inside, step) => (inside as JsonObject)[step] ?? null, value);

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** @returns a copy of the record with one mistake; the record itself is not changed */
export function mutate(record: JsonObject, random: () => number): Mutation {
  const paths = nodesOf(record).slice(1);
  for (;;) {
    const path = pick(paths, random);
    const mutated = structuredClone(record);
    const parent = valueAt(mutated, path.slice(0, -1)) as JsonObject;
    const key = path.at(-1) ?? "";
    const value = parent[key] ?? null;
    const isFree = FREE_KEYS.includes(String(path.at(-2)));
    if (random() < 0.3) {
      if (Array.isArray(parent)) continue;
      const [name, mustBeFound] = pick(
        [["a deleted key", false] as const, ["a renamed key", !isFree] as const],
        random,
      );
      delete parent[key];
      if (name === "a renamed key") parent[`${key}x`] = value;
      return { name, path, mutated, mustBeFound };
    }
    if (random() < 0.1) {
      const added = pick(["__proto__", "constructor", "toString", "zqx"], random);
      const inside = typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
      if (!inside) continue;
      Object.defineProperty(inside, added, { value: { polluted: true }, enumerable: true });
      return { name: `a key ${added}`, path, mutated, mustBeFound: true };
    }
    const { name, mistake, mustBeFound } = pick(KINDS, random);
    const mistaken = mistake(value, key, random);
    if (mistaken === undefined) continue;
    parent[key] = mistaken;
    return { name, path, mutated, mustBeFound };
  }
}
