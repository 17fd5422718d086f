/** Writes changes in words, as published.json keeps them: a later reader needs neither the old data nor its labels. */
import { dateInWords } from "../../i18n/dates";
import { inRow, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import { isFault } from "../../model/edtf";
import type { Change, Fields, Snapshot } from "../../model/published";
import type { PublishedKind } from "../../model/publishedKinds";
import { shortCitation } from "../cite/cite";
import type { Lookup } from "../compile/lookup";
import type { RawChange } from "./changes";

/** @param before what the records said; it names what is gone */
export function changeInWords(raw: RawChange, lookup: Lookup, before: Snapshot): Change {
  const { kind, id, what, field, list, why } = raw;
  const names: Names = { lookup, before, id };
  const [from, to] = valuesOf(raw, names);
  return {
    kind,
    id,
    name: nameOf(names, kind, id),
    what,
    ...(field === undefined ? {} : { field }),
    ...(list ? { list } : {}),
    ...(from.length > 0 ? { from: [...from] } : {}),
    ...(to.length > 0 ? { to: [...to] } : {}),
    ...(why === undefined ? {} : { why }),
  };
}

interface Names {
  readonly lookup: Lookup;
  readonly before: Snapshot;
  /** The id of the changed record. */
  readonly id: string;
}

type Lines = readonly string[];

function valuesOf(
  { kind, id, what, field = "", from, to }: RawChange,
  names: Names,
): readonly [from: Lines, to: Lines] {
  const { lookup, before } = names;
  if (what === "merged") return [[], [nameOf(names, kind, String(to))]];
  if (what === "added") return [[], kind === "claims" ? [lookup.claims.get(id)?.claim.text ?? ""] : []];
  if (what === "removed") {
    const { text, date } = before[kind]?.[id] ?? {};
    return [kind === "claims" ? [String(text)] : kind === "events" ? [inWords("date", date, names)] : [], []];
  }
  const [gone, added] = [linesOf(field, from, names), linesOf(field, to, names)];
  // Entries that read alike differ in what words leave out, which is then written out.
  const all = [...gone, ...added];
  return new Set(all).size === all.length ? [gone, added] : [listed(from).map(flat), listed(to).map(flat)];
}

/** What a record is called; of a claim, the title of its event. An id that nothing names stands for itself. */
function nameOf(names: Names, kind: PublishedKind, id: string): string {
  const { lookup, before } = names;
  if (kind === "claims") return nameOf(names, "events", eventOfClaim(id));
  const now = {
    events: () => lookup.events[lookup.numberOf.get(id) ?? -1]?.event.title,
    actors: () => lookup.actors.get(id)?.name,
    places: () => lookup.places.get(id)?.name,
    sources: () => lookup.sources.get(id)?.title,
    disagreements: () => lookup.dataset.disagreements.find((one) => one.id === id)?.question,
  }[kind]();
  const { title, name, question } = before[kind]?.[id] ?? {};
  return now ?? [title, name, question].find((one) => typeof one === "string") ?? id;
}

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const linesOf = (field: string, value: unknown, names: Names): Lines =>
  listed(value).map((one) => inWords(field, one, names));

/** One value of a field, or one entry of its list. What has another form than this version writes is written out. */
function inWords(field: string, value: unknown, names: Names): string {
  const { lookup } = names;
  const { info } = lookup.dataset;
  if (typeof value === "object" && value !== null) return entryInWords(field, value as Fields, names);
  const text = String(value);
  const label = (labels: Readonly<Record<string, string>>) => (Object.hasOwn(labels, text) ? labels[text]! : text);
  switch (field) {
    case "place":
      return nameOf(names, "places", text);
    case "parent":
      return lookup.actors.has(text) ? nameOf(names, "actors", text) : nameOf(names, "places", text);
    case "derivedFrom":
      return sourceNamed(names, text);
    case "category":
      return label(info.categories);
    case "status":
      return label(info.statuses);
    case "genre":
      return label(info.genres);
    case "access":
      return label(t.source.accesses);
    case "about":
      return label(t.disagreement.kindOf);
    case "kind":
      return label(t.actor.kinds);
    case "group":
      return info.groups.find(({ id }) => id === text)?.label ?? text;
    case "born":
    case "died":
      return dateNamed(lookup, text);
    default:
      return text;
  }
}

function entryInWords(field: string, entry: Fields, names: Names): string {
  const { lookup } = names;
  const { info } = lookup.dataset;
  const text = (key: string) => (entry[key] === undefined ? "" : String(entry[key]));
  const label = (labels: Readonly<Record<string, string>>, key: string) => labels[text(key)] ?? text(key);
  const joined = (...parts: readonly string[]) => inRow(parts.filter(Boolean));
  switch (field) {
    case "date":
      return dateNamed(lookup, text("edtf"), text("extent"));
    case "participants":
      return joined(nameOf(names, "actors", text("actor")), label(info.roles, "role"), label(info.bases, "basis"));
    case "affiliations": {
      const date = text("date") && dateNamed(lookup, text("date"));
      return joined(nameOf(names, "actors", text("actor")), text("role"), date, text("note"));
    }
    case "members":
      return joined(text("name"), text("note"));
    case "related":
      return joined(label(t.relations, "relation"), nameOf(names, "events", text("event")));
    case "speakers":
      return entry["actor"] === undefined ? text("name") : nameOf(names, "actors", text("actor"));
    case "citations":
    case "descriptionCitations":
      return joined(sourceNamed(names, text("source")), text("locator"));
    case "says":
      if (entry["date"] !== undefined) return dateNamed(lookup, text("date"));
      if (entry["place"] !== undefined) return nameOf(names, "places", text("place"));
      return `${text("amount")} ${text("unit")}`;
    case "positions":
      return joined(text("answer"), text("note"));
    case "outcome":
      return joined(label(t.disagreement.states, "kind"), answerNamed(names, text("position")));
    case "author":
      return text("literal") || [text("given"), text("family")].filter(Boolean).join(" ");
    default:
      return flat(entry);
  }
}

/** The answer of a disagreement by the id of its position, as it is now or was. */
function answerNamed({ lookup, before, id }: Names, position: string): string {
  const now = lookup.dataset.disagreements.find((one) => one.id === id)?.positions ?? [];
  const was = (before.disagreements?.[id]?.["positions"] ?? []) as readonly { id: string; answer: string }[];
  return [...now, ...was].find((one) => one.id === position)?.answer ?? position;
}

/** A date in words, or as it is written where it cannot be read. */
function dateNamed({ dates }: Lookup, edtf: string, extent = ""): string {
  const isInterval = edtf.includes("/") && !edtf.includes("..");
  const date = dates(edtf, extent === "span" ? extent : isInterval ? "within" : undefined);
  return isFault(date) ? edtf : dateInWords(date);
}

function sourceNamed(names: Names, id: string): string {
  const source = names.lookup.sources.get(id);
  return source ? shortCitation(source, names.lookup.dates) : nameOf(names, "sources", id);
}

/** Everything that a value holds, without punctuation of its own. */
function flat(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return inRow(
    Object.entries(value).map(([key, inner]) => (Array.isArray(value) ? flat(inner) : `${key} ${flat(inner)}`)),
  );
}
