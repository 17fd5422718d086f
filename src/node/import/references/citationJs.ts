/**
 * The door to citation-js, which reads LaTeX, names and the fields of BibTeX and RIS into CSL-JSON. It is only ever
 * asked for one step of a format that is named here. Its own entry point guesses the format of a text and fetches what
 * looks like an address; no code of that kind can be reached by these calls.
 */
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { logger, plugins } from "@citation-js/core";

// Its warnings are about what we report ourselves.
logger.level = "silent";

export type Csl = Readonly<Record<string, unknown>>;

/** The fields of an entry of BibTeX or BibLaTeX, in LaTeX. */
export interface LatexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The CSL-JSON of an entry. Throws if one of its fields cannot be read. */
export function cslOfBibtex(entry: LatexEntry): Csl {
  return objectOf(plugins.input.data([entry], "@biblatex/entries+list"));
}

/** The CSL-JSON of a record of RIS: its tags, each with its value or its values. Throws if it cannot be read. */
export function cslOfRis(record: Readonly<Record<string, string | readonly string[]>>): Csl {
  return objectOf(plugins.input.data(record, "@ris/record"));
}

function objectOf(result: unknown): Csl {
  const first: unknown = Array.isArray(result) ? result[0] : result;
  return typeof first === "object" && first !== null ? { ...first } : {};
}
