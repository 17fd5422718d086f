/** The only wiring: page data -> store -> hydrate -> sync. */
import "./ui/theme.css";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { PageData } from "./model/compiled/pageData";
import { createAppStore } from "./state/store";
import { App } from "./ui/App";
import { keptRowsHeight } from "./ui/static/Page";
import { allowPlainText } from "./ui/timeline/trustedTypes";

allowPlainText();
// The page says how far it is from the root; from then on the root is an absolute address, wherever the reader goes.
const relativeRoot = document.documentElement.dataset["root"] ?? "./";
const root = new URL(relativeRoot, document.baseURI).href;
// Relative links in the head would follow the address; written out whole, they stay where they point. Not those of what is already
// loaded: it would be loaded again, and the first print would do without its fonts.
for (const link of document.head.getElementsByTagName("link"))
  if (["icon", "alternate", "canonical"].includes(link.rel)) link.setAttribute("href", link.href);
const container = document.getElementById("part_app");
const text = document.getElementById("part_page")?.textContent;

/** A copy of what was prerendered, with links that stay right when the address changes: what stands again if the app fails as a
 *  whole. */
function copyOf(prerendered: Element): Node[] {
  const copy = prerendered.cloneNode(true) as Element;
  for (const link of copy.getElementsByTagName("a")) link.setAttribute("href", link.href);
  return [...copy.childNodes];
}

async function start(container: Element, page: PageData): Promise<void> {
  // Where one of these does not come, the page stays what it is without script: whole, with plain links.
  const live = import("./live").catch(() => null);
  const loaded = page.kind === "record" ? await import("./ui/detail/RecordPanel").catch(() => null) : undefined;
  if (loaded === null) return;
  const store = createAppStore(page);
  const app = (
    <StrictMode>
      <App
        store={store}
        relativeRoot={relativeRoot}
        root={root}
        panel={loaded?.RecordPanel}
        rowsHeight={keptRowsHeight(document)}
      />
    </StrictMode>
  );
  const asPrerendered = copyOf(container);
  let hasFailed = false;
  let end = () => {};
  const onUncaughtError = (error: unknown) => {
    hasFailed = true;
    end();
    container.replaceChildren(...asPrerendered);
    reportError(error);
  };
  if (container.firstChild) hydrateRoot(container, app, { onUncaughtError });
  else createRoot(container).render(app);
  document.documentElement.classList.add("js");
  // It waits for the first paint, so that hydration meets exactly what was prerendered.
  requestAnimationFrame(() => {
    setTimeout(async () => {
      const wiring = await live;
      if (wiring && !hasFailed) end = wiring.goLive(store, root);
    }, 0);
  });
}

if (container && text) void start(container, JSON.parse(text) as PageData);
