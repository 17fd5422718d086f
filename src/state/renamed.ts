/**
 * Replaces old ids in a view by the current ones: the open record, the fragment, and the ids in filters and tracks. Old
 * links therefore keep working after records are renamed.
 */

import { idNow } from "../engine/idNow";
import { eventOfClaim } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import { RELATIONS, targetOf } from "../model/relation";
import type { Filters } from "./filters";
import type { PageState, View } from "./view";

type Names = Readonly<Record<string, string>>;

/** Follows all renamings of an id. Returns null if there is none, or if they form a ring. */
function nowOf(names: Names, id: string): string | null {
  const now = idNow(id, names);
  return typeof now === "string" && now !== id ? now : null;
}

/** Filter lists that contain ids of records. */
const LISTS = [
  "actors",
  "places",
  "speakers",
  "excludedSources",
  "onlySources",
] as const satisfies readonly (keyof Filters)[];

/** Replaces the old ids in a view. Returns the same object if there are none. */
export function renamed(view: View, names: Pick<Index, "aliases" | "fragments" | "removed">): View {
  const { aliases } = names;
  const page = renamedPage(view.page, names);
  const filters = renamedRelations(renamedLists(view.filters, LISTS, aliases), aliases);
  const tracks = renamedLists(view.tracks, ["open", "pins"], aliases);
  const followed = view.look.followed === null ? null : nowOf(aliases, view.look.followed);
  const look = followed === null ? view.look : { ...view.look, followed };
  const isSame = page === view.page && filters === view.filters && tracks === view.tracks && look === view.look;
  return isSame ? view : { ...view, page, filters, tracks, look };
}

function renamedRelations(filters: Filters, aliases: Index["aliases"]): Filters {
  const changes = RELATIONS.flatMap((key) => {
    const value = filters[key];
    const id = value === null ? null : targetOf(key, value);
    const now = id === null ? null : nowOf(aliases, id);
    return now === null ? [] : [[key, value!.replace(id!, now)] as const];
  });
  return changes.length === 0 ? filters : { ...filters, ...Object.fromEntries(changes) };
}

function renamedPage(page: PageState, { aliases, fragments, removed }: Parameters<typeof renamed>[1]): PageState {
  // A period's id may equal the old id of a record.
  if (page.kind === "period") return page;
  const id = nowOf(aliases, page.id) ?? page.id;
  const part = page.kind === "event" || page.kind === "disagreements" ? nowOf(fragments, page.hash) : null;
  if (part !== null && page.kind === "disagreements") return { ...page, hash: part };
  if (part !== null) return { ...page, id: eventOfClaim(part), hash: part };
  if (id === page.id) return page;
  // A removed claim keeps its old id as fragment: the event's page gives the reason under that id.
  const isOwnClaim = page.hash.startsWith(`${page.id}.`) && !Object.hasOwn(removed, page.hash);
  return { ...page, id, hash: isOwnClaim ? id + page.hash.slice(page.id.length) : page.hash };
}

/** Replaces the old ids in lists, keeping a leading "-". */
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
