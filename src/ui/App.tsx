/** The page, alive: the same frame as prerendered, with the parts that need script in their places. */
import { lazy, Suspense, useEffect } from "react";
import { t } from "../i18n/text";
import type { Index } from "../model/compiled";
import type { AppStore, Prerendered } from "../state/store";
import { Boundary } from "./Boundary";
import { RecordPanel } from "./detail/RecordPanel";
import { EventList } from "./list/EventList";
import { Chronology } from "./static/Chronology";
import { Page, TracksPlaceholder } from "./static/Page";
import { RecordArticle } from "./static/RecordArticle";
import { RootContext } from "./static/root";
import { Timeline } from "./timeline/Timeline";
import { StoreContext, useApp } from "./useApp";
import { useFocusOnClose } from "./useFocusOnClose";
import { useLinks } from "./useLinks";
import { useSideHeight } from "./useSideHeight";

// What is of use only once the page is alive comes after the first paint; its room is kept.
const Controls = lazy(() => import("./filters/Controls").then((loaded) => ({ default: loaded.Controls })));
const LiveRegion = lazy(() => import("./LiveRegion").then((loaded) => ({ default: loaded.LiveRegion })));
const Notices = lazy(() => import("./Notices").then((loaded) => ({ default: loaded.Notices })));
const Tools = lazy(() => import("./help/Tools").then((loaded) => ({ default: loaded.Tools })));
const Overview = lazy(() => import("./overview/Overview").then((loaded) => ({ default: loaded.Overview })));

interface LaterProps {
  readonly part: typeof Controls | typeof Overview | typeof Tools;
  readonly index: Index;
}

function Later({ part: Part, index }: LaterProps) {
  return (
    <Boundary instead={<p className="notice">{t.notice.partFailed}</p>}>
      <Suspense>
        <Part index={index} />
      </Suspense>
    </Boundary>
  );
}

interface AppProps {
  readonly page: Prerendered;
  readonly store: AppStore;
  /** The root as the prerendered page wrote it, for hydration. */
  readonly relativeRoot: string;
  /** The root as an absolute address, for ever after. */
  readonly root: string;
}

export function App({ page, store, relativeRoot, root }: AppProps) {
  return (
    <StoreContext value={store}>
      <Boundary instead={<Frozen page={page} root={root} />}>
        <Frame relativeRoot={relativeRoot} root={root} />
      </Boundary>
    </StoreContext>
  );
}

function Frame({ relativeRoot, root }: Omit<AppProps, "store" | "page">) {
  const isLive = useApp((state) => state.isLive);
  const site = useApp((state) => state.site);
  const index = useApp((state) => state.index);
  const kind = useApp((state) => state.view.page.kind);
  const id = useApp((state) => state.view.page.id);
  const recordFirst = useApp((state) => state.recordFirst);
  const theme = useApp((state) => state.view.theme ?? state.remembered.theme);
  const shown = useApp((state) => state.view.view);
  const ui = useApp((state) => state.view.ui);
  useLinks(root);
  useFocusOnClose();
  useSideHeight(isLive && !recordFirst);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme) dataset["theme"] = theme;
    else delete dataset["theme"];
    if (shown) dataset["view"] = shown;
    else delete dataset["view"];
    if (ui) dataset["ui"] = ui;
    else delete dataset["ui"];
  }, [theme, shown, ui]);
  return (
    <RootContext value={isLive ? root : relativeRoot}>
      <Page
        site={site}
        kind={kind}
        recordFirst={recordFirst}
        tools={isLive && index && <Later part={Tools} index={index} />}
        controls={isLive && index && <Later part={Controls} index={index} />}
        notices={
          isLive && (
            <Boundary instead={null}>
              <Suspense>
                <LiveRegion />
                <Notices />
              </Suspense>
            </Boundary>
          )
        }
        overview={isLive && index && <Later part={Overview} index={index} />}
        tracksHeight={index && !recordFirst ? index.rowsHeight : 0}
        timeline={
          isLive ? (
            <Boundary instead={<TracksPlaceholder height={0}>{t.timeline.failed}</TracksPlaceholder>}>
              <Timeline />
            </Boundary>
          ) : undefined
        }
        record={
          kind !== "home" && (
            <Boundary key={`${kind} ${id}`} instead={<p className="notice">{t.notice.recordFailed}</p>}>
              <RecordPanel />
            </Boundary>
          )
        }
        list={index ? <EventList index={index} /> : undefined}
      />
    </RootContext>
  );
}

/** The page as it was before it came alive: what stays when the app fails as a whole. */
function Frozen({ page, root }: Pick<AppProps, "page" | "root">) {
  const isHome = page.kind === "home";
  return (
    <RootContext value={root}>
      <Page
        site={isHome ? page.index.site : page.site}
        kind={isHome ? "home" : page.view.kind}
        recordFirst={!isHome}
        list={isHome ? <Chronology index={page.index} /> : undefined}
        record={isHome ? undefined : <RecordArticle view={page.view} labels={page.labels} site={page.site} />}
      />
    </RootContext>
  );
}
