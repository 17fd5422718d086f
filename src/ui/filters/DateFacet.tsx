/** The section of the filter panel for the range: two date fields of any precision, and whether an event must lie
 * certainly in the range. */
import { useState } from "react";
import { fill, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { readRange } from "../../model/typedDate";
import { endsOf, rangeOf, typedDate } from "../../model/typedStep";
import { NO_RANGE } from "../../state/filters";
import { selectCertainty } from "../../state/selectCertainty";
import { keyOf } from "../keys";
import { useApp } from "../useApp";
import { Section } from "./Section";

interface DateFacetProps {
  readonly index: Index;
  readonly hasRoom: boolean;
}

/** The typed text of the two fields. Null means that a field shows the range. */
interface Draft {
  readonly from: string | null;
  readonly to: string | null;
  /** True once the reader has left the field or pressed Enter; a problem is shown only then. */
  readonly isDone: boolean;
}
const NO_DRAFT: Draft = { from: null, to: null, isDone: false };

export function DateFacet({ index, hasRoom }: DateFacetProps) {
  const range = useApp((state) => state.filters.range);
  const sure = useApp((state) => state.filters.sure);
  const filter = useApp((state) => state.filter);
  const say = useApp((state) => state.say);
  const [draft, setDraft] = useState(NO_DRAFT);
  const ends = endsOf(range);
  const texts = { from: draft.from ?? ends[0], to: draft.to ?? ends[1] };
  const fault = draft.isDone ? faultIn(texts) : null;
  const commit = () => {
    if (draft.from === null && draft.to === null) return;
    const wrong = faultIn(texts);
    if (wrong) {
      setDraft({ ...draft, isDone: true });
      say(wrong.message);
      return;
    }
    setDraft(NO_DRAFT);
    const wanted = rangeOf(read(texts.from) ?? "", read(texts.to) ?? "");
    if (wanted !== range) filter(wanted === null ? NO_RANGE : { range: wanted });
  };
  const certainty = useApp((state) => (state.filters.range === null ? null : selectCertainty(index, state)));
  return (
    <Section title={t.filters.dates} chosen={range === null ? 0 : 1} hasRoom={hasRoom}>
      <div className="date-fields">
        {(["from", "to"] as const).map((end) => (
          <label key={end}>
            {t.filters.ends[end]}
            <input
              type="text"
              className="field"
              inputMode="numeric"
              autoComplete="off"
              value={texts[end]}
              aria-invalid={fault?.ends.includes(end) ?? false}
              aria-describedby="part_date-forms"
              onChange={(domEvent) => setDraft({ ...draft, [end]: domEvent.target.value, isDone: false })}
              onBlur={commit}
              onKeyDown={(domEvent) => {
                if (keyOf(domEvent) === "Enter") commit();
              }}
            />
          </label>
        ))}
      </div>
      <p id="part_date-forms" className={fault ? "fault small" : "quiet small"}>
        {fault?.message ?? t.filters.dateForms}
      </p>
      {certainty && (
        <>
          <label className="choice">
            <input type="checkbox" checked={sure} onChange={() => filter({ sure: !sure })} />
            <span>{t.filters.sure}</span>
          </label>
          <p className="quiet small">{fill(t.filters.certainty, { ...certainty })}</p>
        </>
      )}
    </Section>
  );
}

/** Reads a field: "" for an open end, null for a text that is no date. */
const read = (text: string) => (text.trim() === "" ? "" : typedDate(text));

interface DateFault {
  readonly ends: readonly ("from" | "to")[];
  readonly message: string;
}

function faultIn(texts: { readonly from: string; readonly to: string }): DateFault | null {
  for (const end of ["from", "to"] as const) {
    const typed = plain(texts[end].trim());
    if (read(texts[end]) === null)
      return { ends: [end], message: fill(t.filters.badDate, { typed, forms: t.filters.dateForms }) };
  }
  const range = rangeOf(read(texts.from) ?? "", read(texts.to) ?? "");
  return range === null || readRange(range) ? null : { ends: ["from", "to"], message: t.filters.badOrder };
}
