/** `timeline build --single-file`: turns a small dataset and the built app into one HTML file, to send or to carry. */
import { resolve, sep } from "node:path";
import { checkMessages } from "../../i18n/check";
import { fill, grouped } from "../../i18n/text";
import { MOST_EVENTS } from "../../model/singleFile";
import { appFilesOf, singleAppOf } from "../appFiles";
import { builtHead } from "../appHead";
import { type Effects, filesBelow, pathInside } from "../effects";
import { isSingleFile, singleFileOf } from "../singleFile";
import { siteOf } from "../site";
import { type BuildOptions, megabytes, refuseBaseUrl, sayUnreleased } from "./build";
import { hasErrors, printProblems, readAny, summaryOf } from "./check";

/** `baseUrl` is the root of the published site: links that are copied and cited lead there. */
export type SingleFileOptions = Omit<BuildOptions, "offline">;

/** @returns the exit code */
export function buildSingleFile(options: SingleFileOptions, effects: Effects): number {
  const { folder, out, app, baseUrl, budget } = options;
  const refusal = refuseOut(options, effects) ?? refuseBaseUrl(baseUrl);
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const result = readAny(folder, effects);
  printProblems(result, effects);
  if (!effects.isFolder(folder)) return 1;
  const stop = (why: string): number => {
    effects.warn(`${summaryOf(result, folder)}\n${why}`);
    return 1;
  };
  if (hasErrors(result) && !options.keepGoing) return stop(checkMessages.commands.nothingBuilt);
  const { length: events } = result.dataset.events;
  if (events > MOST_EVENTS)
    return stop(fill(checkMessages.singleFile.tooMany, { events: grouped(events), most: MOST_EVENTS }));
  const names = filesBelow(effects, app).map((path) => pathInside(app, path));
  const head = builtHead(appFilesOf(app, names, effects));
  const site = siteOf(result, { folder, app: head, baseUrl, isSingleFile: true });
  const text = singleFileOf(site, singleAppOf(app, effects));
  const bytes = Buffer.byteLength(text);
  const said = { out, pages: grouped(site.pages), size: megabytes(bytes), version: site.version };
  if (budget !== null && bytes > budget * 1e6)
    return stop(fill(checkMessages.singleFile.overBudget, { ...said, most: budget }));
  effects.write(out, text);
  sayUnreleased(result, site.version, folder, effects);
  effects.say(`${summaryOf(result, folder)}\n${fill(checkMessages.singleFile.built, said)}`);
  return 0;
}

/** The build replaces a file only if a build made it. @returns the reason for refusing it, or null */
function refuseOut({ out, folder, app }: SingleFileOptions, effects: Effects): string | null {
  if (!/[^/\\]\.html?$/i.test(out) || effects.isFolder(out)) return fill(checkMessages.singleFile.noFile, { out });
  const inTheWay = [folder, app].find((one) => `${resolve(out)}`.startsWith(`${resolve(one)}${sep}`));
  if (inTheWay !== undefined) return fill(checkMessages.singleFile.inside, { out, other: inTheWay });
  const before = textOf(out, effects);
  return before === null || isSingleFile(before) ? null : fill(checkMessages.singleFile.notOurs, { out });
}

/** @returns null if there is no such file */
function textOf(path: string, effects: Effects): string | null {
  try {
    return new TextDecoder().decode(effects.read(path));
  } catch {
    return null;
  }
}
