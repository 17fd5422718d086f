/** A registry of the few page elements that other modules must reach. Each element registers itself by a ref, so that
 * no module looks up by class what another one draws. */
import type { RefCallback } from "react";

const NAMES = [
  "header",
  "side",
  "list",
  "record",
  "events-heading",
  "search-field",
  "filters-button",
  "range-step",
  "choose-tracks",
] as const;
export type PartName = (typeof NAMES)[number];

const elements = new Map<PartName, HTMLElement>();

const register =
  (name: PartName): RefCallback<HTMLElement> =>
  (element) => {
    if (element) elements.set(name, element);
    return () => {
      if (elements.get(name) === element) elements.delete(name);
    };
  };

/** Refs by which elements register themselves: `ref={partRef.side}`. */
export const partRef = Object.fromEntries(NAMES.map((name) => [name, register(name)])) as Readonly<
  Record<PartName, RefCallback<HTMLElement>>
>;

/** The element registered under a name, or null while it is not drawn. */
export const partOf = (name: PartName): HTMLElement | null => elements.get(name) ?? null;
