/** Prerendered links from an event to the previous and next event, until the app's own are there. */
import { t } from "../../i18n/text";
import type { EventView } from "../../model/compiled/eventView";
import type { EventLine } from "../../model/compiled/parts";
import { PageLink } from "./root";

export function StepLinks({ previous, next }: Pick<EventView, "previous" | "next">) {
  return (
    <>
      {previous && <StepLink line={previous} rel="prev" label={t.event.previous} path="M10 3 5 8l5 5" />}
      {next && <StepLink line={next} rel="next" label={t.event.next} path="m6 3 5 5-5 5" />}
    </>
  );
}

interface StepLinkProps {
  readonly line: EventLine;
  readonly rel: "prev" | "next";
  readonly label: string;
  readonly path: string;
}

function StepLink({ line, rel, label, path }: StepLinkProps) {
  return (
    <PageLink kind="event" id={line.id} className="button square" rel={rel}>
      <span className="visually-hidden">{`${label}: ${line.title}`}</span>
      <svg className="turns" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentcolor"
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </PageLink>
  );
}
