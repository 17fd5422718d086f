/** The notice on a page that was opened by an older link: what has changed since the link was made, of what the page
 * shows. It says nothing if that did not change. */
import { useContext, useEffect, useState } from "react";
import { eventsOf } from "../../engine/events/events";
import { fill, plain, t } from "../../i18n/text";
import type { CorrectionsView } from "../../model/compiled/correctionsView";
import type { Index } from "../../model/compiled/eventIndex";
import type { RecordView } from "../../model/compiled/recordView";
import type { AppState } from "../../state/appState";
import { isAsking, wordsIn } from "../../state/filters";
import { browserEffects, loadRecord } from "../../state/load";
import { isRecordOf } from "../../state/missing";
import { selectEvents } from "../../state/select";
import { PageLink, RootContext } from "../static/root";
import { useApp } from "../useApp";
import { changesInWords, changesSince, type Shown } from "./changesSince";

interface LinkNoticeProps {
  readonly index: Index;
  /** The data version with which the link was made: not that of the last release. */
  readonly made: string;
}

export function LinkNotice({ index, made }: LinkNoticeProps) {
  const corrections = useCorrections();
  const page = useApp((state) => state.page);
  const record = useApp(({ remote }) => (isRecordOf(remote.record.value, page) ? remote.record.value : null));
  const filters = useApp((state) => state.filters);
  const events = useApp((state) => selectEvents(index, state));
  const dismiss = useApp((state) => state.dismissLink);
  if (!corrections || (page.kind !== "home" && !record)) return null;
  const changes = changesSince(corrections, made, index);
  const phrases = changes && changesInWords(changes, shownOn({ page, filters }, record, index, events), index);
  const hasHistory = record?.kind === "event" && record.history !== undefined;
  if (phrases?.length === 0) return null;
  const text = phrases
    ? fill(t.corrections.since, { changes: phrases.join(t.corrections.betweenPhrases) })
    : fill(t.corrections.unknownVersion, { version: plain(made) });
  return (
    <p className="notice">
      <span>{text}</span>{" "}
      <span>
        {hasHistory && phrases ? (
          <PageLink kind="event" id={page.id} hash="part_history-title">
            {t.corrections.onPage}
          </PageLink>
        ) : (
          <PageLink kind="corrections">{t.corrections.onPage}</PageLink>
        )}
      </span>{" "}
      <button type="button" onClick={dismiss}>
        {t.notice.dismiss}
      </button>
    </p>
  );
}

/** The page of corrections as data; null until it has loaded, and if it does not load. */
function useCorrections(): CorrectionsView | null {
  const root = useContext(RootContext);
  const [view, setView] = useState<CorrectionsView | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadRecord(browserEffects(root), "corrections", "").then((found) => {
      if (isWanted && found?.kind === "corrections") setView(found);
    });
    return () => {
      isWanted = false;
    };
  }, [root]);
  return view;
}

/** What the page shows, by the ids of events and disagreements. */
function shownOn(
  { page, filters }: Pick<AppState, "page" | "filters">,
  record: RecordView | null,
  index: Index,
  events: readonly number[],
): Shown {
  const { kind, id } = page;
  const isHome = kind === "home";
  const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);
  const ofRecord = record && "events" in record ? idsOf(record.events) : [];
  const ofStory = record?.kind === "story" ? record.steps.flatMap((step) => idsOf(step.events)) : [];
  const asked = record && "disagreements" in record ? record.disagreements : [];
  const details = record && "details" in record ? record.details : [];
  return {
    kind,
    id,
    events: new Set(
      isHome ? events.map((event) => eventsOf(index).id(event)) : kind === "event" ? [id] : [...ofRecord, ...ofStory],
    ),
    disagreements: new Set([...idsOf(asked), ...idsOf(details)]),
    isFiltered: isHome && isAsking(filters),
    isSearched: wordsIn(filters.q) !== "",
  };
}
