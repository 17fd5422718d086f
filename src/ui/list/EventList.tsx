/** The list beside the tracks: filtered, in step with the current event both ways. Of a long one only the part in sight is drawn. */
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
import { eventsOf } from "../../engine/rows/events";
import type { Index } from "../../model/compiled/eventIndex";
import { selectFilter, selectRows } from "../../state/select";
import { selectFaded, selectRemaining, selectUndated } from "../../state/selectEvidence";
import { columnOf } from "../column/columns";
import type { Items } from "../column/items";
import { type ListedEvents, LONG, Years } from "../static/Chronology";
import { useApp, useAppStore } from "../useApp";
import type { WindowedProps } from "./WindowedYears";

export function EventList({ index }: { readonly index: Index }) {
  const isLive = useApp((state) => state.isLive);
  const rows = useApp((state) => selectRows(index, state));
  const current = useApp((state) => (state.isLive ? state.pointer.current : null));
  const query = useApp(({ remote, filters }) => (remote.search.value ? filters.q : ""));
  const faded = useApp((state) => selectFaded(index, state.filters));
  const remaining = useApp((state) => selectRemaining(index, state.filters));
  const undated = useApp((state) => selectUndated(index, state.filters));
  const range = useApp((state) => selectFilter(index, state).range);
  const place = useRef<HTMLDivElement>(null);
  const finder = useRef<Partial<Items>>({});
  const windowed = useLaterParts(index, isLive, place, finder);
  const events = useMemo(
    () => ({ index, rows, current, query, range, faded, undated, remaining }),
    [index, rows, current, query, range, faded, undated, remaining],
  );
  // One step behind: the tracks and the count answer a key or a click first, and the list, which is the most to draw, follows.
  return <Drawn events={useDeferredValue(events)} windowed={windowed} place={place} finder={finder} />;
}

interface DrawnProps {
  readonly events: ListedEvents;
  readonly windowed: ComponentType<WindowedProps> | "failed" | null;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly finder: WindowedProps["finder"];
}

const Drawn = memo(function Drawn({ events, windowed: Windowed, place, finder }: DrawnProps) {
  const isLong = events.rows.length > LONG && Windowed !== "failed";
  return (
    // React leaves an empty text that differs from the document as it is, so that a long list stays as it was prerendered until
    // there is something to put in its place: to hydrate ten thousand rows would block the start.
    <div ref={place} className="chronology" suppressHydrationWarning>
      {isLong ? Windowed ? <Windowed {...events} finder={finder} /> : "" : <Years {...events} />}
    </div>
  );
});

/** What keeps the list in step with the tracks comes once the page is alive, and so does what draws a long list; "failed" where that
 *  does not come. */
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
    import("./inStep").then(
      ({ startInStep }) => {
        if (!isGone && place.current) stop = startInStep(index, store, place.current, finder);
      },
      // Without it the list is still whole, and its links lead on.
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
    Promise.all([import("./WindowedYears"), import("./inStep")]).then(
      ([{ WindowedYears }]) => take(WindowedYears),
      () => take("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [isLive, hasMany]);
  return windowed?.part ?? null;
}
