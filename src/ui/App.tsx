/** The page, alive: the same frame as prerendered, with the parts that need script in their places. */
import { useEffect } from "react";
import { openingHeight } from "../engine/scene";
import { t } from "../i18n/text";
import type { AppStore } from "../state/store";
import { Boundary } from "./Boundary";
import { RecordPanel } from "./detail/RecordPanel";
import { Controls } from "./filters/Controls";
import { LiveRegion } from "./LiveRegion";
import { EventList } from "./list/EventList";
import { Notices } from "./Notices";
import { Overview } from "./overview/Overview";
import { Page, TracksPlaceholder } from "./static/Page";
import { RootContext } from "./static/root";
import { Timeline } from "./timeline/Timeline";
import { StoreContext, useApp } from "./useApp";
import { useFocusOnClose } from "./useFocusOnClose";
import { useLinks } from "./useLinks";
import { useSideHeight } from "./useSideHeight";

interface AppProps {
  readonly store: AppStore;
  /** The root as the prerendered page wrote it, for hydration. */
  readonly relativeRoot: string;
  /** The root as an absolute address, for ever after. */
  readonly root: string;
}

export function App({ store, relativeRoot, root }: AppProps) {
  return (
    <StoreContext value={store}>
      <Frame relativeRoot={relativeRoot} root={root} />
    </StoreContext>
  );
}

function Frame({ relativeRoot, root }: Omit<AppProps, "store">) {
  const isLive = useApp((state) => state.isLive);
  const site = useApp((state) => state.site);
  const index = useApp((state) => state.index);
  const kind = useApp((state) => state.view.page.kind);
  const id = useApp((state) => state.view.page.id);
  const recordFirst = useApp((state) => state.recordFirst);
  const theme = useApp((state) => state.view.theme);
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
        controls={isLive && index && <Controls index={index} />}
        notices={isLive && <Notices />}
        overview={isLive && index && <Overview index={index} />}
        tracksHeight={index && !recordFirst ? openingHeight(index) : 0}
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
      {isLive && <LiveRegion />}
    </RootContext>
  );
}
