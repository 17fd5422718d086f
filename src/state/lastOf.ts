/**
 * Memoises a function for its last arguments, compared by identity. Selectors use it so that unchanged slices give the
 * same result object.
 */
export function lastOf<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last && args.length === last.args.length && args.every((arg, at) => arg === last?.args[at])) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
