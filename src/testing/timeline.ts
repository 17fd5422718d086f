/** Turns a text drawing of a timeline into a checked and compiled dataset, so that a reader of a test sees its whole
 * fixture at a glance. */
import { checkDataset } from "../engine/check/dataset";
import { compileIndex } from "../engine/compile/compileIndex";
import { type Lookup, lookupOf } from "../engine/compile/lookup";
import type { Index } from "../model/compiled/eventIndex";
import type { DatasetInfo } from "../model/info";
import type { Actor, Dataset, Disagreement, EventRecord, Source } from "../model/schema";
import type { Story } from "../model/story";

export interface DrawnTimeline {
  readonly dataset: Dataset;
  readonly lookup: Lookup;
  readonly index: Index;
  /** The number of the event with this title. Throws if there is none. */
  numberOf(title: string): number;
  /** Compiles the dataset with some records replaced, without checking it. */
  changed(changes: Partial<Dataset>): Lookup;
}

/** What a drawing cannot express, such as groups, parents and disagreements. The fields are merged into the drawn
 * records by id. */
export interface Retouches {
  readonly info?: Partial<DatasetInfo>;
  readonly actors?: Readonly<Record<string, Partial<Actor>>>;
  readonly sources?: Readonly<Record<string, Partial<Source>>>;
  readonly events?: Readonly<Record<string, Partial<EventRecord>>>;
  readonly disagreements?: readonly Disagreement[];
  readonly story?: Omit<Story, "id">;
}

/**
 * Each line of the drawing has date, actors, title and sources, separated by two or more spaces. "-" means no actor or
 * no source.
 * ```
 * 1903                          ada         Trip to Port Vell       gazette
 * 1907-01-20                    guild, ada  Harbour fire            gazette, inquest
 * 1907-03~                      ada         Questioned              inquest
 * 1908-01-03/1908-01-05 within  guild       Strike called           gazette
 * 1909-12/..                    guild       Works the north quay    almanac
 * ```
 * Each title becomes an event id ("harbour-fire") and each source a claim id ("harbour-fire.c1"). Throws if a line
 * cannot be read or the check finds an error, because a wrong fixture proves nothing.
 */
export function timeline(drawing: string, retouches: Retouches = {}): DrawnTimeline {
  const events = drawing
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map(eventOf);
  const ids = (of: (event: EventRecord) => readonly string[]) => [...new Set(events.flatMap(of))];
  const actors = [
    ...new Set([
      ...ids((event) => event.participants.map(({ actor }) => actor)),
      ...Object.keys(retouches.actors ?? {}),
    ]),
  ];
  const sources = ids((event) => event.claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const files = [
    { path: "dataset.json", value: { ...INFO, ...retouches.info } },
    { path: "actors.json", value: { actors: actors.map((id) => ({ ...actorOf(id), ...retouches.actors?.[id] })) } },
    {
      path: "sources.json",
      value: { sources: sources.map((id) => ({ ...sourceOf(id), ...retouches.sources?.[id] })) },
    },
    { path: "events/all.json", value: { events: events.map((one) => ({ ...one, ...retouches.events?.[one.id] })) } },
    { path: "disagreements.json", value: { disagreements: retouches.disagreements ?? [] } },
    ...(retouches.story ? [{ path: "stories/drawn.json", value: retouches.story }] : []),
  ];
  const { dataset, dates, findings } = checkDataset(files);
  // Warnings are allowed, errors are not.
  const first = findings.find(({ severity }) => severity === "error");
  if (first)
    throw new Error(`this drawing is no dataset: ${first.code} ${first.record} ${first.field}: ${first.message}`);
  const lookup = lookupOf({ dataset, dates });
  const numberOf = (title: string): number => {
    const found = lookup.events.findIndex(({ event }) => event.title === title);
    if (found === -1) throw new Error(`no event "${title}" is drawn`);
    return found;
  };
  const changed = (changes: Partial<Dataset>) => lookupOf({ dataset: { ...dataset, ...changes }, dates });
  return { dataset, lookup, index: compileIndex(lookup, "drawn"), numberOf, changed };
}

const INFO: DatasetInfo = {
  format: 1,
  id: "drawn",
  title: "Drawn",
  standfirst: "A drawn timeline.",
  language: "en",
  licence: { name: "CC0", URL: "https://creativecommons.org/publicdomain/zero/1.0/" },
  publisher: "Tests",
  opening: "1900/1920",
  periods: [],
  groups: [{ id: "people", label: "People" }],
  tracks: [],
  categories: { happening: "Happening" },
  roles: { participant: "Participant" },
  bases: { agreed: "agreed" },
  statuses: { reported: "Reported" },
  genres: { news: "News" },
};

const capitalised = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);
const actorOf = (id: string): Actor => ({ id, name: capitalised(id), kind: "person", group: "people" });
const sourceOf = (id: string): Source => ({
  id,
  type: "article-newspaper",
  title: capitalised(id),
  custom: { genre: "news", access: "full" },
});

function eventOf(line: string): EventRecord {
  const cells = line.split(/ {2,}/);
  const [when, who, title, cited = "-"] = cells;
  if (!when || !who || !title || cells.length > 4) throw new Error(`not date, actors, title, sources: "${line}"`);
  const [edtf = "", extent] = when.split(" ");
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const names = (cell: string) => (cell === "-" ? [] : cell.split(",").map((name) => name.trim()));
  const claims = names(cited).map((source, at) => ({
    id: `${id}.c${at + 1}`,
    text: `${title}.`,
    citations: [{ source }],
    speakers: [{ name: capitalised(source) }],
    status: "reported" as const,
  }));
  const hasTwoEnds = /[^.]\/[^.]/.test(edtf);
  return {
    id,
    title,
    summary: claims.length > 0 ? [{ text: `${title}.`, claims: claims.map((claim) => claim.id) }] : [],
    date: { edtf, ...(hasTwoEnds ? { extent: extent === "within" ? "within" : "span" } : {}) },
    category: "happening",
    importance: 2,
    participants: names(who).map((actor) => ({ actor, role: "participant", basis: "agreed" })),
    claims,
  };
}
