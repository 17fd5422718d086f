import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "./filters";
import { renamed } from "./renamed";
import { INITIAL_VIEW, type View } from "./view";

const names = {
  aliases: { blaze: "harbour-fire", flames: "blaze", ring: "ring2", ring2: "ring", adda: "ada" },
  removed: { "blaze.c3": "a misprint" },
  fragments: { "quay.c2": "harbour-fire.c5", "old-question": "question" },
};
const opened = (page: Partial<View["page"]>): View => ({
  ...INITIAL_VIEW,
  page: { kind: "event", id: "", hash: "", ...page },
});

describe("an old id in an address", () => {
  test("leads to the record over several renamings, together with its claim", () => {
    expect(renamed(opened({ id: "flames" }), names).page.id).toBe("harbour-fire");
    expect(renamed(opened({ id: "blaze", hash: "blaze.c2" }), names).page).toMatchObject({
      id: "harbour-fire",
      hash: "harbour-fire.c2",
    });
  });

  test("leads from a claim to its present event, and from a disagreement to the present one", () => {
    expect(renamed(opened({ id: "quay", hash: "quay.c2" }), names).page).toMatchObject({
      id: "harbour-fire",
      hash: "harbour-fire.c5",
    });
    expect(renamed(opened({ kind: "disagreements", hash: "old-question" }), names).page.hash).toBe("question");
    // On other pages a fragment with this name is left alone.
    expect(renamed(opened({ kind: "source", id: "x", hash: "old-question" }), names).page.hash).toBe("old-question");
  });

  test("leads from a removed claim to its event, which gives the reason under the old fragment", () => {
    expect(renamed(opened({ id: "blaze", hash: "blaze.c3" }), names).page).toMatchObject({
      id: "harbour-fire",
      hash: "blaze.c3",
    });
  });

  test("is left alone where it is the id of a period", () => {
    const view = opened({ kind: "period", id: "blaze" });
    expect(renamed(view, names)).toBe(view);
  });

  test("is replaced in filters and tracks, with its exclusion and without duplicates", () => {
    const view: View = {
      ...INITIAL_VIEW,
      filters: { ...NO_FILTERS, actors: ["-adda", "bela"], excludedSources: ["adda", "ada", "genre:news"] },
      tracks: { open: ["adda", "group:people"], pins: ["adda"] },
    };
    const now = renamed(view, names);
    expect(now.filters.actors).toEqual(["-ada", "bela"]);
    expect(now.filters.excludedSources).toEqual(["ada", "genre:news"]);
    expect(now.tracks).toEqual({ open: ["ada", "group:people"], pins: ["ada"] });
  });

  test("changes nothing if there is no old id or the renamings form a ring", () => {
    const view = opened({ id: "ring" });
    expect(renamed(view, names)).toBe(view);
    expect(renamed(INITIAL_VIEW, names)).toBe(INITIAL_VIEW);
  });
});
