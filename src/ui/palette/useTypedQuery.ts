/** The text of the search field as a typed query: words search while they are typed; filters are applied on Enter or
 * when the field loses the focus. */
import { useEffect, useState } from "react";
import { facetOf } from "../../engine/ask/facets";
import { jumpAsked } from "../../engine/ask/jump";
import { hasFilters, readQuery, wantsSpellings, wordsOfQuery } from "../../engine/ask/query";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { type Asking, selectEvents } from "../../state/select";
import { reachOf } from "../commands";
import { useApp, useAppStore } from "../useApp";
import { misunderstoodInWords } from "./queryMessages";

export interface TypedQuery {
  readonly text: string;
  /** True if the text names a date to go to, so that nothing is searched for. */
  readonly isDate: boolean;
  /** Explanations of what could not be understood. */
  readonly notes: readonly string[];
  type(text: string): void;
  /** Applies the typed filters in one step of the history. Returns false if the text holds only words. */
  commit(): boolean;
}

/** The typed text, and the words of it that are searched for. */
interface Draft {
  readonly text: string;
  readonly words: string;
}

/** A date is gone to, not searched for: while the reader types "March 2007", the list stays as it is. */
const draftOf = (text: string, isDate: boolean): Draft => ({ text, words: isDate ? "" : wordsOfQuery(text) });

const isDateIn = (index: Index, state: Asking, text: string): boolean =>
  jumpAsked(index, reachOf(index, selectEvents(index, state)), text) !== null;

export function useTypedQuery(index: Index): TypedQuery {
  const store = useAppStore();
  const q = useApp((state) => state.filters.q);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [isWaiting, setWaiting] = useState(false);
  const areSpellingsOut = useApp(({ remote }) => remote.search.value === null && remote.search.status !== "failed");
  // If the searched words were changed elsewhere, by a chip or by Back, they replace what was typed here.
  const isOurs = draft !== null && draft.words === q.trim();
  const text = isOurs ? draft.text : q;
  const commit = () => {
    if (!hasFilters(text)) return false;
    const { filters, filter, say, wantSpellings, remote } = store.getState();
    const { change, words, rest, misunderstood } = readQuery(index, text, filters, remote.search.value?.names);
    // A name that matches no actor may be another spelling. The whole query waits until the spellings are loaded.
    if (areSpellingsOut && misunderstood.some((fault) => "facet" in fault && facetOf(fault.facet).isSpelled)) {
      wantSpellings();
      setWaiting(true);
      setNotes([t.search.waiting]);
      say(t.search.waiting);
      return true;
    }
    const faults = misunderstood.map(misunderstoodInWords);
    setDraft(draftOf([words, rest].filter(Boolean).join(" "), false));
    setNotes(faults);
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
    isDate: isOurs && draft.words === "" && text.trim() !== "",
    notes: isOurs ? notes : [],
    type(next) {
      const state = store.getState();
      const isDate = isDateIn(index, state, next);
      const typed = draftOf(next, isDate);
      setDraft(typed);
      setNotes([]);
      setWaiting(false);
      if (wantsSpellings(next)) state.wantSpellings();
      state.search(typed.words);
    },
    commit,
  };
}
