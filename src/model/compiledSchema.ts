/** The door for compiled files at run time: whatever a server hands out, a row that does not hold hides only itself. */
import * as v from "valibot";
import type { Index, IndexColumns, RecordView, SearchText } from "./compiled";
import type { SetAside } from "./problem";

const text = v.pipe(v.string(), v.maxLength(4000));
/** Days of some twenty thousand years to either side: more than any date of four digits, and far from what a drawing chokes on. */
const day = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-8_000_000), v.maxValue(8_000_000)));
const whole = (from: number, to: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to)));
const part = v.looseObject({
  year: v.pipe(v.number(), v.integer()),
  digits: v.picklist([2, 3, 4]),
  season: v.optional(v.picklist(["spring", "summer", "autumn", "winter"])),
  month: whole(1, 12),
  day: whole(1, 31),
  time: v.optional(text),
});
const end = v.union([part, v.picklist(["open", "unknown"])]);
const date = v.looseObject({ edtf: text, from: end, to: v.optional(end), earliest: day, latest: day });
const numbers = v.array(v.number());
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const citation = v.tupleWithRest([v.picklist([0, 1]), wholeNumber], wholeNumber);

/** One schema per column, for one cell of it. */
const CELLS = {
  id: text,
  title: text,
  date,
  category: text,
  place: v.nullable(v.number()),
  importance: v.number(),
  participants: v.array(v.tuple([v.number(), text, text])),
  claims: v.array(v.tupleWithRest([wholeNumber], citation)),
  disputes: numbers,
  answers: v.array(date),
} satisfies Record<keyof IndexColumns, v.GenericSchema>;

const labels = v.record(v.string(), text);
const head = v.looseObject({
  format: v.literal(1),
  site: v.looseObject({
    title: text,
    version: text,
    counts: v.looseObject({ events: v.number() }),
    years: v.tuple([v.number(), v.number()]),
    standfirst: text,
    publisher: text,
    licence: v.looseObject({ name: text, URL: text }),
    setAside: v.array(v.looseObject({ kind: text, record: text, reason: text, file: text, pointer: text })),
    outlines: v.array(v.looseObject({ id: text, name: text })),
  }),
  labels: v.looseObject({ categories: labels, roles: labels, bases: labels, statuses: labels, genres: labels }),
  actors: v.array(v.looseObject({ id: text, name: text, group: text, events: v.number() })),
  groups: v.array(v.looseObject({ id: text, label: text, short: v.optional(text) })),
  places: v.array(v.looseObject({ id: text, name: text, parent: v.optional(text) })),
  sources: v.array(
    v.looseObject({
      id: text,
      name: text,
      genre: text,
      access: v.picklist(["full", "excerpt", "cited"]),
      published: v.optional(v.union([v.tuple([day, day]), v.tuple([day, day, v.picklist(["about", "uncertain"])])])),
      from: v.optional(v.array(wholeNumber)),
      origin: v.optional(v.picklist(["own", "unknown"])),
    }),
  ),
  named: v.array(text),
  statuses: v.array(text),
  periods: v.array(v.looseObject({ id: text, label: text, short: v.optional(text), date })),
  tracks: v.array(text),
  opening: date,
  disagreements: v.array(v.looseObject({ id: text, question: text })),
  aliases: v.record(v.string(), text),
  removed: v.record(v.string(), text),
  events: v.record(v.string(), v.array(v.unknown())),
});

/**
 * Reads `data/index.json`. Rows with a broken cell are left out and told; null when the file is not an index at all.
 */
export function readIndex(value: unknown, file: string): Index | null {
  const whole = v.safeParse(head, value);
  if (!whole.success) return null;
  const index = value as Index;
  const columns = Object.keys(CELLS) as (keyof IndexColumns)[];
  if (columns.some((name) => !Array.isArray(index.events[name]))) return null;
  const rows = index.events.id.length;
  // A column that lost a cell would give events each other's titles.
  if (columns.some((name) => index.events[name].length !== rows)) return null;
  const broken = new Map<number, SetAside>();
  for (const name of columns) {
    for (let row = 0; row < rows; row++) {
      const cell = v.safeParse(CELLS[name], index.events[name][row]);
      const reason = cell.success ? misnumbered(index, name, row) : cell.issues[0].message;
      if (reason === null || broken.has(row)) continue;
      const id = index.events.id[row];
      const record = `event ${typeof id === "string" ? id : `number ${row + 1}`}`;
      broken.set(row, { kind: "events", record, file, pointer: `/events/${name}/${row}`, reason });
    }
  }
  if (broken.size === 0) return index;
  const keep = <T>(column: readonly T[]): T[] => column.filter((_, row) => !broken.has(row));
  const events = Object.fromEntries(
    columns.map((name) => [name, keep<unknown>(index.events[name])]),
  ) as unknown as IndexColumns;
  const counts = { ...index.site.counts, events: index.site.counts.events - broken.size };
  return { ...index, events, site: { ...index.site, counts, setAside: [...index.site.setAside, ...broken.values()] } };
}

/** References by number must point at something. */
function misnumbered(index: Index, name: keyof IndexColumns, row: number): string | null {
  if (name === "participants" && index.events.participants[row]!.some(([actor]) => index.actors[actor] === undefined)) {
    return "names an actor that is not there";
  }
  if (name === "disputes" && index.events.disputes[row]!.some((at) => index.disagreements[at] === undefined)) {
    return "names a disagreement that is not there";
  }
  if (name === "claims") {
    const known = index.sources.length + index.named.length;
    for (const [status, ...citations] of index.events.claims[row]!) {
      if (index.statuses[status] === undefined) return "names a status that is not there";
      if (citations.some(([, source, ...via]) => index.sources[source] === undefined || via.some((at) => at >= known)))
        return "names a source that is not there";
    }
  }
  const place = name === "place" ? index.events.place[row] : null;
  if (place !== null && place !== undefined && index.places[place] === undefined) {
    return "names a place that is not there";
  }
  return null;
}

const list = v.array(v.unknown());
const ref = v.looseObject({ id: text, name: text });
const relay = v.looseObject({ id: v.optional(text), name: text });
const way = v.looseObject({ steps: v.array(relay), claims: v.array(text) });
const speaker = v.union([v.looseObject({ actor: ref }), v.looseObject({ name: text })]);
const claim = v.looseObject({
  id: text,
  text,
  status: text,
  speakers: v.array(speaker),
  citations: v.array(
    v.looseObject({ source: ref, via: v.array(relay), beyond: v.optional(v.array(relay)), short: text }),
  ),
});
const source = v.looseObject({ id: text, title: text, authors: list, details: list, derivedFrom: list });
const citations = v.looseObject({
  apa: v.string(),
  chicago: v.string(),
  mla: v.string(),
  bibtex: v.string(),
  ris: v.string(),
});
const dispute = v.looseObject({
  id: text,
  question: text,
  outcome: text,
  positions: v.array(v.looseObject({ id: text, answer: text, claims: v.array(claim) })),
});
const line = v.looseObject({ id: text, title: text, date });

const actorLine = v.looseObject({
  id: text,
  name: text,
  names: v.array(v.looseObject({ lang: text, name: text })),
  actorKind: text,
  events: v.number(),
  years: v.optional(v.tuple([v.number(), v.number()])),
  perYear: v.array(v.tuple([v.number(), v.number()])),
});

const paragraph = v.looseObject({
  locator: text,
  sentences: v.array(
    v.looseObject({
      gist: text,
      treatment: text,
      events: v.array(
        v.looseObject({ ...line.entries, claim: v.optional(v.looseObject({ id: text, number: v.number() })) }),
      ),
      differs: v.array(
        v.looseObject({
          id: text,
          question: text,
          outcome: text,
          own: v.array(text),
          others: v.array(v.looseObject({ answer: text, sources: v.array(ref) })),
        }),
      ),
    }),
  ),
});

const views = v.variant("kind", [
  v.looseObject({
    kind: v.literal("event"),
    id: text,
    title: text,
    date,
    answers: v.array(date),
    place: v.array(ref),
    summary: v.array(v.looseObject({ text, claims: v.array(text) })),
    participants: v.array(v.looseObject({ actor: ref, role: text, basis: text, claims: v.array(text) })),
    claims: v.array(claim),
    disagreements: v.array(dispute),
    sources: v.array(source),
    origins: v.array(v.looseObject({ id: v.optional(text), name: text, ways: v.array(way) })),
    untold: v.array(way),
    elsewhere: v.record(v.string(), v.looseObject({ number: v.number(), event: text })),
    related: v.array(v.looseObject({ event: line, claims: v.array(text) })),
  }),
  v.looseObject({
    kind: v.literal("actor"),
    id: text,
    name: text,
    names: list,
    aliases: list,
    parts: list,
    events: v.array(line),
    coActors: list,
    affiliations: v.array(v.looseObject({ actor: ref, role: text, citations: list, disagreements: v.array(ref) })),
    disagreements: v.array(ref),
    members: list,
    descriptionCitations: list,
    group: v.looseObject({ label: text }),
  }),
  v.looseObject({
    kind: v.literal("source"),
    id: text,
    source,
    citations: v.optional(citations),
    derived: list,
    claims: v.array(claim),
    without: v.array(v.looseObject({ id: text, title: text, date, left: v.number(), claims: v.number() })),
    outline: v.optional(v.array(paragraph)),
  }),
  v.looseObject({ kind: v.literal("period"), id: text, label: text, date, events: v.array(line) }),
  v.looseObject({
    kind: v.literal("actors"),
    groups: v.array(v.looseObject({ id: text, label: text, actors: v.array(actorLine) })),
  }),
  v.looseObject({ kind: v.literal("disagreements"), disagreements: v.array(dispute) }),
  v.looseObject({
    kind: v.literal("about"),
    paragraphs: list,
    periods: list,
    genres: list,
    trust: v.looseObject({
      events: v.looseObject({ all: v.number(), several: v.number(), one: v.number(), none: v.number() }),
      claims: v.looseObject({ all: v.number(), located: v.number() }),
    }),
    sources: list,
  }),
]);

/** Reads a record's `index.json`; null when it is not one. */
export function readView(value: unknown): RecordView | null {
  return v.safeParse(views, value).success ? (value as RecordView) : null;
}

const searchText = v.looseObject({ rows: v.array(v.string()), names: v.array(v.array(v.string())) });

/** Reads `data/search.json`; null when it is not one, or not the one of this index. */
export function readSearch(value: unknown, index: Index): SearchText | null {
  const read = v.safeParse(searchText, value);
  if (!read.success) return null;
  const { rows, names } = read.output;
  return rows.length === index.events.id.length && names.length === index.actors.length ? { rows, names } : null;
}
