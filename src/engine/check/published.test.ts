import { describe, expect, test } from "vitest";
import { base } from "../../testing/checkedWith";
import { cslItem } from "../cite/cslItem";
import { checkDataset } from "./dataset";
import type { RawFile } from "./files";

type Json = Record<string, unknown>;

/** The base dataset with one list of records changed, and more files. */
function checked(kind: string, change: (records: Json[]) => Json[], more: readonly RawFile[] = []) {
  const files = base.map((file) =>
    file.path.endsWith(`/${kind}.json`)
      ? { ...file, value: { ...(file.value as Json), [kind]: change((file.value as Record<string, Json[]>)[kind]!) } }
      : file,
  );
  return checkDataset([...files, ...more]);
}
const same = (records: Json[]) => records;
const outline = (path: string): RawFile => ({
  path,
  // The base dataset has an outline of it.
  value: { source: "gazette-1907", paragraphs: [{ locator: "p1", sentences: [] }] },
});

describe("what could break a page is told before anything is built", () => {
  test.each(["page", "events", "about-date", "record-title"])(
    "a disagreement may be called %s: parts of the page have ids that no record can have",
    (id) => {
      const { findings } = checked("disagreements", (all) => [...all, { ...all[0], id }]);
      expect(findings).toEqual([]);
    },
  );

  test("a source has one outline: a second file of the same is set aside, and told", () => {
    const { dataset, findings, setAside } = checked("sources", same, [outline("set/outlines/two.json")]);
    expect(dataset.outlines).toHaveLength(1);
    expect(findings.map(({ code, file }) => [code, file])).toContainEqual(["E-DUP", "set/outlines/two.json"]);
    expect(setAside.map(({ file }) => file)).toEqual(["set/outlines/two.json"]);
  });

  test("the day of reading has a month, and no season", () => {
    const read = (...parts: number[][]) =>
      checked("sources", ([one, ...rest]) => [{ ...one, accessed: { "date-parts": parts } }, ...rest]);
    expect(read([2018, 21]).findings.map(({ code, field }) => [code, field])).toEqual([
      ["E-DATE", "accessed.date-parts"],
    ]);
    expect(read([2018, 12]).findings).toEqual([]);
  });

  test("an interval whose ends are not as exact as each other is cited as exactly as both are", () => {
    const { dataset, dates, findings } = checked("sources", ([one, ...rest]) => {
      const { issued: _, ...bare } = one!;
      const custom = { ...(bare["custom"] as Json), edtf: "1907/1907-01-21" };
      return [
        {
          ...bare,
          custom,
          accessed: {
            "date-parts": [
              [2018, 1],
              [2018, 1, 5],
            ],
          },
        },
        ...rest,
      ];
    });
    expect(findings).toEqual([]);
    const item = cslItem(dataset.sources[0]!, dates);
    expect(item.issued?.["date-parts"]).toEqual([[1907], [1907]]);
    expect(item.accessed?.["date-parts"]).toEqual([
      [2018, 1],
      [2018, 1],
    ]);
  });

  test("a relay that is not there is told and left out, and the citation stays", () => {
    const { dataset, findings } = checkDataset(
      base.map((file) => {
        const { events } = file.value as { events?: Json[] };
        if (!events) return file;
        const claims = (events[0]!["claims"] as { citations: Json[] }[]).map((claim) => ({
          ...claim,
          citations: claim.citations.map((citation) => ({ ...citation, via: ["no-such-source", "A lost diary"] })),
        }));
        return { ...file, value: { ...(file.value as Json), events: [{ ...events[0], claims }, ...events.slice(1)] } };
      }),
    );
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["E-REF"]));
    const vias = dataset.events.flatMap(({ claims }) =>
      claims.flatMap(({ citations }) => citations.map(({ via }) => via)),
    );
    expect(vias.filter(Boolean).length).toBeGreaterThan(0);
    for (const via of vias.filter(Boolean)) expect(via).toEqual(["A lost diary"]);
  });
});
