/** Checks how a text drawing of a timeline becomes a dataset. */
import { expect, test } from "vitest";
import { kindOf } from "../model/date";
import { timeline } from "./timeline";

const harbour = timeline(`
  1909-12/..                    guild       Works the north quay  almanac
  1907-01-20                    guild, ada  Harbour fire          gazette, inquest
  1903                          ada         Trip to Port Vell     gazette
  1908-01-03/1908-01-05 within  -           Strike called         -
`);

test("a text drawing becomes a dataset with events in order of time, whatever the order of its lines", () => {
  expect(harbour.index.events.title).toEqual([
    "Trip to Port Vell",
    "Harbour fire",
    "Strike called",
    "Works the north quay",
  ]);
  expect(harbour.index.events.date.map(kindOf)).toEqual(["unit", "day", "within", "open-end"]);
});

test("the dataset has the actors, sources and claims of the drawing, each once", () => {
  expect(harbour.dataset.actors.map(({ id }) => id)).toEqual(["guild", "ada"]);
  expect(harbour.dataset.sources.map(({ id }) => id)).toEqual(["almanac", "gazette", "inquest"]);
  const fire = harbour.lookup.events[harbour.numberOf("Harbour fire")]?.event;
  expect(fire?.claims.map(({ id, citations }) => [id, citations[0]?.source])).toEqual([
    ["harbour-fire.c1", "gazette"],
    ["harbour-fire.c2", "inquest"],
  ]);
  expect(harbour.lookup.events[harbour.numberOf("Strike called")]?.event).toMatchObject({
    participants: [],
    claims: [],
  });
});

test("retouches add what a drawing cannot express", () => {
  const { index } = timeline("1907  ada  Harbour fire  gazette", {
    actors: { guild: { name: "The Guild", kind: "organization" }, ada: { parent: "guild" } },
  });
  expect(index.actors.map(({ name, events }) => [name, events])).toEqual([
    ["Ada", 1],
    ["The Guild", 1],
  ]);
});

test("an unreadable line, a date that does not exist and an unknown title throw", () => {
  expect(() => timeline("1907  Harbour fire")).toThrow("not date, actors, title, sources");
  expect(() => timeline("1907-02-29  ada  Harbour fire  gazette")).toThrow("E-DATE");
  expect(() => timeline("1907  ada  Harbour fire  gazette").numberOf("Harbour flood")).toThrow("no event");
});
