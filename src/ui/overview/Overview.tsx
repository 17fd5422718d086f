/** The strip above the drawing: the whole record in one line that never zooms. It shows the number of events over time,
 * the quarters with disagreements, the named periods, and the visible window, which the reader can drag, resize and
 * move by keys. */

import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { density } from "../../engine/draw/density";
import { barsOf, type Share, STRIP_HEIGHT, shareOf, stripPeriods, stripYears } from "../../engine/draw/strip";
import { stripScale, type Timescale } from "../../engine/draw/timescale";
import { type VisibleWindow, wholeWindow, windowRound } from "../../engine/draw/window";
import { eventsBetween } from "../../engine/events/between";
import { eventsOf } from "../../engine/events/events";
import { dayInWords } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf, sortDay } from "../../model/date";
import { daysOfWindow } from "../../model/typedDate";
import { selectEvents } from "../../state/select";
import { selectHighlighted } from "../../state/selectFollowed";
import { selectWindow } from "../../state/selectWindow";
import { onResize } from "../onResize";
import { useApp, useAppStore } from "../useApp";
import { useRoving } from "../useRoving";
import { useStripDrag } from "./useStripDrag";
import { useTopEvent } from "./useTopEvent";

export function Overview({ index }: { readonly index: Index }) {
  // Deferred, so that the tracks are drawn first.
  const events = useDeferredValue(useApp((state) => selectEvents(index, state)));
  const visible = useApp((state) => selectWindow(index, state));
  const showWindow = useApp((state) => state.showWindow);
  const whole = wholeWindow(index);
  const scale = useMemo(() => stripScale(index, whole), [index, whole]);
  const quarters = useMemo(() => density(index, events, whole), [index, events, whole]);
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const drag = useStripDrag(strip, whole, visible, scale, showWindow);
  const [first, last] = daysOfWindow(visible);
  const share = useMemo(() => shareOf(whole, scale), [whole, scale]);
  const bars = useMemo(() => barsOf(quarters, share), [quarters, share]);
  return (
    <section className="overview" aria-label={t.overview.title}>
      <div className="strip" dir="ltr" ref={strip} onPointerDown={drag.onStripDown}>
        <Periods index={index} whole={whole} visible={visible} share={share} width={width} />
        <svg viewBox={`0 0 100 ${STRIP_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="bar-all" d={bars.all} />
          <path className="bar-shown" d={bars.shown} />
          <path className="tick-disputed" d={bars.disputed} />
        </svg>
        <Years whole={whole} scale={scale} share={share} width={width} />
        {scale.breaks.map((one) => (
          <div key={one.from} className="strip-break" style={{ left: `${(share(one.from) + share(one.to)) / 2}%` }} />
        ))}
        <Highlighted index={index} share={share} />
        <Here index={index} share={share} />
        <div
          className="strip-window"
          style={{ left: `${share(visible[0])}%`, width: `${Math.max(0.4, share(visible[1]) - share(visible[0]))}%` }}
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

/** The width of an element in pixels; 0 until it is measured. */
function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = place;
    return current ? onResize([current], () => setWidth(current.clientWidth)) : undefined;
  }, [place]);
  return width;
}

/** Marks the events of the highlighted paragraph of the followed source. */
function Highlighted({ index, share }: { readonly index: Index; readonly share: Share }) {
  const highlighted = useApp((state) => selectHighlighted(index, state));
  return [...highlighted].map((event) => (
    <div
      key={event}
      className="strip-highlighted"
      style={{ left: `${share(sortDay(eventsOf(index).date(event)))}%` }}
    />
  ));
}

/** Marks the event at the top of the list, where the page scrolls the list. */
function Here({ index, share }: { readonly index: Index; readonly share: Share }) {
  const event = useTopEvent(index);
  if (event === null) return null;
  return <div className="strip-here" style={{ left: `${share(sortDay(eventsOf(index).date(event)))}%` }} />;
}

interface YearsProps {
  readonly whole: VisibleWindow;
  readonly scale: Timescale;
  readonly share: Share;
  /** The width of the strip in pixels. */
  readonly width: number;
}

function Years({ whole, scale, share, width }: YearsProps) {
  return (
    <div className="strip-years" aria-hidden="true">
      {stripYears(whole, scale, share, width).map((year) => (
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
  readonly visible: VisibleWindow;
  readonly share: Share;
  /** The width of the strip in pixels. */
  readonly width: number;
}

/** Estimated width of a letter of a period's name in pixels, a little too wide on purpose. */
const LETTER = 6.6;
const PADDING = 10;

/** The named periods, each a button that zooms to it. A name that does not fit is not shown, but remains the accessible
 * name of the button. */
function Periods({ index, whole, visible, share, width }: PeriodsProps) {
  const store = useAppStore();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useRoving(list, "horizontal");
  if (index.periods.length === 0) return null;
  return (
    <ul className="periods" aria-label={t.overview.periods} ref={list} onKeyDown={onKeyDown}>
      {stripPeriods(index, whole, share).map(({ period, days, start, width: wide }) => {
        const target = windowRound(days);
        const name = period.short ?? period.label;
        const fits = name.length * LETTER + PADDING <= (wide / 100) * width;
        return (
          <li key={period.id} style={{ left: `${start}%`, width: `${wide}%` }}>
            <button
              type="button"
              className="strip-period"
              title={period.label}
              aria-label={name}
              aria-pressed={Math.abs(visible[0] - target[0]) < 2 && Math.abs(visible[1] - target[1]) < 2}
              onPointerDown={(domEvent) => domEvent.stopPropagation()}
              onClick={() => {
                const state = store.getState();
                state.showWindow(target);
                const events = eventsBetween(index, selectEvents(index, state), days).length;
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
