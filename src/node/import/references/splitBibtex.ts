/**
 * Splits a file of BibTeX or BibLaTeX into its entries and their fields, as BibTeX does it, but without giving up: a
 * missing comma is passed over, and an entry that is not closed ends where the next one begins a line.
 */

/** A value as it is written, without its outer braces or quotation marks. */
export type BibtexField = readonly [name: string, latex: string];

export interface BibtexEntry {
  readonly line: number;
  /** The type in lower case: "article". */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibtexField[];
  /** Parts that are no fields. */
  readonly stray: readonly { readonly line: number; readonly text: string }[];
  /** Names of abbreviations that the file does not define. */
  readonly unknown: readonly string[];
  /** The entry is not closed. Its fields are not read. */
  readonly isOpen: boolean;
  /** The entry as it is written, or its beginning. */
  readonly text: string;
}

/** The end of a comment is looked for in the whole file, which a file can ask for only so often. */
const MOST_OPEN = 50;
/** Abbreviations that double each other would fill the memory. Longer ones are not filled in. */
const LONGEST = 20_000;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const AT = /@[ \t]*([A-Za-z]+)\s*([{(])/g;
/** What begins an entry even inside one that is not closed. */
const NEXT = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/gm;

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  /** Entries inside of comments, as they are written. */
  readonly commented: readonly string[];
}

/** All entries, in the order of the file. Abbreviations (`@string`) are filled in. */
export function splitBibtex(text: string): BibtexFile {
  const entries: BibtexEntry[] = [];
  const commented: string[] = [];
  const strings = new Map<string, string>(MONTHS.map((month) => [month, month]));
  const starts = [...text.matchAll(NEXT)].map(({ index }) => index);
  const lineAt = lineCounter(text);
  const finder = new RegExp(AT);
  let nextStart = 0;
  let openComments = 0;
  for (let found = finder.exec(text); found; found = finder.exec(text)) {
    const [whole, type = "", open = ""] = found;
    const from = found.index + whole.length;
    while (nextStart < starts.length && starts[nextStart]! <= found.index) nextStart++;
    const limit = starts[nextStart] ?? text.length;
    const kind = type.toLowerCase();
    const isComment = kind === "comment";
    const ending =
      isComment && openComments > MOST_OPEN ? null : endOf(text, from, isComment ? text.length : limit, open);
    const end = ending?.at ?? null;
    const body = text.slice(from, end ?? limit);
    if (isComment) {
      if (end === null) openComments++;
      // Only a closed comment is one: what follows the bare word is read.
      finder.lastIndex = end ?? from;
      if (end !== null) commented.push(...[...body.matchAll(AT)].map(({ index }) => body.slice(index, index + 200)));
      continue;
    }
    finder.lastIndex = end ?? limit;
    if (kind === "preamble") continue;
    if (kind === "string") {
      for (const [name, value] of fieldsOf(body, 0, {
        strings,
        lineAt: () => 0,
        hasEscapes: ending?.hasEscapes ?? true,
      }).fields) {
        if (value.length <= LONGEST) strings.set(name, value);
      }
      continue;
    }
    const line = lineAt(found.index);
    const all = text.slice(found.index, Math.min((end ?? limit) + 1, found.index + 2000)).trim();
    const way = { strings, hasEscapes: ending?.hasEscapes ?? true };
    entries.push(entryOf({ type: kind, line, text: all, isOpen: end === null }, body, way));
  }
  return { entries, commented };
}

/** How the values of an entry are read. */
interface Way {
  /** Abbreviations by name. */
  readonly strings: ReadonlyMap<string, string>;
  /** Whether a brace behind a backslash is part of the text. */
  readonly hasEscapes: boolean;
}

type Outside = Pick<BibtexEntry, "type" | "line" | "text" | "isOpen">;

function entryOf(entry: Outside, body: string, way: Way): BibtexEntry {
  const [before = "", key = ""] = /^\s*([^\s,={}]*)(?=\s*(?:,|\s|$))/.exec(body) ?? [];
  const isField = /^\s*=/.test(body.slice(before.length));
  const lineIn = lineCounter(body);
  const lineAt = (offset: number) => entry.line + lineIn(offset) - 1;
  const read = entry.isOpen ? NOTHING : fieldsOf(body, isField ? 0 : before.length, { ...way, lineAt });
  return { ...entry, key: isField ? "" : key, ...read };
}

const NOTHING: Pick<BibtexEntry, "fields" | "stray" | "unknown"> = { fields: [], stray: [], unknown: [] };

/** Numbers lines from 1. It is asked for places in ascending order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    for (; seen < at; seen++) if (text[seen] === "\n") line++;
    return line;
  };
}

/** Where the entry ends, before `limit`; null if it does not. */
function endOf(text: string, from: number, limit: number, open: string): { at: number; hasEscapes: boolean } | null {
  // BibTeX counts a brace behind a backslash, many programs do not.
  for (const hasEscapes of [true, false]) {
    const at = closing(text, from, limit, open, hasEscapes);
    if (at !== null) return { at, hasEscapes };
  }
  return null;
}

function closing(text: string, from: number, limit: number, open: string, hasEscapes: boolean): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === "\\" && hasEscapes) at++;
    else if (char === "{") depth++;
    else if (char === "}" && depth === 0) return open === "{" ? at : null;
    else if (char === "}") depth--;
    else if (char === '"' && depth === 0) isQuoted = !isQuoted;
    else if (char === ")" && open === "(" && depth === 0 && !isQuoted) return at;
  }
  return null;
}

/** The fields of the text between the key and the end of an entry. */
function fieldsOf(
  body: string,
  from: number,
  way: Way & { readonly lineAt: (offset: number) => number },
): Pick<BibtexEntry, "fields" | "stray" | "unknown"> {
  const fields: BibtexField[] = [];
  const stray: { line: number; text: string }[] = [];
  const unknown: string[] = [];
  let at = from;
  while (at < body.length) {
    at += match(/(?:[\s,]|%[^\n]*)*/y, body, at)[0].length;
    if (at >= body.length) break;
    const [head, name] = match(/([^\s=,{}"#%()\\]+)\s*=\s*/y, body, at);
    const value = head ? valueAt(body, at + head.length, way) : null;
    if (value && name) {
      fields.push([name.toLowerCase(), value.latex]);
      unknown.push(...value.unknown);
      at = value.end;
      continue;
    }
    const end = strayEnd(body, at);
    stray.push({ line: way.lineAt(at), text: body.slice(at, end).trim() });
    at = end;
  }
  return { fields, stray, unknown };
}

function match(pattern: RegExp, text: string, at: number): readonly [string, string?] {
  pattern.lastIndex = at;
  const [whole = "", group] = pattern.exec(text) ?? [];
  return group === undefined ? [whole] : [whole, group];
}

/** What is no field ends at a comma, or where a line begins with a field. */
function strayEnd(body: string, from: number): number {
  let depth = 0;
  for (let at = from; at < body.length; at++) {
    const char = body[at];
    if (char === "{") depth++;
    if (char === "}") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (char === ",") return at + 1;
    if (char === "\n" && /^\n\s*[\w-]+\s*=/.test(body.slice(at, at + 80))) return at + 1;
  }
  return body.length;
}

interface Value {
  readonly latex: string;
  readonly end: number;
  readonly unknown: readonly string[];
}

/** Texts, numbers and abbreviations, joined by "#". */
function valueAt(body: string, from: number, { strings, hasEscapes }: Way): Value | null {
  const parts: string[] = [];
  const unknown: string[] = [];
  let at = from;
  let length = 0;
  for (;;) {
    const end = partEnd(body, at, hasEscapes);
    if (end === null) return null;
    const part = body.slice(at, end);
    const defined = length < 50 * LONGEST ? strings.get(part.toLowerCase()) : undefined;
    length += defined?.length ?? 0;
    if (/^[{"]/.test(part)) parts.push(part.slice(1, -1));
    else parts.push(defined ?? part);
    if (/^[^{"\d-]/.test(part) && defined === undefined) unknown.push(part);
    const [joint] = match(/\s*#\s*/y, body, end);
    if (!joint) return { latex: parts.join(""), end, unknown };
    at = end + joint.length;
  }
}

/** Where the text, number or abbreviation that begins here ends; null if there is none. */
function partEnd(body: string, from: number, hasEscapes: boolean): number | null {
  const first = body[from];
  if (first !== "{" && first !== '"') {
    const [bare] = match(/[^\s,#{}"=%]+/y, body, from);
    return bare ? from + bare.length : null;
  }
  const end = first === "{" ? closing(body, from + 1, body.length, "{", hasEscapes) : closingQuote(body, from + 1);
  return end === null ? null : end + 1;
}

/** A quotation mark inside braces belongs to the text. */
function closingQuote(body: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < body.length; at++) {
    const char = body[at];
    if (char === "\\") at++;
    else if (char === "{") depth++;
    else if (char === "}") depth = Math.max(0, depth - 1);
    else if (char === '"' && depth === 0) return at;
  }
  return null;
}
