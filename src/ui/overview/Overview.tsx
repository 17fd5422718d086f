/** The whole record in one strip that never zooms: how many events lie where, on which quarters sources disagree, the named
 *  periods, and the window the tracks show, to be dragged, resized and moved by keys. */

import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { density, type Quarter } from "../../engine/draw/density";
import { positionsOf, stripScale, type Timescale } from "../../engine/draw/timescale";
import { type VisibleWindow, wholeWindow, windowRound } from "../../engine/draw/window";
import { rowsBetween } from "../../engine/rows/between";
import { eventsOf } from "../../engine/rows/events";
import { dayInWords, yearOf } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { type Day, dayOf, sortDay } from "../../model/date";
import { daysOfWindow } from "../../model/typedDate";
import { selectRows } from "../../state/select";
import { selectTold } from "../../state/selectFollowed";
import { selectWindow } from "../../state/selectWindow";
import { onResize } from "../onResize";
import { useApp, useAppStore } from "../useApp";
import { useRoving } from "../useRoving";
import { useStripDrag } from "./useStripDrag";
import { useTopRow } from "./useTopRow";

/** Height of the bars, in the strip's own units; the drawing is stretched to its box. */
const BARS = 24;

export function Overview({ index }: { readonly index: Index }) {
  // One step behind the tracks, as the list is.
  const rows = useDeferredValue(useApp((state) => selectRows(index, state)));
  const window = useApp((state) => selectWindow(index, state));
  const showWindow = useApp((state) => state.showWindow);
  const whole = wholeWindow(index);
  const scale = useMemo(() => stripScale(index, whole), [index, whole]);
  const quarters = useMemo(() => density(index, rows, whole), [index, rows, whole]);
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const drag = useStripDrag(strip, whole, window, scale, showWindow);
  const [start, end] = positionsOf(scale, whole);
  const [first, last] = daysOfWindow(window);
  /** Percent of the strip. */
  const share = (day: Day) => Math.min(1, Math.max(0, (scale.at(day) - start) / (end - start))) * 100;
  const most = Math.max(1, ...quarters.map((quarter) => quarter.all));
  /** A bar for each quarter, from a base line up: one path, however many they are. */
  const bars = (heightOf: (quarter: Quarter) => number, base = BARS) =>
    quarters
      .filter((quarter) => heightOf(quarter) > 0)
      .map((quarter) => {
        const [left, height] = [share(quarter.from), heightOf(quarter)];
        const wide = Math.max(0.3, share(quarter.to) - left - 0.08);
        return `M${left.toFixed(2)} ${base}h${wide.toFixed(2)}v${-height.toFixed(2)}h${-wide.toFixed(2)}z`;
      })
      .join("");
  const barOf = (n: number) => (n === 0 ? 0 : Math.max(2, (n / most) * BARS));
  return (
    <section className="overview" aria-label={t.overview.title}>
      <div className="strip" dir="ltr" ref={strip} onPointerDown={drag.onStripDown}>
        <Periods index={index} whole={whole} window={window} share={share} width={width} />
        <svg viewBox={`0 0 100 ${BARS + 6}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="bar-all" d={bars((quarter) => barOf(quarter.all))} />
          <path className="bar-shown" d={bars((quarter) => barOf(quarter.shown))} />
          <path className="tick-disputed" d={bars(({ disputed }) => (disputed > 0 ? 3 : 0), BARS + 5)} />
        </svg>
        <Years whole={whole} scale={scale} share={share} width={width} />
        {scale.breaks.map((one) => (
          <div key={one.from} className="strip-break" style={{ left: `${(share(one.from) + share(one.to)) / 2}%` }} />
        ))}
        <Told index={index} share={share} />
        <Here index={index} share={share} />
        <div
          className="strip-window"
          style={{ left: `${share(window[0])}%`, width: `${Math.max(0.4, share(window[1]) - share(window[0]))}%` }}
        >
          <div
            className="grip grip-both"
            role="slider"
            tabIndex={0}
            aria-label={t.overview.both}
            aria-description={t.overview.keys}
            aria-valuemin={Math.round(whole[0])}
            aria-valuemax={Math.round(whole[1])}
            aria-valuenow={first}
            aria-valuetext={fill(t.overview.span, { from: dayInWords(first), to: dayInWords(last) })}
            onKeyDown={drag.onKeyDown}
            onPointerDown={(domEvent) => drag.onGripDown(domEvent, "both")}
          />
          {(["from", "to"] as const).map((part) => (
            <div
              key={part}
              className={`grip grip-${part}`}
              onPointerDown={(domEvent) => drag.onGripDown(domEvent, part)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Pixels an element is wide; 0 until it is known. */
function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = place;
    return current ? onResize([current], () => setWidth(current.clientWidth)) : undefined;
  }, [place]);
  return width;
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
  readonly scale: Timescale;
  readonly share: (day: Day) => number;
  /** Pixels of the strip. */
  readonly width: number;
}

/** Pixels that the name of a year takes. */
const YEAR = 36;

/** A year wherever one has room: each, every second, fifth or tenth; none where time is drawn short. */
function Years({ whole, scale, share, width }: YearsProps) {
  const from = yearOf(Math.floor(whole[0])) + 1;
  const to = yearOf(Math.floor(whole[1]));
  const room = (YEAR / Math.max(YEAR, width)) * 100;
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => {
    const day = dayOf(year, 1, 1);
    return share(day) < 100 - room && !scale.breaks.some((one) => day >= one.from && day < one.to);
  });
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (all.length / one) * room <= 100) ?? 500;
  let taken = -room;
  const years = all.filter((year) => {
    const at = share(dayOf(year, 1, 1));
    if (year % step !== 0 || at - taken < room) return false;
    taken = at;
    return true;
  });
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

interface PeriodsProps {
  readonly index: Index;
  readonly whole: VisibleWindow;
  readonly window: VisibleWindow;
  readonly share: (day: Day) => number;
  /** Pixels of the strip. */
  readonly width: number;
}

/** Pixels of a letter of a band's name, a little generous. */
const LETTER = 6.6;
const PADDING = 10;

/** The named periods as bands, each a button that zooms to it. A name is whole or not there: it stays the name of the button. */
function Periods({ index, whole, window, share, width }: PeriodsProps) {
  const store = useAppStore();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useRoving(list, "horizontal");
  if (index.periods.length === 0) return null;
  return (
    <ul className="periods" aria-label={t.overview.periods} ref={list} onKeyDown={onKeyDown}>
      {index.periods.map((period) => {
        const days = [period.date.earliest ?? whole[0], period.date.latest ?? whole[1]] as const;
        const target = windowRound(days);
        const left = share(days[0]);
        const wide = share(days[1] + 1) - left;
        const name = period.short ?? period.label;
        const fits = name.length * LETTER + PADDING <= (wide / 100) * width;
        return (
          <li key={period.id} style={{ left: `${left}%`, width: `${wide}%` }}>
            <button
              type="button"
              className="strip-period"
              title={period.label}
              aria-label={name}
              aria-pressed={Math.abs(window[0] - target[0]) < 2 && Math.abs(window[1] - target[1]) < 2}
              onPointerDown={(domEvent) => domEvent.stopPropagation()}
              onClick={() => {
                const state = store.getState();
                state.showWindow(target);
                const events = rowsBetween(index, selectRows(index, state), days).length;
                state.say(`${period.label}, ${count(events, "event")}`);
              }}
            >
              <span>{fits && name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
