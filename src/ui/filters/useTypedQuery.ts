/** What stands in the search field: words act while they are typed, filters when the reader has done with them. */
import { useEffect, useState } from "react";
import { facetOf } from "../../engine/ask/facets";
import { hasFilters, readQuery, wantsSpellings, wordsOfQuery } from "../../engine/ask/query";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { useApp, useAppStore } from "../useApp";
import { misunderstoodInWords } from "./queryWords";

export interface TypedQuery {
  readonly text: string;
  /** What could not be understood, in words. */
  readonly told: readonly string[];
  type(text: string): void;
  /** Turns what is typed into filters, in one step of the history; false where there is nothing but words. */
  commit(): boolean;
}

export function useTypedQuery(index: Index): TypedQuery {
  const store = useAppStore();
  const q = useApp((state) => state.filters.q);
  const [draft, setDraft] = useState<string | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  const [isWaiting, setWaiting] = useState(false);
  const areSpellingsOut = useApp(({ remote }) => remote.search.value === null && remote.search.status !== "failed");
  // Words that were changed elsewhere, by a chip or by Back, count more than what was typed here.
  const isOurs = draft !== null && wordsOfQuery(draft) === q.trim();
  const text = isOurs ? draft : q;
  const commit = () => {
    if (!hasFilters(text)) return false;
    const { filters, filter, say, wantSpellings, remote } = store.getState();
    const { change, words, rest, misunderstood } = readQuery(index, text, filters, remote.search.value?.names);
    // A name that is none of the actors' own may be another spelling: it waits, and all with it, until those have come.
    if (areSpellingsOut && misunderstood.some((fault) => "facet" in fault && facetOf(fault.facet).isSpelled)) {
      wantSpellings();
      setWaiting(true);
      setTold([t.search.waiting]);
      say(t.search.waiting);
      return true;
    }
    const faults = misunderstood.map(misunderstoodInWords);
    setDraft([words, rest].filter(Boolean).join(" "));
    setTold(faults);
    if (Object.keys(change).length > 0) filter({ ...change, q: words });
    if (faults.length > 0) say(faults.join(" "));
    return true;
  };
  useEffect(() => {
    if (!isWaiting || areSpellingsOut) return;
    setWaiting(false);
    commit();
  });
  return {
    text,
    told: isOurs ? told : [],
    type(next) {
      setDraft(next);
      setTold([]);
      setWaiting(false);
      if (wantsSpellings(next)) store.getState().wantSpellings();
      store.getState().search(wordsOfQuery(next));
    },
    commit,
  };
}
