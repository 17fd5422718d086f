/** What pointer, focus and taps do on the marks, by delegation: marks are made by the drawing, not by React. */
import type { FocusEvent, MouseEvent, PointerEvent, RefObject } from "react";
import { eventsOf } from "../../engine/events/events";
import { t } from "../../i18n/text";
import { pageAt } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppStore } from "../../state/store";
import { frameNow } from "../useFrame";
import type { CardHand } from "./EventCard";
import type { Drawing } from "./visAdapter";

/** A pointer over a mark, or the focus on one, makes its event the one under the pointer and shows its card. */
export function markHand(index: Index, store: AppStore, drawing: RefObject<Drawing | null>, card: CardHand) {
  const metBy = ({ target }: { readonly target: EventTarget | null }) => drawing.current?.markAt(target) ?? null;
  return {
    onPointerOver(domEvent: PointerEvent) {
      const met = metBy(domEvent);
      if (!met) return;
      store.getState().point(eventsOf(index).id(met.event));
      if (domEvent.pointerType !== "touch") card.show(met.element, met.event);
    },
    onPointerOut(domEvent: PointerEvent) {
      const met = metBy(domEvent);
      if (!met || drawing.current?.markAt(domEvent.relatedTarget)?.element === met.element) return;
      store.getState().point(null);
      card.hide();
    },
    onFocus(domEvent: FocusEvent) {
      const met = metBy(domEvent);
      if (met?.element.matches(":focus-visible")) card.show(met.element, met.event);
    },
    onBlur: card.hide,
  };
}

/** On a phone the first tap on an event shows its card, and the second opens it. */
export function tapHand(index: Index, store: AppStore, card: CardHand, root: string) {
  return (domEvent: MouseEvent) => {
    // A press by a key, or by what reads the page aloud, opens at once.
    if (frameNow() !== "phone" || domEvent.detail === 0) return;
    const link = domEvent.nativeEvent.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const page = link && pageAt(link.href.slice(root.length));
    const event = page?.kind === "event" ? eventsOf(index).numberOf(page.id) : undefined;
    if (!link || !page || event === undefined) return;
    const shown = card.current();
    if (shown?.event === event && !shown.crowd) return card.close();
    domEvent.preventDefault();
    card.show(link, event);
    store.getState().point(page.id);
    store.getState().say(t.timeline.tapAgain);
  };
}
