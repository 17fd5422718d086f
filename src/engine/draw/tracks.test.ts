import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomIndex } from "../../testing/randomIndex";
import { timeline } from "../../testing/timeline";
import { ACTORLESS, movedTrack, trackRows } from "./tracks";

const { index } = timeline(
  `
  1903        ada             Trip to Port Vell       gazette
  1907-01-20  dockers, guild  Harbour fire            gazette
  1907-02     dockers, ada    Inquest                 gazette
  1909        crane-crew      Crane put up            gazette
`,
  {
    info: {
      groups: [
        { id: "people", label: "People" },
        { id: "bodies", label: "Bodies of the harbour", short: "Bodies" },
        { id: "ghosts", label: "Ghosts" },
      ],
    },
    actors: {
      guild: { group: "bodies" },
      dockers: { group: "bodies", parent: "guild" },
      "crane-crew": { group: "bodies", parent: "dockers" },
      bela: {},
    },
  },
);
const NONE: ReadonlySet<string> = new Set();
const drawn = (open: readonly string[], folded = NONE, shown: ReadonlySet<number> | null = null) =>
  trackRows(index, open, folded, shown).map((row) => [
    `${row.kind} ${row.id}`,
    row.events.map((at) => index.events.title[at]).join(", "),
  ]);

describe("rows of the drawing", () => {
  test("without open tracks, each group with events has one row, in the order of the dataset", () => {
    expect(drawn([])).toEqual([
      ["group people", "Trip to Port Vell, Inquest"],
      ["group bodies", "Harbour fire, Inquest, Crane put up"],
    ]);
  });

  test("events in which nobody takes part have a row of their own at the end, however tracks are chosen", () => {
    const { index: some } = timeline(`
      1903  ada  Trip          gazette
      1904  -    Storm         gazette
      1905  -    Flood         gazette
    `);
    for (const open of [[], ["ada"]]) {
      const rows = trackRows(some, open, NONE, null);
      expect(rows.at(-1)).toMatchObject({ kind: "track", label: "No actor named", events: [1, 2] });
    }
    expect(trackRows(some, [], NONE, new Set([1])).at(-1)!.events).toEqual([1]);
  });

  test("a unit's track has the events of its sub-units, each once, and covers them", () => {
    expect(drawn(["guild"])).toEqual([
      ["group bodies", ""],
      ["track guild", "Harbour fire, Inquest, Crane put up"],
      ["group people", "Trip to Port Vell, Inquest"],
    ]);
  });

  test("with only a sub-unit's track open, the other events of its group stay on the group's row", () => {
    expect(drawn(["crane-crew"]).slice(0, 2)).toEqual([
      ["group bodies", "Harbour fire, Inquest"],
      ["track crane-crew", "Crane put up"],
    ]);
  });

  test("the track of a group has all events of the group, each once", () => {
    expect(drawn(["group:bodies"])).toContainEqual(["track group:bodies", "Harbour fire, Inquest, Crane put up"]);
    expect(drawn(["group:bodies"])).toContainEqual(["group bodies", ""]);
  });

  test("groups are in the order in which their tracks were opened, with the tracks of one group together", () => {
    expect(drawn(["dockers", "ada", "guild"]).map(([name]) => name)).toEqual([
      "group bodies",
      "track dockers",
      "track guild",
      "group people",
      "track ada",
    ]);
  });

  test("a folded group shows only its own row, with all its events", () => {
    expect(drawn(["guild", "ada"], new Set(["bodies"]))).toEqual([
      ["group bodies", "Harbour fire, Inquest, Crane put up"],
      ["group people", ""],
      ["track ada", "Trip to Port Vell, Inquest"],
    ]);
    const [group] = trackRows(index, ["guild"], new Set(["bodies"]), null);
    expect(group).toMatchObject({ isFolded: true, canFold: true, label: "Bodies of the harbour", short: "Bodies" });
  });

  test("unknown ids and repeated tracks are skipped", () => {
    expect(drawn(["nobody", "group:nobody", "group:", "constructor", "ada", "ada"])).toEqual(drawn(["ada"]));
  });

  test("an open track of an actor without events stays, empty, since the reader asked for it", () => {
    expect(drawn(["bela"])).toContainEqual(["track bela", ""]);
  });

  test("filters can empty rows but remove none", () => {
    expect(drawn(["guild"], NONE, new Set([0]))).toEqual([
      ["group bodies", ""],
      ["track guild", ""],
      ["group people", "Trip to Port Vell"],
    ]);
  });

  test("the row of a group lists its members that have events and no open track above them", () => {
    const closed = (open: readonly string[]) =>
      trackRows(index, open, NONE, null).flatMap((row) => (row.kind === "group" ? row.closed : []));
    expect(closed(["dockers"]).sort()).toEqual(["ada", "guild"]);
    expect(closed(["guild", "ada"])).toEqual([]);
  });
});

const open = fc.array(
  fc.constantFrom("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "group:north", "group:south", "group:east"),
  { maxLength: 6 },
);
const folded = fc.uniqueArray(fc.constantFrom("north", "south", "east"), { maxLength: 2 });
const anyIndex = fc.tuple(fc.nat(), fc.nat(30)).map(([seed, size]) => randomIndex(seed, size));

describe("for every choice of open and folded tracks", () => {
  test("no event is twice on a row, no row is repeated, and each row is in the order of events", () => {
    fc.assert(
      fc.property(anyIndex, open, folded, (one, tracks, folds) => {
        const rows = trackRows(one, tracks, new Set(folds), null);
        const names = rows.map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(names).size).toBe(names.length);
        for (const row of rows) expect(row.events).toEqual([...new Set(row.events)].sort((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });

  test("every event of every participant is on one of the participant's tracks or on the row of its group", () => {
    fc.assert(
      fc.property(anyIndex, open, folded, (one, tracks, folds) => {
        const rows = trackRows(one, tracks, new Set(folds), null);
        const invisible = one.events.participants.flatMap((participants, event) =>
          participants.filter(([actor]) => {
            const tint = one.groups.findIndex(({ id }) => id === one.actors[actor]?.group);
            return !rows.some((row) => row.tint === tint && row.events.includes(event));
          }),
        );
        expect(invisible).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test("filters remove events from rows and change nothing else", () => {
    fc.assert(
      fc.property(anyIndex, open, folded, fc.uniqueArray(fc.nat(30)), (one, tracks, folds, some) => {
        const shown = new Set(some);
        const all = trackRows(one, tracks, new Set(folds), null);
        expect(trackRows(one, tracks, new Set(folds), shown)).toEqual(
          all.map((row) => ({ ...row, events: row.events.filter((event) => shown.has(event)) })),
        );
      }),
      { numRuns: 80 },
    );
  });

  test("an open track that is not folded has every event of its actor, as many as the index counts", () => {
    fc.assert(
      fc.property(anyIndex, open, (one, tracks) => {
        for (const row of trackRows(one, tracks, NONE, null)) {
          if (row.kind !== "track" || row.id.startsWith("group:") || row.id === ACTORLESS) continue;
          expect(row.events).toHaveLength(one.actors.find(({ id }) => id === row.id)?.events ?? -1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("pinned tracks and the order of tracks", () => {
  const { index } = timeline(
    `
    1901  ada    One    gazette
    1902  bela   Two    gazette
    1903  guild  Three  gazette
  `,
    {
      info: {
        groups: [
          { id: "people", label: "People" },
          { id: "bodies", label: "Bodies" },
        ],
      },
      actors: { guild: { group: "bodies" } },
    },
  );
  const drawn = (pins: readonly string[], folded: readonly string[] = []) =>
    trackRows(index, ["ada", "bela", "guild"], new Set(folded), null, pins).map((row) =>
      row.kind === "group"
        ? `${row.id} +${row.events.length}`
        : `${row.kind === "track" && row.isPinned ? "pinned " : ""}${row.id}`,
    );

  test("a pinned track is on top, outside its group, and its events do not count as hidden", () => {
    expect(drawn(["guild"])).toEqual(["pinned guild", "people +0", "ada", "bela", "bodies +0"]);
    expect(drawn(["bela", "ada"])).toEqual([
      "pinned bela",
      "pinned shared:bela~ada",
      "pinned ada",
      "people +0",
      "bodies +0",
      "guild",
    ]);
  });

  test("between two pinned tracks a row shows the events of both; with three pinned tracks there is none", () => {
    const { index: some } = timeline(`
      1901  ada         One    gazette
      1902  bela, ada   Two    gazette
      1903  guild, ada  Three  gazette
      1904  bela        Four   gazette
      1905  bela        Five   gazette
    `);
    const of = (pins: readonly string[]) =>
      trackRows(some, [], NONE, null, pins).flatMap((row) => (row.kind === "track" && row.shared ? [row] : []));
    const [between, ...others] = of(["ada", "bela"]);
    expect(others).toEqual([]);
    expect(between?.events.map((event) => some.events.title[event])).toEqual(["Two"]);
    expect(between?.shared).toMatchObject({ both: 1, alone: [{ events: 2 }, { events: 2 }] });
    expect(of(["ada"])).toEqual([]);
    expect(of(["ada", "bela", "guild"])).toEqual([]);
  });

  test("a pinned track does not fold with its group and need not be open, and an unknown one is skipped", () => {
    expect(drawn(["ada"], ["people"])).toEqual(["pinned ada", "people +1", "bodies +0", "guild"]);
    expect(trackRows(index, [], new Set(), null, ["ada", "nobody"]).map(({ id }) => id)).toEqual([
      "ada",
      "people",
      "bodies",
    ]);
    expect(drawn(["group:people"])[0]).toBe("pinned group:people");
  });

  test("a track moves past its neighbour in the group, and at the edge of the group the whole group moves", () => {
    const open = ["ada", "bela", "guild"];
    expect(movedTrack(index, open, "bela", -1)).toEqual(["bela", "ada", "guild"]);
    expect(movedTrack(index, open, "bela", 1)).toEqual(["guild", "ada", "bela"]);
    expect(movedTrack(index, open, "ada", -1)).toBeNull();
    expect(movedTrack(index, open, "guild", 1)).toBeNull();
    expect(movedTrack(index, open, "nobody", 1)).toBeNull();
  });
});
