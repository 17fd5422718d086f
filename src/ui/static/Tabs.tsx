/** What the column beside the tracks shows: the events in order, or a source that is followed. Links, so that they lead somewhere without script too. */
import type { KeyboardEvent, MouseEvent, Ref } from "react";
import { t } from "../../i18n/text";
import { useHref } from "./root";

export type Tab = "events" | "source";

export interface TabsProps {
  readonly shown: Tab;
  /** Is there a source that can be followed? */
  readonly hasSource: boolean;
  /** Addresses that keep what the reader has chosen; without them, those of the page as it first opens. */
  readonly hrefs?: Readonly<Record<Tab, string>>;
  readonly ref?: Ref<HTMLElement>;
  readonly onKeyDown?: (domEvent: KeyboardEvent) => void;
  readonly onChoose?: (domEvent: MouseEvent, tab: Tab) => void;
}

export function Tabs({ shown, hasSource, hrefs, ref, onKeyDown, onChoose }: TabsProps) {
  const home = useHref("home");
  const to = hrefs ?? { events: home, source: `${home}?view=source` };
  const tabs = hasSource ? (["events", "source"] as const) : (["events"] as const);
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
