/**
 * Reads and writes addresses, a public format (docs/url.md): the path names the record, the query holds the rest of the
 * view. Each field is read on its own; an invalid one falls back to its default and is reported. Defaults are not
 * written.
 */

import { asId, FACETS, type Facet, type FacetKey } from "../engine/ask/facets";
import { pageAt, pathTo } from "../model/address";
import type { PageKind } from "../model/compiled/recordView";
import type { Site } from "../model/compiled/site";
import { type Day, dayOf } from "../model/date";
import { type RelationKey, readNear } from "../model/relation";
import { isTracking } from "../model/tracking";
import { daysOfWindow, dayText, readRange } from "../model/typedDate";
import { agreeing, type FilterChange, MOST_STEPS, wordsIn } from "./filters";
import { agreeingLook, HOME, INITIAL_VIEW, type Look, type TrackChoice, type View, wholeSite } from "./view";

export const URL_FORMAT = 1;

/** First and last day that an address can name. A window may reach beyond them. */
const FIRST_DAY = dayOf(0, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);
const windowText = (day: Day): string => dayText(Math.min(Math.max(day, FIRST_DAY), LAST_DAY));

/** Fields that only say where a reader came from. */
const REFERRER = /^ref(?:_src|_url)?$/;

/** A part of an address that could not be used, to be reported to the reader. */
export type UrlFault =
  | { readonly kind: "unknown-field"; readonly name: string }
  | { readonly kind: "bad-value"; readonly name: string; readonly value: string }
  | { readonly kind: "repeated"; readonly name: string }
  | { readonly kind: "newer"; readonly value: string };

/** The parts of the slices that one field sets. */
interface Said {
  readonly filters?: FilterChange;
  readonly tracks?: Partial<TrackChoice>;
  readonly look?: Partial<Look>;
}

interface Field {
  /** Returns what the text sets, or null if it is invalid. */
  readonly read: (text: string) => Said | null;
  /** Returns the text for a view, or null for the default. */
  readonly write: (view: View) => string | null;
}

/** Reads a list such as "khazali~quds-force" without duplicates; null if any value is invalid. */
function readList(text: string, read: (value: string) => string | null): readonly string[] | null {
  const values = text.split("~").map(read);
  return values.every((value) => value !== null) ? [...new Set(values)] : null;
}

const writeList = (values: readonly string[]): string | null => values.join("~") || null;

/** Reads a value with an optional prefix: "-iran", "group:iran". */
function behind(prefix: string, read: (value: string) => string | null): (value: string) => string | null {
  return (value) => {
    if (!value.startsWith(prefix)) return read(value);
    const rest = read(value.slice(prefix.length));
    return rest === null ? null : prefix + rest;
  };
}

function facetField({ key, readId = asId }: Facet<FacetKey>): Field {
  const read = behind("-", readId);
  return {
    read(text) {
      const values = readList(text, read);
      return values && { filters: { [key]: values } };
    },
    write: ({ filters }) => writeList(filters[key]),
  };
}

function sourcesField(key: "excludedSources" | "onlySources"): Field {
  return {
    read(text) {
      const values = readList(text, behind("genre:", asId));
      return values && { filters: { [key]: values } };
    },
    write: ({ filters }) => writeList(filters[key]),
  };
}

/** A step of the story, counted from 1. */
const STEP = /^[1-9]\d?$/;

const readTracks = (text: string) => readList(text, behind("group:", asId));

function lookField<K extends "ui" | "theme" | "scale">(key: K, choices: readonly NonNullable<Look[K]>[]): Field {
  return {
    read: (text) => {
      const choice = choices.find((one) => one === text);
      return choice === undefined ? null : { look: { [key]: choice } };
    },
    write: ({ look }) => look[key],
  };
}

/** A relation in time to an event or a period. */
function relationField(key: RelationKey, isValue: (text: string) => boolean): Field {
  return {
    read: (text) => (isValue(text) ? { filters: { [key]: text } } : null),
    write: ({ filters }) => filters[key],
  };
}

/** A filter that is on or off. */
function switchField(key: "sure" | "withCopies"): Field {
  return {
    read: (text) => (text === "1" ? { filters: { [key]: true } } : null),
    write: ({ filters }) => (filters[key] ? "1" : null),
  };
}

const MATCH: Field = {
  read: (text) => (text === "any" || text === "all" ? { filters: { match: text } } : null),
  write: ({ filters }) => (filters.match === "any" ? null : filters.match),
};

/** The fields of the facets. `match` follows each facet that supports it. */
const FACET_FIELDS = FACETS.flatMap((facet): (readonly [string, Field])[] => [
  [facet.field, facetField(facet)],
  ...(facet.canMatchAll ? [["match", MATCH] as const] : []),
]);

/** Every query field that this version reads, in the order of writing. `from` and `to` together give the window. */
export const FIELDS: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(FACET_FIELDS),
  disputed: {
    read: (text) => (text === "1" || text === "0" ? { filters: { disputed: text === "1" } } : null),
    write: ({ filters: { disputed } }) => (disputed === null ? null : disputed ? "1" : "0"),
  },
  range: {
    read: (text) => (readRange(text) ? { filters: { range: text } } : null),
    write: ({ filters }) => filters.range,
  },
  near: relationField("near", (text) => readNear(text) !== null),
  before: relationField("before", (text) => asId(text) !== null),
  after: relationField("after", (text) => asId(text) !== null),
  during: relationField("during", (text) => asId(text) !== null),
  sure: switchField("sure"),
  trail: {
    read: (text) => {
      const ranges = text.split("~");
      return ranges.length <= MOST_STEPS && ranges.every(readRange) ? { filters: { trail: ranges } } : null;
    },
    write: ({ filters }) => writeList(filters.trail),
  },
  q: {
    read: (text) => (wordsIn(text) !== "" && text.length <= 200 ? { filters: { q: wordsIn(text) } } : null),
    write: ({ filters }) => wordsIn(filters.q) || null,
  },
  without: sourcesField("excludedSources"),
  only: sourcesField("onlySources"),
  follow: switchField("withCopies"),
  known: {
    read: (text) => (readDay(text) ? { filters: { asOf: text } } : null),
    write: ({ filters }) => filters.asOf,
  },
  from: {
    read: (text) => (readDay(text) === null ? null : {}),
    write: ({ visible }) => visible && windowText(daysOfWindow(visible)[0]),
  },
  to: {
    read: (text) => (readDay(text) === null ? null : {}),
    write: ({ visible }) => visible && windowText(daysOfWindow(visible)[1]),
  },
  tracks: {
    read(text) {
      const open = text === "none" ? [] : readTracks(text);
      return open && { tracks: { open } };
    },
    write: ({ tracks }) => tracks.open && (writeList(tracks.open) ?? "none"),
  },
  pin: {
    read(text) {
      const pins = readTracks(text);
      return pins && { tracks: { pins } };
    },
    write: ({ tracks }) => writeList(tracks.pins),
  },
  scale: lookField("scale", ["even"]),
  view: {
    read: (text) => {
      if (text === "tracks" || text === "list") return { look: { view: text } };
      const [kind, which, ...more] = text.split(":");
      if (more.length > 0) return null;
      if (kind === "story" && (which === undefined || STEP.test(which)))
        return { look: { view: kind, step: which === undefined ? null : Number(which) } };
      const isKnown = kind === "source" && (which === undefined || asId(which) !== null);
      return isKnown ? { look: { view: kind, followed: which ?? null } } : null;
    },
    write: ({ look: { view, followed, step } }) => {
      const which = view === "source" ? followed : view === "story" ? step : null;
      return which === null ? view : `${view}:${which}`;
    },
  },
  theme: lookField("theme", ["light", "dark", "contrast"]),
  ui: lookField("ui", ["embed"]),
};

/** Known fields that do not change the view: the event (an older form of the path), data version and format version. */
const OTHER_FIELDS = ["event", "data", "v"];

export interface Decoded {
  readonly view: View;
  readonly faults: readonly UrlFault[];
}

/**
 * Reads an address.
 * @param path below the site's root: "events/khazali-freed-2010/"
 * @param query with or without "?"
 * @param hash with or without "#"
 */
export function decode(path: string, query: string, hash: string): Decoded {
  const faults: UrlFault[] = [];
  const params = new URLSearchParams(query);
  let view: View = { ...INITIAL_VIEW, page: { ...(pageAt(path) ?? HOME), hash: decodeHash(hash) } };
  const version = params.get("v");
  if (version !== null && Number(version) < 1) faults.push({ kind: "bad-value", name: "v", value: version });
  else if (version !== null && !(Number(version) <= URL_FORMAT)) faults.push({ kind: "newer", value: version });
  const seen = new Map<string, number>();
  for (const [name, value] of params) {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!field && !OTHER_FIELDS.includes(name)) {
      // Tracking fields that other sites add are not worth a report.
      if (times === 1 && !isTracking(name) && !REFERRER.test(name)) faults.push({ kind: "unknown-field", name });
      continue;
    }
    if (times === 2) faults.push({ kind: "repeated", name });
    if (!field) continue;
    const said = field.read(value);
    if (said) view = saying(view, said);
    else faults.push({ kind: "bad-value", name, value });
  }
  const event = params.get("event");
  if (event !== null) {
    // The id becomes part of the path, so anything that could leave it ("..", "/", "?") is refused.
    if (asId(event) !== null) view = { ...view, page: { ...view.page, kind: "event", id: event } };
    else faults.push({ kind: "bad-value", name: "event", value: event });
  }
  view = { ...view, filters: agreeing(view.filters), look: agreeingLook(view.look) };
  const visible = readWindow(params.get("from"), params.get("to"), faults);
  if (visible) view = { ...view, visible };
  // Report each fault once, however often it occurs.
  const unique = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return { view, faults: [...unique.values()] };
}

/** The data version with which a link was made (`linkTo`), or null. */
export function versionIn(query: string): string | null {
  const data = new URLSearchParams(query).get("data");
  return data !== null && DATA_VERSION.test(data) ? data : null;
}

/** The form of a data version (node/dataVersion.ts). */
const DATA_VERSION = /^[0-9a-f]{12}$/;

function saying(view: View, { filters, tracks, look }: Said): View {
  return {
    ...view,
    filters: { ...view.filters, ...filters },
    tracks: { ...view.tracks, ...tracks },
    look: { ...view.look, ...look },
  };
}

/** First and last day of a single date. An interval or an open end cannot be an edge of a window. */
function readDay(text: string): readonly [Day, Day] | null {
  return text.includes("/") ? null : readRange(text);
}

/** Reads the window from its two dates. A single date, or dates in the wrong order, are reported. */
function readWindow(from: string | null, to: string | null, faults: UrlFault[]): readonly [Day, Day] | null {
  if (from === null && to === null) return null;
  const start = from === null ? null : readDay(from);
  const end = to === null ? null : readDay(to);
  if (start && end && start[0] <= end[1]) return [start[0], end[1] + 1];
  const isReadable = (from === null || start) && (to === null || end);
  if (isReadable) faults.push({ kind: "bad-value", name: "from, to", value: `${from ?? "…"}, ${to ?? "…"}` });
  return null;
}

/** Decodes a hash; returns "" for a malformed escape. */
export function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}

/** Returns the query of a view: "?actor=khazali~quds-force&match=all", or "". */
export function encodeQuery(view: View): string {
  const parts = Object.entries(FIELDS).flatMap(([name, field]) => {
    const text = field.write(view);
    return text === null ? [] : [`${name}=${encodeURIComponent(text).replace(/%2F/g, "/").replace(/%3A/g, ":")}`];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Returns the address of a view below the site's root: "events/x/?actor=iran#x.c1". */
export const encode = (view: View): string => written(view, encodeQuery(view));

function written({ page: { kind, id, hash } }: View, query: string): string {
  return pathTo(kind, id) + query + (hash && `#${encodeURIComponent(hash)}`);
}

/**
 * Returns the full address of a view as the browser shows it.
 * @param root the site's root as an absolute address, ending in a slash
 */
export const fullAddress = (root: string, view: View): string => joined(root, encode(view));

/** A root that is no address of its own (`citedRoot`) stays as it is. */
const joined = (root: string, below: string): string =>
  HAS_SCHEME.test(root) ? new URL(root + below).href : root + below;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * Returns the full address of a view, for citing records, reporting and exporting, which name the data version beside
 * it. In an embed it leads to the whole site. The browser's address may lag behind by a moment.
 */
export const addressOf = (root: string, view: View): string => fullAddress(root, wholeSite(view));

/** The root of addresses in citations, reports, exports and prints. A record in one file names the published site. If
 * there is none, it names the file alone, because the folders above it are those of the reader's device. */
export const citedRoot = (root: string, { singleFile }: Pick<Site, "singleFile">): string =>
  singleFile ? (singleFile.publishedAt ?? root.replace(FOLDERS, "")) : root;
/** What is before the name of the file in the root of a record in one file. */
const FOLDERS = /^[^#]*\/(?=[^/#]*#)/;

/**
 * The address of a view for a link that is kept: it has the version of the last release, if there is one, so that on
 * return the page can say what changed. From a record in one file it leads to the published site, if there is one.
 */
export function linkTo(root: string, view: View, site: Pick<Site, "released" | "singleFile">): string {
  const whole = wholeSite(view);
  const { released } = site;
  const query = encodeQuery(whole);
  const version = released === undefined ? "" : `${query ? "&" : "?"}data=${released}`;
  return joined(site.singleFile?.publishedAt ?? root, written(whole, query + version));
}

/** The address of a record in its initial view. */
export const addressOfRecord = (root: string, kind: PageKind, id: string, hash = ""): string =>
  addressOf(root, { ...INITIAL_VIEW, page: { kind, id, hash } });
