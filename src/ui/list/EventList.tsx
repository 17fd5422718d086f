/** The list of events in the column: it shows the filtered events and is kept in sync with the tracks. A list of more
 * than `LONG` events renders only the rows in view. */
import {
  type ComponentType,
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { eventsOf } from "../../engine/events/events";
import { notesOf } from "../../engine/events/notes";
import type { Index } from "../../model/compiled/eventIndex";
import { selectEvents, selectSpans } from "../../state/select";
import { selectFaded, selectSupport, selectUndated } from "../../state/selectEvidence";
import { columnOf } from "../column/columns";
import type { Items } from "../column/items";
import { type ListedEvents, LONG, Years } from "../static/Chronology";
import { useApp, useAppStore } from "../useApp";
import { usePrinting } from "../usePrinting";
import { PrintedNotes } from "./PrintedNotes";
import type { WindowedProps } from "./WindowedYears";

export function EventList({ index }: { readonly index: Index }) {
  const isLive = useApp((state) => state.isLive);
  const events = useApp((state) => selectEvents(index, state));
  const current = useApp((state) => (state.isLive ? state.pointer.current : null));
  const query = useApp(({ remote, filters }) => remote.search.value?.meaning(filters.q) ?? "");
  const faded = useApp((state) => selectFaded(index, state.filters));
  const support = useApp((state) => selectSupport(index, state.filters));
  const undated = useApp((state) => selectUndated(index, state.filters));
  const spans = useApp((state) => selectSpans(index, state.filters));
  const place = useRef<HTMLDivElement>(null);
  const finder = useRef<Partial<Items>>({});
  const windowed = useLaterParts(index, isLive, place, finder);
  const listed = useMemo(
    () => ({ index, events, current, query, spans, faded, undated, support }),
    [index, events, current, query, spans, faded, undated, support],
  );
  // Deferred: the tracks and the count react to a key or click first, and the list, which takes longest to render,
  // follows.
  return <Drawn events={useDeferredValue(listed)} windowed={windowed} place={place} finder={finder} />;
}

interface DrawnProps {
  readonly events: ListedEvents;
  readonly windowed: ComponentType<WindowedProps> | "failed" | null;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly finder: WindowedProps["finder"];
}

const Drawn = memo(function Drawn({ events, windowed: Windowed, place, finder }: DrawnProps) {
  const isLong = events.events.length > LONG && Windowed !== "failed";
  // On paper all rows are printed, with the sources of each as numbered notes.
  if (usePrinting(keepPlace)) {
    const notes = notesOf(events.index, events.events);
    return (
      <div ref={place} className="chronology" suppressHydrationWarning>
        <Years {...events} notes={notes} />
        <PrintedNotes notes={notes} />
      </div>
    );
  }
  return (
    // For an empty text, React does not touch a difference to the prerendered markup. A long list thus stays
    // prerendered until there is something to replace it; hydrating ten thousand rows would block the start.
    <div ref={place} className="chronology" suppressHydrationWarning>
      {isLong ? Windowed ? <Windowed {...events} finder={finder} /> : "" : <Years {...events} />}
    </div>
  );
});

/** Takes down the place of the list. @returns what restores it */
function keepPlace(): () => void {
  const before = columnOf("list")?.save() ?? null;
  return () => {
    if (before) columnOf("list")?.restore(before);
  };
}

/** Loads, once the page is live, the sync between list and tracks and the component that renders a long list.
 * @returns that component, null before it has loaded, or "failed" */
function useLaterParts(
  index: Index,
  isLive: boolean,
  place: RefObject<HTMLElement | null>,
  finder: WindowedProps["finder"],
): ComponentType<WindowedProps> | "failed" | null {
  const store = useAppStore();
  const [windowed, setWindowed] = useState<{ readonly part: ComponentType<WindowedProps> | "failed" } | null>(null);
  const hasMany = eventsOf(index).count > LONG;
  useEffect(() => {
    if (!isLive) return;
    let stop = () => {};
    let isGone = false;
    import("./scrollSync").then(
      ({ startScrollSync }) => {
        if (!isGone && place.current) stop = startScrollSync(index, store, place.current, finder);
      },
      // Without the sync, the list is still complete and its links work.
      () => {},
    );
    return () => {
      isGone = true;
      stop();
    };
  }, [index, isLive, store, place, finder]);
  useEffect(() => {
    if (!isLive || !hasMany) return;
    let isGone = false;
    const take = (part: ComponentType<WindowedProps> | "failed") => {
      if (isGone) return;
      const change = () => flushSync(() => setWindowed({ part }));
      const column = columnOf("list");
      if (column) column.keepPlace(change);
      else change();
    };
    Promise.all([import("./WindowedYears"), import("./scrollSync")]).then(
      ([{ WindowedYears }]) => take(WindowedYears),
      () => take("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [isLive, hasMany]);
  return windowed?.part ?? null;
}
