/** Checks that pages survive translation by the browser. Text that changes, or that has siblings which come and go,
 * must be in an element of its own; `bareTexts.ts` explains why. */
import { describe, expect, test } from "vitest";
import { bareTexts } from "./bareTexts";
import { files, isTest } from "./source";

/** Files with bare texts that cause no harm, each with the reason: React draws and removes the page as a whole, the
 * texts never change, or the slots hold elements only. */
const STAYS: Readonly<Record<string, string>> = {
  "ui/static/AboutArticle.tsx": "a page of its own",
  "ui/static/ActorArticle.tsx": "a page of its own",
  "ui/static/ActorsArticle.tsx": "a page of its own",
  "ui/static/Chronology.tsx":
    "of a row only the evidence, the flags and the found words change, and these have elements of their own",
  "ui/static/Claims.tsx": "a claim never changes; its buttons come into an element of their own",
  "ui/static/EventArticle.tsx": "of an open event only what says that a part fell comes and goes, behind elements",
  "ui/static/EventFacts.tsx": "what an event's date and parts rest on never changes",
  "ui/static/Outline.tsx": "an outline never changes",
  "ui/static/Page.tsx": "its slots hold elements, and its texts stay",
  "ui/static/RecordParts.tsx": "its slots hold elements",
  "ui/static/SourceArticle.tsx": "a page of its own",
  "ui/static/SourceLines.tsx": "a source never changes",
};

test("text that changes, or whose sibling elements come and go, is in an element of its own", () => {
  const bare = [...files]
    .filter(([file]) => file.startsWith("ui/") && file.endsWith(".tsx") && !isTest(file) && !(file in STAYS))
    .flatMap(([file, code]) => bareTexts(file, code).map(({ line, place }) => `${file}:${line} ${place}`));
  expect(bare).toEqual([]);
});

test("every file on the list of exceptions exists and would be reported without its entry", () => {
  const idle = Object.keys(STAYS).filter((file) => bareTexts(file, files.get(file) ?? "").length === 0);
  expect(idle).toEqual([]);
});

describe("the search for bare texts", () => {
  test.each([
    ["<p>{words}</p>", 0],
    ["<p>{t.list.title}</p>", 0],
    ["<p>{t.list.title} <b>{name}</b></p>", 0],
    ["<p>{count(n)} <b /></p>", 1],
    ["<p>from {day}</p>", 1],
    ['<p>{fill("from {day}", { day })}</p>', 0],
    ["<p>Sources {isOpen && <b />}</p>", 1],
    ["<p><span>Sources</span>{isOpen && <b />}</p>", 0],
    ["<ul>{rows.map(draw)}<li>more</li></ul>", 0],
    ["<ul>Rows: {rows.map(draw)}</ul>", 1],
    ['<p><b />{isOpen ? <i /> : "closed"}</p>', 1],
    ["<p>\n  {words}\n</p>", 0],
  ])("finds in %s this many bare texts: %i", (jsx, n) => {
    expect(bareTexts("x.tsx", `const x = ${jsx};`)).toHaveLength(n);
  });
});
