/** A source as an item of CSL-JSON that may be cited: under its own address and never under that of a copy, with what CSL has no
 *  field for as a note. */
import { dateInWords } from "../../i18n/dates";
import type { CompiledDate, DatePart, Season } from "../../model/date";
import type { DateReader } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { sourceDate } from "./cite";

export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

export interface CslDate {
  readonly "date-parts": readonly (readonly number[])[];
  readonly season?: number;
  /** Not exactly so: about then, or uncertain. */
  readonly circa?: true;
}

/** What is cited: a source, or a part of this record. */
export interface CslItem {
  readonly id: string;
  readonly type: Source["type"] | "dataset";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  readonly version?: string;
  readonly language?: string;
  readonly URL?: string;
  readonly note?: string;
}

export function cslItem(source: Source, dates: DateReader): CslItem {
  const { custom, issued: _, accessed, URL: url, author, ...rest } = source;
  const issued = issuedOf(source, dates);
  const note = notesOn(source, dates).join(". ");
  return {
    ...plainFields(rest),
    ...(author && author.length > 0 ? { author: author.map(plainName) } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed: even(accessed) } : {}),
    // A copy's address given as the source's own would send the reader to the copyist.
    ...(url && url !== custom.copy?.URL ? { URL: url } : {}),
    ...(note ? { note: note.replace(/\.?$/, ".") } : {}),
  };
}

/** Without the keys that are there and hold nothing, which only types know of. */
function plainFields(
  fields: Omit<Source, "custom" | "issued" | "accessed" | "URL" | "author">,
): Pick<CslItem, "id" | "type" | "title"> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as CslItem;
}

const plainName = (name: NonNullable<Source["author"]>[number]): CslName =>
  "literal" in name ? { literal: name.literal } : { family: name.family, ...(name.given ? { given: name.given } : {}) };

/** A date the ends of which are as exact as each other. */
function even(date: NonNullable<Source["issued"]>): CslDate {
  const exactness = Math.min(...date["date-parts"].map(({ length }) => length));
  return { ...date, "date-parts": date["date-parts"].map((one) => one.slice(0, exactness)) };
}

function issuedOf(source: Source, dates: DateReader): CslDate | null {
  if (source.issued) return even(source.issued);
  const date = sourceDate(source, dates);
  return date ? fromEdtf(date) : null;
}

const SEASONS: Readonly<Record<Season, number>> = { spring: 1, summer: 2, autumn: 3, winter: 4 };

/** A date that CSL can say only in part; decades and open ends are left to the note. */
function fromEdtf({ from, to }: CompiledDate): CslDate | null {
  const ends = [from, ...(to === undefined ? [] : [to])];
  const parts = ends.filter((end): end is DatePart => typeof end === "object" && end.digits === 4);
  const [first] = parts;
  if (!first || parts.length < ends.length) return null;
  const numbers = parts.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined));
  // The ends of an interval are as exact as each other, or citation processors refuse them; the note has the rest.
  const exactness = Math.min(...numbers.map(({ length }) => length));
  return {
    "date-parts": numbers.map((one) => one.slice(0, exactness)),
    ...(first.season && parts.length === 1 ? { season: SEASONS[first.season] } : {}),
    ...(parts.some((part) => part.approximate || part.uncertain) ? { circa: true as const } : {}),
  };
}

function notesOn(source: Source, dates: DateReader): string[] {
  const { copy, titleNote } = source.custom;
  const date = sourceDate(source, dates);
  const saysItAll = source.issued !== undefined;
  return [
    titleNote && `Title: ${titleNote.replace(/\.$/, "")}`,
    date && !saysItAll && `Date: ${dateInWords(date)}`,
    !date && !saysItAll && "n.d.",
    copy && `Read in a copy at ${copy.host}`,
  ].filter((note): note is string => Boolean(note));
}
