import { expect, test, vi } from "vitest";
// Imported so that the loader's dynamic import resolves at once.
import "../model/compiled/read";
import { server } from "../testing/server";
import { timeline } from "../testing/timeline";
import { createAppStore } from "../testing/wholeStore";
import { fetchSearchAhead, fetchWhatIsMissing } from "./needs";

const ROOT = "https://example.org/site/";
const FILE = "data/search.json";
const { index } = timeline("1903  ada  Trip  gazette");

/** An app that has requested the search texts ahead of need. */
function ahead() {
  const { fetch, paths, request } = server(ROOT);
  const effects = { fetch, root: ROOT };
  const store = createAppStore({ kind: "home", index });
  void fetchSearchAhead(store, effects);
  const type = (q: string) => {
    store.getState().search(q);
    fetchWhatIsMissing(store, effects);
  };
  const status = (expected: string) => vi.waitFor(() => expect(store.getState().remote.search.status).toBe(expected));
  return { paths, request, type, status };
}

test("a failed advance load of the search texts is not reported, and the first letter repeats it", async () => {
  const { request, type, status } = ahead();
  (await request(FILE)).fail();
  await status("idle");
  type("t");
  (await request(FILE, 2)).fail();
  await status("failed");
});

test("a failed advance load is reported to a reader who is already typing, and is not repeated", async () => {
  const { paths, request, type, status } = ahead();
  const first = await request(FILE);
  type("t");
  first.fail();
  await status("failed");
  expect(paths()).toEqual([FILE]);
});
