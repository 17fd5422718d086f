/** `timeline build`: turns a dataset and the built app into a finished site of plain files. */
import { createHash } from "node:crypto";
import { basename, dirname, join, resolve, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { checkMessages } from "../../i18n/check";
import { fill, grouped, inRow } from "../../i18n/text";
import { SITE_FILE } from "../../model/address";
import { isSafeLink } from "../../model/link";
import { type Build, MANIFEST_FILE, WORKER_FILE } from "../../offline/kept";
import { type AppFiles, appFilesOf, ONLY_SOURCES } from "../appFiles";
import { builtHead, headerPolicy } from "../appHead";
import { type FileSize, MOST_PAGE, overBudget } from "../budget";
import type { CardPainter } from "../cards/cardPainter";
import { CARD_FILE } from "../cards/siteCards";
import { type Effects, filesBelow, pathInside } from "../effects";
import { isFile } from "../emptyFolder";
import { HEADERS, headersFile } from "../headers";
import { typedProgram } from "../program";
import type { ReadResult } from "../readDataset";
import { json, siteOf } from "../site";
import { hasErrors, printProblems, readAny, summaryOf } from "./check";

export interface BuildOptions {
  readonly folder: string;
  readonly out: string;
  /** The folder of the built app, which `vite build` wrote. */
  readonly app: string;
  readonly baseUrl: string | null;
  readonly keepGoing: boolean;
  /** The most megabytes that the files of the site may have together, or null for no limit. */
  readonly budget: number | null;
  /** Whether devices keep the site for reading without a network. */
  readonly offline: boolean;
}

/** @param painter what draws share cards, or null for a site without them. @returns the exit code */
export async function build(
  options: BuildOptions,
  effects: Effects,
  painter: CardPainter | null = null,
): Promise<number> {
  const refusal = refuseOut(options, effects) ?? refuseBaseUrl(options.baseUrl);
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const result = readAny(options.folder, effects);
  printProblems(result, effects);
  if (!effects.isFolder(options.folder)) return 1;
  if (hasErrors(result) && !options.keepGoing) {
    effects.warn(`${summaryOf(result, options.folder)}\n${checkMessages.commands.nothingBuilt}`);
    return 1;
  }
  // Build into a second folder and rename it at the end, so that an interrupted build leaves the old site whole.
  const unfinished = `${join(dirname(options.out), basename(options.out))}.unfinished`;
  effects.remove(unfinished);
  const { files, pages, version } = await writeSite(result, { ...options, out: unfinished }, effects, painter);
  const excess = excessOf(files, { ...options, unfinished }, effects);
  if (excess.length > 0) {
    effects.remove(unfinished);
    for (const line of excess) effects.warn(line);
    return 1;
  }
  effects.remove(options.out);
  effects.rename(unfinished, options.out);
  const size = megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0));
  const counted = { pages: grouped(pages), files: grouped(files.length), size };
  sayUnreleased(result, version, options.folder, effects);
  const built = fill(checkMessages.commands.built, { out: options.out, version, ...counted });
  effects.say(`${summaryOf(result, options.folder)}\n${built}`);
  if (painter) effects.say(cardsDrawn(options.out, painter));
  return 0;
}

/** Says where the data has changed since the last release. */
export function sayUnreleased({ published: last }: ReadResult, version: string, folder: string, effects: Effects) {
  if (!last || last.version === version) return;
  const values = { folder, version, last: last.version, date: last.date, program: typedProgram };
  effects.say(fill(checkMessages.releases.unreleased, values));
}

/** The build replaces the out folder, so that folder must be missing, empty or a site that a build made. @returns the
 * reason for refusing it, or null */
function refuseOut({ out, folder, app }: BuildOptions, effects: Effects): string | null {
  if (out.trim() === "") return checkMessages.commands.noOut;
  const target = resolve(out);
  const held = effects.list(out);
  if (held === null && isFile(out, effects)) return fill(checkMessages.commands.isFile, { folder: out });
  const isInside = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  const inTheWay = [folder, app]
    .map((one) => resolve(one))
    .find((one) => isInside(target, one) || isInside(one, target));
  if (inTheWay !== undefined) return fill(checkMessages.commands.inOneAnother, { out, other: inTheWay });
  const isOurs = held?.includes("404.html") && effects.list(join(out, "data"))?.includes("manifest.json") === true;
  const isSource = held?.includes("package.json") || held?.includes(".git");
  if (held === null || held.length === 0 || (isOurs && !isSource)) return null;
  return fill(checkMessages.commands.notOurs, { out });
}

/** @returns why the address cannot be the site's, or null */
export function refuseBaseUrl(baseUrl: string | null): string | null {
  if (baseUrl === null) return null;
  const isPlain = isSafeLink(baseUrl) && !/[?#<>"]/.test(baseUrl);
  return isPlain ? null : fill(checkMessages.commands.badBaseUrl, { address: baseUrl });
}

const CARDS_PER_TURN = 20;

/** Writes the app, every page, the data and a manifest of all files. */
async function writeSite(
  result: ReadResult,
  { out, folder, app, baseUrl, offline }: BuildOptions,
  effects: Effects,
  painter: CardPainter | null,
): Promise<{ files: readonly FileSize[]; pages: number; version: string }> {
  const appFiles = copyApp(app, out, effects);
  const head = builtHead(appFiles);
  const { files, pages, version } = siteOf(result, { folder, app: head, baseUrl, painter, offline });
  let cards = 0;
  for (const [path, make] of files) {
    effects.write(join(out, path), make());
    // Node frees the 6 MB of pixels of a painted card only between two turns of the event loop.
    if (path.endsWith(CARD_FILE) && ++cards % CARDS_PER_TURN === 0) await setImmediate();
  }
  const listed = hashesOf(out, effects);
  const manifest = json({ version, files: listed });
  const worker = offline ? workerOf(appFiles, version, manifest) : appFiles.workerEnd;
  const last = [
    { path: MANIFEST_FILE, text: manifest },
    { path: WORKER_FILE, text: worker },
  ];
  for (const { path, text } of last) effects.write(join(out, path), text);
  const all = [...listed, ...last.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) }))];
  const names = all.map(({ path }) => path);
  effects.write(join(out, HEADERS), headersFile(names, headerPolicy(appFiles)));
  return { files: all, pages, version };
}

/** The service worker of a build. It names the manifest by its hash, so that it changes with every file. */
function workerOf(app: AppFiles, version: string, manifest: string): string {
  const { entry, imports, recordScript, listScript, styles, fonts } = app;
  const build: Build = {
    version,
    entry,
    manifest: createHash("sha256").update(manifest).digest("hex"),
    start: [entry, ...imports, recordScript, listScript, ...styles, ...fonts, "data/index.json", SITE_FILE],
  };
  return `const BUILD=${JSON.stringify(build)};\n${app.worker}`;
}

/** Copies the built app. @returns the files that pages must name */
function copyApp(app: string, out: string, effects: Effects): AppFiles {
  const files = filesBelow(effects, app).map((path) => pathInside(app, path));
  const named = appFilesOf(app, files, effects);
  for (const name of files)
    if (!(ONLY_SOURCES as readonly string[]).includes(name))
      effects.write(join(out, name), effects.read(join(app, name)));
  return named;
}

/** Lists the SHA-256 of every file, so that anyone can verify a copy of the site. */
function hashesOf(out: string, effects: Effects) {
  return filesBelow(effects, out).map((path) => {
    const bytes = effects.read(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path: pathInside(out, path), bytes: bytes.length, sha256 };
  });
}

/** @returns what is too large in a new site, in sentences */
function excessOf(
  files: readonly FileSize[],
  { out, unfinished, budget }: BuildOptions & { readonly unfinished: string },
  effects: Effects,
): readonly string[] {
  const excess =
    budget === null ? null : overBudget(files, budget * 1e6, (path) => effects.read(join(unfinished, path)));
  if (!excess) return [];
  const { overBudget: tooLarge, pageOverBudget, part } = checkMessages.commands;
  const partsOf = (parts: readonly FileSize[]) =>
    inRow(parts.map(({ path, bytes }) => fill(part, { path, size: megabytes(bytes) })));
  return [
    ...(excess.total
      ? [
          fill(tooLarge, {
            out,
            size: megabytes(excess.total.bytes),
            most: budget!,
            parts: partsOf(excess.total.parts),
          }),
        ]
      : []),
    ...excess.pages.map(({ path, bytes }) =>
      fill(pageOverBudget, { out, path, size: (bytes / 1000).toFixed(1), most: MOST_PAGE / 1000 }),
    ),
  ];
}

function cardsDrawn(out: string, painter: CardPainter): string {
  const { cards, painted } = painter.finish();
  return fill(checkMessages.commands.cards, { out, n: grouped(cards), painted: grouped(painted) });
}

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
