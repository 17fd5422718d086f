/** The keys that act anywhere: `?` for help, `/` to the search field, Ctrl or Cmd with K for the dialog for everything. Never in an embed, whose keys are
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
      const { look, panels, setPanels, remembered } = store.getState();
      if (domEvent.defaultPrevented || look.ui === "embed" || altKey) return;
      if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === "k") {
        setPanels({ dialog: panels.dialog === "palette" ? null : "palette" });
        domEvent.preventDefault();
        return;
      }
      const isSingle = !ctrlKey && !metaKey && !isField(domEvent.target) && remembered.singleKeys;
      if (isSingle && key === "?") setPanels({ dialog: "help" });
      else if (isSingle && key === "/") document.getElementById("part_search-field")?.focus();
      else return;
      domEvent.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
