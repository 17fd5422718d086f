/** One section of the filter panel under a title that folds it. On narrow screens, only sections with active choices
 * start unfolded. */
import { type ReactNode, useState } from "react";
import { fill, t } from "../../i18n/text";

interface SectionProps {
  readonly title: string;
  /** The number of active choices. */
  readonly chosen: number;
  /** True if there is room for the section to start unfolded. */
  readonly hasRoom: boolean;
  readonly children: ReactNode;
}

export function Section({ title, chosen, hasRoom, children }: SectionProps) {
  // Only the initial state is ours; afterwards the browser keeps what the reader folds or unfolds.
  const [isOpen] = useState(hasRoom || chosen > 0);
  return (
    <details className="facet" open={isOpen}>
      <summary>
        <span>{title}</span>
        {chosen > 0 && <span className="count">{fill(t.filters.chosen, { n: chosen })}</span>}
      </summary>
      <fieldset aria-label={title}>{children}</fieldset>
    </details>
  );
}
