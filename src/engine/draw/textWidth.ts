/**
 * Estimates the width of a text in the two fonts of the drawing from a small table of letter widths, since the build
 * has no browser to measure it. The estimate is slightly too wide, so that a text that fits by it also fits in the
 * browser.
 */

export type Font = "serif" | "sans";

/**
 * Letters by width, in hundredths of the font size. Serif is Source Serif 4 at weight 600, sans is Noto Sans at weight
 * 400.
 */
const CLASSES: Readonly<Record<Font, readonly (readonly [width: number, letters: string])[]>> = {
  serif: [
    [26, " '‘’"],
    [33, "!,.:;j|•"],
    [37, "-/[\\]il"],
    [41, "()IJ`ft{}"],
    [45, '"?'],
    [49, "*rs“”"],
    [53, "z"],
    [57, "0123456789#$+<=>S^_ace~–"],
    [61, "Zgovxy"],
    [65, "EFLPbdkpqu"],
    [69, "BCTXYhn"],
    [73, "ARV"],
    [77, "&DGKNOQU"],
    [85, "H—"],
    [89, "@w…"],
    [97, "%Mm"],
    [105, "W"],
  ],
  sans: [
    [21, "‘’"],
    [25, "'"],
    [28, " !,.:;J`ijl"],
    [33, "()-"],
    [37, "I[]ft“”"],
    [41, "/\\{}•"],
    [45, '"?_r'],
    [49, "csz"],
    [53, "FLvy–"],
    [57, "*ESTaekx|"],
    [61, "0123456789$+<=>VXYZ^~"],
    [65, "ACKPRbdghnopqu"],
    [69, "#B"],
    [77, "&DGHNU"],
    [81, "OQw…"],
    [85, "%"],
    [93, "@M"],
    [97, "Wm"],
    [101, "—"],
  ],
};

const tableOf = (font: Font): ReadonlyMap<string, number> =>
  new Map(CLASSES[font].flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const TABLES: Readonly<Record<Font, ReadonlyMap<string, number>>> = {
  serif: tableOf("serif"),
  sans: tableOf("sans"),
};

/**
 * Widths of other letters, by the last code point of each range: Latin with accents, combining marks, Greek to
 * Armenian, Hebrew and Arabic, other alphabets. Everything beyond is as wide as it is high, or wider.
 */
const OTHERS: readonly (readonly [last: number, width: number])[] = [
  [0x2ff, 96],
  [0x36f, 0],
  [0x58f, 100],
  [0x8ff, 84],
  [0x10ff, 110],
  [0xffff_ffff, 125],
];

/**
 * The width in pixels of a text on one line.
 * @param size pixels of the font
 */
export function textWidth(text: string, font: Font, size: number): number {
  const table = TABLES[font];
  let width = 0;
  for (const letter of text) width += table.get(letter) ?? widthOfOther(letter.codePointAt(0) ?? 0);
  return (width * size) / 100;
}

const widthOfOther = (code: number): number => OTHERS.find(([last]) => code <= last)?.[1] ?? 0;

/**
 * Breaks a text into at most two lines so that the wider line is as narrow as possible. Null if that line is wider than
 * `most` pixels, or there are no words.
 */
export function inTwoLines(
  text: string,
  font: Font,
  size: number,
  most: number,
): { readonly lines: readonly string[]; readonly width: number } | null {
  const words = text.split(" ").filter(Boolean);
  let best = { lines: [words.join(" ")], width: textWidth(words.join(" "), font, size) };
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    const width = Math.max(...lines.map((line) => textWidth(line, font, size)));
    if (width < best.width) best = { lines, width };
  }
  return best.width <= most && words.length > 0 ? best : null;
}
