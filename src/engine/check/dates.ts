/** Every date of a record, read once: impossible ones and intervals that do not say what they mean. */
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { type DateReader, isFault } from "../../model/edtf";
import type { Edit, Finding, PathStep } from "../../model/problem";
import type { Disagreement, EventRecord, Source, WrittenActor } from "../../model/schema";
import { readWritten, type WrittenDate } from "../writtenDate";
import { cslInEdtf } from "./advice";
import { faultInWords } from "./faults";
import { isStandIn, type Placed } from "./files";
import { finding, type Place, placeOf, worded } from "./finding";

/** The finding about one date, or none. */
export function dateFinding(
  dates: DateReader,
  place: Place,
  text: string | undefined,
  steps: readonly PathStep[],
): Finding[] {
  if (text === undefined) return [];
  const result = dates(text);
  if (!isFault(result)) return [];
  // What is near to EDTF first, and otherwise what people write.
  const written = result.suggestions.length > 0 ? [] : readWritten(text);
  const meant = result.suggestions.length > 0 ? result.suggestions : written.map(({ edtf }) => edtf);
  const found = finding("E-DATE", place, steps, text, faultInWords(result), datesMeant(meant.slice(0, 3)));
  const [only, ...others] = written;
  return [only && others.length === 0 ? { ...found, certain: editsFor(only, found.pointer) } : found];
}

/** The date, and beside the date of an event its extent. */
function editsFor({ edtf, extent }: WrittenDate, pointer: string): readonly Edit[] {
  const date = { pointer, value: edtf };
  const beside = pointer.replace(/\/date\/edtf$/, "/date/extent");
  return extent && beside !== pointer ? [date, { pointer: beside, value: extent }] : [date];
}

/** "Did you mean "2010-01-05" or "2010-03-05"?" */
function datesMeant([first, ...others]: readonly string[]): string {
  if (first === undefined) return checkMessages.dates.example;
  const dates = others.reduce(
    (one, other) => fill(checkMessages.dates.or, { one, other }),
    fill(checkMessages.dates.quoted, { date: first }),
  );
  return fill(checkMessages.dates.meant, { dates });
}

function dateFindings(
  dates: DateReader,
  placed: Placed<{ id: string }>,
  texts: readonly (readonly [text: string | undefined, steps: readonly PathStep[]])[],
): Finding[] {
  return texts.flatMap(([text, steps]) => dateFinding(dates, placeOf(placed), text, steps));
}

export function eventDateFindings(placed: Placed<EventRecord>, dates: DateReader): Finding[] {
  const { date, claims } = placed.record;
  const found = dateFindings(dates, placed, [
    [date.edtf, ["date", "edtf"]],
    ...claims.map(
      (claim, at) =>
        [claim.says && "date" in claim.says ? claim.says.date : undefined, ["claims", at, "says", "date"]] as const,
    ),
  ]);
  const place = placeOf(placed);
  if (isStandIn(placed, "date", "edtf")) return found;
  // "since" and "until" say themselves what they mean; only an interval with two ends is ambiguous.
  const isInterval = /[^./]\/[^./]/.test(date.edtf);
  if (isInterval && date.extent === undefined) {
    const noExtent = worded(checkMessages.dates.noExtent, { date: date.edtf });
    found.push(finding("E-EXTENT", place, ["date", "extent"], undefined, ...noExtent));
  }
  if (!date.edtf.includes("/") && date.extent !== undefined) {
    const noInterval = worded(checkMessages.dates.noInterval, { date: date.edtf });
    found.push(finding("E-EXTENT", place, ["date", "extent"], date.extent, ...noInterval));
  }
  return found;
}

export function actorDateFindings(placed: Placed<WrittenActor>, dates: DateReader): Finding[] {
  const { born, died, affiliations = [] } = placed.record;
  return dateFindings(dates, placed, [
    [born, ["born"]],
    [died, ["died"]],
    ...affiliations.map((a, at) => [a.date, ["affiliations", at, "date"]] as const),
  ]);
}

export function sourceDateFindings(placed: Placed<Source>, dates: DateReader): Finding[] {
  const { custom, issued, accessed } = placed.record;
  const found = dateFindings(dates, placed, [[custom.edtf, ["custom", "edtf"]]]);
  // A key that was taken out of either may have said what is missing.
  const isOwn = !isStandIn(placed, "issued") && !isStandIn(placed, "custom", "edtf");
  const isWhole = found.length === 0 && isOwn;
  for (const [key, date] of [["issued", issued] as const, ["accessed", accessed] as const]) {
    const text = date && cslInEdtf(date["date-parts"]);
    if (text === undefined) continue;
    found.push(...dateFinding(dates, placeOf(placed), text, [key, "date-parts"]));
    const season = date?.["date-parts"].flatMap(([, month]) => (month !== undefined && month > 12 ? [month] : []))[0];
    if (season === undefined || found.length > 0) continue;
    const noMonth = worded(checkMessages.dates.noMonth, { month: season });
    found.push(finding("E-DATE", placeOf(placed), [key, "date-parts"], season, ...noMonth));
  }
  const printed = issued && cslInEdtf(issued["date-parts"]);
  // CSL-JSON has no place for marks, for what is not known of a date, and for the time of day, so these may differ; days may not.
  const bare = custom.edtf?.replace(/(?:-XX)+|T[^/]*|[~?%]/g, "");
  if (isWhole && found.length === 0 && printed !== undefined && custom.edtf && printed !== bare) {
    const apart = worded(checkMessages.dates.contradiction, { printed, edtf: custom.edtf });
    found.push(finding("E-DATE", placeOf(placed), ["issued", "date-parts"], printed, ...apart));
  }
  return found;
}

export function disagreementDateFindings(placed: Placed<Disagreement>, dates: DateReader): Finding[] {
  return dateFindings(
    dates,
    placed,
    placed.record.positions.map(
      (p, at) => [p.says && "date" in p.says ? p.says.date : undefined, ["positions", at, "says", "date"]] as const,
    ),
  );
}
