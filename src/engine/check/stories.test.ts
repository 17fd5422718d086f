import { describe, expect, test } from "vitest";
import { base } from "../../testing/checkedWith";
import { checkDataset } from "./dataset";
import type { RawFile } from "./files";

type Json = Record<string, unknown>;
const PATH = "set/stories/harbour.json";
const others = base.filter(({ path }) => path !== PATH);
const whole = base.find(({ path }) => path === PATH)!.value as { title: string; steps: readonly Json[] };

/** The base dataset with its second step changed. */
function withStep(change: Json, more: readonly RawFile[] = [], path = PATH) {
  const [first, second] = whole.steps;
  return checkDataset([...others, { path, value: { ...whole, steps: [first, { ...second, ...change }] } }, ...more]);
}
const told = ({ findings }: ReturnType<typeof withStep>) =>
  findings.map(({ code, record, field, message, fix }) => [code, record, field, `${message}. ${fix}`]);
const stepOf = ({ dataset }: ReturnType<typeof withStep>) => dataset.stories[0]?.steps[1];
const STEP = "story harbour, step 2 (Who lit it)";

describe("a story", () => {
  test("has the name of its file, and is handed on as it was written", () => {
    const { dataset, findings } = withStep({});
    expect(findings).toEqual([]);
    expect(dataset.stories).toEqual([{ id: "harbour", ...whole }]);
  });

  test.each([
    ["events", ["harbour-fires"], { events: [] }, "events[0]", "harbour-fire"],
    ["disagreements", ["fire-day", "fire-dya"], { disagreements: ["fire-day"] }, "disagreements[1]", "fire-day"],
    ["tracks", ["ad", "ada"], { tracks: ["ada"] }, "tracks[0]", "ada"],
    ["tracks", ["group:prt"], { tracks: [] }, "tracks[0]", "group:port"],
  ] as const)(
    "%s %j: what is not there is told with its step and left out, and the step stays",
    (key, value, kept, field, near) => {
      const checked = withStep({ [key]: value });
      expect(told(checked)).toEqual([["E-REF", STEP, field, expect.stringContaining(`Did you mean "${near}"?`)]]);
      expect(stepOf(checked)).toEqual({ ...whole.steps[1], ...kept });
      expect(checked.setAside).toEqual([]);
    },
  );

  test("a claim that is not there is told; a sentence that loses all of its claims is not shown", () => {
    const sentence = (...claims: string[]) => ({ text: "So it was.", claims });
    const checked = withStep({ sentences: [sentence("harbour-fire.c1", "harbour-fire.c9"), sentence("c9")] });
    expect(told(checked).map(([code, record, field]) => [code, record, field])).toEqual([
      ["E-REF", STEP, "sentences[0].claims[1]"],
      ["E-REF", STEP, "sentences[1].claims[0]"],
    ]);
    expect(stepOf(checked)?.sentences).toEqual([sentence("harbour-fire.c1")]);
  });

  test("a reference that is no id costs the reference, and the id that exists is offered", () => {
    const checked = withStep({ tracks: ["Ada", "group:port"], events: ["Harbour fire", "harbour-fire"] });
    expect(told(checked)).toEqual([
      ["E-ID", STEP, "events[0]", expect.stringContaining('Did you mean "harbour-fire"?')],
      ["E-ID", STEP, "tracks[0]", expect.stringContaining('Did you mean "ada"?')],
    ]);
    expect(stepOf(checked)).toMatchObject({ tracks: ["group:port"], events: ["harbour-fire"] });
  });

  test("a track twice is told, with the place of the first", () => {
    const { findings } = withStep({ tracks: ["ada", "guild", "ada"] });
    expect(findings.map(({ code, pointer, first }) => [code, pointer, first?.pointer])).toEqual([
      ["E-DUP", "/steps/1/tracks/2", "/steps/1/tracks/0"],
    ]);
  });

  test("what went with the record that holds it is not told a second time", () => {
    const events = others.map((file) => {
      const { events: list } = file.value as { events?: Json[] };
      return list ? { ...file, value: { events: [{ ...list[0], importance: 9 }] } } : file;
    });
    const { dataset, findings, setAside } = checkDataset([...events, { path: PATH, value: whole }]);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([["E-VALUE", "set/events/1907.json"]]);
    expect(setAside).toHaveLength(1);
    expect(dataset.stories[0]?.steps.map(({ heading, sentences, events: left }) => [heading, sentences, left])).toEqual(
      [
        ["The fire", [], []],
        ["Who lit it", [], []],
      ],
    );
  });
});

describe("a window", () => {
  test.each(["1907-01-20", "1907", "1907-01~", "1907-01/1907-02", "1906-12-31/1908"])("may be %s", (window) => {
    expect(withStep({ window }).findings).toEqual([]);
  });

  test.each([
    ["1907-13/1908", '"1907-01/1908"'],
    ["1908/1907", '"1907/1908"'],
    ["1907-01/..", "has no end"],
    ["1907-01/", "has no end"],
    ["../1907", "has no start"],
    ["/1907", "has no start"],
  ])("cannot be %s: the story is set aside, and told with the step and what to write", (window, words) => {
    const checked = withStep({ window });
    expect(told(checked)).toEqual([["E-DATE", STEP, "window", expect.stringContaining(words)]]);
    expect(checked.dataset.stories).toEqual([]);
    expect(checked.setAside.map(({ kind, record }) => [kind, record])).toEqual([["stories", "story harbour"]]);
  });
});

describe("in one run", () => {
  test("every unknown key is told, and what is wrong beside them", () => {
    const checked = withStep({
      heding: "x",
      sourcesDisagreeOn: "x",
      window: "1907-13",
      events: ["no-such-event-there"],
    });
    expect(told(checked).map(([code, record, field]) => [code, record, field])).toEqual([
      ["E-KEY", "story harbour", "steps[1].heding"],
      ["E-KEY", "story harbour", "steps[1].sourcesDisagreeOn"],
      ["E-DATE", STEP, "window"],
      ["E-REF", STEP, "events[0]"],
    ]);
  });

  test.each([
    [{ heading: "x".repeat(29) }, "E-LONG", "steps[1].heading"],
    [{ heading: undefined }, "E-MISSING", "steps[1].heading"],
    [{ sentences: [] }, "E-VALUE", "steps[1].sentences"],
    [{ events: [] }, "E-VALUE", "steps[1].events"],
    [{ tracks: [] }, "E-VALUE", "steps[1].tracks"],
  ])("%j is %s", (change, code, field) => {
    const checked = withStep(change);
    expect(told(checked).map((one) => [one[0], one[2]])).toEqual([[code, field]]);
    expect(checked.dataset.stories).toEqual([]);
  });

  test.each([1, 21])("a story of %i steps is none", (n) => {
    const steps = Array.from({ length: n }, () => whole.steps[0]);
    const { dataset, findings } = checkDataset([...others, { path: PATH, value: { ...whole, steps } }]);
    expect(findings.map(({ field }) => field)).toEqual(["steps"]);
    expect(dataset.stories).toEqual([]);
  });
});

describe("files in stories/", () => {
  test("the first stays; a second is set aside and told with both, and so is what else is wrong in it", () => {
    const value = { ...whole, steps: [whole.steps[0], { ...whole.steps[1], events: ["harbour-fires"] }] };
    const { dataset, findings, setAside } = withStep({}, [{ path: "set/stories/two.json", value }]);
    expect(dataset.stories.map(({ id }) => id)).toEqual(["harbour"]);
    expect(findings.map(({ code, file, record, first }) => [code, file, record, first?.file])).toEqual([
      ["E-DUP", "set/stories/two.json", "story two", PATH],
      ["E-REF", "set/stories/two.json", "story two, step 2 (Who lit it)", undefined],
    ]);
    expect(setAside.map(({ file }) => file)).toEqual(["set/stories/two.json"]);
  });

  test("a file whose name is no id is set aside, with the name it may have", () => {
    const checked = withStep({}, [], "set/stories/The Harbour.json");
    expect(told(checked)).toEqual([["E-ID", "story", "", expect.stringContaining("Call it the-harbour.json.")]]);
    expect(checked.dataset.stories).toEqual([]);
  });

  test.each([[[]], ["x"], [null]])("%j is no story", (value) => {
    const { dataset, findings } = checkDataset([...others, { path: PATH, value }]);
    expect(findings.map(({ code, record }) => [code, record])).toEqual([["E-FILE", "story harbour"]]);
    expect(dataset.stories).toEqual([]);
  });
});

test("a claim that only the story uses is used", () => {
  const events = others.map((file) => {
    const { events: list } = file.value as { events?: Json[] };
    if (!list) return file;
    const extra = { ...(list[0]!["claims"] as Json[])[0]!, id: "harbour-fire.c3" };
    return { ...file, value: { events: [{ ...list[0], claims: [...(list[0]!["claims"] as Json[]), extra] }] } };
  });
  const sentences = [{ text: "So it was.", claims: ["harbour-fire.c3"] }];
  const story = { path: PATH, value: { ...whole, steps: [whole.steps[0], { ...whole.steps[1], sentences }] } };
  expect(checkDataset(events).findings.map(({ code }) => code)).toEqual(["W-UNUSED"]);
  expect(checkDataset([...events, story]).findings).toEqual([]);
});
