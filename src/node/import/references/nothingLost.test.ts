/** Every text of every field of an item is in its source, or in a note of the import, for all types and fields. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CSL_TYPES } from "../../../engine/import/cslTypes";
import { checkMessages } from "../../../i18n/check";
import { type ReferenceFormat, readReferences } from "./readReferences";

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/);

const BIBTEX_TYPES = listOf(`
  article book mvbook inbook bookinbook booklet collection incollection dataset manual misc online patent periodical
  proceedings inproceedings conference reference inreference report techreport software thesis phdthesis mastersthesis
  unpublished artwork audio jurisdiction legislation letter movie music performance review standard video www electronic
  unheardof
`);
const BIBTEX_FIELDS = listOf(`
  abstract addendum address afterword annotation annote author authortype bookauthor bookpagination booksubtitle booktitle
  booktitleaddon chapter commentator date day doi edition editor editora editortype eid entrysubtype eprint eprinttype
  archiveprefix eventdate eventtitle eventtitleaddon venue foreword holder howpublished indextitle institution introduction
  isan isbn ismn isrn issn issue issuesubtitle issuetitle iswc journal journalsubtitle journaltitle key keywords label langid
  language library location mainsubtitle maintitle maintitleaddon month nameaddon note number organization origdate
  origlanguage origlocation origpublisher origtitle owner pages pagetotal numpages pagination part pmid pmcid publisher
  pubstate reprinttitle school series shortauthor shorthand shortjournal shortseries shorttitle subtitle title titleaddon
  timestamp translator type url urldate version volume volumes year x-own s2id
`);
const RIS_TYPES = listOf(`
  ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT EBOOK ECHAP EDBOOK
  EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP
  PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO WEB XYZ
`);
const RIS_TAGS = listOf(`
  A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ET ID IS J1 J2 JA JF JO KW LA LB M1 M2
  M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2 ZZ
`);
const CSL_FIELDS = [
  ...Object.keys(checkMessages.importing.labels),
  ...listOf(
    "title author container-title publisher volume issue page number URL DOI ISBN note custom x-own citation-key",
  ),
];

/** Texts that nothing else holds, some of them in the form that their field asks for. */
const marked = (fields: readonly string[]) =>
  fc
    .shuffledSubarray([...fields], { minLength: 1, maxLength: 14 })
    .map((names) => names.map((name, at) => ({ name, word: `wörd${at}q` })));

/** The words that are neither in a source nor in a note. */
function lost(text: string, format: ReferenceFormat, words: readonly string[]): readonly string[] {
  const { sources, notes } = readReferences(text, format, new Set());
  const said = JSON.stringify([sources, notes]);
  return words.filter((word) => !said.includes(word) && !said.includes(encodeURI(word)));
}

const runs = { seed: 7, numRuns: 500 };

describe("no text of a field is lost", () => {
  test("of BibTeX", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BIBTEX_TYPES), marked(BIBTEX_FIELDS), (type, fields) => {
        const text = `@${type}{k, ${fields.map(({ name, word }) => `${name} = {${word}}`).join(", ")}}`;
        expect(
          lost(
            text,
            "bibtex",
            fields.map(({ word }) => word),
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test("of RIS, for every value of a tag that is there twice", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RIS_TYPES), marked([...RIS_TAGS, ...RIS_TAGS]), (type, fields) => {
        const text = [`TY  - ${type}`, ...fields.map(({ name, word }) => `${name}  - ${word}`), "ER  - "].join("\n");
        expect(
          lost(
            text,
            "ris",
            fields.map(({ word }) => word),
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test("of CSL-JSON", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(CSL_TYPES)), marked(CSL_FIELDS), (type, fields) => {
        const item = Object.fromEntries(fields.map(({ name, word }) => [name, word]));
        expect(
          lost(
            JSON.stringify([{ type, ...item }]),
            "csl-json",
            fields.map(({ word }) => word),
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });
});
