/** What the index knows of records that are not where an address says. */

import { eventsOf } from "../engine/events/events";
import { membershipOf } from "../engine/events/membership";
import type { Index } from "../model/compiled/eventIndex";
import type { RecordView } from "../model/compiled/recordView";
import type { PageState } from "./view";

/** Does the index show that there is no such record? Sources are not in it by page, so only events, actors, periods and the story can be told. */
export function isMissing(index: Index, { kind, id }: PageState): boolean {
  if (kind === "event") return eventsOf(index).numberOf(id) === undefined;
  if (kind === "actor") return !membershipOf(index).numberOf.has(id);
  if (kind === "story") return index.story === undefined;
  return kind === "period" && !index.periods.some((period) => period.id === id);
}

/** Is it the record of the page? */
export function isRecordOf(record: RecordView | null, { kind, id }: PageState): record is RecordView {
  return record !== null && record.kind === kind && record.id === id;
}
