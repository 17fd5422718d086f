/** A mark of the drawing, by the same grammar as ui/timeline/marks.css: shape says how certain the date is. What joins rival dates, and the ends of
 *  bars that are as long as their days, are paths of all marks together (drawnPaths.ts). */
import { SIZES } from "../../engine/draw/filling";
import type { Mark } from "../../engine/draw/marks";
import type { OriginCount } from "../../engine/evidence/origins";
import { At } from "./At";

/** Where a mark stands: from the first of its days to the end of the last, or at its middle where it is a point. */
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
  /** On how many origins its event rests: one is a diamond or a thin line, none that can be told is dashed. */
  readonly origins: OriginCount;
  /** Address of the mask that fades what is "about". */
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

/** A bar is as long as its days. Where these are too few to be seen it is as wide as a small mark, and moved back by half of that. */
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

/** A small bar whose days are known to begin and end: its outline is drawn on either side, and not along the top and the bottom. */
const SmallEnds = ({ className, y, half, box }: SmallEndsProps) => (
  <rect
    className={`${className} is-ended`}
    {...box}
    y={y - half}
    height={2 * half}
    strokeDasharray={`0 ${SIZES.small} ${2 * half} ${SIZES.small} ${2 * half}`}
  />
);
