/** One field that finds events, actors by any spelling, sources, periods, dates and commands, and does what is chosen. */
import { Command } from "cmdk";
import { X } from "lucide-react";
import { useContext, useMemo, useRef, useState } from "react";
import { type Item, rank } from "../../engine/ask/palette";
import { commandItems, jumpItem, recordItems } from "../../engine/ask/paletteItems";
import { fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { isAsking } from "../../state/filters";
import { selectRows } from "../../state/select";
import { reachOf } from "../commands";
import { Modal } from "../Modal";
import { RootContext } from "../static/root";
import { openTracks } from "../trackCommands";
import { useApp, useAppStore } from "../useApp";
import { perform } from "./perform";

const words = tools.palette;
const NO_SOURCES = [] as const;

export function Palette({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const root = useContext(RootContext);
  const setPanels = useApp((state) => state.setPanels);
  const filters = useApp((state) => state.filters);
  const tracks = useApp((state) => state.tracks);
  const isEven = useApp((state) => state.look.scale === "even");
  const sources = useApp((state) => state.remote.sources.value) ?? NO_SOURCES;
  const spellings = useApp((state) => state.remote.search.value?.names) ?? null;
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
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
  const rows = useApp((state) => selectRows(index, state));
  const groups = useMemo(() => {
    const jump = jumpItem(index, reachOf(index, rows), query);
    return rank([...(jump ? [jump] : []), ...commands, ...records], query);
  }, [index, rows, query, commands, records]);
  const first = groups[0]?.items[0]?.key ?? "";
  // What is chosen belongs to a query; another query begins at its best again.
  const [chosen, choose] = useState({ query: "", key: "" });
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));
  const value = chosen.query === query && keys.includes(chosen.key) ? chosen.key : first;
  const close = () => setPanels({ dialog: null });
  const act = (item: Item) => {
    // The focus first goes back to where it was, then where the act leads it.
    close();
    requestAnimationFrame(() => perform(store, index, root, item));
  };
  return (
    <Modal className="palette" label={words.title} focus={field} onClose={close}>
      <Command
        shouldFilter={false}
        loop
        label={words.label}
        value={value}
        onValueChange={(key) => choose({ query, key })}
      >
        <Command.Input
          ref={field}
          value={query}
          onValueChange={setQuery}
          placeholder={words.placeholder}
          maxLength={120}
        />
        <Command.List label={words.title}>
          {groups.map(({ group, items }) => (
            <Command.Group key={group} heading={words.groups[group]}>
              {items.map((item) => (
                <Command.Item key={item.key} value={item.key} onSelect={() => act(item)}>
                  <bdi>{item.label}</bdi>
                  {item.detail && <span className="palette-detail">{item.detail}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
      <Foot found={keys.length} />
      <button type="button" className="button square palette-close" aria-label={words.close} onClick={close}>
        <X aria-hidden="true" size={18} />
      </button>
    </Modal>
  );
}

/** How much was found, spoken: the page's own live region is out of reach behind a dialog. */
function Foot({ found }: { readonly found: number }) {
  const sourcesLoading = useApp((state) => state.remote.sources.status);
  const searchLoading = useApp((state) => state.remote.search.status);
  const is = (what: string) => sourcesLoading === what || searchLoading === what;
  return (
    <p className="palette-foot">
      <span role="status">
        {found === 0 ? words.empty : found === 1 ? words.foundOne : fill(words.found, { n: found })}
      </span>
      <span className="quiet">{is("failed") ? words.failed : is("loading") ? words.loading : words.hint}</span>
    </p>
  );
}
