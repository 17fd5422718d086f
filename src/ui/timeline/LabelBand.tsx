/** The band above the rows: names of important events, each with a pole that leads down to its marks. The band is for
 * the pointer only; keyboard and assistive technology use the links of the marks. */
import { memo, type Ref, useContext } from "react";
import { markMatches } from "../../engine/ask/markMatches";
import { BAND, type BandLabel, bandHeight } from "../../engine/draw/band";
import { eventsOf } from "../../engine/events/events";
import { pathTo } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import { encodeQuery } from "../../state/url";
import { INITIAL_VIEW } from "../../state/view";
import { RootContext } from "../static/root";
import { useApp } from "../useApp";
import type { CardHooks } from "./EventCard";

interface LabelBandProps {
  readonly index: Index;
  readonly band: readonly BandLabel[];
  /** Text size: 1 where the reader's text is 16 pixels. */
  readonly em: number;
  /** Events of the highlighted paragraph. */
  readonly highlighted: ReadonlySet<number>;
  /** Events that stand out. If there are any, all other names are dimmed. */
  readonly lit: ReadonlySet<number>;
  /** Searched words, which are marked in the names. */
  readonly query: string;
  readonly card: CardHooks;
  /** The layer that moves with the visible window. */
  readonly ref: Ref<HTMLDivElement>;
}

export const LabelBand = memo(function LabelBand({
  index,
  band,
  em,
  highlighted,
  lit,
  query,
  card,
  ref,
}: LabelBandProps) {
  const point = useApp((state) => state.point);
  const root = useContext(RootContext);
  return (
    <div className="label-band" dir="ltr" style={{ height: bandHeight(em) }} aria-hidden="true">
      <div className="label-band-layer" ref={ref}>
        {band.map((label) => (
          <span
            key={`pole ${label.event}`}
            className="band-pole"
            style={{ left: label.x - 0.5, top: topOf(label, em) }}
          />
        ))}
        {band.map((label) => {
          const id = eventsOf(index).id(label.event);
          return (
            <a
              key={label.event}
              className={`band-label is-${label.side} ${highlighted.has(label.event) ? "is-highlighted" : ""} ${lit.size > 0 && !lit.has(label.event) ? "is-dim" : ""}`}
              style={{ left: startOf(label, em), top: topOf(label, em), width: widthOf(label, em) }}
              href={root + (label.number === undefined ? pathTo("event", id) : queryOfStep(label.number))}
              tabIndex={-1}
              onPointerEnter={(domEvent) => {
                point(id);
                if (domEvent.pointerType !== "touch") card.show(domEvent.currentTarget, label.event);
              }}
              onPointerLeave={() => {
                point(null);
                card.hide();
              }}
            >
              {label.number !== undefined && <span className="step-number">{label.number}</span>}
              {label.lines.map((line) => (
                <span key={line} dir="auto">
                  <Found text={line} query={query} />
                </span>
              ))}
            </a>
          );
        })}
      </div>
    </div>
  );
});

/** The name of a step leads to that step of the story; the story links to the event. */
const queryOfStep = (step: number): string =>
  encodeQuery({ ...INITIAL_VIEW, look: { ...INITIAL_VIEW.look, view: "story", step } });

function Found({ text, query }: { readonly text: string; readonly query: string }) {
  return markMatches(text, query).map(([part, isFound], at) =>
    isFound ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
  );
}

const topOf = ({ tier }: BandLabel, em: number): number => (BAND.above + tier * BAND.tier) * em;

const widthOf = ({ width, number }: BandLabel, em: number): number =>
  width + (number === undefined ? 0 : BAND.number * em);

function startOf(label: BandLabel, em: number): number {
  const { x, side } = label;
  return side === "end" ? x + BAND.beside * em : x - BAND.beside * em - widthOf(label, em);
}
