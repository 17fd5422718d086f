/** What to do with a key that is not known. What it says is never given up where the format has a place for it, and no key is
 *  offered that is there already. */

import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { LIMITS } from "../../model/fields";
import { isObject } from "../json";
import { shown } from "./finding";
import { keysAt, type UnknownKey } from "./keys";
import { closestWithin } from "./nearest";

type Fields = Readonly<Record<string, unknown>>;

/** `offered`: the keys that other advice about the same object has named already. */
export function adviceFor(unknown: UnknownKey, record: unknown, schema: unknown, offered: Set<string>): string {
  const { key, owner, keys, steps } = unknown;
  const custom = isObject(record) && isObject(record["custom"]) ? record["custom"] : {};
  const [list] = steps;
  if (list === "author" && steps.length === 3) {
    const name = adviceForName(key, owner);
    if (name) return name;
  }
  if ((list === "issued" || list === "accessed") && steps.length === 2) {
    const date = adviceForDate(key, owner, list, custom);
    if (date) return date;
  }
  const isRoot = steps.length === 1;
  if (isRoot && key === "DOI" && typeof unknown.value === "string" && /^10\.\S+$/.test(unknown.value)) {
    if (!Object.hasOwn(owner, "URL")) return instead("URL", `https://doi.org/${unknown.value}`);
  }
  const inCustom = keysAt(schema, ["custom"]);
  if (isRoot && inCustom.includes(key) && !Object.hasOwn(custom, key)) return checkMessages.advice.inCustom;
  const atRoot = keysAt(schema, []);
  if (list === "custom" && steps.length === 2 && atRoot.includes(key) && !Object.hasOwn(record as Fields, key)) {
    return checkMessages.advice.besideCustom;
  }
  const near = nearestKey(key, keys, (one) => !Object.hasOwn(owner, one) && !offered.has(one));
  if (near) {
    offered.add(near);
    return fill(checkMessages.near.meant, { near });
  }
  const saysNothing = ["boolean", "undefined"].includes(typeof unknown.value) || unknown.value === null;
  if (saysNothing) return checkMessages.advice.remove;
  if (keys.includes("note") || atRoot.includes("note")) return checkMessages.advice.orNote;
  return inCustom.includes("note") ? checkMessages.advice.orCustomNote : checkMessages.advice.remove;
}

const instead = (key: string, value: string): string =>
  fill(checkMessages.advice.instead, { key, value: shown(value) });

/** "container_title" and "url" mean "container-title" and "URL"; else the fewest letters changed. A whole word more, as in
 *  "publisher-place", means something else. */
function nearestKey(key: string, keys: readonly string[], isFree: (one: string) => boolean): string {
  if (key.length > LIMITS.id) return "";
  const free = keys.filter(isFree);
  const folded = (one: string) => one.toLowerCase().replace(/[^a-z0-9]/g, "");
  const same = free.find((one) => folded(one) === folded(key));
  if (same !== undefined) return same;
  return closestWithin(key, free, Math.min(Math.max(2, Math.floor(key.length / 3)), key.length - 1));
}

/** Keys of a name in CSL-JSON that ours has no key for: each is a part of the family or the given name. */
function adviceForName(key: string, owner: Fields): string | null {
  const text = (one: string) => (typeof owner[one] === "string" ? (owner[one] as string).trim() : "");
  const [family, given, suffix] = [text("family"), text("given"), text("suffix")];
  if (!family || !text(key)) return null;
  if (key === "non-dropping-particle") return instead("family", joined(text(key), family));
  if (key !== "suffix" && key !== "dropping-particle") return null;
  // Without a given name there is no other place for them.
  if (!given && key === "suffix") return instead("family", `${family}, ${suffix}`);
  const whole = [joined(given, text("dropping-particle")), suffix].filter(Boolean).join(", ");
  return instead("given", whole);
}

/** "van Gulik", "d'Artagnan". */
const joined = (one: string, other: string) => [one, other].filter(Boolean).join(/['’-]$/.test(one) ? "" : " ");

/** Keys of a date in CSL-JSON that ours has no key for: what they say of a source is in its EDTF. */
function adviceForDate(key: string, owner: Fields, list: "issued" | "accessed", custom: Fields): string | null {
  if (!["circa", "season", "literal", "raw"].includes(key) || list === "accessed") return null;
  const value = owner[key];
  const written = typeof custom["edtf"] === "string" ? custom["edtf"] : "";
  const parts = Array.isArray(owner["date-parts"]) ? (owner["date-parts"] as unknown[]) : [];
  const isPlain =
    parts.length > 0 && parts.every((part) => Array.isArray(part) && part.every((n) => /^\d+$/.test(String(n))));
  const date = isPlain ? cslInEdtf((parts as unknown[][]).map((part) => part.map(Number))) : "";
  if (key === "circa") {
    if (value === false || value === 0 || value === "") return checkMessages.advice.remove;
    if (/[~%]/.test(written)) return fill(checkMessages.advice.circaSaid, { written: shown(written) });
    const about = aboutOf(written || date);
    return about ? fill(checkMessages.advice.circa, { date: shown(about) }) : checkMessages.advice.circaUnknown;
  }
  const season = key === "season" ? Number(value) % 20 : Number.NaN;
  const year = /^\d{4}/.exec(date)?.[0];
  if (written) return fill(checkMessages.advice.dateSaid, { written: shown(written) });
  return season >= 1 && season <= 4 && year
    ? fill(checkMessages.advice.season, { date: `${year}-2${season}` })
    : checkMessages.advice.date;
}

/** "1908" -> "1908~", "1908?" -> "1908%", and each end of an interval. */
const aboutOf = (date: string): string =>
  date
    .split("/")
    .map((end) => (/^$|\.\.|[~%]$/.test(end) ? end : end.endsWith("?") ? `${end.slice(0, -1)}%` : `${end}~`))
    .join("/");

/** [[2018, 8, 30]] -> "2018-08-30"; two lists are an interval. */
export function cslInEdtf(dateParts: readonly (readonly number[])[]): string {
  const pad = (n: number, at: number) => String(n).padStart(at === 0 ? 4 : 2, "0");
  return dateParts.map((part) => part.map(pad).join("-")).join("/");
}
