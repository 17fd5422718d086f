/** Lists in one cell, an item on each line. An item whose plain form would be read as another one, or as several, is
 * written as JSON, so that any item is read back. */
import { isId } from "../../model/fields";
import { isObject, type JsonObject } from "./records";

export interface ItemForm {
  readonly plain: (item: unknown) => string;
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
  plain: (item) => (isText(item) ? item : ""),
  readPlain: (line) => line,
  isItem: isText,
};

/** The id of an actor, or a name. */
export const SPEAKER_ITEM: ItemForm = {
  plain: (item) => String((item as JsonObject)["actor"] ?? (item as JsonObject)["name"]),
  readPlain: (line) => (isId(line) ? { actor: line } : { name: line }),
  isItem: (value) => hasTexts(value, ["actor"]) || hasTexts(value, ["name"]),
};

/** "Family, Given" of people, "Family," if the other name is not known, and the name of a body. */
export const AUTHOR_ITEM: ItemForm = {
  plain: (item) => {
    const { family, given, literal } = item as JsonObject;
    return family === undefined ? String(literal) : `${family},${given === undefined ? "" : ` ${given}`}`;
  },
  readPlain: (line) => {
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
      const line = isObject(item) || isText(item) ? form.plain(item) : "";
      return same(readList(line, form), [item]) ? line : JSON.stringify(item);
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
