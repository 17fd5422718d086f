/**
 * Builds the rows of the drawing: pinned tracks on top, then the tracks of a spotlight, then the actor groups, each
 * with its open tracks. A track has every event in which its actor or any sub-unit takes part. Events of actors without
 * an open track are on the row of their group, and events without any actor on a row of their own, so no event is lost.
 */

import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import type { Group } from "../../model/compiled/parts";
import { eventsOf } from "../events/events";
import { membershipOf } from "../events/membership";
import { lineageOf } from "../lineage";
import { type FirstTracks, NO_FIRST } from "./spotlight";

export interface GroupRow {
  readonly kind: "group";
  readonly id: string;
  readonly label: string;
  readonly short: string;
  /** The number of the group among all groups, for its colour. */
  readonly tint: number;
  readonly isFolded: boolean;
  readonly canFold: boolean;
  /** Events of members without an open track. */
  readonly events: readonly number[];
  /** Ids of the members that have events and no open track. */
  readonly closed: readonly string[];
}

export interface TrackRow {
  readonly kind: "track";
  /** An actor's id, "group:" and the id of a group, or `ACTORLESS`. */
  readonly id: string;
  readonly label: string;
  readonly tint: number;
  readonly events: readonly number[];
  /** Whether the track is kept on top, outside its group. */
  readonly isPinned: boolean;
  /**
   * Set only for the row between two pinned tracks that holds the events of both: how many are of both, and of each
   * alone.
   */
  readonly shared?: Shared;
}

export interface Shared {
  readonly both: number;
  /** Of the track above and of the track below. */
  readonly alone: readonly [above: Alone, below: Alone];
}

export interface Alone {
  readonly label: string;
  readonly events: number;
}

/** The row of events in which no actor takes part. It is no track that a reader can choose; no actor has such an id. */
export const ACTORLESS = ":actorless";

/** A heading above the tracks of a spotlight. */
export interface CaptionRow {
  readonly kind: "caption";
  readonly id: FirstTracks["caption"];
  readonly tint: number;
  readonly events: readonly number[];
}

export type Row = GroupRow | TrackRow | CaptionRow;

/**
 * Builds the rows for the open tracks.
 * @param open ids of actors or `group:<id>`, in order; unknown ids are skipped
 * @param folded groups of which only their own row is shown
 * @param shown events that the filters let through; null for all
 * @param pins tracks kept on top, open or not; they count as open and do not fold
 * @param first tracks of what stands out, drawn below the pinned ones
 */
export function trackRows(
  index: Index,
  open: readonly string[],
  folded: ReadonlySet<string>,
  shown: ReadonlySet<number> | null,
  pins: readonly string[] = [],
  first: FirstTracks = NO_FIRST,
): Row[] {
  const { numberOf, eventsOfActor, eventsOfGroup, actorless } = membershipOf(index);
  const keep = (events: readonly number[]) => (shown ? events.filter((event) => shown.has(event)) : events);
  const groupOf = (track: string) => groupIdOf(index, numberOf, track);
  const byGroup = new Map<string, string[]>();
  const pinned = pins.filter((track) => groupOf(track) !== undefined);
  const leading = first.tracks.filter((track) => groupOf(track) !== undefined && !pinned.includes(track));
  const lifted = [...pinned, ...leading];
  const trackOf = (track: string, isPinned: boolean): TrackRow => {
    const actor = numberOf.get(track);
    const group = groupOf(track) ?? "";
    const label = index.groups.find(({ id }) => id === group)?.label ?? track;
    return {
      kind: "track",
      id: track,
      label: actor === undefined ? label : (index.actors[actor]?.name ?? track),
      tint: index.groups.findIndex(({ id }) => id === group),
      events: keep(actor === undefined ? (eventsOfGroup.get(group) ?? []) : (eventsOfActor[actor] ?? [])),
      isPinned,
    };
  };
  for (const track of open) {
    const group = groupOf(track);
    // A pinned or leading track is drawn elsewhere, but still gives its group a place in the order.
    if (group !== undefined)
      byGroup.set(group, [...(byGroup.get(group) ?? []), ...(lifted.includes(track) ? [] : [track])]);
  }
  const groupRows = groupOrder(index.groups, byGroup).flatMap((group): Row[] => {
    const tint = index.groups.indexOf(group);
    const isFolded = folded.has(group.id);
    const tracks = byGroup.get(group.id) ?? [];
    const isOpen = new Set(isFolded ? [] : tracks);
    const members = index.actors.filter((actor) => actor.group === group.id && actor.events > 0);
    // A member is covered if its own track, that of a unit above it or that of its group is open.
    const draws = (track: string) => isOpen.has(track) || lifted.includes(track);
    const parentOf = (id: string) => index.actors[numberOf.get(id) ?? -1]?.parent;
    const isCovered = (id: string) => draws(`group:${group.id}`) || lineageOf(id, parentOf).some(draws);
    const closed = members.filter(({ id }) => !isCovered(id));
    const uncovered = new Set(closed.map(({ id }) => numberOf.get(id)));
    const events = keep(eventsOfGroup.get(group.id) ?? []).filter((event) =>
      eventsOf(index)
        .participants(event)
        .some((participant) => uncovered.has(participant[0])),
    );
    const groupRow: GroupRow = {
      kind: "group",
      id: group.id,
      label: group.label,
      short: group.short ?? group.label,
      tint,
      isFolded,
      canFold: tracks.length > 0,
      events,
      closed: closed.map(({ id }) => id),
    };
    const opened = [...isOpen].map((track) => trackOf(track, false));
    return members.length > 0 || opened.length > 0 ? [groupRow, ...opened] : [];
  });
  const caption: CaptionRow = { kind: "caption", id: first.caption, tint: -1, events: [] };
  return [
    ...withShared(pinned.map((track) => trackOf(track, true))),
    ...(leading.length > 0 ? [caption, ...leading.map((track) => trackOf(track, false))] : []),
    ...groupRows,
    ...(actorless.length > 0 ? [actorlessRow(keep(actorless))] : []),
  ];
}

const actorlessRow = (events: readonly number[]): TrackRow => ({
  kind: "track",
  id: ACTORLESS,
  label: t.timeline.actorless,
  tint: -1,
  events,
  isPinned: false,
});

/** If exactly two tracks are pinned, adds a row between them with the events in which both take part. */
function withShared(pinned: readonly TrackRow[]): readonly TrackRow[] {
  const [above, below, third] = pinned;
  if (!above || !below || third) return pinned;
  const ofBelow = new Set(below.events);
  const events = above.events.filter((event) => ofBelow.has(event));
  const aloneOf = ({ label, events: own }: TrackRow): Alone => ({ label, events: own.length - events.length });
  const shared: Shared = { both: events.length, alone: [aloneOf(above), aloneOf(below)] };
  const id = `shared:${above.id}~${below.id}`;
  // A tint of -1 belongs to no group: the row is grey.
  return [
    above,
    { kind: "track", id, label: `${above.label}, ${below.label}`, tint: -1, events, isPinned: true, shared },
    below,
  ];
}

/**
 * Moves one open track up or down by one place as drawn: past its neighbour in the group or, at the edge of the group,
 * with its whole group past the next group. Null if there is no place to move to.
 * @param pins tracks that are drawn elsewhere and are skipped
 */
export function movedTrack(
  index: Index,
  open: readonly string[],
  track: string,
  way: -1 | 1,
  pins: readonly string[] = [],
): readonly string[] | null {
  const { numberOf } = membershipOf(index);
  const byGroup = new Map<string | undefined, string[]>();
  for (const one of open) {
    const group = groupIdOf(index, numberOf, one);
    byGroup.set(group, [...(byGroup.get(group) ?? []), one]);
  }
  const groups = [...byGroup.values()];
  const group = groups.find((tracks) => tracks.includes(track));
  if (!group) return null;
  const isDrawn = (one: string) => !pins.includes(one);
  const drawn = group.filter(isDrawn);
  const moved = swapped(drawn, drawn.indexOf(track), way);
  if (moved) {
    const rest = [...moved];
    const next = group.map((one) => (isDrawn(one) ? rest.shift()! : one));
    return groups.flatMap((tracks) => (tracks === group ? next : tracks));
  }
  return swapped(groups, groups.indexOf(group), way)?.flat() ?? null;
}

/** The group of a track: the id after "group:", or the group of its actor. */
function groupIdOf(index: Index, numberOf: ReadonlyMap<string, number>, track: string): string | undefined {
  return track.startsWith("group:") ? track.slice(6) : index.actors[numberOf.get(track) ?? -1]?.group;
}

/** Swaps the item at a place with its neighbour. Null at the edge of the list. */
export function swapped<T>(list: readonly T[], at: number, way: -1 | 1): T[] | null {
  if (at < 0 || at + way < 0 || at + way >= list.length) return null;
  const copy = [...list];
  [copy[at], copy[at + way]] = [copy[at + way]!, copy[at]!];
  return copy;
}

/** Groups with open tracks in the order of those tracks, then the other groups as the dataset lists them. */
function groupOrder(groups: readonly Group[], byGroup: ReadonlyMap<string, unknown>): Group[] {
  const withTracks = [...byGroup.keys()].flatMap((id) => groups.filter((group) => group.id === id));
  return [...withTracks, ...groups.filter((group) => !byGroup.has(group.id))];
}
