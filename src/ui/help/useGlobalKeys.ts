/** The keys that act anywhere: `?` for help, Ctrl or Cmd with K for the dialog for everything. Never in an embed, whose keys are
 *  the host's; `?` and `/` never in a field, and not at all once they are switched off (WCAG 2.1.4). */
import { useEffect } from "react";
import { useAppStore } from "../useApp";

const FIELDS = "input, textarea, select, dialog, [contenteditable]";

export function useGlobalKeys(): void {
  const store = useAppStore();
  useEffect(() => {
    const isField = (target: EventTarget | null) => target instanceof Element && target.closest(FIELDS) !== null;
    const onKeyDown = (domEvent: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = domEvent;
      const { view, set, remembered } = store.getState();
      if (domEvent.defaultPrevented || view.ui === "embed" || altKey) return;
      if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === "k") {
        set({ dialog: view.dialog === "palette" ? null : "palette" });
        domEvent.preventDefault();
        return;
      }
      if (key !== "?" || ctrlKey || metaKey || isField(domEvent.target) || !remembered.singleKeys) return;
      set({ dialog: "help" });
      domEvent.preventDefault();
    };
    /** `/` belongs to the search field, which listens for it; switched off, the key does not get there. */
    const onCapture = (domEvent: KeyboardEvent) => {
      if (domEvent.key !== "/" || store.getState().remembered.singleKeys || isField(domEvent.target)) return;
      domEvent.stopPropagation();
    };
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("keydown", onCapture, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keydown", onCapture, { capture: true });
    };
  }, [store]);
}
