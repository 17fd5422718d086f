/**
 * Computes something once for each object and keeps it as long as the object lives: what is derived from a whole index
 * or dataset, which never changes.
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
