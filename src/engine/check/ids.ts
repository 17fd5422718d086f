/** What an id is called that was written in another way: "Ada Marsh" is ada-marsh. */
import { isId } from "../../model/fields";
import { nearest } from "./nearest";

/** Latin letters that do not come apart into a letter of ASCII and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** The id that a text would be, or "" for none. A claim's keeps its dot. */
export function idFrom(text: string, isClaim = false): string {
  const id = text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(isClaim ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g, "-")
    .replace(/-*\.[-.]*/g, ".")
    .replace(/^[-.]+|[-.]+$/g, "");
  return isId(id) ? id : "";
}

const idsMeant = new WeakMap<object, ReadonlySet<string>>();

/** Ids that records will have once theirs are written well: a reference to one is right already. */
export function idsMeantIn(all: ReadonlySet<string>): ReadonlySet<string> {
  const meant = idsMeant.get(all) ?? new Set([...all].filter((one) => !isId(one)).map((one) => idFrom(one)));
  idsMeant.set(all, meant);
  return meant;
}

/** The id that exists, or will once its record has a good one, for a reference that is no id; "" for none. */
export function existingId(text: string, all: ReadonlySet<string>): string {
  for (const id of [idFrom(text, true), idFrom(text)]) {
    if (!id) continue;
    if (all.has(id) || idsMeantIn(all).has(id)) return id;
  }
  return nearest(idFrom(text), all);
}
