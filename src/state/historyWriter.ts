/** Writes addresses and places to the history, as often as browsers allow: Safari throws after 100 calls in 30 seconds. What is refused, or would
 *  come near that, is written a little later; what the reader asked for never waits for it. */

/** Milliseconds within which calls are counted. */
const SPAN = 30_000;
/** Calls within that time: for steps the reader can come back to, and for what only follows the view. */
const MOST = { steps: 80, others: 40 } as const;
/** Milliseconds between two addresses that replace each other: a window under a moving hand changes with every frame. */
const REST = 300;
/** Milliseconds after which what was refused is tried again. */
const LATER = 2000;

export interface HistoryWriter {
  /** A step the reader can come back from to the view before, and the place where they were in it. */
  push(address: string, place: unknown): void;
  /** The same step with another address: the first at once, then the last one after a rest. */
  replace(address: string): void;
  /** Notes the place of the reader in the step they are in. */
  note(place: unknown): void;
  /** Writes what still waits. */
  flush(): void;
  /** Forgets it. */
  drop(): void;
}

export const hereIn = ({ location }: Window): string =>
  location.origin + location.pathname + location.search + location.hash;

export function historyWriter(page: Window): HistoryWriter {
  let waiting: { readonly address: string; readonly isStep: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let calls: number[] = [];

  /** Answers whether it could be written. */
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
  /** Writes what waits once the time is over, and whatever is wanted by then. */
  const wait = (milliseconds: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      const last = waiting;
      drop();
      if (last) tell(last.address, last.isStep);
    }, milliseconds);
  };
  /** A step that was refused stays one. */
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
