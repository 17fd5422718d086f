/** Renders a long list so that the document holds only the rows in view and a few around them. Every year keeps its
 * heading and its full height; rows carry their position and the number of rows (`aria-posinset`, `aria-setsize`); the
 * row with the focus stays in the document wherever the reader scrolls. */
import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { eventsOf } from "../../engine/events/events";
import { byYear } from "../../engine/events/listItem";
import { scrollsItself } from "../column/column";
import { type Items, markedBy } from "../column/items";
import { onResize } from "../onResize";
import { partOf } from "../parts";
import { ItemText, type ListedEvents, signsOf, textOf, YearHead, yearId } from "../static/Chronology";

export interface WindowedProps extends ListedEvents {
  /** Receives the functions by which the column finds rows that are not in the document. */
  readonly finder: RefObject<Partial<Items>>;
}

/** Assumed heights of a row and of a year's heading in pixels, until they are measured. */
const HEIGHTS = { row: 84, year: 28 } as const;
/** Rows above and below the visible area that are rendered too, so that a key or a turn of the wheel reaches them. */
const BESIDE = 8;
/** Up to this number of years, every heading is in the document. */
const HEADINGS = 200;

export function WindowedYears(props: WindowedProps) {
  const scroller = partOf("list");
  const isOwn = useOwnScroller(scroller);
  return isOwn && scroller ? <InScroller {...props} scroller={scroller} /> : <InPage {...props} />;
}

function InScroller({ scroller, ...props }: WindowedProps & { readonly scroller: HTMLElement }) {
  const { options, ...rest } = useWindow(props, scroller);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({ ...options, getScrollElement: () => scroller });
  return <Drawn {...props} {...rest} virtualizer={virtualizer} />;
}

function InPage(props: WindowedProps) {
  const { options, ...rest } = useWindow(props, null);
  const virtualizer = useWindowVirtualizer<HTMLElement>(options);
  return <Drawn {...props} {...rest} virtualizer={virtualizer} />;
}

/** True if the list has its own scroller. Checked again whenever the scroller changes its size. */
function useOwnScroller(scroller: HTMLElement | null): boolean {
  const [isOwn, setOwn] = useState(() => scroller !== null && scrollsItself(scroller));
  useEffect(() => {
    if (!scroller) return;
    return onResize([scroller], () => setOwn(scrollsItself(scroller)));
  }, [scroller]);
  return isOwn;
}

/** A year in the list: its heading is the item with number `head`, and its rows are the items after it. */
interface Stretch {
  readonly year: number;
  readonly events: readonly number[];
  readonly head: number;
}

function stretchesOf({ index, events }: ListedEvents): readonly Stretch[] {
  let head = 0;
  return byYear(index, events).map(({ year, events: ofYear }) => {
    const stretch = { year, events: ofYear, head };
    head += ofYear.length + 1;
    return stretch;
  });
}

/** What both kinds of scrollers need: options for the virtualizer (items in order, their keys, the item that stays
 * rendered, the start of the list) and the lookup tables. */
function useWindow(props: WindowedProps, scroller: HTMLElement | null) {
  const { index, events } = props;
  const place = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<string | null>(null);
  const stretches = useMemo(() => stretchesOf({ index, events }), [index, events]);
  const keys = useMemo(
    () => stretches.flatMap(({ year, events: ofYear }) => [yearId(year), ...ofYear.map(eventsOf(index).id)]),
    [index, stretches],
  );
  const numbers = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
  const stays = kept === null ? undefined : numbers.get(kept);
  const options = {
    count: keys.length,
    overscan: BESIDE,
    measureElement: heightOf,
    scrollMargin: useStart(place, scroller),
    estimateSize: useCallback((at: number) => (keys[at]!.startsWith("part_") ? HEIGHTS.year : HEIGHTS.row), [keys]),
    getItemKey: useCallback((at: number) => keys[at]!, [keys]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        if (stays === undefined || inSight.includes(stays)) return inSight;
        return [...inSight, stays].sort((a, b) => a - b);
      },
      [stays],
    ),
  };
  return { options, place, stretches, numbers, setKept };
}

/** The height of an item. A list that is hidden beside a record measures 0, so the known heights are kept; otherwise
 * every row would seem to fit into no space at all. */
function heightOf(...[element, entry, list]: Parameters<typeof measureElement<HTMLElement>>): number {
  const height = measureElement(element, entry, list);
  const at = list.indexFromElement(element);
  return height > 0 ? height : (list.itemSizeCache.get(list.options.getItemKey(at)) ?? list.options.estimateSize(at));
}

/** Pixels from the start of the scrolled content to the start of the list. */
function useStart(place: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [start, setStart] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (!place.current || place.current.getClientRects().length === 0) return;
      const { top } = place.current.getBoundingClientRect();
      const above = scroller ? scroller.scrollTop - scroller.getBoundingClientRect().top : window.scrollY;
      setStart(Math.round(top + above));
    };
    measure();
    return onResize(scroller ? [document.body, scroller] : [document.body], measure);
  }, [place, scroller]);
  return start;
}

interface DrawnProps extends WindowedProps {
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement> | Virtualizer<Window, HTMLElement>;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly stretches: readonly Stretch[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly setKept: (key: string | null) => void;
}

function Drawn({ virtualizer, place, stretches, numbers, setKept, finder, ...listed }: DrawnProps) {
  const inSight = virtualizer.getVirtualItems();
  const { measurementsCache: measured } = virtualizer;
  const start = virtualizer.options.scrollMargin;
  useFinder(finder, { virtualizer, place, numbers, setKept });
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!place.current?.contains(relatedTarget)) setKept(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes which of its links has the focus
    <div
      ref={place}
      className="windowed"
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={({ target }) => setKept(markedBy(target, "event")?.dataset["event"] ?? null)}
      onBlur={onBlur}
    >
      {stretches.map(({ year, events, head }) => {
        const ofYear = inSight.filter((item) => item.index >= head && item.index <= head + events.length);
        if (ofYear.length === 0 && stretches.length > HEADINGS) return null;
        const top = measured[head]!.start;
        const shown = ofYear.filter((item) => item.index > head);
        return (
          <section
            key={year}
            aria-labelledby={yearId(year)}
            className="year"
            style={{ top: top - start, height: measured[head + events.length]!.end - top }}
          >
            <YearHead year={year} events={events.length} measure={virtualizer.measureElement} item={head} />
            {shown.length > 0 && (
              <ol>
                {shown.map((item) => {
                  const event = events[item.index - head - 1]!;
                  return (
                    <li
                      key={item.key}
                      ref={virtualizer.measureElement}
                      data-index={item.index}
                      aria-setsize={events.length}
                      aria-posinset={item.index - head}
                      style={{ top: item.start - top }}
                      {...signsOf(event, listed)}
                    >
                      <ItemText {...textOf(event, listed)} />
                    </li>
                  );
                })}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Tells the column where rows outside the document would be, and how to render one. */
function useFinder(
  finder: WindowedProps["finder"],
  { virtualizer, place, numbers, setKept }: Pick<DrawnProps, "virtualizer" | "place" | "numbers" | "setKept">,
): void {
  useLayoutEffect(() => {
    finder.current = {
      whereabouts: (key) => {
        const at = numbers.get(key);
        if (at === undefined || !place.current) return null;
        const { start } = virtualizer.measurementsCache[at]!;
        return place.current.getBoundingClientRect().top + start - virtualizer.options.scrollMargin;
      },
      mount: (key) => {
        if (numbers.has(key)) flushSync(() => setKept(key));
      },
    };
    return () => {
      finder.current = {};
    };
  }, [finder, virtualizer, place, numbers, setKept]);
}
