/**
 * Builds the items that the command palette offers: records under all their spellings, commands, actions on tracks and
 * actions on facet values. An action whose effect is already in place is not offered.
 */

import { dateInWords } from "../../i18n/dates";
import { fold } from "../../i18n/fold";
import { count, fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import type { SearchPassages } from "../../model/compiled/passages";
import { isLinkable } from "../../model/singleFile";
import { eventsBetween } from "../events/between";
import { eventsOf } from "../events/events";
import { type Answer, answersTo } from "./answers";
import type { Corpus } from "./corpus";
import { FACETS, type Facet, type FacetKey, type Lists, type Spellings } from "./facets";
import { facetCounts, NO_FILTER } from "./filter";
import type { Jump } from "./jump";
import { passageOf } from "./passages";
import type { Act, Command, FacetAct, Item, TrackAct } from "./suggestions";
import { markTerms, readAsked } from "./terms";

/** The part of the view that decides which actions are offered. */
export interface Shown {
  readonly tracks: readonly string[];
  readonly pins: readonly string[];
  /** The current values of each facet: "khazali", "-badr". */
  readonly lists: Lists;
  readonly disputed: boolean;
  readonly isEven: boolean;
  readonly isFiltering: boolean;
}

export type CommandName = keyof typeof tools.suggestions.commands;

/** Words for the actions on a track or a facet value, folded once because hundreds of items share them. */
const VERBS = Object.fromEntries<readonly string[]>(
  Object.entries(tools.suggestions.keywords).map(([what, words]) => [what, fold(words).split(" ")]),
) as Readonly<Record<TrackAct | FacetAct, readonly string[]>>;

/** An answer as an item. `isInTitle` is false if some of the query was found only in its text. */
export interface AnswerItem extends Item {
  readonly isInTitle: boolean;
  readonly isStrong: boolean;
}

/** The best answers to a query as items, each with a passage of its text where its title does not show the match. */
export function answerItems(
  index: Index,
  corpus: Corpus,
  passages: SearchPassages | null,
  query: string,
): readonly AnswerItem[] {
  const { terms } = readAsked(query);
  return answersTo(corpus, query).map((answer): AnswerItem => {
    const passage = passages && !answer.isInTitle ? passageOf(passages, answer, terms) : null;
    return {
      key: `${answer.kind} ${answer.id}`,
      group: "answers",
      label: answer.label,
      parts: markTerms(answer.label, terms),
      detail: detailOf(index, answer),
      ...(passage ? { passage: passage.parts } : {}),
      act: actOf(answer, passage?.claim),
      isInTitle: answer.isInTitle,
      isStrong: answer.isStrong,
    };
  });
}

function actOf({ kind, id }: Answer, claim: string | undefined): Act {
  if (kind === "disagreement") return { do: "open", kind: "disagreements", id: "", hash: id };
  // A place has no page: its events are shown.
  if (kind === "place") return { do: "only", facet: "places", id };
  return { do: "open", kind, id, ...(claim ? { hash: claim } : {}) };
}

/** What an answer is, in short: "Event, 20 March 2007". */
function detailOf(index: Index, { kind, id, short }: Answer): string {
  const name = tools.suggestions.kinds[kind];
  const table = eventsOf(index);
  const more =
    kind === "event"
      ? dateInWords(table.date(table.numberOf(id)!))
      : kind === "actor"
        ? count(index.actors.find((actor) => actor.id === id)?.events ?? 0, "event")
        : short;
  return more === "" ? name : fill(tools.suggestions.kindAnd, { kind: name, more });
}

/** Items for the commands, for actions on tracks, and for actions on facet values. */
export function commandItems(index: Index, shown: Shown, spellings: Spellings): readonly Command[] {
  const omitted = new Set<CommandName>([
    ...(shown.disputed ? (["disputed"] as const) : (["undisputed"] as const)),
    ...(shown.isEven ? (["even"] as const) : (["trueScale"] as const)),
    ...(shown.isFiltering ? [] : (["clear"] as const)),
    ...(index.site.outlines.length > 0 ? [] : (["source"] as const)),
    ...(index.story ? [] : (["story"] as const)),
    ...(isLinkable(index.site) ? [] : (["qr"] as const)),
    ...(index.site.singleFile ? (["embed"] as const) : []),
  ]);
  const commands = (Object.keys(tools.suggestions.commands) as CommandName[]).filter((name) => !omitted.has(name));
  return [
    ...commands.map((name, at): Command => {
      const [label = "", others = ""] = tools.suggestions.commands[name];
      return {
        key: `command ${name}`,
        group: "commands",
        label,
        verbs: [],
        names: [fold(label), fold(`${label} ${others}`)],
        weight: -at,
        act: { do: "command", name },
      };
    }),
    ...trackItems(index, shown, spellings),
    ...FACETS.flatMap((facet) => facetItems(index, facet, shown.lists[facet.key], spellings)),
  ];
}

/** Actions on the track of each actor with events, and on the track of each actor group. */
function trackItems(index: Index, { tracks, pins }: Shown, spellings: Spellings): Command[] {
  const item = (what: TrackAct, id: string, name: string, names: readonly string[], weight: number): Command => ({
    key: `${what} ${id}`,
    group: "commands",
    label: fill(tools.suggestions.labels[what], { name }),
    verbs: VERBS[what],
    names,
    weight,
    act: { do: what, id },
  });
  const showOrHide = (id: string): TrackAct => (tracks.includes(id) ? "hideTrack" : "showTrack");
  return [
    ...index.actors.flatMap(({ id, name, events }, at) =>
      events === 0
        ? []
        : ([showOrHide(id), pins.includes(id) ? "unpin" : "pin"] as const).map((what) =>
            item(what, id, name, spellings?.[at] ?? [fold(name)], events),
          ),
    ),
    ...index.groups.map(({ id, label }) => item(showOrHide(`group:${id}`), `group:${id}`, label, [fold(label)], 0)),
  ];
}

/** Actions on the values of a facet. Values that no event has are left out. */
function facetItems(
  index: Index,
  facet: Facet<FacetKey>,
  listed: readonly string[],
  spellings: Spellings,
): readonly Command[] {
  const events = facetCounts(index, NO_FILTER)[facet.key];
  const noun = fold(facet.noun);
  return facet.values(index, spellings).flatMap(({ id, names, spellings: more = [] }): Command[] => {
    const weight = events.get(id);
    if (weight === undefined) return [];
    const [name] = names;
    const own = names.map(fold);
    const folded = [...new Set([...own, ...more, `${noun} ${own[0]}`])];
    const doable: readonly FacetAct[] = [
      ...(listed.length === 1 && listed[0] === id ? [] : (["only"] as const)),
      listed.includes(`-${id}`) ? "with" : "without",
    ];
    return doable.map((what) => ({
      key: `${what} ${facet.key} ${id}`,
      group: "commands",
      label: fill(tools.suggestions.labels[facet.takesPart ? what : (`${what}With` as const)], {
        noun: facet.noun,
        name,
      }),
      verbs: VERBS[what],
      names: folded,
      weight,
      act: { do: what, facet: facet.key, id },
    }));
  });
}

/** The item for a typed jump (`jumpAsked`); null if it leads nowhere. `events` are those the filters leave. */
export function jumpItem(index: Index, events: readonly number[], jump: Jump | null): Item | null {
  if (!jump || jump.kind === "none") return null;
  return {
    key: "jump",
    group: "dates",
    label: fill(tools.suggestions.go, { name: nameOfJump(index, jump) }),
    detail:
      jump.kind === "span"
        ? count(eventsBetween(index, events, jump.days).length, "event")
        : dateInWords(eventsOf(index).date(jump.event)),
    act: { do: "jump", jump },
  };
}

function nameOfJump(index: Index, jump: Exclude<Jump, { kind: "none" }>): string {
  return jump.kind === "span" ? jump.name : eventsOf(index).title(jump.event);
}
