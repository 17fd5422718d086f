/** The one file that knows vis-timeline. It is handed a laid-out scene of a few hundred marks and keeps the drawing in step by
 *  difference; it never sees the dataset, and gets elements made with textContent, never strings. Rows have heights of our own;
 *  clustering, stacking, automatic height and tooltips stay off (docs/decisions.md, "vis-timeline"). */
import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { laneOffset, type Mark, type Scene, type SceneRow } from "../../engine/scene";
import en from "../../i18n/messages/en.json";
import { calendarOf, type Day } from "../../model/date";
import { SHORTEST_WINDOW } from "../../state/select";

const MS_PER_DAY = 86_400_000;
const DAYS_PER_YEAR = 366;

export interface Drawing {
  /** Brings marks, rows and window in step with a scene. */
  apply(scene: Scene, window: readonly [from: Day, to: Day]): void;
  /** Shows another window without new marks, while a drag goes on. */
  show(from: Day, to: Day): void;
  destroy(): void;
}

export interface DrawingEvents {
  /** The window is moving under the reader's hand. */
  readonly onMove: (from: Day, to: Day) => void;
  /** The window has come to rest where the reader left it. */
  readonly onRest: (from: Day, to: Day) => void;
}

/** A drawing also tells when its axis got another height. */
export interface DrawingHooks extends DrawingEvents {
  readonly onAxis: (height: number) => void;
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
  content: string;
}

interface GroupItem {
  id: string;
  order: number;
  content: string;
  height: number;
}

export function createDrawing(container: HTMLElement, events: DrawingHooks): Drawing {
  const items = new DataSet<Item>();
  const groups = new DataSet<GroupItem>();
  let drawn: Scene | null = null;
  let axis = 0;
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
      selectable: false,
      orientation: "top",
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      groupOrder: "order",
      groupHeightMode: "fixed",
      horizontalScroll: false,
      verticalScroll: false,
      // Wider than any window we ask for: where vis clamped and we did not, marks and links would part.
      zoomMin: MS_PER_DAY * SHORTEST_WINDOW,
      zoomMax: MS_PER_DAY * DAYS_PER_YEAR * 20_000,
      // The same moment vis-timeline uses itself, in UTC: dates are calendar facts and no reader's zone moves them.
      moment: (date: moment.MomentInput) => moment.utc(date),
      showMajorLabels: false,
      // Years are four digits wide; vis would keep room for seven and label every fifth.
      maxMinorChars: 5,
      format: { minorLabels: axisLabel },
      template: ((item: Item | undefined, _element: unknown) =>
        item?.mark ? markElement(item.mark, item.tint) : "") as never,
      groupTemplate: ((group: GroupItem | undefined) => rowElement(group?.height ?? 0)) as never,
    } as never,
  );
  const daysOf = (range: { start: Date; end: Date }) =>
    [range.start.getTime() / MS_PER_DAY, range.end.getTime() / MS_PER_DAY] as const;
  let height = 0;
  // Known only once vis has drawn, which it does later, and not at all while the drawing is hidden.
  timeline.on("changed", () => {
    const measured = container.querySelector<HTMLElement>(".vis-panel.vis-top")?.offsetHeight ?? 0;
    if (measured === 0 || measured === axis) return;
    axis = measured;
    timeline.setOptions({ height: height + axis } as never);
    events.onAxis(axis);
  });
  timeline.on("rangechange", (range: { start: Date; end: Date; byUser: boolean }) => {
    if (range.byUser) events.onMove(...daysOf(range));
  });
  timeline.on("rangechanged", (range: { start: Date; end: Date; byUser: boolean }) => {
    if (range.byUser) events.onRest(...daysOf(range));
  });

  return {
    apply(scene, [from, to]) {
      if (scene.rows !== drawn?.rows && !sameRows(scene.rows, drawn?.rows ?? [])) {
        const next = scene.rows.map(({ row, height }, order) => ({ id: groupId({ row }), order, content: "", height }));
        const kept = new Set(next.map((group) => group.id));
        groups.remove(groups.getIds().filter((id) => !kept.has(String(id))));
        groups.update(next);
        timeline.setOptions({ height: scene.height + axis } as never);
      }
      height = scene.height;
      applyMarks(items, scene);
      drawn = scene;
      timeline.setWindow(from * MS_PER_DAY, to * MS_PER_DAY, { animation: false });
    },
    show: (from, to) => timeline.setWindow(from * MS_PER_DAY, to * MS_PER_DAY, { animation: false }),
    destroy: () => timeline.destroy(),
  };
}

const groupId = ({ row }: Pick<SceneRow, "row">) => `${row.kind} ${row.id}`;

function sameRows(a: readonly SceneRow[], b: readonly SceneRow[]): boolean {
  return (
    a.length === b.length && a.every((row, at) => groupId(row) === groupId(b[at]!) && row.height === b[at]!.height)
  );
}

/** One remove and one update at most, so that vis redraws once for each. */
function applyMarks(items: DataSet<Item>, scene: Scene): void {
  const wanted = new Map(scene.marks.map((mark) => [mark.key, mark]));
  const gone = items.getIds().filter((id) => !wanted.has(String(id)));
  if (gone.length > 0) items.remove(gone);
  const fresh = scene.marks
    .filter((mark) => {
      const known = items.get(mark.key) as Item | null;
      return !known || known.group !== groupId(scene.rows[mark.row]!) || known.mark.lane !== mark.lane;
    })
    .map(
      (mark): Item => ({
        id: mark.key,
        group: groupId(scene.rows[mark.row]!),
        start: mark.from * MS_PER_DAY,
        end: (mark.to + 1) * MS_PER_DAY,
        type: "range",
        mark,
        tint: scene.rows[mark.row]!.row.tint,
        content: "",
      }),
    );
  if (fresh.length > 0) items.update(fresh);
}

function markElement(mark: Mark, tint: number): HTMLElement {
  const element = document.createElement("div");
  element.className = [
    "mark",
    `mark-${mark.shape}`,
    `tint-${tint}`,
    mark.isApproximate && "is-approximate",
    mark.isUncertain && "is-uncertain",
    mark.isDisputed && "is-disputed",
    mark.importance === 3 && "is-important",
  ]
    .filter(Boolean)
    .join(" ");
  element.style.top = `${laneOffset(mark.lane)}px`;
  return element;
}

function rowElement(height: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "row-space";
  element.style.height = `${height}px`;
  return element;
}

interface MomentLike {
  valueOf(): number;
}
type Scale = "millisecond" | "second" | "minute" | "hour" | "weekday" | "day" | "week" | "month" | "year";

const calendar = (date: MomentLike) => calendarOf(Math.floor(date.valueOf() / MS_PER_DAY));

/** One line of axis: what changes at this scale, and the year where a year begins. */
function axisLabel(date: MomentLike, scale: Scale): string {
  const { year, month, day } = calendar(date);
  const monthName = en.monthsShort[month - 1] ?? "";
  if (scale === "year") return String(year);
  if (scale === "month") return month === 1 ? String(year) : monthName;
  if (scale === "day" || scale === "weekday" || scale === "week") return `${day} ${monthName}`;
  return `${String(Math.floor((date.valueOf() % MS_PER_DAY) / 3_600_000)).padStart(2, "0")}:00`;
}
