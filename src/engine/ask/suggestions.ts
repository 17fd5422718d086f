/** Ranks what the field can offer: each typed word must be a word of the thing, or of what one does with it;
 *  a letter is forgiven in names. Pure; what there is to find comes from engine/ask/suggestionItems.ts. */

import { fold } from "../../i18n/fold";
import type { PageKind } from "../../model/compiled/recordView";
import type { FacetKey } from "./facets";
import type { Jump } from "./jump";
import { isWord } from "./search";

/** In the order in which groups stand when nothing tells them apart. */
export const GROUPS = ["dates", "commands", "events", "actors", "sources", "periods"] as const;
export type Group = (typeof GROUPS)[number];

export type Act =
  | { readonly do: "open"; readonly kind: PageKind; readonly id: string }
  | { readonly do: "jump"; readonly jump: Jump }
  /** What one does to a track. */
  | { readonly do: TrackAct; readonly id: string }
  /** What one asks of a facet. */
  | { readonly do: FacetAct; readonly facet: FacetKey; readonly id: string }
  | { readonly do: "command"; readonly name: string };

export type TrackAct = "hideTrack" | "showTrack" | "pin" | "unpin";
export type FacetAct = "only" | "without" | "with";

export interface Item {
  readonly key: string;
  readonly group: Group;
  readonly label: string;
  readonly detail?: string;
  /** Folded words for what one does to it: "hide close". Not forgiven, and alone they find nothing. */
  readonly verbs: string;
  /** Folded spellings of what it is, any of which may be typed. */
  readonly names: readonly string[];
  /** Among equals the heavier comes first. */
  readonly weight: number;
  readonly act: Act;
}

export interface Found {
  readonly group: Group;
  readonly items: readonly Item[];
}

/** Items of a group that are shown at most. */
const MOST = 8;
/** A date that was read comes before every likeness. */
const READ = 100;

/** The best of each group, the group with the best first. Nothing typed: the commands that need no name. */
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
  // The sort keeps the order of groups among equals.
  groups.sort((a, b) => (typed.length === 0 ? 0 : b.found[0]!.score - a.found[0]!.score));
  return groups.map(({ group, found }) => ({ group, items: found.map(({ item }) => item) }));
}

function restingScore(item: Item): number {
  return item.act.do === "command" ? 1 : 0;
}

/** 0 when a typed word is no word of it. */
function scoreOf(item: Item, typed: readonly string[]): number {
  if (item.act.do === "jump") return READ;
  const verbs = item.verbs.split(" ").filter(Boolean);
  return item.names.reduce((best, name, at) => {
    const score = scoreOfName(verbs, name, typed);
    // The name a thing goes by here before its other spellings.
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
  // "hide" alone is not yet about any of a hundred names.
  if (named === 0) return 0;
  const sum = likeness.reduce((all, { verb, noun }) => all + Math.max(verb, noun), 0);
  const whole = typed.join(" ");
  const bonus = name === whole ? 2 : name.startsWith(whole) ? 0.5 : 0;
  // What was asked for by what it does comes before what is only called so; a bare name finds its thing first.
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
