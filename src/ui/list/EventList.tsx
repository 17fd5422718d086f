/** The list beside the tracks: filtered, in step with the current event both ways. */
import { useEffect } from "react";
import type { Index } from "../../model/compiled/eventIndex";
import { selectFilter, selectRows } from "../../state/select";
import { selectFaded, selectLeft, selectUndated } from "../../state/selectEvidence";
import { Chronology } from "../static/Chronology";
import { useApp, useAppStore } from "../useApp";

export function EventList({ index }: { readonly index: Index }) {
  const isLive = useApp((state) => state.isLive);
  const rows = useApp((state) => selectRows(index, state.view));
  const current = useApp((state) => state.view.current);
  useFollow(index, isLive);
  const query = useApp((state) => (state.index?.search ? state.view.q : ""));
  const faded = useApp((state) => selectFaded(index, state.view));
  const left = useApp((state) => selectLeft(index, state.view));
  const undated = useApp((state) => selectUndated(index, state.view));
  const range = useApp((state) => selectFilter(index, state.view).range);
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
