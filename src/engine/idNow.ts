/** Follows old ids to what they lead to today (aliases.json). */
import type { Tombstone } from "../model/schema";

/** Where the aliases lead from an id: to the id itself or another, to the reason of its removal, or nowhere. */
export function idNow(id: string, aliases: Readonly<Record<string, Tombstone>>): Tombstone | undefined {
  let now: Tombstone | undefined = id;
  // More steps than there are aliases would be a circle.
  for (let step = 0; step <= Object.keys(aliases).length; step++) {
    if (typeof now !== "string" || !Object.hasOwn(aliases, now)) return now;
    now = aliases[now];
  }
  return undefined;
}
