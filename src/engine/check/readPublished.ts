/** published.json: what `timeline release` wrote. Nobody edits it, so that a fault in it is told once and the rest of the
 *  dataset is read without it. */

import { checkMessages } from "../../i18n/check";
import type { DateReader } from "../../model/edtf";
import type { Finding } from "../../model/problem";
import { type Published, publishedSchema } from "../../model/published";
import { isObject } from "../json";
import { dateFinding } from "./dates";
import type { RawFile } from "./files";
import { finding, worded } from "./finding";
import { parseRecord } from "./record";

export interface ReadPublished {
  readonly path: string;
  /** Null if nothing was released, or if it cannot be read. */
  readonly published: Published | null;
  readonly findings: readonly Finding[];
}

export function readPublished(file: RawFile | undefined, dates: DateReader): ReadPublished {
  if (!file) return { path: "", published: null, findings: [] };
  const { path, value, damaged } = file;
  const place = { file: path, pointer: "", record: checkMessages.nouns.published };
  if (!isObject(value)) {
    const found = finding("E-FILE", place, [], value, ...worded(checkMessages.files.noObject, { key: "records" }));
    return { path, published: null, findings: damaged ? [] : [found] };
  }
  const { $schema: _, ...raw } = value;
  const { record, findings } = parseRecord(publishedSchema, raw, place);
  const faults = (record?.releases ?? []).flatMap(({ date }, at) =>
    dateFinding(dates, place, date, ["releases", at, "date"]),
  );
  const all = [...findings, ...faults];
  return { path, published: all.length === 0 ? record : null, findings: damaged ? [] : all };
}
