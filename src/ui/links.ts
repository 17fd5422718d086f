import { pageAt } from "../model/address";
import type { AppStore } from "../state/store";
import { decode, decodeHash } from "../state/url";
import { HOME, type Look, viewOf } from "../state/view";
import { focusOn, type Surface } from "./focus/targets";
import { partOf } from "./parts";

/** Where the skip links lead: past the row names to the marks, or to the first event of the list. */
const SKIPS: Readonly<Record<string, readonly Surface[]>> = {
  part_timeline: ["tracks"],
  part_events: ["list", "source"],
};

function skipTo(id: string): void {
  if (!SKIPS[id]?.some((on) => focusOn({ on }))) document.getElementById(id)?.focus();
  document.activeElement?.scrollIntoView({ block: "nearest" });
}

/** Does the story or a source stand in the place of the list? */
const isBesideTracks = ({ view }: Look): boolean => view === "story" || view === "source";

/**
 * Takes over plain clicks on links to our own pages: one listener for all, so that prerendered links need nothing.
 * @param root the site's root as an absolute address, ending in a slash
 * @returns a function that ends it
 */
export function takeOverLinks(store: AppStore, root: string): () => void {
  const rootPath = new URL(root).pathname;
  const onClick = (domEvent: MouseEvent) => {
    if (domEvent.defaultPrevented || domEvent.button !== 0) return;
    if (domEvent.metaKey || domEvent.ctrlKey || domEvent.shiftKey || domEvent.altKey) return;
    const link = domEvent.composedPath().find((node) => node instanceof HTMLAnchorElement);
    // A reader of the article round an embed keeps it.
    if (link?.target === "_top" && window.top !== window) link.target = "_blank";
    if (!link || link.target || link.hasAttribute("download") || !link.href.startsWith(root)) return;
    const url = new URL(link.href);
    const path = url.pathname.slice(rootPath.length);
    const page = pageAt(path);
    if (!page) return;
    domEvent.preventDefault();
    const state = store.getState();
    const isInPage = link.getAttribute("href")?.startsWith("#");
    if (isInPage && Object.hasOwn(SKIPS, url.hash.slice(1))) skipTo(url.hash.slice(1));
    else if (isInPage) state.open(state.page, decodeHash(url.hash));
    else if (url.search) {
      const { view, faults } = decode(path, url.search, url.hash);
      state.go(view, faults);
    } else if (page.kind === "home" && isBesideTracks(state.look) && partOf("header")?.contains(link)) {
      // The way out of the story and of following a source: the same view, with the list again.
      state.go({ ...viewOf(state), page: HOME, look: { ...state.look, view: null, followed: null, step: null } }, []);
    } else if (page.kind === "story" && state.remote.index.value?.story && !url.hash) state.toStep(1);
    else state.open(page, decodeHash(url.hash));
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
