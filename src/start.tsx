/**
 * Starts the app in a page: loads what the page was drawn from, creates the store from it, hydrates the prerendered
 * markup, and then lets `live.ts` connect the store to the address and the network. If a part fails to load, the page
 * stays usable as plain HTML.
 */
import "./ui/theme.css";
import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { RecordView } from "./model/compiled/recordView";
import { WORKER_FILE } from "./offline/kept";
import { browserEffects } from "./state/load";
import { loadPage } from "./state/loadPage";
import { createStoreWith, type WindowRule } from "./state/store";
import { App } from "./ui/App";
import { loadTracksAhead } from "./ui/timeline/Timeline";
import { allowPlainText } from "./ui/timeline/trustedTypes";
import { writeOutLinks } from "./ui/writeOutLinks";
import { isWithoutApp, loadWithoutApp } from "./withoutApp";

/** Loads the code that draws a record, and everything this record needs. */
async function loadRecord(view: RecordView) {
  const loaded = await import("./ui/detail/RecordPanel");
  await loaded.prepare(view);
  return loaded;
}

/** Shows the list, as the page does without script (public/first.js). Used when the app fails to load. */
function showList(): void {
  delete document.documentElement.dataset["tab"];
}

export interface StartedPage {
  /** The element that holds the markup, or nothing, where the app draws the page anew. */
  readonly container: Element;
  /** The site's root as an absolute address, ending in a slash. It stays the same as the reader moves. */
  readonly root: string;
  /** The path of the page's record below the root; undefined for the home page. */
  readonly recordPath: string | undefined;
  /** The data version of the markup. */
  readonly version: string | undefined;
}

/** Does nothing where the app failed a moment ago and loaded the page again without itself. */
export async function start({ container, root, recordPath, version }: StartedPage): Promise<void> {
  if (isWithoutApp()) return;
  allowPlainText(root + WORKER_FILE);
  // If one of these fails to load, the page stays as it is without script: complete, with plain links.
  const live = import("./live").catch(() => null);
  loadTracksAhead();
  const isRecord = recordPath !== undefined;
  const [loaded, events] = await Promise.all([
    loadPage(browserEffects(root), recordPath),
    isRecord ? undefined : import("./ui/list/EventList").catch(() => null),
  ]);
  if (loaded === null || events === null) return showList();
  const page = loaded.data;
  const record = page.kind === "record" ? await loadRecord(page.view).catch(() => null) : undefined;
  if (record === null) return showList();
  // The site was published anew since this page was sent, so the page is drawn anew, too.
  if (loaded.version !== version) container.replaceChildren();
  let rule: WindowRule = ({ visible }) => visible;
  const store = createStoreWith(page, () => rule);
  writeOutLinks(container);
  let hasFailed = false;
  let end = () => {};
  // Live only after hydration: a state change during hydration makes React draw everything that is left in one go.
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
    // React tries once more before it gives up; one reload is enough.
    if (hasFailed) return;
    hasFailed = true;
    end();
    loadWithoutApp();
  };
  // In a transition React hydrates in short turns, so the reader can scroll and press keys in between.
  startTransition(() => {
    if (container.firstChild) hydrateRoot(container, app, { onUncaughtError });
    else createRoot(container).render(app);
  });
  document.documentElement.classList.add("js");
}
