/** Entries by a key, in the order in which each key first occurs. (`Map.groupBy` is newer than the browsers and the
 * version of Node that we promise.) */
export function groupBy<T, K>(entries: readonly T[], keyOf: (entry: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = found.get(key);
    if (group) group.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}
