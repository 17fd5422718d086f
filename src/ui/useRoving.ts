/** Keyboard navigation for a group of controls that is one Tab stop, as in a toolbar (WAI-ARIA APG, "Toolbar"): arrow
 * keys move the focus between the controls. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { eachFrame } from "./column/frames";
import { keyOf } from "./keys";
import { onResize } from "./onResize";

/** The links and buttons below an element, in order, without those in popovers and dialogs. Fields are left out: they
 * need the arrow keys themselves and keep a Tab stop of their own. */
function controlsIn(place: Element): HTMLElement[] {
  return [...place.children].flatMap((child) => {
    if (child.hasAttribute("popover") || child instanceof HTMLDialogElement) return [];
    const isControl =
      (child instanceof HTMLAnchorElement && child.href !== "") ||
      (child instanceof HTMLButtonElement && !child.disabled);
    return isControl ? [child] : controlsIn(child);
  });
}

/** Returns the key handler for the element that holds the controls. Call it in the component that renders them. */
export function useRoving(
  holder: RefObject<HTMLElement | null>,
  orientation: "horizontal" | "vertical" | "both",
): (domEvent: KeyboardEvent) => void {
  const stop = useRef<Element | null>(null);
  const cached = useRef<readonly HTMLElement[]>([]);
  const controls = () => (holder.current ? controlsIn(holder.current).filter((one) => one.checkVisibility()) : []);
  const setStop = (next: Element | undefined) => {
    const all = controls();
    stop.current = next && all.includes(next as HTMLElement) ? next : (all[0] ?? null);
    for (const one of all) one.tabIndex = one === stop.current ? 0 : -1;
  };
  // Controls come and go. Visibility is known only once styles are computed, so the check waits for the next frame and
  // is skipped where the controls have not changed.
  useEffect(() =>
    eachFrame(() => {
      const all = holder.current ? controlsIn(holder.current) : [];
      if (all.length === cached.current.length && all.every((one, at) => one === cached.current[at])) return true;
      cached.current = all;
      setStop(stop.current ?? undefined);
      return true;
    }, 1),
  );
  // Another width can show other controls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the holder stays for the life of its component
  useEffect(
    () => (holder.current ? onResize([holder.current], () => setStop(stop.current ?? undefined)) : undefined),
    [holder],
  );
  useEffect(() => {
    const place = holder.current;
    const onFocus = (domEvent: FocusEvent) => {
      if (controls().includes(domEvent.target as HTMLElement)) setStop(domEvent.target as HTMLElement);
    };
    place?.addEventListener("focusin", onFocus);
    return () => place?.removeEventListener("focusin", onFocus);
  });
  return (domEvent) => {
    const isText = domEvent.target instanceof HTMLInputElement && domEvent.target.type !== "checkbox";
    if (isText || domEvent.altKey || domEvent.ctrlKey || domEvent.metaKey) return;
    const all = controls();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const key = keyOf(domEvent);
    const next: Record<string, number> = {
      ...(orientation !== "horizontal" && { ArrowUp: at - 1, ArrowDown: at + 1 }),
      ...(orientation !== "vertical" && { ArrowLeft: at - 1, ArrowRight: at + 1 }),
      Home: 0,
      End: all.length - 1,
    };
    const target = all[Math.min(all.length - 1, Math.max(0, next[key] ?? -1))];
    if (at < 0 || !Object.hasOwn(next, key) || !target) return;
    domEvent.preventDefault();
    domEvent.stopPropagation();
    target.focus();
  };
}
