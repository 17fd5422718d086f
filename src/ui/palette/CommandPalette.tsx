/** What the field offers below itself: dates to go to, commands, and events, actors, sources and periods by any of their names. The focus stays in the
 *  field; arrows choose (WAI-ARIA APG, "Combobox with listbox popup"). */
import {
  memo,
  type Ref,
  useContext,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { jumpAsked } from "../../engine/ask/jump";
import { commandItems, jumpItem, recordItems } from "../../engine/ask/suggestionItems";
import { type Found, type Item, rank } from "../../engine/ask/suggestions";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { isAsking } from "../../state/filters";
import { selectEvents } from "../../state/select";
import { markedBy } from "../column/items";
import { reachOf } from "../commands";
import { keyOf } from "../keys";
import { RootContext } from "../static/root";
import { openTracks } from "../trackCommands";
import { useApp, useAppParts, useAppStore } from "../useApp";
import { perform } from "./perform";

const NO_SOURCES = [] as const;

/** How the field's keys reach the list. */
export interface SuggestionKeys {
  /** Did the list take the key? */
  take(domEvent: Parameters<typeof keyOf>[0] & { preventDefault(): void }): boolean;
}

interface CommandPaletteProps {
  readonly index: Index;
  readonly text: string;
  readonly id: string;
  readonly ref: Ref<SuggestionKeys>;
  /** Told which option is chosen, by the id of its element, and how many there are. */
  readonly onChoice: (id: string | null, found: number) => void;
  /** Called before what was chosen is done. */
  readonly onDone: () => void;
}

export function CommandPalette({ index, text: typed, id, ref, onChoice, onDone }: CommandPaletteProps) {
  // One step behind: a letter first does what it does to the tracks and the list.
  const text = useDeferredValue(typed);
  const store = useAppStore();
  const root = useContext(RootContext);
  const { groups, why, hits } = useFound(index, text);
  const items = groups.flatMap((group) => group.items);
  // What is chosen belongs to a text; another text begins without.
  const [chosen, choose] = useState<{ readonly text: string; readonly key: string | null }>({ text: "", key: null });
  const offered = offeredFirst(items, hits);
  const key = chosen.text === text ? chosen.key : (offered?.key ?? null);
  const at = items.findIndex((item) => item.key === key);
  const active = items[at];
  const activeId = active ? optionOf(id, active) : null;
  // With what is shown, not after it: Escape asks whether anything is.
  useLayoutEffect(() => onChoice(activeId, items.length), [onChoice, activeId, items.length]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const act = (item: Item) => {
    onDone();
    // The field first lets go of what was typed, then what was chosen leads on.
    requestAnimationFrame(() => perform(store, index, root, item));
  };
  const moveTo = (next: number) => choose({ text, key: items[next]?.key ?? null });
  useImperativeHandle(ref, () => ({
    take(domEvent) {
      // What is offered for an earlier text is not what was meant.
      if (text !== typed) return false;
      const pressed = keyOf(domEvent);
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
        aria-label={tools.suggestions.title}
        // A press must not take the focus from the field before it is a click.
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

const optionOf = (id: string, item: Item): string => `${id} ${item.key}`.replace(/[^\w-]+/g, "-");

interface OptionsProps {
  readonly id: string;
  readonly groups: readonly Found[];
  readonly active: Item | undefined;
}

/** Not drawn again for a letter of which nothing has been found yet. */
const Options = memo(function Options({ id, groups, active }: OptionsProps) {
  let at = 0;
  return groups.map(({ group, items }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups options
    <div key={group} role="group" aria-label={tools.suggestions.groups[group]}>
      <p aria-hidden="true">{tools.suggestions.groups[group]}</p>
      {items.map((item) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
        <div key={item.key} id={optionOf(id, item)} data-option={at++} role="option" aria-selected={item === active}>
          <bdi>{item.label}</bdi>
          {item.detail && <span className="quiet">{item.detail}</span>}
        </div>
      ))}
    </div>
  ));
});

/** What Enter does before anything is chosen: goes to a date that was typed; where no event has the words, the likeliest of the rest. With events found it
 *  walks through them. */
function offeredFirst(items: readonly Item[], hits: number): Item | undefined {
  const [first] = items;
  return first && (first.act.do === "jump" || hits === 0) ? first : undefined;
}

interface Offers {
  readonly groups: readonly Found[];
  /** Why a date that was typed cannot be gone to. */
  readonly why: string | null;
  /** Events that have the words. */
  readonly hits: number;
}

/** What there is for a text. */
function useFound(index: Index, text: string): Offers {
  // Without the words, which change with every letter: hundreds of commands would be made anew.
  const filters = useAppParts((state) => ({ ...state.filters, q: "" }));
  const tracks = useApp((state) => state.tracks);
  const isEven = useApp((state) => state.look.scale === "even");
  const sources = useApp((state) => state.remote.sources.value) ?? NO_SOURCES;
  const spellings = useApp((state) => state.remote.search.value?.names) ?? null;
  const events = useDeferredValue(useApp((state) => selectEvents(index, state)));
  const records = useMemo(() => recordItems(index, sources, spellings), [index, sources, spellings]);
  const commands = useMemo(
    () =>
      commandItems(
        index,
        {
          // A pinned track is open wherever it stands in the order.
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
  return useMemo(() => {
    const reach = reachOf(index, events);
    const asked = jumpAsked(index, reach, text);
    const jump = jumpItem(index, reach, text);
    const groups = rank([...(jump ? [jump] : []), ...commands, ...records], text);
    return { groups, why: asked?.kind === "none" ? asked.why : null, hits: events.length };
  }, [index, events, text, commands, records]);
}
