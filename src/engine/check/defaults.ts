/** Completes dataset.json: labels, groups, opening and tracks for what it does not say. What it says comes first, key by
 * key. */

import { checkMessages } from "../../i18n/check";
import { yearOf } from "../../i18n/dates";
import type { CompiledDate, Day } from "../../model/date";
import { type DateReader, isFault } from "../../model/edtf";
import { type DatasetInfo, FORMAT, type WrittenInfo } from "../../model/info";
import type { ACTOR_KINDS, Actor, EventRecord } from "../../model/schema";
import { tally } from "../tally";
import { idFrom } from "./ids";

/** The group of an actor for which none is written, by its kind. */
const GROUP_OF_KIND: Readonly<Record<(typeof ACTOR_KINDS)[number], keyof typeof checkMessages.defaults.groups>> = {
  person: "people",
  persons: "people",
  organization: "organizations",
  "armed-group": "armed-groups",
  party: "parties",
  state: "states",
  legislature: "states",
  court: "states",
  media: "media",
};

export const groupOf = ({ group, kind }: Pick<Actor, "kind"> & { readonly group?: string | undefined }): string =>
  group ?? GROUP_OF_KIND[kind];

/** Keys of dataset.json with labels that have defaults. */
type Labelled = "categories" | "roles" | "bases" | "statuses" | "genres";

/** The ids that records may use: those of the dataset and those with a default label. */
export const labelIds = (info: WrittenInfo, key: "groups" | "categories" | "roles"): ReadonlySet<string> =>
  new Set([
    ...(key === "groups" ? (info.groups ?? []).map(({ id }) => id) : Object.keys(info[key] ?? {})),
    ...Object.keys(checkMessages.defaults[key]),
  ]);

/** The most tracks that are open at first if the dataset does not choose them. */
const MOST_TRACKS = 8;

/** What is opened if there is no event with a date. */
const NO_OPENING = "1900/2100";

interface Records {
  readonly actors: readonly Actor[];
  readonly events: readonly EventRecord[];
}

/** @returns the same with everything that has a default. Defaults that no record uses are left out, so that filters and
 * data hold what the dataset is about. */
export function completeInfo(written: WrittenInfo, { actors, events }: Records, dates: DateReader): DatasetInfo {
  const used = {
    groups: new Set(actors.map(({ group }) => group)),
    categories: new Set(events.map(({ category }) => category)),
    roles: new Set(events.flatMap(({ participants }) => participants.map(({ role }) => role))),
  };
  const labels = (key: Labelled, isUsed = (_: string) => true) => {
    const own = written[key] ?? {};
    const defaults = Object.entries(checkMessages.defaults[key]);
    return { ...own, ...Object.fromEntries(defaults.filter(([id]) => !Object.hasOwn(own, id) && isUsed(id))) };
  };
  const groups = written.groups ?? [];
  const defaultGroups = Object.entries(checkMessages.defaults.groups).flatMap(([id, label]) =>
    used.groups.has(id) && !groups.some((group) => group.id === id) ? [{ id, label }] : [],
  );
  return withoutAbsent({
    format: FORMAT,
    id: written.id ?? (idFrom(written.title) || "dataset"),
    title: written.title,
    standfirst: written.standfirst,
    subject: written.subject,
    language: written.language,
    licence: written.licence,
    publisher: written.publisher,
    contact: written.contact,
    homepage: written.homepage,
    opening: written.opening ?? yearsOf(events, dates),
    periods: written.periods ?? [],
    groups: [...groups, ...defaultGroups],
    tracks: written.tracks ?? busiest({ actors, events }),
    categories: labels("categories", (id) => used.categories.has(id)),
    roles: labels("roles", (id) => used.roles.has(id)),
    bases: labels("bases"),
    statuses: labels("statuses"),
    genres: labels("genres"),
    about: written.about,
    brand: written.brand,
  });
}

/** A key without a value is no key: it would be one in the data. */
function withoutAbsent(info: { readonly [Key in keyof Required<DatasetInfo>]: DatasetInfo[Key] }): DatasetInfo {
  return Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined)) as unknown as DatasetInfo;
}

/** From the first to the last year of any event, in EDTF. */
function yearsOf(events: readonly EventRecord[], dates: DateReader): string {
  const days = events
    .map(({ date }) => dates(date.edtf, date.extent))
    .flatMap((date) => (isFault(date) ? [] : knownEnds(date)));
  if (days.length === 0) return NO_OPENING;
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  return `${written(first)}/${written(last)}`;
}

const knownEnds = ({ earliest, latest }: CompiledDate): Day[] => [earliest, latest].filter((day) => day !== null);
const written = (day: Day): string => String(yearOf(day)).padStart(4, "0");

/** The actors with most events, in the order of actors.json. */
function busiest({ actors, events }: Records): string[] {
  const counts = tally(events.flatMap(({ participants }) => [...new Set(participants.map(({ actor }) => actor))]));
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_TRACKS);
  const chosen = new Set(most.map(([id]) => id));
  return actors.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
}
