/** The command palette: the list under the search field with dates to go to, the best answers of the record, and
 * commands. The focus stays in the search field; arrow keys choose a suggestion
 * (WAI-ARIA APG, "Combobox with listbox popup"). */
import {
  memo,
  type Ref,
  startTransition,
  useContext,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { corpusOf, titlesOf } from "../../engine/ask/corpus";
import { jumpAsked } from "../../engine/ask/jump";
import { answerItems, commandItems, jumpItem } from "../../engine/ask/suggestionItems";
import { type Found, type Item, inOrder, rank } from "../../engine/ask/suggestions";
import { isQuestion, type Part } from "../../engine/ask/terms";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { isAsking } from "../../state/filters";
import { selectEvents } from "../../state/select";
import { decode } from "../../state/url";
import { markedBy } from "../column/items";
import { reachOf } from "../commands";
import { partsInWords } from "../filters/askedInWords";
import { keyOf } from "../keys";
import { RootContext } from "../static/root";
import { openTracks } from "../trackCommands";
import { useApp, useAppParts, useAppStore } from "../useApp";
import { perform } from "./perform";

const NO_SOURCES = [] as const;

/** Lets the search field hand its key presses to the palette. */
export interface SuggestionKeys {
  /** Handles the key press and returns true, or returns false if the palette has no use for it. */
  take(domEvent: Parameters<typeof keyOf>[0] & { readonly shiftKey: boolean; preventDefault(): void }): boolean;
}

interface CommandPaletteProps {
  readonly index: Index;
  readonly text: string;
  readonly id: string;
  readonly ref: Ref<SuggestionKeys>;
  /** Reports the element id of the chosen suggestion and the number of suggestions. */
  readonly onChoice: (id: string | null, found: number) => void;
  /** Called before the chosen suggestion is performed. */
  readonly onDone: () => void;
  /** Called for Enter where no suggestion is chosen, if the palette had to wait for its suggestions. */
  readonly onEnter: () => void;
}

export function CommandPalette({ index, text: typed, id, ref, onChoice, onDone, onEnter }: CommandPaletteProps) {
  // The field shows a letter first, then come its suggestions, then tracks and list, which are deferred.
  const text = useTransitionOf(typed);
  const store = useAppStore();
  const root = useContext(RootContext);
  const { groups, why, hits } = useFound(index, text);
  const items = groups.flatMap((group) => group.items);
  // A choice belongs to the text it was made for; another text starts without a choice.
  const [chosen, choose] = useState<{ readonly text: string; readonly key: string | null }>({ text: "", key: null });
  const offered = offeredFirst(items, hits, text);
  const key = chosen.text === text ? chosen.key : (offered?.key ?? null);
  const at = items.findIndex((item) => item.key === key);
  const active = items[at];
  const activeId = active ? optionOf(id, active) : null;
  // A layout effect, so that the count is reported together with the rendered list: Escape depends on whether anything
  // is shown.
  useLayoutEffect(() => onChoice(activeId, items.length), [onChoice, activeId, items.length]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const act = (item: Item) => {
    onDone();
    // The search field is cleared first, then the suggestion is performed.
    requestAnimationFrame(() => perform(store, index, root, item));
  };
  const moveTo = (next: number) => choose({ text, key: items[next]?.key ?? null });
  // Enter for a text whose suggestions are not there yet waits for them.
  const entered = useRef<string | null>(null);
  useEffect(() => {
    if (entered.current !== typed) entered.current = null;
    if (text !== typed || entered.current === null) return;
    entered.current = null;
    if (active) act(active);
    else onEnter();
  });
  useImperativeHandle(ref, () => ({
    take(domEvent) {
      // Suggestions for an earlier text are not what the reader meant.
      const pressed = keyOf(domEvent);
      if (text !== typed) {
        if (pressed !== "Enter" || domEvent.shiftKey) return false;
        entered.current = typed;
        domEvent.preventDefault();
        return true;
      }
      if (pressed === "ArrowDown") moveTo(at + 1 < items.length ? at + 1 : -1);
      else if (pressed === "ArrowUp") moveTo(at >= 0 ? at - 1 : items.length - 1);
      else if (pressed === "Enter" && active) act(active);
      else return false;
      domEvent.preventDefault();
      return true;
    },
  }));
  return (
    <div className="suggestions">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys act in the field */}
      <div
        id={id}
        role="listbox"
        // Chrome makes a list that scrolls a Tab stop of its own.
        tabIndex={-1}
        aria-label={tools.suggestions.title}
        // Otherwise a press would take the focus from the search field before it becomes a click.
        onMouseDown={(domEvent) => domEvent.preventDefault()}
        onClick={({ target }) => {
          const item = items[Number(markedBy(target, "option")?.dataset["option"])];
          if (item) act(item);
        }}
      >
        <Options id={id} groups={groups} active={active} />
      </div>
      <p className="suggestions-foot quiet">
        {why ?? (items.length === 0 ? tools.suggestions.empty : tools.suggestions.hint)}
      </p>
    </div>
  );
}

/** A value a little later: once what is urgent is drawn, and before what is deferred by `useDeferredValue`. */
function useTransitionOf<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => startTransition(() => setShown(value)), [value]);
  return shown;
}

const optionOf = (id: string, item: Item): string => `${id} ${item.key}`.replace(/[^\w-]+/g, "-");

interface OptionsProps {
  readonly id: string;
  readonly groups: readonly Found[];
  readonly active: Item | undefined;
}

/** Memoized, so that a letter does not redraw the options before its own suggestions are found. */
const Options = memo(function Options({ id, groups, active }: OptionsProps) {
  let at = 0;
  return groups.map(({ group, items }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups options
    <div key={group} role="group" aria-label={tools.suggestions.groups[group]}>
      <p aria-hidden="true">{tools.suggestions.groups[group]}</p>
      {items.map((item) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
        <div key={item.key} id={optionOf(id, item)} data-option={at++} role="option" aria-selected={item === active}>
          <span className="option-texts">
            <bdi>{item.parts ? <Marked parts={item.parts} /> : item.label}</bdi>
            {item.passage && (
              <bdi className="quiet">
                <Marked parts={item.passage} />
              </bdi>
            )}
          </span>
          {item.detail && <span className="option-detail quiet">{item.detail}</span>}
        </div>
      ))}
    </div>
  ));
});

function Marked({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(([text, isFound], at) => (isFound ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
}

/** The suggestion that Enter performs before the reader chooses one: the date that was typed, the best answer to a
 * question and, if no event matches, the first suggestion. If events match other words, there is none, because Enter
 * then steps through the matching events. */
function offeredFirst(items: readonly Item[], hits: number, text: string): Item | undefined {
  const [first] = items;
  if (!first) return undefined;
  if (first.act.do === "jump") return first;
  if ("isStrong" in first) return first.isStrong && (hits === 0 || isQuestion(text)) ? first : undefined;
  return hits === 0 ? first : undefined;
}

/** Searches made before, each as the sentence of its filters. */
function searchItems(index: Index, queries: readonly string[]): readonly Item[] {
  return queries.flatMap((query): Item[] => {
    const label = partsInWords(index, decode("", query, "").view.filters);
    return label === "" ? [] : [{ key: `search ${query}`, group: "searches", label, act: { do: "search", query } }];
  });
}

interface Offers {
  readonly groups: readonly Found[];
  /** Why a typed date cannot be gone to. */
  readonly why: string | null;
  /** The number of events that match. */
  readonly hits: number;
}

/** The suggestions for a text. */
function useFound(index: Index, text: string): Offers {
  // Without the searched words, which change with every letter and would rebuild hundreds of commands.
  const filters = useAppParts((state) => ({ ...state.filters, q: "" }));
  const tracks = useApp((state) => state.tracks);
  const isEven = useApp((state) => state.look.scale === "even");
  const sources = useApp((state) => state.remote.sources.value) ?? NO_SOURCES;
  const search = useApp((state) => state.remote.search.value);
  const spellings = search?.names ?? null;
  const events = useDeferredValue(useApp((state) => selectEvents(index, state)));
  const corpus = useMemo(() => corpusOf(index, search ?? titlesOf(index), sources), [index, search, sources]);
  const commands = useMemo(
    () =>
      commandItems(
        index,
        {
          // A pinned track counts as open even if the list of open tracks does not name it.
          tracks: [...openTracks(index, tracks), ...tracks.pins],
          pins: tracks.pins,
          lists: filters,
          disputed: filters.disputed === true,
          isEven,
          isFiltering: isAsking(filters),
        },
        spellings,
      ),
    [index, filters, tracks, isEven, spellings],
  );
  const passages = useApp((state) => state.remote.passages.value);
  const wantPassages = useApp((state) => state.wantPassages);
  const answers = useMemo(() => answerItems(index, corpus, passages, text), [index, corpus, passages, text]);
  const isInText = answers.some(({ isInTitle }) => !isInTitle);
  useEffect(() => {
    if (isInText) wantPassages();
  }, [isInText, wantPassages]);
  const kept = useApp((state) => state.remembered.searches);
  const searches = useMemo(() => (text === "" ? searchItems(index, kept ?? []) : []), [index, kept, text]);
  // Ranked apart from the date, since the filtered events change a little later than the text.
  const ranked = useMemo(() => rank(commands, text), [commands, text]);
  return useMemo(() => {
    const asked = jumpAsked(index, reachOf(index, events), text);
    const jump = jumpItem(index, events, asked);
    return {
      groups: inOrder({ searches, jump, answers }, ranked),
      why: asked?.kind === "none" ? asked.why : null,
      hits: events.length,
    };
  }, [index, events, text, searches, answers, ranked]);
}
