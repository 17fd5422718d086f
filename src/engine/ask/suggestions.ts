/**
 * Ranks the suggestions of the command palette against the typed text. Every typed word must match a word of the item's
 * name or one of its verbs ("hide", "pin"); names tolerate one wrong letter. `suggestionItems.ts` builds the items;
 * this module only scores, sorts and groups them.
 */

import { fold } from "../../i18n/fold";
import type { PageKind } from "../../model/compiled/recordView";
import type { FacetKey } from "./facets";
import type { Jump } from "./jump";
import { isWord } from "./search";

/** Groups are shown in this order when their best scores are equal. */
export const GROUPS = ["dates", "commands", "events", "actors", "sources", "periods"] as const;
export type Group = (typeof GROUPS)[number];

export type Act =
  | { readonly do: "open"; readonly kind: PageKind; readonly id: string }
  | { readonly do: "jump"; readonly jump: Jump }
  /** An action on a track. */
  | { readonly do: TrackAct; readonly id: string }
  /** An action on a facet value. */
  | { readonly do: FacetAct; readonly facet: FacetKey; readonly id: string }
  | { readonly do: "command"; readonly name: string };

export type TrackAct = "hideTrack" | "showTrack" | "pin" | "unpin";
export type FacetAct = "only" | "without" | "with";

export interface Item {
  readonly key: string;
  readonly group: Group;
  readonly label: string;
  readonly detail?: string;
  /** Folded words for the item's action: "hide close". Matched without tolerance; verbs alone find nothing. */
  readonly verbs: string;
  /** Folded spellings of the item's name. Any of them may be typed. */
  readonly names: readonly string[];
  /** Breaks ties: the higher weight comes first. */
  readonly weight: number;
  readonly act: Act;
}

export interface Found {
  readonly group: Group;
  readonly items: readonly Item[];
}

/** Maximum number of items shown per group. */
const MOST = 8;
/** Score of a date that was read. It ranks above every name match. */
const READ = 100;

/**
 * Returns the best items of each group; the group with the best item comes first. With nothing typed, returns only the
 * commands that need no name.
 */
export function rank(items: readonly Item[], query: string): readonly Found[] {
  const typed = fold(query).split(" ").filter(Boolean);
  const scored = items.flatMap((item) => {
    const score = typed.length === 0 ? restingScore(item) : scoreOf(item, typed);
    return score > 0 ? [{ item, score }] : [];
  });
  const groups = GROUPS.map((group) => ({
    group,
    found: scored
      .filter(({ item }) => item.group === group)
      .sort((a, b) => b.score - a.score || b.item.weight - a.item.weight)
      .slice(0, MOST),
  })).filter(({ found }) => found.length > 0);
  // The sort is stable, so groups with equal scores keep the order of `GROUPS`.
  groups.sort((a, b) => (typed.length === 0 ? 0 : b.found[0]!.score - a.found[0]!.score));
  return groups.map(({ group, found }) => ({ group, items: found.map(({ item }) => item) }));
}

function restingScore(item: Item): number {
  return item.act.do === "command" ? 1 : 0;
}

/** Returns 0 when a typed word matches no word of the item. */
function scoreOf(item: Item, typed: readonly string[]): number {
  if (item.act.do === "jump") return READ;
  const verbs = item.verbs.split(" ").filter(Boolean);
  return item.names.reduce((best, name, at) => {
    const score = scoreOfName(verbs, name, typed);
    // The first name is the one shown; it outranks the other spellings.
    return Math.max(best, score > 0 && at === 0 ? score + 0.75 : score);
  }, 0);
}

function scoreOfName(verbs: readonly string[], name: string, typed: readonly string[]): number {
  const words = name.split(" ").filter(Boolean);
  const likeness = typed.map((one) => {
    const verb = verbs.includes(one) ? EXACT : one.length > 2 && verbs.some((word) => word.startsWith(one)) ? LIKE : 0;
    return { verb, noun: likest(one, words) };
  });
  if (likeness.some(({ verb, noun }) => verb === 0 && noun === 0)) return 0;
  const done = likeness.filter(({ verb, noun }) => verb > noun).length;
  const named = typed.length - done;
  // A verb alone ("hide") would match the actions on every name.
  if (named === 0) return 0;
  const sum = likeness.reduce((all, { verb, noun }) => all + Math.max(verb, noun), 0);
  const whole = typed.join(" ");
  const bonus = name === whole ? 2 : name.startsWith(whole) ? 0.5 : 0;
  // A typed verb ranks the actions of a name first; without a verb, the record itself comes before its actions.
  const asked = verbs.length === 0 ? 0 : done > 0 ? 1.5 : -0.5;
  return sum / typed.length + bonus + asked - Math.min(1, Math.max(0, words.length - named) * 0.2);
}

const EXACT = 3;
const BEGINNING = 2;
const LIKE = 1;

function likest(typed: string, words: readonly string[]): number {
  if (words.includes(typed)) return EXACT;
  if (words.some((word) => word.startsWith(typed))) return BEGINNING;
  return words.some((word) => isWord(typed, word)) ? LIKE : 0;
}
