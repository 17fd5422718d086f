/** The search field. Words search while they are typed; Enter goes to a typed date, applies filters typed as text, or
 * runs a command. The command palette opens below it, and Enter steps through the matching events. */

import { ArrowDown, ArrowUp, Search, X } from "lucide-react";
import { useCallback, useDeferredValue, useEffect, useRef, useState } from "react";
import { hasFilters, writeQuery } from "../../engine/ask/query";
import { eventsOf } from "../../engine/events/events";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppState } from "../../state/appState";
import { NO_FILTERS, wordsIn } from "../../state/filters";
import { selectEvents } from "../../state/select";
import { Boundary } from "../Boundary";
import { goTo, goToEvent } from "../commands";
import { keyOf } from "../keys";
import { laterComponent } from "../later";
import { partRef } from "../parts";
import { useApp, useAppStore } from "../useApp";
import type { SuggestionKeys } from "./CommandPalette";
import { useTypedQuery } from "./useTypedQuery";

const Suggestions = laterComponent(async () => {
  const loaded = await import("./CommandPalette");
  return loaded.CommandPalette;
});

const LIST = "part_suggestions";

export function SearchField({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const loading = useApp((state) => state.remote.search.status);
  const query = useTypedQuery(index);
  const { isOpen, open, hide, close } = useOpening();
  const keys = useRef<SuggestionKeys>(null);
  const [choice, setChoice] = useState<{ readonly id: string | null; readonly found: number }>({ id: null, found: 0 });
  const onChoice = useCallback((id: string | null, found: number) => setChoice({ id, found }), []);
  const walk = useWalk(index);
  const isWanted = isOpen && !hasFilters(query.text);
  // Hundreds of suggestions are made when the palette opens, so it opens after the typed letter is shown.
  const isOffering = useDeferredValue(isWanted) && isWanted;
  const isSearching = useApp((state) => state.panels.searching);
  /** Applies typed filters, else goes to a typed date, which works even before the palette has loaded, else to a match. */
  const enter = (way: 1 | -1) => {
    hide();
    if (query.commit()) return;
    if (!query.isDate) walk(way);
    // The field is cleared before the jump, because a search for an empty text would otherwise announce its count over
    // the jump's message.
    else goTo(store, index, query.text, () => query.type(""));
  };
  return (
    <search className={isSearching ? "search is-wanted" : "search"} aria-label={t.search.region}>
      <label htmlFor="part_search-field" className="visually-hidden">
        {t.search.label}
      </label>
      <Search className="search-sign" aria-hidden="true" size={16} />
      <input
        id="part_search-field"
        ref={partRef["search-field"]}
        type="search"
        role="combobox"
        aria-expanded={isOffering}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={isOffering ? (choice.id ?? undefined) : undefined}
        aria-keyshortcuts="/ Control+K"
        value={query.text}
        maxLength={200}
        placeholder={t.search.placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby="part_search-hint part_search-notes"
        onChange={(domEvent) => {
          query.type(domEvent.target.value);
          if (domEvent.target.value.trim() === "") hide();
          else open();
        }}
        onBlur={() => {
          close();
          query.commit();
        }}
        onKeyDown={(domEvent) => {
          const key = keyOf(domEvent);
          if (isOffering && keys.current?.take(domEvent)) return;
          if (key === "ArrowDown") open();
          if (key === "Enter") enter(domEvent.shiftKey ? -1 : 1);
          if (key !== "Escape") return;
          // The first Escape closes the palette, the next one clears the field.
          if (isOffering && choice.found > 0) hide();
          else query.type("");
          domEvent.preventDefault();
        }}
      />
      <Found index={index} walk={walk} />
      <p id="part_search-hint" className="search-hint">
        {t.search.hint} <code>{exampleOf(index)}</code>
      </p>
      {isOffering && (
        <Boundary instead={<p className="search-notes">{t.notice.partFailed}</p>}>
          <Suggestions
            index={index}
            text={query.text}
            id={LIST}
            ref={keys}
            onChoice={onChoice}
            onEnter={() => enter(1)}
            onDone={() => {
              close();
              query.type("");
            }}
          />
        </Boundary>
      )}
      {loading === "failed" && <span className="search-notes">{t.search.failed}</span>}
      {query.notes.length > 0 && (
        <p id="part_search-notes" className="search-notes">
          {query.notes.join(" ")}
        </p>
      )}
    </search>
  );
}

/** Whether the command palette is open. While it is, the sources and all spellings of names are fetched. */
function useOpening() {
  const isOpen = useApp((state) => state.panels.finding);
  const setPanels = useApp((state) => state.setPanels);
  return {
    isOpen,
    hide: () => isOpen && setPanels({ finding: false }),
    open: () => !isOpen && setPanels({ finding: true }),
    close: () => setPanels({ finding: false, searching: false }),
  };
}

/** Returns a function that goes to the next or previous matching event and wraps around. While the search texts are
 * still loading, the step waits for them; otherwise it could lead to an event that does not match. */
function useWalk(index: Index): (step: 1 | -1) => void {
  const store = useAppStore();
  const isWaiting = useApp(
    ({ filters, remote }) =>
      wordsIn(filters.q) !== "" && remote.search.value === null && remote.search.status !== "failed",
  );
  const asked = useRef<1 | -1 | null>(null);
  const walk = (step: 1 | -1) => {
    asked.current = isWaiting ? step : null;
    if (isWaiting) return;
    const state = store.getState();
    const events = selectEvents(index, state);
    if (events.length === 0) return;
    const at = events.indexOf(eventsOf(index).numberOf(state.pointer.current) ?? -1);
    const event = events[(at + step + events.length + (at < 0 && step < 0 ? 1 : 0)) % events.length]!;
    goToEvent(store, index, event);
  };
  useEffect(() => {
    if (!isWaiting && asked.current !== null) walk(asked.current);
  });
  return walk;
}

/** The position of the current event among the matches, with buttons to step through them and to clear the search. */
function Found({ index, walk }: { readonly index: Index; readonly walk: (step: 1 | -1) => void }) {
  const hasWords = useApp((state) => wordsIn(state.filters.q) !== "");
  const found = useApp((state) => foundInWords(index, state));
  const search = useApp((state) => state.search);
  if (!hasWords) return null;
  return (
    <span className="search-found">
      {found !== "" && <span className="quiet">{found}</span>}
      {(
        [
          [t.search.previous, ArrowUp, () => walk(-1)],
          [t.search.next, ArrowDown, () => walk(1)],
          [t.search.clear, X, () => search("")],
        ] as const
      ).map(([label, Icon, act]) => (
        <button key={label} type="button" tabIndex={-1} aria-label={label} title={label} onClick={act}>
          <Icon aria-hidden="true" size={15} />
        </button>
      ))}
    </span>
  );
}

/** "3 of 12 found" while a matching event is current, otherwise empty: the total is shown beside the field anyway. */
function foundInWords(index: Index, state: AppState): string {
  if (wordsIn(state.filters.q) === "" || !state.remote.search.value) return "";
  const events = selectEvents(index, state);
  const at = events.indexOf(eventsOf(index).numberOf(state.pointer.current) ?? -1) + 1;
  return at > 0 ? fill(t.search.foundAt, { at, n: events.length }) : "";
}

/** An example query with values of this dataset: "actor:khazali before:2008 -genre:opinion". */
function exampleOf({ tracks, site, labels }: Index): string {
  const actor = tracks.find((track) => !track.startsWith("group:"));
  const [genre] = Object.keys(labels.genres);
  const middle = Math.round((site.years[0] + site.years[1]) / 2);
  return writeQuery({
    ...NO_FILTERS,
    actors: actor ? [actor] : [],
    genres: genre ? [`-${genre}`] : [],
    range: `../${middle - 1}`,
  });
}
