/**
 * Turns a source into text for reading: a one-line citation, the name of its outlet, and the full entry of its page.
 * Formal citation styles are made elsewhere.
 */
import { dateInWords } from "../../i18n/dates";
import { fill, inRow, list, t } from "../../i18n/text";
import type { SourceEntry } from "../../model/compiled/sourceView";
import type { CompiledDate } from "../../model/date";
import { type DateReader, isFault } from "../../model/edtf";
import type { Source } from "../../model/schema";

export function authorsOf(source: Source): string[] {
  return (source.author ?? []).map((name) =>
    "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "),
  );
}

export function sourceDate(source: Source, dates: DateReader): CompiledDate | null {
  const text = source.custom.edtf;
  if (text === undefined) return null;
  const date = dates(text);
  return isFault(date) ? null : date;
}

/** The date of access, if known. */
function accessedOn({ accessed }: Source, dates: DateReader): CompiledDate | null {
  if (!accessed) return null;
  const written = accessed["date-parts"].map((part) =>
    part.map((number, at) => String(number).padStart(at === 0 ? 4 : 2, "0")).join("-"),
  );
  const date = dates(written.join("/"), written.length > 1 ? "span" : undefined);
  return isFault(date) ? null : date;
}

/**
 * "Josh Rogin, The Washington Post, 30 August 2018": author, outlet, date. The title is added if author and outlet are
 * unknown.
 */
export function shortCitation(source: Source, dates: DateReader): string {
  const authors = authorsOf(source);
  const who = authors.length > 2 ? fill(t.lists.andOthers, { first: authors[0]! }) : list(authors);
  const where = source["container-title"] ?? source.publisher;
  const date = sourceDate(source, dates);
  const parts = [
    ...(who || where ? [who, where === who ? "" : (where ?? "")] : [source.title]),
    date ? dateInWords(date) : t.dates.undated,
  ];
  return inRow(parts.filter(Boolean));
}

/** One name for where the source was published: "Reuters". Otherwise its author, the source it copies, or its title. */
export function outletOf(source: Source): string {
  const authors = list(authorsOf(source));
  const published = source["container-title"] ?? source.publisher;
  // A book is known by its author.
  const named = source.type === "book" ? authors || published : (published ?? authors);
  // Only names of copied texts are useful here: an id means nothing to a reader.
  const copied = source.custom.derivedFrom?.findLast((one) => one.includes(" "));
  return named || (copied ?? source.title);
}

/** Resolves a reference that is either a source's id, which has a page, or a bare name. */
export function namedSource(
  sources: ReadonlyMap<string, Source>,
  idOrName: string,
  dates: DateReader,
): { id?: string; name: string } {
  const source = sources.get(idOrName);
  return source ? { id: source.id, name: shortName(source, dates) } : { name: idOrName };
}

function shortName(source: Source, dates: DateReader): string {
  return source.custom.titleNote ? source.title : `${source.title} (${shortCitation(source, dates)})`;
}

export function sourceEntry(source: Source, sources: ReadonlyMap<string, Source>, dates: DateReader): SourceEntry {
  const { custom } = source;
  const date = sourceDate(source, dates);
  const accessed = accessedOn(source, dates);
  const details = [
    source.volume && fill(t.source.volume, { volume: source.volume }),
    source.issue && fill(t.source.issue, { issue: source.issue }),
    source.page && fill(t.source.pages, { pages: source.page }),
    source.number && fill(t.source.number, { number: source.number }),
  ].filter((detail): detail is string => Boolean(detail));
  return {
    id: source.id,
    title: source.title,
    ...(custom.titleNote ? { titleNote: custom.titleNote } : {}),
    authors: authorsOf(source),
    ...(source["container-title"] ? { container: source["container-title"] } : {}),
    ...(source.publisher ? { publisher: source.publisher } : {}),
    details,
    ...(date ? { date } : {}),
    genre: custom.genre,
    access: custom.access,
    ...(source.language ? { language: source.language } : {}),
    ...(source.URL ? { URL: source.URL } : {}),
    ...(custom.copy ? { copy: { host: custom.copy.host, ...(custom.copy.URL ? { URL: custom.copy.URL } : {}) } } : {}),
    ...(custom.archive ? { archive: custom.archive } : {}),
    ...(accessed ? { accessed } : {}),
    derivedFrom: (custom.derivedFrom ?? []).map((origin) => namedSource(sources, origin, dates)),
    ...(custom.note ? { note: custom.note } : {}),
  };
}
