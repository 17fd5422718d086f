/**
 * Resolves published ids that no longer exist (`aliases.json`): what each id named, and the id that replaced it or the
 * reason for its removal. Old links, addresses and page fragments rely on it.
 */
import { eventOfClaim } from "../../model/address";
import type { MovedPart } from "../../model/compiled/disagreementView";
import type { RECORD_NOUNS } from "../../model/schema";
import { oncePer } from "../oncePer";
import type { Lookup } from "./lookup";

export interface OldId {
  readonly id: string;
  readonly was: (typeof RECORD_NOUNS)[number];
  /** Its id today; absent if it was removed. */
  readonly now?: string;
  readonly removed?: string;
}

/** Claims are part of their event's page, and disagreements share one page. */
export const isPartOfPage = ({ was }: OldId): boolean => was === "claim" || was === "disagreement";

/** In the order of aliases.json. Places have no page but are included, because filters name them. */
export const oldIdsOf = oncePer((lookup: Lookup): readonly OldId[] =>
  Object.entries(lookup.dataset.aliases).flatMap(([id, target]): OldId[] => {
    if (typeof target !== "string") {
      const owner = eventOfClaim(id);
      const isClaim = lookup.numberOf.has(owner) || Object.hasOwn(lookup.dataset.aliases, owner);
      const { removed, was = isClaim ? "claim" : "event" } = target;
      return [{ id, was, removed }];
    }
    const was = nounOf(lookup, target);
    return was ? [{ id, was, now: target }] : [];
  }),
);

function nounOf(lookup: Lookup, id: string): OldId["was"] | null {
  if (lookup.numberOf.has(id)) return "event";
  if (lookup.actors.has(id)) return "actor";
  if (lookup.sources.has(id)) return "source";
  if (lookup.claims.has(id)) return "claim";
  if (lookup.places.has(id)) return "place";
  return lookup.dataset.disagreements.some((one) => one.id === id) ? "disagreement" : null;
}

/** What became of each old disagreement id, for the page of all disagreements. */
export const movedQuestions = (lookup: Lookup): readonly MovedPart[] => partsOf(lookup).disagreement;

/**
 * What became of an event's old claim ids, for the event's page. Includes claims published under an old id of the
 * event, unless they still belong to it.
 */
export function movedClaims(lookup: Lookup, event: string): MovedPart[] {
  return partsOf(lookup).claim.filter(({ id, now }) => {
    const owner = eventOfClaim(id);
    return owner === event || (lookup.dataset.aliases[owner] === event && now?.event !== event);
  });
}

const partsOf = oncePer((lookup: Lookup) => ({
  claim: movedParts(lookup, "claim"),
  disagreement: movedParts(lookup, "disagreement"),
}));

function movedParts(lookup: Lookup, was: "claim" | "disagreement"): MovedPart[] {
  return oldIdsOf(lookup)
    .filter((one) => one.was === was)
    .map(({ id, now, removed }) => ({
      id,
      ...(now === undefined ? {} : { now: partNow(lookup, now) }),
      ...(removed === undefined ? {} : { removed }),
    }));
}

function partNow(lookup: Lookup, id: string): NonNullable<MovedPart["now"]> {
  const event = lookup.claims.get(id)?.event;
  if (event) return { id, name: event.title, event: event.id };
  return { id, name: lookup.dataset.disagreements.find((one) => one.id === id)?.question ?? id };
}
