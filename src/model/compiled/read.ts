/** The door for compiled files at run time: whatever a server hands out, a row that does not hold hides only itself. What is handed on is
 *  the file as it came, so that what a later version adds to it is kept. */
import * as v from "valibot";
import { CELLS, type Index, type IndexColumns, indexFile, type SearchText, searchText } from "./eventIndex";
import { type RecordView, recordView } from "./recordView";
import type { SetAside } from "./site";
import type { IndexStory } from "./storyView";

/**
 * Reads `data/index.json`. Rows with a broken cell are left out and told; null when the file is not an index at all.
 */
export function readIndex(value: unknown, file: string): Index | null {
  if (!v.is(indexFile, value)) return null;
  const index = value as unknown as Index;
  if (index.speakers.some((who) => typeof who === "number" && index.actors[who] === undefined)) return null;
  const columns = Object.keys(CELLS) as (keyof IndexColumns)[];
  if (columns.some((name) => !Array.isArray(index.events[name]))) return null;
  const rows = index.events.id.length;
  // A column that lost a cell would give events each other's titles.
  if (columns.some((name) => index.events[name].length !== rows)) return null;
  const broken = new Map<number, SetAside>();
  for (const name of columns) {
    for (let row = 0; row < rows; row++) {
      const cell = v.safeParse(CELLS[name], index.events[name][row]);
      if (broken.has(row) || (cell.success && !isMisnumbered(index, name, row))) continue;
      const id = index.events.id[row];
      const record = typeof id === "string" ? id : String(row + 1);
      broken.set(row, { kind: "events", record, file, pointer: `/events/${name}/${row}`, reason: "" });
    }
  }
  const story = index.story && withRows(index.story, rows, broken);
  if (broken.size === 0) return story ? { ...index, story } : index;
  const keep = <T>(column: readonly T[]): T[] => column.filter((_, row) => !broken.has(row));
  const events = Object.fromEntries(
    columns.map((name) => [name, keep<unknown>(index.events[name])]),
  ) as unknown as IndexColumns;
  const counts = { ...index.site.counts, events: index.site.counts.events - broken.size };
  return {
    ...index,
    ...(story ? { story } : {}),
    events,
    site: { ...index.site, counts, setAside: [...index.site.setAside, ...broken.values()] },
  };
}

/** The story over the rows that are left: a row that is not there is none of its events, and the others move up. */
function withRows(story: IndexStory, rows: number, broken: ReadonlyMap<number, unknown>): IndexStory {
  const gone = [...broken.keys()];
  const isThere = (row: number) => row < rows && !broken.has(row);
  const now = (row: number) => row - gone.filter((one) => one < row).length;
  return { ...story, steps: story.steps.map((step) => ({ ...step, events: step.events.filter(isThere).map(now) })) };
}

/** Whether a number leads to nothing, as each must lead to something. */
function isMisnumbered({ events, ...index }: Index, name: keyof IndexColumns, row: number): boolean {
  const isLost = (list: readonly unknown[], at: number) => list[at] === undefined;
  const known = index.sources.length + index.named.length;
  switch (name) {
    case "participants":
      return events.participants[row]!.some(([actor]) => isLost(index.actors, actor));
    case "disputes":
      return events.disputes[row]!.some((at) => isLost(index.disagreements, at));
    case "speakers":
      return events.speakers[row]!.some((at) => isLost(index.speakers, at));
    case "claims":
      return events.claims[row]!.some(
        ([status, ...citations]) =>
          isLost(index.statuses, status) ||
          citations.some(([, source, ...via]) => isLost(index.sources, source) || via.some((at) => at >= known)),
      );
    case "place": {
      const place = events.place[row];
      return place !== null && place !== undefined && isLost(index.places, place);
    }
    default:
      return false;
  }
}

/** Reads a record's `index.json`; null when it is not one. */
export function readView(value: unknown): RecordView | null {
  return v.is(recordView, value) ? value : null;
}

/** Reads `data/search.json`; null when it is not one, or not the one of this index. */
export function readSearch(value: unknown, index: Index): SearchText | null {
  const read = v.safeParse(searchText, value);
  if (!read.success) return null;
  const { events, words, rows, names } = read.output;
  const isOfIndex = events === index.events.id.length && names.length === index.actors.length;
  const isInOrder = words.every((word, at) => at === 0 || words[at - 1]! < word);
  return isOfIndex && isInOrder && rows.length === words.length ? read.output : null;
}
