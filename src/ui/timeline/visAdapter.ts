/** The one file that knows vis-timeline. It is handed a laid-out scene of a few hundred marks and keeps the drawing in step by
 *  difference; it never sees the dataset, and gets elements made by us, never strings. It draws at rest: while a window moves the whole
 *  drawing moves by transform (useGestures). Axis, gestures, clustering, stacking, automatic height and tooltips stay off
 *  (docs/decisions.md, "vis-timeline is given a scene"). */
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import type { Mark } from "../../engine/draw/marks";
import { laneOffset, type Scene, type SceneRow } from "../../engine/draw/scene";
import type { Timescale } from "../../engine/draw/timescale";
import type { OriginCount } from "../../engine/evidence/origins";

const MS_PER_DAY = 86_400_000;
const DAYS_PER_YEAR = 366;

/** How a scene is drawn beyond where its marks stand. */
export interface Look {
  readonly scale: Timescale;
  readonly em: number;
  /** Rows of events that fade. */
  readonly faded: ReadonlySet<number>;
  /** Per row of events: on how many origins it rests. */
  readonly origins: readonly OriginCount[];
}

export interface Drawing {
  /** Brings marks, rows and window in step with a scene; the window in positions of the scale. */
  apply(scene: Scene, window: readonly [from: number, to: number], look: Look): void;
  destroy(): void;
}

interface Item {
  id: string;
  group: string;
  start: number;
  end: number;
  type: "range";
  mark: Mark;
  /** Number of the family, for its colour. */
  tint: number;
  em: number;
  content: string;
}

interface GroupItem {
  id: string;
  order: number;
  content: string;
  height: number;
}

export function createDrawing(container: HTMLElement): Drawing {
  const items = new DataSet<Item>();
  const groups = new DataSet<GroupItem>();
  let drawn: Scene | null = null;
  let shown: readonly [from: number, to: number] | null = null;
  let look: Look | null = null;
  /** What stands for each mark now. */
  const elements = new Map<string, HTMLElement>();
  const elementOf = (item: Item): HTMLElement => {
    const element = markElement(item, look);
    elements.set(item.id, element);
    return element;
  };
  const timeline = new Timeline(
    container,
    items as never,
    groups as never,
    {
      height: 200,
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
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      groupOrder: "order",
      groupHeightMode: "fixed",
      horizontalScroll: false,
      verticalScroll: false,
      // Wider than any window we ask for: where vis clamped and we did not, marks and links would part.
      zoomMin: MS_PER_DAY,
      zoomMax: MS_PER_DAY * DAYS_PER_YEAR * 20_000,
      template: ((item: Item | undefined, _element: unknown) => (item?.mark ? elementOf(item) : "")) as never,
      groupTemplate: ((group: GroupItem | undefined) => rowElement(group?.height ?? 0)) as never,
    } as never,
  );

  // vis gives its rows their height only when it has measured them; until then there is nothing to see that would not jump.
  timeline.on("changed", () => {
    const rows = [...container.querySelectorAll(".vis-foreground .vis-group")];
    if (rows.some(({ clientHeight }) => clientHeight > 1)) container.classList.add("is-laid-out");
  });

  return {
    apply(scene, [from, to], next) {
      look = next;
      if (scene.rows !== drawn?.rows && !sameRows(scene.rows, drawn?.rows ?? [])) {
        const wanted = scene.rows.map(({ row, height }, order) => ({
          id: groupId({ row }),
          order,
          content: "",
          height,
        }));
        const kept = new Set(wanted.map((group) => group.id));
        groups.remove(groups.getIds().filter((id) => !kept.has(String(id))));
        groups.update(wanted);
        timeline.setOptions({ height: scene.height } as never);
      }
      for (const id of applyMarks(items, scene, next)) elements.delete(id);
      // What fades, and on how much a mark rests, changes no place: vis need not draw anew.
      for (const mark of scene.marks) {
        const element = elements.get(mark.key);
        const name = classOf(mark, scene.rows[mark.row]!.row.tint, next);
        if (element && element.className !== name) element.className = name;
      }
      drawn = scene;
      if (shown?.[0] === from && shown[1] === to) return;
      shown = [from, to];
      timeline.setWindow(from * MS_PER_DAY, to * MS_PER_DAY, { animation: false });
    },
    destroy: () => timeline.destroy(),
  };
}

const groupId = ({ row }: Pick<SceneRow, "row">) =>
  row.kind === "track" && row.isPinned ? `pinned ${row.id}` : `${row.kind} ${row.id}`;

function sameRows(a: readonly SceneRow[], b: readonly SceneRow[]): boolean {
  return (
    a.length === b.length && a.every((row, at) => groupId(row) === groupId(b[at]!) && row.height === b[at]!.height)
  );
}

/** One remove and one update at most, so that vis redraws once for each. Answers the keys of marks that are gone. */
function applyMarks(items: DataSet<Item>, scene: Scene, { scale, em }: Look): readonly string[] {
  const wanted = new Set(scene.marks.map((mark) => mark.key));
  const gone = items
    .getIds()
    .map(String)
    .filter((id) => !wanted.has(id));
  if (gone.length > 0) items.remove(gone);
  const fresh = scene.marks
    .map(
      (mark): Item => ({
        id: mark.key,
        group: groupId(scene.rows[mark.row]!),
        start: scale.at(mark.from) * MS_PER_DAY,
        end: scale.at(mark.to + 1) * MS_PER_DAY,
        type: "range",
        mark,
        tint: scene.rows[mark.row]!.row.tint,
        em,
        content: "",
      }),
    )
    .filter((item) => {
      const known = items.get(item.id) as Item | null;
      const isSame =
        known?.group === item.group &&
        known.start === item.start &&
        known.end === item.end &&
        known.em === em &&
        known.mark.lane === item.mark.lane;
      return !isSame;
    });
  if (fresh.length > 0) items.update(fresh);
  return gone;
}

function markElement({ mark, tint, em }: Item, look: Look | null): HTMLElement {
  const element = document.createElement("div");
  element.className = classOf(mark, tint, look);
  element.style.top = `${laneOffset(mark.lane, em)}px`;
  return element;
}

function classOf(mark: Mark, tint: number, look: Look | null): string {
  const origins = look?.origins[mark.event] ?? "several";
  return [
    "mark",
    `mark-${mark.shape}`,
    `tint-${tint}`,
    mark.isApproximate && "is-approximate",
    mark.isUncertain && "is-uncertain",
    mark.isDisputed && "is-disputed",
    origins !== "several" && `is-from-${origins}`,
    mark.importance === 3 && "is-important",
    look?.faded.has(mark.event) && "is-faded",
  ]
    .filter(Boolean)
    .join(" ");
}

function rowElement(height: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "row-space";
  element.style.height = `${height}px`;
  return element;
}
