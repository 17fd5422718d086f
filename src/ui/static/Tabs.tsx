/** What the column beside the tracks shows: the events in order, or a source that is followed. Links, so that they lead somewhere without script too. */
import type { KeyboardEvent, MouseEvent, Ref } from "react";
import { t } from "../../i18n/text";
import type { Site } from "../../model/compiled/site";
import type { Tab } from "../../model/tab";
import { useHref } from "./root";

export interface TabsProps {
  readonly shown: Tab;
  /** What there is to choose from. */
  readonly tabs: readonly Tab[];
  /** Addresses that keep what the reader has chosen; without them, those of the page as it first opens. */
  readonly hrefs?: Readonly<Record<Tab, string>>;
  readonly ref?: Ref<HTMLElement>;
  readonly onKeyDown?: (domEvent: KeyboardEvent) => void;
  readonly onChoose?: (domEvent: MouseEvent, tab: Tab) => void;
}

/** The tabs that a record has. */
export const tabsOf = ({ story, outlines }: Site): readonly Tab[] => [
  ...(story ? (["story"] as const) : []),
  "events",
  ...(outlines.length > 0 ? (["source"] as const) : []),
];

export function Tabs({ shown, tabs, hrefs, ref, onKeyDown, onChoose }: TabsProps) {
  const home = useHref("home");
  const story = useHref("story");
  const to = hrefs ?? { story, events: home, source: `${home}?view=source` };
  return (
    <nav className="tabs" aria-label={t.tabs.title} ref={ref} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={to[tab]}
          aria-current={shown === tab ? "true" : undefined}
          onClick={onChoose && ((domEvent) => onChoose(domEvent, tab))}
        >
          {t.tabs[tab]}
        </a>
      ))}
    </nav>
  );
}
