import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import type { CompiledDate } from "../../model/date";
import { isFault, parseDate } from "../../model/edtf";
import { readRange } from "../../model/typedDate";
import { randomIndex } from "../../testing/randomIndex";
import { timeline } from "../../testing/timeline";
import { certaintyIn, type Span } from "./certainty";
import { FACETS, type FacetKey, facetOf, forEachFacet, isExclusion } from "./facets";
import { type Filter, facetCounts, filterEvents, isFiltering, NO_FILTER } from "./filter";

const harbour = timeline(
  `
  ../1905                       guild        Old quay in use        almanac
  1906-06/1908-02               ada          Works abroad           gazette
  1907                          dockers      Strike of that year    gazette
  1907-01-20                    dockers, ada  Harbour fire          gazette
  1907-03?                      bela         Seen in Port Vell      gazette
  1909-12/..                    guild        Works the north quay   almanac
  1910-01-01                    -            Storm                  almanac
`,
  {
    info: {
      groups: [
        { id: "people", label: "People" },
        { id: "bodies", label: "Bodies" },
      ],
      categories: { happening: "Happening", work: "Work" },
    },
    actors: { guild: { group: "bodies" }, dockers: { group: "bodies", parent: "guild" } },
    events: { "works-abroad": { category: "work" }, "works-the-north-quay": { category: "work" } },
  },
).index;

const left = (filter: Partial<Filter>, index: Index = harbour) =>
  filterEvents(index, { ...NO_FILTER, ...filter }).map((event) => index.events.title[event]);
const during = (text: string): readonly Span[] => {
  const days = readRange(text)!;
  return [{ possible: days, certain: days }];
};

describe("filtering events", () => {
  test("no filter keeps every event, including one without participants", () => {
    expect(left({})).toHaveLength(7);
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  test("an unknown actor keeps no events, and excluding it keeps all", () => {
    expect(left({ actors: ["nobody"] })).toEqual([]);
    expect(left({ actors: ["-nobody"] })).toHaveLength(7);
    expect(left({ actors: ["constructor"], groups: ["__proto__"] })).toEqual([]);
  });

  test("an actor's events include those of its sub-units, but a sub-unit's events are only its own", () => {
    const dockers = ["Strike of that year", "Harbour fire"];
    expect(left({ actors: ["guild"] })).toEqual(["Old quay in use", ...dockers, "Works the north quay"]);
    expect(left({ actors: ["dockers"] })).toEqual(dockers);
  });

  test("several actors match events of any of them, or only events of all of them together", () => {
    expect(left({ actors: ["ada", "bela"] })).toEqual(["Works abroad", "Harbour fire", "Seen in Port Vell"]);
    expect(left({ actors: ["ada", "guild"], match: "all" })).toEqual(["Harbour fire"]);
    expect(left({ actors: ["ada", "bela"], match: "all" })).toEqual([]);
  });

  test("excluding an actor removes its events and those of its sub-units, and keeps all others", () => {
    expect(left({ actors: ["ada", "-guild"] })).toEqual(["Works abroad"]);
    expect(left({ actors: ["-guild"] })).toEqual(["Works abroad", "Seen in Port Vell", "Storm"]);
    expect(left({ actors: ["ada", "-ada"] })).toEqual([]);
  });

  test("groups, categories and actors narrow the events together", () => {
    expect(left({ groups: ["bodies"], categories: ["work"] })).toEqual(["Works the north quay"]);
    expect(left({ groups: ["people", "-bodies"] })).toEqual(["Works abroad", "Seen in Port Vell"]);
    expect(left({ categories: ["-work"], actors: ["ada"] })).toEqual(["Harbour fire"]);
  });

  test("a range keeps every event that may lie inside: uncertain days, parts of months and years, open ends", () => {
    expect(left({ spans: during("1907-03-31") })).toEqual(["Works abroad", "Strike of that year", "Seen in Port Vell"]);
    expect(left({ spans: during("1950") })).toEqual(["Works the north quay"]);
    expect(left({ spans: during("1800") })).toEqual(["Old quay in use"]);
    expect(left({ spans: during("../..") })).toHaveLength(7);
  });

  test("the first and the last day of a range belong to it", () => {
    expect(left({ spans: during("1908-02-29/1908-12"), actors: ["ada"] })).toEqual(["Works abroad"]);
    expect(left({ spans: during("1908-03-01/1908-12"), actors: ["ada"] })).toEqual([]);
    expect(left({ spans: during("1907-01-20"), actors: ["dockers"] })).toContain("Harbour fire");
    expect(left({ spans: during("1907-01-21"), actors: ["dockers"] })).not.toContain("Harbour fire");
  });
});

function dated(text: string) {
  const [edtf = "", extent] = text.split(" ");
  const date = parseDate(edtf, extent as "span" | "within" | undefined);
  if (isFault(date)) throw new Error(date.fault);
  return date;
}

/** How a date, or rival dates joined by "or", relate to a range. */
function standing(text: string, range: string) {
  const answers = text.split(" or ").map(dated);
  return certaintyIn(answers[0]!, answers.length > 1 ? answers : [], readRange(range)!);
}

describe("an uncertain date relates to a range", () => {
  test.each([
    ["a day inside is certain, on the first and last day too", "2004-02-01", "2004-02", "certain"],
    ["a day outside is outside", "2004-03-01", "2004-02", "outside"],
    ["a month that lies inside is certain", "2004-02", "2004-02/2004-03", "certain"],
    ["a month only partly inside is possible", "2004-02", "2004-02-15/2004-03", "possible"],
    ["a year around the range is possible", "2004", "2004-02", "possible"],
    ["a time between two dates around the range is possible", "2004-01/2004-04 within", "2004-02", "possible"],
    ["a time between two dates within the range is certain", "2004-01/2004-04 within", "2004", "certain"],
    ["what went on throughout a time around the range is certain", "2004-01/2004-04 span", "2004-02", "certain"],
    ["what began inside for certain is certain, however long", "2004-02-10/2005 span", "2004-02", "certain"],
    ["what may have begun or not by then is possible", "2004/2006 span", "2004-02", "possible"],
    ["what went on throughout is outside before it began", "2004-02/2005 span", "2004-01", "outside"],
    ["since a day is certain ever after", "2004-02-10/..", "2010", "certain"],
    ["since some day of a month is possible in a part of it", "2004-02/..", "2004-02-10/2004-02-12", "possible"],
    ["since a day is outside before it", "2004-02-10/..", "2004-01", "outside"],
    ["until a day is certain before it", "../2004-02-10", "1990", "certain"],
    ["until a day is outside after it", "../2004-02-10", "2005", "outside"],
    ["an unknown end is possible after a certain start", "2004-02-10/", "2010", "possible"],
    ["a certain start is certain, though the end is unknown", "2004-02-10/", "2004-02", "certain"],
    ["about a month is possible in just that month", "2004-02~", "2004-02", "possible"],
    ["about a month is certain with its own length to spare", "2004-02~", "2003-12/2004-04", "certain"],
    ["about a month is outside where its own days are", "2004-02~", "2004-04", "outside"],
    ["an uncertain day is possible, never certain", "2004-02-10?", "2000/2010", "possible"],
    ["an uncertain day is outside elsewhere", "2004-02-10?", "2005", "outside"],
    ["rival answers both inside are certain", "2004-02-10 or 2004-02-20", "2004-02", "certain"],
    ["rival answers one inside and one outside are possible", "2004-02-10 or 2004-03-20", "2004-02", "possible"],
    ["rival answers both outside are outside", "2004-01-10 or 2004-03-20", "2004-02", "outside"],
    ["an open range holds what begins in it", "2004-02", "2004/..", "certain"],
    ["an open range cut through a month holds it possibly", "2004-02", "../2004-02-10", "possible"],
  ] as const)("%s", (_, date, range, stands) => {
    expect(standing(date, range)).toBe(stands);
  });

  test("widening a range keeps what is certainly inside, and narrowing it keeps what is outside", () => {
    const dates = [
      "2004-02-10",
      "2004-02",
      "2004~",
      "2004-02-10?",
      "2003/2005 span",
      "2003/2005 within",
      "2004/..",
      "/2004",
    ];
    const rank = { outside: 0, possible: 1, certain: 2 };
    const day = fc.integer({ min: 11_500, max: 13_500 });
    fc.assert(
      fc.property(fc.constantFrom(...dates), fc.uniqueArray(day, { minLength: 4, maxLength: 4 }), (text, days) => {
        const [a = 0, b = 0, c = 0, d = 0] = [...days].sort((x, y) => x - y);
        const wide = certaintyIn(dated(text), [], [a, d]);
        const narrow = certaintyIn(dated(text), [], [b, c]);
        if (narrow === "certain") expect(rank[wide]).toBe(2);
        expect(rank[wide]).toBeGreaterThanOrEqual(narrow === "outside" ? 0 : 1);
      }),
    );
  });

  test("`sure` keeps only events certainly inside the range, and filters nothing without a range", () => {
    expect(left({ spans: during("1907-03"), sure: true })).toEqual(["Works abroad"]);
    expect(left({ spans: during("1907"), sure: true })).toEqual([
      "Works abroad",
      "Strike of that year",
      "Harbour fire",
    ]);
    expect(left({ spans: during("1950"), sure: true })).toEqual(["Works the north quay"]);
    expect(left({ sure: true })).toHaveLength(7);
    expect(isFiltering({ ...NO_FILTER, sure: true })).toBe(false);
  });
});

/** A slow reference implementation: it tests each event on its own and walks up the actors' parents. */
function slowlyLeft(index: Index, filter: Filter): number[] {
  const { events, actors } = index;
  const withUnitsAbove = (at: number): string[] => {
    const actor = actors[at]!;
    const parent = actors.findIndex((one) => one.id === actor.parent);
    return [actor.id, ...(parent < 0 ? [] : withUnitsAbove(parent))];
  };
  const allows = (asked: readonly string[], has: readonly string[], all: boolean, isOfClaims = false) => {
    const wanted = asked.filter((one) => !one.startsWith("-"));
    const refused = asked.filter((one) => one.startsWith("-")).map((one) => one.slice(1));
    const isOut = (one: string) => refused.includes(one);
    if (isOfClaims ? has.length > 0 && has.every(isOut) : has.some(isOut)) return false;
    if (wanted.length === 0) return true;
    const isHeld = (one: string) => has.includes(one) && !isOut(one);
    return all ? wanted.every(isHeld) : wanted.some(isHeld);
  };
  return events.id.flatMap((_, event) => {
    const claims = events.claims[event]!;
    const who = events.participants[event]!.map(([actor]) => actor);
    const rivals = events.answers[event]!;
    const dates = rivals.length > 1 ? rivals : [events.date[event]!];
    const isRight =
      allows(filter.actors, who.flatMap(withUnitsAbove), filter.match === "all") &&
      allows(
        filter.groups,
        who.map((at) => actors[at]!.group),
        false,
      ) &&
      allows(filter.categories, [events.category[event]!], false) &&
      allows(filter.places, withPlacesAround(index, events.place[event]!), false) &&
      allows(
        filter.statuses,
        claims.map(([status]) => index.statuses[status]!),
        false,
        true,
      ) &&
      allows(
        filter.genres,
        claims.flatMap(([, ...citations]) => citations.map(([, source]) => index.sources[source]!.genre)),
        false,
        true,
      ) &&
      allows(
        filter.speakers,
        events.speakers[event]!.map((at) => index.speakers[at]!).map((who) =>
          typeof who === "number" ? actors[who]!.id : `name:${who.toLowerCase()}`,
        ),
        false,
        true,
      ) &&
      (filter.among?.has(event) ?? true) &&
      (filter.disputed === null || filter.disputed === events.disputes[event]!.length > 0) &&
      filter.spans.every(({ possible, certain, except }) =>
        event === except
          ? false
          : filter.sure
            ? certain !== null &&
              dates.some((date) => mayLieIn(date, possible)) &&
              dates.every((date) => certaintyIn(date, [], certain) === "certain")
            : dates.some((date) => mayLieIn(date, possible)),
      );
    return isRight ? [event] : [];
  });
}

function mayLieIn({ earliest, latest }: CompiledDate, range: Span["possible"]): boolean {
  return !((latest !== null && latest < range[0]) || (earliest !== null && earliest > range[1]));
}

function withPlacesAround({ places }: Index, place: number | null): string[] {
  const here = place === null ? undefined : places[place];
  if (!here) return [];
  const above = here.parent === undefined ? -1 : places.findIndex(({ id }) => id === here.parent);
  return [here.id, ...withPlacesAround({ places } as Index, above < 0 ? null : above)];
}

const asked = (ids: readonly string[], maxLength = 3) =>
  fc.uniqueArray(
    fc.constantFrom(...ids).chain((id) => fc.constantFrom(id, id, `-${id}`)),
    { maxLength },
  );
/** Values of the random index, and some that it does not have. */
const VALUES: Partial<Record<FacetKey, readonly string[]>> = {
  actors: ["a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "nobody"],
};
const valuesOf = (key: FacetKey) => VALUES[key] ?? [...facetOf(key).held(randomIndex(1, 30)).ids, "nothing"];
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  ...forEachFacet(({ key }) => asked(valuesOf(key), key === "actors" ? 3 : 2)),
  match: fc.constantFrom("any" as const, "all" as const),
  disputed: fc.constantFrom(null, null, true, false),
  sure: fc.boolean(),
  among: fc.constantFrom(null, null, new Set([0, 2, 3, 5, 8, 13])),
  spans: fc.array(
    fc
      .tuple(
        fc.constantFrom(
          ...["1903", "1907-01-21", "1907-02/1908", "../1904", "1910/.."].map((text) => readRange(text)!),
        ),
        fc.constantFrom(undefined, undefined, 0, 3),
      )
      .map(([days, except]) => ({ possible: days, certain: except === undefined ? days : null, except })),
    { maxLength: 2 },
  ),
});
const anyIndex = fc.tuple(fc.nat(), fc.nat(30)).map(([seed, size]) => randomIndex(seed, size));

describe("for any record and any filter", () => {
  test("the remaining events are those of the slow reference implementation, in order", () => {
    fc.assert(
      fc.property(anyIndex, anyFilter, (index, filter) => {
        expect(filterEvents(index, filter)).toEqual(slowlyLeft(index, filter));
      }),
      { numRuns: 150 },
    );
  });

  test("the count beside a choice is the number of events that remain after choosing it", () => {
    fc.assert(
      fc.property(anyIndex, anyFilter, (index, filter) => {
        const counts = facetCounts(index, filter);
        for (const { key, canMatchAll, held } of FACETS) {
          const { ids } = held(index);
          const beside = canMatchAll && filter.match === "all" ? filter[key] : filter[key].filter(isExclusion);
          const slow = ids.map((id) => slowlyLeft(index, { ...filter, [key]: [...beside, id] }).length);
          expect(
            ids.map((id) => counts[key].get(id) ?? 0),
            key,
          ).toEqual(slow);
        }
        for (const [key, disputed] of [
          ["yes", true],
          ["no", false],
        ] as const) {
          expect(counts.disputed[key]).toBe(slowlyLeft(index, { ...filter, disputed }).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("an actor's number of events in the index is the number left when filtering by it", () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        for (const { id, events } of index.actors) expect(left({ actors: [id] }, index)).toHaveLength(events);
      }),
      { numRuns: 30 },
    );
  });
});
