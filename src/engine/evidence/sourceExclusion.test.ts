import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IndexCitation, IndexClaim } from "../../model/compiled/eventIndex";
import type { Source } from "../../model/schema";
import { randomIndex } from "../../testing/randomIndex";
import { firstEvents, plainEvents, shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { compileEvent } from "../compile/compileViews";
import { chainOf, originsOfClaims, originsOfEvents } from "./origins";
import { isExcluding, NO_EXCLUSION, type SourceExclusion, supportOf } from "./sourceExclusion";
import { viewSupport } from "./viewSupport";

const custom = (more: Partial<Source["custom"]>): Partial<Source> => ({
  custom: { genre: "news", access: "full", ...more },
});
const drawn = timeline(
  `
  1903       ada    Trip    gazette
  1907-01    ada    Fire    gazette, inquest, echo
  1908       ada    Trial   column
  1909       ada    Walk    -
`,
  {
    sources: {
      inquest: custom({ genre: "court" }),
      echo: custom({ derivedFrom: ["gazette"] }),
      column: custom({ genre: "opinion", derivedFrom: ["gazette"], origin: "own" }),
    },
    events: {
      fire: {
        date: { edtf: "1907-01", basis: { claims: ["fire.c1", "fire.c2"] } },
        summary: [
          { text: "It burnt.", claims: ["fire.c1"] },
          { text: "Ada was there.", claims: ["fire.c2", "trip.c1"] },
          { text: "All agree.", claims: ["fire.c2"] },
        ],
      },
    },
  },
);
const { index, lookup, numberOf } = drawn;
const exclusion = (more: Partial<SourceExclusion>): SourceExclusion => ({ ...NO_EXCLUSION, ...more });
const standing = (more: Partial<SourceExclusion>) => {
  const support = supportOf(index, exclusion(more));
  return index.events.title.filter((_, at) => support.stands[at]);
};

describe("a source exclusion", () => {
  test("without an exclusion every event with a claim keeps its support", () => {
    const support = supportOf(index, NO_EXCLUSION);
    expect(isExcluding(NO_EXCLUSION)).toBe(false);
    expect(standing({})).toEqual(["Trip", "Fire", "Trial"]);
    expect(support.unsupported).toEqual([]);
    expect(support.affected).toEqual([]);
    expect(support.origins).toEqual(originsOfEvents(index).map(({ length }) => length));
  });

  test("excluding a source leaves events that only it reports unsupported, and lowers the counts of others", () => {
    const without = supportOf(index, exclusion({ excluded: ["gazette"] }));
    expect(isExcluding(exclusion({ excluded: ["gazette"] }))).toBe(true);
    expect(without.unsupported).toEqual([numberOf("Trip")]);
    expect(without.affected).toEqual([numberOf("Trip"), numberOf("Fire")]);
    const fire = numberOf("Fire");
    expect([without.claims[fire], without.sources[fire], without.origins[fire]]).toEqual([2, 2, 2]);
    expect(without.excludedClaims[fire]).toEqual([0]);
  });

  test("an event that never had a claim is neither supported nor unsupported", () => {
    const without = supportOf(index, exclusion({ excluded: ["gazette", "inquest", "echo", "column"] }));
    expect(without.stands.some(Boolean)).toBe(false);
    expect(without.unsupported).toEqual([numberOf("Trip"), numberOf("Fire"), numberOf("Trial")]);
  });

  test("a genre stands for all its sources, and `excluded` and `only` apply together", () => {
    expect(standing({ excluded: ["genre:opinion"] })).toEqual(["Trip", "Fire"]);
    expect(standing({ only: ["genre:court"] })).toEqual(["Fire"]);
    expect(standing({ only: ["genre:news"], excluded: ["gazette"] })).toEqual(["Fire"]);
    expect(standing({ excluded: ["nobody", "genre:", "genre:poem"] })).toEqual(["Trip", "Fire", "Trial"]);
    expect(standing({ only: ["nobody"] })).toEqual([]);
  });

  test("copies go with their original only on request, and a text of its own keeps its own claims", () => {
    const claimsOf = (more: Partial<SourceExclusion>) => supportOf(index, exclusion(more)).claims[numberOf("Fire")];
    expect(claimsOf({ excluded: ["gazette"] })).toBe(2);
    expect(claimsOf({ excluded: ["gazette"], withCopies: true })).toBe(1);
    expect(standing({ excluded: ["gazette"], withCopies: true })).toEqual(["Fire", "Trial"]);
    expect(claimsOf({ only: ["gazette"] })).toBe(1);
    expect(claimsOf({ only: ["gazette"], withCopies: true })).toBe(2);
  });

  test("with copies, a relayed claim goes with each relay, and a copy with its original whatever its relays", () => {
    const relayed = timeline("1907  ada  Fire  column, echo\n1908  ada  Trial  gazette, inquest", {
      sources: {
        column: custom({ derivedFrom: ["gazette"], origin: "own" }),
        echo: custom({ derivedFrom: ["gazette"] }),
      },
      events: {
        fire: {
          claims: timeline("1907  ada  Fire  column, echo").dataset.events[0]!.claims.map((claim) => ({
            ...claim,
            citations: claim.citations.map((citation) => ({ ...citation, via: ["A clerk", "inquest"] })),
          })),
        },
      },
    });
    const excludedClaims = (source: string, withCopies: boolean) =>
      supportOf(relayed.index, exclusion({ excluded: [source], withCopies })).excludedClaims[0];
    expect(excludedClaims("inquest", false)).toEqual([]);
    expect(excludedClaims("inquest", true)).toEqual([0, 1]);
    expect(excludedClaims("gazette", true)).toEqual([1]);
  });

  test("the event's page loses the same claims as the index, with the sentences and dates that rest on them", () => {
    const view = compileEvent(lookup, numberOf("Fire"));
    const of = (more: Partial<SourceExclusion>) => viewSupport(index, supportOf(index, exclusion(more)), view);
    expect(of({})).toMatchObject({ date: "all", summary: ["all", "all", "all"], participants: ["unsaid"] });
    const without = of({ excluded: ["gazette"] });
    expect([...without.excludedClaims]).toEqual(["fire.c1", "trip.c1"]);
    expect(without).toMatchObject({ date: "some", summary: ["none", "some", "all"] });
    expect(of({ only: ["column"] })).toMatchObject({ date: "none", summary: ["none", "none", "none"] });
    const undated = compileEvent(lookup, numberOf("Trial"));
    expect(viewSupport(index, supportOf(index, NO_EXCLUSION), undated).date).toBe("unsaid");
  });

  const lists = fc.uniqueArray(fc.constantFrom("s0", "s3", "s7", "s11", "genre:news", "genre:opinion"), {
    maxLength: 3,
  });

  test("excluding more never supports more, and `excluded` and `only` together cover every citation", () => {
    fc.assert(
      fc.property(fc.nat(), lists, lists, fc.boolean(), (seed, some, others, withCopies) => {
        const random = randomIndex(seed, 25);
        const fewer = supportOf(random, { excluded: some, only: [], withCopies });
        const more = supportOf(random, { excluded: [...some, ...others], only: [], withCopies });
        const kept = supportOf(random, { excluded: [], only: some, withCopies });
        random.events.claims.forEach((claims, at) => {
          expect(more.claims[at]!).toBeLessThanOrEqual(fewer.claims[at]!);
          expect(fewer.claims[at]! + fewer.excludedClaims[at]!.length).toBe(claims.length);
          expect(fewer.stands[at]).toBe(fewer.claims[at]! > 0);
          expect(fewer.unsupported.includes(at)).toBe(claims.length > 0 && !fewer.stands[at]);
          if (some.length > 0) {
            expect(fewer.claims[at]! + kept.claims[at]!).toBeGreaterThanOrEqual(claims.length);
            if (!fewer.affected.includes(at)) expect(kept.claims[at]).toBe(0);
          }
        });
      }),
    );
  });

  test("the support of each event equals a plain count over its remaining citations", () => {
    fc.assert(
      fc.property(fc.nat(), lists, lists, fc.boolean(), (seed, excluded, only, withCopies) => {
        const random = randomIndex(seed, 25);
        const isNamed = (list: readonly string[], at: number) => {
          const source = random.sources[at];
          return source !== undefined && (list.includes(source.id) || list.includes(`genre:${source.genre}`));
        };
        const isLeft = (citation: IndexCitation) => {
          const way = withCopies
            ? [...chainOf(random, [0, citation[1]]), ...(citation.length > 2 ? chainOf(random, citation) : [])]
            : [citation[1]];
          return !way.some((at) => isNamed(excluded, at)) && (only.length === 0 || way.some((at) => isNamed(only, at)));
        };
        const support = supportOf(random, { excluded, only, withCopies });
        random.events.claims.forEach((claims, at) => {
          const left = claims.map(([status, ...citations]) => [status, ...citations.filter(isLeft)] as IndexClaim);
          const citations = left.flatMap(([, ...rest]) => rest);
          expect(support.excludedClaims[at]).toEqual([...claims.keys()].filter((claim) => left[claim]!.length === 1));
          expect(support.affected.includes(at)).toBe(left.flat().length < claims.flat().length);
          expect(support.sources[at]).toBe(new Set(citations.map(([, source]) => source)).size);
          expect(support.origins[at]).toBe(originsOfClaims(random, left).length);
        });
      }),
    );
  });

  test("a hundred thousand events take at most 1.5 seconds", () => {
    const small = randomIndex(5, 1000);
    const events = Object.fromEntries(
      Object.entries(small.events).map(([name, column]) => [name, Array.from({ length: 100 }, () => column).flat()]),
    ) as unknown as typeof small.events;
    // Cells are arrays themselves, so only one level may be flattened.
    expect(events.claims).toHaveLength(100_000);
    const start = performance.now();
    supportOf({ ...small, events }, { excluded: ["s3"], only: [], withCopies: true });
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("the shipped record without its column", () => {
  const { index: whole, lookup: all } = shipped();
  const column = "rogin-2018";
  const without = supportOf(whole, exclusion({ excluded: [column] }));
  const ids = (events: readonly number[]) => events.map((at) => whole.events.id[at]!).sort();

  /** Counted directly from the files: events that cite the column, and events that cite nothing else. */
  const sourcesOf = ({ claims }: (typeof plainEvents)[number]) =>
    claims.flatMap(({ citations }) => citations.map(({ source }) => source));
  const citing = plainEvents.filter((event) => sourcesOf(event).includes(column));
  const resting = citing.filter((event) => sourcesOf(event).every((source) => source === column));

  test("30 events cite the column, two rest on it alone; 108 of the first 110 and 124 of all 126 keep support", () => {
    expect(plainEvents).toHaveLength(126);
    expect(citing).toHaveLength(30);
    expect(citing.filter(({ id }) => firstEvents.has(id))).toHaveLength(30);
    expect(ids(without.affected)).toEqual(citing.map(({ id }) => id).sort());
    expect(ids(without.unsupported)).toEqual(resting.map(({ id }) => id).sort());
    expect(ids(without.unsupported)).toEqual(["khazali-najaf-interview-2014", "rogin-column-2018"]);
    const standing = whole.events.id.filter((_, at) => without.stands[at]);
    expect(standing).toHaveLength(124);
    expect(standing.filter((id) => firstEvents.has(id))).toHaveLength(108);
  });

  test("keeping only the column supports the 30 events that cite it", () => {
    const only = supportOf(whole, exclusion({ only: [column] }));
    expect(only.stands.filter(Boolean)).toHaveLength(30);
  });

  test("excluding the unread reports affects nothing, but with copies it excludes claims relayed from them", () => {
    const alone = supportOf(whole, exclusion({ excluded: ["aei-tirs"] }));
    expect(alone.affected).toEqual([]);
    const followed = supportOf(whole, exclusion({ excluded: ["aei-tirs"], withCopies: true }));
    const through = plainEvents.filter(({ claims }) =>
      claims.some(({ citations }) => citations.some(({ via }) => via?.includes("aei-tirs"))),
    );
    expect(ids(followed.affected)).toEqual(through.map(({ id }) => id).sort());
    expect(ids(followed.unsupported)).toEqual(["interrogation-2007-06-18"]);
  });

  test("every event's page excludes the same claims as the index", () => {
    for (const [at, id] of whole.events.id.entries()) {
      const view = compileEvent(all, at);
      const excludedClaims = view.claims.filter(({ citations }) =>
        citations.every(({ source }) => source.id === column),
      );
      const found = viewSupport(whole, without, view).excludedClaims;
      expect(
        view.claims.filter((claim) => found.has(claim.id)),
        id,
      ).toEqual(excludedClaims);
    }
  });
});
