/** The root component of the live page. It renders the same `Page` frame as the prerendered markup and fills its slots
 * with the interactive parts, most of which load as scripts of their own. */
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
  LiveEmbedFoot: Nothing,
  LivePrintAddress: Nothing,
  Notices: PartFailed,
  Overview: Nothing,
};
// These parts are useful only on a live page, so they load together as one script once the page is live; until then the
// prerendered markup stays. If the script fails to load, only the notices slot says so.
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
/** The component that fills the column for each tab. */
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
  /** The site's root as an absolute address, so that links stay valid when the address of the page changes. */
  readonly root: string;
  /** Draws the open record. Given when the page is a record's page and its script has already loaded. */
  readonly panel?: ComponentType | undefined;
  /** Draws the list. Given when the page shows the list from the start. */
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
  // Deferred, so that React draws the newly arrived parts in short turns and a key press need not wait for them.
  const isLive = useDeferredValue(useApp((state) => state.isLive));
  const loaded = useLater(liveParts, isLive);
  const parts = loaded === "failed" ? MISSING : loaded;
  const site = useApp((state) => state.site);
  const index = useApp((state) => state.remote.index.value);
  const kind = useApp((state) => state.page.kind);
  const id = useApp((state) => state.page.id);
  const theme = useApp((state) => state.look.theme ?? state.remembered.theme);
  const shown = useApp((state) => state.look.view);
  const ui = useApp((state) => state.look.ui);
  const hasFilters = useApp((state) => state.panels.filters);
  // The prerendered drawing stays until the tracks are drawn.
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const tab = tabIn({ view: shown });
  // The list is not visible under a record that was opened by its address, so it is drawn only when first needed.
  const isListed = useOnce(kind === "home" || shown === "list");
  // A record's page cannot hydrate without its panel and passes it in. Other pages load the panel at the first pointer
  // or key event.
  const hasStirred = useStir();
  const Panel = useLater(recordPanel, !panel && (hasStirred || kind !== "home"));
  useEffect(() => {
    onHydrated?.();
  }, [onHydrated]);
  // Until the page is live, the document keeps the attributes that public/first.js set before the first paint.
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
        printAddress={parts && <parts.LivePrintAddress />}
        embedFoot={
          parts &&
          ui === "embed" && (
            <Boundary instead={<PartFailed />}>
              <parts.LiveEmbedFoot />
            </Boundary>
          )
        }
      />
    </RootContext>
  );
}

/** Returns true once `isNow` has been true, and stays true from then on. */
function useOnce(isNow: boolean): boolean {
  const [has, setHas] = useState(isNow);
  if (isNow && !has) setHas(true);
  return has || isNow;
}

/** Returns true after the first pointer or key event. The record panel is then loaded ahead, so that it is ready when a
 * record is opened. */
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

/** The placeholder for a record panel that is not loaded yet; `RecordPanel` draws the same while the record loads. */
function RecordWait() {
  return (
    <div className="record-wait">
      <p className="quiet" aria-busy="true" />
    </div>
  );
}
