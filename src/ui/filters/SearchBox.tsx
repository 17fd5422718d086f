/** Words to be found in titles, texts, claims, names in any spelling, places and sources, and filters typed as text; what is found
 *  is walked by Enter. */

import { ArrowDown, ArrowUp } from "lucide-react";
import { writeQuery } from "../../engine/ask/query";
import { eventsOf } from "../../engine/rows/events";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppState } from "../../state/appState";
import { NO_FILTERS, wordsIn } from "../../state/filters";
import { selectRows } from "../../state/select";
import { goToRow } from "../commands";
import { keyOf } from "../keys";
import { partRef } from "../parts";
import { useApp, useAppStore } from "../useApp";
import { useTypedQuery } from "./useTypedQuery";

export function SearchBox({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const hasWords = useApp((state) => wordsIn(state.filters.q) !== "");
  const loading = useApp((state) => state.remote.search.status);
  const found = useApp((state) => foundInWords(index, state));
  const query = useTypedQuery(index);
  /** Goes to the next or previous of the found events, round and round. */
  const walk = (step: 1 | -1) => {
    const state = store.getState();
    const rows = selectRows(index, state);
    if (rows.length === 0) return;
    const at = rows.indexOf(eventsOf(index).rowOf(state.pointer.current) ?? -1);
    const row = rows[(at + step + rows.length + (at < 0 && step < 0 ? 1 : 0)) % rows.length]!;
    goToRow(store, index, row);
  };

  return (
    <search className="search" aria-label={t.search.region}>
      <label htmlFor="part_search-field" className="visually-hidden">
        {t.search.label}
      </label>
      <input
        id="part_search-field"
        ref={partRef["search-field"]}
        type="search"
        value={query.text}
        maxLength={200}
        placeholder={t.search.placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby="part_search-hint part_search-told"
        onChange={(domEvent) => query.type(domEvent.target.value)}
        onBlur={query.commit}
        onKeyDown={(domEvent) => {
          const key = keyOf(domEvent);
          if (key === "Enter" && !query.commit()) walk(domEvent.shiftKey ? -1 : 1);
          if (key === "Escape") query.type("");
        }}
      />
      <p id="part_search-hint" className="search-hint">
        {t.search.hint} <code>{exampleOf(index)}</code>
      </p>
      {hasWords && (
        <>
          <button
            type="button"
            className="button square"
            aria-label={t.search.previous}
            title={t.search.previous}
            onClick={() => walk(-1)}
          >
            <ArrowUp aria-hidden="true" size={16} />
          </button>
          <button
            type="button"
            className="button square"
            aria-label={t.search.next}
            title={t.search.next}
            onClick={() => walk(1)}
          >
            <ArrowDown aria-hidden="true" size={16} />
          </button>
          <span className="quiet">{found}</span>
        </>
      )}
      {loading === "failed" && <span className="quiet">{t.search.failed}</span>}
      {query.told.length > 0 && (
        <p id="part_search-told" className="search-told">
          {query.told.join(" ")}
        </p>
      )}
    </search>
  );
}

/** "3 of 12 found" while one of them is current; how many there are stands beside the field anyway. */
function foundInWords(index: Index, state: AppState): string {
  if (wordsIn(state.filters.q) === "" || !state.remote.search.value) return "";
  const rows = selectRows(index, state);
  const at = rows.indexOf(eventsOf(index).rowOf(state.pointer.current) ?? -1) + 1;
  return at > 0 ? fill(t.search.foundAt, { at, n: rows.length }) : "";
}

/** A query this record understands: "actor:khazali before:2008 -genre:opinion". */
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
