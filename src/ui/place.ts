/** Saves and restores the reader's place on the page: the scroll position of the page, the item at the top of each
 * column, and the focus. `state/sync.ts` keeps the place with the history and knows nothing of the page. */
import type { PlaceKeeper } from "../state/sync";
import type { ColumnPlace } from "./column/column";
import { columnOf } from "./column/columns";
import { eachFrame, PATIENCE } from "./column/frames";
import { focusOn, type Target, targetOf } from "./focus/targets";

/** The columns whose place is saved. Rows get their real heights only when they are seen, so a scroll position in
 * pixels would not lead back. */
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

/** Restores scroll position and focus once the items are in the document, since they may have to be fetched first. */
function restore(page: Window, place: Partial<Place>): void {
  // The history may hold a place that an older version of the site saved.
  const { scroll = 0, columns = {}, focus } = place;
  const wanted = COLUMNS.filter((name) => columns[name]);
  let remaining = PATIENCE;
  eachFrame(() => {
    remaining -= 1;
    const isThere = wanted.every((name) => columnOf(name)?.has(columns[name]!.key));
    if (!isThere && remaining > 0) return false;
    page.scrollTo(0, scroll);
    // Where the page scrolls several columns, only the first of them restores its place.
    const moving = wanted.filter((name) => columnOf(name)?.scrollsItself());
    const still = wanted.find((name) => !moving.includes(name));
    for (const name of [...moving, ...(still ? [still] : [])]) columnOf(name)?.restore(columns[name]!);
    if (focus) focusOn(focus, { preventScroll: true });
    return true;
  }, PATIENCE);
}
