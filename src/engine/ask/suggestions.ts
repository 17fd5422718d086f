/**
 * Ranks the commands of the command palette against the typed text, and puts dates, answers and commands in order.
 * Every typed word must match a word of a command's name or one of its verbs ("hide", "pin"); names tolerate one wrong
 * letter. `suggestionItems.ts` builds the items; this module only scores, sorts and groups them.
 */

import { fold } from "../../i18n/fold";
import type { PageKind } from "../../model/compiled/recordView";
import type { FacetKey } from "./facets";
import type { Jump } from "./jump";
import { isForgiven, isWord, type Part } from "./terms";

export type Group = "searches" | "dates" | "answers" | "commands";

export type Act =
  | { readonly do: "open"; readonly kind: PageKind; readonly id: string; readonly hash?: string }
  | { readonly do: "jump"; readonly jump: Jump }
  /** A search made before, as the query of its address. */
  | { readonly do: "search"; readonly query: string }
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
  /** The label in parts, where some of its words were found. */
  readonly parts?: readonly Part[];
  readonly detail?: string;
  /** A passage of the text in which the query was found, and whose it is. */
  readonly passage?: readonly Part[];
  readonly act: Act;
}

export interface Command extends Item {
  /** Folded words for the command's action: "hide", "close". Matched without tolerance; verbs alone find nothing. */
  readonly verbs: readonly string[];
  /** Folded spellings of its name. Any of them may be typed. */
  readonly names: readonly string[];
  /** Breaks ties: the higher weight comes first. */
  readonly weight: number;
}

export interface Found {
  readonly group: Group;
  readonly items: readonly Item[];
}

export interface Ranked {
  readonly commands: readonly Item[];
  /** Was the best of them asked for by its own name or by a verb? Then commands come before answers. */
  readonly isAskedFor: boolean;
  /** Does the best of them begin with what is typed, word by word? Then commands come before weak answers. */
  readonly isClose: boolean;
}

/** Maximum number of commands shown. */
const MOST = 8;
/** A command whose own name scores this much was asked for: "cite", "zoom in". */
const BY_NAME = 3.5;

/** Returns the best commands. With nothing typed, returns those that need no name. */
export function rank(commands: readonly Command[], query: string): Ranked {
  const typed = fold(query).split(" ").filter(Boolean).map(typedWord);
  const scored: ({ readonly command: Command } & Score)[] = [];
  for (const command of commands) {
    const found = typed.length === 0 ? restingScore(command) : scoreOf(command, typed);
    if (found.score > 0) scored.push({ command, ...found });
  }
  scored.sort((a, b) => b.score - a.score || b.command.weight - a.command.weight);
  const [best] = scored;
  const isOwn = best?.command.act.do === "command" && best.score >= BY_NAME;
  return {
    commands: scored.slice(0, MOST).map(({ command }) => command),
    isAskedFor: isOwn || best?.isVerb === true,
    isClose: best !== undefined && best.score >= BEGINNING,
  };
}

export interface Offered {
  /** Searches made before, offered while nothing is typed. */
  readonly searches?: readonly Item[];
  readonly jump: Item | null;
  readonly answers: readonly (Item & { readonly isStrong?: boolean })[];
}

/** A date comes first. Then come the answers, unless a command was asked for, or fits better than weak answers do. */
export function inOrder({ searches = [], jump, answers }: Offered, ranked: Ranked): readonly Found[] {
  const { commands } = ranked;
  const isFirst = ranked.isAskedFor || (ranked.isClose && answers[0]?.isStrong === false);
  const found: readonly Found[] = [
    { group: "searches", items: searches },
    { group: "dates", items: jump ? [jump] : [] },
    ...(isFirst ? [{ group: "commands", items: commands } as const] : []),
    { group: "answers", items: answers },
    ...(isFirst ? [] : [{ group: "commands", items: commands } as const]),
  ];
  return found.filter(({ items }) => items.length > 0);
}

interface Score {
  readonly score: number;
  /** Did a typed word match a verb? */
  readonly isVerb: boolean;
}
const NOTHING: Score = { score: 0, isVerb: false };

function restingScore(command: Command): Score {
  return command.act.do === "command" ? { score: 1, isVerb: false } : NOTHING;
}

/** A typed word, and how well it matches a name. */
interface Typed {
  readonly word: string;
  likeName(name: string): number;
}

/** Every action on an actor has the actor's names, so how a word matches a name is found once. */
function typedWord(word: string): Typed {
  const found = new Map<string, number>();
  return {
    word,
    likeName(name) {
      const before = found.get(name);
      if (before !== undefined) return before;
      const score = likest(word, name);
      found.set(name, score);
      return score;
    },
  };
}

/** Scores 0 when a typed word matches no word of the command. */
function scoreOf({ verbs, names }: Command, typed: readonly Typed[]): Score {
  let best = NOTHING;
  for (const [at, name] of names.entries()) {
    const found = scoreOfName(verbs, name, typed);
    // The first name is the one shown; it outranks the other spellings.
    const score = found.score > 0 && at === 0 ? found.score + 0.75 : found.score;
    if (score > best.score) best = { ...found, score };
  }
  return best;
}

function scoreOfName(verbs: readonly string[], name: string, typed: readonly Typed[]): Score {
  let [sum, done] = [0, 0];
  for (const one of typed) {
    const verb = likeVerb(one.word, verbs);
    const noun = one.likeName(name);
    // Most of a thousand names end here, at every letter.
    if (verb === 0 && noun === 0) return NOTHING;
    if (verb > noun) done++;
    sum += Math.max(verb, noun);
  }
  const named = typed.length - done;
  // A verb alone ("hide") would match the actions on every name.
  if (named === 0) return NOTHING;
  const whole = typed.map(({ word }) => word).join(" ");
  const bonus = name === whole ? 2 : name.startsWith(whole) ? 0.5 : 0;
  // A typed verb ranks the actions of a name first.
  const asked = verbs.length === 0 ? 0 : done > 0 ? 1.5 : -0.5;
  const rest = Math.min(1, Math.max(0, name.split(" ").length - named) * 0.2);
  return { score: sum / typed.length + bonus + asked - rest, isVerb: done > 0 };
}

const EXACT = 3;
const BEGINNING = 2;
const LIKE = 1;

function likeVerb(typed: string, verbs: readonly string[]): number {
  if (verbs.includes(typed)) return EXACT;
  return typed.length > 2 && verbs.some((word) => word.startsWith(typed)) ? LIKE : 0;
}

function likest(typed: string, name: string): number {
  const between = ` ${name} `;
  if (between.includes(` ${typed} `)) return EXACT;
  if (between.includes(` ${typed}`)) return BEGINNING;
  return isForgiven(typed) && name.split(" ").some((word) => isWord(typed, word)) ? LIKE : 0;
}
