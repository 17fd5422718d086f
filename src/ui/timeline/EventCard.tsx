/** What a mark stands for, beside it while the pointer or the focus is on it. Whoever does not see it hears the same in the mark's name. */

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

/** The events of a bubble, listed in the card. */
export interface Crowd {
  readonly events: readonly number[];
  /** The site's root, ending in a slash. */
  readonly root: string;
}

/** A mark the card is about. */
export interface Carded {
  readonly event: number;
  readonly crowd: Crowd | null;
  /** Pixels of its middle from the corner of the drawing, and how far below it the card begins. */
  readonly x: number;
  readonly y: number;
}

export interface CardHooks {
  /** Shows what an event is beside the mark that stands for it. */
  readonly show: (mark: Element, event: number, crowd?: Crowd) => void;
  readonly hide: () => void;
}

/** Time to bring the pointer from the mark onto the card. */
const LINGER_MS = 180;
const WIDTH = 304;
/** Names a card has room for. */
const NAMES = 4;

/** Which mark the card is about. Only the card itself is drawn anew when that changes. */
export interface CardHand extends CardHooks {
  /** Leaves the card where it is, though the pointer has left the mark. */
  readonly keep: () => void;
  readonly close: () => void;
  readonly subscribe: (changed: () => void) => () => void;
  readonly current: () => Carded | null;
}

/** On a phone the card comes from below, and stays until it is closed: no pointer rests on a mark there. */
const isFromBelow = (): boolean => frameNow() === "phone";

/** @param frame the drawing, which the card is placed in */
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

/** Where the middle of a mark lies in the drawing. */
function anchorOf(mark: Element, drawing: Element): Pick<Carded, "x" | "y"> {
  const box = mark.getBoundingClientRect();
  const frame = drawing.getBoundingClientRect();
  // A long bar is met at its part in sight.
  const start = Math.max(box.left, frame.left);
  const end = Math.min(box.right, frame.right);
  return { x: (start + end) / 2 - frame.left, y: box.bottom - frame.top };
}

interface EventCardProps {
  readonly index: Index;
  readonly hand: CardHand;
  readonly support: Support | null;
  readonly width: number;
  /** What the drawing scrolls in: the card stays in sight of it. */
  readonly within: RefObject<Element | null>;
}

/** The card, while it is about a mark. */
export function EventCard({ hand, ...rest }: EventCardProps) {
  const carded = useSyncExternalStore(hand.subscribe, hand.current, () => null);
  useEffect(() => {
    // WCAG 1.4.13: it goes at Escape, whatever else the key does.
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

/** The card at the foot of a phone: a second tap, on it or on the mark, opens the event. */
function CardBelow({ index, hand, carded: { event, crowd }, support }: EventCardProps & { readonly carded: Carded }) {
  const root = useContext(RootContext);
  const point = useApp((state) => state.point);
  // The line through its marks goes with the card.
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

/** What an event is. */
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

/** Events that a bubble lists; zooming in parts the others. */
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

/** Below the mark, or above it where what scrolls the drawing ends. */
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
