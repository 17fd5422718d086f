/** Checks that sample datasets are reproducible, pass the check and have the variety that tests rely on. */
import { describe, expect, test } from "vitest";
import type { Dataset, EventRecord } from "../../model/schema";
import { memoryDisk } from "../../testing/memory";
import { readDataset } from "../readDataset";
import { sampleFiles } from "./sample";

const textsOf = (events: number, seed: number) =>
  Object.fromEntries([...sampleFiles(events, seed)].map(({ path, text }) => [`made/${path}`, text]));
const read = (events: number, seed: number) => readDataset("made", memoryDisk(textsOf(events, seed)));

describe("a sample dataset", () => {
  test("has the same bytes for the same number of events and seed, and others for another seed", () => {
    expect(textsOf(300, 4)).toEqual(textsOf(300, 4));
    const [one, other] = [textsOf(300, 4), textsOf(300, 5)];
    for (const path of ["made/dataset.json", "made/sources.json", "made/events/2004.json", "made/disagreements.json"])
      expect(one[path], path).not.toBe(other[path]);
  });

  test.each([
    [100, 0],
    [100, 1],
    [100, 2],
    [100, 4_294_967_295],
    [101, 3],
    [1000, 1],
    [1000, 2],
    [1000, 77],
  ])("of %i events and seed %i has no errors and no warnings", (events, seed) => {
    const { problems, dataset, setAside, answered } = read(events, seed);
    expect(problems).toEqual([]);
    expect([dataset.events.length, setAside.length, answered]).toEqual([events, 0, 0]);
  });
});

describe("the content of a sample dataset", () => {
  const { dataset } = read(1000, 1);
  const { events, disagreements, actors, sources, info } = dataset;
  const share = (has: (event: EventRecord) => boolean) => events.filter(has).length / events.length;

  test("one event in ten has a disagreement, and disagreements are of every kind", () => {
    expect(disagreements).toHaveLength(100);
    expect(new Set(disagreements.flatMap(eventsOfDisagreement)).size).toBe(100);
    expect(new Set(disagreements.map(({ about }) => about)).size).toBe(6);
  });

  test("every event has one to four claims, and each of these numbers occurs", () => {
    expect(new Set(events.map(({ claims }) => claims.length))).toEqual(new Set([1, 2, 3, 4]));
  });

  test("there are 15 to 40 tracks, whatever the seed", () => {
    const counts = Array.from({ length: 40 }, (_, seed) => infoOf(100, seed).tracks.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...counts)).toBeLessThanOrEqual(40);
    expect(new Set(counts).size).toBeGreaterThan(10);
  });

  test("dates are of every kind, and most are days", () => {
    const days = share(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date.edtf));
    expect(days).toBeGreaterThan(0.5);
    expect(days).toBeLessThan(0.7);
    for (const kind of [/^\d{4}-\d\d$/, /^\d{4}$/, /^\d{4}-2[1-4]$/, /~$/, /\?$/, /%$/, /T/, /\/\.\.$/, /\/$/, /^\.\./])
      expect(
        share(({ date }) => kind.test(date.edtf)),
        String(kind),
      ).toBeGreaterThan(0);
    for (const extent of ["span", "within"]) expect(share(({ date }) => date.extent === extent)).toBeGreaterThan(0.02);
  });

  test("events come in bursts: the fullest tenth of the months has at least a quarter of them", () => {
    const months = new Map<string, number>();
    for (const { id, date } of events) {
      const month = /\d{4}-\d\d/.exec(date.edtf)?.[0] ?? id;
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    const fullest = [...months.values()].sort((a, b) => b - a).slice(0, 24);
    expect(fullest.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(250);
  });

  test("some titles have words longer than a narrow column", () => {
    expect(share(({ title }) => /\p{L}{24}/u.test(title))).toBeGreaterThan(0.005);
  });

  test("actors have units, names in Arabic script and aliases", () => {
    expect(actors.filter(({ parent }) => parent).length).toBeGreaterThan(20);
    const southern = actors.filter(({ names }) => /\p{Script=Arabic}/u.test(names?.["ar"] ?? ""));
    expect(southern.length).toBeGreaterThanOrEqual(4);
    expect(southern.every(({ aliases }) => (aliases?.length ?? 0) > 0)).toBe(true);
  });

  test("actors and others make claims, some claims are relayed, and sources copy others in chains", () => {
    const claims = events.flatMap((event) => event.claims);
    for (const key of ["actor", "name"]) expect(claims.some(({ speakers }) => key in speakers[0]!)).toBe(true);
    expect(claims.some(({ citations }) => citations.some(({ via }) => via))).toBe(true);
    expect(new Set(claims.map(({ status }) => status)).size).toBe(6);
    expect(new Set(sources.map(({ custom }) => custom.genre)).size).toBeGreaterThan(7);
    const copied = new Map(sources.map(({ id, custom }) => [id, custom.derivedFrom?.at(-1)]));
    expect(sources.some(({ id }) => copied.get(copied.get(id) ?? "") !== undefined)).toBe(true);
  });

  test("the story has three steps, each with sentences, tracks and events that begin in its window", () => {
    const [story] = dataset.stories;
    expect(story?.steps).toHaveLength(3);
    const years = new Map(events.map(({ id, date }) => [id, /\d{4}/.exec(date.edtf)?.[0]]));
    for (const step of story!.steps) {
      const [from = "", to = ""] = step.window.split("/");
      expect([step.events.length, step.sentences.length]).toEqual([4, 4]);
      expect(step.tracks.length).toBeGreaterThan(0);
      expect(step.events.filter((id) => years.get(id)! < from || years.get(id)! > to)).toEqual([]);
    }
  });

  test("the dataset says that it is made up", () => {
    expect(info.standfirst).toMatch(/made up/);
  });
});

const eventsOfDisagreement = ({ positions }: Dataset["disagreements"][number]) =>
  positions.flatMap(({ claims }) => claims.map((claim) => claim.slice(0, claim.lastIndexOf("."))));

function infoOf(events: number, seed: number): Dataset["info"] {
  const [first] = sampleFiles(events, seed);
  return JSON.parse(first!.text) as Dataset["info"];
}
