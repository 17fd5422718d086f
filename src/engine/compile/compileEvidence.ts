/**
 * Compiles the citations of all claims into numbers: sources, relays, and which source derives from which. The rules of
 * origin are applied in `engine/evidence/origins.ts` instead, so that the browser can apply them again without excluded
 * sources.
 */
import type { Index, IndexCitation, IndexClaim, IndexSource } from "../../model/compiled/eventIndex";
import { type CompiledDate, isApproximate, isUncertain } from "../../model/date";
import type { Citation, Source } from "../../model/schema";
import { sameSources } from "../../model/sharedAddress";
import { shortCitation, sourceDate } from "../cite/cite";
import { oncePer } from "../oncePer";
import type { Lookup } from "./lookup";

export interface Evidence extends Pick<Index, "sources" | "named" | "statuses"> {
  /** Per event. */
  readonly claims: readonly (readonly IndexClaim[])[];
  /** Writes a citation in numbers. A relay that no event's claim names gets a number that stands for nothing. */
  citation(citation: Citation): IndexCitation;
}

/** Computed once per dataset; the index and the pages share it. */
export const evidenceOf = oncePer((lookup: Lookup): Evidence => {
  const { sources } = lookup.dataset;
  const same = sameSources(sources);
  const numberOf = new Map(sources.map(({ id }, at) => [id, at]));
  const named: string[] = [];
  const number = (idOrName: string): number => {
    const already = numberOf.get(idOrName);
    if (already !== undefined) return already;
    numberOf.set(idOrName, sources.length + named.length);
    named.push(idOrName);
    return sources.length + named.length - 1;
  };
  const statuses = [...new Set(lookup.events.flatMap(({ event }) => event.claims.map(({ status }) => status)))].sort();
  const inNumbers = ({ source, locator, via = [] }: Citation, of: (idOrName: string) => number): IndexCitation => [
    locator === undefined ? 0 : 1,
    of(source),
    ...via.map(of),
  ];
  const claims = lookup.events.map(({ event }) =>
    event.claims.map(
      ({ status, citations }): IndexClaim => [
        statuses.indexOf(status),
        ...citations.filter(({ source }) => lookup.sources.has(source)).map((citation) => inNumbers(citation, number)),
      ],
    ),
  );
  return {
    sources: sources.map((source) => {
      const standsFor = same.get(source.id);
      return { ...indexSource(lookup, source, number), ...(standsFor ? { same: number(standsFor) } : {}) };
    }),
    named,
    statuses,
    claims,
    citation: (citation) => inNumbers(citation, (one) => numberOf.get(one) ?? sources.length + named.length),
  };
});

function indexSource({ dates }: Lookup, source: Source, number: (idOrName: string) => number): IndexSource {
  const { genre, access, derivedFrom = [], origin } = source.custom;
  const published = publishedOf(sourceDate(source, dates));
  return {
    id: source.id,
    name: shortCitation(source, dates),
    genre,
    access,
    ...(published ? { published } : {}),
    ...(derivedFrom.length > 0 ? { from: derivedFrom.map(number) } : {}),
    ...(origin ? { origin } : {}),
  };
}

function publishedOf(date: CompiledDate | null): IndexSource["published"] {
  if (!date) return undefined;
  const { earliest, latest } = date;
  if (isUncertain(date)) return [earliest, latest, "uncertain"];
  return isApproximate(date) ? [earliest, latest, "about"] : [earliest, latest];
}
