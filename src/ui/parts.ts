/** Parts of the page that others must reach, by name: each registers its element as it is drawn. */
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

/** What an element registers itself with: `ref={partRef.side}`. */
export const partRef = Object.fromEntries(NAMES.map((name) => [name, register(name)])) as Readonly<
  Record<PartName, RefCallback<HTMLElement>>
>;

/** The element of a name, while it is drawn. */
export const partOf = (name: PartName): HTMLElement | null => elements.get(name) ?? null;
