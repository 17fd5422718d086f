/** The timeline as prerendered SVG, shown until the app has drawn the tracks, without script, and in print. Places
 * along time are percentages, so that it fits every width. Sizes are attributes, because the page's Content Security
 * Policy allows no inline styles. Its links are for the pointer only; the list and the record offer the same to
 * keyboard and assistive technology. */
import { useContext } from "react";
import { BAND, type BandLabel } from "../../engine/draw/band";
import { DRAWN, type Drawn } from "../../engine/draw/drawn";
import type { SceneRow } from "../../engine/draw/scene";
import type { Row } from "../../engine/draw/tracks";
import { eventsOf } from "../../engine/events/events";
import type { OriginCount } from "../../engine/evidence/origins";
import { dayInWords } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import { daysOfWindow } from "../../model/typedDate";
import { At, Stretched } from "./At";
import { DrawnRows } from "./DrawnRows";
import { edgesPath, isAlone, ticksPath, xOf } from "./drawnPaths";
import { isolated, percent, rounded } from "./drawnTexts";
import { RootContext } from "./root";

const { axis } = DRAWN;

interface DrawnTimelineProps {
  readonly drawn: Drawn;
  /** Whether the names are beside the rows or above them. */
  readonly names: "beside" | "above";
  /** For each event, the number of origins on which it rests. */
  readonly origins: readonly OriginCount[];
  /** Distinguishes the ids of several drawings on one page. */
  readonly number?: number | undefined;
}

export function DrawnTimeline({ drawn, names, origins, number = 0 }: DrawnTimelineProps) {
  const { scene, band } = drawn;
  const [first, last] = daysOfWindow(drawn.visible);
  const tracks = scene.rows.filter(({ row }) => row.kind === "track").length;
  const span = `${dayInWords(first)} – ${dayInWords(last)}`;
  const top = axis + band;
  return (
    <div className={`drawn-${names}`}>
      <p className="visually-hidden">
        {fill(t.timeline.drawn, { span, events: count(scene.all, "event"), tracks: count(tracks, "track") })}
      </p>
      {names === "beside" && (
        <div className="row-labels" aria-hidden="true">
          <svg width={0} height={top} />
          {scene.rows.map((one, at) => (
            <RowName key={`${one.row.kind} ${one.row.id}`} {...one} events={drawn.counts[at] ?? 0} />
          ))}
        </div>
      )}
      <svg className="drawn-scene" height={top + scene.height} aria-hidden="true">
        <Grid drawn={drawn} top={top} />
        <At y={top}>
          {names === "above" &&
            scene.rows.map((one) => (
              <text key={`${one.row.kind} ${one.row.id}`} className="drawn-name" x={12} y={one.top + 18}>
                {isolated(labelOf(one.row))}
              </text>
            ))}
          <DrawnRows drawn={drawn} origins={origins} maskId={`part_fade-${names}${number}`} />
        </At>
        <Band drawn={drawn} />
      </svg>
    </div>
  );
}

const labelOf = (row: Row): string =>
  row.kind === "caption" ? t.timeline.captions[row.id] : row.kind === "group" ? row.short : row.label;

function RowName({ row, height, events }: SceneRow & { readonly events: number }) {
  return (
    <div className={`row-label ${row.kind} tint-${row.tint}`}>
      {/* The line between tracks is part of their height. */}
      <svg width={0} height={row.kind === "track" ? height - 1 : height} />
      <span className={row.kind === "track" ? "track-name" : "fold"} dir="auto">
        {labelOf(row)}
      </span>
      {events > 0 && <span className="group-count">{row.kind === "group" ? `+${events}` : events}</span>}
    </div>
  );
}

function Grid({ drawn, top }: { readonly drawn: Drawn; readonly top: number }) {
  const { ticks, wash, scene, width } = drawn;
  return (
    <>
      {wash && (
        <rect
          className="wash"
          x={percent(xOf(wash[0], drawn), drawn)}
          width={percent(xOf(wash[1], drawn) - xOf(wash[0], drawn), drawn)}
          y={top}
          height={scene.height}
        />
      )}
      <Stretched width={width} height={top + scene.height}>
        <path className="grid" d={ticksPath(drawn, false, axis, top) + edgesPath(drawn, top)} />
        <path className="grid is-major" d={ticksPath(drawn, true, axis, top)} />
      </Stretched>
      {ticks.map(({ day, x, label, isMajor }) => (
        <text key={day} className={isMajor ? "tick is-major" : "tick"} x={percent(x, drawn)} dx={4} y={20}>
          {label}
        </text>
      ))}
    </>
  );
}

/** The band: names of events, each on a pole at its date. */
function Band({ drawn }: { readonly drawn: Drawn }) {
  const { scene, index, lit, band } = drawn;
  const root = useContext(RootContext);
  const topOf = ({ tier }: BandLabel) => axis + BAND.above + tier * BAND.tier;
  return scene.band.map((label) => {
    const { event, x, side, lines, bottom } = label;
    const [at, top] = [percent(x, drawn), topOf(label)];
    const isDim = lit.size > 0 && !lit.has(event);
    return (
      <a
        key={event}
        href={root + pathTo("event", eventsOf(index).id(event))}
        tabIndex={-1}
        className={["band-name", isDim && "is-dim", isAlone(drawn, event) && "is-lit"].filter(Boolean).join(" ")}
      >
        <line className="pole" x1={at} x2={at} y1={top} y2={rounded(axis + band + bottom)} />
        {lines.map((line, number) => (
          <text
            key={line}
            x={at}
            dx={side === "end" ? BAND.beside : -BAND.beside}
            y={rounded(top + BAND.line * (number + 0.78))}
            textAnchor={side === "end" ? "start" : "end"}
          >
            {isolated(line)}
          </text>
        ))}
      </a>
    );
  });
}
