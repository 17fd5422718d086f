/** One mark as people and assistive technology meet it: a link with a whole name, and its label where there is room. */

import { type CSSProperties, memo, type PointerEvent } from "react";
import { highlighted } from "../../engine/ask/highlight";
import type { Label } from "../../engine/draw/labels";
import type { Mark } from "../../engine/draw/marks";
import { laneOffset } from "../../engine/draw/scene";
import { eventsOf } from "../../engine/rows/events";
import { namesIn } from "../../engine/rows/rows";
import { whenInWords } from "../../i18n/dates";
import { count, list, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { useHref } from "../static/root";
import { useApp } from "../useApp";
import { type CardHooks, placeOf } from "./EventCard";

/** Smallest target under the pointer, in pixels. */
const TARGET = 16;

interface MarkLinkProps {
  readonly index: Index;
  readonly mark: Mark;
  readonly position: number;
  readonly setSize: number;
  readonly x: number;
  readonly width: number;
  readonly label: Label | null;
  readonly isStop: boolean;
  readonly track: string;
  readonly em: number;
  readonly query: string;
  readonly isTold: boolean;
  /** On how many sources and origins its event rests, in words. */
  readonly evidence: string;
  readonly card: CardHooks;
}

export const MarkLink = memo(function MarkLink(props: MarkLinkProps) {
  const { index, mark, position, setSize, x, width, label, isStop, track, em, query, isTold, evidence, card } = props;
  const point = useApp((state) => state.point);
  const id = eventsOf(index).id(mark.event);
  const isLit = useApp(({ pointer }) => pointer.hovered === id || pointer.current === id);
  const href = useHref("event", id);
  const name = nameOfMark(index, mark.event, track, evidence);
  const isDot = mark.shape === "dot";
  const start = isDot ? x - TARGET / 2 : x;
  const span = Math.max(TARGET, width);
  const onPointerEnter = (domEvent: PointerEvent) => {
    point(id);
    const link = domEvent.currentTarget.closest("li")?.querySelector(".mark-link");
    if (link && domEvent.pointerType !== "touch") card.show(placeOf(link, mark.event));
  };
  const onPointerLeave = () => {
    point(null);
    card.hide();
  };
  return (
    <li aria-setsize={setSize} aria-posinset={position}>
      <a
        href={href}
        className={`mark-link ${isDot ? "on-dot" : "on-bar"} ${isTold ? "is-told" : ""} ${isLit ? "is-lit" : ""}`}
        data-event={id}
        data-row={mark.row}
        tabIndex={isStop ? 0 : -1}
        aria-describedby="part_track-keys"
        style={{
          left: start,
          width: span,
          top: laneOffset(mark.lane, em) - (isDot ? TARGET / 2 : 4),
          height: isDot ? TARGET : 8,
        }}
        onPointerEnter={onPointerEnter}
        onPointerLeave={onPointerLeave}
        onFocus={(domEvent) =>
          domEvent.currentTarget.matches(":focus-visible") && card.show(placeOf(domEvent.currentTarget, mark.event))
        }
        onBlur={card.hide}
      >
        <span className="visually-hidden">{name}</span>
      </a>
      {label && (
        <span
          className={`mark-label ${isTold ? "is-told" : ""} ${isLit ? "is-lit" : ""} ${mark.importance === 3 ? "is-important" : ""}`}
          aria-hidden="true"
          style={{ left: label.x, width: label.width, top: laneOffset(label.lane, em) }}
          onPointerEnter={onPointerEnter}
          onPointerLeave={onPointerLeave}
        >
          <QuietLink id={id} text={label.text} query={query} />
        </span>
      )}
    </li>
  );
});

interface MarkTargetProps {
  readonly index: Index;
  readonly event: number;
  readonly card: CardHooks;
  readonly style: CSSProperties;
}

/** A place for the pointer alone that leads to an event: keys and assistive technology meet the event elsewhere. */
export function MarkTarget({ index, event, card, style }: MarkTargetProps) {
  const point = useApp((state) => state.point);
  const id = eventsOf(index).id(event);
  return (
    // biome-ignore lint/a11y/useAnchorContent: hidden from assistive technology with all round it; its name stands on the mark's own link
    <a
      href={useHref("event", id)}
      className="mark-target"
      tabIndex={-1}
      style={style}
      onPointerEnter={(domEvent) => {
        point(id);
        if (domEvent.pointerType !== "touch") card.show(placeOf(domEvent.currentTarget, event));
      }}
      onPointerLeave={() => {
        point(null);
        card.hide();
      }}
    />
  );
}

interface QuietLinkProps {
  readonly id: string;
  readonly text: string;
  readonly query: string;
}

/** The label leads to the event too, without a stop of its own. */
function QuietLink({ id, text, query }: QuietLinkProps) {
  const href = useHref("event", id);
  const parts = query === "" ? [[text, false] as const] : highlighted(text, query);
  return (
    <a href={href} tabIndex={-1}>
      {parts.map(([part, isFound], at) => (isFound ? <mark key={`${at} ${part}`}>{part}</mark> : part))}
    </a>
  );
}

/** "Karbala attack, 20 January 2007, Qais al-Khazali and Asaib Ahl al-Haq, 3 sources, sources disagree". */
export function nameOfMark(index: Index, event: number, track: string, evidence: string): string {
  const events = eventsOf(index);
  const when = whenInWords(events.date(event), events.answers(event));
  const others = namesIn(index, event);
  const names = others.length > 4 ? [...others.slice(0, 4), count(others.length - 4, "more")] : others;
  const parts = [events.title(event), when, list(names.length > 0 ? names : [track]), evidence];
  if (events.isDisputed(event)) parts.push(t.event.disagree.toLowerCase());
  return parts.join(", ");
}
