/**
 * Cites parts of this record in every format: prose styles, BibTeX, RIS and CSL-JSON. A claim is cited by its original
 * sources, then "via" this record; an event, a view or the whole record is cited as a work of the publisher. Sources
 * were prepared by the build, so that the browser needs no citation processor.
 */
import { fill, list, t } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { CitationView } from "../../model/compiled/claimView";
import type { SourceCitations } from "../../model/compiled/sourceCitations";
import { calendarOf, type Day } from "../../model/date";
import { bibtex } from "./bibtex";
import type { CslItem } from "./cslItem";
import { ris } from "./ris";

export const PROSE = ["apa", "chicago", "mla"] as const;
export const FORMATS = [...PROSE, "bibtex", "ris", "csl"] as const;
export type Prose = (typeof PROSE)[number];
export type CiteFormat = (typeof FORMATS)[number];

/** A part of this record, or the whole record, as a citable work. */
export interface Work {
  /** Key in exports: letters, digits, hyphens, dots. */
  readonly id: string;
  /** Title of an event, an actor or a view; absent for the whole record. */
  readonly part?: string;
  readonly record: string;
  /** Absent if the record names none: its works are then cited by their titles. */
  readonly publisher?: string;
  /** The data version. */
  readonly version: string;
  readonly address: string;
  /** Day of access; only if the caller knows it. */
  readonly accessed?: Day;
  readonly note?: string;
}

/** A cited source, prepared by the build for every format. */
export interface PreparedSource {
  readonly citations: SourceCitations;
  readonly item: CslItem;
}

/** An original source of a claim, and where in it the claim is found. */
export interface Original extends PreparedSource {
  readonly where: Pick<CitationView, "locator" | "approximate" | "via">;
}

/** Adds a full stop unless the text already ends a sentence. */
const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);
const quoted = (text: string): string => `“${ended(text)}”`;

function seen(style: Prose, { address, accessed }: Work): string | null {
  if (accessed === undefined) return null;
  const { year, month, day } = calendarOf(accessed);
  return fill(tools.citation.accessed[style], {
    year,
    day,
    month: t.dates.months[month - 1] ?? "",
    url: address,
  });
}

const templatesOf = ({ part, publisher }: Work) =>
  publisher
    ? tools.citation[part ? "part" : "whole"]
    : tools.citation[part ? "partWithoutPublisher" : "wholeWithoutPublisher"];

/** A work as a style writes it: what stands in the message, each part with the stops that the style gives it. */
function proseOf(style: Prose, work: Work): string {
  const { part = "", record, publisher, version, address } = work;
  return fill(templatesOf(work)[style], {
    publisher: ended(publisher ?? ""),
    part: part && (style === "apa" ? ended(part) : quoted(part)),
    record: style === "chicago" ? ended(record) : record,
    version: fill(style === "mla" ? tools.citation.versionInside : tools.citation.version, { version }),
    end: seen(style, work) ?? (style === "apa" ? address : `${address}.`),
  });
}

function itemOf({ id, part, record, publisher, version, address, accessed, note }: Work): CslItem {
  const { year, month, day } = calendarOf(accessed ?? 0);
  return {
    id,
    type: part ? "webpage" : "dataset",
    title: part ?? record,
    ...(publisher ? { author: [{ literal: publisher }] } : {}),
    ...(part ? { "container-title": record } : {}),
    ...(publisher ? { publisher } : {}),
    version,
    URL: address,
    ...(accessed === undefined ? {} : { accessed: { "date-parts": [[year, month, day]] } }),
    note: [fill(tools.citation.version, { version }), note].filter(Boolean).join(". "),
  };
}

const cslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, null, 2)}\n`;

export function citeWork(work: Work, format: CiteFormat): string {
  switch (format) {
    case "bibtex":
      return bibtex(itemOf(work));
    case "ris":
      return ris(itemOf(work));
    case "csl":
      return cslJson([itemOf(work)]);
    default:
      return proseOf(format, work);
  }
}

export function citeSource({ citations, item }: PreparedSource, format: CiteFormat): string {
  return format === "csl" ? cslJson([item]) : citations[format];
}

/** Returns " [at ¶3, counted; relayed from The Evening Post]", or "" if the citation is of the whole source. */
function whereIn({ locator, approximate, via }: Original["where"]): string {
  const at =
    locator && [fill(tools.citation.at, { locator }), approximate && tools.citation.counted].filter(Boolean).join(", ");
  const relays = via.length > 0 && fill(tools.citation.relayed, { names: list(via.map(({ name }) => name)) });
  const said = [at, relays].filter(Boolean).join("; ");
  return said && ` [${said}]`;
}

/** Cites a claim: one line per original with its locator, then this record. */
export function citeClaim(originals: readonly Original[], work: Work, format: CiteFormat): string {
  const noted = {
    ...work,
    note: [
      work.note,
      ...originals.map(({ item, where }) => fill(tools.citation.original, { key: item.id, where: whereIn(where) })),
    ]
      .filter(Boolean)
      .join(". "),
  };
  const own = citeWork(noted, format);
  switch (format) {
    case "bibtex":
      return [...originals.map(({ citations }) => citations.bibtex), own].join("\n");
    case "ris":
      return [...originals.map(({ citations }) => citations.ris), own].join("");
    case "csl":
      return cslJson([...originals.map(({ item }) => item), itemOf(noted)]);
    default:
      return [
        ...originals.map(({ citations, where }) => `${citations[format]}${whereIn(where)}`),
        fill(tools.citation.via, { work: own }),
      ].join("\n");
  }
}
