/** Reads a text of CSL-JSON: a list of items, one item, or an object that holds the list. */

import { textOf } from "../../../engine/import/plainText";
import { noteOf } from "../../../engine/importNote";
import { own } from "../../../engine/json";
import { checkMessages } from "../../../i18n/check";
import { plain } from "../../../i18n/text";
import type { ReadFile, ReadItem } from "./item";

const { importing } = checkMessages;

export function cslItems(text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const said = plain(error instanceof Error ? error.message : String(error));
    return { items: [], notes: [noteOf("problem", 0, "", "", importing.notJson, { error: said })] };
  }
  const list = listIn(value);
  if (list === null) return { items: [], notes: [noteOf("problem", 0, "", plain(textOf(value)), importing.noList)] };
  return { items: list.map((item, at) => itemOf(item, at + 1)), notes: [] };
}

/** The items, or null if the value is neither a list nor an item. */
export function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const held = ["items", "references", "sources"].map((key) => own(value, key)).find(Array.isArray);
  if (held) return held;
  return typeof own(value, "type") === "string" || typeof own(value, "title") === "string" ? [value] : null;
}

function itemOf(item: unknown, row: number): ReadItem {
  const isItem = typeof item === "object" && item !== null && !Array.isArray(item);
  const key = isItem ? keyOf(item) : "";
  if (!isItem || Object.keys(item).every((field) => field === "id")) {
    const written = plain(textOf(item));
    const wording = isItem ? importing.noFields : importing.noItem;
    return { row, key, entry: null, notes: [noteOf("problem", row, "", textOf(item), wording, { value: written })] };
  }
  return { row, key, entry: { row, key, item: { ...item } }, notes: [] };
}

/** The citation key, which somebody chose, before an id that a program counted or made of an address. */
function keyOf(item: object): string {
  const [id, key] = [textOf(own(item, "id")).trim(), textOf(own(item, "citation-key")).trim()];
  return key && (id === "" || /^(?:\d+|[a-z]+:\/\/.*)$/i.test(id)) ? key : id || key;
}
