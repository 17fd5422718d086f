/** The adapter to vis-timeline and the only file that knows it. It takes a laid-out scene of a few hundred marks,
 * applies only the differences to vis-timeline, and draws once for each change; while a window moves, the whole drawing
 * moves by transform (useGestures). It never sees the dataset, and vis-timeline gets elements, never strings. Axis,
 * gestures, clustering, stacking, automatic height and tooltips of vis-timeline are off (docs/decisions.md,
 * "vis-timeline is given a scene"). */
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

/** The mark that a pointer or the focus is on. */
export interface Met {
  readonly event: number;
  readonly row: number;
  /** Its link. */
  readonly element: HTMLElement;
}

export interface Drawing {
  /** Updates marks, rows and window to a scene, synchronously. `visible` is in positions on the timescale. */
  apply(scene: Scene, visible: readonly [from: number, to: number], look: Look): void;
  /** Lights the marks of these events, and no others. */
  light(events: readonly number[]): void;
  /** Makes one link the only one that Tab reaches. */
  setStop(stop: Stop | null): void;
  /** The link that Tab reaches, or null. */
  stop(): HTMLElement | null;
  /** The link of an event on a row or, without a row, on the first row that has it. Null if it is not drawn. */
  linkOf(place: { readonly event: number | undefined; readonly row?: number | undefined }): HTMLElement | null;
  /** The mark that an element belongs to, or null. */
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

/** The parts of vis-timeline that the adapter uses beyond its documented interface. */
interface Internals {
  /** The components that are drawn at each redraw. */
  components: readonly object[];
  readonly range: object;
  readonly itemSet: {
    readonly dom: { readonly axis: Element; readonly background: Element };
    readonly constructor: { readonly types: Record<string, unknown> };
    readonly items: Readonly<Record<string, MarkItem>>;
    readonly groups: Readonly<Record<string, VisGroup>>;
    redraw(): boolean;
    /** Sorts the items of every row; vis-timeline then draws those in the window. */
    _order(): void;
  };
  /** Draws everything synchronously. */
  _origRedraw(): void;
  /** Schedules a redraw for the next frame. */
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
  // The app has its own axis; vis-timeline would build the labels and lines of its axis at each redraw, even if hidden.
  internals.components = [internals.range, itemSet];
  // Layers that stay empty here but cost three elements for each row.
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
      // A redraw is needed only to measure the rows, and it happens while they are empty. Marks position themselves.
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

/** A press of the mouse may become a drag, so it must not focus a mark, which would open its card, nor select text. The
 * click still happens. */
function onPress(domEvent: PointerEvent): void {
  if (domEvent.pointerType === "mouse" && domEvent.button === 0) domEvent.preventDefault();
}

const OPTIONS = {
  // The height of the container, which has the height of the rows.
  height: "100%",
  start: 0,
  end: MS_PER_DAY * 365,
  // Also keeps vis-timeline from hiding everything for a second when a window is set (visjs/vis-timeline #1340).
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
  // Time runs from left to right. Without this option, vis-timeline reads the styles of every ancestor to find out.
  rtl: false,
  margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
  groupOrder: "order",
  groupHeightMode: "fixed",
  horizontalScroll: false,
  verticalScroll: false,
  // Wider limits than those of the app: if vis-timeline limited a window that the app allows, the marks would no longer
  // match the graphics under them.
  zoomMin: MS_PER_DAY,
  zoomMax: MS_PER_DAY * DAYS_PER_YEAR * 20_000,
  // vis-timeline makes a row as high as its label, which is empty here.
  groupTemplate(group: GroupItem | undefined, name: HTMLElement) {
    name.style.height = `${group?.height ?? 0}px`;
    return "";
  },
};

/** Applies changes while vis-timeline's sorting and drawing are switched off. Otherwise it would do both after each
 * change and draw everything once more in the next frame. */
function quietly(internals: Internals, change: () => void): void {
  const { _redraw, _origRedraw, itemSet } = internals;
  Object.assign(internals, { _redraw: () => {}, _origRedraw: () => {} });
  itemSet.redraw = () => false;
  itemSet._order = () => {};
  change();
  Object.assign(internals, { _redraw, _origRedraw });
  // Removes the overrides, so that the methods of the class apply again.
  for (const name of ["redraw", "_order"]) Reflect.deleteProperty(itemSet, name);
}

function removeOld(items: DataSet<Item>, faces: Map<string, Face>, next: readonly Face[]): void {
  const wanted = new Set(next.map(({ key }) => key));
  const gone = [...faces.keys()].filter((key) => !wanted.has(key));
  for (const key of gone) faces.delete(key);
  if (gone.length > 0) items.remove(gone);
}

/** Updates an existing mark directly; vis-timeline would copy and sort all marks. Returns false if the mark does not
 * exist yet. */
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

/** Gives a track the role and name of a list of its events. */
function nameRow(group: VisGroup | undefined, { row }: SceneRow): void {
  if (!group || row.kind !== "track") return;
  const { foreground } = group.dom;
  const name = fill(t.timeline.track, { name: row.label, events: count(row.events.length, "event") });
  if (foreground.getAttribute("aria-label") === name) return;
  foreground.setAttribute("role", "list");
  foreground.setAttribute("aria-label", name);
}
