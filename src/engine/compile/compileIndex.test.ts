import { describe, expect, test } from "vitest";
import { timeline } from "../../testing/timeline";
import { facetOf } from "../ask/facets";
import { byYear } from "../events/listItem";
import { membershipOf } from "../events/membership";
import { compileIndex } from "./compileIndex";

const drawn = timeline(
  `
  1907-01-20    crew, ada  Fire          gazette, inquest
  1907-01-20    ada        Arrest        gazette
  1907          guild      Year of work  almanac
  1907/1908     guild      Two years     almanac
  ../1903       -          Old quay      -
  1909/..       crew       Crane         almanac
  1906/1907-01-20  ada     Journey       gazette
`,
  {
    actors: { crew: { parent: "guild" }, guild: {}, bela: {} },
    disagreements: [
      {
        id: "who",
        question: "Who set it?",
        about: "role",
        positions: [
          { id: "a", answer: "Ada", claims: ["fire.c1", "arrest.c1"] },
          { id: "b", answer: "Nobody", claims: ["fire.c2"] },
        ],
        outcome: { kind: "open" },
      },
    ],
  },
);
const { index } = drawn;
const column = <T>(cells: readonly T[]) =>
  Object.fromEntries(index.events.title.map((title, event) => [title, cells[event] as T]));

describe("the index", () => {
  test("events are ordered by earliest day, latest day and id; an open start comes first, an open end last", () => {
    expect(index.events.title).toEqual(["Old quay", "Journey", "Year of work", "Two years", "Arrest", "Fire", "Crane"]);
  });

  test("the order of events does not depend on the order of the files", () => {
    const turned = drawn.changed({ events: [...drawn.dataset.events].reverse() });
    expect(compileIndex(turned, "drawn").events).toEqual(index.events);
  });

  test("speakers are actors by number or others by name, each once regardless of case and marks", () => {
    const claims = drawn.dataset.events.find(({ id }) => id === "fire")!.claims;
    const speaking = compileIndex(
      drawn.changed({
        events: drawn.dataset.events.map((event) =>
          event.id === "fire"
            ? {
                ...event,
                claims: [
                  { ...claims[0]!, speakers: [{ actor: "ada" }, { name: "Joël Quay" }, { name: "—" }] },
                  { ...claims[1]!, speakers: [{ name: "Joel  QUAY" }] },
                ],
              }
            : event,
        ),
      }),
      "drawn",
    );
    const { speakers, events, actors } = speaking;
    const event = events.id.indexOf("fire");
    expect(events.speakers[event]!.map((at) => speakers[at])).toEqual([
      actors.findIndex(({ id }) => id === "ada"),
      "Joël Quay",
    ]);
    const { ids, values, starts } = facetOf("speakers").held(speaking);
    const held = values.slice(starts[event], starts[event + 1]);
    expect([...held].map((value) => ids[value])).toEqual(["ada", "name:joel quay"]);
  });

  test("a unit counts the events of its sub-units, each event once, and an idle actor counts none", () => {
    expect(index.actors.map(({ id, events }) => [id, events])).toEqual([
      ["crew", 2],
      ["ada", 3],
      ["guild", 4],
      ["bela", 0],
    ]);
  });

  test("the numbers of participants identify their actors", () => {
    const { eventsOfActor, numberOf } = membershipOf(index);
    for (const { id, events } of index.actors) expect(eventsOfActor[numberOf.get(id)!]).toHaveLength(events);
    expect(column(index.events.participants)["Fire"]?.map(([actor]) => index.actors[actor]?.id)).toEqual([
      "crew",
      "ada",
    ]);
    expect(column(index.events.participants)["Old quay"]).toEqual([]);
  });

  test("a source cited twice by an event counts once, and an event without citations has no sources", () => {
    const { sourcesOfEvent } = membershipOf(index);
    expect(column(sourcesOfEvent.map(({ length }) => length))).toMatchObject({ Fire: 2, Arrest: 1, "Old quay": 0 });
    const [fire] = drawn.dataset.events.filter(({ id }) => id === "fire");
    const claims = fire!.claims.map((claim) => ({ ...claim, citations: [{ source: "gazette" }] }));
    const same = drawn.changed({ events: [{ ...fire!, claims }], disagreements: [] });
    expect(membershipOf(compileIndex(same, "v")).sourcesOfEvent[0]).toHaveLength(1);
  });

  test("a disagreement marks exactly the events whose claims give one of its positions", () => {
    const disputed = Object.entries(column(index.events.disputes)).filter(([, at]) => at.length > 0);
    expect(disputed).toEqual([
      ["Arrest", [0]],
      ["Fire", [0]],
    ]);
  });

  test("the counts and years are those of the records", () => {
    expect(index.site.counts).toEqual({ events: 7, actors: 4, sources: 3, claims: 7, disagreements: 1 });
    expect(index.site.years).toEqual([1903, 1909]);
  });

  test("a dataset without events still has years and an opening", () => {
    const empty = drawn.changed({ events: [], disagreements: [] });
    const { site, events, opening } = compileIndex(empty, "v");
    expect([opening.earliest, opening.latest]).not.toContain(null);
    expect(site.counts.events).toBe(0);
    expect(site.years.every(Number.isInteger)).toBe(true);
    expect(Object.values(events).every((one) => one.length === 0)).toBe(true);
  });

  test("an old id leads to the new one, and a removed id keeps its reason", () => {
    const aliases = { blaze: "fire", rumour: { removed: "no source" } };
    const moved = compileIndex(drawn.changed({ aliases }), "v");
    expect(moved.aliases).toEqual({ blaze: "fire" });
    expect(moved.removed).toEqual({ rumour: "no source" });
  });

  test("old ids of places are included, since filters name them; those of claims and questions are separate", () => {
    const places = [{ id: "quay", name: "Quay", precision: "point" as const }];
    const { disagreements } = drawn.dataset;
    const question = disagreements[0]!.id;
    const aliases = { pier: "quay", "fire.c9": "fire.c1", ring: "bell", bell: "ring", "old-question": question };
    const moved = compileIndex(drawn.changed({ places, aliases }), "v");
    expect(moved.aliases).toEqual({ pier: "quay" });
    expect(moved.fragments).toEqual({ "fire.c9": "fire.c1", "old-question": question });
  });

  test("the index is plain JSON and is read back unchanged", () => {
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  });
});

describe("events under their years", () => {
  test("years ascend, and an event with an open start is listed under its known year", () => {
    const years = byYear(
      index,
      index.events.id.map((_, event) => event),
    );
    expect(years.map(({ year, events }) => [year, events.length])).toEqual([
      [1903, 1],
      [1906, 1],
      [1907, 4],
      [1909, 1],
    ]);
    expect(byYear(index, [])).toEqual([]);
  });
});
