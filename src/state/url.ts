/** The address as a public format (docs/url.md): path says which record, query how one looks. Each field is read on its own; a
 *  bad one falls back to its default and is told. Defaults are left out. */
import type { Facet } from "../engine/ask/filter";
import { pageAt, pathTo } from "../model/address";
import { type Day, dayOf } from "../model/date";
import { daysOfWindow, dayText, readRange } from "../model/typedDate";
import { INITIAL_VIEW, MOST_STEPS, normalised, type ViewState, wordsIn } from "./view";

export const URL_FORMAT = 1;

/** The days that an address can name; a window may reach beyond them. */
const FIRST_DAY = dayOf(0, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);
const windowText = (day: Day): string => dayText(Math.min(Math.max(day, FIRST_DAY), LAST_DAY));

/** What could not be taken from an address, to be told to the reader. */
export type UrlFault =
  | { readonly kind: "unknown-field"; readonly name: string }
  | { readonly kind: "bad-value"; readonly name: string; readonly value: string }
  | { readonly kind: "repeated"; readonly name: string }
  | { readonly kind: "newer"; readonly value: string };

interface Field {
  /** The part of the view the text means, or null when it cannot be read. */
  readonly read: (text: string) => Partial<ViewState> | null;
  /** The text for a view, or null for the default. */
  readonly write: (view: ViewState) => string | null;
}

const ID = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
// "khazali~quds-force", "-iran"
const LIST = /^-?[a-z0-9]+([-.][a-z0-9]+)*(~-?[a-z0-9]+([-.][a-z0-9]+)*)*$/;
const TRACKS = /^(group:)?[a-z0-9]+([-.][a-z0-9]+)*(~(group:)?[a-z0-9]+([-.][a-z0-9]+)*)*$/;

function listField(key: Facet): Field {
  return {
    read: (text) => (LIST.test(text) ? { [key]: [...new Set(text.split("~"))] } : null),
    write: (view) => (view[key].length > 0 ? view[key].join("~") : null),
  };
}

// "rogin-2018~genre:opinion"
const SOURCES = /^(genre:)?[a-z0-9]+([-.][a-z0-9]+)*(~(genre:)?[a-z0-9]+([-.][a-z0-9]+)*)*$/;

function sourcesField(key: "without" | "only"): Field {
  return {
    read: (text) => (SOURCES.test(text) ? { [key]: [...new Set(text.split("~"))] } : null),
    write: (view) => view[key].join("~") || null,
  };
}

function readTracks(text: string, as: (ids: readonly string[]) => Partial<ViewState>): Partial<ViewState> | null {
  return TRACKS.test(text) ? as([...new Set(text.split("~"))]) : null;
}

function choiceField<K extends "match" | "ui" | "theme" | "scale">(
  key: K,
  choices: readonly NonNullable<ViewState[K]>[],
): Field {
  return {
    read: (text) => {
      const choice = choices.find((one) => one === text);
      return choice === undefined ? null : ({ [key]: choice } as Partial<ViewState>);
    },
    write: (view) => (view[key] === INITIAL_VIEW[key] ? null : view[key]),
  };
}

/** Every field of the query this version reads, in the order it writes them. `from` and `to` stand together for the window. */
export const FIELDS: Readonly<Record<string, Field>> = {
  actor: listField("actors"),
  match: choiceField("match", ["any", "all"]),
  group: listField("groups"),
  category: listField("categories"),
  place: listField("places"),
  status: listField("statuses"),
  genre: listField("genres"),
  disputed: {
    read: (text) => (text === "1" || text === "0" ? { disputed: text === "1" } : null),
    write: (view) => (view.disputed === null ? null : view.disputed ? "1" : "0"),
  },
  range: {
    read: (text) => (readRange(text) ? { range: text } : null),
    write: (view) => view.range,
  },
  sure: {
    read: (text) => (text === "1" ? { sure: true } : null),
    write: (view) => (view.sure ? "1" : null),
  },
  trail: {
    read: (text) => {
      const ranges = text.split("~");
      return ranges.length <= MOST_STEPS && ranges.every(readRange) ? { trail: ranges } : null;
    },
    write: (view) => view.trail.join("~") || null,
  },
  q: {
    read: (text) => (wordsIn(text) !== "" && text.length <= 200 ? { q: wordsIn(text) } : null),
    write: (view) => wordsIn(view.q) || null,
  },
  without: sourcesField("without"),
  only: sourcesField("only"),
  follow: {
    read: (text) => (text === "1" ? { follow: true } : null),
    write: (view) => (view.follow ? "1" : null),
  },
  known: {
    read: (text) => (readDay(text) ? { known: text } : null),
    write: (view) => view.known,
  },
  from: {
    read: (text) => (readDay(text) === null ? null : {}),
    write: (view) => view.window && windowText(daysOfWindow(view.window)[0]),
  },
  to: {
    read: (text) => (readDay(text) === null ? null : {}),
    write: (view) => view.window && windowText(daysOfWindow(view.window)[1]),
  },
  tracks: {
    read: (text) => (text === "none" ? { tracks: [] } : readTracks(text, (tracks) => ({ tracks }))),
    write: (view) => view.tracks && (view.tracks.join("~") || "none"),
  },
  pin: {
    read: (text) => readTracks(text, (pins) => ({ pins })),
    write: (view) => view.pins.join("~") || null,
  },
  scale: choiceField("scale", ["even"]),
  view: {
    read: (text) => {
      if (text === "tracks" || text === "list") return { view: text };
      const [kind, id] = text.split(":");
      const isKnown = kind === "source" && (id === undefined || ID.test(id)) && text.split(":").length < 3;
      return isKnown ? { view: kind, followed: id ?? null } : null;
    },
    write: ({ view, followed }) => (view === "source" && followed !== null ? `source:${followed}` : view),
  },
  theme: choiceField("theme", ["light", "dark", "contrast"]),
  ui: choiceField("ui", ["embed"]),
};

/** Fields that say nothing about the view: which event (an older form of the path), data version, link format. */
const OTHER_FIELDS = ["event", "data", "v"];

export interface Decoded {
  readonly view: ViewState;
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
  let view: ViewState = { ...INITIAL_VIEW, page: pageAt(path) ?? INITIAL_VIEW.page, hash: decodeHash(hash) };
  const version = params.get("v");
  if (version !== null && Number(version) < 1) faults.push({ kind: "bad-value", name: "v", value: version });
  else if (version !== null && !(Number(version) <= URL_FORMAT)) faults.push({ kind: "newer", value: version });
  const seen = new Map<string, number>();
  for (const [name, value] of params) {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!field && !OTHER_FIELDS.includes(name)) {
      // What other sites add to links they pass on is not worth a word.
      if (times === 1 && !/^(utm_|fbclid|gclid|ref$)/.test(name)) faults.push({ kind: "unknown-field", name });
      continue;
    }
    if (times === 2) faults.push({ kind: "repeated", name });
    if (!field) continue;
    const part = field.read(value);
    if (part) view = { ...view, ...part };
    else faults.push({ kind: "bad-value", name, value });
  }
  const event = params.get("event");
  if (event !== null) {
    // An id becomes part of the path, so what could leave it ("..", "/", "?") is refused here.
    if (ID.test(event)) view = { ...view, page: { kind: "event", id: event } };
    else faults.push({ kind: "bad-value", name: "event", value: event });
  }
  view = normalised(view);
  const window = readWindow(params.get("from"), params.get("to"), faults);
  if (window) view = { ...view, window };
  // Told once, however often it stands there.
  const told = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return { view, faults: [...told.values()] };
}

/** Days of a date that stands for itself; an interval or an open end is no edge of a window. */
function readDay(text: string): readonly [Day, Day] | null {
  return text.includes("/") ? null : readRange(text);
}

/** The window two dates name; one alone, or two the wrong way round, is told. */
function readWindow(from: string | null, to: string | null, faults: UrlFault[]): readonly [Day, Day] | null {
  if (from === null && to === null) return null;
  const start = from === null ? null : readDay(from);
  const end = to === null ? null : readDay(to);
  if (start && end && start[0] <= end[1]) return [start[0], end[1] + 1];
  const isReadable = (from === null || start) && (to === null || end);
  if (isReadable) faults.push({ kind: "bad-value", name: "from, to", value: `${from ?? "…"}, ${to ?? "…"}` });
  return null;
}

/** A hash as text; a malformed escape is no hash. */
export function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}

/** The query of a view: "?actor=khazali~quds-force&match=all", or "". */
export function encodeQuery(view: ViewState): string {
  const parts = Object.entries(FIELDS).flatMap(([name, field]) => {
    const text = field.write(view);
    return text === null ? [] : [`${name}=${encodeURIComponent(text).replace(/%2F/g, "/").replace(/%3A/g, ":")}`];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** The whole address of a view below the site's root: "events/x/?actor=iran#x.c1". */
export function encode(view: ViewState): string {
  return pathTo(view.page.kind, view.page.id) + encodeQuery(view) + (view.hash && `#${encodeURIComponent(view.hash)}`);
}
