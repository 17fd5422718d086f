/** The id that an imported source would have: its own key if that can be one, and otherwise author, year and title. */
import { isId, LIMITS } from "../../model/fields";
import type { Source } from "../../model/schema";
import { idFrom } from "../check/ids";

/** @param row the number of its item, which is in the id if nothing else can be */
export const sourceId = (key: string, source: Pick<Source, "title" | "author" | "issued">, row: number): string =>
  ownId(key) || madeId(source) || `source-${row}`;

/** The key as an id. Addresses are none: those of a library on the web name its owner. */
function ownId(key: string): string {
  const text = key.trim();
  if (/^[a-z]+:\/\//i.test(text)) return "";
  return isId(text) && !text.includes(".") ? text : shortId(text);
}

function madeId({ title, author, issued }: Pick<Source, "title" | "author" | "issued">): string {
  const [first] = author ?? [];
  const name = first === undefined ? "" : "literal" in first ? first.literal : first.family;
  const words = idFrom(title.slice(0, 60)).split("-").slice(0, 3).join("-");
  const who = shortId(name.slice(0, 30));
  if (!who && !words) return "";
  return shortId([who, issued?.["date-parts"][0]?.[0], words].filter(Boolean).join("-"));
}

/** The id that a text would be, cut to the length that an id may have. */
function shortId(text: string): string {
  return idFrom(text) || idFrom(text.slice(0, LIMITS.id - 10));
}
