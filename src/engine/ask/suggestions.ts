/**
 * Ranks the suggestions of the command palette against the typed text. Every typed word must match a word of the item's
 * name or one of its verbs ("hide", "pin"); names tolerate one wrong letter. `suggestionItems.ts` builds the items;
 * this module only scores, sorts and groups them.
 */

import { fold } from "../../i18n/fold";
import type { PageKind } from "../../model/compiled/recordView";
import type { FacetKey } from "./facets";
import type { Jump } from "./jump";
import { isForgiven, isWord } from "./search";

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

/** What was found, below the place where a date that was read leads: it comes before every likeness. */
export function withJump(jump: Item | null, found: readonly Found[]): readonly Found[] {
  return jump ? [{ group: "dates", items: [jump] }, ...found] : found;
}

function restingScore(item: Item): number {
  return item.act.do === "command" ? 1 : 0;
}

/** Returns 0 when a typed word matches no word of the item. */
function scoreOf(item: Item, typed: readonly string[]): number {
  const verbs = item.verbs === "" ? NO_VERBS : item.verbs.split(" ");
  return item.names.reduce((best, name, at) => {
    const score = scoreOfName(verbs, name, typed);
    // The first name is the one shown; it outranks the other spellings.
    return Math.max(best, score > 0 && at === 0 ? score + 0.75 : score);
  }, 0);
}

function scoreOfName(verbs: readonly string[], name: string, typed: readonly string[]): number {
  let [sum, done] = [0, 0];
  for (const one of typed) {
    const verb = verbs.includes(one) ? EXACT : one.length > 2 && verbs.some((word) => word.startsWith(one)) ? LIKE : 0;
    const noun = likest(one, name);
    // Most of a thousand names end here, at every letter.
    if (verb === 0 && noun === 0) return 0;
    if (verb > noun) done++;
    sum += Math.max(verb, noun);
  }
  const named = typed.length - done;
  // A verb alone ("hide") would match the actions on every name.
  if (named === 0) return 0;
  const whole = typed.join(" ");
  const bonus = name === whole ? 2 : name.startsWith(whole) ? 0.5 : 0;
  // A typed verb ranks the actions of a name first; without a verb, the record itself comes before its actions.
  const asked = verbs.length === 0 ? 0 : done > 0 ? 1.5 : -0.5;
  return sum / typed.length + bonus + asked - Math.min(1, Math.max(0, name.split(" ").length - named) * 0.2);
}

const NO_VERBS: readonly string[] = [];
const EXACT = 3;
const BEGINNING = 2;
const LIKE = 1;

function likest(typed: string, name: string): number {
  const between = ` ${name} `;
  if (between.includes(` ${typed} `)) return EXACT;
  if (between.includes(` ${typed}`)) return BEGINNING;
  return isForgiven(typed) && name.split(" ").some((word) => isWord(typed, word)) ? LIKE : 0;
}
