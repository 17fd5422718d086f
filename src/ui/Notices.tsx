/** Notices at the top of the page: records that do not exist or were removed, parts of the address that could not be
 * read, and data that failed to load. Each has a button to dismiss or repair it where that is possible. */

import { forEachFacet, idIn } from "../engine/ask/facets";
import { spanOf } from "../engine/ask/relations";
import { eventsOf } from "../engine/events/events";
import { membershipOf } from "../engine/events/membership";
import { fill, inRow, plain, t } from "../i18n/text";
import type { Index } from "../model/compiled/eventIndex";
import { RELATIONS, targetOf } from "../model/relation";
import type { FilterChange, Filters } from "../state/filters";
import { isReloadNeeded, reloadPage } from "../state/load";
import { isMissing } from "../state/missing";
import { selectEvents } from "../state/select";
import type { UrlFault } from "../state/url";
import type { PageState, TrackChoice } from "../state/view";
import { Boundary } from "./Boundary";
import { LinkNotice } from "./since/LaterLinkNotice";
import { useApp, useAppStore } from "./useApp";

export function Notices() {
  const index = useApp((state) => state.remote.index.value);
  const faults = useApp((state) => state.faults);
  const hasFailed = useApp((state) => state.remote.index.status === "failed");
  const isOutdated = useApp((state) => state.isOutdated);
  const madeWith = useApp((state) => state.madeWith);
  const isOlderLink = useApp(
    ({ site, look }) => site.released !== undefined && madeWith !== site.released && look.ui === null,
  );
  const filters = useApp((state) => state.filters);
  const tracks = useApp((state) => state.tracks);
  const followed = useApp((state) => state.look.followed);
  const { dismissFaults, retry, clearFilters, filter, arrange, setLook } = useAppStore().getState();
  const missing = useApp(({ page }) => (index && isMissing(index, page) ? page : null));
  const isOutside = useApp(
    (state) =>
      index !== null &&
      state.page.kind === "event" &&
      !isMissing(index, state.page) &&
      !selectEvents(index, state).includes(eventsOf(index).numberOf(state.page.id) ?? -1),
  );
  const unknown = index ? unknownIds(index, filters, tracks) : NOTHING_UNKNOWN;
  const notFollowed = index && !index.site.outlines.some(({ id }) => id === followed) ? followed : null;
  return (
    <div className="notices">
      {missing && <p className="notice">{missingInWords(missing, index)}</p>}
      {unknown.ids.length > 0 && (
        <p className="notice">
          <span>{fill(t.notice.unknownIds, { ids: plain(inRow(unknown.ids)) })}</span>{" "}
          <button
            type="button"
            onClick={() => {
              arrange(unknown.tracks);
              filter(unknown.filters);
            }}
          >
            {t.notice.leaveOut}
          </button>
        </p>
      )}
      {notFollowed !== null && (
        <p className="notice">
          <span>{fill(t.notice.noOutline, { id: plain(notFollowed) })}</span>{" "}
          <button type="button" onClick={() => setLook({ followed: null })}>
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
          <button type="button" onClick={dismissFaults}>
            {t.notice.dismiss}
          </button>
        </div>
      )}
      {isOutside && (
        <p className="notice">
          {t.notice.outside}{" "}
          <button type="button" onClick={clearFilters}>
            {t.notice.widen}
          </button>
        </p>
      )}
      {index && isOlderLink && madeWith !== null && (
        <Boundary instead={null}>
          <LinkNotice index={index} made={madeWith} />
        </Boundary>
      )}
      {isOutdated && (
        <p className="notice">
          <span>{t.notice.outdated}</span>{" "}
          <button type="button" onClick={reloadPage}>
            {t.notice.showNew}
          </button>
        </p>
      )}
      {hasFailed && (
        <p className="notice">
          {t.notice.failed}{" "}
          <button type="button" onClick={() => (isReloadNeeded() ? reloadPage() : retry("index"))}>
            {t.notice.retry}
          </button>
        </p>
      )}
    </div>
  );
}

/** The most problems of one address that are listed; more would not help the reader. */
const FAULTS = 5;

/** The ids in the address that the dataset does not have, with the changes to filters and tracks that remove them. */
interface Unknown {
  readonly ids: readonly string[];
  readonly filters: FilterChange;
  readonly tracks: Partial<TrackChoice>;
}
const NOTHING_UNKNOWN: Unknown = { ids: [], filters: {}, tracks: {} };

function unknownIds(index: Index, filters: Filters, tracks: TrackChoice): Unknown {
  const ids: string[] = [];
  /** Returns the known ids of a list and notes the unknown ones. */
  const existing = (list: readonly string[], exists: (id: string) => boolean): readonly string[] => {
    const kept = list.filter(exists);
    ids.push(...list.filter((id) => !exists(id)));
    return kept;
  };
  const lists = forEachFacet(({ key, values }) => {
    if (filters[key].length === 0) return filters[key];
    const all = new Set(values(index, null).map(({ id }) => id));
    return existing(filters[key], (value) => all.has(idIn(value)));
  });
  const { numberOf, eventsOfGroup } = membershipOf(index);
  const isTrack = (id: string) => (id.startsWith("group:") ? eventsOfGroup.has(id.slice(6)) : numberOf.has(id));
  const open = tracks.open && existing(tracks.open, isTrack);
  const pins = existing(tracks.pins, isTrack);
  const isSource = (id: string) =>
    id.startsWith("genre:")
      ? Object.hasOwn(index.labels.genres, id.slice(6))
      : index.sources.some((source) => source.id === id);
  const excludedSources = existing(filters.excludedSources, isSource);
  const onlySources = existing(filters.onlySources, isSource);
  const relations = Object.fromEntries(
    RELATIONS.map((key) => {
      const value = filters[key];
      const isThere = value === null || spanOf(index, key, value) !== null;
      if (!isThere) ids.push(targetOf(key, value));
      return [key, isThere ? value : null];
    }),
  );
  if (ids.length === 0) return NOTHING_UNKNOWN;
  return {
    ids: [...new Set(ids)],
    filters: { ...lists, ...relations, excludedSources, onlySources },
    tracks: { open, pins },
  };
}

function missingInWords({ kind, id }: PageState, index: Index | null): string {
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
