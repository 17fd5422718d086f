/** Shows, hides, pins and moves tracks, for the row menu, the track chooser and the command palette. If the reader's
 * choice equals the dataset's default, it is stored as null, so that the address does not name it. */
import { movedTrack, swapped } from "../engine/draw/tracks";
import type { Index } from "../model/compiled/eventIndex";
import type { AppStore } from "../state/store";
import type { TrackChoice } from "../state/view";

/** The open tracks, including pinned ones. */
export function openTracks(index: Index, { open }: TrackChoice): readonly string[] {
  return open ?? index.tracks;
}

function show(store: AppStore, index: Index, tracks: readonly string[], pins?: readonly string[]): void {
  const isStandard = tracks.join("~") === index.tracks.join("~");
  store.getState().arrange({ open: isStandard ? null : tracks, ...(pins ? { pins } : {}) });
}

export function showTrack(store: AppStore, index: Index, id: string): void {
  const open = openTracks(index, store.getState().tracks);
  if (!open.includes(id)) show(store, index, [...open, id]);
}

/** Hiding a track also unpins it. */
export function hideTrack(store: AppStore, index: Index, id: string): void {
  const { tracks } = store.getState();
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  show(store, index, others(openTracks(index, tracks)), others(tracks.pins));
}

export function pinTrack(store: AppStore, id: string): void {
  const { arrange, tracks } = store.getState();
  if (!tracks.pins.includes(id)) arrange({ pins: [...tracks.pins, id] });
}

export function unpinTrack(store: AppStore, id: string): void {
  const { arrange, tracks } = store.getState();
  arrange({ pins: tracks.pins.filter((one) => one !== id) });
}

/** The order after a move: of the pins if the track is pinned, otherwise of the open tracks. Null if it cannot move
 * further. */
function orderAfter(index: Index, tracks: TrackChoice, id: string, way: -1 | 1): readonly string[] | null {
  const { pins } = tracks;
  if (pins.includes(id)) return swapped(pins, pins.indexOf(id), way);
  return movedTrack(index, openTracks(index, tracks), id, way, pins);
}

export function canMoveTrack(index: Index, tracks: TrackChoice, id: string, way: -1 | 1): boolean {
  return orderAfter(index, tracks, id, way) !== null;
}

export function moveTrack(store: AppStore, index: Index, id: string, way: -1 | 1): void {
  const { arrange, tracks } = store.getState();
  const next = orderAfter(index, tracks, id, way);
  if (!next) return;
  if (tracks.pins.includes(id)) arrange({ pins: next });
  else show(store, index, next);
}
