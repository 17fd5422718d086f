/**
 * Compiles, for an event's page, the origins of its claims and the ways from the claims to each origin: who copied,
 * reprinted or relayed whom.
 */
import type { EventView, OriginWay } from "../../model/compiled/eventView";
import { chainOf, NO_ORIGIN, originNamed, originOf } from "../evidence/origins";
import { evidenceOf } from "./compileEvidence";
import type { DatedEvent, Lookup } from "./lookup";

interface Way {
  readonly steps: readonly number[];
  readonly claims: Set<string>;
}

export function compileOrigins(lookup: Lookup, { event }: DatedEvent): Pick<EventView, "origins" | "withoutOrigin"> {
  const evidence = evidenceOf(lookup);
  /** By origin, in order of first appearance, then by the way that leads to it. */
  const found = new Map<number, Map<string, Way>>();
  for (const { id, citations } of event.claims) {
    for (const citation of citations) {
      if (!lookup.sources.has(citation.source)) continue;
      const numbers = evidence.citation(citation);
      const origin = originOf(evidence, numbers);
      const chain = chainOf(evidence, numbers);
      // If the chain ends at another record of the origin's page, the origin itself is not part of the chain.
      const end = chain.indexOf(origin);
      const steps = end < 0 ? chain : chain.slice(0, end);
      const ways = found.get(origin) ?? new Map<string, Way>();
      found.set(origin, ways);
      const way = ways.get(steps.join()) ?? { steps, claims: new Set() };
      ways.set(steps.join(), way);
      way.claims.add(id);
    }
  }
  const waysOf = (origin: number): OriginWay[] =>
    [...(found.get(origin)?.values() ?? [])].map(({ steps, claims }) => ({
      steps: steps.map((at) => originNamed(evidence, at)),
      claims: [...claims],
    }));
  return {
    origins: [...found.keys()]
      .filter((origin) => origin !== NO_ORIGIN)
      .map((origin) => ({ ...originNamed(evidence, origin), ways: waysOf(origin) })),
    withoutOrigin: waysOf(NO_ORIGIN),
  };
}
