/** Checks that no field of a source is lost in any citation format, for every source type and every kind of date. */
import bibtexParse from "@orcid/bibtex-parse-js";
import { describe, expect, test } from "vitest";
import { cslItem } from "../../engine/cite/cslItem";
import { parseDate } from "../../model/edtf";
import { type Source, sourceSchema } from "../../model/schema";
import { citationsOf } from "./citations";

const TYPES = sourceSchema.entries.type.options;
const source = (type: Source["type"], edtf: string, more: Partial<Source> = {}): Source => ({
  id: "s",
  type,
  title: "On the fire",
  author: [{ family: "Holm", given: "Ada" }],
  "container-title": "The Gazette",
  publisher: "Quay House",
  page: "A-17",
  URL: "https://example.org/a",
  ...more,
  custom: { genre: "news", access: "full", edtf },
});
const cited = (one: Source) => ({ ...citationsOf([one], parseDate).get("s")!, csl: cslItem(one, parseDate) });

/** Reads RIS line by line: a tag, two spaces, a hyphen, a space, the value. */
const risOf = (text: string) =>
  Object.fromEntries(text.split("\r\n").flatMap((line) => (line ? [[line.slice(0, 2), line.slice(6)]] : [])));
const bibtexOf = (text: string) => bibtexParse.toJSON(text)[0]!.entryTags;

describe.each(TYPES)("a source of the type %s", (type) => {
  const one = source(type, "1908-03-04");
  const all = cited(one);

  test("keeps date, publisher, address and page in BibTeX, RIS and CSL-JSON", () => {
    expect(bibtexOf(all.bibtex)).toMatchObject({ year: "1908", month: "mar", day: "4", pages: "A-17", url: one.URL });
    const entry = bibtexOf(all.bibtex);
    expect(entry["publisher"] ?? entry["institution"]).toBe("Quay House");
    expect(risOf(all.ris)).toMatchObject({ DA: "1908/03/04/", PB: "Quay House", SP: "A-17", UR: one.URL });
    expect(risOf(all.ris)).not.toHaveProperty("EP");
    expect(all.csl).toMatchObject({
      issued: { "date-parts": [[1908, 3, 4]] },
      publisher: "Quay House",
      page: "A-17",
      URL: one.URL,
    });
  });

  test("keeps year, address and page in prose, and the publisher unless it is a periodical", () => {
    for (const text of [all.apa, all.chicago, all.mla]) {
      expect(text).toContain("1908");
      expect(text).toContain("https://example.org/a");
      expect(text).toMatch(/\bA-17\b/);
      if (!type.startsWith("article-")) expect(text).toContain("Quay House");
      expect(text).not.toMatch(/STYLE ERROR|undefined|[\ue000-\ue002]|\s\s|\.\.|,,|pp\. A-17/);
    }
  });

  test.each([
    ["1908~", /\bca\. 1908|circa 1908/, "about"],
    ["1908-03-04?", /1908\?\]|4\?\]/, "uncertain"],
    ["1908%", /\[ca\. 1908\?\]/, "uncertain"],
  ])("says in every format that %s is not certain", (edtf, hedge, word) => {
    for (const issued of [undefined, { "date-parts": [edtf.slice(0, -1).split("-").map(Number)] }]) {
      const hedged = cited(source(type, edtf, issued ? { issued } : {}));
      for (const text of [hedged.apa, hedged.chicago, hedged.mla]) expect(text).toMatch(hedge);
      expect(hedged.csl.issued?.circa).toBe(true);
      expect(hedged.csl.note).toContain(word);
      expect(bibtexOf(hedged.bibtex)).toMatchObject({ date: edtf, note: expect.stringContaining(word) });
      expect(risOf(hedged.ris)).toMatchObject({ DA: expect.stringContaining(word), N1: expect.stringContaining(word) });
    }
  });

  test("keeps both ends of an interval, and says a decade in words", () => {
    const days = cited(source(type, "1908-03-04/1909-05-06"));
    for (const text of [days.apa, days.chicago, days.mla, days.bibtex, days.ris]) expect(text).toContain("1909");
    expect(days.csl.issued?.["date-parts"]).toEqual([
      [1908, 3, 4],
      [1909, 5, 6],
    ]);
    const decade = cited(source(type, "199X"));
    for (const text of [decade.apa, decade.chicago, decade.mla, decade.bibtex, decade.ris]) {
      expect(text).toMatch(/1990s/);
      expect(text).not.toContain("n.d.");
    }
  });
});

test("pages are a range in every format, however they are typed", () => {
  for (const page of ["12-14", "12--14", "12–14"]) {
    const { csl, bibtex, ris, apa, mla } = cited(source("article-journal", "1908", { page }));
    expect(csl.page).toBe("12-14");
    expect(bibtexOf(bibtex)["pages"]).toBe("12--14");
    expect(risOf(ris)).toMatchObject({ SP: "12", EP: "14" });
    expect(apa).toContain("12–14");
    expect(mla).toContain("pp. 12–14");
  }
  const { mla } = cited(source("article-journal", "1908", { page: "16-1–16-4" }));
  expect(mla).toContain("pp. 16-1–16-4");
});
