/** What has the focus, by what it is and not by where it lies in the document: "this event, on the tracks". The part that draws a
 *  target registers how to give it the focus and how to tell it from its element. */

export type Surface = "list" | "source" | "tracks";

export interface Target {
  readonly on: Surface;
  /** Id of the event; without one, the place where Tab enters the part. */
  readonly event?: string;
  /** Row of the tracks. */
  readonly row?: number;
  /** Paragraph of the source. */
  readonly paragraph?: number;
}

export interface FocusPart {
  /** Gives the target the focus; answers false where it is not drawn, or not in sight. */
  focus(target: Target, options?: FocusOptions): boolean;
  /** Which target an element of this part belongs to. */
  targetOf(element: Element): Target | null;
}

const parts = new Map<Surface, FocusPart>();

/** Makes a part known; answers what takes it back. */
export function registerFocus(on: Surface, part: FocusPart): () => void {
  parts.set(on, part);
  return () => {
    if (parts.get(on) === part) parts.delete(on);
  };
}

export function focusOn(target: Target, options?: FocusOptions): boolean {
  return parts.get(target.on)?.focus(target, options) ?? false;
}

/** The target an element belongs to, on whichever part it lies. */
export function targetOf(element: EventTarget | null): Target | null {
  if (!(element instanceof Element)) return null;
  for (const part of parts.values()) {
    const target = part.targetOf(element);
    if (target) return target;
  }
  return null;
}

/** Gives an element the focus; answers whether it took it, which what is hidden does not. */
export function take(element: HTMLElement | null | undefined, options?: FocusOptions): boolean {
  element?.focus(options);
  return element != null && document.activeElement === element;
}
