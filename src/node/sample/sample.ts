/** Makes a sample dataset, file by file, so that only one year of events is in memory as text. The same number of
 * events and the same seed give the same bytes on every machine. It touches no disk. */
import type { Disagreement, Outline } from "../../model/schema";
import { burstyDays, yearOf } from "./dates";
import { dateOfEvent, eventMaker } from "./events";
import { chanceOf, partSeed } from "./random";
import { BOOK_OF_ALL, libraryOf } from "./sources";
import { type SampledEvent, storyOf } from "./story";
import { infoOf, worldOf } from "./world";

export const FEWEST = 100;
export const MOST = 100_000;
export const LARGEST_SEED = 2 ** 32 - 1;

export interface SampleFile {
  /** The path in the dataset's folder. */
  readonly path: string;
  readonly text: string;
}

/** A file with one record on each line. */
const recordsFile = (path: string, key: string, records: readonly unknown[]): SampleFile => ({
  path,
  text: `{"${key}": [\n${records.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`,
});

export function* sampleFiles(events: number, seed: number): Generator<SampleFile> {
  const days = burstyDays(events, chanceOf(partSeed(seed, 0)));
  const library = libraryOf(seed, events, (at) => dateOfEvent(seed, at, days[at]!).publishedOn);
  const world = worldOf(seed, events, BOOK_OF_ALL);
  yield { path: "dataset.json", text: `${JSON.stringify(infoOf(seed, events, world), null, 2)}\n` };
  yield recordsFile("places.json", "places", world.places);
  yield recordsFile("actors.json", "actors", world.actors);
  yield recordsFile("sources.json", "sources", library.sources);
  const make = eventMaker(seed, days, world, library);
  const disagreements: Disagreement[] = [];
  const sampled: SampledEvent[] = [];
  for (let at = 0; at < events; ) {
    const year = yearOf(days[at]!);
    const ofYear = [];
    for (; at < events && yearOf(days[at]!) === year; at++) {
      const { event, disagreement } = make(at);
      ofYear.push(event);
      if (disagreement) disagreements.push(disagreement);
      if (at % Math.floor(events / OUTLINED) === 0) sampled.push({ event, day: days[at]! });
    }
    yield recordsFile(`events/${year}.json`, "events", ofYear);
  }
  yield recordsFile("disagreements.json", "disagreements", disagreements);
  yield { path: `outlines/${BOOK_OF_ALL}.json`, text: `${JSON.stringify(outlineOf(sampled), null, 2)}\n` };
  yield { path: "stories/made-up.json", text: `${JSON.stringify(storyOf(sampled, disagreements), null, 2)}\n` };
  const aliases = {
    "first-strike": sampled[0]!.event.id,
    "tale-of-a-whale": { removed: "The whale was seen on another coast." },
  };
  yield { path: "aliases.json", text: `${JSON.stringify({ aliases }, null, 2)}\n` };
}

/** About how many events, spread over the whole record, the outline retells. */
const OUTLINED = 40;

function outlineOf(sampled: readonly SampledEvent[]): Outline {
  return {
    source: BOOK_OF_ALL,
    paragraphs: sampled.map(({ event: { id, title } }, at) => ({
      locator: `p${at + 1}`,
      sentences: [{ gist: `It tells: ${title}.`, treatment: "Told as its sources tell it.", events: [id] }],
    })),
  };
}
