/** Writes changes in words, as published.json keeps them: a later reader needs neither the old data nor its labels. */
import { dateInWords } from "../../i18n/dates";
import { inRow, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import type { Extent } from "../../model/edtf";
import { isFault } from "../../model/edtf";
import type { Change, Fields, Snapshot } from "../../model/published";
import { shortCitation } from "../cite/cite";
import type { Lookup } from "../compile/lookup";
import type { RawChange } from "./changes";

/** @param before what the records said; it names what is gone */
export function changeInWords(raw: RawChange, lookup: Lookup, before: Snapshot): Change {
  const { kind, id, what, field = "", from, to, why } = raw;
  const names = { lookup, before };
  const isMerged = what === "merged";
  const [gone, added] = isMerged
    ? [[], [nameOf(names, kind, String(to))]]
    : [linesOf(field, from, names), linesOf(field, to, names)];
  // Entries that read alike differ in what words leave out.
  const isAlike = gone.length > 0 && gone.join("\n") === added.join("\n");
  const [was, is] = isAlike ? [listed(from).map(flat), listed(to).map(flat)] : [gone, added];
  return {
    kind,
    id,
    name: nameOf(names, kind, id),
    what,
    ...(field ? { field } : {}),
    ...(was.length > 0 ? { from: [...was] } : {}),
    ...(is.length > 0 ? { to: [...is] } : {}),
    ...(why === undefined ? {} : { why }),
  };
}

interface Names {
  readonly lookup: Lookup;
  readonly before: Snapshot;
}

/** What a record is called; of a claim, the title of its event. An id that nothing names stands for itself. */
function nameOf({ lookup, before }: Names, kind: RawChange["kind"], id: string): string {
  if (kind === "claims") return nameOf({ lookup, before }, "events", eventOfClaim(id));
  const now =
    kind === "events"
      ? lookup.events[lookup.numberOf.get(id) ?? -1]?.event.title
      : kind === "actors"
        ? lookup.actors.get(id)?.name
        : kind === "places"
          ? lookup.places.get(id)?.name
          : kind === "sources"
            ? lookup.sources.get(id)?.title
            : lookup.dataset.disagreements.find((one) => one.id === id)?.question;
  const { title, name, question } = before[kind]?.[id] ?? {};
  return now ?? [title, name, question].find((one) => typeof one === "string") ?? id;
}

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const linesOf = (field: string, value: unknown, names: Names): readonly string[] =>
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
  switch (field) {
    case "date":
      return dateNamed(lookup, text("edtf"), text("extent"));
    case "participants":
      return inRow([nameOf(names, "actors", text("actor")), label(info.roles, "role"), label(info.bases, "basis")]);
    case "affiliations":
      return inRow([nameOf(names, "actors", text("actor")), text("role"), text("date")].filter(Boolean));
    case "related":
      return inRow([label(t.relations, "relation"), nameOf(names, "events", text("event"))]);
    case "speakers":
      return entry["actor"] === undefined ? text("name") : nameOf(names, "actors", text("actor"));
    case "citations":
      return inRow([sourceNamed(names, text("source")), text("locator")].filter(Boolean));
    case "says":
      if (entry["date"] !== undefined) return dateNamed(lookup, text("date"));
      if (entry["place"] !== undefined) return nameOf(names, "places", text("place"));
      return `${text("amount")} ${text("unit")}`;
    case "positions":
      return text("answer");
    case "outcome":
      return inRow([label(t.disagreement.states, "kind"), text("answer")].filter(Boolean));
    case "author":
      return text("literal") || [text("given"), text("family")].filter(Boolean).join(" ");
    default:
      return flat(entry);
  }
}

/** A date in words, or as it is written where it cannot be read. */
function dateNamed({ dates }: Lookup, edtf: string, extent = ""): string {
  const date = dates(
    edtf,
    extent === "span" || extent === "within" ? (extent satisfies Extent) : edtf.includes("/") ? "within" : undefined,
  );
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
