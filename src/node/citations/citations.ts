/** Every source of a dataset, cited in every style and format. */
import { bibtex } from "../../engine/cite/bibtex";
import { cslItem } from "../../engine/cite/cslItem";
import { ris } from "../../engine/cite/ris";
import type { SourceCitations } from "../../model/compiled/sourceCitations";
import type { DateReader } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { proseOf } from "./prose";

export function citationsOf(sources: readonly Source[], dates: DateReader): ReadonlyMap<string, SourceCitations> {
  const items = sources.map((source) => cslItem(source, dates));
  const prose = proseOf(items);
  return new Map(items.map((item) => [item.id, { ...prose.get(item.id)!, bibtex: bibtex(item), ris: ris(item) }]));
}
