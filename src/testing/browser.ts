/** A fake of the parts of the browser that `state/sync.ts` uses: address, history, title and event listeners. Tests use
 * it to go back and forward, to refuse history writes and to count them. */
export function browser(address: string, root: string) {
  let entries: { url: URL; state: unknown }[] = [{ url: new URL(address, root), state: null }];
  let at = 0;
  const here = () => entries[at]!;
  const listeners = new Map<string, Set<(domEvent: unknown) => void>>();
  let replaced = 0;
  let calls = 0;
  let isRefusing = false;
  const idle: (() => void)[] = [];
  const page = {
    get location() {
      return here().url;
    },
    history: {
      scrollRestoration: "auto",
      get state() {
        return here().state;
      },
      pushState(state: unknown, _: string, url: string) {
        if (isRefusing) throw new DOMException("too many", "SecurityError");
        calls++;
        entries = [...entries.slice(0, at + 1), { url: new URL(url, here().url), state }];
        at++;
      },
      replaceState(state: unknown, _: string, url?: string) {
        if (isRefusing) throw new DOMException("too many", "SecurityError");
        calls++;
        if (url !== undefined) replaced++;
        entries[at] = { url: url === undefined ? here().url : new URL(url, here().url), state };
      },
    },
    document: { title: "" },
    performance: { now: () => performance.now() },
    requestIdleCallback: (call: () => void) => idle.push(call),
    scrollY: 0,
    addEventListener: (name: string, listen: (domEvent: unknown) => void) =>
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listen)),
    removeEventListener: (name: string, listen: (domEvent: unknown) => void) => listeners.get(name)?.delete(listen),
  };
  const fire = (name: string, domEvent: unknown) => listeners.get(name)?.forEach((listen) => void listen(domEvent));
  const step = (by: number) => {
    at += by;
    fire("popstate", { state: here().state });
  };
  return {
    page,
    back: () => step(-1),
    forward: () => step(1),
    fire,
    addresses: () => entries.map(({ url }) => url.href.slice(root.length)),
    replaced: () => replaced,
    /** Number of history writes that were not refused. */
    calls: () => calls,
    /** Runs everything that waits for the browser to be idle. */
    rest: () => {
      for (const call of idle.splice(0)) call();
    },
    refuse: (isSo = true) => {
      isRefusing = isSo;
    },
    listening: () => [...listeners.values()].reduce((sum, some) => sum + some.size, 0),
  };
}
