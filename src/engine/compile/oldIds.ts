/** Ids that were published and are gone: what each was, and what became of it. */
import { eventOfClaim } from "../../model/address";
import type { MovedPart } from "../../model/compiled/disagreementView";
import type { RECORD_NOUNS } from "../../model/schema";
import { oncePer } from "../oncePer";
import type { Lookup } from "./lookup";

export interface OldId {
  readonly id: string;
  readonly was: (typeof RECORD_NOUNS)[number] | "place";
  /** Its id now; else why it was removed. */
  readonly now?: string;
  readonly removed?: string;
}

/** Claims stand on the page of their event, and disagreements on one page. */
export const isPartOfPage = ({ was }: OldId): boolean => was === "claim" || was === "disagreement";

/** In the order of aliases.json. A place has no page, but filters name it. */
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

/** What became of disagreements, for the page of all. */
export const movedQuestions = (lookup: Lookup): readonly MovedPart[] => partsOf(lookup).disagreement;

/** What became of the claims of an event, for its page; also of those it had under an old id, but for what is its own still. */
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
