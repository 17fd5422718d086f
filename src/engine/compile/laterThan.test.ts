import { expect, test } from "vitest";
import { shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { compileEvent } from "./compileViews";
import { isLater, publishedBy } from "./laterThan";

const custom = (edtf: string) => ({ custom: { genre: "opinion" as const, access: "full" as const, edtf } });

test("an event is later than a source only if it lies wholly and certainly after the day of publication", () => {
  const { lookup, numberOf } = timeline(
    `
    1907-03-01   ada  Same     column
    1907-03-02   ada  Next     column
    1907         ada  Year     column
    1907-04?     ada  Perhaps  column
    1908~        ada  About    column
  `,
    { sources: { column: custom("1907-03-01") } },
  );
  const day = publishedBy(lookup, "column");
  const later = (title: string) => isLater(lookup.events[numberOf(title)]!.date, day);
  expect(["Same", "Next", "Year", "Perhaps", "About"].map(later)).toEqual([false, true, false, false, false]);
  const vague = timeline("1907  ada  Fire  column", { sources: { column: custom("1907~") } });
  expect(publishedBy(vague.lookup, "column")).toBeNull();
});

test("exactly the events of the shipped record after the column are marked as later than it", () => {
  const { lookup } = shipped();
  const marked = lookup.events.filter((_, event) => compileEvent(lookup, event).laterThan.length > 0);
  const after = lookup.events.filter(({ event }) => event.date.edtf > "2018-08-30" && !/[~?]/.test(event.date.edtf));
  expect(marked.map(({ event }) => event.id)).toEqual(after.map(({ event }) => event.id));
  expect(marked.length).toBeGreaterThan(10);
});
