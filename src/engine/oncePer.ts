/**
 * Memoises a function by object identity and keeps each result as long as its object lives. Used for everything that is
 * derived from a whole index or dataset, which never changes.
 */
export function oncePer<K extends object, R>(compute: (key: K) => R): (key: K) => R {
  const made = new WeakMap<K, { readonly result: R }>();
  return (key) => {
    const cached = made.get(key);
    if (cached) return cached.result;
    const result = compute(key);
    made.set(key, { result });
    return result;
  };
}
