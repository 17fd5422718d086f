import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import type { Dataset, Disagreement } from "../../model/schema";
import { timeline } from "../../testing/timeline";
import { eventsOf } from "../events/events";
import { trustOf } from "../evidence/trust";
import { exportRows } from "../export/exportRows";
import { compileDisagreements, compileEvent } from "./compileViews";

const question = (kind: "open" | "compatible"): Disagreement => ({
  id: "day",
  question: "On which day was the fire?",
  about: "date",
  positions: [
    { id: "20", answer: "On the 20th", claims: ["fire.c1"], says: { date: "1907-01-20" } },
    { id: "21", answer: "On the 21st", claims: ["fire.c2"], says: { date: "1907-01-21" } },
  ],
  outcome: { kind },
});
const drawn = (kind: "open" | "compatible") =>
  timeline("1907-01-20  ada  Fire  gazette, inquest", { disagreements: [question(kind)] });

const rowsOf = (index: Index, dataset: Dataset) =>
  exportRows({ index, events: [0], dataset, shorts: new Map(), root: "https://example.org/" });

describe("a question whose answers can all be true", () => {
  const { index, lookup, dataset } = drawn("compatible");

  test("does not count as a disagreement in counts, marks, filters, figures and exports", () => {
    expect(index.site.counts.disagreements).toBe(0);
    expect(index.disagreements).toEqual([]);
    expect(eventsOf(index).dispute(0)).toBe("none");
    // One mark, because no rival dates are drawn.
    expect(eventsOf(index).answers(0)).toEqual([]);
    expect(trustOf(index).events.disputed).toBe(0);
    const lines = rowsOf(index, dataset);
    expect(lines.map(({ row }) => row)).toEqual(["claim", "claim"]);
  });

  test("is shown on the event's page and, separately, on the page of all disagreements", () => {
    const view = compileEvent(lookup, 0);
    expect([view.disagreements, view.details.map(({ id }) => id)]).toEqual([[], ["day"]]);
    const page = compileDisagreements(lookup);
    expect([page.disagreements, page.details.map(({ id }) => id)]).toEqual([[], ["day"]]);
  });

  test("counts in all these places if its outcome is open", () => {
    const open = drawn("open");
    expect(open.index.site.counts.disagreements).toBe(1);
    expect(eventsOf(open.index).dispute(0)).toBe("open");
    expect(eventsOf(open.index).answers(0)).toHaveLength(2);
    expect(trustOf(open.index).events.disputed).toBe(1);
    const lines = rowsOf(open.index, open.dataset);
    expect(lines.filter(({ row }) => row === "position")).toHaveLength(2);
  });
});
