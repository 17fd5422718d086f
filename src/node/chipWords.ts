/** Writes the words of an event that its `index.json` carries for chips in other pages (model/compiled/chipWords.ts). */
import { whenInWords } from "../i18n/dates";
import { count, fill, t } from "../i18n/text";
import type { ChipWords } from "../model/compiled/chipWords";
import type { EventView } from "../model/compiled/eventView";
import type { Labels } from "../model/compiled/site";

/** @returns the same words as on the page of the event */
export function chipWords({ date, answers, claims, disagreements, ...view }: EventView, labels: Labels): ChipWords {
  const sources = count(view.sources.length, "source");
  return {
    when: whenInWords(date, answers),
    tally: fill(t.event.tally, { sources, origins: count(view.origins.length, "origin") }),
    statuses: Object.fromEntries(claims.map(({ status }) => [status, labels.statuses[status] ?? status])),
    outcomes: Object.fromEntries(
      disagreements.map(({ id, outcome }) => [id, t.disagreement.states[outcome] ?? outcome]),
    ),
  };
}
