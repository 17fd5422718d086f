/** Checks how the app gets the files from which its page was drawn. */
import { describe, expect, test } from "vitest";
import { compileIndex } from "../engine/compile/compileIndex";
import { compileEvent } from "../engine/compile/compileViews";
import { timeline } from "../testing/timeline";
import { loadPage } from "./loadPage";

const { lookup, index } = timeline("1903  ada  Trip to Port Vell  gazette");
const view = compileEvent(lookup, 0);
const RECORD = `events/${view.id}/`;
const { site, labels } = compileIndex(lookup, "another");
const FILES: Readonly<Record<string, unknown>> = {
  "data/index.json": index,
  "data/site.json": { site, labels },
  [`${RECORD}index.json`]: view,
};
const serving = (files: Readonly<Record<string, unknown>>) => ({
  root: "",
  fetch: ((path: string) =>
    Promise.resolve(path in files ? Response.json(files[path]) : new Response("", { status: 404 }))) as typeof fetch,
});

describe("the data of a page", () => {
  test("is the index on the home page, and the record with the site on others, with the version it has", async () => {
    expect(await loadPage(serving(FILES), undefined)).toEqual({
      data: { kind: "home", index },
      version: index.site.version,
    });
    expect(await loadPage(serving(FILES), RECORD)).toEqual({
      data: { kind: "record", view, site, labels },
      version: "another",
    });
  });

  test.each(Object.keys(FILES))("is null if %s is missing or is something else", async (path) => {
    const record = path.startsWith("data/index") ? undefined : RECORD;
    for (const value of [null, [], "text", { title: "Sign in" }])
      expect(await loadPage(serving({ ...FILES, [path]: value }), record)).toBeNull();
    const { [path]: _, ...rest } = FILES;
    expect(await loadPage(serving(rest), record)).toBeNull();
  });
});
