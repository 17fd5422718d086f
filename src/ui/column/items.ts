/** What stands in a column, found by key: each item carries its key in its dataset, and no class is looked for. */

export interface Items {
  /** Those in the document, from top to bottom. */
  all(): readonly HTMLElement[];
  keyOf(item: HTMLElement): string;
  find(key: string): HTMLElement | null;
  /** Pixels below the top of the screen at which one that is not in the document would stand; null where there is none of that key. */
  whereabouts?(key: string): number | null;
  /** Puts one into the document, wherever it stands. */
  mount?(key: string): void;
  /** Gives all of them their true heights, where those out of sight have none yet. */
  layOut?(): void;
}

/** The list items below a place that carry a key: `data-event="..."` where the name is "event". */
export function itemsIn(place: HTMLElement, name: string): Items {
  const found = place.getElementsByTagName("li");
  // Asked in every frame in which a column moves: an attribute is read ten times as fast as what `dataset` makes of it.
  const attribute = `data-${name}`;
  return {
    all: () => [...found].filter((item) => item.hasAttribute(attribute)),
    keyOf: (item) => item.getAttribute(attribute) ?? "",
    find(key) {
      for (const item of found) if (item.getAttribute(attribute) === key) return item;
      return null;
    },
  };
}

/** The nearest element that carries a key, from where something happened outwards. */
export function markedBy(target: EventTarget | null, name: string): HTMLElement | null {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    if (element instanceof HTMLElement && element.dataset[name] !== undefined) return element;
  }
  return null;
}
