/** `timeline release`: compares a dataset with its last release, asks for the reasons of what readers may have relied on,
 * and records both in published.json (docs/corrections.md). */
import { join } from "node:path";
import { lookupOf } from "../../engine/compile/lookup";
import { changesBetween, type RawChange, reasonKey } from "../../engine/release/changes";
import { changeInWords } from "../../engine/release/inWords";
import { snapshotOf } from "../../engine/release/snapshot";
import { checkMessages } from "../../i18n/check";
import { fill, inRow, t } from "../../i18n/text";
import { type Change, type Published, readReasons } from "../../model/published";
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
  const day = date ?? effects.today();
  const last = published?.date ?? "0000-01-01";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || readRange(day) === null || day < last) {
    effects.warn(fill(words.badDate, { typed: day, last, today: effects.today() }));
    return 1;
  }
  const version = versionOf(dataset);
  const records = snapshotOf(dataset);
  const write = (releases: Published["releases"]) => {
    effects.write(join(folder, PUBLISHED_FILE), publishedText({ version, date: day, releases, records }));
    effects.remove(join(folder, REASONS_FILE));
  };
  if (published === null) {
    if (!isTrial) write([{ version, date: day, changes: [] }]);
    effects.say(fill(words.firstOne, { folder, version, date: day }));
    return 0;
  }
  if (published.version === version) {
    effects.say(fill(words.same, { folder, version, date: published.date }));
    return 0;
  }
  const raw = changesBetween(published.records, records, dataset.aliases);
  const reasons = reasonsIn(folder, raw, effects);
  if (reasons === null) return 1;
  const explained = raw.map((one): RawChange => {
    const key = reasonKey(one);
    const given = key === null ? "" : (reasons[key] ?? "").trim() || why.trim();
    return given === "" ? one : { ...one, why: given };
  });
  const lookup = lookupOf(result);
  const changes = explained.map((one) => changeInWords(one, lookup, published.records));
  const isUnexplained = (at: number) => explained[at]!.why === undefined && reasonKey(explained[at]!) !== null;
  for (const [at, change] of changes.entries())
    if (change.what !== "added") sayChange(change, isUnexplained(at), effects);
  const missing = explained.flatMap((one, at) => (isUnexplained(at) ? [reasonKey(one)!] : []));
  const counts = {
    folder,
    version,
    date: day,
    changed: new Set(changes.filter(({ what }) => what === "changed").map(({ kind, id }) => `${kind} ${id}`)).size,
    added: changes.filter(({ what }) => what === "added").length,
    gone: changes.filter(({ what }) => what === "removed" || what === "merged").length,
  };
  if (isTrial) {
    effects.say(fill(words.wouldBe, counts));
    return 0;
  }
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

function sayChange({ id, what, field, from, to }: Change, needsReason: boolean, effects: Effects): void {
  const words = checkMessages.releases;
  const value = (lines: readonly string[] | undefined) => (lines ? inRow(lines) : words.nothing);
  const line =
    field === undefined
      ? fill(words.other, {
          record: id,
          what: what === "merged" ? fill(t.corrections.merged, { name: value(to) }) : what,
        })
      : fill(words.change, {
          record: id,
          field: t.corrections.fields[field] ?? field,
          from: value(from),
          to: value(to),
        });
  effects.say(line);
  if (needsReason) effects.say(words.needsReason);
}

/** The reasons that the editor has written so far. @returns null, with a warning, if the file cannot be read or explains
 * what did not change */
function reasonsIn(
  folder: string,
  changes: readonly RawChange[],
  effects: Effects,
): Readonly<Record<string, string>> | null {
  const file = join(folder, REASONS_FILE);
  if (!effects.list(folder)?.includes(REASONS_FILE)) return {};
  const words = checkMessages.releases;
  const reasons = readReasons(parsed(new TextDecoder().decode(effects.read(file))));
  if (reasons === null) {
    effects.warn(fill(words.badReasons, { file }));
    return null;
  }
  const keys = new Set(changes.map(reasonKey));
  const strange = Object.keys(reasons).filter((key) => !keys.has(key));
  for (const key of strange) effects.warn(fill(words.strange, { file, key }));
  return strange.length > 0 ? null : reasons;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
