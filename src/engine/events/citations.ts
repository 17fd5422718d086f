/** Walks the citations of claims as the index stores them. */
import type { IndexCitation, IndexClaim } from "../../model/compiled/eventIndex";

/**
 * Calls `call` with each citation of an event's claims, in order, and with the number of its claim. It builds no
 * arrays, because callers walk the citations of all events at once.
 */
export function forEachCitation(
  claims: readonly IndexClaim[],
  call: (citation: IndexCitation, claim: number) => void,
): void {
  for (let number = 0; number < claims.length; number++) {
    const claim = claims[number]!;
    // Element 0 of a claim is its status; its citations follow.
    for (let at = 1; at < claim.length; at++) call(claim[at] as IndexCitation, number);
  }
}
