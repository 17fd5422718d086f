/** Every date of a record, read once: impossible ones and intervals that do not say what they mean. */
import { isFault, parseDate } from "../../model/edtf";
import type { Finding } from "../../model/problem";
import type { Actor, DatasetInfo, Disagreement, EventRecord, Source } from "../../model/schema";
import type { Placed } from "./files";
import { finding } from "./record";

type Step = string | number;

function dateFindings(
  placed: Placed<{ id: string }>,
  dates: readonly (readonly [text: string | undefined, steps: readonly Step[]])[],
): Finding[] {
  const place = { file: placed.file, pointer: placed.pointer, record: `${placed.noun} ${placed.record.id}` };
  return dates.flatMap(([text, steps]) => {
    if (text === undefined) return [];
    const result = parseDate(text);
    if (!isFault(result)) return [];
    const fix =
      result.suggestions.length > 0 ? `Did you mean ${result.suggestions.map((s) => `"${s}"`).join(" or ")}?` : "";
    return [finding("E-DATE", place, steps, text, result.fault, fix)];
  });
}

export function eventDateFindings(placed: Placed<EventRecord>): Finding[] {
  const { date, claims } = placed.record;
  const found = dateFindings(placed, [
    [date.edtf, ["date", "edtf"]],
    ...claims.map(
      (claim, at) =>
        [claim.says && "date" in claim.says ? claim.says.date : undefined, ["claims", at, "says", "date"]] as const,
    ),
  ]);
  // "since" and "until" say themselves what they mean; only an interval with two ends is ambiguous.
  const isInterval = /[^./]\/[^./]/.test(date.edtf);
  const place = { file: placed.file, pointer: placed.pointer, record: `${placed.noun} ${placed.record.id}` };
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

export function actorDateFindings(placed: Placed<Actor>): Finding[] {
  const { died, affiliations = [] } = placed.record;
  return dateFindings(placed, [
    [died, ["died"]],
    ...affiliations.map((a, at) => [a.date, ["affiliations", at, "date"]] as const),
  ]);
}

export function sourceDateFindings(placed: Placed<Source>): Finding[] {
  return dateFindings(placed, [[placed.record.custom.edtf, ["custom", "edtf"]]]);
}

export function disagreementDateFindings(placed: Placed<Disagreement>): Finding[] {
  return dateFindings(
    placed,
    placed.record.positions.map(
      (p, at) => [p.says && "date" in p.says ? p.says.date : undefined, ["positions", at, "says", "date"]] as const,
    ),
  );
}

export function infoDateFindings(placed: Placed<DatasetInfo>): Finding[] {
  const { opening, periods } = placed.record;
  return dateFindings(placed, [
    [opening, ["opening"]],
    ...periods.map((p, at) => [p.edtf, ["periods", at, "edtf"]] as const),
  ]);
}
