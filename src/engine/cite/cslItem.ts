/**
 * Converts a source into a CSL-JSON item for citing. The item has the source's own address, never that of a copy;
 * whatever CSL has no field for goes into its note.
 */
import { dateInWords } from "../../i18n/dates";
import { fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import { type CompiledDate, type DatePart, isApproximate, isUncertain, type Season } from "../../model/date";
import type { DateReader } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { sourceDate } from "./cite";
import { pagesForCsl } from "./pages";

export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

export interface CslDate {
  /** Absent if numbers cannot express the date; `literal` then has it in words. */
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly season?: number;
  /** The date is approximate or uncertain. */
  readonly circa?: true;
}

/** A cited work: a source, or a part of this record. */
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
  const { custom, issued: _, accessed, URL: url, author, page, ...rest } = source;
  const issued = issuedOf(source, dates);
  const note = notesOn(source, dates).join(". ");
  return {
    ...plainFields(rest),
    ...(author && author.length > 0 ? { author: author.map(plainName) } : {}),
    ...(page ? { page: pagesForCsl(page) } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed: even(accessed) } : {}),
    // The copy's address would send the reader to the copyist instead of the source.
    ...(url && url !== custom.copy?.URL ? { URL: url } : {}),
    ...(note ? { note: note.replace(/\.?$/, ".") } : {}),
  };
}

/** Copies the plain fields and drops keys whose value is undefined. */
function plainFields(
  fields: Omit<Source, "custom" | "issued" | "accessed" | "URL" | "author" | "page">,
): Pick<CslItem, "id" | "type" | "title"> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as CslItem;
}

const plainName = (name: NonNullable<Source["author"]>[number]): CslName =>
  "literal" in name ? { literal: name.literal } : { family: name.family, ...(name.given ? { given: name.given } : {}) };

/** Cuts both ends of a date to the same precision. */
function even(date: NonNullable<Source["issued"]>): CslDate {
  const exactness = Math.min(...date["date-parts"].map(({ length }) => length));
  return { ...date, "date-parts": date["date-parts"].map((one) => one.slice(0, exactness)) };
}

/** The issued date in numbers as printed, with "circa" from the EDTF date, which alone knows it. */
function issuedOf(source: Source, dates: DateReader): CslDate | null {
  const date = sourceDate(source, dates);
  const said = date && fromEdtf(date);
  if (!source.issued) return said;
  return { ...even(source.issued), ...(said?.circa ? { circa: said.circa } : {}) };
}

/** Is the date a plain year, month or day, which every format can express in numbers? */
export function isPlain({ from, to }: CompiledDate): boolean {
  return to === undefined && typeof from === "object" && isInNumbers(from) && !isHedged(from) && !from.season;
}

const isInNumbers = (part: DatePart): boolean => part.digits === 4 && !part.time;
const isHedged = (part: DatePart): boolean =>
  part.approximate === true || part.uncertain === true || part.unspecified !== undefined;

const SEASONS: Readonly<Record<Season, number>> = { spring: 1, summer: 2, autumn: 3, winter: 4 };

/** Converts a date to CSL: in numbers where CSL has them, else in words (decades, centuries, open ends). */
function fromEdtf(date: CompiledDate): CslDate {
  const { from, to } = date;
  const ends = [from, ...(to === undefined ? [] : [to])];
  const parts = ends.filter((end): end is DatePart => typeof end === "object" && end.digits === 4);
  const [first] = parts;
  if (!first || parts.length < ends.length) {
    const isCirca = isApproximate(date) || isUncertain(date);
    return { literal: datePhrase(date), ...(isCirca ? { circa: true as const } : {}) };
  }
  const numbers = parts.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined));
  // Citation processors refuse intervals whose ends differ in precision. The note has the full date.
  const exactness = Math.min(...numbers.map(({ length }) => length));
  return {
    "date-parts": numbers.map((one) => one.slice(0, exactness)),
    ...(first.season && parts.length === 1 ? { season: SEASONS[first.season] } : {}),
    ...(parts.some((part) => part.approximate || part.uncertain) ? { circa: true as const } : {}),
  };
}

/** The date in words for use inside a citation: "1990s" instead of "the 1990s". */
export const datePhrase = (date: CompiledDate): string => dateInWords(date).replace(tools.typing.article, "");

function notesOn(source: Source, dates: DateReader): string[] {
  const { copy, titleNote } = source.custom;
  const date = sourceDate(source, dates);
  const saysItAll = source.issued !== undefined && (date === null || isPlain(date));
  return [
    titleNote && fill(tools.citation.titleNote, { note: titleNote.replace(/\.$/, "") }),
    date && !saysItAll && fill(tools.citation.dateNote, { date: dateInWords(date) }),
    !date && !saysItAll && tools.citation.undated,
    copy && fill(tools.citation.copyNote, { host: copy.host }),
  ].filter((note): note is string => Boolean(note));
}
