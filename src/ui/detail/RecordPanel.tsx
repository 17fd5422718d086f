/** The panel of the open record. It draws the record's article, shows loading and error states, moves the focus when a
 * record opens, and registers the panel as a column. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { viewSupport } from "../../engine/evidence/viewSupport";
import { fill, plain, t } from "../../i18n/text";
import type { RecordView } from "../../model/compiled/recordView";
import { isReloadNeeded, reloadPage } from "../../state/load";
import { isMissing, isRecordOf } from "../../state/missing";
import { selectKept, selectSupport } from "../../state/selectEvidence";
import { createColumn } from "../column/column";
import { columnOf, registerColumn } from "../column/columns";
import { later, useLater } from "../later";
import { partOf } from "../parts";
import { RetryNotice } from "../RetryNotice";
import { ClaimButtons } from "../share/ClaimButtons";
import { ClaimActions } from "../static/claimActions";
import { RecordArticle } from "../static/RecordArticle";
import { PageLink } from "../static/root";
import { useApp, useAppStore } from "../useApp";

const otherRecord = later(async () => {
  const loaded = await import("./OtherRecord");
  return loaded.OtherRecord;
});

/** Loads the scripts that a record's page needs before it can hydrate. */
export const prepare = async (view: RecordView): Promise<unknown> =>
  view.kind === "event" ? null : otherRecord.load();

export function RecordPanel() {
  const store = useAppStore();
  const record = useApp((state) => state.remote.record.value);
  const labels = useApp((state) => state.labels);
  const site = useApp((state) => state.site);
  const page = useApp((state) => state.page);
  const { hash } = page;
  const isLive = useApp((state) => state.isLive);
  const loading = useApp((state) => state.remote.record.status);
  const isHere = isRecordOf(record, page);
  const other = useLater(otherRecord, isHere && record.kind !== "event");
  useColumn();
  // The article of another kind than an event loads by itself; until then there is nothing to focus.
  const isDrawn = isHere && (record.kind === "event" || (other !== null && other !== "failed"));
  useFocusOnOpen(isDrawn ? `${page.kind}/${page.id}#${hash}` : "", hash);
  const support = useSupport();
  const isKept = useApp(({ remote, filters }) => (remote.index.value ? selectKept(remote.index.value, filters) : null));
  const unfolding = useUnfolding();
  const isUnknown = useApp(({ remote }) => remote.index.value !== null && isMissing(remote.index.value, page));
  if (isUnknown) {
    return (
      <div className="record-wait">
        <h2 id="part_record-title" tabIndex={-1}>
          {fill(t.notice.noSuch, { kind: page.kind, id: plain(page.id) })}
        </h2>
        <p>
          <PageLink kind="home">{t.event.allEvents}</PageLink>
        </p>
      </div>
    );
  }
  if (!isHere) {
    return (
      <div className="record-wait">
        {loading === "failed" ? (
          <RetryNotice
            text={t.notice.recordFailed}
            onRetry={() => (isReloadNeeded() ? reloadPage() : store.getState().open(page, hash))}
          />
        ) : (
          <p className="quiet" aria-busy={loading === "loading"} />
        )}
      </div>
    );
  }
  return (
    <ClaimActions value={isLive ? (claim) => <ClaimButtons record={record} claim={claim} /> : null}>
      <RecordArticle
        view={record}
        labels={labels}
        site={site}
        support={support}
        isKept={isKept}
        asked={hash}
        unfolding={isLive ? unfolding : undefined}
        other={other === "failed" ? null : other}
      />
    </ClaimActions>
  );
}

/** What the open event still rests on under the reader's source exclusion or as-of date. Null without either. */
function useSupport() {
  const index = useApp((state) => state.remote.index.value);
  const record = useApp((state) => state.remote.record.value);
  const support = useApp(({ filters }) => (index ? selectSupport(index, filters) : null));
  const isBack = useApp((state) => state.filters.asOf !== null);
  const isOut = useApp(({ filters }) => filters.excludedSources.length + filters.onlySources.length > 0);
  const why = isBack && isOut ? null : isBack ? "later" : "excluded";
  return useMemo(
    () => (index && support && record?.kind === "event" ? viewSupport(index, support, record, why) : null),
    [index, support, record, why],
  );
}

/** Which disagreements are unfolded. They stay unfolded when the reader comes back from a link in a table. */
function useUnfolding() {
  const store = useAppStore();
  const unfolded = useApp((state) => state.panels.unfolded);
  const onToggle = useCallback(
    (id: string, isOpen: boolean) => {
      const { panels, setPanels } = store.getState();
      if (panels.unfolded.includes(id) === isOpen) return;
      setPanels({ unfolded: isOpen ? [...panels.unfolded, id] : panels.unfolded.filter((one) => one !== id) });
    },
    [store],
  );
  return { unfolded, onToggle };
}

/** When the reader opens a record, the focus goes to its heading, or to the part that the link names. After Back or
 * Forward, `sync` restores the focus. */
function useFocusOnOpen(opened: string, hash: string): void {
  const store = useAppStore();
  // On a page that was prerendered with its record, the reader has not opened anything yet. A panel that is drawn only
  // after the page is live belongs to a record the reader has opened.
  const before = useRef(store.getState().isLive ? "" : opened);
  useEffect(() => {
    if (opened === before.current) return;
    before.current = opened;
    if (!opened) return;
    const target = hash ? document.getElementById(hash) : null;
    // A disagreement that a link names is shown unfolded.
    if (target instanceof HTMLDetailsElement) target.open = true;
    const { entry, isReturning } = store.getState();
    if (entry !== "push") {
      // The page was opened by a link from elsewhere, so the named part is shown. On a return or reload, the saved
      // place is restored instead.
      if (isReturning || !target) return;
      columnOf("record")?.show(hash, "middle");
      // Browsers focus what the fragment names, but in a record in one file the fragment names the page as well.
      if (document.activeElement === document.body) target.focus({ preventScroll: true });
      return;
    }
    partOf("record")?.scrollTo(0, 0);
    const isUnfolded = target instanceof HTMLDetailsElement;
    const heading = isUnfolded ? target.firstElementChild : (target ?? document.getElementById("part_record-title"));
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: columnOf("record")?.scrollsItself() ?? false });
    if (target) columnOf("record")?.show(hash, "middle");
  }, [opened, hash, store]);
}

/** Registers the record as a column, whose items are its headings and claims by their ids. */
function useColumn(): void {
  useEffect(() => {
    const scroller = partOf("record");
    if (!scroller) return;
    // These elements follow each other from top to bottom, as a column requires; elements that contain others would
    // not.
    const all = () => [...scroller.querySelectorAll<HTMLElement>(":is(h2, h3, h4, li)[id]")];
    const find = (id: string) => document.getElementById(id);
    return registerColumn("record", createColumn(scroller, { all, keyOf: ({ id }) => id, find }));
  }, []);
}
