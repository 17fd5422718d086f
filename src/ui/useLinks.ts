import { useEffect } from "react";
import { pageAt } from "../model/address";
import { decode, decodeHash } from "../state/url";
import { HOME, viewOf } from "../state/view";
import { useAppStore } from "./useApp";

/** Where a skip link leads: past the row names to the marks, or to the first event of the list. */
function skipTo(id: string): void {
  const section = document.getElementById(id);
  const target = section?.querySelector<HTMLElement>(".mark-link[tabindex='0'], .row a, .outline a") ?? section;
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

/** Takes over plain clicks on links to our own pages: one listener for all, so that prerendered links need nothing. */
export function useLinks(root: string): void {
  const store = useAppStore();
  useEffect(() => {
    const onClick = (domEvent: MouseEvent) => {
      if (domEvent.defaultPrevented || domEvent.button !== 0) return;
      if (domEvent.metaKey || domEvent.ctrlKey || domEvent.shiftKey || domEvent.altKey) return;
      const link = domEvent.target instanceof Element ? domEvent.target.closest("a") : null;
      if (!link || link.target || link.hasAttribute("download") || !link.href.startsWith(root)) return;
      const url = new URL(link.href);
      const path = url.pathname.slice(new URL(root).pathname.length);
      const page = pageAt(path);
      if (!page) return;
      domEvent.preventDefault();
      if (link.matches(".skip")) {
        skipTo(url.hash.slice(1));
        return;
      }
      if (link.getAttribute("href")?.startsWith("#")) {
        store.getState().open(store.getState().page, decodeHash(url.hash));
        return;
      }
      const state = store.getState();
      if (page.kind === "home" && state.look.view === "source" && link.closest(".site-header") && !url.search) {
        // The way out of following a source: the same view, with the list again.
        state.go({ ...viewOf(state), page: HOME, look: { ...state.look, view: null, followed: null } }, []);
      } else if (url.search) {
        const wanted = decode(path, url.search, url.hash);
        state.go(wanted.view, wanted.faults);
      } else state.open(page, decodeHash(url.hash));
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [root, store]);
}
