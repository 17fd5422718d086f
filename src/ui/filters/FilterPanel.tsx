/** The choices: actors by family, families, categories, with how many events each would leave. */
import { useEffect, useRef } from "react";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { selectCounts } from "../../state/select";
import { useApp } from "../useApp";

interface FilterPanelProps {
  readonly index: Index;
  /** "12 events". */
  readonly shown: string;
}

type ListKey = "actors" | "groups" | "categories";

export function FilterPanel({ index, shown }: FilterPanelProps) {
  const view = useApp((state) => state.view);
  const filter = useApp((state) => state.filter);
  const set = useApp((state) => state.set);
  const panel = useRef<HTMLElement>(null);
  const counts = selectCounts(index, view);
  const close = () => {
    set({ filtersOpen: false });
    document.querySelector<HTMLElement>("[aria-controls=filter-panel]")?.focus();
  };
  useEffect(() => panel.current?.querySelector("input")?.focus(), []);

  const toggle = (key: ListKey, id: string) => {
    const chosen = view[key];
    filter({ [key]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  };
  const choice = (key: ListKey, id: string, name: string) => {
    const isChosen = view[key].includes(id);
    const left = counts[key].get(id) ?? 0;
    return (
      <li key={id}>
        <label className={left === 0 && !isChosen ? "choice none" : "choice"}>
          <input type="checkbox" checked={isChosen} onChange={() => toggle(key, id)} />
          <span>{name}</span>
          <span className="count">{left}</span>
        </label>
      </li>
    );
  };
  return (
    <search
      id="filter-panel"
      ref={panel}
      className="filter-panel"
      aria-label={t.filters.title}
      onKeyDown={(domEvent) => {
        if (domEvent.key === "Escape") close();
      }}
    >
      <div className="filter-columns">
        <fieldset className="filter-actors">
          <legend>{t.filters.actor}</legend>
          <div className="match" role="radiogroup" aria-label={t.filters.match}>
            {(["any", "all"] as const).map((match) => (
              <label key={match}>
                <input type="radio" name="match" checked={view.match === match} onChange={() => filter({ match })} />
                {t.filters[match]}
              </label>
            ))}
          </div>
          <div className="actor-families">
            {index.groups.map((group, tint) => {
              const members = index.actors.filter((actor) => actor.group === group.id && actor.events > 0);
              return (
                members.length > 0 && (
                  <section key={group.id} aria-label={group.label}>
                    <p className={`family-name tint-${tint}`}>{group.short ?? group.label}</p>
                    <ul>{members.map((actor) => choice("actors", actor.id, actor.name))}</ul>
                  </section>
                )
              );
            })}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t.filters.group}</legend>
          <ul>{index.groups.map((group) => choice("groups", group.id, group.label))}</ul>
        </fieldset>
        <fieldset>
          <legend>{t.filters.category}</legend>
          <ul>{Object.entries(index.labels.categories).map(([id, label]) => choice("categories", id, label))}</ul>
          <label className="choice">
            <input
              type="checkbox"
              checked={view.disputed === true}
              onChange={() => filter({ disputed: view.disputed ? null : true })}
            />
            <span>{t.filters.disputed}</span>
          </label>
        </fieldset>
      </div>
      <div className="filter-end">
        <button type="button" className="button primary" onClick={close}>
          {fill(t.filters.apply, { events: shown })}
        </button>
      </div>
    </search>
  );
}
