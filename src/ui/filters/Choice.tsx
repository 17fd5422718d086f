/** One value of a facet with the number of events it would leave. The reader can choose it or exclude it. */
import { Minus } from "lucide-react";
import { fill, t } from "../../i18n/text";
import type { FacetInHand } from "./useFacet";

interface ChoiceProps {
  readonly facet: FacetInHand;
  readonly id: string;
  readonly name: string;
  /** Level of indentation. */
  readonly depth?: number;
}

export function Choice({ facet, id, name, depth = 0 }: ChoiceProps) {
  const isChosen = facet.values.includes(id);
  const isOut = facet.values.includes(`-${id}`);
  const events = facet.counts.get(id) ?? 0;
  const notName = fill(t.filters.not, { name });
  const look = isOut ? "choice out" : events === 0 && !isChosen ? "choice none" : "choice";
  return (
    <li className="facet-choice" data-depth={depth === 0 ? undefined : Math.min(depth, 3)}>
      <label className={look}>
        <input type="checkbox" checked={isChosen} onChange={() => facet.toggle(id)} />
        <span dir="auto">{name}</span>
        <span className="count">{events}</span>
      </label>
      <button
        type="button"
        className="not"
        aria-pressed={isOut}
        aria-label={notName}
        title={notName}
        onClick={() => facet.toggle(`-${id}`)}
      >
        <Minus aria-hidden="true" size={14} />
      </button>
    </li>
  );
}
