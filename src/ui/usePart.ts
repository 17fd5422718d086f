import { type ComponentType, useEffect, useState } from "react";

/** A part of the page that comes with a script of its own: null until it is there, "failed" where it does not come. React's `lazy` would
 *  hold it back: where a fallback has been shown, what takes its place waits up to 300 ms.
 * @param load always the same function; it awaits the import instead of chaining to it, because what is chained may become part of the
 *   import, and styles that fail to come would not be met
 */
export function usePart<P>(
  load: () => Promise<ComponentType<P>>,
  isWanted: boolean,
): ComponentType<P> | "failed" | null {
  // In an object, since React would call a component that is set as it is.
  const [loaded, setLoaded] = useState<{ readonly part: ComponentType<P> | "failed" } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const take = (part: ComponentType<P> | "failed") => {
      if (!isGone) setLoaded({ part });
    };
    const ask = async () => {
      try {
        take(await load());
      } catch {
        take("failed");
      }
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [load, isWanted]);
  return loaded?.part ?? null;
}
