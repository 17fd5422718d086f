/** "Did you mean": the known name that a misspelt one most likely means. In time that hardly grows with the names known, so that
 *  20,000 bad references are told in seconds. */
import { distance } from "fastest-levenshtein";
import { checkMessages } from "../../i18n/check";
import { fill, inRow } from "../../i18n/text";
import { LIMITS } from "../../model/fields";

/** Up to so many names, each is compared; of more, those that share the rarest threes of letters. */
const FEW = 200;
/** How many names the threes may lead to in all, and how many of them are then compared letter by letter. */
const MOST_LED_TO = 600;
const MOST_COMPARED = 40;

/** The known name nearest to a text, or "" when none is near. */
export function nearest(text: string, candidates: readonly string[] | ReadonlySet<string>): string {
  if (text.length > LIMITS.id) return "";
  const size = Array.isArray(candidates) ? candidates.length : (candidates as ReadonlySet<string>).size;
  const names = size <= FEW ? candidates : alike(text, candidates);
  return closestWithin(text, names, Math.max(2, Math.floor(text.length / 2)));
}

/** What may be written instead of a text: "Did you mean "alleged"? Allowed: reported, alleged." */
export function allowedOf(candidates: readonly string[], text: string): string {
  const near = nearest(text, candidates);
  return fill(near ? checkMessages.near.meantOf : checkMessages.near.allowed, { near, allowed: inRow(candidates) });
}

/** The name with the fewest letters changed, at most `limit`; of several the first. */
export function closestWithin(text: string, names: Iterable<string>, limit: number): string {
  let found = "";
  let least = limit + 1;
  for (const name of names) {
    // So many letters differ at the least.
    if (Math.abs(name.length - text.length) >= least) continue;
    const changed = distance(text, name);
    if (changed < least) [found, least] = [name, changed];
  }
  return found;
}

type Threes = ReadonlyMap<string, readonly string[]>;
const threesMade = new WeakMap<object, Threes>();

/** Names that share many threes of letters with a text, beginning with the rarest. */
function alike(text: string, candidates: readonly string[] | ReadonlySet<string>): string[] {
  const made = threesMade.get(candidates) ?? threesOfAll(candidates);
  threesMade.set(candidates, made);
  const lists = threesOf(text)
    .map((three) => made.get(three) ?? [])
    .sort((a, b) => a.length - b.length);
  const shared = new Map<string, number>();
  let led = 0;
  for (const names of lists) {
    led += names.length;
    if (led > MOST_LED_TO && shared.size > 0) break;
    for (const name of names.slice(0, MOST_LED_TO)) shared.set(name, (shared.get(name) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_COMPARED)
    .map(([name]) => name);
}

function threesOfAll(candidates: Iterable<string>): Threes {
  const threes = new Map<string, string[]>();
  for (const name of candidates) {
    for (const three of threesOf(name)) {
      const list = threes.get(three);
      if (list) list.push(name);
      else threes.set(three, [name]);
    }
  }
  return threes;
}

/** "guild" -> "^gu", "gui", "uil", "ild", "ld$", each once. */
function threesOf(text: string): string[] {
  const framed = `^${text}$`;
  return [...new Set(Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3)))];
}
