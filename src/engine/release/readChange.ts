/** Reads a change for people: where its record stands, what happened to it, and what it said and says. Pages, feeds and
 * the command line say it in the same words. */
import { fill, inRow, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import type { PageKind } from "../../model/compiled/recordView";
import type { Change } from "../../model/published";
import type { PublishedKind } from "../../model/publishedKinds";

/** What of a change its readers have, whether from published.json or from a page. */
export interface ReadChange {
  readonly kind: PublishedKind;
  readonly id: string;
  readonly name: string;
  readonly what: Change["what"];
  readonly field?: string | undefined;
  readonly list?: true | undefined;
  readonly from?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  readonly why?: string | undefined;
}

/** Pages of records by their kind. Places have none; claims and disagreements are parts of a page. */
const PAGES: Readonly<Record<PublishedKind, PageKind | null>> = {
  events: "event",
  claims: "event",
  actors: "actor",
  sources: "source",
  disagreements: "disagreements",
  places: null,
};

/** The page on which a changed record is read, or null. Old ids keep an address, so that it holds for all. */
export function pageOfChange({ kind, id }: ReadChange): { kind: PageKind; id: string; hash?: string } | null {
  const page = PAGES[kind];
  if (page === null) return null;
  if (kind === "claims") return { kind: page, id: eventOfClaim(id), hash: id };
  return kind === "disagreements" ? { kind: page, id: "", hash: id } : { kind: page, id };
}

/** What changed or happened, as a heading: "Date", "Removed", "Merged with “Fire”". */
export function whatInWords({ what, field = "", to = [] }: ReadChange): string {
  switch (what) {
    case "added":
      return t.corrections.addedOne;
    case "removed":
      return t.corrections.removed;
    case "renamed":
      return t.corrections.renamed;
    case "merged":
      return fill(t.corrections.merged, { name: inRow(to) });
    case "changed":
      return t.corrections.fields[field] ?? field;
  }
}

/** What it said and says, and why: each with its term. */
export function valuesOfChange(change: ReadChange): readonly (readonly [term: string, lines: readonly string[]])[] {
  const { what, list, from, to, why } = change;
  const words = t.corrections;
  // Of a list, and of what was not there before, the values are no whole that became another.
  const isPart = list || (what === "changed" && (from === undefined || to === undefined));
  const [before, now] = isPart ? [words.removed, words.addedOne] : [words.from, words.to];
  return [
    ...(from ? [[before, from] as const] : []),
    ...(to && what !== "merged" ? [[now, to] as const] : []),
    ...(why === undefined ? [] : [[words.why, [why]] as const]),
  ];
}

/** The whole change in one line. */
export function lineOfChange(change: ReadChange): string {
  const own =
    change.kind === "claims" ? fill(t.corrections.ofClaim, { what: whatInWords(change) }) : whatInWords(change);
  const values = valuesOfChange(change).map(([term, lines]) =>
    fill(t.corrections.value, { term, lines: inRow(lines) }),
  );
  return [own, ...values].join(t.corrections.between);
}
