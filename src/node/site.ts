/** Maps every path of a site to a function that makes the file: its pages and its data. `timeline build` makes all
 * files and writes them; the edit loop makes those that are requested. This module writes nothing, and the files of
 * the app are not part of the map. */
import { cslItem } from "../engine/cite/cslItem";
import { compileCorrections } from "../engine/compile/compileCorrections";
import { compileIndex } from "../engine/compile/compileIndex";
import { compilePassages, compileSearch } from "../engine/compile/compileSearch";
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
import { type Lookup, lookupOf } from "../engine/compile/lookup";
import { oldIdsOf } from "../engine/compile/oldIds";
import { pageOfChange } from "../engine/release/readChange";
import { t } from "../i18n/text";
import { pathTo, SITE_FILE } from "../model/address";
import type { CorrectionsView } from "../model/compiled/correctionsView";
import type { Index } from "../model/compiled/eventIndex";
import type { RecordView } from "../model/compiled/recordView";
import type { Labels, SetAside } from "../model/compiled/site";
import type { SourceCitations } from "../model/compiled/sourceCitations";
import type { StoryView } from "../model/compiled/storyView";
import type { Problem } from "../model/problem";
import type { Source } from "../model/schema";
import { SHELL_FILE } from "../offline/kept";
import type { AppHead } from "./appHead";
import { BRAND_FILE, brandCss } from "./brand";
import type { CardPainter } from "./cards/cardPainter";
import { CARD_FILE, siteCards } from "./cards/siteCards";
import { chipWords } from "./chipWords";
import { citationsOf } from "./citations/citations";
import { type DataFile, dataPackage } from "./dataPackage";
import { versionOf } from "./dataVersion";
import { pathInside } from "./effects";
import { escapeText } from "./escapeText";
import { ATOM_FILE, atomFeed, JSON_FEED_FILE, jsonFeed } from "./feeds";
import { jsonSchemas } from "./jsonSchemas";
import { addOembed } from "./oembed";
import { homePage, movedPage, notFoundPage, type PageSettings, recordPage, shellPage } from "./prerender";
import type { ReadResult } from "./readDataset";
import { PACKAGE_FILE } from "./signposts";

export interface SiteOptions {
  /** The folder that the dataset was read from. Paths in the site are relative to it. */
  readonly folder: string;
  readonly app: AppHead;
  readonly baseUrl: string | null;
  /** What draws share cards, or null for a site without them. */
  readonly painter?: CardPainter | null;
  /** Whether devices keep the site for reading without a network. */
  readonly offline?: boolean;
  /** Whether one file is made of the site (singleFile.ts). Its home page says so to the app. */
  readonly isSingleFile?: boolean;
}

export interface Site {
  /** The data version. */
  readonly version: string;
  /** The number of pages, without those of old ids. */
  readonly pages: number;
  /** A function that makes each file, by the path of the file below the root: "events/x/index.html". */
  readonly files: ReadonlyMap<string, () => string | Uint8Array>;
  /** What the home page is made of. */
  readonly index: Index;
  readonly story: StoryView | null;
}

export function siteOf(
  result: ReadResult,
  { folder, app, baseUrl, painter, offline = false, isSingleFile = false }: SiteOptions,
): Site {
  const { dataset, dates } = result;
  const version = versionOf(dataset);
  const lookup = lookupOf(result);
  const compiled = compileIndex(lookup, version, omitted(result, folder));
  const corrections = compileCorrections(lookup);
  const site = {
    ...compiled.site,
    ...(offline ? { offline } : {}),
    ...(isSingleFile ? { singleFile: baseUrl === null ? {} : { publishedAt: baseUrl } } : {}),
    ...(result.published ? { released: result.published.version } : {}),
  };
  const index = { ...compiled, site };
  const brand = dataset.info.brand ? brandCss(dataset.info.brand) : null;
  const cards = painter ? siteCards(index, dataset, baseUrl, painter) : null;
  const settings: PageSettings = {
    site: index.site,
    labels: index.labels,
    actorKinds: new Map(dataset.actors.map(({ id, kind }) => [id, kind])),
    app,
    baseUrl,
    brand: brand === null ? null : BRAND_FILE,
    cardMeta: cards?.metaOf ?? null,
    nameOf: (kind, id) =>
      kind === "event"
        ? lookup.events[lookup.numberOf.get(id) ?? -1]?.event.title
        : kind === "actor"
          ? lookup.actors.get(id)?.name
          : lookup.sources.get(id)?.title,
    removedNames: corrections && removedNames(corrections),
  };
  const story = compileStory(lookup);
  const citations = citer(result);
  const files = new Map<string, () => string | Uint8Array>();
  const records: readonly (readonly [path: string, view: () => RecordView])[] = [
    ...lookup.events.map(({ event }, at) => [pathTo("event", event.id), () => compileEvent(lookup, at)] as const),
    ...dataset.actors.map(({ id }) => [pathTo("actor", id), () => compileActor(lookup, id)] as const),
    ...dataset.sources.map(
      (source) =>
        [
          pathTo("source", source.id),
          () => ({ ...compileSource(lookup, source.id), citation: citations(source).apa }),
        ] as const,
    ),
    ...dataset.info.periods.map(({ id }) => [pathTo("period", id), () => compilePeriod(lookup, id)] as const),
    [pathTo("actors"), () => compileActors(lookup)],
    [pathTo("disagreements"), () => compileDisagreements(lookup)],
    [pathTo("about"), () => compileAbout(lookup, index)],
    ...(corrections ? [[pathTo("corrections"), () => corrections] as const] : []),
    ...(story ? [[pathTo("story"), () => story] as const] : []),
  ];
  files.set("index.html", () => homePage(index, settings, story));
  if (cards) files.set(CARD_FILE, () => cards.draw(null));
  for (const [path, make] of records) {
    const hasCard = cards?.has(path) ?? false;
    const view = forUses(hasCard ? 3 : 2, make);
    files.set(`${path}index.html`, () => recordPage(view(), index, settings));
    files.set(`${path}index.json`, () => json(dataOf(view(), index.labels, version)));
    if (cards && hasCard) files.set(path + CARD_FILE, () => cards.draw(view()));
  }
  if (corrections) {
    files.set(ATOM_FILE, () => atomFeed(corrections, site, baseUrl));
    files.set(JSON_FEED_FILE, () => json(jsonFeed(corrections, site, baseUrl)));
  }
  addOembed(files, dataset, index.site, baseUrl);
  for (const [path, make] of movedPages(lookup, settings)) files.set(path, make);
  files.set("404.html", () => notFoundPage(settings));
  if (offline) files.set(SHELL_FILE, () => shellPage(settings));
  if (brand !== null) files.set(BRAND_FILE, () => brand);
  files.set("data/index.json", () => json(index));
  files.set(SITE_FILE, () => json({ site: index.site, labels: index.labels }));
  files.set("data/search.json", () => json(compileSearch(lookup)));
  files.set("data/passages.json", () => json(compilePassages(lookup)));
  const whole: readonly (Omit<DataFile, "text"> & { readonly make: () => string })[] = [
    {
      path: "data/dataset.json",
      title: index.site.title,
      mediatype: "application/json",
      make: () => json({ version, ...dataset }),
    },
    {
      path: "data/sources.csl.json",
      title: t.about.sources,
      mediatype: "application/vnd.citationstyles.csl+json",
      make: () => json(dataset.sources.map((source) => cslItem(source, dates))),
    },
  ];
  for (const { path, make } of whole) files.set(path, make);
  files.set(PACKAGE_FILE, () =>
    json(
      dataPackage(
        index.site,
        whole.map(({ make, ...file }) => ({ ...file, text: make() })),
        baseUrl,
      ),
    ),
  );
  files.set("data/citations.json", () => {
    const sources = Object.fromEntries(dataset.sources.map((source) => [source.id, citations(source)]));
    return json({ version, sources });
  });
  for (const [name, schema] of Object.entries(jsonSchemas()))
    files.set(`data/schemas/${name}.schema.json`, () => `${JSON.stringify(schema, null, 2)}\n`);
  if (baseUrl) {
    files.set("sitemap.xml", () => sitemap(["", ...records.map(([path]) => path)].map((path) => baseUrl + path)));
  }
  return { version, pages: 1 + records.length, files, index, story };
}

/** The data beside a record's page. That of an event also has the words of its chip in other pages. */
const dataOf = (view: RecordView, labels: Labels, version: string) =>
  view.kind === "event" ? { version, ...view, words: chipWords(view, labels) } : { version, ...view };

/** The text of a JSON file in the site. It is deterministic. */
export const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** Makes a view once for its uses, a record's page, its data and its card, and then releases it, because the views of a
 * large dataset would fill the memory. */
function forUses(uses: number, make: () => RecordView): () => RecordView {
  let kept: RecordView | null = null;
  let remaining = 0;
  return () => {
    const view = kept ?? make();
    remaining = kept === null ? uses - 1 : remaining - 1;
    kept = remaining > 0 ? view : null;
    return view;
  };
}

/** Cites each source once, for its own page and for the file of all citations. */
function citer({ dates }: ReadResult): (source: Source) => SourceCitations {
  const made = new Map<string, SourceCitations>();
  return (source) => {
    const cited = made.get(source.id) ?? citationsOf([source], dates).get(source.id)!;
    made.set(source.id, cited);
    return cited;
  };
}

/** What removed records were called, by the kind of their page and their id. */
function removedNames({ releases }: CorrectionsView): ReadonlyMap<string, string> {
  const gone = releases.flatMap(({ changes }) => changes.filter(({ what }) => what === "removed"));
  return new Map(
    gone.flatMap((change) => {
      const page = pageOfChange(change);
      return page ? [[`${page.kind} ${page.id}`, change.name] as const] : [];
    }),
  );
}

/** Pages at old ids. Old ids of claims and disagreements are handled on the page they were part of, and places have no
 * pages. */
function movedPages(lookup: Lookup, settings: PageSettings): (readonly [path: string, make: () => string])[] {
  return oldIdsOf(lookup).flatMap((one) => {
    const { was, id } = one;
    if (was === "claim" || was === "disagreement" || was === "place") return [];
    return [[`${pathTo(was, id)}index.html`, () => movedPage(was, one, settings)] as const];
  });
}

/** Everything that was left out, for the site's notice: records that were set aside, and files and references that
 * could not be read. Paths are relative to the dataset, so that nothing of the publisher's disk is revealed. */
function omitted({ problems, setAside, drafts }: ReadResult, folder: string): SetAside[] {
  const isPrivate = ({ code, file, pointer }: Problem) =>
    code === "E-DRAFT" ||
    drafts.some((one) => one.file === file && (pointer === one.pointer || pointer.startsWith(`${one.pointer}/`)));
  const inside = (file: string) => pathInside(folder, file) || file;
  const records = setAside.map((one) => ({ ...one, file: inside(one.file) }));
  const listed = new Set(setAside.map((one) => `${one.file} ${one.pointer}`));
  const isListedWith = ({ file, pointer }: Pick<SetAside, "file" | "pointer">): boolean =>
    listed.has(`${file} ${pointer}`) ||
    (pointer !== "" && isListedWith({ file, pointer: pointer.slice(0, pointer.lastIndexOf("/")) }));
  const rest = problems
    .filter((one) => one.severity === "error" && !isListedWith(one) && !isPrivate(one))
    .map((one) => ({
      kind: one.record === "" ? "files" : "references",
      record: [one.record || inside(one.file), one.field].filter(Boolean).join(", "),
      file: inside(one.file),
      pointer: one.pointer,
      reason: one.message,
    }));
  return [...records, ...rest];
}

function sitemap(urls: readonly string[]): string {
  const lines = urls.map((url) => `<url><loc>${escapeText(url)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}
