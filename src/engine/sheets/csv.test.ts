/** Checks that CSV is read and written without loss, whatever program wrote it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvTable, readCsv, writeCsv } from "./csv";

const cellsOf = ({ rows }: CsvTable) => rows.map(({ cells }) => cells);
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\t", "\r", "\n", " ", "a", "=", "\u2028", "ع", "\ufeff") }),
);

test("what is written is read back, cell by cell, whatever the cells hold", () => {
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }))
    .map((rows) => rows.map((cells, at) => [`row ${at}`, ...cells]));
  fc.assert(
    fc.property(table, (rows) => {
      const header = ["name", ...(rows[0]?.slice(1) ?? []).map((_, at) => `column ${at}`)];
      const read = readCsv(writeCsv([header, ...rows]));
      expect(read.notes).toEqual([]);
      expect(read.header).toEqual(header);
      expect(cellsOf(read)).toEqual(rows.map((cells) => cells.map((one) => one.replaceAll("\0", ""))));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("a file has a byte order mark, CR and LF, and quotes where any program would split", () => {
  expect(
    writeCsv([
      ["id", "text"],
      ["a", 'say "b"'],
      ["c", "d;e"],
    ]),
  ).toBe('\ufeffid,text\r\na,"say ""b"""\r\nc,"d;e"\r\n');
});

test.each([",", ";", "\t"])("the delimiter %j is found, also beside the others inside quotes", (delimiter) => {
  const lines = [
    ["id", "text", "when"],
    ["a", '"one, two; three\tfour"', "2007"],
    ["b", '"a ""quoted"", word"', "2008"],
  ];
  const read = readCsv(lines.map((cells) => cells.join(delimiter)).join("\n"));
  expect(read.delimiter).toBe(delimiter);
  expect(cellsOf(read)).toEqual([
    ["a", "one, two; three\tfour", "2007"],
    ["b", 'a "quoted", word', "2008"],
  ]);
});

test("decimal commas do not make a comma the delimiter", () => {
  expect(cellsOf(readCsv("lat;lon\n1,5;2,5\n3,5;4,5\n"))).toEqual([
    ["1,5", "2,5"],
    ["3,5", "4,5"],
  ]);
});

test.each(["sep=;\n", '"sep=;"\r\n', "\ufeffsep=;\r\n"])(
  "the line %j names the delimiter and has no row number",
  (line) => {
    const read = readCsv(`${line}a,x;b\n1;2\n`);
    expect(read).toMatchObject({
      delimiter: ";",
      header: ["a,x", "b"],
      headerRow: 1,
      rows: [{ row: 2, cells: ["1", "2"] }],
    });
  },
);

test("a delimiter that is given counts more than what the text looks like", () => {
  expect(readCsv("a;b\n1;2", { delimiter: "," }).header).toEqual(["a;b"]);
});

test.each(["\n", "\r\n", "\r"])("lines may end in %j, and cells keep their own line breaks", (end) => {
  const read = readCsv(["a,b", '1,"x\r\ny\nz\rw"', "2,3", ""].join(end));
  expect(read.rows).toEqual([
    { row: 2, cells: ["1", "x\r\ny\nz\rw"] },
    { row: 3, cells: ["2", "3"] },
  ]);
});

test("line ends of several kinds in one file are all line ends", () => {
  expect(cellsOf(readCsv('a,b\r\n1,"2"\n3,4\r5,"6"\r\n'))).toEqual([
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ]);
});

test("rows have the numbers of the spreadsheet: empty rows count and are left out, line breaks in cells do not count", () => {
  const read = readCsv('a,b\n1,"x\ny"\n\n,,,\n  \n2,z\n\n');
  expect(read.rows.map(({ row }) => row)).toEqual([2, 6]);
  expect(readCsv("\n\na,b\n1,2").headerRow).toBe(3);
});

test("empty columns at the end, which spreadsheets add, are no columns; short rows are filled up", () => {
  expect(readCsv("a,b,,\n1,2,,\n3\n4,5,,,,,")).toMatchObject({
    header: ["a", "b"],
    rows: [{ cells: ["1", "2"] }, { cells: ["3", ""] }, { cells: ["4", "5"] }],
    notes: [],
  });
  expect(readCsv("a,b,\n1,2,3").header).toEqual(["a", "b", ""]);
});

test("a row with more cells than the header is told, and not read", () => {
  const read = readCsv("a,b\n1,2\n3,4,5\n6,7");
  expect(cellsOf(read)).toEqual([
    ["1", "2"],
    ["6", "7"],
  ]);
  expect(read.notes).toEqual([
    {
      kind: "problem",
      row: 3,
      column: "",
      value: "5",
      message: "the row has 3 cells, and the header has 2",
      fix: "Put a text that holds the delimiter into quotation marks, or name the column in the header.",
    },
  ]);
});

test.each([
  ["never closed", 'a,b\n1,"open\n2,c\n3,"d"\n4,e', ['"open', "c", "d", "e"]],
  ["not doubled inside", 'a,b\n1,"say "x" y"\n2,c\n3,d', ['"say "x" y"', "c", "d"]],
  ["alone in the last row", 'a,b\r\n1,c\r\n2,"', ["c", '"']],
  ["open in two rows", 'a,b\r\n1,"x\r\n2,"y\r\n3,z', ['"x', '"y', "z"]],
])("quotes that are %s cost no other row, and are told", (_, text, second) => {
  const read = readCsv(text);
  expect(cellsOf(read).map((cells) => cells[1])).toEqual(second);
  expect(read.notes.length).toBeGreaterThan(0);
  expect(read.notes.every(({ kind }) => kind === "change")).toBe(true);
});

test("a file in which every row has malformed quotes is read line by line", () => {
  const read = readCsv(`a,b\n${'"x,"y\n'.repeat(20_000)}`);
  expect(read.rows).toHaveLength(20_000);
  expect(read.rows.at(-1)?.cells).toEqual(['"x', '"y']);
  expect(read.notes).toHaveLength(101);
  expect(read.notes.at(-1)).toMatchObject({ row: 102, message: "so it is in 19900 rows from here on" });
});

test("NUL, as in UTF-16 that is read as UTF-8, is left out and told", () => {
  const read = readCsv("\0a\0,\0b\0\n\x001\0,\x002\0");
  expect(read).toMatchObject({ header: ["a", "b"], rows: [{ cells: ["1", "2"] }] });
  expect(read.notes).toEqual([expect.objectContaining({ kind: "change", row: 1 })]);
});

test("an empty text has no columns and no rows", () => {
  for (const text of ["", "\ufeff", "\n\n", "sep=;", ",,,"])
    expect(readCsv(text)).toMatchObject({ header: [], rows: [] });
});

test("any text is read: each line with a word is in a row, the header or a note", () => {
  const text = fc.string({
    unit: fc.constantFrom('"', '""', ",", ";", "\t", "\r", "\n", "\r\n", "w", " "),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (any) => {
      const read = readCsv(any);
      const isTold = read.notes.some(({ kind }) => kind === "problem");
      const isSeen = [...read.header, ...cellsOf(read).flat()].join("").includes("w");
      expect(isSeen || (isTold && any.includes("w"))).toBe(any.includes("w"));
      const numbers = [read.headerRow, ...read.rows.map(({ row }) => row)];
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    }),
    { seed: 1, numRuns: 1000 },
  );
});
