/** The bubbles of a scene: each shows the number of events for which there is no room. Bubbles are for the pointer
 * only; each of their events keeps a link of its own in its track (faces.ts). */
import { useContext } from "react";
import { laneOffset, type Scene, type SceneRow } from "../../engine/draw/scene";
import { RootContext } from "../static/root";
import type { CardHooks } from "./EventCard";

interface BubblesProps {
  readonly scene: Scene;
  /** Converts a position on the timescale to pixels from the left edge of the visible window. */
  readonly xAt: (position: number) => number;
  readonly em: number;
  readonly card: CardHooks;
}

export function Bubbles({ scene, xAt, em, card }: BubblesProps) {
  const root = useContext(RootContext);
  return scene.bubbles.map(({ key, row, lane, at, width, events }) => {
    const one = scene.rows[row] as SceneRow;
    const show = (target: Element) => card.show(target, events[0]!, { events, root });
    return (
      <button
        key={`${one.row.kind} ${row} ${key}`}
        type="button"
        className={`bubble tint-${one.row.tint}`}
        style={{ left: xAt(at) - width / 2, top: one.top + laneOffset(one, lane, em) - 6 * em, width }}
        tabIndex={-1}
        aria-hidden="true"
        onPointerEnter={(domEvent) => domEvent.pointerType !== "touch" && show(domEvent.currentTarget)}
        onPointerLeave={(domEvent) => domEvent.pointerType !== "touch" && card.hide()}
        onClick={(domEvent) => show(domEvent.currentTarget)}
        onBlur={card.hide}
      >
        {events.length}
      </button>
    );
  });
}
