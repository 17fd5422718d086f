/** The rows of the drawing: families in order, each with the open tracks of its actors. An event has one mark on a track when
 *  the actor or any sub-unit takes part; those without an open track count in their family's density row, so nothing is lost. */
import type { Group, Index } from "../model/compiled";
import { membershipOf } from "./membership";

export interface FamilyRow {
  readonly kind: "family";
  readonly id: string;
  readonly label: string;
  readonly short: string;
  /** Which of the families it is, for its colour. */
  readonly tint: number;
  readonly isFolded: boolean;
  readonly canFold: boolean;
  /** Events of members without an open track. */
  readonly rows: readonly number[];
  /** Members that have events and no open track. */
  readonly closed: readonly string[];
}

export interface TrackRow {
  readonly kind: "track";
  /** An actor's id, or "group:" and a family's. */
  readonly id: string;
  readonly label: string;
  readonly tint: number;
  readonly rows: readonly number[];
}

export type Row = FamilyRow | TrackRow;

/**
 * Lays out rows for the open tracks.
 * @param open ids of actors or `group:<id>`, in order; unknown ids are passed over
 * @param folded families of which only the density row shows
 * @param shown mask of rows that filters let through; null for all
 */
export function trackRows(
  index: Index,
  open: readonly string[],
  folded: ReadonlySet<string>,
  shown: ReadonlySet<number> | null,
): Row[] {
  const { numberOf, rowsOfActor, rowsOfGroup } = membershipOf(index);
  const keep = (rows: readonly number[]) => (shown ? rows.filter((row) => shown.has(row)) : rows);
  const groupOf = (track: string) =>
    track.startsWith("group:") ? track.slice(6) : index.actors[numberOf.get(track) ?? -1]?.group;
  const byGroup = new Map<string, string[]>();
  for (const track of open) {
    const group = groupOf(track);
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), track]);
  }
  return familyOrder(index.groups, byGroup).flatMap((group) => {
    const tint = index.groups.indexOf(group);
    const isFolded = folded.has(group.id);
    const tracks = byGroup.get(group.id) ?? [];
    const isOpen = new Set(isFolded ? [] : tracks);
    const members = index.actors
      .map((actor, number) => ({ ...actor, number }))
      .filter((actor) => actor.group === group.id && actor.events > 0);
    // A member is covered when its own track or that of a unit above it is open.
    const isCovered = (number: number) =>
      isOpen.has(`group:${group.id}`) || actorLine(index, numberOf, number).some((id) => isOpen.has(id));
    const closed = members.filter(({ number }) => !isCovered(number));
    const uncovered = new Set(closed.map(({ number }) => number));
    const rows = (rowsOfGroup.get(group.id) ?? []).filter((row) =>
      index.events.participants[row]!.some(([actor]) => uncovered.has(actor)),
    );
    const family: FamilyRow = {
      kind: "family",
      id: group.id,
      label: group.label,
      short: group.short ?? group.label,
      tint,
      isFolded,
      canFold: tracks.length > 0,
      rows: keep(rows),
      closed: closed.map(({ id }) => id),
    };
    const opened: TrackRow[] = [...isOpen].map((track) => {
      const actor = numberOf.get(track);
      return {
        kind: "track",
        id: track,
        label: actor === undefined ? group.label : (index.actors[actor]?.name ?? track),
        tint,
        rows: keep(actor === undefined ? (rowsOfGroup.get(group.id) ?? []) : (rowsOfActor[actor] ?? [])),
      };
    });
    return members.length > 0 || opened.length > 0 ? [family, ...opened] : [];
  });
}

/** Families with open tracks in the order those are given, then the others as the dataset lists them. */
function familyOrder(groups: readonly Group[], byGroup: ReadonlyMap<string, unknown>): Group[] {
  const withTracks = [...byGroup.keys()].flatMap((id) => groups.filter((group) => group.id === id));
  return [...withTracks, ...groups.filter((group) => !byGroup.has(group.id))];
}

function actorLine(index: Index, numberOf: ReadonlyMap<string, number>, number: number): string[] {
  const line: string[] = [];
  let at: number | undefined = number;
  while (at !== undefined && line.length <= index.actors.length) {
    const actor: Index["actors"][number] | undefined = index.actors[at];
    if (!actor || line.includes(actor.id)) break;
    line.push(actor.id);
    at = actor.parent === undefined ? undefined : numberOf.get(actor.parent);
  }
  return line;
}
