/** What stands where the tracks will be: names and years as they will be, and what there is to know meanwhile. */
import { createContext, type ReactNode, useContext } from "react";
import type { Sketch } from "../../model/compiled/pageData";

/** The sketch that the page was built with, if any. */
export const SketchContext = createContext<Sketch | null>(null);

export function TracksPlaceholder({ children }: { readonly children: ReactNode }) {
  const sketch = useContext(SketchContext);
  return (
    <div className={sketch ? "tracks-placeholder is-sketched" : "tracks-placeholder"}>
      <p>{children}</p>
      {sketch && <Sketched sketch={sketch} />}
    </div>
  );
}

/** Sizes are attributes of graphics, since the policy of the page allows no styles in it. The list names the same actors to those who listen. */
function Sketched({ sketch: { band, rows, ticks } }: { readonly sketch: Sketch }) {
  return (
    <div className="sketch" aria-hidden="true">
      <div className="row-labels">
        <svg width={0} height={band} aria-hidden="true" />
        {rows.map(({ kind, label, tint, events, height }, at) => (
          <div key={at} className={`row-label ${kind} tint-${tint}`}>
            {/* The line between tracks is part of their height. */}
            <svg width={0} height={kind === "track" ? height - 1 : height} aria-hidden="true" />
            <span className={kind === "family" ? "fold" : "track-name"} dir="auto">
              {label}
            </span>
            {events > 0 && <span className="family-count">{kind === "family" ? `+${events}` : events}</span>}
          </div>
        ))}
      </div>
      <svg className="sketch-axis" aria-hidden="true">
        {ticks.map(({ label, at }) => (
          <g key={at}>
            <line x1={`${at}%`} x2={`${at}%`} y2="100%" />
            <text x={`${at}%`} dx={4} y={20}>
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
