import { expect, test } from "vitest";
import type { Source } from "../../model/schema";
import { outletOf } from "./cite";

const source = (more: Partial<Source>): Source => ({
  id: "s",
  type: "article-newspaper",
  title: "On the fire",
  custom: { genre: "news", access: "full" },
  ...more,
});
const author = [{ family: "Holm", given: "Ada" }];
const copy = (derivedFrom: string[]) => ({
  custom: { genre: "news", access: "full", derivedFrom, copy: { host: "copies.example" } } as const,
});

test.each([
  ["a paper by its title", { author, "container-title": "The Gazette", publisher: "Quay House" }, "The Gazette"],
  ["a report by its publisher", { author, publisher: "Quay House" }, "Quay House"],
  ["a book by its author", { type: "book" as const, author, publisher: "Quay House" }, "Ada Holm"],
  ["a book without an author by its publisher", { type: "book" as const, publisher: "Quay House" }, "Quay House"],
  ["a text without outlet and publisher by its author", { author }, "Ada Holm"],
  [
    "an anonymous copy by the text it copies, never by its host",
    copy(["The Gazette (presumed)"]),
    "The Gazette (presumed)",
  ],
  ["a copy of another source by its title", copy(["gazette-1907"]), "On the fire"],
])("in a table of answers a source is named: %s", (_, more, outlet) => {
  expect(outletOf(source(more))).toBe(outlet);
});
