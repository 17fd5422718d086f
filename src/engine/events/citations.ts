/** The citations of claims. */
import type { IndexCitation, IndexClaim } from "../../model/compiled/eventIndex";

/** Calls with each citation of an event's claims, in order, and with the number of its claim. No lists are made on the way, since those of
 *  all events are gone through at once. */
export function forEachCitation(
  claims: readonly IndexClaim[],
  call: (citation: IndexCitation, claim: number) => void,
): void {
  for (let number = 0; number < claims.length; number++) {
    const claim = claims[number]!;
    // Before its citations a claim has its status.
    for (let at = 1; at < claim.length; at++) call(claim[at] as IndexCitation, number);
  }
}
