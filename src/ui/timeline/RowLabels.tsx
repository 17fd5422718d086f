/** The names beside or above the rows, with the track tools: groups, which fold, and tracks, which link to their
 * actor's page and have a menu to pin, move and hide them. */
import { Pin } from "lucide-react";
import { memo, useRef } from "react";
import type { SceneRow } from "../../engine/draw/scene";
import { ACTORLESS, type GroupRow, type Shared, type TrackRow } from "../../engine/draw/tracks";
import { dayInWords } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { daysOfWindow } from "../../model/typedDate";
import { selectWindow } from "../../state/selectWindow";
import { PageLink } from "../static/root";
import { useApp } from "../useApp";
import { useRoving } from "../useRoving";
import { RowMenu } from "./RowMenu";
import { TrackTools } from "./TrackTools";

interface RowLabelsProps {
  readonly index: Index;
  readonly rows: readonly SceneRow[];
}

/** Tools and row names as one toolbar with one Tab stop (arrow keys move inside it). Memoized: it renders when the rows
 * change, but not when the visible window does. */
export const TrackNames = memo(function TrackNames({ index, rows }: RowLabelsProps) {
  const column = useRef<HTMLDivElement>(null);
  const onKeyDown = useRoving(column, "both");
  return (
    <div className="tracks-names" role="toolbar" aria-label={t.timeline.rowNames} ref={column} onKeyDown={onKeyDown}>
      <div className="tracks-head">
        <TrackTools index={index} />
        <WindowWords index={index} />
      </div>
      <RowLabels index={index} rows={rows} />
    </div>
  );
});

/** The dates of the visible window, and a note if the timescale is not to scale. */
function WindowWords({ index }: { readonly index: Index }) {
  const [first, last] = daysOfWindow(useApp((state) => selectWindow(index, state)));
  const isEven = useApp((state) => state.look.scale === "even");
  return (
    <div className="window-words">
      <p>{`${dayInWords(first)} – ${dayInWords(last)}`}</p>
      {isEven && <p className="not-to-scale">{t.timeline.notToScale}</p>}
    </div>
  );
}

function RowLabels({ index, rows }: RowLabelsProps) {
  const lastPinned = rows.filter(({ row }) => row.kind === "track" && row.isPinned).length - 1;
  return (
    <div className="row-labels">
      {rows.map(({ row, height, head }, at) => (
        <div
          key={`${row.kind} ${row.id} ${row.kind === "track" && row.isPinned}`}
          className={`row-label ${row.kind} tint-${row.tint} ${at === lastPinned ? "last-pinned" : ""}`}
          // A name above its row takes only the height of its line.
          style={head > 0 ? { height: head, marginBlockEnd: height - head } : { height }}
        >
          {row.kind === "caption" ? (
            <span className="fold">{t.timeline.captions[row.id]}</span>
          ) : row.kind === "group" ? (
            <GroupName row={row} canFold={row.canFold && (head === 0 || row.isFolded)} />
          ) : row.shared ? (
            <SharedName shared={row.shared} />
          ) : row.id === ACTORLESS ? (
            <ActorlessName row={row} />
          ) : (
            <TrackName index={index} row={row} />
          )}
        </div>
      ))}
    </div>
  );
}

interface GroupNameProps {
  readonly row: GroupRow;
  readonly canFold: boolean;
}

function GroupName({ row, canFold }: GroupNameProps) {
  const folded = useApp((state) => state.panels.folded);
  const setPanels = useApp((state) => state.setPanels);
  const closed = fill(t.timeline.without, { n: count(row.events.length, "event") });
  return (
    <>
      {canFold ? (
        <button
          type="button"
          className="fold"
          dir="auto"
          aria-expanded={!row.isFolded}
          title={row.label}
          onClick={() =>
            setPanels({ folded: row.isFolded ? folded.filter((one) => one !== row.id) : [...folded, row.id] })
          }
        >
          {row.short}
        </button>
      ) : (
        <span className="fold" title={row.label} dir="auto">
          {row.short}
        </span>
      )}
      {row.events.length > 0 && (
        <span className="group-count" title={closed}>
          <span aria-hidden="true">{`+${row.events.length}`}</span>
          <span className="visually-hidden">{` ${closed}`}</span>
        </span>
      )}
    </>
  );
}

/** For example "12 shared · 38 only Qais al-Khazali · 9 only Quds Force". */
function SharedName({ shared: { both, alone } }: { readonly shared: Shared }) {
  const parts = [
    fill(t.timeline.shared, { n: both }),
    ...alone.map(({ label, events }) => fill(t.timeline.alone, { n: events, name: label })),
  ];
  return <span className="shared-name">{parts.join(" · ")}</span>;
}

/** Nothing can be done with this row: it goes when each of its events has an actor. */
function ActorlessName({ row }: { readonly row: TrackRow }) {
  return (
    <>
      <span className="track-name">{row.label}</span>
      <span className="group-count" aria-hidden="true">
        {row.events.length}
      </span>
    </>
  );
}

function TrackName({ index, row }: { readonly index: Index; readonly row: TrackRow }) {
  return (
    <>
      {row.isPinned && <Pin aria-label={t.timeline.pinned} size={12} className="pin-sign" />}
      {row.id.startsWith("group:") ? (
        <span className="track-name" dir="auto">
          {row.label}
        </span>
      ) : (
        <PageLink kind="actor" id={row.id} className="track-name">
          {row.label}
        </PageLink>
      )}
      <span className="group-count" aria-hidden="true">
        {row.events.length}
      </span>
      <RowMenu index={index} row={row} />
    </>
  );
}
