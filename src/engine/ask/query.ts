/**
 * Reads and writes typed queries such as "actor:khazali before:2008 -genre:opinion karbala". Reading returns the
 * changed filters, the words to search for, and the parts that could not be understood with the reason for each.
 * Messages for the reader are worded elsewhere.
 */

import { distance } from "fastest-levenshtein";
import { fold, holdsWord } from "../../i18n/fold";
import type { Index } from "../../model/compiled/eventIndex";
import { NEAR_DAYS, RELATIONS, type RelationKey, type Relations, readNear, writeNear } from "../../model/relation";
import { readRange } from "../../model/typedDate";
import { dateOn, endsOf, rangeOf, typedDate } from "../../model/typedStep";
import { eventsOf } from "../events/events";
import {
  FACETS,
  type FacetKey,
  type FacetValue,
  facetOf,
  idIn,
  isExclusion,
  type Lists,
  type Spellings,
} from "./facets";

/** Everything the reader filters by, in the form of the address: the range is still text. */
export interface Asked extends Lists, Relations {
  readonly match: "any" | "all";
  readonly disputed: boolean | null;
  readonly range: string | null;
  readonly sure: boolean;
  readonly q: string;
}

const facetNamed = (name: string) => FACETS.find(({ typed }) => typed.includes(name));
const DATE_NAMES: readonly string[] = ["before", "after", "in", "during"];
const OTHER_NAMES = ["before", "after", "in", "during", "near", "disputed", "match", "sure"] as const;
type OtherName = (typeof OTHER_NAMES)[number];
/** Every name that can precede a colon. */
export const QUERY_NAMES: readonly string[] = [...FACETS.flatMap(({ typed }) => typed), ...OTHER_NAMES];

const CHOICES = {
  disputed: { yes: true, no: false },
  match: { any: "any", all: "all" },
  sure: { yes: true, no: false },
} as const;

/** A part that could not be understood, and why. `near` is the value that was probably meant. */
export type Misunderstood =
  | { readonly kind: "name"; readonly typed: string; readonly near: string }
  | { readonly kind: "value"; readonly facet: FacetKey; readonly typed: string; readonly near: string | null }
  | { readonly kind: "several"; readonly facet: FacetKey; readonly typed: string; readonly names: readonly string[] }
  | { readonly kind: "date"; readonly typed: string }
  | { readonly kind: "target"; readonly typed: string }
  | { readonly kind: "choice"; readonly name: string; readonly choices: readonly string[] }
  | { readonly kind: "empty"; readonly name: string }
  | { readonly kind: "minus"; readonly name: string }
  | { readonly kind: "order"; readonly from: string; readonly to: string };

export interface Query {
  /** The filters to change, without the search words. */
  readonly change: Partial<Omit<Asked, "q">>;
  /** The search words, as typed. */
  readonly words: string;
  /** The filters that could not be understood, as typed. */
  readonly rest: string;
  readonly misunderstood: readonly Misunderstood[];
}

/** The change while it is being assembled. */
type Change = { -readonly [key in keyof Asked]?: Asked[key] };

interface Token {
  readonly text: string;
  /** Absent for a search word. */
  readonly name?: string;
  readonly isMinus: boolean;
  readonly value: string;
}

/** A name, a colon and a value, which may be quoted. */
const TYPED = /^(-?)([a-z]+):("?)(.*?)\3$/isu;

/** Splits a text at blanks. Quotes keep blanks together; a quote that is never closed reaches to the end. */
function tokensOf(text: string): Token[] {
  return (text.match(/(?:"[^"]*(?:"|$)|[^\s"])+/gu) ?? []).map((part) => {
    const [, minus, name = "", , value = ""] = TYPED.exec(part) ?? [];
    const lower = name.toLowerCase();
    // "10:30" and "https:" are search words, but "actr:khazali" is a misspelt filter.
    if (name === "" || (!QUERY_NAMES.includes(lower) && !nearest(lower)))
      return { text: part, isMinus: false, value: part };
    return { text: part, name: lower, isMinus: minus === "-", value: value.replaceAll('"', "").trim() };
  });
}

/** Returns only the search words of a query, so that it can be used while the query is still being typed. */
export function wordsOfQuery(text: string): string {
  return joined(tokensOf(text).filter(({ name }) => name === undefined));
}

/** Does the query use a facet whose values have other spellings? Then the spellings must be loaded first. */
export function wantsSpellings(text: string): boolean {
  return tokensOf(text).some(({ name }) => name !== undefined && facetNamed(name)?.isSpelled === true);
}

/** Does the query contain any filter besides search words? */
export function hasFilters(text: string): boolean {
  return tokensOf(text).some(({ name }) => name !== undefined);
}

const joined = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(" ");

/**
 * Reads a typed query and applies it to the current filters. Values are appended to lists; a typed date bound replaces
 * the same bound of the current range.
 */
export function readQuery(index: Index, text: string, before: Asked, spellings: Spellings = null): Query {
  const change: Change = {};
  const misunderstood: Misunderstood[] = [];
  const unread = new Set<Token>();
  const bounds = boundsBefore(before.range);
  const tokens = tokensOf(text);
  const words = tokens.filter((token) => {
    if (token.name === undefined) return true;
    const named = token as Token & { name: string };
    const fault = readToken({ index, spellings }, named, { ...before, ...change }, change, bounds);
    if (fault) {
      misunderstood.push(fault);
      unread.add(token);
    }
    return false;
  });
  const range = rangeBetween(bounds);
  if (typeof range === "object" && range !== null) {
    misunderstood.push(range);
    // When the dates contradict each other, all date filters stay in the field as typed.
    for (const token of tokens) if (DATE_NAMES.includes(token.name ?? "")) unread.add(token);
  } else if (bounds.isTyped) change.range = range;
  return { change, words: joined(words), rest: joined(tokens.filter((token) => unread.has(token))), misunderstood };
}

/** The data in which values are looked up by name. */
interface Names {
  readonly index: Index;
  readonly spellings: Spellings;
}

/** Adds the meaning of a token to `change`. Returns what is wrong with the token, or null. */
function readToken(
  names: Names,
  { name, value, isMinus }: Token & { readonly name: string },
  now: Asked,
  change: Change,
  bounds: Bounds,
): Misunderstood | null {
  if (!QUERY_NAMES.includes(name)) return { kind: "name", typed: name, near: nearest(name) ?? "" };
  if (value === "") return { kind: "empty", name };
  const facet = facetNamed(name);
  if (facet) {
    const { key } = facet;
    const found = resolved(names, key, value);
    if (typeof found !== "string") return found;
    const others = now[key].filter((one) => idIn(one) !== found);
    const wanted = isMinus ? `-${found}` : found;
    change[key] = now[key].includes(wanted) ? now[key] : [...others, wanted];
    return null;
  }
  if (isMinus) return { kind: "minus", name };
  if (RELATIONS.includes(name as RelationKey) && !isDate(value))
    return readRelation(names.index, name as RelationKey, value, change);
  return readOther(name as Exclude<OtherName, "near">, value, change, bounds);
}

const isDate = (value: string): boolean => readRange(value) !== null || typedDate(value) !== null;

/** Reads "before:", "after:" and "near:" with an event, and "during:" with a period, each by its id or by its name. */
function readRelation(index: Index, key: RelationKey, value: string, change: Change): Misunderstood | null {
  const [, target = value, days] = (key === "near" && /^(.*)~(\d+)d?$/.exec(value)) || [];
  const id = key === "during" ? periodNamed(index, target) : eventNamed(index, target);
  const near = key === "near" && id !== null ? writeNear({ event: id, days: Number(days ?? NEAR_DAYS) }) : null;
  if (id === null || (near !== null && readNear(near) === null))
    return key === "near" ? { kind: "target", typed: target } : { kind: "date", typed: value };
  change[key] = near ?? id;
  return null;
}

/** The id of an event by its id, by words that only its id and short title have, or by words that only its title has. */
function eventNamed(index: Index, value: string): string | null {
  const table = eventsOf(index);
  if (table.numberOf(value.toLowerCase()) !== undefined) return value.toLowerCase();
  const short = table.all.filter((event) => holdsAll(`${fold(table.id(event))} ${fold(table.short(event))}`, value));
  if (short.length === 1) return table.id(short[0]!);
  const found = table.all.filter((event) => holdsAll(`${fold(table.title(event))} ${fold(table.short(event))}`, value));
  return found.length === 1 ? table.id(found[0]!) : null;
}

function periodNamed({ periods }: Index, value: string): string | null {
  const found = periods.filter(
    ({ id, label, short = "" }) => id === value.toLowerCase() || holdsAll(fold(`${label} ${short}`), value),
  );
  return (
    (found.find(({ id }) => id === value.toLowerCase()) ?? (found.length === 1 ? found[0] : undefined))?.id ?? null
  );
}

const holdsAll = (text: string, typed: string): boolean =>
  fold(typed) !== "" &&
  fold(typed)
    .split(" ")
    .every((word) => holdsWord(text, word));

function readOther(
  name: Exclude<OtherName, "near">,
  value: string,
  change: Change,
  bounds: Bounds,
): Misunderstood | null {
  if (name === "disputed" || name === "match" || name === "sure") {
    const choices: Readonly<Record<string, boolean | "any" | "all">> = CHOICES[name];
    const key = value.toLowerCase();
    if (!Object.hasOwn(choices, key)) return { kind: "choice", name, choices: Object.keys(choices) };
    Object.assign(change, { [name]: choices[key] });
    return null;
  }
  if (name === "in" || name === "during") {
    if (!readRange(value)) return { kind: "date", typed: value };
    if (bounds.typedEnds.length === 0) Object.assign(bounds, { whole: value, from: "", to: "", isTyped: true });
    else narrow(bounds, endsOf(value));
    return null;
  }
  const date = typedDate(value);
  const bound = date && dateOn(date, name === "before" ? -1 : 1);
  if (!bound) return { kind: "date", typed: value };
  setBound(bounds, name === "before" ? "to" : "from", bound);
  return null;
}

/** The range while it is being assembled. */
interface Bounds {
  /** The range before the query, or the range given by "in:"; null once a bound was typed. */
  whole: string | null;
  from: string;
  to: string;
  typedEnds: readonly ("from" | "to")[];
  isTyped: boolean;
}

function boundsBefore(range: string | null): Bounds {
  return { whole: range, from: "", to: "", typedEnds: [], isTyped: false };
}

function setBound(bounds: Bounds, end: "from" | "to", date: string): void {
  if (bounds.whole !== null) {
    [bounds.from, bounds.to] = endsOf(bounds.whole);
    // The ends of "in:" were typed too.
    if (bounds.isTyped) bounds.typedEnds = ["from", "to"];
  }
  Object.assign(bounds, { whole: null, [end]: date, typedEnds: [...bounds.typedEnds, end], isTyped: true });
}

/** Intersects the bounds with a range that was typed beside them. */
function narrow(bounds: Bounds, [from, to]: readonly [from: string, to: string]): void {
  const later = (a: string, b: string) => (a === "" || (b !== "" && readRange(b)![0] > readRange(a)![0]) ? b : a);
  const earlier = (a: string, b: string) => (a === "" || (b !== "" && readRange(b)![1] < readRange(a)![1]) ? b : a);
  bounds.from = later(bounds.from, from);
  bounds.to = earlier(bounds.to, to);
  bounds.typedEnds = ["from", "to"];
}

/**
 * Returns the range that the bounds allow. If they contradict each other, a typed bound replaces an earlier one; two
 * typed bounds are reported.
 */
function rangeBetween({ whole, from, to, typedEnds }: Bounds): string | null | Misunderstood {
  if (whole !== null) return whole;
  const range = rangeOf(from, to);
  if (range === null || readRange(range)) return range;
  if (typedEnds.includes("from") && typedEnds.includes("to")) return { kind: "order", from, to };
  return typedEnds.includes("from") ? rangeOf(from, "") : rangeOf("", to);
}

/**
 * Returns the id that a value names. A value can be an id, a whole name, the beginning of a name, or the beginnings of
 * words of a name; a beginning must fit one name only. Other spellings count only when no name decides, so that a query
 * means the same before and after the spellings are loaded.
 */
function resolved({ index, spellings }: Names, facet: FacetKey, value: string): string | Misunderstood {
  const all = facetOf(facet).values(index, spellings);
  // "actor:-khazali" is probably meant as "-actor:khazali"; it must not ask for what the reader wants to exclude.
  if (value.startsWith("-")) return { kind: "value", facet, typed: value, near: null };
  const byId = all.find(({ id }) => id === value.toLowerCase());
  if (byId) return byId.id;
  const typed = fold(value);
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === typed,
    (name) => name.startsWith(typed),
    (name) => typed.split(" ").every((word) => holdsWord(name, word)),
  ];
  const byName = all.map((one) => [one, [...one.names, one.id].map(fold)] as const);
  const bySpelling = byName.map(([one, names]) => [one, [...names, ...(one.spellings ?? [])]] as const);
  let several: Misunderstood | null = null;
  for (const values of typed === "" ? [] : [byName, bySpelling]) {
    for (const way of ways) {
      const found = values.filter(([, names]) => names.some(way)).map(([one]) => one);
      if (found.length === 1) return found[0]!.id;
      if (found.length === 0) continue;
      const names = found.slice(0, MOST_NAMES).map((one) => one.names[0]);
      several ??= { kind: "several", facet, typed: value, names };
      break;
    }
  }
  return several ?? { kind: "value", facet, typed: value, near: nearestName(bySpelling, typed) };
}

/** Maximum number of names offered when a value is ambiguous. A longer list does not help the reader to choose. */
const MOST_NAMES = 4;

/**
 * Returns the name nearest to the typed text, compared as a whole and word by word. At most every third letter may be
 * wrong.
 */
function nearestName(all: readonly (readonly [FacetValue, readonly string[]])[], typed: string): string | null {
  if (typed === "") return null;
  const best = { name: null as string | null, steps: Math.floor(typed.length / 3) + 1 };
  for (const [{ names }, folded] of all) {
    for (const name of folded) {
      const steps = Math.min(...[name, ...name.split(" ")].map((word) => distance(word, typed)));
      if (steps < best.steps) Object.assign(best, { name: names[0], steps });
    }
  }
  return best.name;
}

/** Returns the filter name nearest to a misspelt one. At most every third letter may be wrong, and no more than two. */
function nearest(typed: string): string | null {
  const [best] = QUERY_NAMES.map((name) => ({ name, steps: distance(name, typed) }))
    .filter(({ steps }) => steps <= Math.min(2, Math.floor(typed.length / 3)))
    .sort((a, b) => a.steps - b.steps);
  return best?.name ?? null;
}

/** Writes the current filters as a typed query. Reading the result gives the same filters again. */
export function writeQuery(asked: Asked): string {
  const lists = FACETS.flatMap(({ key, typed: [name] }) =>
    asked[key].map((value) => `${isExclusion(value) ? "-" : ""}${name}:${quoted(idIn(value))}`),
  );
  return [
    ...lists,
    ...(asked.match === "all" ? ["match:all"] : []),
    ...(asked.disputed === null ? [] : [`disputed:${asked.disputed ? "yes" : "no"}`]),
    ...(asked.range === null ? [] : [writeRange(asked.range)]),
    ...RELATIONS.flatMap((key) => (asked[key] === null ? [] : [`${key}:${asked[key]}`])),
    ...(asked.sure ? ["sure:yes"] : []),
    ...(asked.q.trim() === "" ? [] : [asked.q.trim()]),
  ].join(" ");
}

/** Quotes a value that contains blanks. */
const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

function writeRange(range: string): string {
  const [from = "", to] = range.split("/");
  const end = from === ".." && to !== undefined && typedDate(to) === to ? dateOn(to, 1) : null;
  const start = to === ".." && typedDate(from) === from ? dateOn(from, -1) : null;
  return end ? `before:${end}` : start ? `after:${start}` : `in:${range}`;
}
