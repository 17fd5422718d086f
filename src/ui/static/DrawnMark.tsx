/** A mark of the drawing as shapes round its own middle, by the same grammar as ui/timeline/marks.css: shape says how certain the date is. What
 *  is as long as its days takes all the width of what it stands in. */
import { SIZES } from "../../engine/draw/filling";
import type { Mark } from "../../engine/draw/marks";
import type { OriginCount } from "../../engine/evidence/origins";
import { At } from "./At";

interface DrawnMarkProps {
  readonly mark: Mark;
  /** On how many origins its event rests: one is a diamond or a thin line, none that can be told is dashed. */
  readonly origins: OriginCount;
  /** Of what joins answers: pixels from the lane of the first down to that of the last. */
  readonly rise: number;
}

export function DrawnMark({ mark, origins, rise }: DrawnMarkProps) {
  const { shape, dx, isSmall } = mark;
  if (shape === "dot") return <Dot mark={mark} origins={origins} />;
  if (shape === "join")
    return (
      <g className="join">
        <line x1="0" x2="100%" />
        {rise !== 0 && <line x1="100%" x2="100%" y2={rise} />}
      </g>
    );
  if (!isSmall) return <Bar mark={mark} origins={origins} />;
  const reach = SIZES.small / 2;
  return (
    <At x={dx - reach} width={SIZES.small}>
      <Bar mark={mark} origins={origins} />
    </At>
  );
}

type ShapeProps = Pick<DrawnMarkProps, "mark" | "origins">;

function Dot({ mark: { dx, importance, isApproximate, isUncertain, isDisputed }, origins }: ShapeProps) {
  const r = (importance === 3 ? SIZES.important : SIZES.mark) / 2;
  const inner = r - 0.75;
  const isHollow = isUncertain || isDisputed || origins === "none";
  if (origins === "one") {
    const d = `M${dx - r} 0L${dx} ${-r}L${dx + r} 0L${dx} ${r}z`;
    return (
      <g>
        {isApproximate && <circle className="halo" cx={dx} r={r + 1.25} />}
        <path className={isUncertain || isDisputed ? "hollow" : "full"} d={d} />
        {isDisputed && <path className="full" d={`M${dx - r} 0L${dx} ${-r}V${r}z`} />}
      </g>
    );
  }
  return (
    <g className={origins === "none" ? "is-from-none" : undefined}>
      {isApproximate && <circle className="halo" cx={dx} r={r + 1.25} />}
      <circle className={isHollow ? "hollow" : "full"} cx={dx} r={isHollow ? inner : r} />
      {isDisputed && <path className="full" d={`M${dx} ${-inner}A${inner} ${inner} 0 0 0 ${dx} ${inner}z`} />}
    </g>
  );
}

function Bar({ mark: { shape, isApproximate, isUncertain, isDisputed }, origins }: ShapeProps) {
  // Half the height of a bar.
  const half = origins === "one" ? 1 : 2.5;
  const box = { x: "0", y: -half, width: "100%", height: 2 * half };
  switch (shape) {
    case "soft":
      return (
        <g>
          <rect className={isUncertain ? "hollow" : isApproximate ? "faint" : "flat"} {...box} />
          {isDisputed && <rect className="full" {...box} height={half} />}
          {!isApproximate && <Ends half={half} />}
        </g>
      );
    case "bracket":
      return (
        <g>
          <line className="line" x1="0" x2="100%" />
          {isDisputed && <line className="line" x1="0" x2="100%" y1={2} y2={2} />}
          {!isApproximate && <Ends half={half} />}
        </g>
      );
    case "arrow-right":
      return (
        <g>
          <line className="line is-dashed" x1="0" x2="100%" />
          <path className="full" d="M0 -4L8 0L0 4z" />
        </g>
      );
    case "arrow-left":
      return (
        <g>
          <line className="line is-dashed" x1="0" x2="100%" />
          <At x="100%">
            <path className="full" d="M0 -4L-8 0L0 4z" />
          </At>
        </g>
      );
    default:
      return (
        <g>
          <rect
            className={isUncertain || isDisputed ? "hollow" : isApproximate ? "faint" : "full"}
            rx={half}
            {...box}
          />
          {isDisputed && <rect className="full" {...box} height={half} />}
        </g>
      );
  }
}

/** Where the days of a bar are known to begin and end. */
const Ends = ({ half }: { readonly half: number }) => (
  <>
    <line className="line" x1="0" x2="0" y1={-half} y2={half} />
    <line className="line" x1="100%" x2="100%" y1={-half} y2={half} />
  </>
);
