/** Lets the reader drag a span along the axis and then either filter by it or zoom to it. The toolbar's buttons do the
 * same for the visible window. */
import { X } from "lucide-react";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { filterEvents } from "../../engine/ask/filter";
import { positionsOf, type Timescale } from "../../engine/draw/timescale";
import type { VisibleWindow } from "../../engine/draw/window";
import { dayInWords } from "../../i18n/dates";
import { count, fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { dayText } from "../../model/typedDate";
import { selectFilter } from "../../state/select";
import { keyOf } from "../keys";
import { partOf } from "../parts";
import { useApp } from "../useApp";

interface SpanChoiceProps {
  readonly index: Index;
  readonly visible: VisibleWindow;
  readonly width: number;
  readonly scale: Timescale;
  /** Height of the rows below in pixels, over which the span is shaded. */
  readonly height: number;
}

/** A drag of fewer pixels counts as a click. */
const SHORTEST_DRAG = 6;

export function SpanChoice({ index, visible, width, scale, height }: SpanChoiceProps) {
  const [span, setSpan] = useState<VisibleWindow | null>(null);
  const [isDragging, setDragging] = useState(false);
  const start = useRef(0);
  const first = useRef<HTMLButtonElement>(null);
  const filter = useApp((state) => selectFilter(index, state));
  const commit = useApp((state) => state.commitRange);
  const showWindow = useApp((state) => state.showWindow);
  const [from, to] = positionsOf(scale, visible);
  const dayAt = (x: number) => scale.dayAt(from + (x / Math.max(1, width)) * (to - from));
  const xOf = (day: number) => ((scale.at(day) - from) / (to - from)) * width;
  const close = () => setSpan(null);
  // Escape cancels the span before it closes anything else.
  useEffect(() => {
    if (!span) return;
    const onKeyDown = (domEvent: KeyboardEvent) => {
      if (keyOf(domEvent) !== "Escape") return;
      domEvent.preventDefault();
      domEvent.stopPropagation();
      setSpan(null);
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [span]);

  const xIn = (domEvent: PointerEvent) => {
    const { left } = domEvent.currentTarget.getBoundingClientRect();
    return Math.min(width, Math.max(0, domEvent.clientX - left));
  };
  const onDown = (domEvent: PointerEvent) => {
    if (domEvent.button !== 0) return;
    domEvent.currentTarget.setPointerCapture(domEvent.pointerId);
    start.current = xIn(domEvent);
    setSpan(null);
    setDragging(true);
  };
  const onMove = (domEvent: PointerEvent) => {
    if (!isDragging) return;
    const x = xIn(domEvent);
    if (Math.abs(x - start.current) < SHORTEST_DRAG) return;
    setSpan([Math.floor(dayAt(Math.min(x, start.current))), Math.floor(dayAt(Math.max(x, start.current)))]);
  };
  const onUp = () => setDragging(false);
  const isChosen = span !== null && !isDragging;
  useEffect(() => {
    if (isChosen) first.current?.focus({ preventScroll: true });
  }, [isChosen]);
  const shadeStart = span ? xOf(span[0]) : 0;
  const shadeEnd = span ? xOf(span[1] + 1) : 0;
  const events = span
    ? filterEvents(index, { ...filter, spans: [...filter.spans, { possible: span, certain: span }] }).length
    : 0;
  return (
    <>
      {/* Dragging is a shortcut: the toolbar's buttons do the same without it. */}
      <div
        className="axis-drag"
        title={t.timeline.dragSpan}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => {
          setDragging(false);
          setSpan(null);
        }}
      />
      {span && (
        <>
          <div className="span-shade" style={{ left: shadeStart, width: Math.max(1, shadeEnd - shadeStart), height }} />
          {!isDragging && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups buttons
            <div
              className="span-box"
              role="group"
              aria-label={t.timeline.span}
              style={{ left: Math.max(0, Math.min(shadeStart, width - 290)) }}
            >
              <p>
                <span>{`${dayInWords(span[0])} – ${dayInWords(span[1])}`}</span>
                <span className="quiet">{` ${count(events, "event")}`}</span>
              </p>
              <button
                ref={first}
                type="button"
                className="button primary"
                onClick={() => {
                  commit(`${dayText(span[0])}/${dayText(span[1])}`);
                  close();
                  // The pressed button disappears, so the focus moves to the range that it set.
                  requestAnimationFrame(() => partOf("range-step")?.focus({ preventScroll: true }));
                }}
              >
                {t.timeline.onlySpan}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  showWindow([span[0], span[1] + 1]);
                  close();
                }}
              >
                {t.timeline.zoomSpan}
              </button>
              <button
                type="button"
                className="button square"
                aria-label={fill(t.timeline.leaveSpan, {})}
                onClick={close}
              >
                <X aria-hidden="true" size={16} />
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}
