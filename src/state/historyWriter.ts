/**
 * Writes addresses and places to the browser's history without exceeding its limits: Safari throws after 100 calls in
 * 30 seconds. An address that is refused, or would come near the limit, is written a little later; a refused place is
 * dropped. The view never waits for the history.
 */

/** Period over which calls are counted, in milliseconds. */
const SPAN = 30_000;
/** Maximum number of calls in that period: for steps the reader can go back to, and for all other writes. */
const MOST = { steps: 80, others: 40 } as const;
/** Minimum time between two replacing addresses, in milliseconds. Panning changes the window with every frame. */
const REST = 300;
/** Time before a refused write is tried again, in milliseconds. */
const LATER = 2000;

export interface HistoryWriter {
  /** Adds an entry to the history, and stores in the entry left behind the reader's place there. */
  push(address: string, place: unknown): void;
  /** Replaces the address of the present entry: the first call writes at once, later ones after a pause. */
  replace(address: string): void;
  /** Stores the reader's place in the present entry. */
  note(place: unknown): void;
  /** Writes what is still waiting. */
  flush(): void;
  /** Discards what is still waiting. */
  drop(): void;
}

/** The present address. Only that of a host has an origin: for a file, many browsers say "null". */
export const hereIn = ({ location }: Window): string =>
  /^https?:/.test(location.protocol)
    ? location.origin + location.pathname + location.search + location.hash
    : location.href;

export function historyWriter(page: Window): HistoryWriter {
  let waiting: { readonly address: string; readonly isStep: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let calls: number[] = [];

  /** Returns whether the call succeeded. */
  const call = (most: number, write: () => void): boolean => {
    const now = page.performance.now();
    calls = calls.filter((at) => now - at < SPAN);
    if (calls.length >= most) return false;
    calls.push(now);
    try {
      write();
      return true;
    } catch {
      return false;
    }
  };
  const write = (address: string, isStep: boolean): boolean => {
    if (address === hereIn(page)) return true;
    return isStep
      ? call(MOST.steps, () => page.history.pushState(null, "", address))
      : call(MOST.others, () => page.history.replaceState(page.history.state, "", address));
  };
  const drop = () => {
    waiting = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  /** After a pause, writes the address that is waiting by then. */
  const wait = (milliseconds: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      const last = waiting;
      drop();
      if (last) tell(last.address, last.isStep);
    }, milliseconds);
  };
  /** A refused step is retried as a step. */
  const tellLater = (address: string, isStep: boolean) => {
    waiting = { address, isStep };
    wait(LATER);
  };
  const tell = (address: string, isStep: boolean) => {
    const isWritten = write(address, isStep);
    if (isWritten) wait(REST);
    else tellLater(address, isStep);
  };
  const flush = () => {
    const last = waiting;
    drop();
    if (last) write(last.address, last.isStep);
  };
  return {
    push(address, place) {
      flush();
      if (address === hereIn(page)) return;
      call(MOST.steps, () => page.history.replaceState(place, ""));
      if (!write(address, true)) tellLater(address, true);
    },
    replace(address) {
      if (timer === null) tell(address, false);
      else waiting = { address, isStep: waiting?.isStep ?? false };
    },
    note: (place) => void call(MOST.others, () => page.history.replaceState(place, "")),
    flush,
    drop,
  };
}
