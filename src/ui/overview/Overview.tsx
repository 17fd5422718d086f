/** The whole record in one strip that never zooms: how many events lie where, on which quarters sources disagree, the named
 *  periods, and the window the tracks show, to be dragged, resized and moved by keys. */

import { useDeferredValue, useMemo, useRef } from "react";
import { density, type Quarter } from "../../engine/draw/density";
import { type VisibleWindow, wholeWindow, windowRound } from "../../engine/draw/window";
import { rowsBetween } from "../../engine/rows/between";
import { eventsOf } from "../../engine/rows/events";
import { dayInWords, yearOf } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { Period } from "../../model/compiled/parts";
import { type Day, dayOf, sortDay } from "../../model/date";
import { daysOfWindow } from "../../model/typedDate";
import { selectRows, selectWindow } from "../../state/select";
import { selectTold } from "../../state/selectFollowed";
import { useApp, useAppStore } from "../useApp";
import { useStripDrag } from "./useStripDrag";
import { useTopRow } from "./useTopRow";

/** Height of the bars, in the strip's own units; the drawing is stretched to its box. */
const BARS = 30;

export function Overview({ index }: { readonly index: Index }) {
  // One step behind the tracks, as the list is.
  const rows = useDeferredValue(useApp((state) => selectRows(index, state)));
  const window = useApp((state) => selectWindow(index, state));
  const showWindow = useApp((state) => state.showWindow);
  const whole = wholeWindow(index);
  const quarters = useMemo(() => density(index, rows, whole), [index, rows, whole]);
  const strip = useRef<HTMLDivElement>(null);
  const drag = useStripDrag(strip, whole, window, showWindow);
  const [start, end] = whole;
  const [first, last] = daysOfWindow(window);
  const share = (day: Day) => Math.min(1, Math.max(0, (day - start) / (end - start))) * 100;
  const most = Math.max(1, ...quarters.map((quarter) => quarter.all));
  /** A bar for each quarter, from a base line up: one path, however many they are. */
  const bars = (heightOf: (quarter: Quarter) => number, base = BARS) =>
    quarters
      .filter((quarter) => heightOf(quarter) > 0)
      .map((quarter) => {
        const [left, height] = [share(quarter.from), heightOf(quarter)];
        const width = Math.max(0.1, share(quarter.to) - left - 0.08);
        return `M${left.toFixed(2)} ${base}h${width.toFixed(2)}v${-height.toFixed(2)}h${-width.toFixed(2)}z`;
      })
      .join("");
  const barOf = (n: number) => (n === 0 ? 0 : Math.max(2, (n / most) * BARS));
  return (
    <section className="overview" aria-label={t.overview.title}>
      <div className="strip" dir="ltr" ref={strip} onPointerDown={drag.onStripDown}>
        <svg viewBox={`0 0 100 ${BARS + 6}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="bar-all" d={bars((quarter) => barOf(quarter.all))} />
          <path className="bar-shown" d={bars((quarter) => barOf(quarter.shown))} />
          <path className="tick-disputed" d={bars(({ disputed }) => (disputed > 0 ? 3 : 0), BARS + 5)} />
        </svg>
        <Years whole={whole} share={share} />
        <Told index={index} share={share} />
        <Here index={index} share={share} />
        <div
          className="strip-window"
          style={{ left: `${share(window[0])}%`, width: `${Math.max(0.4, share(window[1]) - share(window[0]))}%` }}
        >
          {(["both", "from", "to"] as const).map((part) => (
            <div
              key={part}
              className={`grip grip-${part}`}
              role="slider"
              tabIndex={0}
              aria-label={t.overview[part]}
              aria-valuemin={Math.round(start)}
              aria-valuemax={Math.round(end)}
              aria-valuenow={part === "to" ? last : first}
              aria-valuetext={
                part === "both"
                  ? fill(t.overview.span, { from: dayInWords(first), to: dayInWords(last) })
                  : dayInWords(part === "from" ? first : last)
              }
              onKeyDown={(domEvent) => drag.onKeyDown(domEvent, part)}
              onPointerDown={(domEvent) => drag.onGripDown(domEvent, part)}
            />
          ))}
        </div>
      </div>
      <ul className="periods" aria-label={t.overview.periods}>
        {index.periods.map((period) => (
          <PeriodButton key={period.id} index={index} period={period} whole={whole} window={window} />
        ))}
      </ul>
    </section>
  );
}

/** Where the events lie of which the followed source speaks in the paragraph that is read. */
function Told({ index, share }: { readonly index: Index; readonly share: (day: Day) => number }) {
  const told = useApp((state) => selectTold(index, state));
  return [...told].map((row) => (
    <div key={row} className="strip-told" style={{ left: `${share(sortDay(eventsOf(index).date(row)))}%` }} />
  ));
}

/** Where the list is, when the page itself is what scrolls it. */
function Here({ index, share }: { readonly index: Index; readonly share: (day: Day) => number }) {
  const row = useTopRow(index);
  if (row === null) return null;
  return <div className="strip-here" style={{ left: `${share(sortDay(eventsOf(index).date(row)))}%` }} />;
}

interface YearsProps {
  readonly whole: VisibleWindow;
  readonly share: (day: Day) => number;
}

/** Percent of the strip beyond which the name of a year would be cut. */
const LAST_YEAR = 96;

/** A year wherever one has room: each, every second, fifth or tenth. */
function Years({ whole, share }: YearsProps) {
  const from = yearOf(Math.floor(whole[0])) + 1;
  const to = yearOf(Math.floor(whole[1]));
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (to - from) / one <= 14) ?? 500;
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
    (year) => year % step === 0 && share(dayOf(year, 1, 1)) < LAST_YEAR,
  );
  return (
    <div className="strip-years" aria-hidden="true">
      {years.map((year) => (
        <span key={year} style={{ left: `${share(dayOf(year, 1, 1))}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

interface PeriodButtonProps {
  readonly index: Index;
  readonly period: Period;
  readonly whole: VisibleWindow;
  readonly window: VisibleWindow;
}

function PeriodButton({ index, period, whole, window }: PeriodButtonProps) {
  const store = useAppStore();
  const days = [period.date.earliest ?? whole[0], period.date.latest ?? whole[1]] as const;
  const target = windowRound(days);
  const isHere = Math.abs(window[0] - target[0]) < 2 && Math.abs(window[1] - target[1]) < 2;
  return (
    <li>
      <button
        type="button"
        className="strip-period"
        title={period.label}
        aria-pressed={isHere}
        onClick={() => {
          const state = store.getState();
          state.showWindow(target);
          const events = rowsBetween(index, selectRows(index, state), days).length;
          state.say(`${period.label}, ${count(events, "event")}`);
        }}
      >
        {period.short ?? period.label}
      </button>
    </li>
  );
}
