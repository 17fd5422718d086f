import { describe, expect, test } from "vitest";
import { shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { eventsOf } from "../rows/events";
import { drawnOf } from "./drawn";
import { roleOn } from "./roles";
import { spotlightOn } from "./spotlight";
import { isIn, openingWindow, wholeWindow } from "./window";

const { index } = shipped();
const events = eventsOf(index);
const AT_1280 = { width: 658, head: 0 };
const drawnFor = (id: string) => drawnOf(index, spotlightOn(index, "event", id), AT_1280);

describe("an event that is opened by its address", () => {
  test("stands whole in the window, by each of its answers, with others beside it", () => {
    const [start, end] = wholeWindow(index);
    for (const row of events.rows) {
      const { window } = spotlightOn(index, "event", events.id(row))!;
      for (const { earliest, latest } of [events.date(row), ...events.answers(row)]) {
        expect(isIn(window, Math.max(start, earliest ?? latest!)), events.id(row)).toBe(true);
        expect(isIn(window, Math.min(end, latest ?? earliest!)), events.id(row)).toBe(true);
      }
    }
  });

  test("has the tracks of who took part first, in the order of the record, and is drawn and named on each of them", () => {
    for (const row of events.rows) {
      const { scene, lit } = drawnFor(events.id(row));
      const tracks = events.participants(row).flatMap(([actor]) => index.actors[actor]!.id);
      const [caption, ...first] = scene.rows.slice(0, 1 + tracks.length).map(({ row: { id } }) => id);
      expect([caption, ...first], events.id(row)).toEqual(tracks.length > 0 ? ["participants", ...tracks] : []);
      expect([...lit]).toEqual([row]);
      for (const [at] of tracks.entries())
        expect(
          scene.drawn.some((place) => place.event === row && place.row === at + 1),
          events.id(row),
        ).toBe(true);
    }
  });

  test("says at its marks what part each had in it, and on what basis", () => {
    const { scene } = drawnFor("karbala-raid-2007");
    const roles = scene.labels.filter(({ mark }) => events.id(mark.event) === "karbala-raid-2007");
    expect(roles.map(({ mark, text }) => [scene.rows[mark.row]!.row.id, text])).toEqual(
      expect.arrayContaining([
        ["khazali", "Authoriser (admitted, as reported)"],
        ["aah", "Perpetrator (alleged)"],
        ["quds-force", "Supporter or funder (alleged)"],
      ]),
    );
  });

  test("keeps nothing else from being drawn, and leaves the poles of others in the band", () => {
    const { scene, lit } = drawnFor("khazali-freed-2010");
    expect(new Set(scene.drawn.map(({ event }) => event)).size).toBeGreaterThan(4);
    for (const { event, bottom } of scene.band) expect(bottom > 0).toBe(lit.has(event));
  });
});

test("what part a track had in an event: its own, that of a unit of it, that of a member of its family, or none", () => {
  const { index: small, row } = timeline("1907-01-20  crew, ada  Fire  gazette", {
    info: {
      groups: [
        { id: "people", label: "People" },
        { id: "bodies", label: "Bodies" },
      ],
    },
    actors: { crew: { parent: "guild", group: "bodies" }, guild: { group: "bodies" }, bela: {} },
  });
  const fire = row("Fire");
  const [, role] = eventsOf(small).participants(fire)[0]!;
  const words = small.labels.roles[role] ?? role;
  expect(roleOn(small, fire, "crew")).toBe(words);
  expect(roleOn(small, fire, "guild")).toBe(`${words}: ${small.actors.find(({ id }) => id === "crew")!.name}`);
  expect(roleOn(small, fire, "group:bodies")).toContain(words);
  expect(roleOn(small, fire, "bela")).toBeNull();
});

test("an actor has its track first and nothing grey, a source the events that rest on it, a period its window; other pages nothing", () => {
  const actor = spotlightOn(index, "actor", "khazali")!;
  expect([actor.events.size, actor.first.tracks, actor.window]).toEqual([0, ["khazali"], openingWindow(index)]);
  const source = spotlightOn(index, "source", "rogin-2018")!;
  const at = index.sources.findIndex(({ id }) => id === "rogin-2018");
  const cites = (row: number) => events.claims(row).some(([, ...citations]) => citations.some((one) => one[1] === at));
  expect([...source.events]).toEqual(events.rows.filter(cites));
  expect(spotlightOn(index, "period", index.periods[1]!.id)?.window[0]).toBeLessThan(index.periods[1]!.date.earliest!);
  for (const kind of ["home", "about", "actors", "disagreements"] as const)
    expect(spotlightOn(index, kind, "")).toBeNull();
  expect(spotlightOn(index, "event", "none-such")).toBeNull();
});
