/** Every date of a record, read once: impossible ones and intervals that do not say what they mean. */
import { type DateReader, isFault } from "../../model/edtf";
import type { Finding } from "../../model/problem";
import type { Actor, Disagreement, EventRecord, Source } from "../../model/schema";
import { cslInEdtf } from "./advice";
import { isStandIn, type Placed } from "./files";
import { finding, type Place } from "./finding";

type Step = string | number;

/** The finding about one date, or none. */
export function dateFinding(
  dates: DateReader,
  place: Place,
  text: string | undefined,
  steps: readonly Step[],
): Finding[] {
  if (text === undefined) return [];
  const result = dates(text);
  if (!isFault(result)) return [];
  const fix =
    result.suggestions.length > 0
      ? `Did you mean ${result.suggestions.map((s) => `"${s}"`).join(" or ")}?`
      : 'Write a date such as "2007-01-20", "2007-03~" or "2003/2004".';
  return [finding("E-DATE", place, steps, text, result.fault, fix)];
}

const placeOf = ({ file, pointer, noun, record }: Placed<{ id: string }>): Place => ({
  file,
  pointer,
  record: `${noun} ${record.id}`,
});

function dateFindings(
  dates: DateReader,
  placed: Placed<{ id: string }>,
  texts: readonly (readonly [text: string | undefined, steps: readonly Step[]])[],
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
    found.push(
      finding(
        "E-EXTENT",
        place,
        ["date", "extent"],
        undefined,
        `"${date.edtf}" does not say whether it went on throughout or happened inside`,
        'Add "extent": "span" or "extent": "within".',
      ),
    );
  }
  if (!date.edtf.includes("/") && date.extent !== undefined) {
    found.push(
      finding(
        "E-EXTENT",
        place,
        ["date", "extent"],
        date.extent,
        `"${date.edtf}" is not an interval`,
        'Remove "extent".',
      ),
    );
  }
  return found;
}

export function actorDateFindings(placed: Placed<Actor>, dates: DateReader): Finding[] {
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
  const isOwn =
    !isStandIn(placed, "issued") && (custom.edtf ? !isStandIn(placed, "custom", "edtf") : !isStandIn(placed, "custom"));
  const isWhole = found.length === 0 && isOwn;
  for (const [key, date] of [["issued", issued] as const, ["accessed", accessed] as const]) {
    const text = date && cslInEdtf(date["date-parts"]);
    if (text === undefined) continue;
    found.push(...dateFinding(dates, placeOf(placed), text, [key, "date-parts"]));
    const season = date?.["date-parts"].flatMap(([, month]) => (month !== undefined && month > 12 ? [month] : []))[0];
    if (season === undefined || found.length > 0) continue;
    const message = `${season} is no month`;
    const fix = "Write a month from 1 to 12, or the year alone.";
    found.push(finding("E-DATE", placeOf(placed), [key, "date-parts"], season, message, fix));
  }
  const printed = issued && cslInEdtf(issued["date-parts"]);
  // CSL-JSON has no place for marks, for what is not known of a date, and for the time of day, so these may differ; days may not.
  const bare = custom.edtf?.replace(/(?:-XX)+|T[^/]*|[~?%]/g, "");
  if (isWhole && found.length === 0 && printed !== undefined && printed !== bare) {
    const message = `"issued" says ${printed} and custom.edtf says ${custom.edtf ?? "nothing"}`;
    const fix = custom.edtf
      ? 'Correct one of them, or remove "issued".'
      : `Add "edtf": "${printed}" to "custom", or what it says more exactly.`;
    found.push(finding("E-DATE", placeOf(placed), ["issued", "date-parts"], printed, message, fix));
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
