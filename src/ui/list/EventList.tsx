/** The list beside the tracks: filtered, in step with the current event both ways. */
import { useEffect } from "react";
import { membershipOf } from "../../engine/membership";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { sortDay } from "../../model/date";
import { selectRows, selectWindow } from "../../state/select";
import type { NO_FILTERS, ViewState } from "../../state/view";
import { Chronology } from "../static/Chronology";
import { useApp, useAppStore } from "../useApp";

export function EventList({ index }: { readonly index: Index }) {
  const isLive = useApp((state) => state.isLive);
  const rows = useApp((state) => selectRows(index, state.view));
  const current = useApp((state) => state.view.current);
  useFollow(index, isLive);
  return (
    <>
      <Chronology index={index} rows={rows} current={isLive ? current : null} />
      {isLive && rows.length === 0 && <Empty />}
    </>
  );
}

/** No event left: say so, with the ways back. */
function Empty() {
  const view = useApp((state) => state.view);
  const filter = useApp((state) => state.filter);
  const clear = useApp((state) => state.clearFilters);
  const last = lastFilter(view);
  return (
    <div className="empty">
      <p>{t.list.empty}</p>
      {last && (
        <button type="button" className="button" onClick={() => filter(last)}>
          {t.filters.removeLast}
        </button>
      )}
      <button type="button" className="button" onClick={clear}>
        {t.filters.clear}
      </button>
    </div>
  );
}

/** The change that takes away the filter set last, as far as the address tells: lists before switches. */
function lastFilter(view: ViewState): Partial<Pick<ViewState, keyof typeof NO_FILTERS>> | null {
  if (view.range !== null) return { range: null };
  if (view.disputed) return { disputed: false };
  if (view.categories.length > 0) return { categories: view.categories.slice(0, -1) };
  if (view.groups.length > 0) return { groups: view.groups.slice(0, -1) };
  if (view.actors.length > 0) return { actors: view.actors.slice(0, -1) };
  return null;
}

/** Scrolling the list makes the event at its top current and brings the window to it; an event made current elsewhere is
 *  brought into sight here. */
function useFollow(index: Index, isLive: boolean): void {
  const store = useAppStore();
  useEffect(() => {
    if (!isLive) return;
    const scroller = document.querySelector<HTMLElement>(".list-section");
    if (!scroller) return;
    let byReader = false;
    let frame = 0;
    const onIntent = () => {
      byReader = true;
    };
    const onScroll = () => {
      if (!byReader || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const id = topmost(scroller);
        if (!id) return;
        store.getState().makeCurrent(id);
        bringWindowTo(index, id, store);
      });
    };
    // Whatever the reader scrolls with; a scroll without one of these is ours.
    const intents = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
    for (const name of intents) scroller.addEventListener(name, onIntent, { passive: true });
    scroller.addEventListener("scroll", onScroll, { passive: true });
    const unsubscribe = store.subscribe(({ view }, before) => {
      if (view.current === before.view.current || view.current === null || frame !== 0) return;
      if (topmost(scroller) === view.current) return;
      byReader = false;
      bringRowIntoSight(scroller, view.current);
    });
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      for (const name of intents) scroller.removeEventListener(name, onIntent);
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [index, isLive, store]);
}

function topmost(scroller: HTMLElement): string | null {
  const top = scroller.getBoundingClientRect().top + 80;
  for (const row of scroller.querySelectorAll<HTMLElement>(".row")) {
    if (row.getBoundingClientRect().bottom > top) return row.dataset["event"] ?? null;
  }
  return null;
}

function bringRowIntoSight(scroller: HTMLElement, id: string): void {
  const row = scroller.querySelector<HTMLElement>(`.row[data-event="${CSS.escape(id)}"]`);
  // Only the list's own scroller moves; the page stays where the reader has it.
  if (!row || scroller.scrollHeight <= scroller.clientHeight) return;
  const frame = scroller.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  if (box.top < frame.top + 70 || box.bottom > frame.bottom - 20) {
    scroller.scrollTop += box.top - frame.top - frame.height / 3;
  }
}

function bringWindowTo(index: Index, id: string, store: ReturnType<typeof useAppStore>): void {
  const row = membershipOf(index).rowOf.get(id);
  if (row === undefined) return;
  const { view, look } = store.getState();
  const [from, to] = selectWindow(index, view);
  const day = sortDay(index.events.date[row]!);
  if (day >= from && day <= to) return;
  const span = to - from;
  look([day - span / 2, day + span / 2]);
}
