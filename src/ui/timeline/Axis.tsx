/** The time axis above the rows: labels of the ticks, and signs where the timescale has a break. It stays in view while
 * the rows scroll. */
import { memo, type Ref } from "react";
import type { Tick } from "../../engine/draw/axis";
import { positionsOf, type Timescale } from "../../engine/draw/timescale";
import type { VisibleWindow } from "../../engine/draw/window";

interface AxisProps {
  readonly ticks: readonly Tick[];
  readonly visible: VisibleWindow;
  readonly width: number;
  readonly scale: Timescale;
  /** The layer that moves with the visible window. */
  readonly ref: Ref<HTMLDivElement>;
}

export const Axis = memo(function Axis({ ticks, visible, width, scale, ref }: AxisProps) {
  return (
    <div className="axis-layer" ref={ref} aria-hidden="true">
      {ticks.map(({ day, x, label, isMajor }) => (
        <span key={day} className={isMajor ? "tick is-major" : "tick"} style={{ left: x }}>
          {label}
        </span>
      ))}
      {scale.breaks.map((one) => {
        const [start, end] = breakPlace(one, visible, width, scale);
        return <span key={one.from} className="axis-break" style={{ left: start, width: end - start }} />;
      })}
    </div>
  );
});

/** The left and right edge of a break, in pixels from the left edge of the visible window. */
export function breakPlace(
  { from, to }: { readonly from: number; readonly to: number },
  visible: VisibleWindow,
  width: number,
  scale: Timescale,
): readonly [start: number, end: number] {
  const [start, end] = positionsOf(scale, visible);
  const xOf = (day: number) => ((scale.at(day) - start) / (end - start)) * width;
  return [xOf(from), xOf(to)];
}
