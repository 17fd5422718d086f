/**
 * Addresses that documents, articles and readers' notes contain. Each must keep its meaning, so lines here are only
 * ever added. Changing one requires a new address format, with a reader for this one (docs/url.md).
 */
import { expect, test } from "vitest";
import { dayOf } from "../model/date";
import { type Choice, viewWith } from "../testing/view";
import { decode } from "./url";

const event = (id: string, hash = "") => ({ page: { kind: "event" as const, id, hash } });

const LINKS: readonly (readonly [address: string, meaning: Choice])[] = [
  ["", {}],
  ["index.html", {}],
  ["events/khazali-freed-2010/", event("khazali-freed-2010")],
  ["events/khazali-freed-2010", event("khazali-freed-2010")],
  ["events/khazali-freed-2010/index.html", event("khazali-freed-2010")],
  ["events/karbala-raid-2007/#karbala-raid-2007.c1", event("karbala-raid-2007", "karbala-raid-2007.c1")],
  ["actors/quds-force/", { page: { kind: "actor", id: "quds-force" } }],
  ["sources/rogin-2018/", { page: { kind: "source", id: "rogin-2018" } }],
  ["periods/surge/", { page: { kind: "period", id: "surge" } }],
  ["disagreements/", { page: { kind: "disagreements", id: "" } }],
  ["disagreements/#khazali-release", { page: { kind: "disagreements", id: "", hash: "khazali-release" } }],
  ["about/", { page: { kind: "about", id: "" } }],
  ["?event=karbala-raid-2007", event("karbala-raid-2007")],
  ["actors/quds-force/?event=karbala-raid-2007", event("karbala-raid-2007")],
  ["?actor=khazali~quds-force", { actors: ["khazali", "quds-force"] }],
  ["?actor=khazali~quds-force&match=all", { actors: ["khazali", "quds-force"], match: "all" }],
  ["?actor=khazali%7Equds-force", { actors: ["khazali", "quds-force"] }],
  ["?group=iran~-lebanon", { groups: ["iran", "-lebanon"] }],
  ["?category=-statement~-publication", { categories: ["-statement", "-publication"] }],
  ["?disputed=1", { disputed: true }],
  ["?range=2007-03/2010-01", { range: "2007-03/2010-01" }],
  ["?range=2007-03%2F2010-01", { range: "2007-03/2010-01" }],
  ["?range=2014-06/..", { range: "2014-06/.." }],
  ["?from=2007-01-01&to=2007-12-31", { visible: [dayOf(2007, 1, 1), dayOf(2008, 1, 1)] }],
  ["?from=2007-01-20&to=2007-01-20", { visible: [dayOf(2007, 1, 20), dayOf(2007, 1, 21)] }],
  ["?tracks=khazali~group:iran", { open: ["khazali", "group:iran"] }],
  ["?tracks=khazali~group%3Airan", { open: ["khazali", "group:iran"] }],
  ["?tracks=none", { open: [] }],
  ["?view=list", { view: "list" }],
  ["?theme=dark&ui=embed", { theme: "dark", ui: "embed" }],
  [
    "events/khazali-freed-2010/?actor=iran&disputed=1&utm_source=mail&v=1#khazali-freed-2010.c2",
    { ...event("khazali-freed-2010", "khazali-freed-2010.c2"), actors: ["iran"], disputed: true },
  ],
];

test.each(LINKS)("the address /%s keeps its meaning", (address, meaning) => {
  const { pathname, search, hash } = new URL(address, "https://example.org/a/b/");
  expect(decode(pathname.slice("/a/b/".length), search, hash)).toEqual({
    view: viewWith(meaning),
    faults: [],
  });
});
