/** Splits a file of RIS into its records, as reference managers write it: with or without ER, with one blank or two
 * before the hyphen, and with texts that go on in further lines. */

export interface RisRecord {
  readonly line: number;
  /** The type as it is written, "" if the record has none. */
  readonly type: string;
  /** Tags and values in the order of the file. */
  readonly tags: readonly (readonly [tag: string, value: string])[];
  /** Whether the record was ended by ER. */
  readonly isEnded: boolean;
  readonly text: string;
}

export interface RisFile {
  readonly records: readonly RisRecord[];
  /** Lines outside of all records. */
  readonly outside: readonly string[];
}

const TAG = /^[ \t]*([A-Z][A-Z0-9])[ \t]{2,}-[ \t]?(.*)$/;
/** With fewer blanks, only tags that the format has, so that a text can go on with "UK - ". */
const LOOSE =
  /^[ \t]*(TY|ER|A[1-4]|AB|AD|AN|AU|AV|BT|C[1-8]|CA|CN|CP|CT|CY|DA|DB|DI|DO|DP|ED|EP|ET|ID|IS|J[12AFO]|KW|L[1-4K]|LA|LB|LK|M[1-3]|N[1-2]|NV|OP|PB|PP|PY|RI|RN|RP|SE|SN|SP|ST|SV|T[1-3AIT]|TA|U[1-5]|UR|VL|VO|Y[12])[ \t]?-(?:[ \t](.*))?$/;

/** All records. A tag outside of a record begins one. */
export function splitRis(text: string): RisFile {
  const records: RisRecord[] = [];
  const outside: string[] = [];
  let open: OpenRecord | null = null;
  const end = (isEnded: boolean) => {
    if (open)
      records.push({
        ...open,
        tags: open.tags.map(([tag, lines]) => [tag, lines.join("\n").trim()]),
        isEnded,
        text: open.lines.join("\n"),
      });
    open = null;
  };
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const [, tag, value = ""] = TAG.exec(line) ?? LOOSE.exec(line) ?? [];
    if (tag === "ER") {
      if (open) end(true);
      continue;
    }
    if (tag === undefined) {
      if (line.trim() === "") continue;
      if (open) goOn(open, line);
      else outside.push(line);
      continue;
    }
    if (tag === "TY") end(false);
    open = open ?? { line: at + 1, type: "", tags: [], lines: [] };
    if (tag === "TY") open.type = value.trim();
    else open.tags.push([tag, [value]]);
    if (open.lines.length < 40) open.lines.push(line.slice(0, 400));
  }
  end(false);
  return { records, outside };
}

interface OpenRecord {
  readonly line: number;
  type: string;
  readonly tags: [tag: string, lines: string[]][];
  readonly lines: string[];
}

/** A line without a tag continues the value before it. */
function goOn(record: OpenRecord, line: string): void {
  const last = record.tags.at(-1);
  if (last) last[1].push(line.trim());
  else record.tags.push(["N1", [line.trim()]]);
}
