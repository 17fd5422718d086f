import { describe, expect, test } from "vitest";
import { base } from "../../testing/checkedWith";
import { checkDataset } from "./dataset";

type Json = Record<string, unknown>;

/** What the check says of the first record of a kind with these keys laid over it. */
function told(kind: string, more: Json) {
  const files = base.map((file) => {
    const list = (file.value as Record<string, Json[]>)[kind];
    if (!file.path.endsWith(kind === "events" ? "1907.json" : `/${kind}.json`) || !list) return file;
    return { ...file, value: { ...(file.value as Json), [kind]: [{ ...list[0], ...more }, ...list.slice(1)] } };
  });
  return checkDataset(files).findings.map(({ field, fix }) => `${field}: ${fix.replace(/ Known keys.*/, "")}`);
}
const custom = { genre: "news", access: "full" };
const withoutIssued = (more: Json) => {
  const files = base.map((file) =>
    file.path.endsWith("/sources.json")
      ? { ...file, value: { sources: [{ id: "gazette-1907", type: "book", title: "A", custom, ...more }] } }
      : file,
  );
  return checkDataset(files)
    .findings.filter(({ code, field }) => code !== "E-REF" && field !== "id")
    .map(({ field, fix }) => `${field}: ${fix.replace(/ Known keys.*/, "")}`);
};

describe("every key that is not known is told in one run, with where what it says goes instead", () => {
  test("in the forms that reference managers export", () => {
    expect(
      withoutIssued({ DOI: "10.1/x", ISSN: "1234-5678", abstract: "…", "title-short": "R", genre: "news" }),
    ).toEqual([
      'DOI: Write "URL": "https://doi.org/10.1/x" instead.',
      'ISSN: Remove it, or keep what it says in "note" of "custom".',
      'abstract: Remove it, or keep what it says in "note" of "custom".',
      'title-short: Remove it, or keep what it says in "note" of "custom".',
      'genre: Remove it, or keep what it says in "note" of "custom".',
    ]);
    expect(withoutIssued({ DOI: "10.1/x", URL: "https://example.org/", archive: "https://example.org/a" })).toEqual([
      'DOI: Remove it, or keep what it says in "note" of "custom".',
      'archive: Write it in "custom".',
    ]);
    expect(withoutIssued({ custom: { ...custom, publisher: "Guild Press", foo: true } })).toEqual([
      'custom.publisher: Write it beside "custom", not in it.',
      "custom.foo: Remove it.",
    ]);
  });

  test("particles and suffixes are parts of the name", () => {
    const name = (more: Json) => withoutIssued({ author: [more] });
    expect(name({ family: "Gulik", given: "Robert", "non-dropping-particle": "van" })).toEqual([
      'author[0].non-dropping-particle: Write "family": "van Gulik" instead.',
    ]);
    expect(name({ family: "King", given: "Martin Luther", suffix: "Jr.", "comma-suffix": true })).toEqual([
      'author[0].suffix: Write "given": "Martin Luther, Jr." instead.',
      "author[0].comma-suffix: Remove it.",
    ]);
    expect(name({ family: "Beethoven", given: "Ludwig", "dropping-particle": "van", suffix: "II" })).toEqual([
      'author[0].dropping-particle: Write "given": "Ludwig van, II" instead.',
      'author[0].suffix: Write "given": "Ludwig van, II" instead.',
    ]);
    expect(name({ family: "Artagnan", "non-dropping-particle": "d'" })).toEqual([
      'author[0].non-dropping-particle: Write "family": "d\'Artagnan" instead.',
    ]);
    expect(name({ family: "King", suffix: "Jr." })).toEqual(['author[0].suffix: Write "family": "King, Jr." instead.']);
  });

  test("what a date says beside its numbers is in its EDTF", () => {
    const issued = (more: Json, edtf?: string) =>
      withoutIssued({ issued: { "date-parts": [[1908]], ...more }, custom: { ...custom, ...(edtf ? { edtf } : {}) } });
    expect(issued({ circa: true })).toEqual(['issued.circa: Remove it, and write "edtf": "1908~" in "custom".']);
    expect(issued({ circa: true }, "1908~")).toEqual([
      'issued.circa: Remove it: "edtf" in "custom" says "1908~" already.',
    ]);
    expect(issued({ circa: true }, "1908?")).toEqual([
      'issued.circa: Remove it, and write "edtf": "1908%" in "custom".',
    ]);
    expect(issued({ circa: false }, "1908")).toEqual(["issued.circa: Remove it."]);
    expect(issued({ season: 2 })).toEqual([
      'issued.season: Write "edtf": "1908-22" in "custom", and leave "issued" out.',
    ]);
    expect(issued({ "date-parts": [["1908"]], circa: true })).toEqual([
      "issued.date-parts[0][0]: Write 1908 without quotation marks.",
      'issued.circa: Remove it, and write "edtf": "1908~" in "custom".',
    ]);
  });

  test("no key is offered that is there, none twice, and none for a whole word more", () => {
    expect(withoutIssued({ publisher: "Guild Press", "publisher-place": "Port" })).toEqual([
      'publisher-place: Remove it, or keep what it says in "note" of "custom".',
    ]);
    expect(withoutIssued({ "publisher-place": "Port", "volume-title": "x", publissher: "a", publishr: "b" })).toEqual([
      'publisher-place: Remove it, or keep what it says in "note" of "custom".',
      'volume-title: Remove it, or keep what it says in "note" of "custom".',
      'publissher: Did you mean "publisher"?',
      'publishr: Remove it, or keep what it says in "note" of "custom".',
    ]);
    expect(withoutIssued({ url: "https://example.org/", container_title: "The Gazette" })).toEqual([
      'url: Did you mean "URL"?',
      'container_title: Did you mean "container-title"?',
    ]);
  });

  test("in events, claims, citations and outcomes as well", () => {
    expect(told("events", { colour: "red", size: 3, nothing: null })).toEqual([
      'colour: Remove it, or keep what it says in "note".',
      'size: Remove it, or keep what it says in "note".',
      "nothing: Remove it.",
    ]);
    expect(told("disagreements", { outcome: { kind: "open", position: "x", why: "y" } })).toEqual([
      'outcome.position: Remove it, or keep what it says in "note".',
      'outcome.why: Remove it, or keep what it says in "note".',
    ]);
  });
});
