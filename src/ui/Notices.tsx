/** What the reader must be told: records set aside, parts of the address that could not be read, data that did not come. */
import { fill, plain, t } from "../i18n/text";
import type { Index } from "../model/compiled";
import { selectRows } from "../state/select";
import { isMissing } from "../state/sync";
import type { UrlFault } from "../state/url";
import type { ViewState } from "../state/view";
import { useApp } from "./useApp";

export function Notices() {
  const faults = useApp((state) => state.faults);
  const indexLoading = useApp((state) => state.indexLoading);
  const dismiss = useApp((state) => state.dismissFaults);
  const startLoading = useApp((state) => state.retryIndex);
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
          <button type="button" onClick={startLoading}>
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
  const actors = new Set(index.actors.map(({ id }) => id));
  const groups = new Set(index.groups.map(({ id }) => id));
  const bare = (id: string) => id.replace(/^-/, "");
  const known = {
    actors: (id: string) => actors.has(bare(id)),
    groups: (id: string) => groups.has(bare(id)),
    categories: (id: string) => Object.hasOwn(index.labels.categories, bare(id)),
    tracks: (id: string) => (id.startsWith("group:") ? groups.has(id.slice(6)) : actors.has(id)),
  };
  const lists = Object.keys(known) as (keyof typeof known)[];
  const unknown = lists.flatMap((key) => (view[key] ?? []).filter((id) => !known[key](id)));
  if (unknown.length === 0) return NOTHING_UNKNOWN;
  const rest = Object.fromEntries(lists.map((key) => [key, view[key]?.filter((id) => known[key](id)) ?? null]));
  return { unknown, rest };
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
    case "newer":
      return t.notice.newer;
  }
}
