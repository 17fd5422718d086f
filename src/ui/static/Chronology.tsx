/** The list of events in order, grouped by year. It is the text equivalent of the tracks for readers who do not see
 * them. Prerendered pages and the app render the same rows. */

import { Fragment, memo, type ReactNode, type RefCallback } from "react";
import { certaintyInAll, type Span } from "../../engine/ask/certainty";
import { markMatches } from "../../engine/ask/markMatches";
import { eventsOf } from "../../engine/events/events";
import { byYear, partsIn } from "../../engine/events/listItem";
import { type Notes, runsOf } from "../../engine/events/notes";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import type { Support } from "../../engine/evidence/sourceExclusion";
import { count, fill, inRow, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { CompiledDate } from "../../model/date";
import { DateWords, WhenWords } from "./DateWords";
import { DisputeFlag } from "./DisputeFlag";
import { PageLink } from "./root";

/** A list with more rows than this is long: it is prerendered in full, and the app then renders only the rows in
 * view. */
export const LONG = 200;

export interface ListedEvents {
  readonly index: Index;
  /** The events to show. */
  readonly events: readonly number[];
  /** The id of the current event. */
  readonly current?: string | null;
  /** Searched words, which are marked in titles. */
  readonly query?: string;
  /** The days to which the list is filtered. An event that lies only possibly in them says so. */
  readonly spans?: readonly Span[];
  /** Events that rest on excluded sources alone, and events for which it is not known whether they were published by
   * the as-of date. */
  readonly faded?: ReadonlySet<number>;
  readonly undated?: ReadonlySet<number>;
  /** What events still rest on under a source exclusion or an as-of date. Null without either. */
  readonly support?: Support | null;
  /** The numbered notes of a printed list. */
  readonly notes?: Notes;
}

interface ChronologyProps {
  readonly index: Index;
}

/** All events, as in a prerendered page. */
export function Chronology({ index }: ChronologyProps) {
  return (
    <div className="chronology">
      <Years index={index} events={eventsOf(index).all} />
    </div>
  );
}

/** All rows under the headings of their years. */
export function Years(listed: ListedEvents) {
  const { index, events } = listed;
  return byYear(index, events).map(({ year, events: ofYear }) => (
    <section key={year} aria-labelledby={yearId(year)} className="year">
      <YearHead year={year} events={ofYear.length} />
      <ol>
        {ofYear.map((event) => (
          <li key={eventsOf(index).id(event)} {...signsOf(event, listed)}>
            <ItemText {...textOf(event, listed)} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

export const yearId = (year: number) => `part_year-${year}`;

interface YearHeadProps {
  readonly year: number;
  readonly events: number;
  /** In a long list: measures the heading, and its number in the list. */
  readonly measure?: RefCallback<HTMLElement>;
  readonly item?: number;
}

export function YearHead({ year, events, measure, item }: YearHeadProps) {
  return (
    <div ref={measure} data-index={item} className="year-head">
      <h3 id={yearId(year)}>{year}</h3>
      <span className="year-count">{count(events, "event")}</span>
    </div>
  );
}

/** The attributes of a row: its key, and whether it is current or faded. */
export function signsOf(event: number, { index, current, faded }: ListedEvents) {
  const id = eventsOf(index).id(event);
  return {
    className: "row",
    "data-event": id,
    "data-current": id === current || undefined,
    "data-faded": faded?.has(event) || undefined,
  };
}

interface ItemTextProps {
  readonly index: Index;
  readonly event: number;
  readonly query: string;
  /** Notes beside the date, such as: only possibly in the range, or resting on excluded sources. */
  readonly flags: string;
  /** The number of sources and origins as a phrase. A string, so that a row whose phrase is unchanged is not rendered
   * again. */
  readonly evidence: string;
  /** The numbers of its notes in a printed list, as a phrase; "" on a screen. */
  readonly noted: string;
}

const NO_SPANS: readonly Span[] = [];

export function textOf(
  event: number,
  { index, query = "", spans = NO_SPANS, faded, undated, support = null, notes }: ListedEvents,
): ItemTextProps {
  const table = eventsOf(index);
  const flags = [
    spans.length > 0 && certaintyInAll(table, event, spans) === "possible" && t.list.possibly,
    faded?.has(event) && t.evidence.faded,
    undated?.has(event) && t.evidence.undated,
  ];
  return {
    index,
    event,
    query,
    flags: flags.filter(Boolean).join(SEPARATOR),
    evidence: sourcedInWords(index, event, support),
    noted: notes ? numbersInWords(notes.numbers.get(event) ?? []) : "",
  };
}

/** "Notes 1–3, 7". */
function numbersInWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return "";
  const runs = runsOf(numbers).map(([from, to]) => (from === to ? from : fill(t.list.run, { from, to })));
  return fill(t.list.noted, { numbers: inRow(runs) });
}

/** Joins the flags of a row into one string, so that equal flags are equal props. */
const SEPARATOR = "\n";

/** The most names that a row lists. */
const NAMES = 3;

/** The content of a row. It has few elements, because there are many rows. */
export const ItemText = memo(function ItemText({ index, event, query, flags, evidence, noted }: ItemTextProps) {
  const table = eventsOf(index);
  const parts = partsIn(index, event);
  return (
    <>
      <h4>
        <PageLink kind="event" id={table.id(event)}>
          {withFound(table.title(event), query)}
        </PageLink>
      </h4>
      <ItemDate date={table.date(event)} answers={table.answers(event)} flags={flags} />
      {parts.length === 1 ? (
        <p dir="auto" className={`row-who who tint-${parts[0]!.tint}`}>
          {parts[0]!.name}
        </p>
      ) : (
        <p className="row-who">
          {parts.slice(0, NAMES).map(({ name, tint }, at) => (
            <Fragment key={name}>
              {at > 0 && ", "}
              <span dir="auto" className={`who tint-${tint}`}>
                {name}
              </span>
            </Fragment>
          ))}
          {parts.length > NAMES && ` ${fill(t.list.more, { n: parts.length - NAMES })}`}
        </p>
      )}
      <p className="row-evidence">{evidence}</p>
      {noted !== "" && <p className="row-notes">{noted}</p>}
      <DisputeFlag dispute={table.dispute(event)} />
    </>
  );
});

interface ItemDateProps {
  readonly date: CompiledDate;
  readonly answers: readonly CompiledDate[];
  readonly flags: string;
}

function ItemDate({ date, answers, flags }: ItemDateProps) {
  if (answers.length === 0 && flags === "") return <DateWords date={date} className="row-date" />;
  return (
    <p className="row-date">
      <WhenWords date={date} answers={answers} />
      {flags !== "" &&
        flags.split(SEPARATOR).map((flag) => (
          <span key={flag} className="possibly">
            {flag}
          </span>
        ))}
    </p>
  );
}

/** The text with matches in `<mark>`. Without matches, returns the plain text; otherwise only elements. */
function withFound(text: string, query: string): ReactNode {
  if (query === "") return text;
  const parts = markMatches(text, query);
  if (!parts.some(([, isFound]) => isFound)) return text;
  return parts.map(([part, isFound], at) => {
    const Part = isFound ? "mark" : "span";
    return <Part key={`${at} ${part}`}>{part}</Part>;
  });
}
