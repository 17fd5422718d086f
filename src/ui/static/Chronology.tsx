/** The events in order: the timeline as a list, the equal of the tracks for whoever does not see them. */

import { Fragment, memo } from "react";
import { highlighted } from "../../engine/ask/highlight";
import { standingIn } from "../../engine/ask/standing";
import type { Standings } from "../../engine/evidence/lens";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import { eventsOf } from "../../engine/rows/events";
import { byYear, partsIn } from "../../engine/rows/rows";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { Day } from "../../model/date";
import { DateOrAnswers } from "./DateWords";
import { PageLink } from "./root";

interface ChronologyProps {
  readonly index: Index;
  /** Rows to show; all without it. */
  readonly rows?: readonly number[];
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
  readonly left?: Standings | null;
}

const NO_ROWS: ReadonlySet<number> = new Set();

export function Chronology({
  index,
  rows,
  current,
  query = "",
  range = null,
  faded = NO_ROWS,
  undated = NO_ROWS,
  left = null,
}: ChronologyProps) {
  const years = byYear(index, rows ?? eventsOf(index).rows);
  return (
    <div className="chronology">
      {years.map(({ year, rows: ofYear }) => (
        <section key={year} aria-labelledby={`part_year-${year}`} className="year">
          <div className="year-head">
            <h3 id={`part_year-${year}`}>{year}</h3>
            <span className="year-count">{count(ofYear.length, "event")}</span>
          </div>
          <ol>
            {ofYear.map((row) => (
              <Row
                key={eventsOf(index).id(row)}
                index={index}
                row={row}
                isCurrent={eventsOf(index).id(row) === current}
                query={query}
                range={range}
                isFaded={faded.has(row)}
                isUndated={undated.has(row)}
                evidence={sourcedInWords(index, row, left)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly index: Index;
  readonly row: number;
  readonly isCurrent: boolean;
  readonly query: string;
  readonly range: ChronologyProps["range"];
  readonly isFaded: boolean;
  readonly isUndated: boolean;
  /** On how many sources and origins it rests, in words: as words, so that a row whose words stay is not drawn anew. */
  readonly evidence: string;
}

/** Names a row has room for. */
const NAMES = 3;

const Row = memo(function Row({ index, row, isCurrent, query, range, isFaded, isUndated, evidence }: RowProps) {
  const events = eventsOf(index);
  const parts = partsIn(index, row);
  const isPossible = range && standingIn(events.date(row), events.answers(row), range) === "possible";
  const id = events.id(row);
  const isDisputed = events.isDisputed(row);
  return (
    <li className="row" data-event={id} data-current={isCurrent || undefined} data-faded={isFaded || undefined}>
      <article>
        <h4>
          <PageLink kind="event" id={id}>
            <Found text={events.title(row)} query={query} />
          </PageLink>
        </h4>
        <p className="row-date">
          <DateOrAnswers date={events.date(row)} answers={events.answers(row)} />
          {isPossible && <span className="possibly">{t.list.possibly}</span>}
          {isFaded && <span className="possibly">{t.evidence.faded}</span>}
          {isUndated && <span className="possibly">{t.evidence.undated}</span>}
        </p>
        <p className="row-who">
          {parts.slice(0, NAMES).map(({ name, tint }, at) => (
            <Fragment key={name}>
              {at > 0 && ", "}
              <span className={`who tint-${tint}`}>{name}</span>
            </Fragment>
          ))}
          {parts.length > NAMES && ` ${fill(t.list.more, { n: parts.length - NAMES })}`}
        </p>
        <p className="row-evidence">
          {evidence}
          {isDisputed && <span className="disputed-flag">{t.event.disagree}</span>}
        </p>
      </article>
    </li>
  );
});

/** A text with the words that were found set off. */
function Found({ text, query }: { readonly text: string; readonly query: string }) {
  if (query === "") return text;
  return highlighted(text, query).map(([part, isFound], at) =>
    isFound ? <mark key={`${at} ${part}`}>{part}</mark> : part,
  );
}
