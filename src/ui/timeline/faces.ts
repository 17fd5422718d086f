/** What each mark shows and says: a scene and what the reader looks for, as plain values that are cheap to compare. */

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

/** Smallest target under the pointer, in pixels. */
export const TARGET = 16;

/** How a scene is drawn beyond where its marks stand. */
export interface Look {
  readonly index: Index;
  readonly scale: Timescale;
  /** Size of text: 1 where the reader's is 16 pixels. */
  readonly em: number;
  /** The site's root, ending in a slash. */
  readonly root: string;
  /** Days of the window, and the pixels it spans. */
  readonly visible: readonly [from: number, to: number];
  readonly width: number;
  /** Rows of events that fade. */
  readonly faded: ReadonlySet<number>;
  /** Per row of events: on how many origins it rests. */
  readonly origins: readonly OriginCount[];
  /** Rows of events that the paragraph being read speaks of. */
  readonly highlighted: ReadonlySet<number>;
  /** Rows of events that stand out: all others are grey; none where nothing does. */
  readonly lit: ReadonlySet<number>;
  /** What is left to rest on, where the reader leaves sources out or looks back to a day. */
  readonly support: Support | null;
  /** Words searched for, set off in the labels. */
  readonly query: string;
}

/** A mark as it is drawn. Equal faces look and sound alike. */
export interface Face {
  readonly key: string;
  /** Its row, by a name that stays when rows move. */
  readonly group: string;
  /** Positions on the timescale. */
  readonly from: number;
  readonly to: number;
  /** Of an event's marks on a track one is the link; the others are met by the pointer alone, and the line that joins them by nothing. */
  readonly kind: "link" | "pointer" | "line";
  readonly event: number;
  readonly id: string;
  readonly row: number;
  /** Drawn in the middle of its days with a size of its own, not as long as they are. */
  readonly isPoint: boolean;
  /** Pixels it is shifted sideways, and, of a point, pixels it is wide. */
  readonly dx: number;
  readonly size: number;
  /** Of a line that joins answers: pixels from the lane of the first down to that of the last. */
  readonly rise: number;
  readonly className: string;
  /** Pixels below the top of its row. */
  readonly top: number;
  /** Where it stands among the marks of its row: the order in which it is read. */
  readonly order: number;
  readonly href: string;
  readonly name: string;
  /** Its number among the events of the track, and how many these are. */
  readonly position: number;
  readonly setSize: number;
  /** The words beside it, those that were found set off; null where there is no room. */
  readonly label: readonly (readonly [text: string, isFound: boolean])[] | null;
  /** Pixels from the left edge of the window, and from the top of the row. */
  readonly labelStart: number;
  readonly labelTop: number;
  readonly labelWidth: number;
  readonly labelClass: string;
}

export const groupId = ({ row }: Pick<SceneRow, "row">): string =>
  row.kind === "track" && row.isPinned ? `pinned ${row.id}` : `${row.kind} ${row.id}`;

const onRow = ({ event, row }: Pick<Mark, "event" | "row">) => `${event}@${row}`;

/** The faces of all marks of a scene, and of the events that are met in bubbles. */
export function facesOf(scene: Scene, look: Look): readonly Face[] {
  // By event and row: of rival dates one has the label, not always the one that has the link.
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
    // One of its answers may be a mark elsewhere.
    faces.push(keys.has(face.key) ? { ...face, key: `${face.key} in bubble` } : face);
  }
  return faces;
}

/** The mark of an event that is its link: the first in the window, else the first; null where its bubble is nearer. */
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
    // What joins the answers lies under them.
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

/** An event in a bubble keeps a link of its own, as large as the bubble and not to be seen: keys and lists find it where it is. */
function crowdedFace(entry: Entry, bubble: Bubble, scene: Scene, look: Look): Face {
  const row = scene.rows[entry.row]!;
  return {
    ...sameOnRow({ scene, look, entry, kind: "link" }),
    // The key that its mark would have: an event that leaves its bubble keeps the focus.
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

/** What all marks of an event on a track have in common. */
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

/** Colour means group, and goes from what does not stand out. */
const tintOf = (event: number, tint: number, { lit }: Look): string =>
  lit.size === 0 || lit.has(event) ? String(tint) : "dim";

/** More answers than any date has. */
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

/** Do both look, sound and stand alike? */
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

/** Names that were put together, by track and event, as long as what is left of the sources stays the same. */
const namesFor = oncePer((_left: object) => new Map<string, string>());

/** "Karbala attack, 20 January 2007, Qais al-Khazali and Asaib Ahl al-Haq, track of Quds Force, 3 sources, sources disagree". */
export function nameOfMark({ index, support }: Pick<Look, "index" | "support">, event: number, track: string): string {
  const cached = namesFor(support ?? index);
  const key = `${event} ${track}`;
  const name = cached.get(key) ?? composedName(index, support, event, track);
  cached.set(key, name);
  return name;
}

/** Names of others that a mark's name has room for. */
const NAMES = 4;

function composedName(index: Index, support: Support | null, event: number, track: string): string {
  const table = eventsOf(index);
  const others = namesIn(index, event);
  const some = others.length > NAMES ? [...others.slice(0, NAMES), count(others.length - NAMES, "more")] : others;
  return inRow([
    table.title(event),
    whenInWords(table.date(event), table.answers(event)),
    ...(some.length > 0 ? [list(some)] : []),
    // Links to one event on several tracks are told apart.
    fill(t.timeline.onTrack, { name: track }),
    sourcedInWords(index, event, support),
    ...(table.isDisputed(event) ? [t.event.disagree.toLowerCase()] : []),
  ]);
}
