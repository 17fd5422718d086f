/** The header of every page: the title, the links to the main pages, and a sentence about the subject. */
import type { ReactNode, RefCallback } from "react";
import { summaryInWords } from "../../i18n/siteInWords";
import { count, fill, t } from "../../i18n/text";
import type { PageKind } from "../../model/compiled/recordView";
import type { Site } from "../../model/compiled/site";
import type { Tab } from "../../model/tab";
import { PageLink, useHref } from "./root";

interface MastheadProps {
  readonly site: Site;
  readonly kind: PageKind;
  readonly tab: Tab;
  /** Placed after the links once the page is live. */
  readonly tools: ReactNode;
  readonly headerRef: RefCallback<HTMLElement> | undefined;
}

export function Masthead({ site, kind, tab, tools, headerRef }: MastheadProps) {
  const { counts, story } = site;
  const home = useHref("home");
  const subject = site.subject ?? site.standfirst;
  const isHome = kind === "home" && tab === "events";
  return (
    <header ref={headerRef} className="masthead">
      <h1 dir="auto">{isHome ? site.title : <PageLink kind="home">{site.title}</PageLink>}</h1>
      <nav aria-label={t.header.nav}>
        {story && (
          <PageLink kind="story" className="door" current={kind === "story" || (kind === "home" && tab === "story")}>
            <span>{t.story.start}</span>{" "}
            <span className="door-count">
              {fill(t.story.length, { steps: count(story.steps, "step"), n: story.minutes })}
            </span>
          </PageLink>
        )}
        <PageLink kind="disagreements" className="door" current={kind === "disagreements"}>
          <span>{t.header.disagreements}</span> <span className="door-count">{counts.disagreements}</span>
        </PageLink>
        {site.outlines.length > 0 && (
          <a
            href={`${home}?view=source`}
            className="door"
            aria-current={tab === "source" && kind === "home" ? "page" : undefined}
          >
            <span>{t.header.follow}</span>{" "}
            <span className={`door-count ${story ? "is-omitted" : ""}`}>{t.header.inOurWords}</span>
          </a>
        )}
        {/* With a story there are three prominent links already, so this one is plain. */}
        <PageLink kind="actors" className={story ? "door is-plain" : "door"} current={kind === "actors"}>
          <span>{t.header.actors}</span> <span className="door-count">{counts.actors}</span>
        </PageLink>
        <PageLink kind="about" className="to-about" current={kind === "about"}>
          {t.header.about}
        </PageLink>
        <span className="tools">{tools}</span>
      </nav>
      {/* The subject is also for a reader who arrives by a link and has not seen the first page. */}
      {subject !== undefined && (
        <p className="subject" dir="auto">
          {subject}
        </p>
      )}
      <p className="site-summary">{summaryInWords(site)}</p>
    </header>
  );
}
