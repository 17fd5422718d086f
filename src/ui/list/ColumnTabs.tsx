/** The tabs of the column on the live page. Each tab's address keeps the reader's filters and visible window, and all
 * tabs together are one Tab stop. */
import { type MouseEvent, useContext, useRef } from "react";
import type { Index } from "../../model/compiled/eventIndex";
import type { Tab } from "../../model/tab";
import { addressOf } from "../../state/url";
import { agreeingLook, HOME, tabIn, type View, viewOf } from "../../state/view";
import { RootContext } from "../static/root";
import { Tabs, tabsOf } from "../static/Tabs";
import { useApp, useAppParts, useAppStore } from "../useApp";
import { useRoving } from "../useRoving";

/** The view with a tab selected and no record open. */
function withTab(view: View, tab: Tab): View {
  const { look } = view;
  const isList = look.view === "tracks" || look.view === "list";
  const shown = tab === "events" ? (isList ? look.view : null) : tab;
  return { ...view, page: HOME, look: agreeingLook({ ...look, view: shown, step: null }) };
}

export function ColumnTabs({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const root = useContext(RootContext);
  const shown = useApp(({ look }) => tabIn(look));
  const view = useAppParts(viewOf);
  const hrefOf = (tab: Tab) => addressOf(root, withTab(view, tab));
  const nav = useRef<HTMLElement>(null);
  const onKeyDown = useRoving(nav, "horizontal");
  const choose = (domEvent: MouseEvent, tab: Tab) => {
    if (domEvent.metaKey || domEvent.ctrlKey || domEvent.shiftKey || domEvent.altKey) return;
    domEvent.preventDefault();
    const state = store.getState();
    // Leaving the story keeps the view that its step shows.
    if (tab === "events" && state.page.kind === "home" && state.look.step !== null) state.leaveStory();
    else state.go(withTab(viewOf(state), tab), []);
  };
  return (
    <Tabs
      shown={shown}
      tabs={tabsOf(index.site)}
      hrefs={{ story: hrefOf("story"), events: hrefOf("events"), source: hrefOf("source") }}
      ref={nav}
      onKeyDown={onKeyDown}
      onChoose={choose}
    />
  );
}
