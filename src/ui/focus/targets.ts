/** Moves the focus to an event on a part of the page, such as "this event, on the tracks", without knowing the
 * elements. Each part that draws events registers how to focus a target and how to find the target of an element. */

export type Surface = "list" | "source" | "tracks";

export interface Target {
  readonly on: Surface;
  /** The id of the event. Without one, the target is the element where Tab enters the part. */
  readonly event?: string;
  /** The row of the tracks. */
  readonly row?: number;
  /** The paragraph of the followed source. */
  readonly paragraph?: number;
}

export interface FocusPart {
  /** Gives the target the focus. Returns false where the target is not drawn or not visible. */
  focus(target: Target, options?: FocusOptions): boolean;
  /** The target that an element of this part belongs to, or null. */
  targetOf(element: Element): Target | null;
}

const parts = new Map<Surface, FocusPart>();

/** Registers a part.
 * @returns a function that unregisters it */
export function registerFocus(on: Surface, part: FocusPart): () => void {
  parts.set(on, part);
  return () => {
    if (parts.get(on) === part) parts.delete(on);
  };
}

export function focusOn(target: Target, options?: FocusOptions): boolean {
  return parts.get(target.on)?.focus(target, options) ?? false;
}

/** The target that an element belongs to, on any part, or null. */
export function targetOf(element: EventTarget | null): Target | null {
  if (!(element instanceof Element)) return null;
  for (const part of parts.values()) {
    const target = part.targetOf(element);
    if (target) return target;
  }
  return null;
}

/** Gives an element the focus. Returns false if the element did not take it, for example because it is hidden. */
export function take(element: HTMLElement | null | undefined, options?: FocusOptions): boolean {
  element?.focus(options);
  return element != null && document.activeElement === element;
}
