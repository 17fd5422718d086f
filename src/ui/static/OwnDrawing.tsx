/** Draws the track of an actor for the actor's page on a phone, at build time and in the app
 * (ui/detail/OwnTrack.tsx). */
import { DRAWN, drawnOf } from "../../engine/draw/drawn";
import { spotlightOn } from "../../engine/draw/spotlight";
import { allOriginCounts } from "../../engine/evidence/origins";
import type { Index } from "../../model/compiled/eventIndex";
import { DrawnTimeline } from "./DrawnTimeline";

export function OwnDrawing({ index, id }: { readonly index: Index; readonly id: string }) {
  const spotlight = spotlightOn(index, "actor", id);
  if (!spotlight) return null;
  return (
    <DrawnTimeline drawn={drawnOf(index, spotlight, DRAWN.record)} names="above" origins={allOriginCounts(index)} />
  );
}
