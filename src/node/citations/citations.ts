/** Cites every source of a dataset in every prose style, and in BibTeX and RIS. The build puts the results into the
 * pages. */
import { bibtex } from "../../engine/cite/bibtex";
import { sourceDate } from "../../engine/cite/cite";
import { cslItem, isPlain } from "../../engine/cite/cslItem";
import { ris } from "../../engine/cite/ris";
import { dateInWords } from "../../i18n/dates";
import { tools } from "../../i18n/tools";
import type { SourceCitations } from "../../model/compiled/sourceCitations";
import type { CompiledDate } from "../../model/date";
import type { DateReader } from "../../model/edtf";
import type { Source } from "../../model/schema";
import { proseOf } from "./prose";

export function citationsOf(sources: readonly Source[], dates: DateReader): ReadonlyMap<string, SourceCitations> {
  const items = sources.map((source) => cslItem(source, dates));
  const dated = new Map(sources.map((source) => [source.id, sourceDate(source, dates)]));
  const prose = proseOf(items, (id) => dated.get(id) ?? null);
  return new Map(
    items.map((item) => {
      const date = dated.get(item.id) ?? null;
      const spoken = date && !isPlain(date) ? date : null;
      const formats = {
        bibtex: bibtex(item, spoken ? untimed(spoken.edtf) : undefined),
        ris: ris(item, spoken ? beyondNumbers(spoken) : undefined),
      };
      return [item.id, { ...prose.get(item.id)!, ...formats }];
    }),
  );
}

/** Drops the time of an EDTF date. BibLaTeX requires seconds in a time but prints no time. */
const untimed = (edtf: string): string => edtf.replace(/T[\d:]+/g, "");

/** What year, month and day cannot express: "about" or "uncertain", or else the whole date in words. */
function beyondNumbers(date: CompiledDate): string {
  const { from, to } = date;
  const isInNumbers = to === undefined && typeof from === "object" && from.digits === 4 && !from.season;
  if (!isInNumbers || from.unspecified || from.time) return dateInWords(date);
  return [from.approximate && tools.citation.about, from.uncertain && tools.citation.uncertain]
    .filter(Boolean)
    .join(", ");
}
