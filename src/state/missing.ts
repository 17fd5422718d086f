/** Checks whether an open record exists according to the index, and whether a loaded record is the open one. */

import { eventsOf } from "../engine/events/events";
import { membershipOf } from "../engine/events/membership";
import type { Index } from "../model/compiled/eventIndex";
import type { RecordView } from "../model/compiled/recordView";
import type { PageState } from "./view";

/**
 * Does the index show that the record does not exist? The index lists no source pages, so this is known only for
 * events, actors, periods and the story.
 */
export function isMissing(index: Index, { kind, id }: PageState): boolean {
  if (kind === "event") return eventsOf(index).numberOf(id) === undefined;
  if (kind === "actor") return !membershipOf(index).numberOf.has(id);
  if (kind === "story") return index.story === undefined;
  return kind === "period" && !index.periods.some((period) => period.id === id);
}

/** Is this the record that the page names? */
export function isRecordOf(record: RecordView | null, { kind, id }: PageState): record is RecordView {
  return record !== null && record.kind === kind && record.id === id;
}
