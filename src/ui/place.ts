/**
 * The reader's place on the page: how far page and list are scrolled, what stands at the top, and which link has the focus. State keeps it
 * with the history and knows nothing of the page.
 */
import type { PlaceKeeper } from "../state/sync";

interface Place {
  readonly scroll: number;
  readonly listScroll: number;
  /** The first row of the list in sight, or paragraph of a source, by its selector, and how far below the top it stood: rows get
   *  their real height only when seen, so that pixels alone do not lead back. */
  readonly anchor: { readonly at: string; readonly top: number } | null;
  /** Selector of the link that had the focus. */
  readonly focus: string | null;
}

const LIST_SCROLLER = ".list-section";

/** Frames in which what is fetched may come: about two seconds. */
const PATIENCE = 120;

export function placeKeeper(page: Window): PlaceKeeper {
  return {
    save: (): Place => ({
      scroll: page.scrollY,
      listScroll: page.document.querySelector(LIST_SCROLLER)?.scrollTop ?? 0,
      anchor: anchorOf(page),
      focus: selectorOf(page.document.activeElement),
    }),
    restore: (place) => restore(page, place as Place),
  };
}

/** How to find the link again that an event was opened by: the row of the list, the paragraph that names it, or the mark on its track. */
function selectorOf(element: Element | null): string | null {
  const place = element?.closest<HTMLElement>("[data-event]");
  if (!place) return null;
  const event = `[data-event="${CSS.escape(place.dataset["event"] ?? "")}"]`;
  const paragraph = place.closest<HTMLElement>("[data-paragraph]")?.dataset["paragraph"];
  if (paragraph !== undefined) return `[data-paragraph="${paragraph}"] ${event} a`;
  return place.matches(".row") ? `.row${event} a` : `.mark-link${event}[data-row="${place.dataset["row"]}"]`;
}

/** Puts scroll and focus back where they were, once the view has been drawn. */
function restore(page: Window, place: Place): void {
  const scroll = () => {
    const list = page.document.querySelector(LIST_SCROLLER);
    if (list) list.scrollTop = place.listScroll;
    page.scrollTo(0, place.scroll);
    if (place.anchor !== null) alignTo(page, place.anchor);
  };
  // What one was at may have to be fetched first.
  const isThere = () => !place.anchor || page.document.querySelector(place.anchor.at) !== null;
  const whenThere = (left: number, then: () => void) => {
    if (left === 0 || isThere()) then();
    else page.requestAnimationFrame(() => whenThere(left - 1, then));
  };
  page.requestAnimationFrame(() =>
    whenThere(PATIENCE, () => {
      scroll();
      if (place.focus !== null) page.document.querySelector<HTMLElement>(place.focus)?.focus({ preventScroll: true });
      // Once more when the rows now in sight have their height.
      page.requestAnimationFrame(() => {
        if (place.anchor !== null) alignTo(page, place.anchor);
      });
    }),
  );
}

function anchorOf(page: Window): Place["anchor"] {
  const list = page.document.querySelector(LIST_SCROLLER);
  const top = Math.max(0, list?.getBoundingClientRect().top ?? 0);
  for (const row of page.document.querySelectorAll<HTMLElement>(".row, .follow [data-paragraph]")) {
    const box = row.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top) continue;
    const { event, paragraph } = row.dataset;
    const at =
      paragraph === undefined ? `.row[data-event="${CSS.escape(event ?? "")}"]` : `[data-paragraph="${paragraph}"]`;
    return { at, top: box.top };
  }
  return null;
}

/** Moves whatever scrolls, the list or the page, until the row stands where it stood. */
function alignTo(page: Window, { at, top }: NonNullable<Place["anchor"]>): void {
  const row = page.document.querySelector<HTMLElement>(at);
  const box = row?.getBoundingClientRect();
  if (!box || box.height === 0) return;
  const off = box.top - top;
  const list = page.document.querySelector(LIST_SCROLLER);
  const listScrolls = list && list.scrollHeight > list.clientHeight && getComputedStyle(list).overflowY === "auto";
  if (listScrolls) list.scrollTop += off;
  else page.scrollBy(0, off);
}
