/** Checks on all pages that text of the data takes the direction of its script, with a dataset in Arabic and Persian.
 */
import { expect, test } from "vitest";
import { compileIndex } from "../engine/compile/compileIndex";
import { compileSource } from "../engine/compile/compileSource";
import {
  compileAbout,
  compileActor,
  compileActors,
  compileDisagreements,
  compileEvent,
} from "../engine/compile/compileViews";
import { parseHtml } from "../testing/parseHtml";
import { timeline } from "../testing/timeline";
import { builtHead } from "./appHead";
import { homePage, type PageSettings, recordPage } from "./prerender";

const { lookup, index, dataset } = timeline(
  `
  1903        ada           Trip  gazette
  1907-01-20  dockers, ada  Fire  gazette, inquest
`,
  {
    actors: { ada: { name: "آدا!" }, dockers: { name: "عمال الميناء!", names: { fa: "کارگران بندر!" } } },
    sources: { gazette: { title: "الجريدة!" } },
    events: { trip: { title: "رحلة إلى الميناء!" }, fire: { title: "حريق على الرصيف!" } },
    disagreements: [
      {
        id: "when",
        question: "متى؟!",
        about: "date",
        positions: [
          { id: "one", answer: "في العشرين!", claims: ["fire.c1"], says: { date: "1907-01-20" } },
          { id: "two", answer: "في مارس!", claims: ["fire.c2"], says: { date: "1907-03" } },
        ],
        outcome: { kind: "open" },
      },
    ],
  },
);
const settings: PageSettings = {
  site: index.site,
  labels: index.labels,
  app: builtHead({
    first: "",
    notFound: "",
    worker: "",
    workerEnd: "",
    entry: "app.js",
    imports: [],
    recordScript: "record.js",
    listScript: "list.js",
    styles: [],
    fonts: [],
  }),
  actorKinds: new Map(),
  baseUrl: null,
  brand: null,
};
const pages = [
  homePage(index, settings),
  ...[
    ...lookup.events.map((_, at) => compileEvent(lookup, at)),
    ...dataset.actors.map(({ id }) => compileActor(lookup, id)),
    ...dataset.sources.map(({ id }) => compileSource(lookup, id)),
    compileDisagreements(lookup),
    compileActors(lookup),
    compileAbout(lookup, compileIndex(lookup, "test")),
  ].map((view) => recordPage(view, index, settings)),
];

test("every title, name, question and answer takes the direction of its own script, on every page", () => {
  let met = 0;
  const fixed = pages.flatMap((html) => {
    const { body } = parseHtml(html);
    return [...body.querySelectorAll("*")].flatMap((one) => {
      const own = [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent);
      if (one.tagName === "SCRIPT" || !own.some((text) => /^\s*\p{Script=Arabic}.*!\s*$/u.test(text))) return [];
      met++;
      return one.closest("[dir=auto], bdi") ? [] : [one.outerHTML.slice(0, 100)];
    });
  });
  expect(met).toBeGreaterThan(40);
  expect(fixed).toEqual([]);
});
