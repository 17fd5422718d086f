/** The keyboard shortcuts that work anywhere on the page: `?` opens the help; `/`, Ctrl+K or Cmd+K focuses the search
 * field. None work in an embed, whose keys belong to the host page. `?` and `/` do not work in a field, nor when single
 * keys are switched off (WCAG 2.1.4). */
import { useEffect } from "react";
import { flushSync } from "react-dom";
import type { AppStore } from "../../state/store";
import { keyOf } from "../keys";
import { partOf } from "../parts";
import { useAppStore } from "../useApp";

/** Elements in which a single key is text or closes a dialog. */
const FIELDS = ["INPUT", "TEXTAREA", "SELECT", "DIALOG"];

const isField = (domEvent: Event) =>
  domEvent
    .composedPath()
    .some((node) => node instanceof HTMLElement && (FIELDS.includes(node.tagName) || node.isContentEditable));

/** Focuses the search field and selects its text, so that typing replaces it. On a phone the field becomes visible only
 * now. */
function toField(store: AppStore): void {
  flushSync(() => store.getState().setPanels({ searching: true }));
  const field = partOf("search-field");
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

export function useGlobalKeys(): void {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey } = domEvent;
      const key = keyOf(domEvent);
      const { look, setPanels, remembered } = store.getState();
      if (domEvent.defaultPrevented || look.ui === "embed" || altKey) return;
      if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === "k") {
        toField(store);
        domEvent.preventDefault();
        return;
      }
      const isSingle = !ctrlKey && !metaKey && !isField(domEvent) && remembered.singleKeys;
      if (isSingle && key === "?") setPanels({ dialog: "help" });
      else if (isSingle && key === "/") toField(store);
      else return;
      domEvent.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
