import { expect, test } from "vitest";
import { parseDate } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { namedSource, shortCitation, sourceEntry } from "./cite";

const source = (more: Partial<Source>, custom: Partial<Source["custom"]> = {}): Source => ({
  id: "s",
  type: "article-newspaper",
  title: "On the fire",
  custom: { genre: "news", access: "full", ...custom },
  ...more,
});
const ada = { family: "Lovel", given: "Ada" };

test.each<[string, Source]>([
  [
    "Ada Lovel, The Gazette, 20 January 1907",
    source({ author: [ada], "container-title": "The Gazette" }, { edtf: "1907-01-20" }),
  ],
  ["Ada Lovel and Lovel, about March 1907", source({ author: [ada, { family: "Lovel" }] }, { edtf: "1907-03~" })],
  ["Ada Lovel and others, undated", source({ author: [ada, ada, { literal: "The Guild" }] })],
  ["The Guild, 1907", source({ author: [{ literal: "The Guild" }], publisher: "The Guild" }, { edtf: "1907" })],
  ["On the fire, 1907", source({}, { edtf: "1907" })],
  ["On the fire, undated", source({ author: [] })],
  ["The Press, undated", source({ publisher: "The Press" }, { edtf: "no date" })],
])("a source is cited in one line as “%s”", (line, one) => {
  expect(shortCitation(one, parseDate)).toBe(line);
});

test("a reference that is not a source keeps its name and gets no link", () => {
  const known = new Map([["s", source({ publisher: "The Press" })]]);
  expect(namedSource(known, "s", parseDate)).toEqual({ id: "s", name: "On the fire (The Press, undated)" });
  expect(namedSource(known, "A lost diary", parseDate)).toEqual({ name: "A lost diary" });
});

test("an entry contains only what is known, with no empty address and no invented date", () => {
  expect(sourceEntry(source({}, { copy: { host: "archive.example" } }), new Map(), parseDate)).toEqual({
    id: "s",
    title: "On the fire",
    authors: [],
    details: [],
    genre: "news",
    access: "full",
    copy: { host: "archive.example" },
    derivedFrom: [],
  });
});
