/** The card that describes an event, or lists the events of a bubble, while the pointer or the focus is on its mark. It
 * is hidden from assistive technology, because the mark's accessible name says the same; on a phone it is a panel at
 * the bottom of the screen. */

import { X } from "lucide-react";
import { type RefObject, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import { eventsOf } from "../../engine/events/events";
import { namesIn } from "../../engine/events/listItem";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import type { Support } from "../../engine/evidence/sourceExclusion";
import { whenInWords } from "../../i18n/dates";
import { count, fill, list, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import { keyOf } from "../keys";
import { DisputeFlag } from "../static/DisputeFlag";
import { RootContext } from "../static/root";
import { useApp } from "../useApp";
import { frameNow, useFrame } from "../useFrame";

/** The events of a bubble, which the card lists. */
export interface Crowd {
  readonly events: readonly number[];
  /** The site's root, ending in a slash. */
  readonly root: string;
}

/** The mark that the card describes. */
export interface Carded {
  readonly event: number;
  readonly crowd: Crowd | null;
  /** Pixels from the top left corner of the drawing: the middle of the mark and its bottom edge. */
  readonly x: number;
  readonly y: number;
}

export interface CardHooks {
  /** Shows the card of an event beside its mark. */
  readonly show: (mark: Element, event: number, crowd?: Crowd) => void;
  readonly hide: () => void;
}

/** Milliseconds the reader has to move the pointer from the mark onto the card. */
const LINGER_MS = 180;
const WIDTH = 304;
/** The most names that a card lists. */
const NAMES = 4;

/** Holds which mark the card describes, outside React state, so that only the card renders when that changes. */
export interface CardHand extends CardHooks {
  /** Keeps the card open although the pointer has left the mark. */
  readonly keep: () => void;
  readonly close: () => void;
  readonly subscribe: (changed: () => void) => () => void;
  readonly current: () => Carded | null;
}

/** On a phone the card is at the bottom and stays until it is closed, because no pointer can rest on a mark there. */
const isFromBelow = (): boolean => frameNow() === "phone";

/** @param frame the drawing in which the card is placed */
export function createCardHand(frame: RefObject<Element | null>): CardHand {
  let carded: Carded | null = null;
  let timer = 0;
  const listeners = new Set<() => void>();
  const set = (next: Carded | null) => {
    clearTimeout(timer);
    carded = next;
    for (const changed of listeners) changed();
  };
  return {
    show: (mark, event, crowd) => set({ ...anchorOf(mark, frame.current ?? mark), event, crowd: crowd ?? null }),
    close: () => set(null),
    keep: () => clearTimeout(timer),
    hide() {
      clearTimeout(timer);
      if (isFromBelow()) return;
      timer = window.setTimeout(() => set(null), LINGER_MS);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => {
        clearTimeout(timer);
        listeners.delete(changed);
      };
    },
    current: () => carded,
  };
}

/** The anchor of the card for a mark, in pixels of the drawing. */
function anchorOf(mark: Element, drawing: Element): Pick<Carded, "x" | "y"> {
  const box = mark.getBoundingClientRect();
  const frame = drawing.getBoundingClientRect();
  // For a bar that is longer than the visible area, only the visible part counts.
  const start = Math.max(box.left, frame.left);
  const end = Math.min(box.right, frame.right);
  return { x: (start + end) / 2 - frame.left, y: box.bottom - frame.top };
}

interface EventCardProps {
  readonly index: Index;
  readonly hand: CardHand;
  readonly support: Support | null;
  readonly width: number;
  /** The element in which the drawing scrolls; the card stays inside its visible area. */
  readonly within: RefObject<Element | null>;
}

/** The card, shown while there is a mark to describe. */
export function EventCard({ hand, ...rest }: EventCardProps) {
  const carded = useSyncExternalStore(hand.subscribe, hand.current, () => null);
  useEffect(() => {
    // WCAG 1.4.13: Escape closes the card, whatever else the key does.
    const onKeyDown = (domEvent: KeyboardEvent) => keyOf(domEvent) === "Escape" && hand.close();
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [hand]);
  return carded && <Card hand={hand} carded={carded} {...rest} />;
}

function Card({ hand, ...rest }: EventCardProps & { readonly carded: Carded }) {
  return useFrame() === "phone" ? <CardBelow hand={hand} {...rest} /> : <CardBeside hand={hand} {...rest} />;
}

function CardBeside({ index, hand, carded, support, width, within }: EventCardProps & { readonly carded: Carded }) {
  const card = useRef<HTMLDivElement>(null);
  useFlip(card, carded, within);
  return (
    <div
      className="event-card"
      aria-hidden="true"
      ref={card}
      style={{ left: Math.max(0, Math.min(carded.x - WIDTH / 2, width - WIDTH)), width: Math.min(WIDTH, width) }}
      onPointerEnter={hand.keep}
      onPointerLeave={hand.hide}
    >
      {carded.crowd ? (
        <Crowded index={index} {...carded.crowd} />
      ) : (
        <About index={index} event={carded.event} support={support} />
      )}
    </div>
  );
}

/** The card at the bottom of a phone's screen. A second tap, on the card or on the mark, opens the event. */
function CardBelow({ index, hand, carded: { event, crowd }, support }: EventCardProps & { readonly carded: Carded }) {
  const root = useContext(RootContext);
  const point = useApp((state) => state.point);
  // When the card closes, the line through the event's marks disappears too.
  useEffect(() => () => point(null), [point]);
  return (
    <section className="event-card is-below" aria-label={t.timeline.card}>
      {crowd ? (
        <Crowded index={index} {...crowd} onOpen={hand.close} />
      ) : (
        <a href={root + pathTo("event", eventsOf(index).id(event))} onClick={hand.close}>
          <About index={index} event={event} support={support} />
        </a>
      )}
      <button type="button" className="button square" aria-label={t.timeline.closeCard} onClick={hand.close}>
        <X aria-hidden="true" size={18} />
      </button>
    </section>
  );
}

/** The description of one event. */
function About({ index, event, support }: Pick<EventCardProps, "index" | "support"> & { readonly event: number }) {
  const table = eventsOf(index);
  const names = namesIn(index, event);
  const shown = names.length > NAMES ? [...names.slice(0, NAMES), count(names.length - NAMES, "more")] : names;
  return (
    <>
      <p className="card-date">
        <span>{whenInWords(table.date(event), table.answers(event))}</span>
        <span className="quiet">{` ${index.labels.categories[table.category(event)]}`}</span>
      </p>
      <p className="card-title" dir="auto">
        {table.title(event)}
      </p>
      {shown.length > 0 && (
        <p className="quiet" dir="auto">
          {list(shown)}
        </p>
      )}
      <p className="quiet">
        <span>{sourcedInWords(index, event, support)}</span>
        <DisputeFlag dispute={table.dispute(event)} />
      </p>
    </>
  );
}

/** The most events that the card of a bubble lists; zooming in separates the others. */
const LISTED = 12;

function Crowded({
  index,
  events: some,
  root,
  onOpen,
}: Crowd & { readonly index: Index; readonly onOpen?: () => void }) {
  const table = eventsOf(index);
  const more = some.length - LISTED;
  return (
    <>
      <ul className="card-crowd">
        {some.slice(0, LISTED).map((event) => (
          <li key={event}>
            <a href={root + pathTo("event", table.id(event))} tabIndex={onOpen ? 0 : -1} onClick={onOpen}>
              <span className="card-date">{whenInWords(table.date(event), table.answers(event))}</span>
              <span className="card-title" dir="auto">
                {` ${table.title(event)}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{fill(t.timeline.moreInBubble, { n: more })}</p>}
    </>
  );
}

/** Places the card below the mark, or above it if it would reach below the scrolled area. */
function useFlip(card: RefObject<HTMLDivElement | null>, { y }: Carded, within: RefObject<Element | null>): void {
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    element.style.top = `${y + 4}px`;
    const { bottom, height: own } = element.getBoundingClientRect();
    const end = within.current?.getBoundingClientRect().bottom ?? window.innerHeight;
    if (bottom > Math.min(end, window.innerHeight) && y > own + 24) element.style.top = `${y - own - 24}px`;
  }, [card, y, within]);
}
