/** A facet that is one list: families, categories, places with their parts, statuses, genres. */
import { facetValues, placeTree } from "../../engine/ask/facetValues";
import type { Facet } from "../../engine/ask/filter";
import type { Index } from "../../model/compiled/eventIndex";
import { Choice } from "./Choice";
import { Section } from "./Section";
import { useFacet } from "./useFacet";

interface ListFacetProps {
  readonly index: Index;
  readonly facet: Exclude<Facet, "actors">;
  readonly title: string;
  readonly hasRoom: boolean;
}

export function ListFacet({ index, facet, title, hasRoom }: ListFacetProps) {
  const inHand = useFacet(index, facet);
  const values =
    facet === "places"
      ? placeTree(index)
      : facetValues(index, facet).map(({ id, names }) => ({ id, name: names[0], depth: 0 }));
  if (values.length === 0) return null;
  return (
    <Section title={title} chosen={inHand.values.length} hasRoom={hasRoom}>
      <ul>
        {values.map(({ id, name, depth }) => (
          <Choice key={id} facet={inHand} id={id} name={name} depth={depth} />
        ))}
      </ul>
    </Section>
  );
}
