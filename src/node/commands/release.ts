/** `timeline release`: compares a dataset with its last release, asks for the reasons of what readers may have relied on,
 * and records both in published.json (docs/corrections.md). */
import { join } from "node:path";
import { type Lookup, lookupOf } from "../../engine/compile/lookup";
import { changesBetween, needsReason, type RawChange, reasonKey } from "../../engine/release/changes";
import { changeInWords } from "../../engine/release/inWords";
import { lineOfChange } from "../../engine/release/readChange";
import { snapshotOf } from "../../engine/release/snapshot";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { type Change, isReason, type Published, readReasons } from "../../model/published";
import { readRange } from "../../model/typedDate";
import { versionOf } from "../dataVersion";
import type { Effects } from "../effects";
import { publishedText } from "../publishedText";
import { hasErrors, printProblems, readAny } from "./check";

export interface ReleaseOptions {
  readonly folder: string;
  /** The reason for every change that needs one and has none in reasons.json; "" for none. */
  readonly why: string;
  /** The day of the release, or null for today. */
  readonly date: string | null;
  /** Whether the changes are only shown. */
  readonly isTrial: boolean;
}

const PUBLISHED_FILE = "published.json";
const REASONS_FILE = "reasons.json";

/** @returns the exit code: 1 if nothing was released because something is wrong or missing */
export function release({ folder, why, date, isTrial }: ReleaseOptions, effects: Effects): number {
  const words = checkMessages.releases;
  const result = readAny(folder, effects);
  printProblems(result, effects);
  if (hasErrors(result)) {
    effects.warn(words.withErrors);
    return 1;
  }
  const { dataset, published } = result;
  const day = dayOf(date, published?.date, effects);
  if (day === null) return 1;
  const version = versionOf(dataset);
  const records = snapshotOf(dataset);
  const write = (releases: Published["releases"]) => {
    effects.write(join(folder, PUBLISHED_FILE), publishedText({ version, date: day, releases, records }));
    effects.remove(join(folder, REASONS_FILE));
  };
  if (published === null) {
    if (!isTrial) write([{ version, date: day, changes: [] }]);
    effects.say(fill(isTrial ? words.firstTrial : words.firstOne, { folder, version, date: day }));
    return 0;
  }
  if (published.version === version) {
    effects.say(fill(words.same, { folder, version, date: published.date }));
    return 0;
  }
  const raw = changesBetween(published.records, records, dataset.aliases);
  const reasons = reasonsIn(folder, effects);
  if (reasons === null || !isUsable(reasons, why, raw, folder, effects)) return 1;
  const explained = raw.map((one): RawChange => {
    const given = reasons[reasonKey(one)]?.trim() || (needsReason(one) ? why.trim() : "");
    return given === "" ? one : { ...one, why: given };
  });
  const lookup = lookupOf(result);
  const changes = explained.map((one) => changeInWords(one, lookup, published.records));
  const lacksReason = (one: RawChange) => one.why === undefined && needsReason(one);
  for (const [at, change] of changes.entries()) {
    const one = explained[at]!;
    effects.say(fill(words.change, { record: change.id, line: lineOfChange(change) }));
    if (lacksReason(one)) effects.say(fill(words.needsReason, { key: reasonKey(one) }));
  }
  for (const line of sentencesToRead(changes, lookup)) effects.say(line);
  const isChanged = ({ what }: Change) => what === "changed" || what === "renamed";
  const counts = {
    folder,
    version,
    date: day,
    changes: changes.filter(isChanged).length,
    records: new Set(changes.filter(isChanged).map(({ kind, id }) => `${kind} ${id}`)).size,
    added: changes.filter(({ what }) => what === "added").length,
    gone: changes.filter(({ what }) => what === "removed" || what === "merged").length,
  };
  if (isTrial) {
    effects.say(fill(words.wouldBe, counts));
    return 0;
  }
  const missing = [...new Set(explained.filter(lacksReason).map(reasonKey))];
  if (missing.length > 0) {
    const file = join(folder, REASONS_FILE);
    const all = { ...reasons, ...Object.fromEntries(missing.map((key) => [key, ""])) };
    effects.write(file, `${JSON.stringify({ reasons: all }, null, 2)}\n`);
    effects.warn(fill(words.missing, { n: missing.length, file }));
    return 1;
  }
  write([{ version, date: day, changes }, ...published.releases]);
  effects.say(fill(words.done, counts));
  return 0;
}

/** The day of the release. @returns null, with a warning, if it is no day or lies before the last release */
function dayOf(typed: string | null, last: string | undefined, effects: Effects): string | null {
  const words = checkMessages.releases;
  const today = effects.today();
  const day = typed ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || readRange(day) === null) {
    effects.warn(fill(words.badDate, { typed: day, today }));
    return null;
  }
  if (last !== undefined && day < last) {
    effects.warn(fill(words.tooEarly, { day, last }));
    return null;
  }
  if (day > today) effects.warn(fill(words.future, { day, today }));
  return day;
}

/** Sentences of summaries that rest on a claim that changed, and may say what it said. */
function sentencesToRead(changes: readonly Change[], lookup: Lookup): readonly string[] {
  const changed = new Set(
    changes.flatMap(({ kind, id, what }) => (kind === "claims" && what === "changed" ? [id] : [])),
  );
  const sentences = lookup.events.flatMap(({ event }) =>
    event.summary.flatMap(({ text, claims }) =>
      claims.some((claim) => changed.has(claim))
        ? [fill(checkMessages.releases.sentence, { record: event.id, text })]
        : [],
    ),
  );
  return sentences.length > 0 ? [checkMessages.releases.readAgain, ...sentences] : [];
}

/** The reasons that the editor has written so far. @returns null, with a warning, if the file cannot be read */
function reasonsIn(folder: string, effects: Effects): Readonly<Record<string, string>> | null {
  const file = join(folder, REASONS_FILE);
  if (!effects.list(folder)?.includes(REASONS_FILE)) return {};
  const reasons = readReasons(parsed(new TextDecoder().decode(effects.read(file))));
  if (reasons === null) effects.warn(fill(checkMessages.releases.badReasons, { file }));
  return reasons;
}

/** Whether every reason explains a change and can be published. Says which does not. */
function isUsable(
  reasons: Readonly<Record<string, string>>,
  why: string,
  changes: readonly RawChange[],
  folder: string,
  effects: Effects,
): boolean {
  const words = checkMessages.releases;
  const keys = new Set(changes.map(reasonKey));
  const strange = Object.keys(reasons).filter((key) => !keys.has(key));
  for (const key of strange) effects.warn(fill(words.strange, { file: join(folder, REASONS_FILE), key }));
  const isFit = why === "" || isReason(why);
  if (!isFit) effects.warn(words.badWhy);
  return strange.length === 0 && isFit;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
