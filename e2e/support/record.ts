/** Computes what the site must show, a second time and directly from the JSON files of the dataset. It imports nothing
 * from src, so that a mistake in the app's code cannot also be in the expected values. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Citation {
  readonly source: string;
  readonly locator?: string;
  readonly approximate?: boolean;
}
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly speakers: readonly { readonly actor?: string; readonly name?: string }[];
  readonly citations: readonly Citation[];
  readonly says?: { readonly date?: string };
  readonly slip?: string;
}
export interface RecordEvent {
  readonly id: string;
  readonly title: string;
  readonly date: { readonly edtf: string; readonly extent?: "span" | "within" };
  readonly place?: string;
  readonly category: string;
  readonly importance: number;
  readonly short?: string;
  readonly order?: number;
  readonly summary: readonly { readonly text: string }[];
  readonly participants: readonly { readonly actor: string }[];
  readonly claims: readonly Claim[];
  readonly related?: readonly { readonly event: string; readonly relation: string }[];
}
interface Actor {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly parent?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
}
interface Source {
  readonly id: string;
  readonly title: string;
  readonly URL?: string;
  readonly custom: { readonly genre: string; readonly edtf?: string };
}
interface Place {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}
interface Disagreement {
  readonly id: string;
  readonly question: string;
  readonly about: string;
  readonly outcome: { readonly kind: string };
  readonly positions: readonly {
    readonly answer: string;
    readonly claims: readonly string[];
    readonly says?: { readonly date?: string };
  }[];
}
interface Outline {
  readonly source: string;
  readonly paragraphs: readonly {
    readonly locator: string;
    readonly sentences: readonly {
      readonly gist: string;
      readonly events: readonly string[];
      readonly claims?: readonly string[];
    }[];
  }[];
}
interface Info {
  readonly title: string;
  readonly opening: string;
  readonly groups: readonly { readonly id: string; readonly label: string; readonly short?: string }[];
  readonly tracks: readonly string[];
  readonly periods: readonly { readonly id: string; readonly label: string; readonly edtf: string }[];
  readonly categories: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly genres: Readonly<Record<string, string>>;
}

/** The dataset from which the site under test was built. */
const folder = process.env["RECORD_FOLDER"] ?? "data";
const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(folder, ...path), "utf8")) as T;

/** With the labels that the dataset leaves to the defaults, as the site publishes them. */
const wholeRecord = join(process.env["SITE_FOLDER"] ?? "dist", "data", "dataset.json");
export const { info } = JSON.parse(readFileSync(wholeRecord, "utf8")) as { readonly info: Info };
export const { actors } = read<{ actors: readonly Actor[] }>("actors.json");
export const { places } = read<{ places: readonly Place[] }>("places.json");
export const { sources } = read<{ sources: readonly Source[] }>("sources.json");
const questions = read<{ disagreements: readonly Disagreement[] }>("disagreements.json").disagreements;
/** Questions that count as disagreements. If both answers can be true, the question is a difference of detail. */
export const disagreements = questions.filter(({ outcome }) => outcome.kind !== "compatible");
export const details = questions.filter(({ outcome }) => outcome.kind === "compatible");
export const { aliases } = read<{
  aliases: Readonly<Record<string, string | { readonly removed: string; readonly was?: string }>>;
}>("aliases.json");
/** The last release; null for a record of which nothing was released. */
export const published = existsSync(join(folder, "published.json"))
  ? read<{ readonly version: string }>("published.json")
  : null;
interface Story {
  readonly title: string;
  readonly steps: readonly {
    readonly heading: string;
    readonly sentences: readonly { readonly text: string; readonly claims: readonly string[] }[];
    readonly events: readonly string[];
    readonly tracks: readonly string[];
  }[];
}
/** The guided story, the only file in its folder. */
export const story = read<Story>("stories", readdirSync(join(folder, "stories"))[0]!);
export const outlines = readdirSync(join(folder, "outlines")).map((file) => read<Outline>("outlines", file));
const unordered = readdirSync(join(folder, "events")).flatMap(
  (file) => read<{ events: RecordEvent[] }>("events", file).events,
);

export const claimById: ReadonlyMap<string, Claim> = new Map(
  unordered.flatMap((one) => one.claims.map((claim) => [claim.id, claim])),
);

// Dates. Days are numbers since 1970, in UTC.

interface Part {
  readonly year: number;
  /** The number of years that the text covers: 1, 10 for a decade, 100 for a century. */
  readonly years: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The part that is not known: "month", "day" or "". */
  readonly some: string;
  readonly time: string;
  readonly isAbout: boolean;
  readonly isUncertain: boolean;
}

const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000;

function partOf(text: string): Part {
  const shape = /^(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d(?::\d\d)?))?)?)?([~?%]?)$/.exec(text);
  if (!shape) throw new Error(`the tests cannot read the date "${text}"`);
  const [, year = "", month, day, time = "", mark = ""] = shape;
  return {
    year: Number(year.replaceAll("X", "0")),
    years: 10 ** (year.match(/X/g)?.length ?? 0),
    month: month && month !== "XX" ? Number(month) : null,
    day: day && day !== "XX" ? Number(day) : null,
    some: day === "XX" ? "day" : month === "XX" ? "month" : "",
    time: time.replace(/(:\d\d):00$/, "$1"),
    isAbout: mark === "~" || mark === "%",
    isUncertain: mark === "?" || mark === "%",
  };
}

/** Seasons of the northern hemisphere, by their EDTF number. */
const SEASONS: Readonly<
  Record<
    number,
    { readonly name: string; readonly first: readonly [number, number]; readonly last: readonly [number, number] }
  >
> = {
  21: { name: "spring", first: [3, 20], last: [6, 20] },
  22: { name: "summer", first: [6, 21], last: [9, 22] },
  23: { name: "autumn", first: [9, 23], last: [12, 20] },
  24: { name: "winter", first: [12, 21], last: [3, 19] },
};

/** The first and last day of an EDTF date. Open and unknown ends are infinite. */
export function daysOf(edtf: string): readonly [first: number, last: number] {
  const ends = edtf.split("/");
  const bounds = ends.map((end, at): readonly [number, number] => {
    if (end === "" || end === "..") {
      const far = at === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      return [far, far];
    }
    const { year, years, month, day } = partOf(end);
    if (month === null) return [dayOf(year, 1, 1), dayOf(year + years, 1, 1) - 1];
    const season = SEASONS[month];
    if (season) return [dayOf(year, ...season.first), dayOf(year + (season.name === "winter" ? 1 : 0), ...season.last)];
    if (day === null) return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
    return [dayOf(year, month, day), dayOf(year, month, day)];
  });
  return [bounds[0]![0], bounds.at(-1)![1]];
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function bareWords({ some, ...part }: Part): string {
  if (some !== "") return `some ${some} in ${bareWords({ ...part, some: "" })}`;
  const { year, years, month, day, time } = part;
  if (years === 10) return `the ${year}s`;
  if (years === 100) return `the years ${year}–${year + 99}`;
  if (month === null) return String(year);
  if (SEASONS[month]) return `${SEASONS[month].name} ${year}`;
  const words = `${MONTHS[month - 1]} ${year}`;
  return day === null ? words : `${day} ${words}${time ? `, ${time}` : ""}`;
}

function partWords(text: string): string {
  const part = partOf(text);
  const about = part.isAbout ? `about ${bareWords(part)}` : bareWords(part);
  return part.isUncertain ? `${about}, uncertain` : about;
}

/** The start of an interval without the parts that its end repeats: "3" of "3 and 5 January 2010". */
function startWords(from: string, to: string): string {
  const [a, b] = [partOf(from), partOf(to)];
  const isPlain = !/[~?%TX]/.test(from + to) && a.year === b.year && a.month !== null && b.month !== null;
  if (!isPlain || (a.day === null) !== (b.day === null)) return partWords(from);
  if (a.day === null) return MONTHS[a.month! - 1]!;
  return a.month === b.month ? String(a.day) : `${a.day} ${MONTHS[a.month! - 1]}`;
}

/** A date in the words that the reader must see. */
export function wordsOf(edtf: string, extent?: "span" | "within"): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return partWords(from);
  if (to === "..") return `since ${partWords(from)}`;
  if (to === "") return `from ${partWords(from)}, end not known`;
  if (from === "..") return `until ${partWords(to)}`;
  if (from === "") return `until ${partWords(to)}, start not known`;
  const start = startWords(from, to);
  return extent === "within" ? `between ${start} and ${partWords(to)}` : `from ${start} to ${partWords(to)}`;
}

/** A day number as "20 January 2007". */
export function dayWords(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The day under which an event is listed. */
export const startOf = ({ date }: RecordEvent): number => {
  const [first, last] = daysOf(date.edtf);
  return Number.isFinite(first) ? first : last;
};
export const yearOf = (event: RecordEvent): number => new Date(startOf(event) * 86_400_000).getUTCFullYear();

/** The time at each end of a date, such as "17:00:05", or "" if it has none. */
const timesOf = (edtf: string): readonly string[] => edtf.split("/").map((end) => /T([\d:]+)$/.exec(end)?.[1] ?? "");

/** Compares by first day, then puts dates without a time before dates with a time and before longer dates, then
 * compares by last day, last time and id. */
function byDate(a: RecordEvent, b: RecordEvent): number {
  const [firstA, lastA] = daysOf(a.date.edtf);
  const [firstB, lastB] = daysOf(b.date.edtf);
  if (firstA !== firstB) return firstA < firstB ? -1 : 1;
  const [timesA, timesB] = [timesOf(a.date.edtf), timesOf(b.date.edtf)];
  const placeOf = (time: string, isDay: boolean) => (time !== "" ? `1 ${time}` : isDay ? "0" : "2");
  const placeA = placeOf(timesA[0]!, firstA === lastA);
  const placeB = placeOf(timesB[0]!, firstB === lastB);
  if (placeA !== placeB) return placeA < placeB ? -1 : 1;
  if (lastA !== lastB) return lastA < lastB ? -1 : 1;
  const [endA, endB] = [timesA.at(-1) || "24", timesB.at(-1) || "24"];
  if (endA !== endB) return endA < endB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Whether event `a` comes before `b` on the same day, according to its time, its `order` or a relation. */
function isTold(a: RecordEvent, b: RecordEvent): boolean {
  const [timeA, timeB] = [timesOf(a.date.edtf)[0], timesOf(b.date.edtf)[0]];
  if (timeA && timeB && timeA !== timeB) return timeA < timeB;
  if (a.order !== undefined && b.order !== undefined && a.order !== b.order) return a.order < b.order;
  const leads = (one: RecordEvent, other: RecordEvent) =>
    one.related?.some(({ event: to, relation }) => to === other.id && /^(led-to|precedes)$/.test(relation)) === true;
  return leads(a, b) && !leads(b, a);
}

/** All events in order. */
export const events: readonly RecordEvent[] = (() => {
  const sorted = [...unordered].sort(byDate);
  const placed: RecordEvent[] = [];
  for (let start = 0; start < sorted.length; start = placed.length) {
    const [day] = daysOf(sorted[start]!.date.edtf);
    let after = start + 1;
    while (after < sorted.length && daysOf(sorted[after]!.date.edtf)[0] === day) after++;
    const waiting = sorted.slice(start, after);
    while (waiting.length > 0) {
      const first = waiting.findIndex((one) => !waiting.some((other) => other !== one && isTold(other, one)));
      placed.push(...waiting.splice(Math.max(first, 0), 1));
    }
  }
  return placed;
})();
export const event = (id: string): RecordEvent => {
  const found = events.find((one) => one.id === id);
  if (!found) throw new Error(`no event "${id}" in data/`);
  return found;
};
export const idsOf = (some: readonly RecordEvent[]): string[] => some.map(({ id }) => id);

// Disagreements.

export function disputesOf(id: string): readonly Disagreement[] {
  return disagreements.filter(({ positions }) =>
    positions.some(({ claims }) => claims.some((claim) => claim.slice(0, claim.lastIndexOf(".")) === id)),
  );
}

/** The EDTF dates of each position if sources disagree on the date of an event, in order; otherwise an empty list. */
export function answersOf({ id, claims }: RecordEvent): readonly string[] {
  const answers = new Map<string, string>();
  for (const { about, outcome, positions } of disputesOf(id)) {
    if (about !== "date" || ["different-acts", "superseded"].includes(outcome.kind)) continue;
    for (const position of positions) {
      const own = claims.filter((claim) => position.claims.includes(claim.id) && !claim.slip);
      const said = own.length > 0 ? (position.says?.date ?? own.find(({ says }) => says?.date)?.says?.date) : undefined;
      if (said && !answers.has(daysOf(said).join())) answers.set(daysOf(said).join(), said);
    }
  }
  const inOrder = [...answers.values()].sort((a, b) => {
    const [firstA, lastA] = daysOf(a);
    const [firstB, lastB] = daysOf(b);
    return firstA - firstB || lastA - lastB;
  });
  return inOrder.length > 1 ? inOrder : [];
}

/** The words of an event's date in the list: the date, two similar rival dates, or the date with a note that sources
 * differ. */
export function listWords(one: RecordEvent): string {
  const answers = answersOf(one);
  const words = wordsOf(one.date.edtf, one.date.extent);
  if (answers.length === 0) return words;
  const [from = "", to = ""] = answers;
  const areAlike = answers.length === 2 && from.length === to.length && !/[~?%TX/]/.test(from + to);
  return areAlike ? `${startWords(from, to)} or ${wordsOf(to)}` : `${words} (sources differ)`;
}

// Actors.

const actorById = new Map(actors.map((actor) => [actor.id, actor]));
export const actor = (id: string): Actor => {
  const found = actorById.get(id);
  if (!found) throw new Error(`no actor "${id}" in data/`);
  return found;
};

/** An actor and every actor above it. */
function unitsOf(id: string): string[] {
  const { parent } = actor(id);
  return parent ? [id, ...unitsOf(parent)] : [id];
}

const takesPart = (one: RecordEvent, id: string) => one.participants.some((part) => unitsOf(part.actor).includes(id));
const isOfGroup = (one: RecordEvent, group: string) =>
  one.participants.some((part) => actor(part.actor).group === group);

/** Events of an actor and its units, in order. */
export const eventsOfActor = (id: string): readonly RecordEvent[] => events.filter((one) => takesPart(one, id));

// Filters.

export interface Filter {
  readonly actors?: readonly string[];
  readonly match?: "any" | "all";
  readonly groups?: readonly string[];
  readonly categories?: readonly string[];
  readonly places?: readonly string[];
  readonly statuses?: readonly string[];
  readonly genres?: readonly string[];
  /** Ids of actors, or printed names. */
  readonly speakers?: readonly string[];
  readonly disputed?: boolean;
  /** An EDTF date. */
  readonly range?: string;
  /** Within so many days of an event. */
  readonly near?: readonly [event: string, days: number];
  /** Ids of events. */
  readonly before?: string;
  readonly after?: string;
  /** Id of a period. */
  readonly during?: string;
  readonly sure?: boolean;
}

/** A place and every place that contains it. */
function wholesOf(id: string | undefined): string[] {
  const here = places.find((one) => one.id === id);
  return here ? [here.id, ...wholesOf(here.parent)] : [];
}

const genreOf = (source: string) => sources.find(({ id }) => id === source)?.custom.genre;

type Certainty = "certain" | "possible" | "outside";

/** The certainty with which an event lies in a range of dates. */
export const certainty = (one: RecordEvent, range: string): Certainty => certaintyIn(one, daysOf(range));

type Days = readonly [from: number, to: number];

function certaintyIn(one: RecordEvent, range: Days): Certainty {
  const answers = answersOf(one);
  const all =
    answers.length > 0
      ? answers.map((edtf) => dateCertainty(edtf, "within", range))
      : [dateCertainty(one.date.edtf, one.date.extent, range)];
  const [first] = all;
  return first !== undefined && all.every((each) => each === first) ? first : "possible";
}

/** The certainty with which an event stands in every relation that a filter asks for. */
function related(one: RecordEvent, { range, near, before, after, during }: Filter): Certainty {
  const asked: [possible: Days, certain: Days | null, other?: string][] = [];
  if (range) asked.push([daysOf(range), daysOf(range)]);
  const period = info.periods.find(({ id }) => id === during);
  if (period) asked.push([daysOf(period.edtf), daysOf(period.edtf)]);
  const relation = (id: string, spans: (first: number, last: number) => readonly [Days, Days]) => {
    const other = events.find((each) => each.id === id)!;
    const answers = answersOf(other);
    const dates = answers.length > 0 ? answers : [other.date.edtf];
    const days = dates.map(daysOf);
    const [possible, certain] = spans(
      Math.min(...days.map(([first]) => first)),
      Math.max(...days.map(([, last]) => last)),
    );
    const isSure = !dates.some((edtf) => /[?%]/.test(edtf)) && certain[0] <= certain[1];
    asked.push([possible, isSure ? certain : null, id]);
  };
  const [never, always] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (near)
    relation(near[0], (a, b) => [
      [a - near[1], b + near[1]],
      [b - near[1], a + near[1]],
    ]);
  if (before)
    relation(before, (a, b) => [
      [never, b - 1],
      [never, a - 1],
    ]);
  if (after)
    relation(after, (a, b) => [
      [a + 1, always],
      [b + 1, always],
    ]);
  if (asked.some(([possible, , other]) => other === one.id || certaintyIn(one, possible) === "outside"))
    return "outside";
  return asked.every(([, certain]) => certain && certaintyIn(one, certain) === "certain") ? "certain" : "possible";
}

function dateCertainty(edtf: string, extent: "span" | "within" | undefined, [from, to]: Days): Certainty {
  const [first, last] = daysOf(edtf);
  if (last < from || first > to) return "outside";
  if (/[?%]/.test(edtf)) return "possible";
  const isInside = (a: number, b: number) => a >= from && b <= to;
  const margin = (text: string) => {
    const [a, b] = daysOf(text);
    return text.endsWith("~") ? b - a + 1 : 0;
  };
  const [start = "", end] = edtf.split("/");
  const isOpen = [start, end].some((text) => text === "" || text === "..");
  if (end === undefined || (extent === "within" && !isOpen)) {
    const spare = end === undefined ? margin(start) : /~/.test(edtf) ? last - first + 1 : 0;
    return isInside(first - spare, last + spare) ? "certain" : "possible";
  }
  // For an event that went on throughout: certain if one end lies wholly inside, or if a day between both ends does.
  const ends = [start, end].filter((text) => text !== "" && text !== "..");
  if (ends.some((text) => isInside(daysOf(text)[0] - margin(text), daysOf(text)[1] + margin(text)))) return "certain";
  if (start === "" || end === "") return "possible";
  const begun = daysOf(start)[1];
  const ended = daysOf(end)[0];
  return begun <= ended && begun <= to && ended >= from ? "certain" : "possible";
}

/** Events that match a filter, in order. */
export function filtered(filter: Filter): readonly RecordEvent[] {
  const { actors: who = [], match = "any", groups = [], categories = [], disputed, sure = false } = filter;
  /** For values of claims, an exclusion removes only events whose claims all have excluded values. */
  const allowsClaims = (wanted: readonly string[], has: readonly string[]) => {
    const excluded = wanted.filter((id) => id.startsWith("-")).map((id) => id.slice(1));
    const asked = wanted.filter((id) => !id.startsWith("-"));
    if (has.length > 0 && has.every((id) => excluded.includes(id))) return false;
    return asked.length === 0 || asked.some((id) => has.includes(id) && !excluded.includes(id));
  };
  const allows = (wanted: readonly string[], has: (id: string) => boolean, all = false) => {
    const excluded = wanted.filter((id) => id.startsWith("-")).map((id) => id.slice(1));
    const asked = wanted.filter((id) => !id.startsWith("-"));
    if (excluded.some(has)) return false;
    return asked.length === 0 || (all ? asked.every(has) : asked.some(has));
  };
  return events.filter((one) => {
    if (!allows(who, (id) => takesPart(one, id), match === "all")) return false;
    if (!allows(groups, (id) => isOfGroup(one, id))) return false;
    if (!allows(categories, (id) => one.category === id)) return false;
    if (!allows(filter.places ?? [], (id) => wholesOf(one.place).includes(id))) return false;
    const statuses = one.claims.map(({ status }) => status);
    if (!allowsClaims(filter.statuses ?? [], statuses)) return false;
    const cited = one.claims.flatMap(({ citations }) => citations.map(({ source }) => genreOf(source)));
    if (
      !allowsClaims(
        filter.genres ?? [],
        cited.flatMap((genre) => genre ?? []),
      )
    )
      return false;
    const saying = one.claims.flatMap(({ speakers }) => speakers.map(({ actor: id, name }) => id ?? name ?? ""));
    if (!allowsClaims(filter.speakers ?? [], saying)) return false;
    if (disputed !== undefined && disputesOf(one.id).length > 0 !== disputed) return false;
    const stands = related(one, filter);
    return sure ? stands === "certain" : stands !== "outside";
  });
}

/** "116 events", "12 of 116 events", or "12 of 116 events, 3 of them possibly". */
export function countWords(shown: number, possibly = 0): string {
  const words = shown === events.length ? plural(shown, "event") : `${shown} of ${events.length} events`;
  return possibly > 0 ? `${words}, ${possibly} of them possibly` : words;
}
/** The same words for the events that match a filter. */
export function filteredWords(filter: Filter): string {
  const left = filtered(filter);
  return countWords(left.length, filter.sure ? 0 : left.filter((one) => related(one, filter) === "possible").length);
}
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

// Tracks.

export interface Track {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly events: readonly RecordEvent[];
}

/** The tracks that are open by default, in drawing order: by group, with groups ordered by their first track. */
export const tracks: readonly Track[] = (() => {
  const opened = info.tracks.map((id): Track => {
    if (!id.startsWith("group:"))
      return { id, name: actor(id).name, group: actor(id).group, events: eventsOfActor(id) };
    const group = id.slice("group:".length);
    const { label } = info.groups.find((one) => one.id === group)!;
    return { id, name: label, group, events: events.filter((one) => isOfGroup(one, group)) };
  });
  const groups = [...new Set(opened.map(({ group }) => group))];
  return groups.flatMap((wanted) => opened.filter(({ group }) => group === wanted));
})();

export const tracksOf = (id: string): readonly Track[] => tracks.filter((track) => idsOf(track.events).includes(id));

/** Events of a group that are not on its open tracks: a member takes part, and neither that member nor an actor above
 * it has an open track in the group. */
export function withoutTrack(group: string, isFolded = false): readonly RecordEvent[] {
  const open = isFolded ? [] : tracks.filter((one) => one.group === group).map(({ id }) => id);
  if (open.includes(`group:${group}`)) return [];
  return events.filter((one) =>
    one.participants.some(
      (part) => actor(part.actor).group === group && !unitsOf(part.actor).some((unit) => open.includes(unit)),
    ),
  );
}

/** At most `n` items of a list, evenly spread, including the first and the last. */
export function spread<T>(all: readonly T[], n: number): T[] {
  if (all.length <= n) return [...all];
  return Array.from({ length: n }, (_, at) => all[Math.round((at * (all.length - 1)) / (n - 1))]!);
}

/** One event for each kind of date that occurs, so that tests cover all kinds. */
export const oneOfEachKind: readonly RecordEvent[] = (() => {
  const kindOf = (one: RecordEvent) => {
    const { edtf, extent } = one.date;
    const shape = edtf.includes("/")
      ? `${extent}${/^\.\.|^\/|\.\.$|\/$/.test(edtf) ? "open" : ""}`
      : `single${edtf.length}`;
    const marks = edtf.replace(/[^~?%XT]/g, "");
    return `${shape} ${marks} ${answersOf(one).length > 0}`;
  };
  return [...new Map(events.map((one) => [kindOf(one), one])).values()];
})();
