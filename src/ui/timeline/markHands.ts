/** Pointer, focus and tap handlers of the marks. They use event delegation, because vis-timeline creates the marks, not
 * React. */
import type { FocusEvent, MouseEvent, PointerEvent, RefObject } from "react";
import { eventsOf } from "../../engine/events/events";
import { t } from "../../i18n/text";
import { pageAt } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppStore } from "../../state/store";
import { frameNow } from "../useFrame";
import type { CardHand } from "./EventCard";
import type { Drawing } from "./visAdapter";

/** Handlers by which a mark under the pointer, or a mark with a visible focus, shows its event's card. The pointer also
 * makes the event the hovered one. */
export function markHand(index: Index, store: AppStore, drawing: RefObject<Drawing | null>, card: CardHand) {
  const markOf = ({ target }: { readonly target: EventTarget | null }) => drawing.current?.markAt(target) ?? null;
  return {
    onPointerOver(domEvent: PointerEvent) {
      const mark = markOf(domEvent);
      if (!mark) return;
      store.getState().point(eventsOf(index).id(mark.event));
      if (domEvent.pointerType !== "touch") card.show(mark.element, mark.event);
    },
    onPointerOut(domEvent: PointerEvent) {
      const mark = markOf(domEvent);
      if (!mark || drawing.current?.markAt(domEvent.relatedTarget)?.element === mark.element) return;
      store.getState().point(null);
      card.hide();
    },
    onFocus(domEvent: FocusEvent) {
      const mark = markOf(domEvent);
      if (mark?.element.matches(":focus-visible")) card.show(mark.element, mark.event);
    },
    onBlur: card.hide,
  };
}

/** On a phone, the first tap on an event shows its card and the second opens the event. */
export function tapHand(index: Index, store: AppStore, card: CardHand, root: string) {
  return (domEvent: MouseEvent) => {
    // A click by keyboard or by assistive technology (`detail` is 0) opens the event at once.
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
