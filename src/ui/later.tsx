import { type ComponentType, useEffect, useState } from "react";

/** Something that comes with a script of its own. */
export interface Later<T> {
  /** Fetches it, or answers with the one that has come. */
  load(): Promise<T>;
  /** The one that has come; null before. */
  now(): T | null;
}

/**
 * React's `lazy` would hold parts back: where a fallback has been shown, what takes its place waits up to 300 ms.
 * @param fetchPart awaits the import instead of chaining to it: what is chained may become part of the import, and styles that fail to come
 *   would not be met
 */
export function later<T>(fetchPart: () => Promise<T>): Later<T> {
  let part: T | null = null;
  return {
    async load() {
      part ??= await fetchPart();
      return part;
    },
    now: () => part,
  };
}

/** What comes later, once it is wanted and there; null until then, "failed" where it does not come. */
export function useLater<T>(part: Later<T>, isWanted = true): T | "failed" | null {
  const [answer, setAnswer] = useState<"come" | "failed" | null>(null);
  const isHere = part.now() !== null;
  useEffect(() => {
    if (!isWanted || isHere) return;
    let isGone = false;
    const tell = (how: "come" | "failed") => !isGone && setAnswer(how);
    part.load().then(
      () => tell("come"),
      () => tell("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [part, isWanted, isHere]);
  if (!isWanted) return null;
  return part.now() ?? (answer === "failed" ? answer : null);
}

/** A component that comes with a script of its own and is nothing until then. Where it does not come, the boundary round it tells. */
export const laterComponent = <P extends object>(fetchPart: () => Promise<ComponentType<P>>): ComponentType<P> =>
  componentOf(later(fetchPart));

/** The same of what may be fetched ahead too. */
export function componentOf<P extends object>(part: Later<ComponentType<P>>): ComponentType<P> {
  return function LaterComponent(props: P) {
    const Part = useLater(part);
    if (Part === "failed") throw new Error("a part of the page did not come");
    return Part && <Part {...props} />;
  };
}
