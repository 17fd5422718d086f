/** The toolbar of the open record: links to the previous and next event among those shown, copy the link, and cite. */
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef } from "react";
import { eventsOf } from "../../engine/events/events";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { isRecordOf } from "../../state/missing";
import { selectEvents } from "../../state/select";
import { CiteButton } from "../share/CiteButton";
import { CopyLink } from "../share/CopyLink";
import { useHref } from "../static/root";
import { useApp } from "../useApp";
import { useRoving } from "../useRoving";

export function RecordTools({ index }: { readonly index: Index }) {
  const record = useApp(({ remote, page }) => (isRecordOf(remote.record.value, page) ? remote.record.value : null));
  const event = useApp(({ page }) => (page.kind === "event" ? eventsOf(index).numberOf(page.id) : undefined));
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRoving(bar, "horizontal");
  return (
    <div className="record-tools" role="toolbar" aria-label={t.event.tools} ref={bar} onKeyDown={onKeyDown}>
      {event !== undefined && <Neighbours index={index} event={event} />}
      {record && (
        <>
          <CopyLink key={record.id} />
          <CiteButton key={`cite ${record.id}`} record={record} />
        </>
      )}
    </div>
  );
}

/** Links to the shown events before and after the open one. The open event itself need not be among those shown. */
function Neighbours({ index, event }: { readonly index: Index; readonly event: number }) {
  const events = useApp((state) => selectEvents(index, state));
  const at = events.indexOf(event);
  const before = events.findLast((one) => one < event);
  const after = events.find((one) => one > event);
  return (
    <>
      <Neighbour index={index} event={before} label={t.event.previous} icon={ChevronLeft} />
      {at >= 0 && <span className="record-at">{fill(t.event.at, { at: at + 1, n: events.length })}</span>}
      <Neighbour index={index} event={after} label={t.event.next} icon={ChevronRight} />
    </>
  );
}

interface NeighbourProps {
  readonly index: Index;
  readonly event: number | undefined;
  readonly label: string;
  readonly icon: typeof ChevronLeft;
}

function Neighbour({ index, event, label, icon: Icon }: NeighbourProps) {
  const table = eventsOf(index);
  const href = useHref("event", event === undefined ? "" : table.id(event));
  const name = event === undefined ? label : `${label}: ${table.title(event)}`;
  const shared = { className: "button square", "aria-label": name, title: name };
  const icon = <Icon className="turns" aria-hidden="true" size={16} />;
  if (event !== undefined) {
    return (
      <a href={href} {...shared}>
        {icon}
      </a>
    );
  }
  // Without an address a link has no role, and then it could have no name. It takes no focus, because it leads nowhere.
  return (
    <a role="link" aria-disabled="true" {...shared}>
      {icon}
    </a>
  );
}
