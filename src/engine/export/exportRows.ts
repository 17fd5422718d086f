/** The filtered events as rows for those who count: one for each claim, one for each answer of each disagreement, and one for an event
 *  that has no claims, so that none is missing. */

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
  type Says,
  type Speaker,
} from "../../model/schema";
import type { Standings } from "../evidence/lens";
import { eventsOf } from "../rows/events";

/** What of the whole dataset rows are made of. */
export type ExportDataset = Pick<Dataset, "events" | "disagreements">;

export interface ExportCitation {
  readonly source: string;
  /** "Josh Rogin, The Washington Post, 30 August 2018". */
  readonly short: string;
  readonly locator: string;
  readonly approximate: boolean;
  readonly via: readonly string[];
  readonly quote: string;
}

/** Texts that do not apply to a row of its kind are empty. */
export interface ExportRow {
  readonly row: "claim" | "position" | "event";
  readonly event: string;
  readonly title: string;
  readonly date: string;
  readonly dateInWords: string;
  readonly category: string;
  readonly place: string;
  /** "Ada Marsh (leader; alleged)": a role that is not agreed says so. */
  readonly actors: readonly string[];
  /** Ids: that of the claim, or those that hold the position. */
  readonly claims: readonly string[];
  readonly text: string;
  readonly status: string;
  readonly speakers: readonly string[];
  /** The answer in a form that can be compared: a date in EDTF, a place, an amount. */
  readonly says: string;
  readonly citations: readonly ExportCitation[];
  readonly disagreement: string;
  readonly question: string;
  readonly position: string;
  readonly answer: string;
  readonly outcome: string;
  /** Where the outcome names one position: is it this? Of a claim, where the reader leaves sources out or looks back to a day: is a
   *  source of it left? */
  readonly stands: "yes" | "no" | "";
  readonly note: string;
  readonly address: string;
}

export interface ExportInput {
  readonly index: Index;
  /** Rows of the index that are to be exported, in order. */
  readonly rows: readonly number[];
  readonly dataset: ExportDataset;
  /** Each source in one line, by id. */
  readonly shorts: ReadonlyMap<string, string>;
  /** The site's root, ending in a slash. */
  readonly root: string;
  /** What is left to rest on, where the reader leaves sources out or looks back to a day. */
  readonly remaining?: Standings | null;
}

interface Known extends ExportInput {
  readonly names: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, { readonly claim: Claim; readonly event: string }>;
}

export function exportRows(input: ExportInput): ExportRow[] {
  const { index, rows, dataset } = input;
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const known: Known = {
    ...input,
    names: new Map(index.actors.map(({ id, name }) => [id, name])),
    places: new Map(index.places.map(({ id, name }) => [id, name])),
    claims: new Map(
      dataset.events.flatMap((event) => event.claims.map((claim) => [claim.id, { claim, event: event.id }] as const)),
    ),
  };
  return rows.flatMap((row) => {
    const event = events.get(eventsOf(index).id(row));
    return event ? ofEvent(known, event, row) : [];
  });
}

function ofEvent(known: Known, event: EventRecord, row: number): ExportRow[] {
  const base = baseOf(known, event, row);
  const claims = event.claims.map((claim, at) => ({
    ...ofClaim(known, base, claim),
    stands: known.remaining
      ? known.remaining.fallen[row]?.includes(at)
        ? ("no" as const)
        : ("yes" as const)
      : ("" as const),
  }));
  const disputes = known.dataset.disagreements.filter(
    (one) =>
      !isDetail(one) &&
      one.positions.some((position) => position.claims.some((id) => known.claims.get(id)?.event === event.id)),
  );
  return [
    ...(claims.length > 0 ? claims : [base]),
    ...disputes.flatMap((one) => one.positions.map((position) => ofPosition(known, base, one, position))),
  ];
}

function baseOf({ index, places, root }: Known, event: EventRecord, row: number): ExportRow {
  const { roles, bases } = index.labels;
  return {
    row: "event",
    event: event.id,
    title: event.title,
    date: event.date.edtf,
    dateInWords: dateInWords(eventsOf(index).date(row)),
    category: event.category,
    place: event.place ? (places.get(event.place) ?? event.place) : "",
    actors: eventsOf(index)
      .participants(row)
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
    address: root + pathTo("event", event.id),
  };
}

const joined = (...notes: readonly (string | undefined)[]) => notes.filter(Boolean).join(" ");

function ofClaim(known: Known, base: ExportRow, claim: Claim): ExportRow {
  return {
    ...base,
    row: "claim",
    claims: [claim.id],
    text: claim.text,
    status: claim.status,
    speakers: claim.speakers.map((one) => speakerName(known, one)),
    says: saidIn(known, claim.says),
    citations: claim.citations.map((one) => citationIn(known, one)),
    note: joined(claim.slip, claim.note),
    address: `${base.address}#${claim.id}`,
  };
}

function ofPosition(
  known: Known,
  base: ExportRow,
  { id, question, about, outcome, note }: Disagreement,
  position: Disagreement["positions"][number],
): ExportRow {
  const claims = position.claims.flatMap((claimId) => known.claims.get(claimId)?.claim ?? []);
  const said = position.says ?? claims.find((claim) => claim.says && isAnswer(claim.says, about))?.says;
  const chosen = "position" in outcome ? outcome.position : undefined;
  return {
    ...base,
    row: "position",
    claims: claims.map((claim) => claim.id),
    speakers: [...new Set(claims.flatMap((claim) => claim.speakers.map((one) => speakerName(known, one))))],
    says: saidIn(known, said),
    citations: claims.flatMap((claim) => claim.citations.map((one) => citationIn(known, one))),
    disagreement: id,
    question,
    position: position.id,
    answer: position.answer,
    outcome: outcome.kind,
    stands: chosen === undefined ? "" : chosen === position.id ? "yes" : "no",
    note: joined(position.note, note),
    address: `${known.root}${pathTo("disagreements")}#${id}`,
  };
}

/** May what a claim says answer the question? One about the captors is not answered by the day a claim gives. */
function isAnswer(says: Says, about: Disagreement["about"]): boolean {
  if ("date" in says) return about === "date";
  return "place" in says ? about === "place" : about === "number";
}

function speakerName({ names }: Known, speaker: Speaker): string {
  return "name" in speaker ? speaker.name : (names.get(speaker.actor) ?? speaker.actor);
}

function saidIn({ places }: Known, says: Says | undefined): string {
  if (!says) return "";
  if ("date" in says) return says.date;
  return "place" in says ? (places.get(says.place) ?? says.place) : `${says.amount} ${says.unit}, ${says.of}`;
}

function citationIn({ shorts }: Known, { source, locator, approximate, via, quote }: Citation): ExportCitation {
  return {
    source,
    short: shorts.get(source) ?? source,
    locator: locator ?? "",
    approximate: approximate ?? false,
    via: (via ?? []).map((relay) => shorts.get(relay) ?? relay),
    quote: quote ?? "",
  };
}
