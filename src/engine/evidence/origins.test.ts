import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import type { Source } from "../../model/schema";
import { plainOrigins } from "../../testing/plainOrigins";
import { randomIndex } from "../../testing/randomIndex";
import { plainEvents, shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { compileEvent } from "../compile/compileViews";
import { chainOf, NO_ORIGIN, originCount, originNamed, originOf, originsOfClaims, originsOfEvents } from "./origins";
import { sourcedInWords } from "./sourcedInWords";

type Custom = Source["custom"];
interface Said {
  readonly genre?: Custom["genre"];
  readonly origin?: "own" | "unknown";
  readonly derivedFrom?: readonly string[];
  readonly archive?: string;
  readonly answers?: Custom["answers"];
}
type Relays = Readonly<Record<string, readonly string[]>>;

/** A record with one event, "Fire", reported by all these sources, some of them through relays. */
function reported(sources: Readonly<Record<string, Said>>, via: Relays = {}) {
  const names = Object.keys(sources);
  const drawing = `1907  ada  Fire  ${names.join(", ")}`;
  const plain = timeline(drawing).dataset.events[0]!;
  const drawn = timeline(drawing, {
    sources: Object.fromEntries(
      names.map((id) => [id, { custom: { genre: "news", access: "full", ...sources[id] } as Custom }]),
    ),
    events: {
      fire: {
        claims: plain.claims.map((claim) => {
          const [{ source } = { source: "" }] = claim.citations;
          return { ...claim, citations: [{ source, ...(via[source] ? { via: [...via[source]] } : {}) }] };
        }),
      },
    },
  });
  const called = (index: Index, at: number) => originNamed(index, at).id ?? `"${originNamed(index, at).name}"`;
  const { index } = drawn;
  return {
    drawn,
    index,
    origins: originsOfEvents(index)[0]!.map((at) => called(index, at)),
    ways: index.events.claims[0]!.map(([, citation]) =>
      chainOf(index, citation!)
        .map((at) => called(index, at))
        .join(" > "),
    ),
  };
}

test("an event says how many origins its sources go back to, or that the origin is unknown", () => {
  const said = (...args: Parameters<typeof reported>) => sourcedInWords(reported(...args).index, 0);
  expect(said({ gazette: {} })).toBe("1 source, 1 origin");
  expect(said({ gazette: {}, courier: {} })).toBe("2 sources, 2 origins");
  expect(said({ gazette: {}, courier: { derivedFrom: ["gazette"] } })).toBe("2 sources, 1 origin");
  expect(said({ wiki: { genre: "encyclopedia" } })).toBe("1 source, origin unknown");
});

describe("several sources at one address", () => {
  const archive = "https://example.org/a";

  test("are one origin, together with everything that derives from any of them", () => {
    const all = reported({
      gazette: { archive },
      again: { archive: "http://EXAMPLE.org/a/?utm_source=x#top" },
      echo: { derivedFrom: ["again"] },
      courier: {},
    });
    expect(all.origins).toEqual(["gazette", "courier"]);
    expect(sourcedInWords(all.index, 0)).toBe("4 sources, 2 origins");
    const { origins } = compileEvent(all.drawn.lookup, 0);
    expect(origins.map(({ id, ways }) => [id, ways.length])).toEqual([
      ["gazette", 3],
      ["courier", 1],
    ]);
  });

  test("go back to the source that one of them copies", () => {
    expect(reported({ again: { archive }, copy: { archive, derivedFrom: ["gazette"] }, gazette: {} }).origins).toEqual([
      "gazette",
    ]);
  });

  test("are two origins if an editor has confirmed it", () => {
    const answers = [{ code: "W-URL" as const, about: "gazette", why: "Two letters on one page." }];
    expect(reported({ gazette: { archive }, letter: { archive, answers } }).origins).toEqual(["gazette", "letter"]);
  });
});

describe("origins", () => {
  test("a source that derives from nothing is its own origin, and three reprints of one report share one", () => {
    expect(reported({ gazette: {}, courier: {} }).origins).toEqual(["gazette", "courier"]);
    const reprints = reported({
      gazette: {},
      courier: { derivedFrom: ["gazette"] },
      echo: { derivedFrom: ["gazette"] },
      mirror: { derivedFrom: ["echo"] },
    });
    expect(reprints.origins).toEqual(["gazette"]);
    expect(reprints.ways.at(-1)).toBe("mirror > echo > gazette");
  });

  test("of several sources of a text the last one counts, and a name without a record can be an origin", () => {
    const mixed = reported({ gazette: { derivedFrom: ["courier", "The agency"] }, courier: {} });
    expect(mixed.origins).toEqual(['"The agency"', "courier"]);
    expect(reported({ a: { derivedFrom: ["The agency"] }, b: { derivedFrom: ["The agency"] } }).origins).toEqual([
      '"The agency"',
    ]);
  });

  test("a column about a report is its own origin, except where it relays the report", () => {
    const column = { derivedFrom: ["report"], origin: "own", genre: "opinion" } as const;
    expect(reported({ column, report: {} }).origins).toEqual(["column", "report"]);
    expect(reported({ column, report: {} }, { column: ["report"] }).origins).toEqual(["report"]);
    expect(reported({ column, report: {}, reprint: { derivedFrom: ["column"] } }).origins).toEqual([
      "column",
      "report",
    ]);
  });

  test("the last relay is followed to the source it copies", () => {
    const sources = { gazette: {}, courier: {}, echo: { derivedFrom: ["courier"] } };
    const relayed = reported(sources, { gazette: ["A witness", "echo"] });
    expect(relayed.ways[0]).toBe('gazette > "A witness" > echo > courier');
    expect(relayed.origins).toEqual(["courier"]);
    expect(reported(sources, { gazette: ["A witness"] }).origins).toEqual(['"A witness"', "courier"]);
  });

  test("encyclopedias, their copies and texts of unknown origin add an origin only by a relay with a record", () => {
    const sources = {
      wiki: { genre: "encyclopedia", derivedFrom: ["gazette"] },
      mirror: { derivedFrom: ["wiki"] },
      leaflet: { origin: "unknown", derivedFrom: ["An agency"] },
      gazette: {},
    } as const;
    const blank = reported(sources);
    expect(blank.origins).toEqual(["gazette"]);
    expect(originOf(blank.index, blank.index.events.claims[0]![0]![1]!)).toBe(NO_ORIGIN);
    expect(reported(sources, { gazette: ["wiki"] }).origins).toEqual([]);
    expect(reported(sources, { leaflet: ["A voice"], gazette: ["wiki"] }).origins).toEqual([]);
    expect(reported(sources, { wiki: ["gazette"], gazette: ["wiki"] }).origins).toEqual(["gazette"]);
  });

  test("texts that copy one another in a ring add no origin", () => {
    const ring = { a: { derivedFrom: ["b"] }, b: { derivedFrom: ["c"] }, c: { derivedFrom: ["b"] } };
    expect(reported(ring).origins).toEqual([]);
    expect(reported({ a: { derivedFrom: ["a"] } }).origins).toEqual([]);
  });

  test("a mark distinguishes no origin, one origin and several", () => {
    const count = (sources: Parameters<typeof reported>[0]) => originCount(reported(sources).index, 0);
    expect(count({ wiki: { genre: "encyclopedia" } })).toBe("none");
    expect(count({ gazette: {}, echo: { derivedFrom: ["gazette"] } })).toBe("one");
    expect(count({ gazette: {}, courier: {} })).toBe("several");
    expect(originCount(timeline("1907  ada  Walk  -").index, 0)).toBe("none");
  });

  test("an event's page shows the origins and chains that the index gives", () => {
    const { drawn } = reported(
      { echo: { derivedFrom: ["gazette"] }, gazette: {}, wiki: { genre: "encyclopedia" } },
      { gazette: ["A witness"] },
    );
    const view = compileEvent(drawn.lookup, 0);
    expect(view.origins.map(({ id, name }) => id ?? name)).toEqual(["gazette", "A witness"]);
    const citations = view.claims.map(({ citations: [citation] }) => citation!);
    expect(citations.map(({ beyond }) => beyond?.map(({ id }) => id))).toEqual([["gazette"], undefined, undefined]);
    expect(citations.map(({ noOrigin }) => noOrigin)).toEqual([undefined, undefined, true]);
  });

  test("for any sources, there are never more origins than citations, and each origin is the end of a chain", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const index = randomIndex(seed, 20);
        for (const claims of index.events.claims) {
          const citations = claims.flatMap(([, ...some]) => some);
          const origins = originsOfClaims(index, claims);
          expect(origins.length).toBeLessThanOrEqual(citations.length);
          for (const origin of origins) {
            expect(citations.some((citation) => chainOf(index, citation).at(-1) === origin)).toBe(true);
            expect(index.sources[origin]?.genre).not.toBe("encyclopedia");
            expect(index.sources[origin]?.origin).not.toBe("unknown");
          }
        }
      }),
    );
  });
});

describe("origins of the shipped record", () => {
  const { index } = shipped();

  const originsById = new Map(
    plainEvents.map(({ id, claims }) => [id, plainOrigins(claims.flatMap(({ citations }) => citations))]),
  );

  test("every event has the origins that an independent count finds", () => {
    for (const [event, id] of index.events.id.entries()) {
      const names = originsOfEvents(index)[event]!.map(
        (at) => originNamed(index, at).id ?? originNamed(index, at).name,
      );
      expect(new Set(names), id).toEqual(originsById.get(id));
    }
  });

  test("101 of 126 events have two or more origins, 23 have one, and two have none", () => {
    const counts = [...originsById.values()].map(({ size }) => size);
    expect(counts.filter((n) => n > 1)).toHaveLength(101);
    expect(counts.filter((n) => n === 1)).toHaveLength(23);
    expect(index.events.id.filter((_, event) => originCount(index, event) === "none")).toEqual([
      "najaf-battle-2004",
      "sadr-returns-2011",
    ]);
  });

  test("44 citations of the column have it as origin, and the 23 that it relays go back to the unread reports", () => {
    const column = index.sources.findIndex(({ id }) => id === "rogin-2018");
    const ends = index.events.claims
      .flat()
      .flatMap(([, ...citations]) => citations)
      .filter(([, cited]) => cited === column)
      .map((citation) => originNamed(index, originOf(index, citation)).id);
    expect(ends.filter((id) => id === "rogin-2018")).toHaveLength(44);
    expect(ends.filter((id) => id === "aei-tirs")).toHaveLength(23);
    expect(ends).toHaveLength(67);
  });
});
