/** A fake of `fetch` that answers or fails each request when the test says so. Tests of loading use it to control the
 * order of answers. */

interface Asked {
  readonly path: string;
  answer(value: unknown): void;
  fail(): void;
}

/** @param root the prefix of every address */
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
  /** Resolves with the nth request for a path as soon as it is made. */
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
