/** The list beside the tracks: filtered, in step with the current event both ways. */
import { useEffect } from "react";
import type { Index } from "../../model/compiled/eventIndex";
import { selectFilter, selectRows } from "../../state/select";
import { selectFaded, selectLeft, selectUndated } from "../../state/selectEvidence";
import { Chronology } from "../static/Chronology";
import { useApp, useAppStore } from "../useApp";

export function EventList({ index }: { readonly index: Index }) {
  const isLive = useApp((state) => state.isLive);
  const rows = useApp((state) => selectRows(index, state));
  const current = useApp((state) => state.pointer.current);
  useFollow(index, isLive);
  const query = useApp(({ remote, filters }) => (remote.search.value ? filters.q : ""));
  const faded = useApp((state) => selectFaded(index, state.filters));
  const left = useApp((state) => selectLeft(index, state.filters));
  const undated = useApp((state) => selectUndated(index, state.filters));
  const range = useApp((state) => selectFilter(index, state).range);
  return (
    <Chronology
      index={index}
      rows={rows}
      current={isLive ? current : null}
      query={query}
      range={range}
      faded={faded}
      undated={undated}
      left={left}
    />
  );
}

/** What keeps the list in step with the tracks comes once the page is alive. */
function useFollow(index: Index, isLive: boolean): void {
  const store = useAppStore();
  useEffect(() => {
    if (!isLive) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    import("./inStep").then(
      ({ startInStep }) => {
        if (!isGone) stop = startInStep(index, store);
      },
      // Without it the list is still whole, and its links lead on.
      () => {},
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [index, isLive, store]);
}
