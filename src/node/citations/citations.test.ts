/** Reads our BibTeX, RIS and CSL-JSON back and compares it with the sources. The readers are parsers of others, or a
 * few strict lines here that follow the description of the format. */

import { readFileSync } from "node:fs";
import bibtexParse from "@orcid/bibtex-parse-js";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../engine/cite/bibtex";
import { type CslItem, cslItem } from "../../engine/cite/cslItem";
import { ris } from "../../engine/cite/ris";
import { parseDate } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { citationsOf } from "./citations";

const { sources } = JSON.parse(readFileSync("data/sources.json", "utf8")) as { sources: Source[] };
const citations = citationsOf(sources, parseDate);
const itemOf = (one: Source) => cslItem(one, parseDate);
const of = (id: string) => citations.get(id)!;

const source = (more: Partial<Source>, custom: Partial<Source["custom"]> = {}): Source => ({
  id: "s",
  type: "article-newspaper",
  title: "On the fire",
  ...more,
  custom: { genre: "news", access: "full", ...custom },
});
const cited = (more: Partial<Source>, custom: Partial<Source["custom"]> = {}) =>
  citationsOf([source(more, custom)], parseDate).get("s")!;

// --- BibTeX, read as LaTeX prints it ---

const LATEX: Readonly<Record<string, string>> = {
  "\\textbackslash{}": "\\",
  "\\textbraceleft{}": "{",
  "\\textbraceright{}": "}",
  "\\textasciitilde{}": "~",
  "\\textasciicircum{}": "^",
  "\\&": "&",
  "\\%": "%",
  "\\$": "$",
  "\\#": "#",
  "\\_": "_",
};
/** Resolves escapes and drops grouping braces. Throws at any command or special character that is not an escape in the
 * table. */
function printed(latex: string): string {
  return latex.replace(/\\[a-z]+\{\}|\\.|[{}~^&%$#_]/g, (found) => {
    if (found === "{" || found === "}") return "";
    const said = LATEX[found];
    if (said === undefined) throw new Error(`active in LaTeX: ${found} in ${latex}`);
    return said;
  });
}
/** Splits at " and " outside braces. */
function namesIn(latex: string): string[] {
  const names = [""];
  let depth = 0;
  for (let at = 0; at < latex.length; at++) {
    if (latex[at] === "{") depth++;
    if (latex[at] === "}") depth--;
    if (depth === 0 && latex.startsWith(" and ", at)) {
      names.push("");
      at += 4;
    } else names.push(`${names.pop()}${latex[at]}`);
  }
  return names.map(printed);
}
const nameOf = (name: NonNullable<Source["author"]>[number]) =>
  "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", ");

// --- RIS, read strictly: every line has a tag, TY comes first and ER last ---

function risRecords(text: string): ReadonlyMap<string, string[]>[] {
  const records: Map<string, string[]>[] = [];
  expect(text.endsWith("\r\n")).toBe(true);
  for (const line of text.slice(0, -2).split("\r\n")) {
    const found = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    if (!found || /[\r\n]/.test(line)) throw new Error(`not a line of RIS: ${JSON.stringify(line)}`);
    const [, tag = "", value = ""] = found;
    const isNew = records.length === 0 || records.at(-1)!.has("ER");
    if ((tag === "TY") !== isNew) throw new Error(`${tag} out of place`);
    if (isNew) records.push(new Map());
    const record = records.at(-1)!;
    record.set(tag, [...(record.get(tag) ?? []), value]);
  }
  expect(records.at(-1)?.has("ER")).toBe(true);
  return records;
}

// --- CSL-JSON: only the keys and types of the official schema that we use ---

const NAME = {
  type: "object",
  additionalProperties: false,
  properties: { family: { type: "string" }, given: { type: "string" }, literal: { type: "string" } },
};
const DATE = {
  type: "object",
  additionalProperties: false,
  anyOf: [{ required: ["date-parts"] }, { required: ["literal"] }],
  properties: {
    literal: { type: "string" },
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "array", minItems: 1, maxItems: 3, items: { type: "number" } },
    },
    season: { type: ["string", "number"] },
    circa: { type: ["string", "number", "boolean"] },
  },
};
const TYPES =
  "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage";
const TEXTS = [
  "title",
  "container-title",
  "publisher",
  "volume",
  "issue",
  "page",
  "number",
  "version",
  "language",
  "URL",
  "note",
];
const isCsl = new Ajv({ allowUnionTypes: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["type", "id"],
    additionalProperties: false,
    properties: {
      id: { type: "string" },
      type: { enum: TYPES.split(" ") },
      author: { type: "array", items: NAME },
      issued: DATE,
      accessed: DATE,
      ...Object.fromEntries(TEXTS.map((key) => [key, { type: "string" }])),
    },
  },
});

describe("every source of the shipped dataset, read back", () => {
  test("is cited in prose in every style, with its title", () => {
    expect(citations.size).toBe(sources.length);
    expect(sources.length).toBeGreaterThan(190);
    for (const { id, title } of sources) {
      const { apa, chicago, mla } = of(id);
      for (const text of [apa, chicago, mla]) {
        expect(text).not.toMatch(/STYLE ERROR|undefined|[<>\ue000\ue001]|\s\s/);
        // Styles may change quotes and capitals, but not letters.
        const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
        expect(letters(text), id).toContain(letters(title));
      }
    }
  });

  test("keeps title, authors, date, container and address in BibTeX", () => {
    const entries = bibtexParse.toJSON([...citations.values()].map((one) => one.bibtex).join("\n"));
    expect(entries.map(({ citationKey }) => citationKey)).toEqual(sources.map(({ id }) => id));
    for (const [at, { entryTags: tags }] of entries.entries()) {
      const one = sources[at]!;
      const issued = itemOf(one).issued?.["date-parts"]?.[0] ?? [];
      expect(printed(tags["title"]!), one.id).toBe(one.title);
      expect(tags["author"] ? namesIn(tags["author"]) : [], one.id).toEqual((one.author ?? []).map(nameOf));
      const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
      expect([tags["year"], tags["month"], tags["day"]], one.id).toEqual([
        issued[0]?.toString(),
        issued[1] && months[issued[1] - 1],
        issued[2]?.toString(),
      ]);
      const container = tags["journal"] ?? tags["booktitle"] ?? tags["series"] ?? tags["howpublished"];
      expect(container && printed(container), one.id).toBe(one["container-title"]);
      expect(tags["url"], one.id).toBe(one.URL);
    }
  });

  test("keeps title, authors, date, container and address in RIS", () => {
    const records = risRecords([...citations.values()].map((one) => one.ris).join(""));
    expect(records.length).toBe(sources.length);
    for (const [at, record] of records.entries()) {
      const one = sources[at]!;
      const [year, month, day] = itemOf(one).issued?.["date-parts"]?.[0] ?? [];
      expect(record.get("TI"), one.id).toEqual([one.title]);
      expect(record.get("AU") ?? [], one.id).toEqual((one.author ?? []).map(nameOf));
      const two = (part?: number) => (part === undefined ? "" : String(part).padStart(2, "0"));
      const hedge = one.custom.edtf?.endsWith("~") ? "about" : one.custom.edtf?.endsWith("?") ? "uncertain" : "";
      expect(record.get("DA"), one.id).toEqual(
        year === undefined ? undefined : [`${year}/${two(month)}/${two(day)}/${hedge}`],
      );
      expect(record.get("T2")?.[0], one.id).toBe(one["container-title"]);
      expect(record.get("UR")?.[0], one.id).toBe(one.URL);
    }
  });

  test("keeps its fields in CSL-JSON, which matches the schema", () => {
    const items = JSON.parse(JSON.stringify(sources.map(itemOf))) as CslItem[];
    expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true);
    for (const [at, item] of items.entries()) {
      const { title, author, URL: url, "container-title": container, issued } = sources[at]!;
      expect([item.title, item.author, item.URL, item["container-title"]]).toEqual([title, author, url, container]);
      if (issued) expect(item.issued).toMatchObject(issued);
    }
  });

  test("is never cited under the address of a copy", () => {
    const copied = sources.filter(({ custom }) => custom.copy?.URL);
    expect(copied.length).toBeGreaterThan(20);
    for (const { id, custom, ...rest } of copied) {
      const all = JSON.stringify([of(id), itemOf({ id, custom, ...rest })]);
      expect(all).not.toContain(custom.copy!.URL!);
    }
    const column = of("rogin-2018");
    expect(JSON.stringify(column)).not.toMatch(/https?:/);
    expect(column.apa).toContain("The Washington Post");
    expect(column.bibtex).toContain("note = {Read in a copy at nejatngoiran.blogspot.com.}");
  });
});

describe("a source that is known only in part", () => {
  test('says "n.d." in every style if it has no date', () => {
    const { apa, chicago, mla, bibtex: entry, ris: record } = cited({ "container-title": "The Gazette" });
    for (const text of [apa, chicago, mla]) expect(text).toContain("n.d.");
    expect(entry).toContain("note = {n.d.}");
    expect(entry).not.toContain("year");
    expect(record).not.toMatch(/^(DA|PY)/m);
    expect(cited({ type: "webpage", URL: "https://example.org/a" }).mla).toBe(
      "On the Fire, n.d., https://example.org/a.",
    );
  });

  test("keeps an uncertain date uncertain", () => {
    expect(itemOf(source({}, { edtf: "2010-01~" }))).toMatchObject({
      issued: { "date-parts": [[2010, 1]], circa: true },
      note: "Date: about January 2010.",
    });
    expect(itemOf(source({}, { edtf: "199X" })).issued).toEqual({ literal: "1990s" });
    expect(itemOf(source({}, { edtf: "2007-21" })).issued).toEqual({ "date-parts": [[2007]], season: 1 });
  });

  test("has a body as one name, whatever words the name contains", () => {
    const body = { literal: "Bureau of Sand and Gravel, Port Office" };
    const { bibtex: entry, apa } = cited({ author: [body, { family: "Holm", given: "Ada" }] });
    const author = bibtexParse.toJSON(entry)[0]!.entryTags["author"]!;
    expect(namesIn(author)).toEqual([body.literal, "Holm, Ada"]);
    expect(apa).toContain("Bureau of Sand and Gravel, Port Office, & Holm, A.");
  });

  test("keeps the small letter of an Arabic article where a style capitalises titles", () => {
    const { chicago } = cited({ title: "the papers of al-Khazali and ash-Sharq" });
    expect(chicago).toContain("The Papers of al-Khazali and ash-Sharq");
  });

  test("keeps tags in a title as text", () => {
    const { apa } = cited({ title: "<b>Fire</b> & <i>water</i>" });
    expect(apa).toContain("<b>Fire</b> & <i>water</i>");
  });
});

describe("no character in a text ends its field", () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        ..."\\{}%&$#_~^\"'@,=-".split(""),
        "\r\n",
        "\n",
        "\r",
        "\u2028",
        "\u0085",
        "ER  - ",
        "\nTY  - BOOK",
        " and ",
        "},\n@book{x,",
        "واشنطن",
        "é",
        "a",
        "B",
        " ",
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((parts) => `x${parts.join("")}x`);
  const oneLine = (text: string) => text.replace(/[\s\u0085]+/g, " ").trim();

  test("in BibTeX, according to a parser and to a count of braces", () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, name, note) => {
        const item: CslItem = {
          id: "s",
          type: "report",
          title,
          author: [{ literal: name }, { family: name, given: name }],
          note,
        };
        const text = `${bibtex(item)}\n${bibtex({ id: "after", type: "book", title: "After" })}`;
        const entries = bibtexParse.toJSON(text);
        expect(entries.map(({ citationKey }) => citationKey)).toEqual(["s", "after"]);
        const tags = entries[0]!.entryTags;
        expect(oneLine(printed(tags["title"]!))).toBe(oneLine(title));
        expect(oneLine(printed(tags["note"]!))).toBe(oneLine(note));
        expect(namesIn(tags["author"]!).length).toBe(2);
      }),
    );
  });

  test("in RIS, where every field is one line with its tag", () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, name, note) => {
        const [record, ...others] = risRecords(
          ris({ id: "s", type: "post", title, author: [{ literal: name }], note }),
        );
        expect(others).toEqual([]);
        expect([...record!.keys()]).toEqual(["TY", "ID", "AU", "TI", "N1", "ER"]);
        expect(record!.get("TI")).toEqual([oneLine(title)]);
      }),
    );
  });
});
