/** How to read the marks, in words; each beside the mark it explains. */
import { t } from "../../i18n/text";

const ENTRIES = [
  ["mark-dot", t.legend.day],
  ["mark-soft", t.legend.unit],
  ["mark-dot is-approximate", t.legend.about],
  ["mark-dot is-uncertain", t.legend.uncertain],
  ["mark-bar", t.legend.span],
  ["mark-bracket", t.legend.within],
  ["mark-arrow-right", t.legend.open],
  ["mark-join", t.legend.answers],
  ["mark-dot is-disputed", t.legend.disputed],
] as const;

export function Legend() {
  return (
    <details className="legend">
      <summary>{t.timeline.legend}</summary>
      <LegendEntries />
    </details>
  );
}

/** The entries alone, which the help shows too. */
export function LegendEntries() {
  return (
    <>
      <ul>
        {ENTRIES.map(([shape, words]) => (
          <li key={shape}>
            <span className="sample" aria-hidden="true">
              <span className={`mark ${shape}`} />
              {shape === "mark-join" && (
                <>
                  <span className="mark mark-dot first-answer" />
                  <span className="mark mark-dot last-answer" />
                </>
              )}
            </span>
            {words}
          </li>
        ))}
      </ul>
      <p>{t.legend.lead}.</p>
      <p>{t.legend.density}.</p>
    </>
  );
}
