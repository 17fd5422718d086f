/**
 * The reader's place on the page: how far it is scrolled, what stands at the top of its columns, and what has the focus. State keeps it
 * with the history and knows nothing of the page.
 */
import type { PlaceKeeper } from "../state/sync";
import type { ColumnPlace } from "./column/column";
import { columnOf } from "./column/columns";
import { eachFrame, PATIENCE } from "./column/frames";
import { focusOn, type Target, targetOf } from "./focus/targets";

/** The columns in which the reader has a place: rows get their real height only when seen, so that pixels alone do not lead back. */
const COLUMNS = ["record", "list", "source"] as const;

interface Place {
  readonly scroll: number;
  readonly columns: { readonly [name in (typeof COLUMNS)[number]]?: ColumnPlace | null };
  readonly focus: Target | null;
}

export function placeKeeper(page: Window): PlaceKeeper {
  return {
    save: (): Place => ({
      scroll: page.scrollY,
      columns: Object.fromEntries(COLUMNS.map((name) => [name, columnOf(name)?.save() ?? null])),
      focus: targetOf(page.document.activeElement),
    }),
    restore: (place) => restore(page, place as Partial<Place>),
  };
}

/** Puts scroll and focus back where they were, once what the reader was at is there: it may have to be fetched first. */
function restore(page: Window, place: Partial<Place>): void {
  // The history may hold what an older version of the site kept.
  const { scroll = 0, columns = {}, focus } = place;
  const wanted = COLUMNS.filter((name) => columns[name]);
  let remaining = PATIENCE;
  eachFrame(() => {
    remaining -= 1;
    const isThere = wanted.every((name) => columnOf(name)?.has(columns[name]!.key));
    if (!isThere && remaining > 0) return false;
    page.scrollTo(0, scroll);
    // Of several columns that the page scrolls, one says where it stands.
    const moving = wanted.filter((name) => columnOf(name)?.scrollsItself());
    const still = wanted.find((name) => !moving.includes(name));
    for (const name of [...moving, ...(still ? [still] : [])]) columnOf(name)?.restore(columns[name]!);
    if (focus) focusOn(focus, { preventScroll: true });
    return true;
  }, PATIENCE);
}
