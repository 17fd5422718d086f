/** What a mark stands for, beside it while the pointer or the focus is on it. Whoever does not see it hears the same in the mark's name. */

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Standings } from "../../engine/evidence/lens";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import { eventsOf } from "../../engine/rows/events";
import { namesIn } from "../../engine/rows/rows";
import { whenInWords } from "../../i18n/dates";
import { count, list, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";

/** A mark the card is about. */
export interface Carded {
  readonly event: number;
  /** Pixels of its middle from the corner of the drawing, and how far below it the card begins. */
  readonly x: number;
  readonly y: number;
}

export interface CardHooks {
  readonly show: (carded: Carded) => void;
  readonly hide: () => void;
}

/** Time to bring the pointer from the mark onto the card. */
const LINGER_MS = 180;
const WIDTH = 304;
/** Names a card has room for. */
const NAMES = 4;

/** The card in hand. The hooks are the same for ever, so that marks need not be drawn anew. */
export function useCard(): readonly [Carded | null, CardHooks, keep: () => void] {
  const [carded, setCarded] = useState<Carded | null>(null);
  const timer = useRef(0);
  const keep = useCallback(() => clearTimeout(timer.current), []);
  const [hooks] = useState<CardHooks>(() => ({
    show(next) {
      clearTimeout(timer.current);
      setCarded(next);
    },
    hide() {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setCarded(null), LINGER_MS);
    },
  }));
  useEffect(() => {
    // WCAG 1.4.13: it goes at Escape, whatever else the key does.
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && setCarded(null);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      clearTimeout(timer.current);
    };
  }, []);
  return [carded, hooks, keep];
}

/** Where an element's middle lies in the drawing: what a card is placed by. */
export function placeOf(element: Element, event: number): Carded {
  const box = element.getBoundingClientRect();
  const frame = element.closest(".drawing")?.getBoundingClientRect() ?? box;
  // A long bar is met at its part in sight.
  const left = Math.max(box.left, frame.left);
  const right = Math.min(box.right, frame.right);
  return { event, x: (left + right) / 2 - frame.left, y: box.bottom - frame.top };
}

interface EventCardProps {
  readonly index: Index;
  readonly carded: Carded;
  readonly left: Standings | null;
  readonly width: number;
  readonly height: number;
  readonly keep: () => void;
  readonly hide: () => void;
}

export function EventCard({ index, carded, left, width, height, keep, hide }: EventCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useFlip(card, carded, height);
  const events = eventsOf(index);
  const { event } = carded;
  const names = namesIn(index, event);
  const shown = names.length > NAMES ? [...names.slice(0, NAMES), count(names.length - NAMES, "more")] : names;
  return (
    <div
      className="event-card"
      aria-hidden="true"
      ref={card}
      style={{ left: Math.max(0, Math.min(carded.x - WIDTH / 2, width - WIDTH)), width: Math.min(WIDTH, width) }}
      onPointerEnter={keep}
      onPointerLeave={hide}
    >
      <p className="card-date">
        {whenInWords(events.date(event), events.answers(event))}
        <span className="quiet"> {index.labels.categories[events.category(event)]}</span>
      </p>
      <p className="card-title">{events.title(event)}</p>
      {shown.length > 0 && <p className="quiet">{list(shown)}</p>}
      <p className="quiet">
        {sourcedInWords(index, event, left)}
        {events.isDisputed(event) && <span className="disputed-flag">{t.event.disagree}</span>}
      </p>
    </div>
  );
}

/** Below the mark, or above it where the drawing or the screen ends. */
function useFlip(card: RefObject<HTMLDivElement | null>, { y }: Carded, height: number): void {
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    element.style.top = `${y + 4}px`;
    const { bottom, height: own } = element.getBoundingClientRect();
    const hasRoom = bottom < window.innerHeight && y + own < height + own / 2;
    if (!hasRoom && y > own + 24) element.style.top = `${y - own - 24}px`;
  }, [card, y, height]);
}
