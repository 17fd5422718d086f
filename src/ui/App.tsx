/** The page, alive: the same frame as prerendered, with the parts that need script in their places. */
import { type ComponentType, useCallback, useDeferredValue, useEffect, useLayoutEffect, useState } from "react";
import { t } from "../i18n/text";
import type { Index } from "../model/compiled/eventIndex";
import type { AppStore } from "../state/store";
import { tabIn } from "../state/view";
import { Boundary } from "./Boundary";
import { componentOf, later, laterComponent, useLater } from "./later";
import { partRef } from "./parts";
import { Page } from "./static/Page";
import { RootContext } from "./static/root";
import { TracksPlaceholder } from "./static/TracksPlaceholder";
import { Timeline } from "./timeline/Timeline";
import { StoreContext, useApp } from "./useApp";

const Nothing = () => null;
const PartFailed = () => <p className="notice">{t.notice.partFailed}</p>;
const MISSING = {
  ColumnTabs: Nothing,
  Controls: Nothing,
  RecordTools: Nothing,
  Tools: Nothing,
  Live: Nothing,
  LiveRegion: Nothing,
  EventSteps: Nothing,
  Notices: PartFailed,
  Overview: Nothing,
};
// What is of use only once the page is alive comes while it is hydrated, all at once; until then stands what was drawn when the site was built.
// Where it does not come, one notice says so.
const liveParts = later(async () => {
  try {
    return await import("./liveParts");
  } catch {
    return MISSING;
  }
});
const Follow = laterComponent(async () => {
  const loaded = await import("./follow/FollowedSource");
  return loaded.FollowedSource;
});

const EventList = laterComponent(async () => {
  const loaded = await import("./list/EventList");
  return loaded.EventList;
});
const story = later(async () => {
  const loaded = await import("./story/Story");
  return loaded.Story;
});
const Story = componentOf(story);
/** What stands in the column under each tab. */
const COLUMNS = { story: Story, events: EventList, source: Follow } as const;

const recordPanel = later(async () => {
  const loaded = await import("./detail/RecordPanel");
  return loaded.RecordPanel;
});

interface LiveProps {
  readonly part: ComponentType<{ readonly index: Index }>;
  readonly index: Index;
  readonly handsOn?: boolean;
}

function LivePart({ part: Part, index, handsOn = false }: LiveProps) {
  return (
    <Boundary instead={<PartFailed />} handsOn={handsOn}>
      <Part index={index} />
    </Boundary>
  );
}

interface AppProps {
  readonly store: AppStore;
  /** The site's root: an absolute address, so that links stay right wherever the reader goes. */
  readonly root: string;
  /** What draws the open record, where the page is one and has it from the start. */
  readonly panel?: ComponentType | undefined;
  /** What draws the list, where the page shows it from the start. */
  readonly list?: ComponentType<{ readonly index: Index }> | undefined;
  /** Called once the page is hydrated. */
  readonly onHydrated?: () => void;
}

export function App({ store, ...frame }: AppProps) {
  return (
    <StoreContext value={store}>
      <Frame {...frame} />
    </StoreContext>
  );
}

function Frame({ root, panel, list, onHydrated }: Omit<AppProps, "store">) {
  // A little later: what comes to the page when it goes live is drawn in short turns, and nobody waits for it with a key pressed.
  const isLive = useDeferredValue(useApp((state) => state.isLive));
  const come = useLater(liveParts, isLive);
  const parts = come === "failed" ? MISSING : come;
  const site = useApp((state) => state.site);
  const index = useApp((state) => state.remote.index.value);
  const kind = useApp((state) => state.page.kind);
  const id = useApp((state) => state.page.id);
  const theme = useApp((state) => state.look.theme ?? state.remembered.theme);
  const shown = useApp((state) => state.look.view);
  const ui = useApp((state) => state.look.ui);
  const hasFilters = useApp((state) => state.panels.filters);
  // What was drawn when the site was built stays until the tracks are.
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const tab = tabIn({ view: shown });
  // Under a record that was opened by its address nobody sees the list.
  const isListed = useOnce(kind === "home" || shown === "list");
  // A record's own page brings its panel along, since it cannot be hydrated without; elsewhere it comes when the reader stirs.
  const hasStirred = useStir();
  const Panel = useLater(recordPanel, !panel && (hasStirred || kind !== "home"));
  useEffect(() => {
    onHydrated?.();
  }, [onHydrated]);
  // Until then the document stands as it was before the first paint (public/first.js).
  const hasArrived = useApp((state) => state.isLive);
  const isStoryThere = useLater(story, tab === "story") !== null;
  const isStoryReady = useApp(({ remote }) => remote.story.value !== null || remote.story.status === "failed");
  const hasTab = hasArrived && (tab !== "story" || (isStoryThere && isStoryReady));
  useLayoutEffect(() => {
    if (hasTab) delete document.documentElement.dataset["tab"];
  }, [hasTab]);
  useLayoutEffect(() => {
    if (!hasArrived) return;
    const { dataset } = document.documentElement;
    if (theme) dataset["theme"] = theme;
    else delete dataset["theme"];
    if (shown) dataset["view"] = shown;
    else delete dataset["view"];
    if (ui) dataset["ui"] = ui;
    else delete dataset["ui"];
  }, [hasArrived, theme, shown, ui]);
  return (
    <RootContext value={root}>
      <Page
        site={site}
        kind={kind}
        id={id}
        partRef={partRef}
        tools={
          parts && (
            <Boundary instead={<PartFailed />}>
              <parts.Tools />
            </Boundary>
          )
        }
        controls={parts && index && <LivePart part={parts.Controls} index={index} />}
        notices={
          parts && (
            <>
              <Boundary instead={<PartFailed />}>
                <parts.Live />
              </Boundary>
              <Boundary instead={<PartFailed />}>
                <parts.LiveRegion />
              </Boundary>
              <Boundary instead={<PartFailed />}>
                <parts.Notices />
              </Boundary>
            </>
          )
        }
        overview={parts && index && <LivePart part={parts.Overview} index={index} />}
        drawn={isDrawn ? null : ""}
        first={hasTab ? null : ""}
        timeline={
          isLive ? (
            <Boundary instead={<TracksPlaceholder isFailure>{t.timeline.failed}</TracksPlaceholder>}>
              <Timeline onDrawn={onDrawn} />
            </Boundary>
          ) : undefined
        }
        record={
          kind !== "home" && (
            <Boundary key={`${kind} ${id}`} instead={<PartFailed />}>
              <Record panel={panel ?? Panel} />
            </Boundary>
          )
        }
        recordTools={parts && index && <LivePart part={parts.RecordTools} index={index} />}
        list={
          index && isListed ? (
            <LivePart part={tab === "events" && list ? list : COLUMNS[tab]} index={index} handsOn />
          ) : undefined
        }
        tab={tab}
        tabs={parts && index ? <LivePart part={parts.ColumnTabs} index={index} /> : undefined}
        listTools={
          parts && index && kind === "home" && tab === "events" && <LivePart part={parts.EventSteps} index={index} />
        }
        hasFilters={hasFilters}
      />
    </RootContext>
  );
}

/** Is it so now, or has it been before? */
function useOnce(isNow: boolean): boolean {
  const [has, setHas] = useState(isNow);
  if (isNow && !has) setHas(true);
  return has || isNow;
}

/** Has the reader pointed, touched or typed yet? Then what draws a record is loaded, so that it is there once one is opened. */
function useStir(): boolean {
  const [hasStirred, setStirred] = useState(false);
  useEffect(() => {
    const stirs = ["pointerover", "keydown"] as const;
    const note = () => setStirred(true);
    for (const name of stirs) document.addEventListener(name, note, { passive: true, once: true });
    return () => {
      for (const name of stirs) document.removeEventListener(name, note);
    };
  }, []);
  return hasStirred;
}

function Record({ panel: Panel }: { readonly panel: ComponentType | "failed" | null }) {
  if (Panel === "failed") return <PartFailed />;
  return Panel ? <Panel /> : <RecordWait />;
}

/** What stands where the record will, as RecordPanel itself says it while the record is on its way. */
function RecordWait() {
  return (
    <div className="record-wait">
      <p className="quiet" aria-busy="true" />
    </div>
  );
}
