/** What this project exports of a source can be imported again. */
import { describe, expect, test } from "vitest";
import { cslItem } from "../../../engine/cite/cslItem";
import { pagesForCsl } from "../../../engine/cite/pages";
import { dateReader } from "../../../model/edtf";
import type { Source } from "../../../model/schema";
import { readPlain } from "../../../testing/shipped";
import { citationsOf } from "../../citations/citations";
import { type ReferenceFormat, readReferences, referenceFormatOf } from "./readReferences";

const { sources } = readPlain<{ readonly sources: readonly Source[] }>("data/sources.json");
const dates = dateReader();
const items = sources.map((source) => cslItem(source, dates));
const cited = citationsOf(sources, dates);
const texts: Readonly<Record<ReferenceFormat, string>> = {
  "csl-json": JSON.stringify(items),
  bibtex: [...cited.values()].map(({ bibtex }) => bibtex).join("\n"),
  ris: [...cited.values()].map(({ ris }) => ris).join(""),
};
const formats = ["csl-json", "bibtex", "ris"] as const;

/** What all three formats can carry. */
function carried({ title, author, publisher, volume, page, ...rest }: Source, url: string | undefined, date: unknown) {
  return {
    title,
    author: author && author.length > 0 ? author : undefined,
    container: rest["container-title"],
    publisher,
    volume,
    page: page && pagesForCsl(page),
    url,
    issued: date,
  };
}

/** RIS does not tell the comma in the name of a body from the one between family and given name. */
function inRis<T extends Pick<Source, "author">>(one: T): T {
  const [author] = one.author ?? [];
  const [family, given] = author && "literal" in author ? author.literal.split(", ") : [];
  return given === undefined ? one : { ...one, author: [{ family, given }] };
}

describe.each(formats)("%s", (format) => {
  const read = readReferences(texts[format], format, new Set());

  test("is recognised, and every source is read back under its id", () => {
    expect(referenceFormatOf(texts[format], "")).toBe(format);
    expect(read.rows).toBe(sources.length);
    expect(read.sources.map(({ source }) => source.id)).toEqual(sources.map(({ id }) => id));
  });

  test("title, authors, container, publisher, volume, pages, address and date are the same", () => {
    const before = sources.map((source, at) => carried(source, items[at]!.URL, items[at]!.issued?.["date-parts"]));
    const after = read.sources.map(({ source }) => carried(source, source.URL, source.issued?.["date-parts"]));
    expect(after).toEqual(format === "ris" ? before.map(inRis) : before);
  });

  test("issue and number are the same", () => {
    const numbers = ({ issue, number }: Source) => ({ issue, number });
    expect(read.sources.map(({ source }) => numbers(source))).toEqual(sources.map(numbers));
  });

  test("nothing is a problem", () => {
    expect(read.notes.filter(({ kind }) => kind === "problem")).toEqual([]);
  });
});
