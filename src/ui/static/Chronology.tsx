/** The events in order: the timeline as a list, the equal of the tracks for readers who do not see them. */

import { Fragment, memo, type ReactNode, type RefCallback } from "react";
import { highlighted } from "../../engine/ask/highlight";
import { standingIn } from "../../engine/ask/standing";
import type { Standings } from "../../engine/evidence/lens";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import { eventsOf } from "../../engine/rows/events";
import { byYear, partsIn } from "../../engine/rows/rows";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { CompiledDate, Day } from "../../model/date";
import { DateWords, WhenWords } from "./DateWords";
import { DisputeFlag } from "./DisputeFlag";
import { PageLink } from "./root";

/** A list with more rows than this is long: the page holds it whole only until the app takes it over. */
export const LONG = 200;

export interface ListedEvents {
  readonly index: Index;
  /** Rows to show. */
  readonly rows: readonly number[];
  /** Id of the event that is current, on the tracks as here. */
  readonly current?: string | null;
  /** Words to set off in titles. */
  readonly query?: string;
  /** Days to which the list is narrowed; what lies there only possibly says so. */
  readonly range?: readonly [from: Day, to: Day] | null;
  /** Rows that rest on sources left out, and rows of which nobody can tell whether they had been published. */
  readonly faded?: ReadonlySet<number>;
  readonly undated?: ReadonlySet<number>;
  /** What is left to rest on, where the reader leaves sources out or looks back to a day. */
  readonly remaining?: Standings | null;
}

interface ChronologyProps {
  readonly index: Index;
}

/** All events, as they stand in a prerendered page. */
export function Chronology({ index }: ChronologyProps) {
  return (
    <div className="chronology">
      <Years index={index} rows={eventsOf(index).rows} />
    </div>
  );
}

/** Every row, under its year. */
export function Years(events: ListedEvents) {
  const { index, rows } = events;
  return byYear(index, rows).map(({ year, rows: ofYear }) => (
    <section key={year} aria-labelledby={yearId(year)} className="year">
      <YearHead year={year} events={ofYear.length} />
      <ol>
        {ofYear.map((row) => (
          <li key={eventsOf(index).id(row)} {...signsOf(row, events)}>
            <RowText {...textOf(row, events)} />
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
  /** Where the list is long: what measures it, and its number there. */
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

/** What the item of a row carries: its key, and how it is set off. */
export function signsOf(row: number, { index, current, faded }: ListedEvents) {
  const id = eventsOf(index).id(row);
  return {
    className: "row",
    "data-event": id,
    "data-current": id === current || undefined,
    "data-faded": faded?.has(row) || undefined,
  };
}

interface RowTextProps {
  readonly index: Index;
  readonly row: number;
  readonly query: string;
  /** What stands beside the date: it lies only possibly in the range, it rests on sources left out. */
  readonly flags: string;
  /** On how many sources and origins it rests, in words: as words, so that a row whose words stay is not drawn again. */
  readonly evidence: string;
}

export function textOf(
  row: number,
  { index, query = "", range = null, faded, undated, remaining = null }: ListedEvents,
): RowTextProps {
  const { date, answers } = eventsOf(index);
  const flags = [
    range && standingIn(date(row), answers(row), range) === "possible" && t.list.possibly,
    faded?.has(row) && t.evidence.faded,
    undated?.has(row) && t.evidence.undated,
  ];
  return {
    index,
    row,
    query,
    flags: flags.filter(Boolean).join(SEPARATOR),
    evidence: sourcedInWords(index, row, remaining),
  };
}

/** Between the flags of a row, which are handed on as one text so that equal ones are the same. */
const SEPARATOR = "\n";

/** Names a row has room for. */
const NAMES = 3;

/** What a row says. Few elements, since there are many rows. */
export const RowText = memo(function RowText({ index, row, query, flags, evidence }: RowTextProps) {
  const events = eventsOf(index);
  const parts = partsIn(index, row);
  return (
    <>
      <h4>
        <PageLink kind="event" id={events.id(row)}>
          {withFound(events.title(row), query)}
        </PageLink>
      </h4>
      <RowDate date={events.date(row)} answers={events.answers(row)} flags={flags} />
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
      <DisputeFlag dispute={events.dispute(row)} />
    </>
  );
});

interface RowDateProps {
  readonly date: CompiledDate;
  readonly answers: readonly CompiledDate[];
  readonly flags: string;
}

function RowDate({ date, answers, flags }: RowDateProps) {
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

/** A text with the words that were found set off: the text itself where there are none, else nothing but elements. */
function withFound(text: string, query: string): ReactNode {
  if (query === "") return text;
  const parts = highlighted(text, query);
  if (!parts.some(([, isFound]) => isFound)) return text;
  return parts.map(([part, isFound], at) => {
    const Part = isFound ? "mark" : "span";
    return <Part key={`${at} ${part}`}>{part}</Part>;
  });
}
