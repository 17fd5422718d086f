/** The section of the filter panel for disagreements: all events, only events on which sources disagree, or only
 * others. */
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { useApp } from "../useApp";
import { Section } from "./Section";
import { useCounts } from "./useFacet";

interface DisputeFacetProps {
  readonly index: Index;
  readonly hasRoom: boolean;
}

export function DisputeFacet({ index, hasRoom }: DisputeFacetProps) {
  const disputed = useApp((state) => state.filters.disputed);
  const filter = useApp((state) => state.filter);
  const { yes, no } = useCounts(index).disputed;
  const choices = [
    { name: t.filters.either, value: null, events: yes + no },
    { name: t.filters.yes, value: true, events: yes },
    { name: t.filters.no, value: false, events: no },
  ];
  return (
    <Section title={t.filters.disagreement} chosen={disputed === null ? 0 : 1} hasRoom={hasRoom}>
      {choices.map(({ name, value, events }) => (
        <label key={name} className="choice">
          <input
            type="radio"
            name="disputed"
            checked={disputed === value}
            onChange={() => filter({ disputed: value })}
          />
          <span>{name}</span>
          <span className="count">{events}</span>
        </label>
      ))}
    </Section>
  );
}
