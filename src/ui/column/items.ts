/** Finds the items of a column by key. Each item carries its key in a data attribute, so that no code depends on class
 * names. */

export interface Items {
  /** The items in the document, from top to bottom. */
  all(): readonly HTMLElement[];
  keyOf(item: HTMLElement): string;
  find(key: string): HTMLElement | null;
  /** Where the top of an item that is not in the document would be, in pixels below the top of the screen. Null for an
   * unknown key. */
  whereabouts?(key: string): number | null;
  /** Renders an item into the document, wherever it is in the column. */
  mount?(key: string): void;
  /** Gives items outside the visible area, which have no layout yet, their true heights. */
  layOut?(): void;
}

/** The list items below an element that carry a key: `data-event="..."` where `name` is "event". */
export function itemsIn(place: HTMLElement, name: string): Items {
  const found = place.getElementsByTagName("li");
  // This runs in every frame in which a column moves, and reading an attribute is ten times as fast as reading
  // `dataset`.
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

/** The nearest element, from an event's target outwards, that carries the data attribute. */
export function markedBy(target: EventTarget | null, name: string): HTMLElement | null {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    if (element instanceof HTMLElement && element.dataset[name] !== undefined) return element;
  }
  return null;
}
