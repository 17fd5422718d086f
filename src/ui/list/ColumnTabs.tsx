/** The tabs of the column, alive: their addresses keep what the reader has chosen, and together they are one stop of the Tab key. */
import { type MouseEvent, useContext, useRef } from "react";
import type { Index } from "../../model/compiled/eventIndex";
import { addressOf } from "../../state/url";
import { HOME, type View, viewOf } from "../../state/view";
import { RootContext } from "../static/root";
import { type Tab, Tabs } from "../static/Tabs";
import { useApp, useAppParts, useAppStore } from "../useApp";
import { useRoving } from "../useRoving";

/** The view with a tab chosen, and no record over it. */
function withTab(view: View, tab: Tab): View {
  const { look } = view;
  const events = look.view === "source" ? null : look.view;
  return {
    ...view,
    page: HOME,
    look: tab === "source" ? { ...look, view: "source" } : { ...look, view: events, followed: null },
  };
}

export function ColumnTabs({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const root = useContext(RootContext);
  const shown = useApp(({ look }) => (look.view === "source" ? "source" : "events"));
  const view = useAppParts(viewOf);
  const nav = useRef<HTMLElement>(null);
  const onKeyDown = useRoving(nav, "horizontal");
  const choose = (domEvent: MouseEvent, tab: Tab) => {
    if (domEvent.metaKey || domEvent.ctrlKey || domEvent.shiftKey || domEvent.altKey) return;
    domEvent.preventDefault();
    store.getState().go(withTab(viewOf(store.getState()), tab), []);
  };
  return (
    <Tabs
      shown={shown}
      hasSource={index.site.outlines.length > 0}
      hrefs={{ events: addressOf(root, withTab(view, "events")), source: addressOf(root, withTab(view, "source")) }}
      ref={nav}
      onKeyDown={onKeyDown}
      onChoose={choose}
    />
  );
}
