/** Draws one mark of the prerendered timeline in SVG, with the same meaning of shapes as ui/timeline/marks.css: shape
 * says how certain the date is. Lines that join rival dates and the ends of long bars are drawn as shared paths instead
 * (drawnPaths.ts). */
import { SIZES } from "../../engine/draw/filling";
import type { Mark } from "../../engine/draw/marks";
import type { OriginCount } from "../../engine/evidence/origins";
import { At } from "./At";

/** The place of a mark: from its first day to the end of its last day or, for a point, its middle. */
export interface MarkPlace {
  /** Percent of the width of the drawing. */
  readonly x: string;
  readonly end: string;
  readonly width: string;
  /** Pixels from the top. */
  readonly y: number;
}

interface DrawnMarkProps {
  readonly mark: Mark;
  readonly at: MarkPlace;
  /** Half the height of a bar, or of the ends of a line. */
  readonly half: number;
  readonly hasEnds: boolean;
  readonly isPoint: boolean;
  /** The number of origins of the event: "one" gives a diamond or a thin line, "none" a dashed outline. */
  readonly origins: OriginCount;
  /** The reference to the mask that fades approximate dates. */
  readonly fade: string;
}

export function DrawnMark({ mark, at, ...more }: DrawnMarkProps) {
  switch (mark.shape) {
    case "join":
      return null;
    case "dot":
      return <Dot mark={mark} at={at} origins={more.origins} />;
    case "arrow-end":
    case "arrow-start":
      return <Arrow mark={mark} at={at} />;
    default:
      return <Bar mark={mark} at={at} {...more} />;
  }
}

function Dot({ mark, at: { x, y }, origins }: Pick<DrawnMarkProps, "mark" | "at" | "origins">) {
  const { importance, isApproximate, isUncertain, isDisputed } = mark;
  const r = (importance === 3 ? SIZES.important : SIZES.mark) / 2;
  if (origins === "one")
    return (
      <>
        {isApproximate && <Halo x={x} y={y} r={r} />}
        <At x={x} y={y}>
          <path className={isUncertain || isDisputed ? "hollow" : "full"} d={`M${-r} 0L0 ${-r}L${r} 0L0 ${r}z`} />
          {isDisputed && <path className="full" d={`M${-r} 0L0 ${-r}V${r}z`} />}
        </At>
      </>
    );
  const isHollow = isUncertain || isDisputed || origins === "none";
  const inner = r - 0.75;
  const kind = isHollow ? (origins === "none" ? "hollow is-from-none" : "hollow") : "full";
  return (
    <>
      {isApproximate && <Halo x={x} y={y} r={r} />}
      <circle className={kind} cx={x} cy={y} r={isHollow ? inner : r} />
      {isDisputed && <circle className="full start-half" cx={x} cy={y} r={inner} />}
    </>
  );
}

const Halo = ({ x, y, r }: Pick<MarkPlace, "x" | "y"> & { readonly r: number }) => (
  <circle className="halo" cx={x} cy={y} r={r + 1.25} />
);

function Arrow({ mark: { shape, isSmall }, at: { x, end, y } }: Pick<DrawnMarkProps, "mark" | "at">) {
  const isAtEnd = shape === "arrow-end";
  return (
    <>
      {!isSmall && <line className="line is-dashed" x1={x} x2={end} y1={y} y2={y} />}
      <At x={isAtEnd ? x : end} y={y}>
        <path className="full" d={isAtEnd ? "M0 -4L8 0L0 4z" : "M0 -4L-8 0L0 4z"} />
      </At>
    </>
  );
}

/** A bar is as long as its days. If they are too short to be visible, it has the width of a small mark and is
 * centred. */
function Bar({ mark, at: { x, y, width }, half, hasEnds, isPoint, origins, fade }: DrawnMarkProps) {
  const { shape, isApproximate, isUncertain, isDisputed } = mark;
  const small = isPoint ? { width: SIZES.small, transform: `translate(${-SIZES.small / 2})` } : {};
  const box = { x, width, ...small };
  const mask = isApproximate ? fade : undefined;
  const rx = shape === "bar" ? half : undefined;
  if (shape === "bracket")
    return (
      <>
        <rect className="full" {...box} mask={mask} y={y - 0.75} height={1.5} />
        {isDisputed && <rect className="full" {...box} mask={mask} y={y + 1.25} height={1.5} />}
        {isPoint && hasEnds && <SmallEnds className="open" y={y} half={half} box={box} />}
      </>
    );
  if (isDisputed)
    return (
      <>
        <rect className="split" {...box} mask={mask} rx={rx} y={y - half} height={2 * half} />
        <rect className="full" {...box} mask={mask} rx={rx} y={y - half} height={half} />
      </>
    );
  const isHollow = isUncertain || origins === "none";
  const kind = isHollow ? (origins === "none" ? "hollow is-from-none" : "hollow") : shape === "soft" ? "flat" : "full";
  if (isPoint && hasEnds) return <SmallEnds className="flat" y={y} half={half} box={box} />;
  return <rect className={kind} {...box} mask={mask} y={y - half} height={2 * half} rx={rx} />;
}

interface SmallEndsProps {
  readonly className: string;
  readonly y: number;
  readonly half: number;
  readonly box: { readonly x: string; readonly width: number | string; readonly transform?: string };
}

/** A small bar whose days have a known start and end: the outline is drawn at both sides, but not at top and bottom. */
const SmallEnds = ({ className, y, half, box }: SmallEndsProps) => (
  <rect
    className={`${className} is-ended`}
    {...box}
    y={y - half}
    height={2 * half}
    strokeDasharray={`0 ${SIZES.small} ${2 * half} ${SIZES.small} ${2 * half}`}
  />
);
