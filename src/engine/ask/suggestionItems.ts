/**
 * Builds the items that the command palette offers: records under all their spellings, commands, actions on tracks and
 * actions on facet values. An action whose effect is already in place is not offered.
 */

import { dateInWords } from "../../i18n/dates";
import { fold } from "../../i18n/fold";
import { count, fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import type { Ref } from "../../model/compiled/parts";
import { eventsBetween } from "../events/between";
import { eventsOf } from "../events/events";
import { oncePer } from "../oncePer";
import { FACETS, type Facet, type FacetKey, type Lists, type Spellings } from "./facets";
import { facetCounts, NO_FILTER } from "./filter";
import type { Jump } from "./jump";
import type { FacetAct, Item, TrackAct } from "./suggestions";

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
const VERBS = Object.fromEntries(
  Object.entries(tools.suggestions.keywords).map(([what, words]) => [what, fold(words)]),
) as Readonly<Record<TrackAct | FacetAct, string>>;

/** Items for the records. They change only with the data. */
export function recordItems(
  index: Index,
  sources: readonly (Ref & { readonly short: string })[],
  spellings: Spellings,
): readonly Item[] {
  return [
    ...eventItems(index),
    ...index.actors.map(
      (actor, at): Item => ({
        key: `actor ${actor.id}`,
        group: "actors",
        label: actor.name,
        detail: count(actor.events, "event"),
        verbs: "",
        names: spellings?.[at] ?? [fold(actor.name)],
        weight: actor.events,
        act: { do: "open", kind: "actor", id: actor.id },
      }),
    ),
    ...sources.map(
      (source): Item => ({
        key: `source ${source.id}`,
        group: "sources",
        label: source.name,
        detail: source.short,
        verbs: "",
        names: nameAnd(source.name, source.short),
        weight: 0,
        act: { do: "open", kind: "source", id: source.id },
      }),
    ),
    ...index.periods.map(
      (period): Item => ({
        key: `period ${period.id}`,
        group: "periods",
        label: period.label,
        detail: dateInWords(period.date),
        verbs: "",
        names: [fold(period.label), fold(period.short ?? period.label)],
        weight: 0,
        act: { do: "open", kind: "period", id: period.id },
      }),
    ),
  ];
}

/** A folded name, alone and with the text beside it. */
function nameAnd(name: string, more: string): readonly string[] {
  const folded = fold(name);
  return [folded, `${folded} ${fold(more)}`];
}

/** Event items need neither spellings nor sources, so they are built once per index. */
const eventItems = oncePer((index: Index): readonly Item[] => {
  const table = eventsOf(index);
  return table.all.map((event): Item => {
    const when = dateInWords(table.date(event));
    const title = table.title(event);
    return {
      key: `event ${table.id(event)}`,
      group: "events",
      label: title,
      detail: when,
      verbs: "",
      names: nameAnd(title, when),
      weight: table.importance(event),
      act: { do: "open", kind: "event", id: table.id(event) },
    };
  });
});

/** Items for the commands, for actions on tracks, and for actions on facet values. */
export function commandItems(index: Index, shown: Shown, spellings: Spellings): readonly Item[] {
  const omitted = new Set<CommandName>([
    ...(shown.disputed ? (["disputed"] as const) : (["undisputed"] as const)),
    ...(shown.isEven ? (["even"] as const) : (["trueScale"] as const)),
    ...(shown.isFiltering ? [] : (["clear"] as const)),
    ...(index.site.outlines.length > 0 ? [] : (["source"] as const)),
    ...(index.story ? [] : (["story"] as const)),
  ]);
  const commands = (Object.keys(tools.suggestions.commands) as CommandName[]).filter((name) => !omitted.has(name));
  return [
    ...commands.map((name, at): Item => {
      const [label = "", others = ""] = tools.suggestions.commands[name];
      return {
        key: `command ${name}`,
        group: "commands",
        label,
        verbs: "",
        names: nameAnd(label, others),
        weight: -at,
        act: { do: "command", name },
      };
    }),
    ...trackItems(index, shown, spellings),
    ...FACETS.flatMap((facet) => facetItems(index, facet, shown.lists[facet.key], spellings)),
  ];
}

/** Actions on the track of each actor with events, and on the track of each actor group. */
function trackItems(index: Index, { tracks, pins }: Shown, spellings: Spellings): Item[] {
  const item = (what: TrackAct, id: string, name: string, names: readonly string[], weight: number): Item => ({
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
): readonly Item[] {
  const events = facetCounts(index, NO_FILTER)[facet.key];
  const noun = fold(facet.noun);
  return facet.values(index, spellings).flatMap(({ id, names, spellings: more = [] }): Item[] => {
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
    verbs: "",
    names: [],
    weight: 0,
    act: { do: "jump", jump },
  };
}

function nameOfJump(index: Index, jump: Exclude<Jump, { kind: "none" }>): string {
  return jump.kind === "span" ? jump.name : eventsOf(index).title(jump.event);
}
