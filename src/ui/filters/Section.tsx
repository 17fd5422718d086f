/** A part of the panel under its title, which folds it; on narrow screens only what is in use is unfolded at first. */
import { type ReactNode, useState } from "react";
import { fill, t } from "../../i18n/text";

interface SectionProps {
  readonly title: string;
  /** How many of its choices are in force. */
  readonly chosen: number;
  /** Is there room to have it unfolded from the start? */
  readonly hasRoom: boolean;
  readonly children: ReactNode;
}

export function Section({ title, chosen, hasRoom, children }: SectionProps) {
  // The browser keeps the rest: what the reader folds stays folded.
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
