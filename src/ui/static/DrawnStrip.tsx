/** The prerendered strip: the whole record in one line, with the visible window and the events that stand out. It shows
 * where in time an event lies before the app has loaded, and without script. */
import { density } from "../../engine/draw/density";
import { barsOf, STRIP_HEIGHT, shareOf, stripPeriods, stripYears } from "../../engine/draw/strip";
import { stripScale } from "../../engine/draw/timescale";
import { type VisibleWindow, wholeWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf, sortDay } from "../../model/date";
import { At } from "./At";

interface DrawnStripProps {
  readonly index: Index;
  /** The window that the tracks show. */
  readonly visible: VisibleWindow;
  /** Events that stand out. */
  readonly lit: ReadonlySet<number>;
}

/** Width in pixels of the narrowest strip; years that fit into it fit into every other. */
const NARROWEST = 360;

export function DrawnStrip({ index, visible, lit }: DrawnStripProps) {
  const whole = wholeWindow(index);
  const scale = stripScale(index, whole);
  const share = shareOf(whole, scale);
  const bars = barsOf(density(index, eventsOf(index).all, whole), share);
  const [from, to] = visible.map(share) as [number, number];
  return (
    <div className="overview is-drawn" aria-hidden="true">
      <div className="strip" dir="ltr">
        <svg className="strip-bands" aria-hidden="true">
          {stripPeriods(index, whole, share).map(({ period, start, width }, at) => (
            <rect
              key={period.id}
              className={at % 2 === 0 ? "is-shaded" : undefined}
              {...{ x: percent(start), width: percent(width) }}
              height="100%"
            />
          ))}
        </svg>
        <svg viewBox={`0 0 100 ${STRIP_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="bar-shown" d={bars.shown} />
          <path className="tick-disputed" d={bars.disputed} />
        </svg>
        <div className="strip-years">
          <svg aria-hidden="true">
            {stripYears(whole, scale, share, NARROWEST).map((year) => (
              <At key={year} x={percent(share(dayOf(year, 1, 1)))}>
                <line y2={16} />
                <text x={4} y={12}>
                  {year}
                </text>
              </At>
            ))}
          </svg>
        </div>
        <svg className="strip-bands" aria-hidden="true">
          {[...lit].map((event) => (
            <line key={event} className="highlighted" {...at(share(sortDay(eventsOf(index).date(event))))} y2="100%" />
          ))}
          <rect className="window" x={percent(from)} width={percent(Math.max(0.4, to - from))} height="100%" />
        </svg>
      </div>
    </div>
  );
}

const percent = (share: number): string => `${Number(share.toFixed(2))}%`;
const at = (share: number) => ({ x1: percent(share), x2: percent(share) });
