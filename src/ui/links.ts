/** Handles clicks on links to the site's own pages: instead of loading a page, the app changes the view. Also handles
 * the skip links. */
import { pageAt, partsBelow } from "../model/address";
import { keepingSources } from "../state/filters";
import type { AppStore } from "../state/store";
import { decode, decodeHash } from "../state/url";
import { HOME, type Look, viewOf } from "../state/view";
import { focusOn, type Surface } from "./focus/targets";
import { partOf } from "./parts";

/** The parts that skip links lead to. On the tracks the focus goes past the row names to the marks; in the list, to the
 * first event. */
const SKIPS: Readonly<Record<string, readonly Surface[]>> = {
  part_timeline: ["tracks"],
  part_events: ["list", "source"],
};

function skipTo(id: string): void {
  if (!SKIPS[id]?.some((on) => focusOn({ on }))) document.getElementById(id)?.focus();
  document.activeElement?.scrollIntoView({ block: "nearest" });
}

/** Is the story or a followed source shown in place of the list? */
const isBesideTracks = ({ view }: Look): boolean => view === "story" || view === "source";

const NOWHERE = { path: "", query: "" } as const;

/** Takes over plain clicks with one listener for the whole document, so that prerendered links need no handlers.
 * @param root the site's root as an absolute address, ending in a slash
 * @returns a function that stops it */
export function takeOverLinks(store: AppStore, root: string): () => void {
  const onClick = (domEvent: MouseEvent) => {
    if (domEvent.defaultPrevented || domEvent.button !== 0) return;
    if (domEvent.metaKey || domEvent.ctrlKey || domEvent.shiftKey || domEvent.altKey) return;
    const link = domEvent.composedPath().find((node) => node instanceof HTMLAnchorElement);
    // In an embed, the link opens a new tab, so that the reader keeps the article around the embed.
    if (link?.target === "_top" && window.top !== window) link.target = "_blank";
    if (!link || link.target || link.hasAttribute("download")) return;
    // The app writes links to other pages absolute, so that a fragment alone names a place in the open page.
    const isInPage = link.getAttribute("href")?.startsWith("#");
    if (!isInPage && !link.href.startsWith(root)) return;
    const { path, query, hash } = isInPage ? { ...NOWHERE, hash: link.hash } : partsBelow(root, link.href);
    const page = pageAt(path);
    if (!page) return;
    domEvent.preventDefault();
    const state = store.getState();
    if (isInPage && Object.hasOwn(SKIPS, hash.slice(1))) skipTo(hash.slice(1));
    else if (isInPage) state.open(state.page, decodeHash(hash));
    else if (query) {
      const { view, faults } = decode(path, query, hash);
      state.go({ ...view, filters: keepingSources(view.filters, state.filters) }, faults);
    } else if (page.kind === "home" && isBesideTracks(state.look) && partOf("header")?.contains(link)) {
      // The header's home link leaves the story or the followed source: it keeps the view and shows the list again.
      state.go({ ...viewOf(state), page: HOME, look: { ...state.look, view: null, followed: null, step: null } }, []);
    } else if (page.kind === "story" && state.remote.index.value?.story && !hash) state.toStep(1);
    else state.open(page, decodeHash(hash));
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
