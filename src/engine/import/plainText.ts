/** Turns the texts of a CSL-JSON item, which may hold mark-up, entities and control characters, into the plain text of
 * this format. */

export interface PlainText {
  readonly text: string;
  /** Whether more than white space was taken out: mark-up, entities, control characters. */
  readonly isChanged: boolean;
}

/** The elements that citation processors and library catalogues write. Any other angle bracket is text. */
const TAG =
  /<\/?(?:i|b|u|s|a|em|strong|sub|sup|sc|small|span|p|br|div|li|ul|ol|tt|code|q|h[1-6]|mml:\w+|jats:\w+)(?:\s[^<>]*)?\/?>/gi;
/** A link to a page, with its text. */
const LINK = /<a\s[^<>]*href=(["'])(https?:[^"'<>\s]+)\1[^<>]*>([^<>]*)<\/a>/gi;
const BREAKS = /^<\/?(?:p|br|div|li|ul|ol|h[1-6]|jats:(?:p|title|sec))\b/i;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  copy: "©",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  ntilde: "ñ",
  oslash: "ø",
  aring: "å",
};

// What model/fields.ts refuses, and the marks that say nothing to a reader.
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line, composed (NFC), without what is no text. */
export function plainText(written: string): PlainText {
  const clean = written
    // Where a link leads is a part of what the text says.
    .replace(LINK, "$3 ($2)")
    .replace(TAG, (tag) => (BREAKS.test(tag) ? " " : ""))
    .replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g, entity)
    .replace(LONE_SURROGATE, "")
    .replace(CONTROL, "");
  const text = clean.replace(/[\s\u0085]+/g, " ").trim();
  return { text: text.normalize("NFC"), isChanged: clean !== written };
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0x10ffff ? whole : String.fromCodePoint(code);
}

/** At most so many code points, the last of them "…" if something was cut. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const points = [...text.slice(0, 2 * most + 2)];
  return points.length <= most
    ? text
    : `${points
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Any value of JSON as text: a list with semicolons, an object as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) {
    return value.map(textOf).filter(Boolean).join("; ");
  }
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    // Nested too deep to be written again.
    return "…";
  }
}
