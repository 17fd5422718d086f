/** Lists in one cell, an item on each line. An item whose plain form would be read as another one is written with a word
 * before it, or else as JSON, so that any item is read back. */

import { isId } from "../../model/fields";
import { isObject, type JsonObject } from "../json";

export interface ItemForm {
  /** The lines that an item can be, the plainest first. */
  readonly lines: (item: unknown) => readonly string[];
  /** @returns the item of a line without JSON */
  readonly readPlain: (line: string) => unknown;
  /** Whether a value in JSON is such an item. */
  readonly isItem: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === "string";

const hasTexts = (value: unknown, needed: readonly string[], optional: readonly string[] = []): boolean =>
  isObject(value) &&
  needed.every((key) => isText(value[key])) &&
  Object.keys(value).every((key) => isText(value[key]) && [...needed, ...optional].includes(key));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Names and ids as they are. */
export const TEXT_ITEM: ItemForm = {
  lines: (item) => (isText(item) ? [item] : []),
  readPlain: (line) => line,
  isItem: isText,
};

/** What follows a word and a colon, or null. */
const after = (word: string, line: string): string | null =>
  line.startsWith(`${word}: `) ? line.slice(word.length + 2) : null;

/** The id of an actor, or a name. A name that looks like an id has a word before it. */
export const SPEAKER_ITEM: ItemForm = {
  lines: (item) => {
    const { actor, name } = item as JsonObject;
    return actor === undefined ? [String(name), `name: ${name}`] : [String(actor)];
  },
  readPlain: (line) => {
    const name = after("name", line);
    if (name !== null) return { name };
    return isId(line) ? { actor: line } : { name: line };
  },
  isItem: (value) => hasTexts(value, ["actor"]) || hasTexts(value, ["name"]),
};

/** "Family, Given" of people, "Family," if the other name is not known, and the name of a body. A body whose name has a
 * comma has a word before it. */
export const AUTHOR_ITEM: ItemForm = {
  lines: (item) => {
    const { family, given, literal } = item as JsonObject;
    if (family === undefined) return [String(literal), `body: ${literal}`];
    return [`${family},${given === undefined ? "" : ` ${given}`}`];
  },
  readPlain: (line) => {
    const literal = after("body", line);
    if (literal !== null) return { literal };
    const at = line.indexOf(",");
    if (at === -1) return { literal: line };
    const [family, given] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return given === "" ? { family } : { family, given };
  },
  isItem: (value) => hasTexts(value, ["family"], ["given"]) || hasTexts(value, ["literal"]),
};

const readLine = (line: string, { readPlain, isItem }: ItemForm): unknown => {
  const json = /^["{]/.test(line) ? parsed(line) : undefined;
  return json !== undefined && isItem(json) ? json : readPlain(line);
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeList(items: readonly unknown[], form: ItemForm): string {
  return items
    .map((item) => {
      const lines = isObject(item) || isText(item) ? form.lines(item) : [];
      return lines.find((line) => same(readList(line, form), [item])) ?? JSON.stringify(item);
    })
    .join("\n");
}

/** Leaves out empty lines, and blanks around a line. */
export function readList(text: string, form: ItemForm): readonly unknown[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => readLine(line, form));
}
