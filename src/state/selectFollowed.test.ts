import { describe, expect, test } from "vitest";
import { compileSource } from "../engine/compile/compileSource";
import type { SourceView } from "../model/compiled/sourceView";
import { timeline } from "../testing/timeline";
import { stateWith } from "../testing/view";
import { onPage } from "./remote";
import { selectFollowed, selectHighlighted, sentenceOf } from "./selectFollowed";
import { INITIAL_VIEW, type Look } from "./view";

const drawn = timeline(`
  1903  ada  Trip  gazette
  1907  ada  Fire  gazette
`);
const sentence = (gist: string, ...events: string[]) => ({ gist, treatment: "Kept.", events });
const lookup = drawn.changed({
  outlines: [
    {
      source: "gazette",
      paragraphs: [
        { locator: "p1", sentences: [sentence("Nothing dated.")] },
        { locator: "p2", sentences: [sentence("A fire.", "fire"), sentence("After a trip.", "trip", "fire")] },
      ],
    },
  ],
});
const source = compileSource(lookup, "gazette");
const following = { ...INITIAL_VIEW.look, view: "source" as const };

describe("a followed source", () => {
  const site = { ...drawn.index.site, outlines: ["gazette", "almanac"].map((id) => ({ id, name: id })) };

  test("is the one in the address, else the first with an outline, and none in other views", () => {
    expect(selectFollowed(site, { ...following, followed: "almanac" })?.id).toBe("almanac");
    expect(selectFollowed(site, following)?.id).toBe("gazette");
    expect(selectFollowed(site, { ...following, followed: "nothing" })?.id).toBe("gazette");
    expect(selectFollowed(site, INITIAL_VIEW.look)).toBeNull();
    expect(selectFollowed({ ...site, outlines: [] }, following)).toBeNull();
  });

  test("highlights the events of its paragraph, and none in other views", () => {
    const row = (title: string) => drawn.numberOf(title);
    const highlighted = (paragraph: number | null, look: Look = following, followed: SourceView | null = source) => {
      const state = stateWith(drawn.index, look);
      return selectHighlighted(drawn.index, {
        ...state,
        pointer: { ...state.pointer, highlightedParagraph: paragraph },
        remote: { ...state.remote, followed: followed ? onPage(followed) : state.remote.followed },
      });
    };
    expect([...highlighted(1)].sort()).toEqual([row("Trip"), row("Fire")]);
    expect(highlighted(0).size).toBe(0);
    expect(highlighted(null).size).toBe(0);
    expect(highlighted(1, INITIAL_VIEW.look).size).toBe(0);
    expect(highlighted(1, following, null).size).toBe(0);
  });

  test("mentions an event first in the first sentence that names it", () => {
    expect(sentenceOf(source, "fire")).toEqual([1, 0]);
    expect(sentenceOf(source, "trip")).toEqual([1, 1]);
    expect(sentenceOf(source, "nothing")).toBeNull();
  });
});
