/** Follows old ids to what they lead to today (aliases.json). */
import type { Tombstone } from "../model/schema";

/**
 * Where the aliases lead from an id: to the id itself or another, to the reason of its removal, or nowhere.
 * @param isLiving whether a record of the kind that is meant has an id. A disagreement may have the id of another record,
 * and an alias of that id is then not meant
 */
export function idNow(
  id: string,
  aliases: Readonly<Record<string, Tombstone>>,
  isLiving: (id: string) => boolean = () => false,
): Tombstone | undefined {
  let now: Tombstone | undefined = id;
  // More steps than there are aliases would be a circle.
  for (let step = 0; step <= Object.keys(aliases).length; step++) {
    if (typeof now !== "string" || isLiving(now) || !Object.hasOwn(aliases, now)) return now;
    now = aliases[now];
  }
  return undefined;
}
