/** The vis-timeline item type of our marks: one element of known size for each mark, with its link and label inside.
 * vis-timeline's own item types build five elements and measure each of them, which forces a layout of the whole page
 * for every mark. `visAdapter.test.ts` fails if a new version of vis-timeline asks more of an item than `MarkItem`
 * offers. */
import { BEYOND } from "../../engine/draw/scene";
import { type Face, TARGET } from "./faces";

/** The data of an item. Times are in milliseconds, or dates after vis-timeline has converted them. */
export interface MarkData {
  readonly start: number | Date;
  readonly end: number | Date;
  readonly face: Face;
}

/** The part of vis-timeline's group (a row) that an item uses. */
export interface VisGroup {
  readonly dom: { readonly foreground: HTMLElement };
  /** Width of the drawing in pixels. */
  readonly width: number;
  stackDirty: boolean;
}

interface Conversion {
  /** Pixels from the left edge of the drawing. */
  toScreen(time: number | Date): number;
}

/** The reading order of the elements in a row, by which a new element finds its place. */
const orders = new WeakMap<Element, number>();

const items = new WeakMap<Element, MarkItem>();

/** The item whose element is the target or contains it, or null. */
export function markAt(target: EventTarget | null): MarkItem | null {
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement) {
    const item = items.get(one);
    if (item) return item;
  }
  return null;
}

/** Implements everything that vis-timeline 8.5.4 reads of an item or calls on it, except item groups, selection,
 * editing and stacking. */
export class MarkItem {
  id: string | null = null;
  parent: VisGroup | null = null;
  displayed = false;
  dirty = false;
  groupShowing = true;
  readonly selected = false;
  readonly selectable = false;
  /** The app sets the height of rows itself, so marks report none. */
  top = 0;
  readonly height = 0;
  readonly width = 0;
  left = 0;
  data: MarkData;
  readonly #conversion: Conversion;
  #element: HTMLElement | null = null;
  #link: HTMLElement | null = null;
  #label: HTMLElement | null = null;
  #drawn: Face | null = null;

  constructor(data: MarkData, conversion: Conversion) {
    this.data = data;
    this.#conversion = conversion;
  }

  /** The element that takes the focus and reacts to the pointer. */
  get link(): HTMLElement | null {
    return this.#link;
  }

  /** Lights the mark, or stops lighting it. */
  light(isLit: boolean): void {
    this.#element?.toggleAttribute("data-lit", isLit);
  }

  /** Always true, because a scene has only marks in the visible window or near it. */
  isVisible(): boolean {
    return true;
  }

  setData(data: MarkData): void {
    this.data = data;
    if (!this.displayed) return;
    this.#paint();
    this.repositionX();
  }

  setParent(parent: VisGroup | null): void {
    if (this.displayed) this.hide();
    this.parent = parent;
  }

  show(): void {
    if (this.displayed || !this.parent) return;
    const element = this.#paint();
    const { foreground } = this.parent.dom;
    foreground.insertBefore(element, firstAfter(foreground, this.data.face.order));
    this.displayed = true;
  }

  hide(): void {
    this.#element?.remove();
    this.displayed = false;
  }

  /** vis-timeline runs the first drawing step of all items, then the second, and so on; a mark has only one step. */
  redraw(isQueued?: boolean): (() => void)[] | undefined {
    if (isQueued) return [() => this.show()];
    this.show();
    return;
  }

  repositionX(): void {
    const { face } = this.data;
    const most = this.parent?.width ?? 0;
    const from = this.#conversion.toScreen(this.data.start);
    const to = this.#conversion.toScreen(this.data.end);
    // Browsers draw elements of a million pixels wrongly, so a mark is cut off where it reaches far beyond the drawing.
    const start = face.isPoint ? (from + to - face.size) / 2 + face.dx : Math.max(from, -most);
    const length = face.isPoint ? face.size : Math.max(0, Math.min(to, 2 * most) - start);
    this.left = start;
    const height = heightOf(face);
    // Not `transform`: one for each mark makes every frame in which the tracks move more expensive.
    this.#element?.style.setProperty("left", `${rounded(start)}px`);
    this.#element?.style.setProperty("top", `${rounded(face.top - height / 2)}px`);
    this.#link?.style.setProperty("--span", `${rounded(length)}px`);
    if (this.#label) {
      // The drawing starts half a window before the visible window.
      const before = (most / (1 + 2 * BEYOND)) * BEYOND;
      this.#label.style.left = `${rounded(face.labelStart + before - start)}px`;
    }
  }

  /** Does nothing: `repositionX` sets the vertical position too. */
  repositionY(): void {}

  // Required by vis-timeline, but marks are never selected.
  select(): void {}
  unselect(): void {}

  #paint(): HTMLElement {
    const { face } = this.data;
    const before = this.#drawn;
    const isNew = before?.kind !== face.kind;
    const element = isNew || !this.#element ? this.#build(face) : this.#element;
    const link = this.#link ?? element;
    this.#drawn = face;
    orders.set(element, face.order);
    const classes = face.rise === 0 ? face.className : `${face.className} is-${face.rise > 0 ? "down" : "up"}`;
    if (link.className !== classes) link.className = classes;
    if (face.rise !== 0) link.style.setProperty("--rise", `${rounded(Math.abs(face.rise))}px`);
    if (face.kind !== "line" && (isNew || before.href !== face.href)) link.setAttribute("href", face.href);
    if (face.kind === "link") {
      link.dataset["row"] = String(face.row);
      if (isNew || before.name !== face.name) link.setAttribute("aria-label", face.name);
      element.setAttribute("aria-posinset", String(face.position));
      element.setAttribute("aria-setsize", String(face.setSize));
    }
    this.#paintLabel(face, isNew ? null : before);
    return element;
  }

  /** Creates the elements for the face's kind: a list item with a link, or a single element that is hidden from
   * assistive technology. */
  #build({ kind, id }: Face): HTMLElement {
    const link = document.createElement(kind === "line" ? "span" : "a");
    const element = kind === "link" ? document.createElement("div") : link;
    if (kind === "link") {
      element.className = "mark-place";
      element.setAttribute("role", "listitem");
      element.append(link);
      link.setAttribute("aria-describedby", "part_track-keys");
      link.dataset["event"] = id;
    } else element.setAttribute("aria-hidden", "true");
    if (kind !== "line") link.tabIndex = -1;
    this.#element?.replaceWith(element);
    this.#element = element;
    this.#link = link;
    this.#label = null;
    items.set(element, this);
    return element;
  }

  #paintLabel(face: Face, before: Face | null): void {
    if (!face.label) {
      this.#label?.remove();
      this.#label = null;
      return;
    }
    // The label is a separate link for the pointer only. Inside the mark's link, words that are cut off would be part
    // of its accessible name but not visible.
    const label = this.#label ?? document.createElement("a");
    if (!this.#label) {
      label.tabIndex = -1;
      label.dir = "auto";
      label.setAttribute("aria-hidden", "true");
      this.#element?.append(label);
    }
    label.setAttribute("href", face.href);
    if (!this.#label || String(before?.label) !== String(face.label)) label.replaceChildren(...wordsOf(face.label));
    if (label.className !== face.labelClass) label.className = face.labelClass;
    label.style.width = `${rounded(face.labelWidth)}px`;
    label.style.top = `${rounded(face.labelTop - face.top + heightOf(face) / 2)}px`;
    this.#label = label;
  }
}

/** Height in pixels of the pointer target. */
const heightOf = ({ isPoint }: Face): number => (isPoint ? TARGET : TARGET / 2);

/** The label as text nodes, with the matches in `<mark>` elements. */
function wordsOf(parts: NonNullable<Face["label"]>): readonly Node[] {
  return parts.map(([text, isFound]) => {
    if (!isFound) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

/** The first element of a row that comes after a new one in reading order, or null. */
function firstAfter(row: Element, order: number): Element | null {
  let after: Element | null = null;
  for (let one = row.lastElementChild; one && (orders.get(one) ?? 0) > order; one = one.previousElementSibling)
    after = one;
  return after;
}

const rounded = (pixels: number) => Math.round(pixels * 100) / 100;
