/** `timeline build`: a dataset and the built app into a finished site of plain files. */
import { createHash } from "node:crypto";
import { join, relative, resolve, sep } from "node:path";
import { cslItem } from "../../engine/cite/cslItem";
import { compileIndex } from "../../engine/compile/compileIndex";
import { compileSearch } from "../../engine/compile/compileSearch";
import { compileSource } from "../../engine/compile/compileSource";
import { compileStory } from "../../engine/compile/compileStory";
import {
  compileAbout,
  compileActor,
  compileActors,
  compileDisagreements,
  compileEvent,
  compilePeriod,
} from "../../engine/compile/compileViews";
import { lookupOf } from "../../engine/compile/lookup";
import { oldIdsOf } from "../../engine/compile/oldIds";
import { pathTo } from "../../model/address";
import type { RecordView } from "../../model/compiled/recordView";
import type { SetAside } from "../../model/compiled/site";
import { isSafeLink } from "../../model/link";
import type { Dataset } from "../../model/schema";
import { type AppFiles, appFilesOf, FIRST, MANIFEST } from "../appFiles";
import { BRAND_FILE, brandCss } from "../brand";
import { citationsOf } from "../citations/citations";
import { type Effects, filesBelow } from "../effects";
import { jsonSchemas } from "../jsonSchemas";
import { homePage, movedPage, notFoundPage, type PageSettings, recordPage } from "../prerender";
import type { ReadResult } from "../readDataset";
import { hasErrors, printProblems, readAny, summaryOf } from "./check";

export interface BuildOptions {
  readonly folder: string;
  readonly out: string;
  /** The built app: what `vite build` wrote. */
  readonly app: string;
  readonly baseUrl: string | null;
  readonly keepGoing: boolean;
}

/** Builds the site; answers the exit code. */
export function build(options: BuildOptions, effects: Effects): number {
  const refusal = refuseOut(options, effects) ?? refuseBaseUrl(options);
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const result = readAny(options.folder, effects);
  printProblems(result, effects);
  if (!effects.isFolder(options.folder)) return 1;
  if (hasErrors(result) && !options.keepGoing) {
    effects.warn(
      `${summaryOf(result, options.folder)}\nNothing was built. Mend the errors, or build with --keep-going to leave bad records out.`,
    );
    return 1;
  }
  // Built beside and then put in place, so that a build that ends early leaves the old site whole.
  const unfinished = `${options.out.replace(/\/+$/, "")}.unfinished`;
  effects.remove(unfinished);
  const site = writeSite(result, { ...options, out: unfinished }, effects);
  effects.remove(options.out);
  effects.rename(unfinished, options.out);
  effects.say(
    `${summaryOf(result, options.folder)}\n${options.out}: ${site.pages} pages, data version ${site.version}`,
  );
  return 0;
}

/** The out folder is replaced, so it must be one that a build made, an empty one, or none yet. Answers why not, or null. */
function refuseOut({ out, folder, app }: BuildOptions, effects: Effects): string | null {
  if (out.trim() === "") return "Name a folder to build into: --out dir.";
  const target = resolve(out);
  const held = effects.list(out);
  if (held === null && canRead(out, effects)) return `${out} is a file; name a folder.`;
  const isInside = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  const inTheWay = [folder, app]
    .map((one) => resolve(one))
    .find((one) => isInside(target, one) || isInside(one, target));
  if (inTheWay !== undefined) return `${out} and ${inTheWay} lie in one another; build into a folder of its own.`;
  const isOurs = held?.includes("404.html") && effects.list(join(out, "data"))?.includes("manifest.json") === true;
  const isSource = held?.includes("package.json") || held?.includes(".git");
  if (held === null || held.length === 0 || (isOurs && !isSource)) return null;
  return `${out} is not empty and holds no site that a build made, so it is left alone. Name another folder, or empty it yourself.`;
}

function canRead(path: string, effects: Effects): boolean {
  try {
    effects.read(path);
    return true;
  } catch {
    return false;
  }
}

/** Why an address cannot be the site's, or null. */
function refuseBaseUrl({ baseUrl }: BuildOptions): string | null {
  if (baseUrl === null) return null;
  const isPlain = isSafeLink(baseUrl) && !/[?#<>"]/.test(baseUrl);
  return isPlain ? null : `--base-url "${baseUrl}" is not an http or https address without query and hash.`;
}

/** Everything that was left out, for the site's notice: records set aside, and files and references that could not be read. Paths
 *  are those inside the dataset; nothing of the publisher's own disk is told. */
function leftOut({ problems, setAside }: ReadResult, folder: string): SetAside[] {
  const inside = (file: string) => relative(folder, file) || file;
  const records = setAside.map((one) => ({ ...one, file: inside(one.file) }));
  const told = new Set(setAside.map((one) => `${one.file} ${one.pointer}`));
  const isToldWith = ({ file, pointer }: Pick<SetAside, "file" | "pointer">): boolean =>
    told.has(`${file} ${pointer}`) ||
    (pointer !== "" && isToldWith({ file, pointer: pointer.slice(0, pointer.lastIndexOf("/")) }));
  const rest = problems
    .filter((one) => one.severity === "error" && !isToldWith(one))
    .map((one) => ({
      kind: one.record === "" ? "files" : "references",
      record: [one.record || inside(one.file), one.field].filter(Boolean).join(", "),
      file: inside(one.file),
      pointer: one.pointer,
      reason: one.message,
    }));
  return [...records, ...rest];
}

/** Deterministic text of a JSON file in the site. */
const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** First twelve hex digits of the SHA-256 of the dataset: the data version. */
export function versionOf(dataset: Dataset): string {
  return createHash("sha256").update(JSON.stringify(dataset)).digest("hex").slice(0, 12);
}

function writeSite(
  result: ReadResult,
  { out, folder, app, baseUrl }: BuildOptions,
  effects: Effects,
): { pages: number; version: string } {
  const { dataset, dates } = result;
  const appFiles = copyApp(app, out, effects);
  const version = versionOf(dataset);
  const lookup = lookupOf(result);
  const index = compileIndex(lookup, version, leftOut(result, folder));
  const write = (path: string, content: string) => effects.write(join(out, path), content);
  const brand = dataset.info.brand ? brandCss(dataset.info.brand) : null;
  if (brand !== null) write(BRAND_FILE, brand);
  const settings: PageSettings = {
    site: index.site,
    labels: index.labels,
    app: appFiles,
    baseUrl,
    brand: brand === null ? null : BRAND_FILE,
  };
  let pages = 1;
  const page = (view: RecordView) => {
    const path = pathTo(view.kind, view.id);
    write(`${path}index.html`, recordPage(view, index, settings));
    write(`${path}index.json`, json({ version, ...view }));
    pages++;
  };
  const story = compileStory(lookup);
  write("index.html", homePage(index, settings, story));
  for (const row of lookup.events.keys()) page(compileEvent(lookup, row));
  for (const { id } of dataset.actors) page(compileActor(lookup, id));
  const citations = citationsOf(dataset.sources, dates);
  for (const { id } of dataset.sources) page({ ...compileSource(lookup, id), citations: citations.get(id)! });
  for (const { id } of dataset.info.periods) page(compilePeriod(lookup, id));
  page(compileActors(lookup));
  page(compileDisagreements(lookup));
  page(compileAbout(lookup, index));
  if (story) page(story);
  for (const one of oldIdsOf(lookup)) {
    const { was, id } = one;
    // What was part of a page is told there, and a place has none.
    if (was !== "claim" && was !== "disagreement" && was !== "place")
      write(`${pathTo(was, id)}index.html`, movedPage(was, one, settings));
  }
  write("404.html", notFoundPage(settings));
  write("data/index.json", json(index));
  write("data/search.json", json(compileSearch(lookup)));
  write("data/dataset.json", json({ version, ...dataset }));
  write("data/sources.csl.json", json(dataset.sources.map((source) => cslItem(source, dates))));
  write("data/citations.json", json({ version, sources: Object.fromEntries(citations) }));
  for (const [name, schema] of Object.entries(jsonSchemas()))
    write(`data/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  if (baseUrl)
    write(
      "sitemap.xml",
      sitemap(
        lookup.events.map(({ event }) => baseUrl + pathTo("event", event.id)),
        baseUrl,
      ),
    );
  write("data/manifest.json", manifestOf(out, version, effects));
  return { pages, version };
}

/** Copies the built app, and answers which of its files a page names. */
function copyApp(app: string, out: string, effects: Effects): AppFiles {
  const files = filesBelow(effects, app).map((path) => path.slice(app.length + 1).replaceAll(sep, "/"));
  const named = appFilesOf(app, files, effects);
  for (const name of files)
    if (name !== MANIFEST && name !== FIRST) effects.write(join(out, name), effects.read(join(app, name)));
  return named;
}

function sitemap(urls: readonly string[], baseUrl: string): string {
  const lines = [baseUrl, ...urls].map((url) => `<url><loc>${url.replace(/&/g, "&amp;")}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

/** SHA-256 of every file, so that anyone can check a copy. */
function manifestOf(out: string, version: string, effects: Effects): string {
  const files = filesBelow(effects, out).map((path) => {
    const bytes = effects.read(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path: path.slice(out.length + 1), bytes: bytes.length, sha256 };
  });
  return json({ version, files });
}
