import { describe, expect, test } from "vitest";
import type { Site } from "../../model/compiled/site";
import { dayOf } from "../../model/date";
import { timeline } from "../../testing/timeline";
import { compileSearch } from "../compile/compileSearch";
import { corpusOf } from "./corpus";
import { jumpAsked } from "./jump";
import { NO_LISTS } from "./noLists";
import { answerItems, commandItems, jumpItem, type Shown } from "./suggestionItems";
import { inOrder, rank } from "./suggestions";

const drawn = timeline(
  `
  2003        sadr, badr  Trip to Port Vell     gazette
  2007-01-20  badr        Karbala attack        gazette, inquest
  2007-03     khazali     Questioned in Basra   inquest
  2010        khazali     Inquest on the fire   gazette
`,
  {
    actors: {
      badr: { name: "Badr Organization", aliases: ["Badr Brigades"] },
      khazali: { name: "Qais al-Khazali", names: { ar: "قيس الخزعلي" }, aliases: ["Qays al-Khazali"] },
    },
    info: { tracks: ["sadr"], periods: [{ id: "harbour", label: "The harbour years", edtf: "2003/2008" }] },
  },
);
const { index } = drawn;
const text = compileSearch(drawn.lookup);
const { names: spellings } = text;
const sources = [
  { id: "rogin-2018", name: "Iraq’s militias are terrorists", short: "Josh Rogin, The Washington Post, 2018" },
];
const corpus = corpusOf(index, text, sources);
const AS_OPENED: Shown = {
  tracks: ["sadr"],
  pins: [],
  lists: NO_LISTS,
  disputed: false,
  isEven: false,
  isFiltering: false,
};
const whole = [dayOf(2000, 1, 1), dayOf(2012, 1, 1)] as const;
const reach = { events: [0, 1, 2, 3], whole, opening: whole };

function found(query: string, shown: Partial<Shown> = {}) {
  const jump = jumpItem(index, reach.events, jumpAsked(index, reach, query));
  const commands = commandItems(index, { ...AS_OPENED, ...shown }, spellings);
  return inOrder({ jump, answers: answerItems(index, corpus, null, query) }, rank(commands, query));
}
const first = (query: string, shown: Partial<Shown> = {}) => found(query, shown)[0]?.items[0]?.label;

describe("the first suggestion is the one the reader asked for", () => {
  test.each([
    ["go 2007", "Go to 2007"],
    ["March 2007", "Go to March 2007"],
    ["2003 to 2005", "Go to 2003 to 2005"],
    ["go harbour", "Go to The harbour years"],
    ["go last", "Go to Inquest on the fire"],
    ["hide sadr", "Hide the track of Sadr"],
    ["hide badr", "Leave out the events of Badr Organization"],
    ["show badr", "Show a track of Badr Organization"],
    ["pin badr", "Keep the track of Badr Organization on top"],
    ["only khazali", "Only events of Qais al-Khazali"],
    ["karbala", "Karbala attack"],
    ["karbala attak", "Karbala attack"],
    ["khazali", "Qais al-Khazali"],
    ["قيس الخزعلي", "Qais al-Khazali"],
    ["Qays Khazali", "Qais al-Khazali"],
    ["rogin", "Iraq’s militias are terrorists"],
    ["cite", "Cite this"],
    ["copy link", "Copy link to this view"],
    ["zoom in", "Zoom in"],
    ["dark", "Dark appearance"],
    ["help", "Help and keys"],
    ["next disagreement", "Next disagreement"],
    ["even out gaps", "Even out gaps"],
    ["whole period", "Whole period"],
    ["the harbour years", "The harbour years"],
  ])("“%s” suggests “%s” first", (query, label) => expect(first(query)).toBe(label));
});

test("an action already in effect is not offered, but undoing it is", () => {
  expect(first("hide badr", { tracks: ["sadr", "badr"] })).toBe("Hide the track of Badr Organization");
  expect(first("unpin badr", { pins: ["badr"] })).toBe("No longer keep the track of Badr Organization on top");
  expect(first("show badr", { tracks: ["badr"], lists: { ...NO_LISTS, actors: ["-badr"] } })).toBe(
    "No longer leave out the events of Badr Organization",
  );
  const labels = (query: string, shown: Partial<Shown>) =>
    found(query, shown).flatMap(({ items }) => items.map(({ label }) => label));
  expect(labels("gaps", { isEven: true })).toEqual(["True scale, gaps as they are"]);
  expect(labels("only disagree", { disputed: true })).toEqual(["No longer only where sources disagree"]);
  expect(labels("remove filters", {})).toEqual([]);
  expect(labels("remove filters", { isFiltering: true })).toEqual(["Remove all filters"]);
  expect(labels("only khazali", { lists: { ...NO_LISTS, actors: ["khazali"] } })).not.toContain(
    "Only events of Qais al-Khazali",
  );
});

test("an empty field offers only commands, and unknown words find nothing", () => {
  expect(found("").map(({ group }) => group)).toEqual(["commands"]);
  expect(found("  ")[0]!.items.length).toBeLessThanOrEqual(8);
  expect(found("xyzzy")).toEqual([]);
  expect(found("hide xyzzy")).toEqual([]);
});

test("a command that fits comes before answers that fit only loosely, and after answers that fit well", () => {
  const ranked = rank(commandItems(index, AS_OPENED, spellings), "downl events");
  expect(ranked.commands[0]!.label).toBe("Download the events as CSV");
  const answer = (isStrong: boolean) => [{ ...ranked.commands[0]!, isStrong }];
  const groups = (isStrong: boolean) =>
    inOrder({ jump: null, answers: answer(isStrong) }, ranked).map(({ group }) => group);
  expect(groups(false)).toEqual(["commands", "answers"]);
  expect(groups(true)).toEqual(["answers", "commands"]);
});

test("a verb without a name does not list the actions on every actor", () => {
  const labels = found("hide").flatMap(({ items }) => items.map(({ label }) => label));
  expect(labels).toEqual([]);
});

test("no group has more than eight suggestions", () => {
  for (const { items } of found("a")) expect(items.length).toBeLessThanOrEqual(8);
});

test("a record in one file offers no embed, and a QR code only where the record is published too", () => {
  const offered = (singleFile: Site["singleFile"]) =>
    commandItems({ ...index, site: { ...index.site, ...(singleFile ? { singleFile } : {}) } }, AS_OPENED, spellings)
      .map(({ act }) => (act.do === "command" ? act.name : ""))
      .filter((name) => name === "qr" || name === "embed");
  expect(offered(undefined).sort()).toEqual(["embed", "qr"]);
  expect(offered({})).toEqual([]);
  expect(offered({ publishedAt: "https://example.org/" })).toEqual(["qr"]);
});
