/** The path of ranges that the reader narrowed step by step: the whole record, each earlier range, the current one.
 * Each step leads back to its range. */
import { ChevronRight } from "lucide-react";
import { rangeInWords } from "../../i18n/ranges";
import { t } from "../../i18n/text";
import { partRef } from "../parts";
import { useApp } from "../useApp";

export function RangeTrail() {
  const range = useApp((state) => state.filters.range);
  const trail = useApp((state) => state.filters.trail);
  const leaveRange = useApp((state) => state.leaveRange);
  const showWindow = useApp((state) => state.showWindow);
  // A single range needs no path; its chip is enough.
  if (range === null || trail.length === 0) return null;
  const steps = [t.filters.wholeRecord, ...trail.map((one) => rangeInWords(one, true))];
  return (
    <nav className="range-trail" aria-label={t.filters.trail}>
      <ol>
        {steps.map((label, at) => (
          <li key={`${at} ${label}`}>
            <button type="button" className="link-button" onClick={() => leaveRange(at - 1)}>
              {label}
            </button>
            <ChevronRight aria-hidden="true" size={14} />
          </li>
        ))}
        <li>
          {/* Moves the visible window back to the range after panning. */}
          <button
            ref={partRef["range-step"]}
            type="button"
            className="link-button"
            aria-current="step"
            onClick={() => showWindow(null)}
          >
            {rangeInWords(range, true)}
          </button>
        </li>
      </ol>
    </nav>
  );
}
