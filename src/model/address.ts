/** Converts between pages and their paths. A path is relative to the site's root and ends in a slash (docs/url.md). */
import type { PageKind } from "./compiled/recordView";

const FOLDER: Record<PageKind, string> = {
  home: "",
  event: "events/",
  actor: "actors/",
  source: "sources/",
  period: "periods/",
  actors: "actors/",
  disagreements: "disagreements/",
  about: "about/",
  story: "story/",
  corrections: "corrections/",
};

/** Kinds with a single page. All other kinds but "home" are records with an id. */
const SINGLE: readonly PageKind[] = ["actors", "disagreements", "about", "story", "corrections"];

/** The path of a page, such as "events/khazali-freed-2010/"; "" is the timeline itself. */
export function pathTo(kind: PageKind, id = ""): string {
  return id ? `${FOLDER[kind]}${id}/` : FOLDER[kind];
}

/**
 * The page at a path below the root, or null. "events/x/" is the event x, "" is home, and "index.html" counts as its
 * folder.
 */
export function pageAt(path: string): { readonly kind: PageKind; readonly id: string } | null {
  const steps = path
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .filter(Boolean);
  if (steps.length === 0) return { kind: "home", id: "" };
  for (const [kind, folder] of Object.entries(FOLDER) as [PageKind, string][]) {
    if (folder !== `${steps[0]}/`) continue;
    const hasId = !SINGLE.includes(kind);
    if (steps.length === (hasId ? 2 : 1)) return { kind, id: hasId ? (steps[1] ?? "") : "" };
  }
  return null;
}

/**
 * The id of the event that a claim belongs to: the part of the claim's id before the last dot. "" for an id without a
 * dot, which is not a claim's.
 */
export const eventOfClaim = (claim: string): string => claim.slice(0, Math.max(0, claim.lastIndexOf(".")));

/** The relative path from a page to the root: "./" from the root itself, "../../" from an event. */
export function rootFrom(path: string): string {
  const depth = path.split("/").filter(Boolean).length;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/**
 * Splits an address into its parts below the root. The root is a folder, or a fragment of one file
 * (`…/record.html#/`), whose pages are told apart by the fragment alone. The query and the hash of a page then stand in
 * the fragment, too: `…/record.html#/events/x/?q=fire#x.c1`. An address outside the root is that of the timeline.
 * @param root absolute, ending in a slash
 * @returns `query` with its "?" and `hash` with its "#", "" where there is none
 */
export function partsBelow(
  root: string,
  address: string,
): { readonly path: string; readonly query: string; readonly hash: string } {
  const below = address.startsWith(root) ? address.slice(root.length) : "";
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(below) ?? [];
  return { path, query, hash };
}

/** The file with the site and the labels, for pages of records: the same as in the index, which is much larger. */
export const SITE_FILE = "data/site.json";
