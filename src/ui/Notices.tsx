/** What the reader must be told: records set aside, parts of the address that could not be read, data that did not come. */
import { facetValues } from "../engine/ask/facetValues";
import { FACETS, type Facet } from "../engine/ask/filter";
import { fill, plain, t } from "../i18n/text";
import type { Index } from "../model/compiled/eventIndex";
import { isReloadNeeded } from "../state/load";
import { selectRows } from "../state/select";
import { isMissing } from "../state/sync";
import type { UrlFault } from "../state/url";
import type { ViewState } from "../state/view";
import { useApp } from "./useApp";

export function Notices() {
  const faults = useApp((state) => state.faults);
  const indexLoading = useApp((state) => state.indexLoading);
  const dismiss = useApp((state) => state.dismissFaults);
  const retry = useApp((state) => state.retry);
  const missing = useApp((state) => (state.index && isMissing(state.index, state.view.page) ? state.view.page : null));
  const isOutside = useApp(
    ({ index, view }) =>
      index !== null &&
      view.page.kind === "event" &&
      !isMissing(index, view.page) &&
      !selectRows(index, view).some((row) => index.events.id[row] === view.page.id),
  );
  const clear = useApp((state) => state.clearFilters);
  const index = useApp((state) => state.index);
  const view = useApp((state) => state.view);
  const go = useApp((state) => state.set);
  const { unknown, rest: withoutUnknown } = index ? unknownIds(index, view) : NOTHING_UNKNOWN;
  const { followed } = view;
  const notFollowed = index && !index.site.outlines.some(({ id }) => id === followed) ? followed : null;
  return (
    <div className="notices">
      {missing && <p className="notice">{missingInWords(missing, index)}</p>}
      {unknown.length > 0 && (
        <p className="notice">
          {fill(t.notice.unknownIds, { ids: plain(unknown.join(", ")) })}{" "}
          <button type="button" onClick={() => go(withoutUnknown)}>
            {t.notice.leaveOut}
          </button>
        </p>
      )}
      {notFollowed !== null && (
        <p className="notice">
          {fill(t.notice.noOutline, { id: plain(notFollowed) })}{" "}
          <button type="button" onClick={() => go({ followed: null })}>
            {t.notice.dismiss}
          </button>
        </p>
      )}
      {faults.length > 0 && (
        <div className="notice">
          <ul>
            {faults.slice(0, FAULTS).map((fault) => (
              <li key={JSON.stringify(fault)}>{faultInWords(fault)}</li>
            ))}
          </ul>
          <button type="button" onClick={dismiss}>
            {t.notice.dismiss}
          </button>
        </div>
      )}
      {isOutside && (
        <p className="notice">
          {t.notice.outside}{" "}
          <button type="button" onClick={clear}>
            {t.notice.widen}
          </button>
        </p>
      )}
      {indexLoading === "failed" && (
        <p className="notice">
          {t.notice.failed}{" "}
          <button type="button" onClick={() => (isReloadNeeded() ? window.location.reload() : retry("index"))}>
            {t.notice.retry}
          </button>
        </p>
      )}
    </div>
  );
}

/** More faults in one address than this tell nobody anything. */
const FAULTS = 5;

const NOTHING_UNKNOWN = { unknown: [], rest: {} } as const;

/** Ids in the lists of the address that this record does not have, and the lists without them. */
function unknownIds(index: Index, view: ViewState): { unknown: readonly string[]; rest: Partial<ViewState> } {
  const idsOf = (facet: Facet) => new Set(facetValues(index, facet).map(({ id }) => id));
  const actors = idsOf("actors");
  const groups = idsOf("groups");
  const isTrack = (id: string) => (id.startsWith("group:") ? groups.has(id.slice(6)) : actors.has(id));
  const known: Partial<Record<keyof ViewState, (id: string) => boolean>> = { tracks: isTrack, pins: isTrack };
  for (const facet of FACETS) {
    const ids = idsOf(facet);
    known[facet] = (id) => ids.has(id.replace(/^-/, ""));
  }
  const sources = new Set([
    ...index.sources.map(({ id }) => id),
    ...Object.keys(index.labels.genres).map((genre) => `genre:${genre}`),
  ]);
  known.without = (id) => sources.has(id);
  known.only = known.without;
  const lists = [...FACETS, "tracks", "pins", "without", "only"] as const;
  const unknown = lists.flatMap((key) => (view[key] ?? []).filter((id) => !known[key]?.(id)));
  if (unknown.length === 0) return NOTHING_UNKNOWN;
  const rest = Object.fromEntries(lists.map((key) => [key, view[key]?.filter((id) => known[key]?.(id)) ?? null]));
  return { unknown: [...new Set(unknown)], rest };
}

function missingInWords({ kind, id }: ViewState["page"], index: Index | null): string {
  const reason = index && Object.hasOwn(index.removed, id) ? index.removed[id] : undefined;
  return reason === undefined
    ? fill(t.notice.unknownId, { kind, id: plain(id) })
    : fill(t.notice.removed, { id: plain(id), reason });
}

function faultInWords(fault: UrlFault): string {
  switch (fault.kind) {
    case "unknown-field":
      return fill(t.notice.unknownField, { name: plain(fault.name) });
    case "bad-value":
      return fill(t.notice.badValue, { name: plain(fault.name), value: plain(fault.value) });
    case "repeated":
      return fill(t.notice.repeated, { name: plain(fault.name) });
    case "newer":
      return t.notice.newer;
  }
}
