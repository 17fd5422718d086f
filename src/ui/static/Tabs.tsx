/** The tabs of the column: the story, the list of events, and the followed source. They are links, so that they work
 * without script. */
import type { KeyboardEvent, MouseEvent, Ref } from "react";
import { t } from "../../i18n/text";
import type { Site } from "../../model/compiled/site";
import type { Tab } from "../../model/tab";
import { useHref } from "./root";

export interface TabsProps {
  readonly shown: Tab;
  /** The tabs to choose from. */
  readonly tabs: readonly Tab[];
  /** Addresses that keep the reader's filters and window. Without them, the tabs link to the page as it first opens. */
  readonly hrefs?: Readonly<Record<Tab, string>>;
  readonly ref?: Ref<HTMLElement>;
  readonly onKeyDown?: (domEvent: KeyboardEvent) => void;
  readonly onChoose?: (domEvent: MouseEvent, tab: Tab) => void;
}

/** The tabs that a dataset has. */
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
