/** Everything the one dialog for everything can find, as items to be ranked: records by all their spellings, commands, and what
 *  can be done with a track. What is already so is not offered. */
import { dateInWords } from "../../i18n/dates";
import { fold } from "../../i18n/fold";
import { count, fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import type { Ref } from "../../model/compiled/parts";
import { rowsBetween } from "../rows/between";
import { type Jump, jumpTo, type Reach } from "./jump";
import type { Act, Item } from "./palette";

const words = tools.palette;

/** What of the view decides which things can be done. */
export interface Shown {
  readonly tracks: readonly string[];
  readonly pins: readonly string[];
  /** Wanted and excluded actors: "khazali", "-badr". */
  readonly actors: readonly string[];
  readonly disputed: boolean;
  readonly isEven: boolean;
  readonly isFiltering: boolean;
}

export type CommandName = keyof typeof words.commands;

/** Records: they change only with the data. */
export function recordItems(index: Index, sources: readonly (Ref & { readonly short: string })[]): readonly Item[] {
  const { id, title, date, importance } = index.events;
  return [
    ...id.map((event, row): Item => {
      const when = dateInWords(date[row]!);
      return {
        key: `event ${event}`,
        group: "events",
        label: title[row]!,
        detail: when,
        verbs: "",
        names: [fold(title[row]!), fold(`${title[row]} ${when}`)],
        weight: importance[row]!,
        act: { do: "open", kind: "event", id: event },
      };
    }),
    ...index.actors.map(
      (actor, at): Item => ({
        key: `actor ${actor.id}`,
        group: "actors",
        label: actor.name,
        detail: count(actor.events, "event"),
        verbs: "",
        names: spellings(index, at),
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
        names: [fold(source.name), fold(`${source.name} ${source.short}`)],
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

/** Every folded spelling of an actor; its name alone until the others have been fetched. */
function spellings(index: Index, actor: number): readonly string[] {
  return index.search?.names[actor] ?? [fold(index.actors[actor]!.name)];
}

/** Commands, and what can be done with each actor's track and events. */
export function commandItems(index: Index, shown: Shown): readonly Item[] {
  const left = new Set<CommandName>([
    ...(shown.disputed ? (["disputed"] as const) : (["undisputed"] as const)),
    ...(shown.isEven ? (["even"] as const) : (["trueScale"] as const)),
    ...(shown.isFiltering ? [] : (["clear"] as const)),
    ...(index.site.outlines.length > 0 ? [] : (["source"] as const)),
  ]);
  const commands = (Object.keys(words.commands) as CommandName[]).filter((name) => !left.has(name));
  return [
    ...commands.map((name, at): Item => {
      const [label = "", others = ""] = words.commands[name];
      return {
        key: `command ${name}`,
        group: "commands",
        label,
        verbs: "",
        names: [fold(label), fold(`${label} ${others}`)],
        weight: -at,
        act: { do: "command", name },
      };
    }),
    ...index.actors.flatMap(({ id, name, events }, at) =>
      events === 0 ? [] : doable(id, shown).map((what) => doItem(what, id, name, spellings(index, at), events)),
    ),
    ...index.groups.map(({ id, label }) =>
      doItem(shown.tracks.includes(`group:${id}`) ? "hideTrack" : "showTrack", `group:${id}`, label, [fold(label)], 0),
    ),
  ];
}

type Doing = keyof typeof words.words;

function doable(id: string, { tracks, pins, actors }: Shown): readonly Doing[] {
  return [
    tracks.includes(id) ? "hideTrack" : "showTrack",
    pins.includes(id) ? "unpin" : "pin",
    ...(actors.length === 1 && actors[0] === id ? [] : (["only"] as const)),
    actors.includes(`-${id}`) ? "with" : "without",
  ];
}

function doItem(what: Doing, id: string, name: string, names: readonly string[], weight: number): Item {
  return {
    key: `${what} ${id}`,
    group: "commands",
    label: fill(words[what], { name }),
    verbs: fold(words.words[what]),
    names,
    weight,
    act: { do: what, id } as Act,
  };
}

/** Where a typed date leads; "go" before it asks for any place that can be named, such as a period. */
export function jumpItem(index: Index, reach: Reach, query: string): Item | null {
  const asked = /^\s*(?:go|go to|jump|jump to|date)\s+(?=\S)/i.exec(query);
  const jump = jumpTo(index, reach, asked ? query.slice(asked[0].length) : query);
  if (jump.kind === "none" || (!asked && !(jump.kind === "span" && jump.isDate))) return null;
  return {
    key: "jump",
    group: "dates",
    label: fill(words.go, { name: nameOfJump(index, jump) }),
    detail:
      jump.kind === "span"
        ? count(rowsBetween(index, reach.rows, jump.days).length, "event")
        : dateInWords(index.events.date[jump.row]!),
    verbs: "",
    names: [],
    weight: 0,
    act: { do: "jump", jump },
  };
}

function nameOfJump(index: Index, jump: Exclude<Jump, { kind: "none" }>): string {
  return jump.kind === "span" ? jump.name : index.events.title[jump.row]!;
}
