/** Computes the appearance and accessible name of every mark from a scene and the reader's choices. The results are
 * plain values ("faces"), which are cheap to compare, so that only changed marks are redrawn. */

import { markMatches } from "../../engine/ask/markMatches";
import type { Label } from "../../engine/draw/beside";
import { type DrawnEntry, type Entry, laneOfLast, type Mark } from "../../engine/draw/marks";
import { laneOffset, type Scene, type SceneRow } from "../../engine/draw/scene";
import type { Bubble } from "../../engine/draw/spots";
import type { Timescale } from "../../engine/draw/timescale";
import { eventsOf } from "../../engine/events/events";
import { namesIn } from "../../engine/events/listItem";
import type { OriginCount } from "../../engine/evidence/origins";
import { sourcedInWords } from "../../engine/evidence/sourcedInWords";
import type { Support } from "../../engine/evidence/sourceExclusion";
import { oncePer } from "../../engine/oncePer";
import { whenInWords } from "../../i18n/dates";
import { count, fill, inRow, list, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";

/** Size in pixels of the smallest pointer target. */
export const TARGET = 16;

/** What determines the appearance of a scene besides the places of its marks. */
export interface Look {
  readonly index: Index;
  readonly scale: Timescale;
  /** Text size: 1 where the reader's text is 16 pixels. */
  readonly em: number;
  /** The site's root, ending in a slash. */
  readonly root: string;
  /** Days of the visible window, and its width in pixels. */
  readonly visible: readonly [from: number, to: number];
  readonly width: number;
  /** Events that fade. */
  readonly faded: ReadonlySet<number>;
  /** For each event, the number of origins on which it rests. */
  readonly origins: readonly OriginCount[];
  /** Events of the highlighted paragraph. */
  readonly highlighted: ReadonlySet<number>;
  /** Events that stand out; all others are grey. Empty if none stand out. */
  readonly lit: ReadonlySet<number>;
  /** What events still rest on under a source exclusion or an as-of date. Null without either. */
  readonly support: Support | null;
  /** Searched words, which are marked in the labels. */
  readonly query: string;
}

/** A mark as it is drawn. Equal faces look the same and have the same accessible name. */
export interface Face {
  readonly key: string;
  /** The id of its row, which does not change when rows move. */
  readonly group: string;
  /** Positions on the timescale. */
  readonly from: number;
  readonly to: number;
  /** One mark of each event on a track is the link. The others react only to the pointer, and the line that joins rival
   * dates to nothing. */
  readonly kind: "link" | "pointer" | "line";
  readonly event: number;
  readonly id: string;
  readonly row: number;
  /** True if the mark has a fixed size and is centred on its days; false if it is as long as its days. */
  readonly isPoint: boolean;
  /** Horizontal shift in pixels, and the width of a point in pixels. */
  readonly dx: number;
  readonly size: number;
  /** For a line that joins rival dates: pixels from the lane of the first date down to the lane of the last. */
  readonly rise: number;
  readonly className: string;
  /** Pixels below the top of its row. */
  readonly top: number;
  /** Position among the marks of its row in reading order. */
  readonly order: number;
  readonly href: string;
  readonly name: string;
  /** The event's position on its track, and the number of events there. */
  readonly position: number;
  readonly setSize: number;
  /** The label beside the mark in parts, with the matches flagged. Null if there is no room. */
  readonly label: readonly (readonly [text: string, isFound: boolean])[] | null;
  /** Pixels from the left edge of the visible window, and from the top of the row. */
  readonly labelStart: number;
  readonly labelTop: number;
  readonly labelWidth: number;
  readonly labelClass: string;
}

export const groupId = ({ row }: Pick<SceneRow, "row">): string =>
  row.kind === "track" && row.isPinned ? `pinned ${row.id}` : `${row.kind} ${row.id}`;

const onRow = ({ event, row }: Pick<Mark, "event" | "row">) => `${event}@${row}`;

/** The faces of all marks of a scene, and of the events in its bubbles. */
export function facesOf(scene: Scene, look: Look): readonly Face[] {
  // By event and row: of rival dates, the mark with the label is not always the one with the link.
  const labels = new Map(scene.labels.map((label) => [onRow(label.mark), label]));
  const crowded = new Map<string, readonly [Bubble, Entry]>();
  for (const bubble of scene.bubbles) for (const entry of bubble.entries) crowded.set(onRow(entry), [bubble, entry]);
  const faces = scene.drawn.flatMap((entry) => {
    const link = linkOf(entry, look.visible, crowded.has(onRow(entry)));
    if (link) crowded.delete(onRow(entry));
    const label = labels.get(onRow(entry)) ?? null;
    return entry.marks.map((mark, at) => {
      const kind = mark.shape === "join" ? "line" : mark === link ? "link" : "pointer";
      return faceOf(mark, { scene, look, entry, kind, at, label: kind === "link" ? label : null });
    });
  });
  const keys = new Set(faces.map(({ key }) => key));
  for (const [bubble, entry] of crowded.values()) {
    const face = crowdedFace(entry, bubble, scene, look);
    // Another of its rival dates may be drawn as a mark and have this key.
    faces.push(keys.has(face.key) ? { ...face, key: `${face.key} in bubble` } : face);
  }
  return faces;
}

/** The mark that is the link of its event: the first one in the visible window, otherwise the first one. Null if none
 * is in the window and the event is also in a bubble on this row, which then has the link. */
function linkOf({ marks }: DrawnEntry, [from, to]: Look["visible"], hasBubble: boolean): Mark | null {
  const inWindow = marks.find((mark) => mark.shape !== "join" && mark.to + 1 >= from && mark.from <= to);
  return inWindow ?? (hasBubble ? null : marks[0]!);
}

interface FaceRequest {
  readonly scene: Scene;
  readonly look: Look;
  readonly entry: DrawnEntry;
  readonly kind: Face["kind"];
  readonly at: number;
  readonly label: Label | null;
}

function faceOf(mark: Mark, request: FaceRequest): Face {
  const { scene, look, kind, at, label } = request;
  const { scale, em, query, highlighted } = look;
  const row = scene.rows[mark.row]!;
  return {
    ...sameOnRow(request),
    key: `${groupId(row)} ${mark.key}`,
    from: scale.at(mark.from),
    to: scale.at(mark.to + 1),
    isPoint: mark.shape === "dot" || mark.isSmall,
    dx: mark.dx,
    size: TARGET,
    rise:
      kind === "line" ? laneOffset(row, laneOfLast(request.entry.marks, mark), em) - laneOffset(row, mark.lane, em) : 0,
    className: classOf(mark, tintOf(mark.event, row.row.tint, look), kind, look),
    top: laneOffset(row, mark.lane, em),
    // The line that joins rival dates is drawn under their marks.
    order: mark.event * MOST_MARKS + (kind === "line" ? 0 : at + 1),
    label: label && (query === "" ? [[label.text, false]] : markMatches(label.text, query)),
    labelStart: label?.x ?? 0,
    labelTop: label ? laneOffset(row, label.lane, em) : 0,
    labelWidth: label?.width ?? 0,
    labelClass: [
      "mark-label",
      highlighted.has(mark.event) && "is-highlighted",
      look.lit.has(mark.event) && "is-lit",
      mark.importance === 3 && "is-important",
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/** The face of an event in a bubble: an invisible link as large as the bubble, so that keys and assistive technology
 * find the event in its place. */
function crowdedFace(entry: Entry, bubble: Bubble, scene: Scene, look: Look): Face {
  const row = scene.rows[entry.row]!;
  return {
    ...sameOnRow({ scene, look, entry, kind: "link" }),
    // The same key as the event's mark would have, so that an event that leaves its bubble keeps the focus.
    key: `${groupId(row)} ${entry.marks[0]!.key}`,
    from: bubble.at,
    to: bubble.at,
    isPoint: true,
    dx: 0,
    size: bubble.width,
    rise: 0,
    className: `mark mark-crowded mark-link tint-${tintOf(entry.event, row.row.tint, look)}`,
    top: laneOffset(row, bubble.lane, look.em),
    order: entry.event * MOST_MARKS,
    label: null,
    labelStart: 0,
    labelTop: 0,
    labelWidth: 0,
    labelClass: "",
  };
}

/** The fields that all marks of an event on a track share. */
function sameOnRow({
  scene,
  look,
  entry,
  kind,
}: Omit<FaceRequest, "entry" | "at" | "label"> & { readonly entry: Entry }) {
  const { row } = scene.rows[entry.row]!;
  const id = eventsOf(look.index).id(entry.event);
  return {
    group: groupId({ row }),
    kind,
    event: entry.event,
    id,
    row: entry.row,
    href: look.root + pathTo("event", id),
    name: kind === "link" && row.kind === "track" ? nameOfMark(look, entry.event, row.label) : "",
    position: entry.position,
    setSize: row.events.length,
  };
}

/** Colour means actor group; events that do not stand out lose it. */
const tintOf = (event: number, tint: number, { lit }: Look): string =>
  lit.size === 0 || lit.has(event) ? String(tint) : "dim";

/** More than the marks that one event can have on a row. */
const MOST_MARKS = 1000;

function classOf(mark: Mark, tint: string, kind: Face["kind"], { faded, origins, highlighted }: Look): string {
  const origin = origins[mark.event] ?? "several";
  return [
    "mark",
    `mark-${mark.shape}`,
    `tint-${tint}`,
    kind === "link" && "mark-link",
    mark.isSmall && "is-small",
    mark.isApproximate && "is-approximate",
    mark.isUncertain && "is-uncertain",
    mark.isDisputed && "is-disputed",
    origin !== "several" && `is-from-${origin}`,
    mark.importance === 3 && "is-important",
    faded.has(mark.event) && "is-faded",
    kind === "link" && highlighted.has(mark.event) && "is-highlighted",
  ]
    .filter(Boolean)
    .join(" ");
}

/** True if both faces look the same and have the same name and place. */
export function isSameFace(a: Face, b: Face): boolean {
  for (const key of FIELDS) if (a[key] !== b[key]) return false;
  return a.label === b.label || (a.label !== null && b.label !== null && String(a.label) === String(b.label));
}
const FIELDS = [
  "className",
  "from",
  "to",
  "dx",
  "size",
  "rise",
  "kind",
  "top",
  "row",
  "href",
  "name",
  "position",
  "setSize",
  "labelStart",
  "labelTop",
  "labelWidth",
  "labelClass",
] as const satisfies readonly (keyof Face)[];

/** Composed names by track and event, cached for as long as the support of the events does not change. */
const namesFor = oncePer((_left: object) => new Map<string, string>());

/** The accessible name, such as "Karbala attack, 20 January 2007, Qais al-Khazali and Asaib Ahl al-Haq, track of Quds
 * Force, 3 sources, sources disagree". */
export function nameOfMark({ index, support }: Pick<Look, "index" | "support">, event: number, track: string): string {
  const cached = namesFor(support ?? index);
  const key = `${event} ${track}`;
  const name = cached.get(key) ?? composedName(index, support, event, track);
  cached.set(key, name);
  return name;
}

/** The most names of participants in the name of a mark. */
const NAMES = 4;

function composedName(index: Index, support: Support | null, event: number, track: string): string {
  const table = eventsOf(index);
  const others = namesIn(index, event);
  const some = others.length > NAMES ? [...others.slice(0, NAMES), count(others.length - NAMES, "more")] : others;
  return inRow([
    table.title(event),
    whenInWords(table.date(event), table.answers(event)),
    ...(some.length > 0 ? [list(some)] : []),
    // Tells apart the links to one event on several tracks.
    fill(t.timeline.onTrack, { name: track }),
    sourcedInWords(index, event, support),
    ...(table.isDisputed(event) ? [t.event.disagree.toLowerCase()] : []),
  ]);
}
