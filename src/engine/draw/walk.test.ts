import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Index } from "../../model/compiled/eventIndex";
import { randomIndex } from "../../testing/randomIndex";
import { timeline } from "../../testing/timeline";
import { type Row, trackRows } from "./tracks";
import { firstStop, type Move, type Stop, walk } from "./walk";

const question = (id: string, claims: readonly [string, string]) => ({
  id,
  question: "Who was it?",
  about: "role" as const,
  positions: claims.map((claim, at) => ({ id: `p${at}`, answer: `Answer ${at}`, claims: [claim] })),
  outcome: { kind: "open" as const },
});
const drawn = timeline(
  `
  ../1902     ada        Childhood     gazette
  1903        ada        Trip          gazette, inquest
  1907-01-20  ada, bela  Harbour fire  gazette
  1907-01-25  bela       Inquest       gazette, inquest
  1908        cato       Crane         gazette, inquest
  1909        cato, ada  Quay          gazette, inquest
`,
  {
    disagreements: [
      question("q1", ["trip.c1", "trip.c2"]),
      question("q2", ["inquest.c1", "inquest.c2"]),
      question("q3", ["quay.c1", "quay.c2"]),
      question("q4", ["crane.c1", "crane.c2"]),
    ],
  },
);
const { index } = drawn;
const rowsWith = (...tracks: string[]) => trackRows(index, tracks, new Set(), null);
const rows = rowsWith("ada", "bela");
const stop = (track: string, title: string, among: readonly Row[] = rows): Stop => ({
  row: among.findIndex((row) => row.kind === "track" && row.id === track),
  event: drawn.numberOf(title),
});
const walked = (from: Stop | null, move: Move, among: readonly Row[] = rows) => {
  const to = walk(index, among, from, move);
  return to && `${among[to.row]?.id}: ${index.events.title[to.event]}`;
};

describe("the keys that walk", () => {
  test("without a mark there is no stop, and no move leads anywhere", () => {
    expect(firstStop(rowsWith())).toBeNull();
    expect(walk(index, rowsWith(), null, "next")).toBeNull();
    expect(firstStop([])).toBeNull();
  });

  test("without a start, or from a row that is gone, the first move leads to the first mark of the first track", () => {
    expect(walked(null, "next")).toBe("ada: Childhood");
    expect(walked({ row: 99, event: 0 }, "lastOfAll")).toBe("ada: Childhood");
    expect(walked({ row: 0, event: 0 }, "next")).toBe("ada: Childhood");
  });

  test("moves along a track follow order of time and stop at its ends", () => {
    expect(walked(stop("ada", "Trip"), "next")).toBe("ada: Harbour fire");
    expect(walked(stop("ada", "Trip"), "previous")).toBe("ada: Childhood");
    expect(walked(stop("ada", "Childhood"), "previous")).toBeNull();
    expect(walked(stop("ada", "Quay"), "next")).toBeNull();
    expect(walked(stop("ada", "Harbour fire"), "firstOfTrack")).toBe("ada: Childhood");
    expect(walked(stop("bela", "Harbour fire"), "lastOfTrack")).toBe("bela: Inquest");
  });

  test("a move to the next track reaches the same event if it is there, otherwise the nearest in time", () => {
    expect(walked(stop("ada", "Harbour fire"), "trackBelow")).toBe("bela: Harbour fire");
    expect(walked(stop("ada", "Quay"), "trackBelow")).toBe("bela: Inquest");
    expect(walked(stop("bela", "Inquest"), "trackAbove")).toBe("ada: Harbour fire");
    expect(walked(stop("ada", "Childhood"), "trackBelow")).toBe("bela: Harbour fire");
  });

  test("the same event is preferred to another of the same day", () => {
    const twin = timeline(`
      1907-01-20  bela       Arrest        gazette
      1907-01-20  ada, bela  Harbour fire  gazette
    `);
    const both = trackRows(twin.index, ["ada", "bela"], new Set(), null);
    const fire = twin.numberOf("Harbour fire");
    expect(walk(twin.index, both, { row: 1, event: fire }, "trackBelow")).toEqual({ row: 2, event: fire });
  });

  test("the focus stays when there is no track above the first or below the last", () => {
    expect(walked(stop("ada", "Trip"), "trackAbove")).toBeNull();
    expect(walked(stop("bela", "Inquest"), "trackBelow")).toBeNull();
  });

  test("a track that filters have emptied is skipped", () => {
    const left = trackRows(
      index,
      ["ada", "bela", "cato"],
      new Set(),
      new Set([drawn.numberOf("Trip"), drawn.numberOf("Crane")]),
    );
    expect(walked(stop("ada", "Trip", left), "trackBelow", left)).toBe("cato: Crane");
  });

  test("the first and last event are those of the whole drawing, from any track", () => {
    expect(walked(stop("bela", "Inquest"), "firstOfAll")).toBe("ada: Childhood");
    expect(walked(stop("bela", "Inquest"), "lastOfAll")).toBe("ada: Quay");
  });

  test("moving to the next dispute stays on the track if it can and skips events that are not drawn", () => {
    expect(walked(stop("ada", "Childhood"), "nextDisputed")).toBe("ada: Trip");
    expect(walked(stop("ada", "Trip"), "nextDisputed")).toBe("bela: Inquest");
    expect(walked(stop("bela", "Inquest"), "nextDisputed")).toBe("ada: Quay");
    expect(walked(stop("ada", "Quay"), "nextDisputed")).toBeNull();
    expect(walked(stop("ada", "Quay"), "previousDisputed")).toBe("bela: Inquest");
    expect(walked(stop("ada", "Trip"), "previousDisputed")).toBeNull();
  });

  test("an event on several tracks is reached on the track that has the focus", () => {
    const all = rowsWith("ada", "cato");
    expect(walked(stop("cato", "Crane", all), "nextDisputed", all)).toBe("cato: Quay");
  });
});

const anyIndex = fc.tuple(fc.nat(), fc.nat(30)).map(([seed, size]) => randomIndex(seed, size));
const TRACKS = ["a0", "group:south", "a1", "a5"];

function reached(one: Index, among: readonly Row[], from: Stop | null, move: Move): Stop[] {
  const stops: Stop[] = [];
  for (let at = from; at && stops.length < 500; at = walk(one, among, at, move)) stops.push(at);
  return stops;
}

describe("for every drawing", () => {
  test("moving next from the first event of a track, or previous from the last, reaches each of its events once", () => {
    fc.assert(
      fc.property(anyIndex, (one) => {
        const among = trackRows(one, TRACKS, new Set(), null);
        among.forEach((track, row) => {
          if (track.kind !== "track" || track.events.length === 0) return;
          const forth = reached(one, among, { row, event: track.events[0]! }, "next");
          const back = reached(one, among, { row, event: track.events.at(-1)! }, "previous");
          expect(forth.map(({ event }) => event)).toEqual(track.events);
          expect(back.reverse()).toEqual(forth);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("moving down from the first track reaches every track that has events", () => {
    fc.assert(
      fc.property(anyIndex, (one) => {
        const among = trackRows(one, TRACKS, new Set(), null);
        const full = among.flatMap(({ kind, events: ofRow }, row) =>
          kind === "track" && ofRow.length > 0 ? [row] : [],
        );
        expect(reached(one, among, firstStop(among), "trackBelow").map(({ row }) => row)).toEqual(full);
      }),
      { numRuns: 60 },
    );
  });

  test("moving to the next dispute from the first event reaches each drawn disputed event once, in order", () => {
    fc.assert(
      fc.property(anyIndex, (one) => {
        const among = trackRows(one, TRACKS, new Set(), null);
        const tracks = among.filter((row) => row.kind === "track");
        const drawnEvents = new Set(tracks.flatMap((row) => row.events));
        const first = walk(one, among, firstStop(among), "firstOfAll");
        const disputed = [...drawnEvents]
          .filter((event) => event !== first?.event && one.events.disputes[event]!.length > 0)
          .sort((a, b) => a - b);
        const stops = reached(one, among, first, "nextDisputed").slice(1);
        expect(stops.map(({ event }) => event)).toEqual(disputed);
        for (const { row, event } of stops) expect(among[row]!.events).toContain(event);
      }),
      { numRuns: 60 },
    );
  });
});
