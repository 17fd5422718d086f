/** A mark of the drawing, by the same grammar as ui/timeline/marks.css: shape says how certain the date is. */
import { SIZES } from "../../engine/draw/filling";
import type { Mark } from "../../engine/draw/marks";
import type { OriginCount } from "../../engine/evidence/origins";
import { At } from "./At";

/** Pixels, or percent of the width of the drawing. */
type Along = number | string;

/** Where a mark stands: from the first of its days to the end of the last, or at its middle where it is a point. */
export interface MarkPlace {
  readonly x: Along;
  readonly end: Along;
  readonly width: Along;
  /** Pixels from the top. */
  readonly y: number;
}

interface DrawnMarkProps {
  readonly mark: Mark;
  readonly at: MarkPlace;
  /** On how many origins its event rests: one is a diamond or a thin line, none that can be told is dashed. */
  readonly origins: OriginCount;
  /** Of what joins answers: pixels from the lane of the first down to that of the last. */
  readonly rise: number;
}

export function DrawnMark({ mark, at, origins, rise }: DrawnMarkProps) {
  const { x, end, y } = at;
  if (mark.shape === "dot") return <Dot mark={mark} at={at} origins={origins} />;
  if (mark.shape === "join")
    return (
      <>
        <line className="join" x1={x} x2={end} y1={y} y2={y} />
        {rise !== 0 && <line className="join" x1={end} x2={end} y1={y} y2={y + rise} />}
      </>
    );
  if (!mark.isSmall) return <Bar mark={mark} at={at} origins={origins} />;
  const reach = SIZES.small / 2;
  return (
    <At x={x} y={y}>
      <Bar mark={mark} at={{ x: -reach, end: reach, width: SIZES.small, y: 0 }} origins={origins} />
    </At>
  );
}

type ShapeProps = Pick<DrawnMarkProps, "mark" | "at" | "origins">;

function Dot({ mark: { importance, isApproximate, isUncertain, isDisputed }, at: { x, y }, origins }: ShapeProps) {
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
      {isDisputed && (
        <At x={x} y={y}>
          <path className="full" d={`M0 ${-inner}A${inner} ${inner} 0 0 0 0 ${inner}z`} />
        </At>
      )}
    </>
  );
}

const Halo = ({ x, y, r }: Pick<MarkPlace, "x" | "y"> & { readonly r: number }) => (
  <circle className="halo" cx={x} cy={y} r={r + 1.25} />
);

function Bar({ mark: { shape, isApproximate, isUncertain, isDisputed }, at, origins }: ShapeProps) {
  const { x, end, width, y } = at;
  // Half the height of a bar.
  const half = origins === "one" ? 1 : 2.5;
  const box = { x, y: y - half, width, height: 2 * half };
  const line = { x1: x, x2: end, y1: y, y2: y };
  switch (shape) {
    case "soft":
      return (
        <>
          <rect className={isUncertain ? "hollow" : isApproximate ? "faint" : "flat"} {...box} />
          {isDisputed && <rect className="full" {...box} height={half} />}
          {!isApproximate && <Ends at={at} half={half} />}
        </>
      );
    case "bracket":
      return (
        <>
          <line className="line" {...line} />
          {isDisputed && <line className="line" {...line} y1={y + 2} y2={y + 2} />}
          {!isApproximate && <Ends at={at} half={half} />}
        </>
      );
    case "arrow-right":
    case "arrow-left":
      return (
        <>
          <line className="line is-dashed" {...line} />
          <At x={shape === "arrow-right" ? x : end} y={y}>
            <path className="full" d={shape === "arrow-right" ? "M0 -4L8 0L0 4z" : "M0 -4L-8 0L0 4z"} />
          </At>
        </>
      );
    default:
      return (
        <>
          <rect
            className={isUncertain || isDisputed ? "hollow" : isApproximate ? "faint" : "full"}
            rx={half}
            {...box}
          />
          {isDisputed && <rect className="full" {...box} height={half} />}
        </>
      );
  }
}

/** Where the days of a bar are known to begin and end. */
const Ends = ({ at: { x, end, y }, half }: { readonly at: MarkPlace; readonly half: number }) =>
  [x, end].map((place, at) => <line key={at} className="line" x1={place} x2={place} y1={y - half} y2={y + half} />);
