/** The band above the rows: names of events, each at a pole that leads down to its marks. For the pointer alone: the marks are the links
 *  that keys and assistive technology meet. */
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
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** Rows of events that the paragraph being read speaks of. */
  readonly highlighted: ReadonlySet<number>;
  /** Rows of events that stand out: the names of all others step back. */
  readonly lit: ReadonlySet<number>;
  /** Words searched for, set off in the names. */
  readonly query: string;
  readonly card: CardHooks;
  /** The layer that moves with the window. */
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

/** A step of the story leads to the story, its event from there. */
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
