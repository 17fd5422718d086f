/** The rows of the prerendered timeline: marks, the lines that join rival dates, bubbles and labels. */
import { useContext } from "react";
import type { Drawn } from "../../engine/draw/drawn";
import { SIZES } from "../../engine/draw/filling";
import { laneOffset } from "../../engine/draw/scene";
import { eventsOf } from "../../engine/events/events";
import type { OriginCount } from "../../engine/evidence/origins";
import { pathTo } from "../../model/address";
import { At, Stretched } from "./At";
import { DrawnMark } from "./DrawnMark";
import { endsPath, extentOf, isAlone, isPoint, joinsPath, type MarkExtent, strokesPath, xOf } from "./drawnPaths";
import { isolated, percent, rounded } from "./drawnTexts";
import { RootContext } from "./root";

interface DrawnRowsProps {
  readonly drawn: Drawn;
  /** For each event, the number of origins on which it rests. */
  readonly origins: readonly OriginCount[];
  /** The id of the mask that fades approximate dates. */
  readonly maskId: string;
}

export function DrawnRows({ drawn, origins, maskId }: DrawnRowsProps) {
  const { scene, index, lit, width } = drawn;
  const root = useContext(RootContext);
  const table = eventsOf(index);
  const tintOf = (event: number, row: number) =>
    `tint-${lit.size > 0 && !lit.has(event) ? "dim" : scene.rows[row]!.row.tint}`;
  const originsOf = (event: number) => origins[event] ?? "several";
  const places = scene.drawn.map(({ event, row, marks }) => ({
    key: `${event}@${row}`,
    event,
    tint: tintOf(event, row),
    marks: marks.map((mark) => extentOf(mark, marks, originsOf(mark.event), drawn)),
  }));
  const joins = joinsPath(places.flatMap(({ marks }) => marks));
  const groups = scene.rows
    .filter(({ row }) => row.kind === "group")
    .map((one) => ({ ...one, tint: `tint-${lit.size > 0 ? "dim" : one.row.tint}` }));
  const groupStrokes = pathsByTint(groups, (one) => strokesPath(one, drawn));
  return (
    <>
      {places.some(({ marks }) => marks.some(({ mark }) => mark.isApproximate)) && <Fade id={maskId} />}
      {/* The strokes of groups and the lines that join rival dates are drawn under the marks. */}
      <Stretched width={width} height={scene.height}>
        {groupStrokes.map(([tint, d]) => (
          <path key={tint} className={`stroke ${tint}`} d={d} />
        ))}
        {joins !== "" && <path className="join" d={joins} />}
      </Stretched>
      {places.map(({ key, event, tint, marks }) => (
        <a key={key} href={root + pathTo("event", table.id(event))} tabIndex={-1} className={tint}>
          {marks.map((one) => (
            <PlacedMark key={one.mark.key} {...one} {...{ drawn, maskId }} origins={originsOf(event)} />
          ))}
        </a>
      ))}
      <Stretched width={width} height={scene.height}>
        {pathsByTint(places, ({ marks }) => endsPath(marks)).map(([tint, d]) => (
          <path key={tint} className={`line ${tint}`} d={d} />
        ))}
      </Stretched>
      {scene.bubbles.map(({ key, row, lane, at, width: wide, events: crowd }) => {
        const one = scene.rows[row]!;
        return (
          <At
            key={`${row} ${key}`}
            className={`drawn-bubble tint-${one.row.tint}`}
            x={percent(xOf(at, drawn), drawn)}
            y={rounded(one.top + laneOffset(one, lane))}
          >
            <rect x={-wide / 2} y={-SIZES.dotLane / 2} width={wide} height={SIZES.dotLane} rx={SIZES.dotLane / 2} />
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
            className={lit.has(mark.event) ? "mark-label is-lit" : "mark-label"}
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

/** A mask that fades a shape at both ends. */
const Fade = ({ id }: { readonly id: string }) => (
  <mask id={id} maskContentUnits="objectBoundingBox">
    <linearGradient id={`${id}-ends`}>
      {[0, 0.25, 0.75, 1].map((offset, at, { length }) => (
        <stop key={offset} offset={offset} stopColor="#fff" stopOpacity={at > 0 && at < length - 1 ? 1 : 0} />
      ))}
    </linearGradient>
    <rect width={1} height={1} fill={`url(#${id}-ends)`} />
  </mask>
);

interface PlacedMarkProps extends MarkExtent {
  readonly drawn: Drawn;
  readonly origins: OriginCount;
  readonly maskId: string;
}

/** A mark at its place; a mark that is not a point is as long as its days. */
function PlacedMark({ mark, from, to, y, drawn, maskId, ...more }: PlacedMarkProps) {
  const at = {
    x: percent(from, drawn),
    end: percent(to, drawn),
    width: percent(to - from, drawn),
    y: rounded(y),
  };
  return (
    <>
      {mark.shape === "dot" && isAlone(drawn, mark.event) && <circle className="ring" cx={at.x} cy={at.y} r={8.5} />}
      <DrawnMark mark={mark} at={at} isPoint={isPoint(mark)} fade={`url(#${maskId})`} {...more} />
    </>
  );
}

/** The paths of all things of one tint as one path, without those that draw nothing. */
function pathsByTint<T extends { readonly tint: string }>(
  things: readonly T[],
  pathOf: (thing: T) => string,
): readonly (readonly [tint: string, d: string])[] {
  const paths = new Map<string, string>();
  for (const one of things) paths.set(one.tint, (paths.get(one.tint) ?? "") + pathOf(one));
  return [...paths].filter(([, d]) => d !== "");
}
