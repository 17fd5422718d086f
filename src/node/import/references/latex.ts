/** Texts and names in LaTeX as plain text, or nearly: formats stay as the elements that CSL-JSON has for them. */
import { type Csl, cslOfBibtex } from "./citationJs";

export interface LatexText {
  readonly text: string;
  /** The library could not read it, so that only its commands were taken out. */
  readonly isBroken: boolean;
}

/** Reads a text in LaTeX. */
export function latexText(latex: string): LatexText {
  // Nothing to read, and much faster.
  if (!/[\\{}$~]|--|``|''/.test(latex)) return { text: latex, isBroken: false };
  const { latex: mended } = mendLatex(latex);
  try {
    const { abstract } = cslOfBibtex({ type: "misc", label: "x", properties: { abstract: mended } });
    return typeof abstract === "string" ? { text: composed(abstract), isBroken: false } : bare(latex);
  } catch {
    return bare(latex);
  }
}

/** The library sets accents on the "ı" without a dot, which only LaTeX needs. */
export const composed = (text: string): string =>
  text.replace(/[\u0131\u0237](?=\p{M})/gu, (letter) => (letter === "\u0131" ? "i" : "j")).normalize("NFC");

export interface MendedLatex {
  readonly latex: string;
  /** Commands that the library does not know. Their arguments stay. */
  readonly unknown: readonly string[];
}

/** LaTeX as the library can read it. It keeps commands that it does not know, and fails at a single "$". */
export function mendLatex(latex: string): MendedLatex {
  const unknown: string[] = [];
  const read = latex.replace(/\\([a-zA-Z]+|[^a-zA-Z])\s*/g, (whole, command: string) => {
    if (Object.hasOwn(PLAIN, command)) return PLAIN[command]!;
    if (/^[^a-zA-Z]/.test(command) || isKnown(command)) return whole;
    unknown.push(command);
    return "";
  });
  const dollars = read.match(/(?<!\\)\$/g)?.length ?? 0;
  return { latex: dollars % 2 === 1 ? read.replace(/(?<!\\)\$/g, "\\$") : read, unknown };
}

/** Commands for spaces and names. */
const PLAIN: Readonly<Record<string, string>> = {
  ",": " ",
  ";": " ",
  ":": " ",
  " ": " ",
  "!": "",
  "-": "",
  "/": "",
  LaTeX: "LaTeX",
  TeX: "TeX",
  slash: "/",
  newline: " ",
  par: " ",
};

const knownCommands = new Map<string, boolean>();

/** Whether the library reads a command, alone or with an argument. */
function isKnown(command: string): boolean {
  const found = knownCommands.get(command);
  if (found !== undefined) return found;
  const isRead = [`\\${command}{x}`, `\\${command}`, `$\\${command}$`].some((latex) => {
    try {
      const { abstract } = cslOfBibtex({ type: "misc", label: "x", properties: { abstract: latex } });
      return typeof abstract === "string" && !abstract.includes("\\");
    } catch {
      return false;
    }
  });
  // A file can hold any number of commands.
  if (knownCommands.size < 2000) knownCommands.set(command, isRead);
  return isRead;
}

const bare = (latex: string): LatexText => ({
  text: latex
    .replace(/\\(?=[&%$#_{}])/g, "")
    .replace(/\\[a-zA-Z]+ ?/g, "")
    .replace(/[{}]/g, ""),
  isBroken: latex.trim() !== "" && !/^[{}\s]*$/.test(latex),
});

/** An address as it is written: only what LaTeX needs is taken out. */
export function latexUrl(latex: string): string {
  const inner = /\\(?:url|href|path)\s*\{([^{}]*)\}/.exec(latex)?.[1] ?? latex;
  return inner
    .replace(/\\textasciitilde(?:\{\})?|\{?\\~\{\}\}?|\{?\$\\sim\$\}?/g, "~")
    .replace(/\\([&%$#_{}~])/g, "$1")
    .replace(/^\{+|\}+$/g, "")
    .trim();
}

export interface LatexNames {
  readonly names: readonly Csl[];
  /** The list ends with "and others". */
  readonly hasOthers: boolean;
  readonly isBroken: boolean;
}

/** Reads a list of names joined by "and". A name in braces is that of a body. */
export function latexNames(latex: string): LatexNames {
  const all = splitNames(latex);
  const said = all.filter((name) => name.toLowerCase() !== "others");
  const read = said.map(nameOf);
  return {
    names: read.map(({ name }) => name),
    hasOthers: said.length < all.length,
    isBroken: read.some(({ isBroken }) => isBroken),
  };
}

interface ReadName {
  readonly name: Csl;
  readonly isBroken: boolean;
}

/** The library breaks "al-Hasani" into two parts and drops what stands behind a third comma, so names are split here. */
function nameOf(latex: string): ReadName {
  const whole = /^\{((?:\\.|[^{}\\]|\{[^{}]*\})*)\}$/.exec(latex)?.[1];
  if (whole !== undefined) return inParts({ literal: whole });
  const parts = splitAt(latex, /[,،]/y);
  const [one = "", two = "", three = ""] = parts;
  const named = parts.map((part) => /^(family|given|suffix|prefix)(?:-i)?\s*=\s*(.*)$/is.exec(part) ?? []);
  if (named.every(([, key]) => key !== undefined)) {
    const inNames = named.filter(([whole = ""]) => !/^[a-z]+-i/i.test(whole));
    return inParts(
      Object.fromEntries(inNames.map(([, key = "", value = ""]) => [PARTS[key.toLowerCase()] ?? "family", value])),
    );
  }
  if (parts.length > 3) return { ...inParts({ literal: latex }), isBroken: true };
  if (parts.length === 3) return inParts({ family: one, suffix: two, given: three });
  if (parts.length === 2) return inParts({ family: one, given: two });
  const words = splitAt(one, /[\s~]+/y);
  // The family name begins with the first word in lower case ("van"), or else is the last word.
  const small = words.findIndex((word) => /^\p{Ll}/u.test(latexText(word).text));
  const from = small < 0 ? words.length - 1 : small;
  return inParts({ family: words.slice(from).join(" "), given: words.slice(0, from).join(" ") });
}

/** The names of the parts in BibLaTeX and in CSL. */
const PARTS: Readonly<Record<string, string>> = {
  family: "family",
  given: "given",
  suffix: "suffix",
  prefix: "non-dropping-particle",
};

function inParts(parts: Readonly<Record<string, string>>): ReadName {
  const read = Object.entries(parts).map(([key, latex]) => [key, latexText(latex)] as const);
  const said = read.filter(([, { text }]) => text.trim() !== "");
  return {
    name: Object.fromEntries(said.map(([key, { text }]) => [key, text.replaceAll("\u00a0", " ").trim()])),
    isBroken: read.some(([, { isBroken }]) => isBroken),
  };
}

/** The names of a list. */
const splitNames = (latex: string): readonly string[] =>
  splitAt(latex, /(?<=\s)and(?=\s)/iy).filter((name) => name && !/^\{\s*\}$/.test(name));

/** Splits a text where a pattern stands outside of braces. */
function splitAt(latex: string, joint: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < latex.length; at++) {
    const char = latex[at];
    if (char === "\\") {
      at++;
      continue;
    }
    if (char === "{") depth++;
    if (char === "}") depth = Math.max(0, depth - 1);
    joint.lastIndex = at;
    const [found] = depth === 0 ? (joint.exec(latex) ?? []) : [];
    if (!found) continue;
    parts.push(latex.slice(from, at).trim());
    from = at + found.length;
    at = from - 1;
  }
  return [...parts, latex.slice(from).trim()];
}
