/** Writes what an item says and the format has no field for into the note of its source: "ISBN: …; Edition: …". */

import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import { LIMITS } from "../../model/fields";
import { own } from "../json";
import { readCslDate } from "./cslDates";
import { readNames, spoken } from "./cslNames";
import type { NoteCollector } from "./noteCollector";
import { cutTo, plainText, textOf } from "./plainText";

/** A field and its text. */
export type Leftover = readonly [field: string, text: string];

const { importing } = checkMessages;

/** Fields that name files on the device of whoever keeps the library. */
const FILES = /^(?:files?|attachments?|local-?(?:url|file)|pdf|L[1-4]|bdsk-(?:file|url)-\d+)$/i;
const LOCAL = /^(?:file:\/|[a-z]:[\\/]|\\\\|~\/|\/(?:users|home|volumes|mnt|media|tmp|private)\/)/i;
/** Whether a text is the path of a file on a device. */
export const isLocalPath = (text: string): boolean => LOCAL.test(text.trim());

/**
 * The fields of an item that nothing else has read, as texts.
 * @param done the fields that were read
 * @param extra what the file says beyond the fields of CSL
 */
export function leftoversOf(
  item: Readonly<Record<string, unknown>>,
  done: ReadonlySet<string>,
  extra: readonly Leftover[],
): { readonly rest: readonly Leftover[]; readonly hasFiles: boolean } {
  const fields = Object.keys(item).filter((key) => !done.has(key));
  const all = [...fields.map((key): Leftover => [key, wordsOf(own(item, key))]), ...extra];
  const said = all.filter(([, text]) => text.trim() !== "");
  const rest = said.filter(([field, text]) => !isFile(field, text));
  return { rest, hasFiles: rest.length < said.length };
}

const isFile = (field: string, text: string): boolean =>
  isLocalPath(text) || (FILES.test(field) && !/^https?:\/\/\S+$/i.test(text.trim()));

/** A value as a person would say it: names as names, dates as dates. */
function wordsOf(value: unknown): string {
  const list = Array.isArray(value) ? value : [value];
  const isNames = list.some((one) => ["family", "given", "literal"].some((key) => own(one, key) !== undefined));
  if (isNames && own(value, "date-parts") === undefined) return readNames(value).names.map(spoken).join("; ");
  const isDate = ["date-parts", "raw", "literal"].some((key) => own(value, key) !== undefined);
  return (isDate && readCslDate(value).words) || textOf(value);
}

/** The note of a source: the item's own remarks, and then what has no field. */
export function noteFrom(remarks: string, leftovers: readonly Leftover[], collector: NoteCollector): string {
  // Long texts come last, so that a cut costs no other field.
  const [short, long] = [
    leftovers.filter(([, text]) => text.length <= 400),
    leftovers.filter(([, text]) => text.length > 400),
  ];
  const parts = [...short, ...long].map(([field, text]) =>
    fill(importing.labelled, { label: labelOf(field), value: plainText(text).text }),
  );
  const asked = new Set(["issued", "accessed", "language", "URL"]);
  const moved = leftovers.filter(([field]) => !asked.has(field) && !field.startsWith("custom"));
  if (moved.length > 0) {
    const fields = inRow([...new Set(moved.map(([field]) => plainText(field).text))]);
    collector.change(fields, moved.map(([, text]) => text).join(importing.between), importing.moved);
  }
  const joint = /[.!?…:;]$/.test(remarks) ? " " : importing.between;
  const note = plainText([remarks, parts.join(importing.between)].filter(Boolean).join(joint)).text;
  const cut = cutTo(note, LIMITS.text);
  if (cut !== note) collector.change("note", note, importing.noteCut, { most: LIMITS.text });
  return cut;
}

const labels: Readonly<Record<string, string>> = importing.labels;
const labelOf = (field: string): string => (Object.hasOwn(labels, field) ? labels[field]! : plainText(field).text);
