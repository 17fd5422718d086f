/**
 * The kind of item that vis-timeline draws for us: one element of known size for each mark, with its link and label inside. vis-timeline's own
 * kinds build five elements and measure each of them, which forces the whole page to be laid out once for every mark. What vis-timeline asks
 * of an item is written down in `VisItem`; `visAdapter.test.ts` tells when a new version asks for more.
 */
import { BEYOND } from "../../engine/draw/scene";
import { type Face, TARGET } from "./faces";

/** An item's data: times in milliseconds, or as dates where vis-timeline has handed it over. */
export interface MarkData {
  readonly start: number | Date;
  readonly end: number | Date;
  readonly face: Face;
}

/** A row of vis-timeline, as far as an item knows it. */
export interface VisGroup {
  readonly dom: { readonly foreground: HTMLElement };
  /** Pixels of the drawing. */
  readonly width: number;
  stackDirty: boolean;
}

interface Conversion {
  /** Pixels from the left edge of the drawing. */
  toScreen(time: number | Date): number;
}

/** Orders of the elements in a row, so that a new one is put in its place. */
const orders = new WeakMap<Element, number>();

const items = new WeakMap<Element, MarkItem>();

/** The mark that an element is, or stands in. */
export function markAt(target: EventTarget | null): MarkItem | null {
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement) {
    const item = items.get(one);
    if (item) return item;
  }
  return null;
}

/** Everything that vis-timeline 8.5.4 reads of an item or calls on it, without groups of items, selection, editing and stacking. */
export class MarkItem {
  id: string | null = null;
  parent: VisGroup | null = null;
  displayed = false;
  dirty = false;
  groupShowing = true;
  readonly selected = false;
  readonly selectable = false;
  /** Rows get their height from us: no mark asks for any. */
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

  /** What has the focus and is met by the pointer. */
  get link(): HTMLElement | null {
    return this.#link;
  }

  /** Sets it off from the others. */
  light(isLit: boolean): void {
    this.#element?.toggleAttribute("data-lit", isLit);
  }

  /** A scene has only what lies in the window or near it. */
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

  /** vis-timeline draws several items by doing the first step of each, then the second; there is only one. */
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
    // Elements of a million pixels are drawn wrong: what reaches far beyond the drawing is cut there.
    const start = face.isPoint ? (from + to - face.size) / 2 + face.dx : Math.max(from, -most);
    const length = face.isPoint ? face.size : Math.max(0, Math.min(to, 2 * most) - start);
    this.left = start;
    const height = heightOf(face);
    // No transform: one for each mark makes every frame in which the tracks move dearer.
    this.#element?.style.setProperty("left", `${rounded(start)}px`);
    this.#element?.style.setProperty("top", `${rounded(face.top - height / 2)}px`);
    this.#link?.style.setProperty("--span", `${rounded(length)}px`);
    if (this.#label) {
      // The drawing begins half a window before the window.
      const before = (most / (1 + 2 * BEYOND)) * BEYOND;
      this.#label.style.left = `${rounded(face.labelStart + before - start)}px`;
    }
  }

  /** Rows stand where we put them. */
  repositionY(): void {}

  // What is never selected needs neither.
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

  /** The elements for what the mark is on this track: a link in an item of its list, or one element that assistive technology passes over. */
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
    // A link of its own, for the pointer alone: in the mark's link, words that are cut off would belong to its name and could not be seen.
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

/** Pixels of the element that the pointer meets. */
const heightOf = ({ isPoint }: Face): number => (isPoint ? TARGET : TARGET / 2);

/** Words as text and, where they were found, as marked text. */
function wordsOf(parts: NonNullable<Face["label"]>): readonly Node[] {
  return parts.map(([text, isFound]) => {
    if (!isFound) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

/** The first element of a row that is read after a new one; null where there is none. */
function firstAfter(row: Element, order: number): Element | null {
  let after: Element | null = null;
  for (let one = row.lastElementChild; one && (orders.get(one) ?? 0) > order; one = one.previousElementSibling)
    after = one;
  return after;
}

const rounded = (pixels: number) => Math.round(pixels * 100) / 100;
