/** Unpacks a font of a web page (WOFF, version 1) to a TrueType font, which is what the drawing of share cards reads, and
 * reads how wide its letters are. A WOFF file is a TrueType font whose tables are packed by zlib. */
import { inflateSync } from "node:zlib";

/** The tables of a font by their tags. */
type Tables = ReadonlyMap<string, Uint8Array>;

export interface FontFile {
  /** The font as TrueType. */
  readonly bytes: Uint8Array;
  /** The width of a letter in parts of the font size, or null if the font does not have it. */
  advance(letter: number): number | null;
}

/** @param name the only name of the font. The files of one font have the same name in their packages, so that a program
 *   could not tell them apart. */
export function unpackFont(woff: Uint8Array, name: string): FontFile {
  const tables = new Map([...tablesOf(woff), ["name", nameTable(name)]]);
  return { bytes: written(tables), advance: advances(tables) };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

const HEADER = 44;
const ENTRY = 20;

function tablesOf(woff: Uint8Array): Tables {
  const view = viewOf(woff);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("This is no WOFF file.");
  const count = view.getUint16(12);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = HEADER + at * ENTRY;
      const [start, packed, length] = [4, 8, 12].map((field) => view.getUint32(entry + field)) as [
        number,
        number,
        number,
      ];
      const bytes = woff.subarray(start, start + packed);
      const tag = new TextDecoder("latin1").decode(woff.subarray(entry, entry + 4));
      return [tag, packed < length ? inflateSync(bytes) : bytes];
    }),
  );
}

const [FAMILY_NAME, FULL_NAME, POSTSCRIPT_NAME] = [1, 4, 6];

/** The table that holds the names of a font. All of those that a reader of fonts asks for are the given one. */
function nameTable(name: string): Uint8Array {
  const text = Buffer.from(name, "utf16le").swap16();
  const kinds = [FAMILY_NAME, FULL_NAME, POSTSCRIPT_NAME];
  const head = [0, kinds.length, 6 + kinds.length * 12];
  // Platform 3 (Windows), encoding 1, English.
  const entries = kinds.flatMap((which) => [3, 1, 0x409, which, text.length, 0]);
  const numbers = Uint16Array.from([...head, ...entries]);
  return Buffer.concat([Buffer.from(numbers.buffer).swap16(), text]);
}

function written(tables: Tables): Uint8Array {
  const inOrder = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + inOrder.length * 16);
  const most = 2 ** Math.floor(Math.log2(inOrder.length));
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(inOrder.length, 4);
  head.writeUInt16BE(most * 16, 6);
  head.writeUInt16BE(Math.log2(most), 8);
  head.writeUInt16BE((inOrder.length - most) * 16, 10);
  const parts: Uint8Array[] = [head];
  let start = head.length;
  inOrder.forEach(([tag, bytes], at) => {
    const entry = 12 + at * 16;
    head.write(tag, entry, "latin1");
    // Checksums stay 0: nothing that reads these fonts compares them.
    head.writeUInt32BE(start, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const padding = (4 - (bytes.length % 4)) % 4;
    parts.push(bytes, new Uint8Array(padding));
    start += bytes.length + padding;
  });
  return Buffer.concat(parts);
}

/** Reads widths from the tables `cmap` (format 4, which all fonts of the site have), `hmtx` and `head`. */
function advances(tables: Tables): (letter: number) => number | null {
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map((tag) => viewOf(tables.get(tag)!)) as [
    DataView,
    DataView,
    DataView,
    DataView,
  ];
  const size = head.getUint16(18);
  const widths = hhea.getUint16(34);
  const glyphs = glyphsOf(cmap);
  return (letter) => {
    const glyph = glyphs.get(letter);
    return glyph === undefined ? null : hmtx.getUint16(Math.min(glyph, widths - 1) * 4) / size;
  };
}

function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const count = cmap.getUint16(2);
  const starts = Array.from({ length: count }, (_, at) => cmap.getUint32(8 + at * 8));
  const start = starts.find((one) => cmap.getUint16(one) === 4);
  if (start === undefined) throw new Error("This font has no table of letters of format 4.");
  const double = cmap.getUint16(start + 6);
  const found = new Map<number, number>();
  for (let at = 0; at < double; at += 2) {
    const last = cmap.getUint16(start + 14 + at);
    const first = cmap.getUint16(start + 16 + double + at);
    const delta = cmap.getUint16(start + 16 + double * 2 + at);
    const place = start + 16 + double * 3 + at;
    const range = cmap.getUint16(place);
    for (let letter = first; letter <= last && letter < 0xffff; letter++) {
      const read = range === 0 ? letter : cmap.getUint16(place + range + (letter - first) * 2);
      const glyph = read === 0 ? 0 : (read + delta) & 0xffff;
      if (glyph !== 0) found.set(letter, glyph);
    }
  }
  return found;
}
