/** The only wiring: page data -> store -> hydrate -> sync. */
import "./ui/theme.css";
import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { PageData } from "./model/compiled/pageData";
import type { RecordView } from "./model/compiled/recordView";
import { createStoreWith, type WindowRule } from "./state/store";
import { App } from "./ui/App";
import { loadTracksAhead } from "./ui/timeline/Timeline";
import { allowPlainText } from "./ui/timeline/trustedTypes";
import { writeOutLinks } from "./ui/writeOutLinks";
import { isWithoutApp, loadWithoutApp } from "./withoutApp";

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

/** What draws the record of a page, and all that this one needs. */
async function loadRecord(view: RecordView) {
  const loaded = await import("./ui/detail/RecordPanel");
  await loaded.prepare(view);
  return loaded;
}

/** Where the app does not come, the page shows its list, as it does without script (public/first.js). */
function showList(): void {
  delete document.documentElement.dataset["tab"];
}

async function start(container: Element, page: PageData): Promise<void> {
  // Where one of these does not come, the page stays what it is without script: whole, with plain links.
  const live = import("./live").catch(() => null);
  loadTracksAhead();
  const isRecord = page.kind === "record";
  const [record, events] = await Promise.all([
    isRecord ? loadRecord(page.view).catch(() => null) : undefined,
    isRecord ? undefined : import("./ui/list/EventList").catch(() => null),
  ]);
  if (record === null || events === null) return showList();
  let rule: WindowRule = ({ visible }) => visible;
  const store = createStoreWith(page, () => rule);
  writeOutLinks(container);
  let hasFailed = false;
  let end = () => {};
  // Not before: what changes while React hydrates is drawn at one go, and with it all that was left to hydrate.
  const onHydrated = async () => {
    const wiring = await live;
    if (!wiring || hasFailed) return showList();
    rule = wiring.windowAfter;
    end = wiring.goLive(store, root);
  };
  const app = (
    <StrictMode>
      <App store={store} root={root} panel={record?.RecordPanel} list={events?.EventList} onHydrated={onHydrated} />
    </StrictMode>
  );
  const onUncaughtError = (error: unknown) => {
    reportError(error);
    // React tries once more before it gives up.
    if (hasFailed) return;
    hasFailed = true;
    end();
    loadWithoutApp();
  };
  // In a transition React hydrates in short turns and lets the reader scroll and press in between.
  startTransition(() => {
    if (container.firstChild) hydrateRoot(container, app, { onUncaughtError });
    else createRoot(container).render(app);
  });
  document.documentElement.classList.add("js");
}

if (container && text && !isWithoutApp()) void start(container, JSON.parse(text) as PageData);
