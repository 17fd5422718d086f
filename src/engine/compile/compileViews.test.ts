import { describe, expect, test } from "vitest";
import { timeline } from "../../testing/timeline";
import { membershipOf } from "../events/membership";
import { compileIndex } from "./compileIndex";
import { compileSource } from "./compileSource";
import {
  compileAbout,
  compileActor,
  compileActors,
  compileDisagreements,
  compileEvent,
  compilePeriod,
} from "./compileViews";

const drawn = timeline(
  `
  1903          ada              Trip     gazette
  1907-01-20    crew, ada        Fire     gazette, inquest
  1907-03?      crew, guild      Inquest  inquest
  1909-12/..    guild            Quay     almanac
`,
  {
    info: {
      periods: [
        { id: "old", label: "Old days", edtf: "../1903-06" },
        { id: "march", label: "March", edtf: "1907-03-15/1907-03-16" },
        { id: "now", label: "Now", edtf: "1950/.." },
        { id: "between", label: "Between", edtf: "1904/1905" },
      ],
    },
    actors: {
      crew: { parent: "guild" },
      guild: {
        affiliations: [
          {
            actor: "ada",
            role: "Patron",
            date: "1903/..",
            citations: [{ source: "almanac" }],
            disagreements: ["cause"],
          },
        ],
      },
    },
    sources: {
      inquest: { custom: { genre: "court", access: "full", derivedFrom: ["gazette", "A lost diary"] } },
      almanac: { custom: { genre: "news", access: "cited", edtf: "1910", derivedFrom: ["inquest"] } },
    },
    events: {
      fire: { related: [{ event: "inquest", relation: "led-to", claims: ["fire.c1"] }] },
    },
    disagreements: [
      {
        id: "cause",
        question: "What was the cause?",
        about: "cause",
        positions: [
          { id: "lamp", answer: "A lamp", claims: ["fire.c1"] },
          { id: "arson", answer: "Arson", claims: ["fire.c2", "inquest.c1"] },
        ],
        outcome: { kind: "preferred", position: "arson" },
      },
    ],
  },
);
const { lookup } = drawn;
const titles = (lines: readonly { readonly title: string }[]) => lines.map(({ title }) => title);

describe("an event's page", () => {
  const fire = compileEvent(lookup, drawn.numberOf("Fire"));

  test("names the events before and after it; the first has no previous event, the last no next one", () => {
    expect([fire.previous?.title, fire.next?.title]).toEqual(["Trip", "Inquest"]);
    expect(compileEvent(lookup, 0)).not.toHaveProperty("previous");
    expect(compileEvent(lookup, 3)).not.toHaveProperty("next");
  });

  test("gives every citation with the name of its source, and lists every cited source once", () => {
    expect(fire.claims.map(({ citations }) => citations.map(({ source }) => source.name))).toEqual([
      ["Gazette"],
      ["Inquest"],
    ]);
    expect(fire.sources.map(({ id }) => id)).toEqual(["gazette", "inquest"]);
  });

  test("gives every position of a disagreement, also from other events' claims, and marks the preferred one", () => {
    const [cause] = fire.disagreements;
    expect(
      cause?.positions.map(({ answer, preferred, claims }) => [answer, preferred, claims.map(({ id }) => id)]),
    ).toEqual([
      ["A lamp", false, ["fire.c1"]],
      ["Arson", true, ["fire.c2", "inquest.c1"]],
    ]);
    expect(cause?.events.map(({ name }) => name)).toEqual(["Fire", "Inquest"]);
    expect(compileEvent(lookup, drawn.numberOf("Inquest")).disagreements).toEqual(fire.disagreements);
    expect(compileDisagreements(lookup).disagreements).toEqual(fire.disagreements);
  });

  test("names related events with title and date", () => {
    expect(fire.related).toEqual([
      expect.objectContaining({ relation: "led-to", event: expect.objectContaining({ title: "Inquest" }) }),
    ]);
  });
});

describe("an actor's page", () => {
  const guild = compileActor(lookup, "guild");

  test("lists its events with its role, those of its sub-units with their name, and events of both as its own", () => {
    expect(guild.events.map(({ title, role, through }) => [title, role, through?.name])).toEqual([
      ["Fire", undefined, "Crew"],
      ["Inquest", "participant", undefined],
      ["Quay", "participant", undefined],
    ]);
    expect(guild.parts).toEqual([{ id: "crew", name: "Crew" }]);
  });

  test("lists as many events as the index counts, for every actor", () => {
    for (const { id, events } of drawn.index.actors) expect(compileActor(lookup, id).events).toHaveLength(events);
  });

  test("lists the actors it takes part with, most frequent first, without itself and its own units", () => {
    expect(compileActor(lookup, "crew").coActors).toEqual([{ id: "ada", name: "Ada", events: 1 }]);
  });

  test("lists the disagreements about its events, and those about an affiliation beside that affiliation", () => {
    const cause = { id: "cause", name: "What was the cause?", settled: true };
    expect(guild.disagreements).toEqual([cause]);
    expect(guild.affiliations[0]?.disagreements).toEqual([cause]);
    expect(compileActor(lookup, "ada").disagreements).toEqual([cause]);
    const calm = drawn.changed({ disagreements: [] });
    expect(compileActor(calm, "guild").disagreements).toEqual([]);
  });

  test("keeps the open end of a continuing affiliation", () => {
    expect(guild.affiliations[0]?.date).toMatchObject({ edtf: "1903/..", latest: null });
  });
});

describe("a source's page", () => {
  test("lists the claims that cite it with their events, and the sources that derive from it", () => {
    const gazette = compileSource(lookup, "gazette");
    expect(gazette.claims.map(({ id, event }) => [id, event.title])).toEqual([
      ["trip.c1", "Trip"],
      ["fire.c1", "Fire"],
    ]);
    expect(gazette.derived.map(({ id }) => id)).toEqual(["inquest"]);
    expect(compileSource(lookup, "almanac").derived).toEqual([]);
  });

  test("links what it derives from if it is a source of the record, and otherwise names it", () => {
    expect(compileSource(lookup, "inquest").source.derivedFrom).toEqual([
      { id: "gazette", name: expect.stringContaining("Gazette") },
      { name: "A lost diary" },
    ]);
  });

  test("lists what would lose claims without it, events that would keep none first", () => {
    expect(
      compileSource(lookup, "gazette").restingEvents.map(({ id, remaining, claims }) => [id, remaining, claims]),
    ).toEqual([
      ["trip", 0, 1],
      ["fire", 1, 2],
    ]);
    const both = drawn.dataset.events.map((event) => ({
      ...event,
      claims: event.claims.map((claim) => ({ ...claim, citations: [{ source: "gazette" }, { source: "inquest" }] })),
    }));
    expect(compileSource(drawn.changed({ events: both }), "gazette").restingEvents).toEqual([]);
    // A claim whose only source is not in the record had none to lose.
    const orphaned = both.map((event) => ({
      ...event,
      claims: [...event.claims, { ...event.claims[0]!, id: `${event.id}.c9`, citations: [] }],
    }));
    expect(compileSource(drawn.changed({ events: orphaned }), "gazette").restingEvents).toEqual([]);
  });

  test("gives its outline with the claim of each sentence, and the other positions in its disagreements", () => {
    const sentence = { gist: "A fire, and an inquest.", treatment: "Dated.", events: ["fire", "trip", "nothing"] };
    const outlined = drawn.changed({
      outlines: [
        { source: "gazette", paragraphs: [{ locator: "p1", sentences: [{ ...sentence, claims: ["fire.c1"] }] }] },
      ],
    });
    expect(compileSource(lookup, "gazette").outline).toBeUndefined();
    expect(compileSource(outlined, "inquest").outline).toBeUndefined();
    const { outline } = compileSource(outlined, "gazette");
    expect(outline).toMatchObject([
      {
        locator: "p1",
        sentences: [
          {
            gist: "A fire, and an inquest.",
            events: [{ id: "fire", claim: { id: "fire.c1", number: 1 }, disputed: "settled" }, { id: "trip" }],
            differs: [{ id: "cause", own: ["A lamp"], others: [{ answer: "Arson", sources: [{ id: "inquest" }] }] }],
          },
        ],
      },
    ]);
  });

  test("marks events that certainly happened after its publication, and not those that only may have", () => {
    const sentence = { gist: "What was to come.", treatment: "", events: ["trip", "fire", "inquest"], claims: [] };
    const outlined = (edtf: string) =>
      drawn.changed({
        sources: drawn.dataset.sources.map((one) =>
          one.id === "gazette" ? { ...one, custom: { ...one.custom, edtf } } : one,
        ),
        outlines: [{ source: "gazette", paragraphs: [{ locator: "p1", sentences: [sentence] }] }],
      });
    const later = (edtf: string) =>
      compileSource(outlined(edtf), "gazette")
        .outline?.[0]?.sentences[0]?.events.filter((one) => one.later)
        .map(({ id }) => id);
    // The inquest was perhaps in March.
    expect(later("1907-01-15")).toEqual(["fire"]);
    expect(later("1907-01-15~")).toEqual([]);
    expect(later("1907-01-20")).toEqual([]);
  });

  test("does not count a position that only this source gives as another source's", () => {
    const outlined = drawn.changed({
      outlines: [
        {
          source: "inquest",
          paragraphs: [
            { locator: "p1", sentences: [{ gist: "A cause.", treatment: "", events: ["fire"], claims: ["fire.c2"] }] },
          ],
        },
      ],
      disagreements: drawn.dataset.disagreements.map((one) => ({
        ...one,
        positions: [
          { id: "lamp", answer: "A lamp", claims: ["inquest.c1"] },
          { id: "arson", answer: "Arson", claims: ["fire.c2"] },
        ],
      })),
    });
    expect(compileSource(outlined, "inquest").outline?.[0]?.sentences[0]?.differs).toEqual([]);
  });

  test("lists a claim once that cites it at two places", () => {
    const { events } = drawn.dataset;
    const twice = events.map((event) => ({
      ...event,
      claims: event.claims.map((claim) => ({ ...claim, citations: [...claim.citations, ...claim.citations] })),
    }));
    const { claims } = compileSource(drawn.changed({ events: twice }), "gazette");
    expect(claims.map(({ id }) => id)).toEqual(["trip.c1", "fire.c1"]);
  });
});

describe("a period's page", () => {
  const during = (id: string) => titles(compilePeriod(lookup, id).events);

  test("lists the events that may lie in it: parts of a year or month, uncertain days, continuing events", () => {
    expect(during("old")).toEqual(["Trip"]);
    expect(during("march")).toEqual(["Inquest"]);
    expect(during("now")).toEqual(["Quay"]);
    expect(during("between")).toEqual([]);
  });
});

describe("the page of all actors", () => {
  test("lists every actor in its group, with the events of its units counted by year", () => {
    const drawn = timeline(
      `
      1903                 ada            Trip     gazette
      1903-05/.. span      dockers        Strike   gazette
      1907-01-20           dockers, ada   Fire     gazette
    `,
      {
        info: { groups: [{ id: "people", label: "People" }] },
        actors: {
          guild: { names: { ar: "النقابة" }, kind: "organization" },
          dockers: { parent: "guild" },
          nobody: {},
        },
      },
    );
    const { groups } = compileActors(drawn.lookup);
    const lines = groups.flatMap(({ actors }) => actors);
    expect(groups.map(({ label }) => label)).toEqual(["People"]);
    expect(lines.find(({ id }) => id === "guild")).toEqual({
      id: "guild",
      name: "Guild",
      names: [{ lang: "ar", name: "النقابة" }],
      actorKind: "organization",
      events: 2,
      years: [1903, 1907],
      perYear: [
        [1903, 1],
        [1907, 1],
      ],
    });
    expect(lines.find(({ id }) => id === "nobody")).toMatchObject({ events: 0, perYear: [] });
    expect(lines.find(({ id }) => id === "nobody")).not.toHaveProperty("years");
  });
});

describe("the page about the record", () => {
  test("counts every source once by genre and once by how it was read", () => {
    const about = compileAbout(lookup, compileIndex(lookup, "test"));
    expect(about.genres).toEqual([
      { genre: "news", sources: 2 },
      { genre: "court", sources: 1 },
    ]);
    expect(about.access).toEqual({ full: 2, excerpt: 0, cited: 1 });
    expect(about.sources.map(({ name }) => name)).toEqual(["Almanac", "Gazette", "Inquest"]);
  });
});

describe("a view of a record that does not exist", () => {
  test("throws, because asking for it is our own bug", () => {
    expect(() => compileEvent(lookup, 99)).toThrow("row 99");
    expect(() => compileActor(lookup, "nobody")).toThrow("nobody");
    expect(() => compileSource(lookup, "nothing")).toThrow("nothing");
    expect(() => compilePeriod(lookup, "never")).toThrow("never");
  });
});

describe("pages and index", () => {
  test("agree on the rival dates, sources and disagreements of every event", () => {
    const index = compileIndex(lookup, "v");
    for (const [event, id] of index.events.id.entries()) {
      const view = compileEvent(lookup, event);
      expect(view.id).toBe(id);
      expect(view.answers).toEqual(index.events.answers[event]);
      expect(view.sources).toHaveLength(membershipOf(index).sourcesOfEvent[event]?.length ?? -1);
      expect(view.disagreements).toHaveLength(index.events.disputes[event]?.length ?? -1);
    }
  });
});
