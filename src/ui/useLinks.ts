import { useEffect } from "react";
import { pageAt } from "../model/address";
import { decode } from "../state/url";
import { useAppStore } from "./useApp";

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
      // A link within the page is the browser's own business.
      const isHere = url.pathname === window.location.pathname && url.hash !== "" && url.search === "";
      if (!page || isHere || link.getAttribute("href")?.startsWith("#")) return;
      domEvent.preventDefault();
      if (url.search) {
        const { view, faults } = decode(path, url.search, url.hash);
        store.getState().go(view, faults);
      } else store.getState().open(page, decodeURIComponent(url.hash.slice(1)));
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [root, store]);
}
