import { pageAt } from "../model/address";
import type { AppStore } from "../state/store";
import { decode, decodeHash } from "../state/url";
import { HOME, viewOf } from "../state/view";

/** Where a skip link leads: past the row names to the marks, or to the first event of the list. */
function skipTo(id: string): void {
  const section = document.getElementById(id);
  const target = section?.querySelector<HTMLElement>(".mark-link[tabindex='0'], .row a, .outline a") ?? section;
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

/**
 * Takes over plain clicks on links to our own pages: one listener for all, so that prerendered links need nothing.
 * @param root the site's root as an absolute address, ending in a slash
 * @returns a function that ends it
 */
export function followLinks(store: AppStore, root: string): () => void {
  const rootPath = new URL(root).pathname;
  const onClick = (domEvent: MouseEvent) => {
    if (domEvent.defaultPrevented || domEvent.button !== 0) return;
    if (domEvent.metaKey || domEvent.ctrlKey || domEvent.shiftKey || domEvent.altKey) return;
    const link = domEvent.target instanceof Element ? domEvent.target.closest("a") : null;
    if (!link || link.target || link.hasAttribute("download") || !link.href.startsWith(root)) return;
    const url = new URL(link.href);
    const path = url.pathname.slice(rootPath.length);
    const page = pageAt(path);
    if (!page) return;
    domEvent.preventDefault();
    const state = store.getState();
    if (link.matches(".skip")) skipTo(url.hash.slice(1));
    else if (link.getAttribute("href")?.startsWith("#")) state.open(state.page, decodeHash(url.hash));
    else if (url.search) {
      const { view, faults } = decode(path, url.search, url.hash);
      state.go(view, faults);
    } else if (page.kind === "home" && state.look.view === "source" && link.closest(".site-header")) {
      // The way out of following a source: the same view, with the list again.
      state.go({ ...viewOf(state), page: HOME, look: { ...state.look, view: null, followed: null } }, []);
    } else state.open(page, decodeHash(url.hash));
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
