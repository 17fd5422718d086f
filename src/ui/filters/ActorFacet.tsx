/** The section of the filter panel for actors: actors by group, a field that narrows the list, and the choice between
 * events with any of the chosen actors and events with all of them. */
import { useState } from "react";
import { facetOf } from "../../engine/ask/facets";
import { fold, holdsWord } from "../../i18n/fold";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { useApp } from "../useApp";
import { Choice } from "./Choice";
import { Section } from "./Section";
import { useFacet } from "./useFacet";

const ACTORS = facetOf("actors");

interface ActorFacetProps {
  readonly index: Index;
  readonly hasRoom: boolean;
}

export function ActorFacet({ index, hasRoom }: ActorFacetProps) {
  const actors = useFacet(index, ACTORS);
  const spellings = useApp((state) => state.remote.search.value?.names);
  const match = useApp((state) => state.filters.match);
  const filter = useApp((state) => state.filter);
  const [sought, setSought] = useState("");
  const words = fold(sought).split(" ").filter(Boolean);
  const found = index.actors.filter(({ name, events }, at) => {
    // Other spellings are known once something was searched for.
    const names = [fold(name), ...(spellings?.[at] ?? [])];
    return events > 0 && names.some((one) => words.every((word) => holdsWord(one, word)));
  });
  return (
    <Section title={ACTORS.title} chosen={actors.values.length} hasRoom={hasRoom}>
      <div className="actors-head">
        <input
          type="search"
          className="field"
          value={sought}
          placeholder={t.filters.find}
          aria-label={t.filters.find}
          autoComplete="off"
          spellCheck={false}
          onChange={(domEvent) => setSought(domEvent.target.value)}
        />
        <div className="match" role="radiogroup" aria-label={t.filters.match}>
          {(["any", "all"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="match" checked={match === one} onChange={() => filter({ match: one })} />
              {t.filters.matches[one]}
            </label>
          ))}
        </div>
      </div>
      {found.length === 0 && <p className="quiet">{t.filters.noneFound}</p>}
      <div className="actor-groups">
        {index.groups.map((group, tint) => {
          const members = found.filter((actor) => actor.group === group.id);
          return (
            members.length > 0 && (
              <section key={group.id} aria-label={group.label}>
                <p className={`group-name tint-${tint}`} dir="auto">
                  {group.short ?? group.label}
                </p>
                <ul>
                  {members.map(({ id, name }) => (
                    <Choice key={id} facet={actors} id={id} name={name} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </Section>
  );
}
