/** Words to be found in titles, texts, claims, names in any spelling, places and sources; what is found is walked by Enter. */
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef } from "react";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import { selectRows } from "../../state/select";
import { useApp, useAppStore } from "../useApp";

export function SearchBox({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const q = useApp((state) => state.view.q);
  const search = useApp((state) => state.search);
  const loading = useApp((state) => state.searchLoading);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // "/" leads here from anywhere but a field or an embed (WCAG 2.1.4: it can be left alone, nothing else hangs on it).
    const onKeyDown = (domEvent: KeyboardEvent) => {
      const isTyping = domEvent.target instanceof Element && domEvent.target.closest("input, textarea, select, dialog");
      if (domEvent.key !== "/" || isTyping || domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey) return;
      if (store.getState().view.ui === "embed") return;
      domEvent.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);

  /** Makes the next or previous of the found events current, round and round. */
  const walk = (step: 1 | -1) => {
    const { view, makeCurrent, say } = store.getState();
    const rows = selectRows(index, view);
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => index.events.id[row] === view.current);
    const row = rows[(at + step + rows.length + (at < 0 && step < 0 ? 1 : 0)) % rows.length]!;
    makeCurrent(index.events.id[row]!);
    say(index.events.title[row]!);
  };

  return (
    <search className="search" aria-label={t.search.region}>
      <label htmlFor="search-field" className="visually-hidden">
        {t.search.label}
      </label>
      <input
        id="search-field"
        ref={input}
        type="search"
        value={q}
        maxLength={200}
        placeholder={t.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(domEvent) => search(domEvent.target.value)}
        onKeyDown={(domEvent) => {
          if (domEvent.key === "Enter") walk(domEvent.shiftKey ? -1 : 1);
          if (domEvent.key === "Escape") search("");
        }}
      />
      {q !== "" && (
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
        </>
      )}
      {loading === "failed" && <span className="quiet">{t.search.failed}</span>}
    </search>
  );
}
