/** Checks the prerendered pages of a small dataset: content, security policy, links, ids, and safety against markup. */
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { compileIndex } from "../engine/compile/compileIndex";
import { compileSource } from "../engine/compile/compileSource";
import { compileStory } from "../engine/compile/compileStory";
import {
  compileAbout,
  compileActor,
  compileActors,
  compileDisagreements,
  compileEvent,
  compilePeriod,
} from "../engine/compile/compileViews";
import { lookupOf } from "../engine/compile/lookup";
import { pathTo, SITE_FILE } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { RecordView } from "../model/compiled/recordView";
import { dateReader } from "../model/edtf";
import { idPattern } from "../model/fields";
import { loadPage } from "../state/loadPage";
import { parseHtml } from "../testing/parseHtml";
import { tripAndFire } from "../testing/story";
import { timeline } from "../testing/timeline";
import { createAppStore } from "../testing/wholeStore";
import { App } from "../ui/App";
import { prepare, RecordPanel } from "../ui/detail/RecordPanel";
import { Empty } from "../ui/filters/Empty";
import { EventList } from "../ui/list/EventList";
import { StoreContext } from "../ui/useApp";
import type { AppFiles } from "./appFiles";
import { builtHead } from "./appHead";
import { homePage, movedPage, notFoundPage, type PageSettings, recordPage } from "./prerender";

const HOSTILE = "</script><b onclick=x>Fire</b> & $& $` <!-- policy -->";
const { lookup, index, dataset, numberOf } = timeline(
  `
  1903                        ada              Trip to Port Vell  gazette
  1907-01-20T17:00            dockers, ada     Harbour fire       gazette, inquest
  1908-01-03/1908-01-05 within  -              ${HOSTILE}         almanac
`,
  {
    info: {
      groups: [{ id: "people", label: "People" }],
      tracks: ["guild"],
      periods: [{ id: "old", label: "Old days", edtf: "1900/1907" }],
      about: ["What this is."],
    },
    actors: {
      guild: { name: "The Guild", names: { ar: "النقابة" }, kind: "organization", aliases: ["Gild"] },
      dockers: { parent: "guild", description: "Who unload ships.", descriptionCitations: [{ source: "gazette" }] },
    },
    sources: {
      inquest: {
        URL: "https://example.com/inquest?a=1&b=2",
        custom: { genre: "court", access: "excerpt", derivedFrom: ["gazette"] },
      },
      almanac: { title: "Almanac <1908>" },
    },
    events: {
      "harbour-fire": {
        importance: 3,
        related: [{ event: "trip-to-port-vell", relation: "precedes", claims: ["harbour-fire.c1"] }],
      },
    },
    disagreements: [
      {
        id: "when",
        question: "When did it break out?",
        about: "date",
        positions: [
          { id: "one", answer: "On the 20th", claims: ["harbour-fire.c1"], says: { date: "1907-01-20" } },
          { id: "two", answer: "In March", claims: ["harbour-fire.c2"], says: { date: "1907-03" } },
        ],
        outcome: { kind: "open" },
      },
    ],
    story: tripAndFire("trip-to-port-vell", "when"),
  },
);

const APP: AppFiles = {
  ...{ entry: "assets/app.js", first: "(() => {})();", notFound: "(() => 4)();", worker: "", workerEnd: "" },
  imports: ["assets/part.js"],
  ...{ recordScript: "assets/record.js", listScript: "assets/list.js" },
  ...{ styles: ["assets/app.css"], fonts: ["assets/serif.woff2"] },
};
const settings: PageSettings = {
  ...{ site: index.site, labels: index.labels, app: builtHead(APP) },
  ...{ baseUrl: null, brand: null, actorKinds: new Map(dataset.actors.map(({ id, kind }) => [id, kind])) },
};

const VIEWS: readonly RecordView[] = [
  ...lookup.events.map((_, at) => compileEvent(lookup, at)),
  ...dataset.actors.map(({ id }) => compileActor(lookup, id)),
  ...dataset.sources.map(({ id }) => compileSource(lookup, id)),
  compilePeriod(lookup, "old"),
  compileDisagreements(lookup),
  compileActors(lookup),
  compileAbout(lookup, compileIndex(lookup, "test")),
  compileStory(lookup)!,
];
const LEFT = ".drawn, .step-drawing, .drawn-strip, .is-first, .record-tools, .own-track";
const PAGES: ReadonlyMap<string, string> = new Map([
  ["", homePage(index, settings)],
  ...VIEWS.map((view) => [pathTo(view.kind, view.id), recordPage(view, index, settings)] as const),
]);
const FILES = new Map<string, string>([
  ["data/index.json", JSON.stringify(index)],
  [SITE_FILE, JSON.stringify({ site: index.site, labels: index.labels })],
  ...VIEWS.map((view) => [`${pathTo(view.kind, view.id)}index.json`, JSON.stringify(view)] as const),
]);
const DOCUMENTS = new Map([...PAGES].map(([path, html]) => [path, parseHtml(html)]));
type Page = ReturnType<typeof parseHtml>;
const each = <T,>(of: (page: Page, path: string) => T[]) =>
  [...DOCUMENTS].flatMap(([path, page]) => of(page, path).map((one) => [path, one] as const));
const FIRE = "events/harbour-fire/";

test.each([
  ["several years", "1903  ada  Trip  gazette\n1907  ada  Fire  gazette", "2 events, 1903–1907 · 1 source"],
  ["one year", "1907-01-20  ada  Fire  gazette", "1 event, 1907 · 1 source"],
  ["no event", "", "0 events · 0 sources"],
])("the head of a dataset with %s names its years", (_, drawing, words) => {
  const drawn = timeline(drawing).index;
  const page = parseHtml(homePage(drawn, { ...settings, site: drawn.site }));
  expect(page.querySelector(".site-summary")?.textContent).toContain(words);
});

test("a dataset without events says so, and one whose events are all filtered out says that instead", () => {
  const said = (drawn: Index) => {
    const store = createAppStore({ kind: "home", index: drawn });
    return parseHtml(
      renderToString(
        <StoreContext value={store}>
          <Empty index={drawn} />
        </StoreContext>,
      ),
    );
  };
  const without = said(timeline("").index);
  expect(without.body.textContent).toBe("This record has no events to show yet.");
  expect(without.querySelector("button")).toBeNull();
  expect(said(index).body.textContent).toMatch(/^No event matches these filters\./);
});

describe("the page of an event", () => {
  test("reads completely without scripts: what, when, who, on whose word and where it stands in time", () => {
    const blocks = "h1, h2, h3, h4, p, dt, dd, li, summary";
    const page = parseHtml(PAGES.get(FIRE) ?? "");
    for (const element of page.querySelectorAll("[aria-hidden=true]")) element.remove();
    const lines = [...page.querySelectorAll("main :is(h2, h3, h4, p, dt, dd, li, th, td)")]
      .filter((element) => element.querySelector(blocks) === null)
      .map((element) => element.textContent.replace(/\s+/g, " ").trim());
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "Timeline
      Timeline, 6 August 1904 – 13 September 1909: 2 events on 4 tracks. The events are links in the list and in the text.
      Tracks of actors are drawn here when scripts run; the list holds the same events.
      Events in order
      Happening
      Harbour fire
      20 January 1907, 17:00 (sources differ)
      Harbour fire.12
      2 sources, 1 origin 1 open question
      What else happened within 30 days
      Where sources disagree
      When did it break out?
      Answer
      Origins
      On whose word
      On the 20thtie
      1
      Gazette
      In Marchtie
      1
      Inquest
      A tie: 1 origin each for “On the 20th” and “In March”. Left open.
      Answers by origin
      Claims, and who makes them
      Harbour fire.
      Answers “When did it break out?”: On the 20th
      Gazette Reported
      Gazette, undated

      Harbour fire.
      Answers “When did it break out?”: In March
      Inquest Reported
      Inquest, undated

      Sources
      Gazette
      date not known.
      Newsread in fulloriginal address not knownday of reading not recorded
      Inquest
      date not known.
      Courtread in excerptOriginal address (example.com)no archived copy recordedday of reading not recorded
      Derives from Gazette (Gazette, undated)
      About this record
      Who
      Dockers Participant
      Ada Participant
      How the date is known
      20 January 1907, 17:00 (20 January 1907; March 1907)
      Where
      not known
      Related events
      comes before Trip to Port Vell, 19031
      Origins
      One origin:
      Gazette, undated1
      through Inquest, undated2"
    `);
  });
});

describe("every page", () => {
  test("names its encoding first and its content security policy before anything that could load", () => {
    for (const [path, page] of DOCUMENTS) {
      const [charset, policy] = page.head.children;
      expect(charset?.getAttribute("charset"), path).toBe("utf-8");
      expect(policy?.getAttribute("http-equiv"), path).toBe("Content-Security-Policy");
      expect(policy?.getAttribute("content"), path).toMatch(
        /^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self';/,
      );
    }
  });

  test("has nothing that its policy would refuse: no styles, no handlers, no scripts other than the app's", () => {
    expect(
      each((page) => [...page.querySelectorAll("[style], style, base, iframe, object")].map((one) => one.outerHTML)),
    ).toEqual([]);
    const attributes = each((page) => [...page.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()));
    expect(attributes.filter(([, name]) => name.startsWith("on"))).toEqual([]);
    for (const [path, page] of DOCUMENTS) {
      const scripts = [...page.querySelectorAll("script")];
      const said = scripts.map((one) => `${one.getAttribute("type")} ${one.hasAttribute("src")}`);
      expect(said, path).toEqual(["null false", "module true", "application/ld+json false"]);
    }
  });

  test("links only to pages and files of the site that exist, in whatever folder the site is", () => {
    const root = "https://example.org/some/where/";
    const { entry, imports, recordScript, listScript, styles, fonts } = APP;
    const own = ["icon.svg", "licences.txt", "datapackage.json", "data/dataset.json", "data/sources.csl.json"];
    const files = [entry, ...imports, recordScript, listScript, ...styles, ...fonts, ...own];
    const known = new Set([...PAGES.keys(), ...files, ...FILES.keys()]);
    const links = each((page, path) =>
      [...page.querySelectorAll("[href], [src]")]
        .map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "")
        .filter((link) => !link.startsWith("https://") && !link.startsWith("#"))
        .map((link) => ({ link, to: new URL(link, root + path).href })),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(([, { link }]) => link.startsWith("/"))).toEqual([]);
    const dead = links.filter(([, { to }]) => {
      const { pathname } = new URL(to);
      return !to.startsWith(root) || !known.has(pathname.slice("/some/where/".length));
    });
    expect(dead).toEqual([]);
  });

  test("links only to places in a page that exist", () => {
    const lost = each((page, path) =>
      [...page.querySelectorAll("a[href*='#']")].flatMap((one) => {
        const { pathname, hash } = new URL(one.getAttribute("href") ?? "", `https://example.org/${path}`);
        const target = DOCUMENTS.get(pathname.slice(1));
        return target?.getElementById(decodeURIComponent(hash.slice(1))) ? [] : [pathname + hash];
      }),
    );
    expect(lost).toEqual([]);
  });

  test("has unique ids, and every label refers to one of them", () => {
    for (const [path, page] of DOCUMENTS) {
      const ids = [...page.querySelectorAll("[id]")].map((one) => one.id);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        path,
      ).toEqual([]);
      const named = [...page.querySelectorAll("[aria-labelledby]")].map(
        (one) => one.getAttribute("aria-labelledby") ?? "",
      );
      expect(
        named.filter((id) => !ids.includes(id)),
        path,
      ).toEqual([]);
    }
  });

  test("gives bare ids only to claims, questions, paragraphs and steps; its own parts have ids that no record can have", () => {
    const claims = dataset.events.flatMap((event) => event.claims.map(({ id }) => id));
    const known = new Set([...claims, ...dataset.disagreements.map(({ id }) => id)]);
    const own = each((page) => [...page.querySelectorAll("[id]")].map(({ id }) => id)).map(([, id]) => id);
    expect(own.filter((id) => id.startsWith("part_") && idPattern.test(id))).toEqual([]);
    expect(own.filter((id) => !/^(part_|outline-|step-\d)/.test(id) && !known.has(id))).toEqual([]);
  });

  test.each(["app", "page", "events", "timeline", "record-title", "about-date", "question-app", "year-1907"])(
    "has a place for a question called “%s”, and every part of the page keeps its own id",
    (id) => {
      const [one] = dataset.disagreements;
      const all = { ...dataset, disagreements: [one!, { ...one!, id }] };
      const page = parseHtml(
        recordPage(compileDisagreements(lookupOf({ dataset: all, dates: dateReader() })), index, settings),
      );
      const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page.getElementById(id)?.className).toBe("question");
      for (const link of page.querySelectorAll("a.skip"))
        expect(page.getElementById(link.getAttribute("href")?.slice(1) ?? "")?.tagName).toBe("SECTION");
    },
  );

  test("has a title, a language and exactly one h1", () => {
    for (const [path, page] of DOCUMENTS) {
      expect(page.title, path).toMatch(/Drawn$/);
      expect(page.documentElement.lang, path).toBe("en");
      expect(page.querySelectorAll("h1"), path).toHaveLength(1);
    }
  });

  test("names the scripts and styles that it needs, and the record's script on record pages only", () => {
    for (const [path, page] of DOCUMENTS) {
      const named = (selector: string) =>
        [...page.querySelectorAll(selector)].map((one) =>
          (one.getAttribute("src") ?? one.getAttribute("href") ?? "").replace(/^[./]*/, ""),
        );
      expect(named("script[src]"), path).toEqual(["assets/app.js"]);
      expect(named("link[rel=modulepreload]").sort(), path).toEqual(
        path === "" ? ["assets/list.js", "assets/part.js"] : ["assets/part.js", "assets/record.js"],
      );
      expect(named("link[rel=stylesheet]"), path).toEqual(["assets/app.css"]);
    }
  });

  test("names the files that it was drawn from, from which the app draws the same markup", async () => {
    await Promise.all(VIEWS.map(prepare));
    for (const [path, html] of PAGES) {
      const page = DOCUMENTS.get(path)!;
      const { root = "", record, version } = page.documentElement.dataset;
      const whole = (href: string) => new URL(href, `https://example.org/${path}`).href;
      const preloads = [...page.querySelectorAll("link[as=fetch]")].map((one) => one.getAttribute("href") ?? "");
      const asked: string[] = [];
      const answer = (file: string) => {
        asked.push(whole(file));
        return Promise.resolve(new Response(FILES.get(file.slice(root.length))));
      };
      const loaded = await loadPage({ root, fetch: answer as typeof fetch }, record);
      expect(asked.sort(), path).toEqual(preloads.map(whole).sort());
      expect(loaded?.version, path).toBe(version);
      const store = createAppStore(loaded!.data);
      const markup = /<div id="part_app">([\s\S]*)<\/div>\s*<\/body>/.exec(html)?.[1];
      const drawn = renderToString(<App store={store} root={root} panel={RecordPanel} list={EventList} />);
      // The app keeps these drawings from the document, so they are left out of the comparison.
      const [ours, theirs] = [drawn, markup ?? ""].map(parseHtml);
      for (const one of [ours, theirs]) for (const part of one!.querySelectorAll(LEFT)) part.replaceChildren();
      expect(ours?.body.innerHTML, path).toBe(theirs?.body.innerHTML);
    }
  });
});

describe("text from the data", () => {
  test("shows markup in a title as it was written, wherever the title appears", () => {
    const view = compileEvent(lookup, numberOf(HOSTILE));
    const page = DOCUMENTS.get(pathTo("event", view.id));
    expect(page?.title).toBe(`${HOSTILE} · Drawn`);
    expect(page?.querySelector("h2#part_record-title")?.textContent).toBe(HOSTILE);
    expect(page?.querySelector('meta[property="og:title"]')?.getAttribute("content")).toBe(`${HOSTILE} · Drawn`);
    expect(each((one) => [...one.querySelectorAll("b")])).toEqual([]);
  });

  test("keeps an address with & as one address", () => {
    const links = [...DOCUMENTS.get("sources/inquest/")!.querySelectorAll("main a[rel~=external]")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://example.com/inquest?a=1&b=2"]);
  });
});

describe("pages for addresses without a record", () => {
  test("link to the root that the site was built for, or else to the host's, and name in their policy the script of every page and their own", () => {
    const links = (baseUrl: string | null) => {
      const page = parseHtml(notFoundPage({ ...settings, baseUrl }));
      const scripts = [...page.querySelectorAll("script, [style]")].map((one) => one.textContent);
      expect(scripts).toEqual([settings.app.first, APP.notFound]);
      expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe(settings.app.notFound.policy);
      return [...page.querySelectorAll("a, link")].map((one) => one.getAttribute("href"));
    };
    expect(links("https://example.org/a/b/")).toEqual(["/a/b/icon.svg", "/a/b/assets/app.css", "/a/b/", "/a/b/"]);
    expect(links(null)).toEqual(["/icon.svg", "/assets/app.css", "/", "/"]);
  });

  test("lead from an old id to the new one, or give the reason for its removal as text", () => {
    const moved = parseHtml(movedPage("event", { id: "blaze", was: "event", now: "harbour-fire" }, settings));
    const [link] = moved.querySelectorAll("main a");
    expect(new URL(link?.getAttribute("href") ?? "", "https://example.org/x/events/blaze/").pathname).toBe(
      `/x/${FIRE}`,
    );
    const gone = { id: "rumour", was: "event", removed: "<b>No source</b> & no claim" } as const;
    const removed = parseHtml(movedPage("event", gone, settings));
    expect(removed.querySelector("main")?.textContent).toContain("<b>No source</b> & no claim");
  });
});
