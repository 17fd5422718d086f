/** What can be done with tracks, the same from a row's menu, the choice of tracks and the dialog for everything: shown, hidden, pinned,
 *  moved. The dataset's own choice is kept as none, so that an address does not name it. */
import { movedTrack, swapped } from "../engine/draw/tracks";
import type { Index } from "../model/compiled/eventIndex";
import type { AppStore } from "../state/store";
import type { ViewState } from "../state/view";

/** Open tracks, pinned ones among them. */
export function openTracks(index: Index, { tracks }: ViewState): readonly string[] {
  return tracks ?? index.tracks;
}

function show(store: AppStore, index: Index, tracks: readonly string[], pins?: readonly string[]): void {
  const { set, view } = store.getState();
  const isStandard = tracks.join("~") === index.tracks.join("~");
  set({ tracks: isStandard ? null : tracks, pins: pins ?? view.pins });
}

export function showTrack(store: AppStore, index: Index, id: string): void {
  const open = openTracks(index, store.getState().view);
  if (!open.includes(id)) show(store, index, [...open, id]);
}

/** A hidden track is pinned no longer. */
export function hideTrack(store: AppStore, index: Index, id: string): void {
  const { view } = store.getState();
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  show(store, index, without(openTracks(index, view)), without(view.pins));
}

export function pinTrack(store: AppStore, id: string): void {
  const { set, view } = store.getState();
  if (!view.pins.includes(id)) set({ pins: [...view.pins, id] });
}

export function unpinTrack(store: AppStore, id: string): void {
  const { set, view } = store.getState();
  set({ pins: view.pins.filter((one) => one !== id) });
}

/** The order after a move, of pins for a pinned track, else of the open ones; null where there is no place to go. */
function orderAfter(index: Index, view: ViewState, id: string, way: -1 | 1): readonly string[] | null {
  const { pins } = view;
  if (pins.includes(id)) return swapped(pins, pins.indexOf(id), way);
  return movedTrack(index, openTracks(index, view), id, way, pins);
}

export function canMoveTrack(index: Index, view: ViewState, id: string, way: -1 | 1): boolean {
  return orderAfter(index, view, id, way) !== null;
}

export function moveTrack(store: AppStore, index: Index, id: string, way: -1 | 1): void {
  const { set, view } = store.getState();
  const next = orderAfter(index, view, id, way);
  if (!next) return;
  if (view.pins.includes(id)) set({ pins: next });
  else show(store, index, next);
}
