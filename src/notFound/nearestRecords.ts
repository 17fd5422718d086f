/** Finds the records whose ids or titles are nearest to an address that does not exist. Pure. The index comes over the
 * network, so that every value is checked before it is used. */
import { distance } from "fastest-levenshtein";
import { foldedWords } from "../i18n/fold";
import { pathTo } from "../model/address";

export interface NearRecord {
  /** The path of its page below the root: "events/karbala-raid-2007/". */
  readonly path: string;
  readonly title: string;
}

/** So many records are offered. */
const MOST = 5;
/** The part of an id or of the words that may differ. */
const FARTHEST = 0.4;
/** Shorter words must be equal: with one other letter they would be other words. */
const FORGIVING_LENGTH = 4;

/** The words that an address asks for: "events/karbala-raid_2007/index.html" -> ["karbala", "raid", "2007"]. */
export function askedWords(path: string): readonly string[] {
  return foldedWords(lastStep(path).replace(/[-_+.]/g, " "));
}

/** @param path the path that was asked for, below the root
 * @param index what `data/index.json` holds, not yet checked
 * @returns the nearest records, the nearest first */
export function nearestRecords(path: string, index: unknown): readonly NearRecord[] {
  const id = lastStep(path).toLowerCase();
  const words = askedWords(path);
  if (words.length === 0) return [];
  const near = recordsOf(index).map((record) => {
    const own = foldedWords(`${record.id.replaceAll("-", " ")} ${record.title}`);
    const shared = words.filter((word) => own.some((other) => isAlike(word, other))).length;
    const longest = Math.max(id.length, record.id.length);
    const byId = distance(id, record.id) / longest;
    const far = Math.min(byId, 1 - shared / words.length);
    // Of two that are as near, the one in the folder that was asked for comes first, then the one with the nearer id.
    const folder = record.path.split("/", 1)[0] ?? "";
    return { record, far, rank: far + byId / 10 - (path.startsWith(folder) ? 0.05 : 0) };
  });
  return near
    .filter(({ far }) => far <= FARTHEST)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ record: { path: own, title } }) => ({ path: own, title }));
}

const isAlike = (a: string, b: string): boolean =>
  a === b || (a.length >= FORGIVING_LENGTH && Math.abs(a.length - b.length) <= 1 && distance(a, b) <= 1);

/** The last step of a path, without the name of the file. */
function lastStep(path: string): string {
  const step =
    path
      .replace(/\/index\.\w+$|\/$/, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return decodeURIComponent(step).replace(/\.html?$/, "");
  } catch {
    return step;
  }
}

interface Listed extends NearRecord {
  readonly id: string;
}

function recordsOf(index: unknown): readonly Listed[] {
  const file = bag(index);
  const events = bag(file["events"]);
  const titles = list(events["title"]);
  const named = (kind: "actor" | "source" | "period", records: unknown, name: string) =>
    list(records).map((one) => [kind, bag(one)["id"], bag(one)[name]] as const);
  return [
    ...list(events["id"]).map((id, at) => ["event", id, titles[at]] as const),
    ...named("actor", file["actors"], "name"),
    ...named("source", file["sources"], "name"),
    ...named("period", file["periods"], "label"),
  ].flatMap(([kind, id, title]) =>
    typeof id === "string" && typeof title === "string" ? [{ id, title, path: pathTo(kind, id) }] : [],
  );
}

const bag = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
