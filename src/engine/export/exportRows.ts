/**
 * Turns the filtered events into rows for analysis: one row per claim, one per position of each disagreement, and one
 * for each event without claims, so that no event is missing.
 */

import { dateInWords } from "../../i18n/dates";
import { pathTo } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import {
  type Citation,
  type Claim,
  type Dataset,
  type Disagreement,
  type EventRecord,
  isDetail,
  type Place,
  type Says,
  type Source,
  type Speaker,
} from "../../model/schema";
import { dayText } from "../../model/typedDate";
import { eventsOf } from "../events/events";
import type { Support } from "../evidence/sourceExclusion";

/** The parts of the dataset that rows are made from. */
export type ExportDataset = Pick<Dataset, "events" | "disagreements" | "sources" | "places">;

export interface ExportCitation {
  readonly source: string;
  /** "Josh Rogin, The Washington Post, 30 August 2018". */
  readonly short: string;
  readonly locator: string;
  readonly approximate: boolean;
  readonly via: readonly string[];
  readonly quote: string;
  /** The source's own address, its date in EDTF, its genre, and how it was read. */
  readonly url: string;
  readonly date: string;
  readonly genre: string;
  readonly access: string;
}

/** A line of the export. Texts that do not apply to its kind are empty. */
export interface ExportRow {
  readonly row: "claim" | "position" | "event";
  readonly event: string;
  readonly title: string;
  readonly date: string;
  readonly dateInWords: string;
  /** First and last day it may have been, "2007-01-20", so that rows can be sorted; empty where the date is open. */
  readonly earliest: string;
  readonly latest: string;
  readonly category: string;
  readonly place: string;
  /** Degrees, if the record knows them. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** "Ada Marsh (leader; alleged)": the basis follows the role unless it is "agreed". */
  readonly actors: readonly string[];
  /** Id of the claim, or ids of the claims that give the position. */
  readonly claims: readonly string[];
  readonly text: string;
  readonly status: string;
  readonly speakers: readonly string[];
  /** The answer in a comparable form: an EDTF date, a place or an amount. */
  readonly says: string;
  readonly citations: readonly ExportCitation[];
  readonly disagreement: string;
  readonly question: string;
  readonly position: string;
  readonly answer: string;
  readonly outcome: string;
  /**
   * For a position, if the outcome names one: is it this one? For a claim, under a source exclusion or an as-of date:
   * does it still have a source?
   */
  readonly stands: "yes" | "no" | "";
  readonly note: string;
  readonly address: string;
}

export interface ExportInput {
  readonly index: Index;
  /** Numbers of the events to export, in order. */
  readonly events: readonly number[];
  readonly dataset: ExportDataset;
  /** One-line citation of each source, by id. */
  readonly shorts: ReadonlyMap<string, string>;
  /** The site's root, ending in a slash. */
  readonly root: string;
  /** The support that remains under a source exclusion or an as-of date. */
  readonly support?: Support | null;
}

interface ExportContext extends ExportInput {
  readonly names: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, { readonly claim: Claim; readonly event: string }>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly coordinates: ReadonlyMap<string, Place>;
}

export function exportRows(input: ExportInput): ExportRow[] {
  const { index, events, dataset } = input;
  const records = new Map(dataset.events.map((record) => [record.id, record]));
  const context: ExportContext = {
    ...input,
    names: new Map(index.actors.map(({ id, name }) => [id, name])),
    places: new Map(index.places.map(({ id, name }) => [id, name])),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    coordinates: new Map(dataset.places.map((place) => [place.id, place])),
    claims: new Map(
      dataset.events.flatMap((record) =>
        record.claims.map((claim) => [claim.id, { claim, event: record.id }] as const),
      ),
    ),
  };
  return events.flatMap((event) => {
    const record = records.get(eventsOf(index).id(event));
    return record ? ofEvent(context, record, event) : [];
  });
}

function ofEvent(context: ExportContext, record: EventRecord, event: number): ExportRow[] {
  const base = baseOf(context, record, event);
  const claims = record.claims.map((claim, at) => ({
    ...ofClaim(context, base, claim),
    stands: context.support
      ? context.support.excludedClaims[event]?.includes(at)
        ? ("no" as const)
        : ("yes" as const)
      : ("" as const),
  }));
  const disputes = context.dataset.disagreements.filter(
    (one) =>
      !isDetail(one) &&
      one.positions.some((position) => position.claims.some((id) => context.claims.get(id)?.event === record.id)),
  );
  return [
    ...(claims.length > 0 ? claims : [base]),
    ...disputes.flatMap((one) => one.positions.map((position) => ofPosition(context, base, one, position))),
  ];
}

function baseOf({ index, places, coordinates, root }: ExportContext, record: EventRecord, event: number): ExportRow {
  const { roles, bases } = index.labels;
  const date = eventsOf(index).date(event);
  const where = record.place === undefined ? undefined : coordinates.get(record.place);
  return {
    row: "event",
    event: record.id,
    title: record.title,
    date: record.date.edtf,
    dateInWords: dateInWords(date),
    earliest: date.earliest === null ? "" : dayText(date.earliest),
    latest: date.latest === null ? "" : dayText(date.latest),
    category: record.category,
    place: record.place ? (places.get(record.place) ?? record.place) : "",
    latitude: where?.lat ?? null,
    longitude: where?.lon ?? null,
    actors: eventsOf(index)
      .participants(event)
      .map(([actor, role, basis]) => {
        const doubt = basis === "agreed" ? "" : `; ${bases[basis] ?? basis}`;
        return `${index.actors[actor]?.name ?? ""} (${roles[role] ?? role}${doubt})`;
      }),
    claims: [],
    text: "",
    status: "",
    speakers: [],
    says: "",
    citations: [],
    disagreement: "",
    question: "",
    position: "",
    answer: "",
    outcome: "",
    stands: "",
    note: "",
    address: root + pathTo("event", record.id),
  };
}

const joined = (...notes: readonly (string | undefined)[]) => notes.filter(Boolean).join(" ");

function ofClaim(context: ExportContext, base: ExportRow, claim: Claim): ExportRow {
  return {
    ...base,
    row: "claim",
    claims: [claim.id],
    text: claim.text,
    status: claim.status,
    speakers: claim.speakers.map((one) => speakerName(context, one)),
    says: saidIn(context, claim.says),
    citations: claim.citations.map((one) => citationIn(context, one)),
    note: joined(claim.slip, claim.note),
    address: `${base.address}#${claim.id}`,
  };
}

function ofPosition(
  context: ExportContext,
  base: ExportRow,
  { id, question, about, outcome, note }: Disagreement,
  position: Disagreement["positions"][number],
): ExportRow {
  const claims = position.claims.flatMap((claimId) => context.claims.get(claimId)?.claim ?? []);
  const said = position.says ?? claims.find((claim) => claim.says && isAnswer(claim.says, about))?.says;
  const chosen = "position" in outcome ? outcome.position : undefined;
  return {
    ...base,
    row: "position",
    claims: claims.map((claim) => claim.id),
    speakers: [...new Set(claims.flatMap((claim) => claim.speakers.map((one) => speakerName(context, one))))],
    says: saidIn(context, said),
    citations: claims.flatMap((claim) => claim.citations.map((one) => citationIn(context, one))),
    disagreement: id,
    question,
    position: position.id,
    answer: position.answer,
    outcome: outcome.kind,
    stands: chosen === undefined ? "" : chosen === position.id ? "yes" : "no",
    note: joined(position.note, note),
    address: `${context.root}${pathTo("disagreements")}#${id}`,
  };
}

/** Can the claim's value answer the question? A date, for example, does not answer who the captors were. */
function isAnswer(says: Says, about: Disagreement["about"]): boolean {
  if ("date" in says) return about === "date";
  return "place" in says ? about === "place" : about === "number";
}

function speakerName({ names }: ExportContext, speaker: Speaker): string {
  return "name" in speaker ? speaker.name : (names.get(speaker.actor) ?? speaker.actor);
}

function saidIn({ places }: ExportContext, says: Says | undefined): string {
  if (!says) return "";
  if ("date" in says) return says.date;
  return "place" in says ? (places.get(says.place) ?? says.place) : `${says.amount} ${says.unit}, ${says.of}`;
}

/** The numbers of a CSL-JSON date as EDTF: "2018-08-30", "2018/2019". */
function issuedText(issued: Source["issued"]): string {
  const dates = issued?.["date-parts"] ?? [];
  return dates
    .map((parts) => parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-"))
    .join("/");
}

function citationIn(
  { shorts, sources }: ExportContext,
  { source, locator, approximate, via, quote }: Citation,
): ExportCitation {
  const cited = sources.get(source);
  return {
    source,
    short: shorts.get(source) ?? source,
    locator: locator ?? "",
    approximate: approximate ?? false,
    via: (via ?? []).map((relay) => shorts.get(relay) ?? relay),
    quote: quote ?? "",
    url: cited?.URL ?? "",
    date: cited?.custom.edtf ?? issuedText(cited?.issued),
    genre: cited?.custom.genre ?? "",
    access: cited?.custom.access ?? "",
  };
}
