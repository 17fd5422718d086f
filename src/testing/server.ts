/** A server that answers each request when the test says so, or fails it. */

interface Asked {
  readonly path: string;
  answer(value: unknown): void;
  fail(): void;
}

/** @param root what every address begins with */
export function server(root: string) {
  const asked: Asked[] = [];
  const waiting = new Set<() => void>();
  const fetch = ((url: string) =>
    new Promise<Response>((resolve, reject) => {
      asked.push({
        path: url.slice(root.length),
        answer: (value) => resolve({ ok: true, json: async () => value } as Response),
        fail: () => reject(new TypeError("network")),
      });
      for (const look of waiting) look();
    })) as typeof globalThis.fetch;
  const paths = () => asked.map(({ path }) => path);
  /** The nth request for a path, once it has come. */
  const request = (path: string, nth = 1): Promise<Asked> =>
    new Promise((resolve) => {
      const look = () => {
        const found = asked.filter((one) => one.path === path)[nth - 1];
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { fetch, paths, request };
}
