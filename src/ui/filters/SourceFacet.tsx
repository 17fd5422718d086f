/** Two sections of the filter panel about sources. Source exclusion leaves out single sources or all of a genre; events
 * that rest on them alone fade. The as-of date hides what was not published by a day. */
import { useState } from "react";
import { facetCounts, NO_FILTER } from "../../engine/ask/filter";
import { jumpTo } from "../../engine/ask/jump";
import { membershipOf } from "../../engine/events/membership";
import { fold, holdsWord } from "../../i18n/fold";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf } from "../../model/date";
import { dayText, readRange } from "../../model/typedDate";
import { keyOf } from "../keys";
import { useApp, useAppStore } from "../useApp";
import { Section } from "./Section";

interface SourceFacetProps {
  readonly index: Index;
  readonly hasRoom: boolean;
}

/** The number of sources shown before a search: those that most events cite. */
const FIRST = 8;

export function SourceFacet({ index, hasRoom }: SourceFacetProps) {
  const store = useAppStore();
  const excludedSources = useApp((state) => state.filters.excludedSources);
  const withCopies = useApp((state) => state.filters.withCopies);
  const [sought, setSought] = useState("");
  const events = eventsOfSources(index);
  const words = fold(sought).split(" ").filter(Boolean);
  const found = index.sources
    .map(({ id, name }, at) => ({ id, name, events: events[at] ?? 0 }))
    .filter(({ id, name, events: n }) =>
      words.length > 0 ? words.every((word) => holdsWord(fold(name), word)) : n > 0 || excludedSources.includes(id),
    )
    .sort(
      (a, b) => Number(excludedSources.includes(b.id)) - Number(excludedSources.includes(a.id)) || b.events - a.events,
    )
    .slice(0, words.length > 0 ? FIRST * 2 : FIRST);
  const toggle = (value: string) => {
    const { filters, filter } = store.getState();
    filter({
      excludedSources: filters.excludedSources.includes(value)
        ? filters.excludedSources.filter((one) => one !== value)
        : [...filters.excludedSources, value],
    });
  };
  const genres = Object.entries(index.labels.genres).filter(([genre]) =>
    index.sources.some((source) => source.genre === genre),
  );
  return (
    <Section title={t.evidence.leaveOut} chosen={excludedSources.length} hasRoom={hasRoom}>
      <p className="quiet small">{t.evidence.leaveOutHint}</p>
      <input
        type="search"
        className="field"
        value={sought}
        placeholder={t.evidence.find}
        aria-label={t.evidence.find}
        autoComplete="off"
        spellCheck={false}
        onChange={(domEvent) => setSought(domEvent.target.value)}
      />
      <ul>
        {found.map(({ id, name, events: n }) => (
          <Out key={id} name={name} n={n} isOut={excludedSources.includes(id)} toggle={() => toggle(id)} />
        ))}
        {words.length === 0 &&
          genres.map(([genre, label]) => (
            <Out
              key={genre}
              name={fill(t.evidence.allOf, { genre: label })}
              n={eventsOfGenre(index, genre)}
              isOut={excludedSources.includes(`genre:${genre}`)}
              toggle={() => toggle(`genre:${genre}`)}
            />
          ))}
      </ul>
      <label className="choice">
        <input
          type="checkbox"
          checked={withCopies}
          onChange={() => store.getState().filter({ withCopies: !withCopies })}
        />
        <span>{t.evidence.withCopies}</span>
      </label>
    </Section>
  );
}

interface OutProps {
  readonly name: string;
  readonly n: number;
  readonly isOut: boolean;
  readonly toggle: () => void;
}

function Out({ name, n, isOut, toggle }: OutProps) {
  return (
    <li>
      <label className={isOut ? "choice out" : "choice"}>
        <input type="checkbox" checked={isOut} onChange={toggle} />
        <span>{name}</span>
        <span className="count">{n}</span>
      </label>
    </li>
  );
}

/** For each source, the number of events that cite it. */
function eventsOfSources(index: Index): readonly number[] {
  const counts = index.sources.map(() => 0);
  for (const sources of membershipOf(index).sourcesOfEvent)
    for (const source of sources) if (source < counts.length) counts[source]!++;
  return counts;
}

function eventsOfGenre(index: Index, genre: string): number {
  return facetCounts(index, NO_FILTER).genres.get(genre) ?? 0;
}

const ALL_DAYS = [dayOf(1, 1, 1), dayOf(9999, 12, 31)] as const;

/** A date in the form that addresses use, typed in that form or in words such as "1 January 2018". Undefined if the
 * text is no date. */
function dayIn(index: Index, typed: string): string | undefined {
  const text = typed.trim();
  if (readRange(text) !== null) return text.includes("/") ? undefined : text;
  const jump = jumpTo(index, { events: [], whole: ALL_DAYS, opening: ALL_DAYS }, text);
  return jump.kind === "span" && jump.isDate ? dayText(jump.days[1]) : undefined;
}

export function AsOfFacet({ index, hasRoom }: SourceFacetProps) {
  const asOf = useApp((state) => state.filters.asOf);
  const filter = useApp((state) => state.filter);
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const commit = () => {
    if (draft === null) return;
    const day = draft.trim() === "" ? null : dayIn(index, draft);
    setWrong(day === undefined);
    if (day === undefined) return;
    setDraft(null);
    filter({ asOf: day });
  };
  return (
    <Section title={t.evidence.asOfTitle} chosen={asOf === null ? 0 : 1} hasRoom={hasRoom}>
      <p className="quiet small">{fill(t.evidence.asOfHint, { year: index.site.years[1] })}</p>
      <input
        type="text"
        className="field"
        value={draft ?? asOf ?? ""}
        placeholder="2018-01-01"
        aria-label={t.evidence.asOfTitle}
        aria-invalid={isWrong}
        aria-describedby="part_known-forms"
        autoComplete="off"
        onChange={(domEvent) => {
          setDraft(domEvent.target.value);
          setWrong(false);
        }}
        onBlur={commit}
        onKeyDown={(domEvent) => keyOf(domEvent) === "Enter" && commit()}
      />
      <p id="part_known-forms" className={isWrong ? "search-fault small" : "quiet small"}>
        {isWrong ? t.evidence.asOfWrong : t.evidence.asOfForms}
      </p>
    </Section>
  );
}
