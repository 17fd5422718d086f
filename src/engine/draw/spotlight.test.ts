import { describe, expect, test } from "vitest";
import { shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { eventsOf } from "../events/events";
import { drawnOf } from "./drawn";
import { roleOn } from "./roles";
import { spotlightOn } from "./spotlight";
import { isIn, openingWindow, wholeWindow } from "./window";

const { index } = shipped();
const table = eventsOf(index);
const AT_1280 = { width: 658, head: 0 };
const drawnFor = (id: string) => drawnOf(index, spotlightOn(index, "event", id), AT_1280);

describe("an event that is opened by its address", () => {
  test("the window shows the whole event with all its rival dates", () => {
    const [start, end] = wholeWindow(index);
    for (const event of table.all) {
      const { visible } = spotlightOn(index, "event", table.id(event))!;
      for (const { earliest, latest } of [table.date(event), ...table.answers(event)]) {
        expect(isIn(visible, Math.max(start, earliest ?? latest!)), table.id(event)).toBe(true);
        expect(isIn(visible, Math.min(end, latest ?? earliest!)), table.id(event)).toBe(true);
      }
    }
  });

  test("the tracks of the participants come first, in the order of the record, and the event is drawn on each of them", () => {
    for (const event of table.all) {
      const { scene, lit } = drawnFor(table.id(event));
      const tracks = table.participants(event).flatMap(([actor]) => index.actors[actor]!.id);
      const [caption, ...first] = scene.rows.slice(0, 1 + tracks.length).map(({ row: { id } }) => id);
      expect([caption, ...first], table.id(event)).toEqual(tracks.length > 0 ? ["participants", ...tracks] : []);
      expect([...lit]).toEqual([event]);
      for (const [at] of tracks.entries())
        expect(
          scene.drawn.some((entry) => entry.event === event && entry.row === at + 1),
          table.id(event),
        ).toBe(true);
    }
  });

  test("the marks show the part that each actor had, and on what basis", () => {
    const { scene } = drawnFor("karbala-raid-2007");
    const roles = scene.labels.filter(({ mark }) => table.id(mark.event) === "karbala-raid-2007");
    expect(roles.map(({ mark, text }) => [scene.rows[mark.row]!.row.id, text])).toEqual(
      expect.arrayContaining([
        ["khazali", "Authoriser (admitted, as reported)"],
        ["aah", "Perpetrator (alleged)"],
        ["quds-force", "Supporter or funder (alleged)"],
      ]),
    );
  });

  test("other events are still drawn and named in the band, without poles into the rows", () => {
    const { scene, lit } = drawnFor("khazali-freed-2010");
    expect(new Set(scene.drawn.map(({ event }) => event)).size).toBeGreaterThan(4);
    for (const { event, bottom } of scene.band) expect(bottom > 0).toBe(lit.has(event));
  });
});

test("the role on a track is that of the actor itself, of one of its units or of a member of its group, or null", () => {
  const { index: small, numberOf } = timeline("1907-01-20  crew, ada  Fire  gazette", {
    info: {
      groups: [
        { id: "people", label: "People" },
        { id: "bodies", label: "Bodies" },
      ],
    },
    actors: { crew: { parent: "guild", group: "bodies" }, guild: { group: "bodies" }, bela: {} },
  });
  const fire = numberOf("Fire");
  const [, role] = eventsOf(small).participants(fire)[0]!;
  const words = small.labels.roles[role] ?? role;
  expect(roleOn(small, fire, "crew")).toBe(words);
  expect(roleOn(small, fire, "guild")).toBe(`${words}: ${small.actors.find(({ id }) => id === "crew")!.name}`);
  expect(roleOn(small, fire, "group:bodies")).toContain(words);
  expect(roleOn(small, fire, "bela")).toBeNull();
});

test("an actor brings its track first, a source its events, a period its window, and other pages nothing", () => {
  const actor = spotlightOn(index, "actor", "khazali")!;
  expect([actor.events.size, actor.first.tracks, actor.visible]).toEqual([0, ["khazali"], openingWindow(index)]);
  const source = spotlightOn(index, "source", "rogin-2018")!;
  const at = index.sources.findIndex(({ id }) => id === "rogin-2018");
  const cites = (event: number) =>
    table.claims(event).some(([, ...citations]) => citations.some((one) => one[1] === at));
  expect([...source.events]).toEqual(table.all.filter(cites));
  expect(spotlightOn(index, "period", index.periods[1]!.id)?.visible[0]).toBeLessThan(index.periods[1]!.date.earliest!);
  for (const kind of ["home", "about", "actors", "disagreements"] as const)
    expect(spotlightOn(index, kind, "")).toBeNull();
  expect(spotlightOn(index, "event", "none-such")).toBeNull();
});
