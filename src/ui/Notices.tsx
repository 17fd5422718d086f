/** What the reader must be told: records set aside, parts of the address that could not be read, data that did not come. */
import { fill, t } from "../i18n/text";
import { selectRows } from "../state/select";
import { isMissing } from "../state/sync";
import type { UrlFault } from "../state/url";
import { useApp } from "./useApp";

export function Notices() {
  const faults = useApp((state) => state.faults);
  const setAside = useApp((state) => state.site.setAside);
  const events = useApp((state) => state.site.counts.events);
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
  const lostEvents = setAside.filter((one) => one.kind === "events").length;
  return (
    <div className="notices">
      {missing && <p className="notice">{fill(t.notice.unknownId, { kind: missing.kind, id: missing.id })}</p>}
      {faults.length > 0 && (
        <div className="notice">
          <ul>
            {faults.map((fault) => (
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
      {setAside.length > 0 && (
        <details className="notice">
          <summary>
            {lostEvents > 0
              ? fill(t.notice.setAsideEvents, { n: lostEvents, all: events + lostEvents })
              : fill(t.notice.setAside, { n: setAside.length, all: setAside.length + events })}
          </summary>
          <ul>
            {setAside.map((one) => (
              <li key={`${one.file}${one.pointer}`}>
                {one.record}: {one.reason}{" "}
                <span className="quiet">
                  ({one.file}
                  {one.pointer})
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function faultInWords(fault: UrlFault): string {
  switch (fault.kind) {
    case "unknown-field":
      return fill(t.notice.unknownField, { name: fault.name });
    case "bad-value":
      return fill(t.notice.badValue, { name: fault.name, value: fault.value });
    case "newer":
      return t.notice.newer;
  }
}
