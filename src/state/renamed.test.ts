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
  test("of a record leads to the record, over several renamings, with its claim", () => {
    expect(renamed(opened({ id: "flames" }), names).page.id).toBe("harbour-fire");
    expect(renamed(opened({ id: "blaze", hash: "blaze.c2" }), names).page).toMatchObject({
      id: "harbour-fire",
      hash: "harbour-fire.c2",
    });
  });

  test("of a claim leads to the event it belongs to now, and of a question to the question", () => {
    expect(renamed(opened({ id: "quay", hash: "quay.c2" }), names).page).toMatchObject({
      id: "harbour-fire",
      hash: "harbour-fire.c5",
    });
    expect(renamed(opened({ kind: "disagreements", hash: "old-question" }), names).page.hash).toBe("question");
    // A part of another page that happens to be called so is none.
    expect(renamed(opened({ kind: "source", id: "x", hash: "old-question" }), names).page.hash).toBe("old-question");
  });

  test("of a claim that was removed leads to the event, where the reason stands under that id", () => {
    expect(renamed(opened({ id: "blaze", hash: "blaze.c3" }), names).page).toMatchObject({
      id: "harbour-fire",
      hash: "blaze.c3",
    });
  });

  test("of a record that a period is called by leads nowhere from the period", () => {
    const view = opened({ kind: "period", id: "blaze" });
    expect(renamed(view, names)).toBe(view);
  });

  test("in filters and tracks means what has the name today, left out or not, and each once", () => {
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

  test("where there is none, or it leads back to itself, nothing changes", () => {
    const view = opened({ id: "ring" });
    expect(renamed(view, names)).toBe(view);
    expect(renamed(INITIAL_VIEW, names)).toBe(INITIAL_VIEW);
  });
});
