/** What the `index.json` of an event says in words, for the chip of a claim in another page (`chips/`). The script of
 * the chip is small: it has neither the labels of the dataset nor the code that writes dates, and must show the same
 * words as the site. */

export interface ChipWords {
  /** The date of the event, with rival dates where sources disagree: "3 or 5 January 2010". */
  readonly when: string;
  /** "11 sources, 9 origins". */
  readonly tally: string;
  /** The label of each status that a claim of the event has. */
  readonly statuses: Readonly<Record<string, string>>;
  /** The outcome of each question of the event: "open", "better supported". */
  readonly outcomes: Readonly<Record<string, string>>;
}
