/** Reads names of CSL-JSON, in parts or as they are, into the names of this format. */

import { LIMITS } from "../../model/fields";
import type { Source } from "../../model/schema";
import { own } from "../json";
import { cutTo, plainText, textOf } from "./plainText";

type Name = NonNullable<Source["author"]>[number];

export interface ImportedNames {
  readonly names: readonly Name[];
  /** The names in which more than white space was changed, as they were written. */
  readonly changed: readonly string[];
}

/** Reads a list of names. A particle that stays with the name is part of the family name, another of the given name. */
export function readNames(value: unknown): ImportedNames {
  const list = Array.isArray(value) ? value : [value];
  const read = list.map(readName);
  return {
    names: read.flatMap(({ name }) => name ?? []),
    changed: read.flatMap(({ isChanged, written }) => (isChanged ? [written] : [])),
  };
}

interface ReadName {
  readonly name: Name | null;
  readonly written: string;
  readonly isChanged: boolean;
}

function readName(value: unknown): ReadName {
  const part = (key: string) => textOf(own(value, key));
  const whole = typeof value === "string" ? value : part("literal") || part("name");
  const suffix = part("suffix").trim();
  const comma = /^(?:jr|sr)\b/i.test(suffix) || own(value, "comma-suffix") === true ? "," : "";
  const family = plainText(joined(part("non-dropping-particle"), part("family")));
  const given = plainText(joined(part("given"), part("dropping-particle")) + (suffix ? `${comma} ${suffix}` : ""));
  const literal = plainText(whole);
  const written = whole || joined(part("given"), part("family")) || textOf(value);
  const cut = (text: string) => cutTo(text, LIMITS.line);
  const name = ((): Name | null => {
    if (family.text && given.text) return { family: cut(family.text), given: cut(given.text.replace(/^, /, "")) };
    if (family.text) return { family: cut(family.text) };
    const only = literal.text || given.text;
    return only ? { literal: cut(only) } : null;
  })();
  const isCut = [family, given, literal].some(({ text }) => cut(text) !== text);
  const isLost = name === null && isSaid(value);
  return { name, written, isChanged: isCut || isLost || [family, given, literal].some(({ isChanged }) => isChanged) };
}

const isSaid = (value: unknown): boolean => !/^(?:|\{\}|\[\])$/.test(textOf(value).trim());
const joined = (...parts: readonly string[]): string => {
  const said = parts.map((part) => part.trim()).filter(Boolean);
  // "d'" and "al-" belong to what follows without a blank.
  return said.reduce((one, other) => (/['’-]$/.test(one) ? one + other : one ? `${one} ${other}` : other), "");
};

/** A name in the order in which it is spoken: "Ada Holm". */
export const spoken = (name: Name): string =>
  "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" ");
