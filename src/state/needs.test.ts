import { expect, test, vi } from "vitest";
// So that the one the loader asks for is there at once.
import "../model/compiled/read";
import { server } from "../testing/server";
import { timeline } from "../testing/timeline";
import { createAppStore } from "../testing/wholeStore";
import { fetchSearchAhead, fetchWhatIsMissing } from "./needs";

const ROOT = "https://example.org/site/";
const FILE = "data/search.json";
const { index } = timeline("1903  ada  Trip  gazette");

/** An app whose search has been asked for ahead. */
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

test("a search that did not come ahead is not told, and is asked for again by the first letter", async () => {
  const { request, type, status } = ahead();
  (await request(FILE)).fail();
  await status("idle");
  type("t");
  (await request(FILE, 2)).fail();
  await status("failed");
});

test("a search that did not come ahead is told to who has begun to type, and is not asked for a second time", async () => {
  const { paths, request, type, status } = ahead();
  const first = await request(FILE);
  type("t");
  first.fail();
  await status("failed");
  expect(paths()).toEqual([FILE]);
});
