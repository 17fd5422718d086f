/** The one file that knows vis-timeline. It is handed a laid-out scene of a few hundred marks and keeps the drawing in step by
 *  difference; it never sees the dataset, and gets elements made by us, never strings. It draws once for each change: while a window moves the
 *  whole drawing moves by transform (useGestures). Axis, gestures, clustering, stacking, automatic height and tooltips stay off
 *  (docs/decisions.md, "vis-timeline is given a scene"). */
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import type { Scene, SceneRow } from "../../engine/draw/scene";
import type { Stop } from "../../engine/draw/walk";
import { count, fill, t } from "../../i18n/text";
import { type Face, facesOf, groupId, isSameFace, type Look } from "./faces";
import { MarkItem, markAt, type VisGroup } from "./markItem";

const MS_PER_DAY = 86_400_000;
const DAYS_PER_YEAR = 366;

/** A mark of the drawing as it was met by pointer or key. */
export interface Met {
  readonly event: number;
  readonly row: number;
  /** Its link. */
  readonly element: HTMLElement;
}

export interface Drawing {
  /** Brings marks, rows and window in step with a scene, at once; the window in positions of the scale. */
  apply(scene: Scene, visible: readonly [from: number, to: number], look: Look): void;
  /** Sets off the marks of these events, and no others. */
  light(events: readonly number[]): void;
  /** Makes one link the only one that the Tab key reaches. */
  setStop(stop: Stop | null): void;
  /** The one that the Tab key reaches. */
  stop(): HTMLElement | null;
  /** The link of an event where it is drawn: on one row, or on the first that has it. */
  linkOf(place: { readonly event: number | undefined; readonly row?: number | undefined }): HTMLElement | null;
  /** The mark that an element is part of. */
  markAt(target: EventTarget | null): Met | null;
  destroy(): void;
}

interface Item {
  readonly id: string;
  readonly group: string;
  readonly start: number;
  readonly end: number;
  readonly type: "mark";
  readonly face: Face;
}

interface GroupItem {
  readonly id: string;
  readonly order: number;
  readonly content: string;
  readonly height: number;
}

/** What we use of vis-timeline beyond what it promises. */
interface Internals {
  /** What is drawn again with everything. */
  components: readonly object[];
  readonly range: object;
  readonly itemSet: {
    readonly dom: { readonly axis: Element; readonly background: Element };
    readonly constructor: { readonly types: Record<string, unknown> };
    readonly items: Readonly<Record<string, MarkItem>>;
    readonly groups: Readonly<Record<string, VisGroup>>;
    redraw(): boolean;
    /** Sorts the items of every row, of which vis-timeline then draws those in the window. */
    _order(): void;
  };
  /** Draws everything at once. */
  _origRedraw(): void;
  /** Asks for that; vis-timeline puts it off to the next frame. */
  _redraw(): void;
}

export function createDrawing(container: HTMLElement): Drawing {
  const items = new DataSet<Item>();
  const groups = new DataSet<GroupItem>();
  const faces = new Map<string, Face>();
  let rows: readonly SceneRow[] = [];
  let width = 0;
  let shown: readonly [from: number, to: number] = [0, 0];
  let lit: readonly MarkItem[] = [];
  let stop: HTMLElement | null = null;
  container.addEventListener("pointerdown", onPress);
  const timeline = new Timeline(container, undefined as never, OPTIONS as never);
  const internals = timeline as unknown as Internals;
  const { itemSet } = internals;
  itemSet.constructor.types["mark"] = MarkItem;
  quietly(internals, () => {
    timeline.setGroups(groups as never);
    timeline.setItems(items as never);
  });
  // Our own axis stands above the rows; vis would put together its labels and lines for every drawing, hidden or not.
  internals.components = [internals.range, itemSet];
  // Layers of rows in which nothing of ours is drawn: three elements a row.
  itemSet.dom.axis.remove();
  itemSet.dom.background.remove();
  const itemsOf = (isMeant: (face: Face) => boolean): MarkItem[] =>
    [...faces.values()].filter(isMeant).flatMap(({ key }) => itemSet.items[key] ?? []);
  const linkOf: Drawing["linkOf"] = ({ event, row }) => {
    const isMeant = (face: Face) => face.kind === "link" && face.event === event && (row ?? face.row) === face.row;
    const [first] = itemsOf(isMeant).sort((a, b) => a.data.face.row - b.data.face.row);
    return first?.link ?? null;
  };
  return {
    apply(scene, visible, look) {
      const next = facesOf(scene, look);
      const isLaidOut = width === look.width && sameRows(scene.rows, rows);
      const isMoved = visible[0] !== shown[0] || visible[1] !== shown[1];
      quietly(internals, () => {
        if (isMoved) timeline.setWindow(visible[0] * MS_PER_DAY, visible[1] * MS_PER_DAY, { animation: false });
        removeOld(items, faces, next);
        if (!isLaidOut) setRows(groups, scene.rows);
      });
      // Only rows are measured, as long as they are empty. Marks find their own places.
      if (!isLaidOut) {
        itemSet._order();
        internals._origRedraw();
      }
      quietly(internals, () => {
        const fresh = next.filter((face) => !changeOld(itemSet.items[face.key], faces, face, isMoved));
        if (fresh.length > 0) items.add(fresh.map(itemOf));
        for (const face of fresh) faces.set(face.key, face);
      });
      for (const row of scene.rows) nameRow(itemSet.groups[groupId(row)], row);
      ({ rows, width, shown } = { rows: scene.rows, width: look.width, shown: visible });
    },
    light(events) {
      for (const item of lit) item.light(false);
      lit = events.length === 0 ? [] : itemsOf((face) => events.includes(face.event));
      for (const item of lit) item.light(true);
    },
    setStop(next) {
      const link = next && linkOf(next);
      if (link === stop) return;
      if (stop) stop.tabIndex = -1;
      if (link) link.tabIndex = 0;
      stop = link;
    },
    stop: () => stop,
    linkOf,
    markAt(target) {
      const item = markAt(target);
      return item?.link ? { event: item.data.face.event, row: item.data.face.row, element: item.link } : null;
    },
    destroy() {
      container.removeEventListener("pointerdown", onPress);
      timeline.destroy();
    },
  };
}

/** A press of the mouse may become a drag: it moves no focus to a mark, whose card would open, and selects no text. A click is still one. */
function onPress(domEvent: PointerEvent): void {
  if (domEvent.pointerType === "mouse" && domEvent.button === 0) domEvent.preventDefault();
}

const OPTIONS = {
  // As high as its container, which gets the height of the rows.
  height: "100%",
  start: 0,
  end: MS_PER_DAY * 365,
  // Also keeps vis from hiding everything for a second when a window is set (visjs/vis-timeline #1340).
  rollingMode: { follow: false },
  stack: false,
  showTooltips: false,
  showCurrentTime: false,
  showMajorLabels: false,
  showMinorLabels: false,
  selectable: false,
  moveable: false,
  zoomable: false,
  orientation: "top",
  // Time goes from left to right here; else vis-timeline reads the styles of every element above it to find out.
  rtl: false,
  margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
  groupOrder: "order",
  groupHeightMode: "fixed",
  horizontalScroll: false,
  verticalScroll: false,
  // Wider than any window we ask for: where vis clamped and we did not, marks and what lies under them would part.
  zoomMin: MS_PER_DAY,
  zoomMax: MS_PER_DAY * DAYS_PER_YEAR * 20_000,
  // A row is as high as its name, which is empty here.
  groupTemplate(group: GroupItem | undefined, name: HTMLElement) {
    name.style.height = `${group?.height ?? 0}px`;
    return "";
  },
};

/** Lets vis-timeline take in changes without drawing or sorting: it would do both after each, and draw all once more in the next frame. */
function quietly(internals: Internals, change: () => void): void {
  const { _redraw, _origRedraw, itemSet } = internals;
  Object.assign(internals, { _redraw: () => {}, _origRedraw: () => {} });
  itemSet.redraw = () => false;
  itemSet._order = () => {};
  change();
  Object.assign(internals, { _redraw, _origRedraw });
  // Back to those of its class.
  for (const name of ["redraw", "_order"]) Reflect.deleteProperty(itemSet, name);
}

function removeOld(items: DataSet<Item>, faces: Map<string, Face>, next: readonly Face[]): void {
  const wanted = new Set(next.map(({ key }) => key));
  const gone = [...faces.keys()].filter((key) => !wanted.has(key));
  for (const key of gone) faces.delete(key);
  if (gone.length > 0) items.remove(gone);
}

/** Brings a mark that is there up to date without vis-timeline, which would copy and sort all of them; false where there is none yet. */
function changeOld(item: MarkItem | undefined, faces: Map<string, Face>, face: Face, isMoved: boolean): boolean {
  const before = faces.get(face.key);
  if (!item || !before) return false;
  faces.set(face.key, face);
  if (!isSameFace(before, face)) item.setData({ ...item.data, ...timesOf(face), face });
  else if (isMoved) item.repositionX();
  return true;
}

const timesOf = ({ from, to }: Face) => ({ start: from * MS_PER_DAY, end: to * MS_PER_DAY });

const itemOf = (face: Face): Item => ({ id: face.key, group: face.group, ...timesOf(face), type: "mark", face });

function setRows(groups: DataSet<GroupItem>, rows: readonly SceneRow[]): void {
  const wanted = rows.map((row, order) => ({ id: groupId(row), order, content: "", height: row.height }));
  const kept = new Set(wanted.map((group) => group.id));
  groups.remove(groups.getIds().filter((id) => !kept.has(String(id))));
  groups.update(wanted);
}

function sameRows(a: readonly SceneRow[], b: readonly SceneRow[]): boolean {
  return (
    a.length === b.length && a.every((row, at) => groupId(row) === groupId(b[at]!) && row.height === b[at]!.height)
  );
}

/** A track is a list of its events. */
function nameRow(group: VisGroup | undefined, { row }: SceneRow): void {
  if (!group || row.kind !== "track") return;
  const { foreground } = group.dom;
  const name = fill(t.timeline.track, { name: row.label, events: count(row.events.length, "event") });
  if (foreground.getAttribute("aria-label") === name) return;
  foreground.setAttribute("role", "list");
  foreground.setAttribute("aria-label", name);
}
