/** The legend of the marks below the tracks: the most common marks in one line, all of them on demand. Each entry shows
 * the mark beside its explanation. */
import { useState } from "react";
import { t } from "../../i18n/text";

const ENTRIES = [
  ["mark-dot", t.legend.day],
  ["mark-soft", t.legend.unit],
  ["mark-dot is-approximate", t.legend.about],
  ["mark-soft is-approximate", t.legend.aboutUnit],
  ["mark-bracket", t.legend.within],
  ["mark-bar", t.legend.span],
  ["mark-arrow-end", t.legend.open],
  ["mark-dot is-uncertain", t.legend.uncertain],
  ["mark-dot is-disputed", t.legend.disputed],
  ["mark-bar is-disputed", t.legend.disputedBar],
  ["mark-join", t.legend.answers],
  ["mark-dot is-from-one", t.legend.oneOrigin],
  ["mark-bar is-from-one", t.legend.oneOriginBar],
  ["mark-dot is-from-none", t.legend.noOrigin],
  ["mark-dot is-important", t.legend.important],
  ["bubble", t.legend.bubble],
] as const;

/** The entries of the closed legend, at most six. */
const FIRST = [
  ["mark-dot", t.legend.dayShort],
  ["mark-soft", t.legend.unitShort],
  ["mark-dot is-disputed", t.legend.disagree],
  ["mark-dot is-from-one", t.legend.single],
] as const;

export function Legend() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="legend" onToggle={(domEvent) => setOpen(domEvent.currentTarget.open)}>
      <summary>
        {FIRST.map(([shape, words]) => (
          <span key={shape} className="legend-first">
            <Sample shape={shape} /> <span>{words}</span>
          </span>
        ))}
        <span className="legend-more">{t.timeline.legend}</span>
      </summary>
      {isOpen && (
        <div className="legend-all">
          <LegendEntries />
        </div>
      )}
    </details>
  );
}

export function LegendEntries() {
  return (
    <>
      <ul className="legend-entries">
        {ENTRIES.map(([shape, words]) => (
          <li key={shape}>
            <Sample shape={shape} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p>{t.legend.lead}.</p>
      <p>{t.legend.density}.</p>
    </>
  );
}

function Sample({ shape }: { readonly shape: string }) {
  return (
    <span className="sample" aria-hidden="true">
      {shape === "bubble" ? <span className="bubble">{3}</span> : <span className={`mark ${shape}`} />}
      {shape === "mark-join" && (
        <>
          <span className="mark mark-dot first-answer" />
          <span className="mark mark-dot last-answer" />
        </>
      )}
    </span>
  );
}
