/** Loads parts of the page as scripts of their own and renders them once they have arrived. React's `lazy` is not used,
 * because it delays content by up to 300 ms where a fallback has been shown. */
import { type ComponentType, useEffect, useState } from "react";

/** Something that is loaded as a script of its own. */
export interface Later<T> {
  /** Loads the part. Once the part has loaded, returns the same one. */
  load(): Promise<T>;
  /** The loaded part, or null before it has loaded. */
  now(): T | null;
}

/** Wraps the import of a part, so that it can be loaded ahead and read synchronously afterwards.
 * @param fetchPart must await the import rather than chain to it with `then`: the build may make the chained code part
 * of the import, and a style sheet that fails to load would then go unnoticed */
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

/** Returns a part once it is wanted and loaded; null until then, "failed" if it did not load. */
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

/** A component that is loaded when first rendered and renders nothing until then. If it fails to load, it throws to the
 * nearest boundary. */
export const laterComponent = <P extends object>(fetchPart: () => Promise<ComponentType<P>>): ComponentType<P> =>
  componentOf(later(fetchPart));

/** Makes such a component from a part that can also be loaded ahead. */
export function componentOf<P extends object>(part: Later<ComponentType<P>>): ComponentType<P> {
  return function LaterComponent(props: P) {
    const Part = useLater(part);
    if (Part === "failed") throw new Error("a part of the page did not come");
    return Part && <Part {...props} />;
  };
}
