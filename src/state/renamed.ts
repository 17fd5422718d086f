/** Old ids in an address lead to what has the name today: the record or the part of a page that is opened, and ids that filters and tracks
 *  name. */
import { eventOfClaim } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { Filters } from "./filters";
import type { PageState, View } from "./view";

type Names = Readonly<Record<string, string>>;

/** The id after every renaming, or null where there was none. Names that lead back to each other lead nowhere. */
function nowOf(names: Names, id: string): string | null {
  const seen = [id];
  for (let at = id; Object.hasOwn(names, at); ) {
    at = names[at]!;
    if (seen.includes(at)) return null;
    seen.push(at);
  }
  return seen.length > 1 ? seen.at(-1)! : null;
}

/** Lists of filters that name records. */
const LISTS = [
  "actors",
  "places",
  "speakers",
  "excludedSources",
  "onlySources",
] as const satisfies readonly (keyof Filters)[];

/** The view with new names for old ones; the same view where it has none. */
export function renamed(view: View, names: Pick<Index, "aliases" | "fragments" | "removed">): View {
  const { aliases } = names;
  const page = renamedPage(view.page, names);
  const filters = renamedLists(view.filters, LISTS, aliases);
  const tracks = renamedLists(view.tracks, ["open", "pins"], aliases);
  const followed = view.look.followed === null ? null : nowOf(aliases, view.look.followed);
  const look = followed === null ? view.look : { ...view.look, followed };
  const isSame = page === view.page && filters === view.filters && tracks === view.tracks && look === view.look;
  return isSame ? view : { ...view, page, filters, tracks, look };
}

function renamedPage(page: PageState, { aliases, fragments, removed }: Parameters<typeof renamed>[1]): PageState {
  // The id of a period may be the old one of a record.
  if (page.kind === "period") return page;
  const id = nowOf(aliases, page.id) ?? page.id;
  const part = page.kind === "event" || page.kind === "disagreements" ? nowOf(fragments, page.hash) : null;
  if (part !== null && page.kind === "disagreements") return { ...page, hash: part };
  if (part !== null) return { ...page, id: eventOfClaim(part), hash: part };
  if (id === page.id) return page;
  // Of a claim that was removed the page tells why, under its old id.
  const isOwnClaim = page.hash.startsWith(`${page.id}.`) && !Object.hasOwn(removed, page.hash);
  return { ...page, id, hash: isOwnClaim ? id + page.hash.slice(page.id.length) : page.hash };
}

/** Records whose lists of ids have their names of today: "-iran" leaves out what iran is now. */
function renamedLists<T extends object>(holder: T, keys: readonly (keyof T)[], aliases: Names): T {
  let changed = holder;
  for (const key of keys) {
    const list = holder[key] as readonly string[] | null;
    const now = list?.map((value) => {
      const id = value.replace(/^-/, "");
      const found = nowOf(aliases, id);
      return found === null ? value : value.slice(0, value.length - id.length) + found;
    });
    if (now?.some((value, at) => value !== list?.[at])) changed = { ...changed, [key]: [...new Set(now)] };
  }
  return changed;
}
