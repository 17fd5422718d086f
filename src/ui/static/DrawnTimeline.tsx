/** The timeline drawn when the site is built: what stands in the place of the drawing before there is any script, and without it. Places along
 *  time are percentages, so that it fits every width; sizes are attributes, since the policy of the page allows no styles in it. Its links are
 *  for the pointer: the list and the record hold the same to those who listen or use keys. */
import { useContext } from "react";
import { BAND, type BandLabel } from "../../engine/draw/band";
import { DRAWN, type Drawn } from "../../engine/draw/drawn";
import { SIZES } from "../../engine/draw/filling";
import { laneOfLast, type Mark } from "../../engine/draw/marks";
import { laneOffset, type SceneRow } from "../../engine/draw/scene";
import type { Row } from "../../engine/draw/tracks";
import type { OriginCount } from "../../engine/evidence/origins";
import { eventsOf } from "../../engine/rows/events";
import { dayInWords } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import { sortDay } from "../../model/date";
import { daysOfWindow } from "../../model/typedDate";
import { At } from "./At";
import { DrawnMark } from "./DrawnMark";
import { RootContext } from "./root";

const { axis } = DRAWN;

interface DrawnTimelineProps {
  readonly drawn: Drawn;
  /** Do the names stand beside the rows, or above them? */
  readonly names: "beside" | "above";
  /** Per row of the index: on how many origins an event rests. */
  readonly origins: readonly OriginCount[];
}

export function DrawnTimeline({ drawn, names, origins }: DrawnTimelineProps) {
  const { scene, band } = drawn;
  const [first, last] = daysOfWindow(drawn.window);
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
          <svg width={0} height={top} aria-hidden="true" />
          {scene.rows.map((one, at) => (
            <RowName key={`${one.row.kind} ${one.row.id}`} {...one} events={drawn.counts[at] ?? 0} />
          ))}
        </div>
      )}
      <svg className="drawn-scene" height={top + scene.height} aria-hidden="true">
        <Grid drawn={drawn} top={top} />
        <At y={top}>
          <Rows drawn={drawn} names={names} origins={origins} />
        </At>
        <Band drawn={drawn} />
      </svg>
    </div>
  );
}

/** Where a day lies, in percent of the width. */
const percent = (pixels: number, { width }: Drawn): string => `${Number(((pixels / width) * 100).toFixed(3))}%`;
const xOf = (day: number, { window: [from, to], width }: Drawn): number => ((day - from) / (to - from)) * width;
const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** A text in the direction of its own script: `dir` means nothing in a drawing. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const labelOf = (row: Row): string =>
  row.kind === "caption" ? t.timeline.captions[row.id] : row.kind === "family" ? row.short : row.label;

function RowName({ row, height, events }: SceneRow & { readonly events: number }) {
  return (
    <div className={`row-label ${row.kind} tint-${row.tint}`}>
      {/* The line between tracks is part of their height. */}
      <svg width={0} height={row.kind === "track" ? height - 1 : height} aria-hidden="true" />
      <span className={row.kind === "track" ? "track-name" : "fold"} dir="auto">
        {labelOf(row)}
      </span>
      {events > 0 && <span className="family-count">{row.kind === "family" ? `+${events}` : events}</span>}
    </div>
  );
}

function Grid({ drawn, top }: { readonly drawn: Drawn; readonly top: number }) {
  const { ticks, wash, scene } = drawn;
  const bottom = top + scene.height;
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
      {ticks.map(({ day, x, label, isMajor }) => (
        <g key={day} className={isMajor ? "tick is-major" : "tick"}>
          <line x1={percent(x, drawn)} x2={percent(x, drawn)} y1={0} y2={axis} />
          <line x1={percent(x, drawn)} x2={percent(x, drawn)} y1={top} y2={bottom} />
          <text x={percent(x, drawn)} dx={4} y={20}>
            {label}
          </text>
        </g>
      ))}
      <line className="edge" x1="0" x2="100%" y1={top - 0.5} y2={top - 0.5} />
    </>
  );
}

function Rows({ drawn, names, origins }: DrawnTimelineProps) {
  const { scene, index, lit } = drawn;
  const root = useContext(RootContext);
  const events = eventsOf(index);
  const isDim = (event: number) => lit.size > 0 && !lit.has(event);
  return (
    <>
      {scene.rows.map((one) => (
        <g
          key={`${one.row.kind} ${one.row.id}`}
          className={`row-of-${one.row.kind} tint-${lit.size > 0 ? "dim" : one.row.tint}`}
        >
          <line className="edge" x1="0" x2="100%" y1={one.top + 0.5} y2={one.top + 0.5} />
          {names === "above" && (
            <text className="drawn-name" x={12} y={one.top + 18}>
              {isolated(labelOf(one.row))}
            </text>
          )}
          {one.row.kind === "family" && <Strokes of={one} drawn={drawn} />}
        </g>
      ))}
      {scene.drawn.map((place) => (
        <a
          key={`${place.event}@${place.row}`}
          href={root + pathTo("event", events.id(place.event))}
          tabIndex={-1}
          className={`tint-${isDim(place.event) ? "dim" : scene.rows[place.row]!.row.tint}`}
        >
          {place.marks.map((mark) => (
            <PlacedMark
              key={mark.key}
              {...{ mark, drawn }}
              marks={place.marks}
              origins={origins[mark.event] ?? "several"}
            />
          ))}
        </a>
      ))}
      {scene.bubbles.map(({ key, row, lane, at, width, events: crowd }) => {
        const one = scene.rows[row]!;
        return (
          <At
            key={`${row} ${key}`}
            className={`drawn-bubble tint-${one.row.tint}`}
            x={percent(xOf(at, drawn), drawn)}
            y={rounded(one.top + laneOffset(one, lane))}
          >
            <rect x={-width / 2} y={-SIZES.dotLane / 2} width={width} height={SIZES.dotLane} rx={SIZES.dotLane / 2} />
            <text y={4} textAnchor="middle">
              {crowd.length}
            </text>
          </At>
        );
      })}
      {scene.labels.map(({ mark, x, lane, text }) => {
        const one = scene.rows[mark.row]!;
        return (
          <text
            key={`${mark.event}@${mark.row}`}
            className={`mark-label ${lit.has(mark.event) ? "is-lit" : ""}`}
            x={percent(x, drawn)}
            y={rounded(one.top + laneOffset(one, lane) + 4)}
          >
            {isolated(text)}
          </text>
        );
      })}
    </>
  );
}

/** The events of a family as strokes, at most one to a pixel. */
function Strokes({ of: { row, top, head, height }, drawn }: { readonly of: SceneRow; readonly drawn: Drawn }) {
  const events = eventsOf(drawn.index);
  const places = row.rows.map((event) => Math.round(xOf(sortDay(events.date(event)) + 0.5, drawn)));
  return [...new Set(places)]
    .filter((x) => x >= 0 && x <= drawn.width)
    .map((x) => {
      const at = percent(x, drawn);
      return <line key={x} className="stroke" x1={at} x2={at} y1={top + head + 4} y2={top + height - 4} />;
    });
}

/** Is it the one event that stands out? */
const isAlone = ({ lit }: Drawn, event: number): boolean => lit.size === 1 && lit.has(event);

interface PlacedMarkProps {
  readonly mark: Mark;
  readonly marks: readonly Mark[];
  readonly drawn: Drawn;
  readonly origins: OriginCount;
}

/** A mark in its place: what is longer than a point is as long as its days. */
function PlacedMark({ mark, marks, drawn, origins }: PlacedMarkProps) {
  const row = drawn.scene.rows[mark.row]!;
  const [left, right] = [xOf(mark.from, drawn), xOf(mark.to + 1, drawn)];
  const isPoint = mark.shape === "dot" || mark.isSmall;
  const from = isPoint ? (left + right) / 2 + mark.dx : Math.max(left, -drawn.width);
  const to = isPoint ? from : Math.max(from, Math.min(right, 2 * drawn.width));
  const at = {
    x: percent(from, drawn),
    end: percent(to, drawn),
    width: percent(to - from, drawn),
    y: rounded(row.top + laneOffset(row, mark.lane)),
  };
  const rise = mark.shape === "join" ? laneOffset(row, laneOfLast(marks, mark)) - laneOffset(row, mark.lane) : 0;
  return (
    <>
      {mark.shape === "dot" && isAlone(drawn, mark.event) && <circle className="ring" cx={at.x} cy={at.y} r={8.5} />}
      <DrawnMark mark={mark} at={at} origins={origins} rise={rounded(rise)} />
    </>
  );
}

/** Names of events, each hanging from a pole at its date. */
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
            dx={side === "right" ? BAND.beside : -BAND.beside}
            y={rounded(top + BAND.line * (number + 0.78))}
            textAnchor={side === "right" ? "start" : "end"}
          >
            {isolated(line)}
          </text>
        ))}
      </a>
    );
  });
}
