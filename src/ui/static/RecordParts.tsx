/** Parts that the pages of several kinds of records share: the heading, lists of events, and lists of references. */
import type { ReactNode } from "react";
import type { EventLine, Ref } from "../../model/compiled/parts";
import { DateWords } from "./DateWords";
import { langOf } from "./lang";
import { PageLink } from "./root";

interface HeadProps {
  readonly kicker: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly children?: ReactNode;
}

export function Head({ kicker, title, lang, children }: HeadProps) {
  return (
    <header className="record-head">
      <p className="kicker">{kicker}</p>
      <h2 id="part_record-title" tabIndex={-1} lang={langOf(lang)} dir="auto">
        {title}
      </h2>
      {children}
    </header>
  );
}

export function EventLines({ events }: { readonly events: readonly EventLine[] }) {
  return (
    <ol className="event-lines">
      {events.map((event) => (
        <li key={event.id}>
          <span className="line-date">
            <DateWords date={event.date} />
          </span>{" "}
          <PageLink kind="event" id={event.id}>
            {event.title}
          </PageLink>
        </li>
      ))}
    </ol>
  );
}

export function Refs({ refs, kind }: { readonly refs: readonly Ref[]; readonly kind: "actor" | "source" }) {
  return (
    <ul className="refs">
      {refs.map((ref) => (
        <li key={ref.id}>
          <PageLink kind={kind} id={ref.id}>
            {ref.name}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
