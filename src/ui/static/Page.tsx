/** The frame of every page. Prerendering fills it with text alone; the app hydrates exactly that, then puts its own parts in
 *  the places of the placeholders. */
import { type ReactNode, type RefCallback, Suspense, useSyncExternalStore } from "react";
import { count, fill, plain, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import type { PageKind } from "../../model/compiled/recordView";
import type { Site } from "../../model/compiled/site";
import { PageLink, useHref } from "./root";

export interface PageProps {
  readonly site: Site;
  readonly kind: PageKind;
  readonly id?: string;
  /** The record stands first on its own page, last beside the tracks. */
  readonly recordFirst: boolean;
  /** Stands at the end of the header's links, once the page is alive. */
  readonly tools?: ReactNode;
  readonly controls?: ReactNode;
  readonly notices?: ReactNode;
  readonly overview?: ReactNode;
  readonly timeline?: ReactNode;
  /** Pixels of the rows of the opening view; their room is kept free until they are drawn. */
  readonly rowsHeight?: number;
  readonly record?: ReactNode;
  readonly list?: ReactNode;
  /** Does a source that is followed stand in the place of the list? */
  readonly isFollowing?: boolean;
  /** Buttons beside the heading of the list. */
  readonly listTools?: ReactNode;
  /** What the parts that others must reach register themselves with, in the app. */
  readonly partRef?: Readonly<Record<PagePart, RefCallback<HTMLElement>>>;
}

export type PagePart = "header" | "side" | "list" | "record" | "events-heading";

export function Page({
  site,
  kind,
  id = "",
  recordFirst,
  tools,
  controls,
  notices,
  overview,
  timeline,
  rowsHeight = 0,
  record,
  list,
  isFollowing = false,
  listTools,
  partRef,
}: PageProps) {
  const timelineSection = (
    <section
      key="timeline"
      id="part_timeline"
      className="timeline-section"
      aria-labelledby="part_timeline-title"
      tabIndex={-1}
    >
      <h2 id="part_timeline-title" className="visually-hidden">
        {t.timeline.title}
      </h2>
      {timeline ?? <TracksPlaceholder rowsHeight={rowsHeight}>{t.timeline.placeholder}</TracksPlaceholder>}
    </section>
  );
  const listSection = (
    <section
      key="events"
      id="part_events"
      ref={partRef?.list}
      className="list-section"
      aria-labelledby="part_events-heading"
      tabIndex={-1}
    >
      <div className="list-head">
        <h2 id="part_events-heading" ref={partRef?.["events-heading"]} tabIndex={-1}>
          {isFollowing ? t.outline.title : t.list.title}
        </h2>
        {listTools}
      </div>
      {/* A boundary of its own is hydrated after all else: the tracks need not wait for the longest part of the page. */}
      <Suspense>
        {list ?? (
          <p>
            <PageLink kind="home">{t.event.allEvents}</PageLink>
          </p>
        )}
      </Suspense>
    </section>
  );
  // The table of answers takes all the room there is.
  const isWide = kind === "disagreements";
  const recordSection = record && (
    <section key="event" id="part_event" ref={partRef?.record} className="record-section" aria-label={t.event.section}>
      {record}
    </section>
  );
  return (
    <div
      className={["page", recordFirst ? "record-first" : "timeline-first", record && "has-record", isWide && "is-wide"]
        .filter(Boolean)
        .join(" ")}
    >
      <a className="skip" href="#part_events">
        {t.skip.events}
      </a>
      <a className="skip" href="#part_timeline">
        {t.skip.timeline}
      </a>
      <Header
        site={site}
        kind={kind}
        isFollowing={isFollowing}
        hasStandfirst={!recordFirst && !isFollowing}
        tools={tools}
        headerRef={partRef?.header}
      />
      <SetAsideNotice site={site} />
      {notices}
      <div className="controls" id="part_controls">
        {controls}
      </div>
      {!recordFirst && <div className="overview-place">{overview}</div>}
      <main className="layout">
        {recordFirst ? (
          [recordSection, timelineSection, listSection]
        ) : (
          <>
            {timelineSection}
            <div className="side" ref={partRef?.side}>
              {listSection}
              {recordSection}
            </div>
          </>
        )}
      </main>
      <Footer site={site} kind={kind} id={id} />
    </div>
  );
}

interface TracksPlaceholderProps {
  readonly rowsHeight: number;
  readonly children: ReactNode;
}

/** Id of what keeps the room of the tracks. */
const ROOM = "part_timeline-room";
/** Toolbar, axis and legend stand above and below the rows. */
const AROUND_ROWS = 104;

/** The rows' height for which a prerendered page keeps room; 0 where it keeps none. */
export function keptRowsHeight(page: Document): number {
  const height = page.getElementById(ROOM)?.getAttribute("height");
  return height ? Number(height) - AROUND_ROWS : 0;
}

/** Keeps the room of the tracks. An attribute holds the height, since the policy allows no style of an element's own. */
export function TracksPlaceholder({ rowsHeight, children }: TracksPlaceholderProps) {
  return (
    <div className="tracks-placeholder">
      <p>{children}</p>
      {rowsHeight > 0 && <svg id={ROOM} width="1" height={rowsHeight + AROUND_ROWS} aria-hidden="true" />}
    </div>
  );
}

/** How many reasons a page carries; a dataset with more has a problem no reader can read their way through. */
const REASONS = 30;

/** Records that could not be shown, and why: one bad record hides only itself, and never in silence. */
function SetAsideNotice({ site }: { readonly site: Site }) {
  const { setAside, counts } = site;
  if (setAside.length === 0) return null;
  const events = setAside.filter((one) => one.kind === "events").length;
  const others = setAside.length - events;
  const said = [
    events > 0 && fill(t.notice.setAsideEvents, { n: events, all: counts.events + events }),
    others > 0 && fill(t.notice.setAside, { problems: count(others, "problem") }),
  ];
  return (
    <details className="notice">
      <summary>{said.filter(Boolean).join(" ")}</summary>
      <ul>
        {setAside.slice(0, REASONS).map((one) => (
          <li key={`${one.file} ${one.pointer} ${one.reason}`}>
            {plain(one.record)}: {plain(one.reason)}{" "}
            <span className="quiet">
              ({one.file}
              {one.pointer})
            </span>
          </li>
        ))}
        {setAside.length > REASONS && <li>{count(setAside.length - REASONS, "more")}</li>}
      </ul>
    </details>
  );
}

interface HeaderProps {
  readonly site: Site;
  readonly kind: PageKind;
  readonly isFollowing: boolean;
  readonly hasStandfirst: boolean;
  readonly tools: ReactNode;
  readonly headerRef: RefCallback<HTMLElement> | undefined;
}

function Header({ site, kind, isFollowing, hasStandfirst, tools, headerRef }: HeaderProps) {
  const { counts } = site;
  const home = useHref("home");
  return (
    <header ref={headerRef} className="site-header">
      <h1>
        <PageLink kind="home">{site.title}</PageLink>
      </h1>
      <nav aria-label={t.header.nav}>
        <PageLink kind="home" current={kind === "home" && !isFollowing}>
          {t.header.timeline}
        </PageLink>
        <PageLink kind="actors" current={kind === "actors"}>
          {t.header.actors}
        </PageLink>
        <PageLink kind="disagreements" current={kind === "disagreements"}>
          {t.header.disagreements}
        </PageLink>
        {site.outlines.length > 0 && (
          <a href={`${home}?view=source`} aria-current={isFollowing && kind === "home" ? "page" : undefined}>
            {t.header.follow}
          </a>
        )}
        <PageLink kind="about" className="to-about" current={kind === "about"}>
          {t.header.about}
        </PageLink>
        <span className="tools">{tools}</span>
      </nav>
      {/* Who it is about, also for a reader who comes by a link and never saw the first page. */}
      {(hasStandfirst || site.subject) && (
        <p className="standfirst" dir="auto">
          {hasStandfirst ? site.standfirst : site.subject}
        </p>
      )}
      <p className="site-summary">
        {fill(t.header.summary, {
          events: eventsInWords(site),
          actors: count(counts.actors, "actor"),
          sources: count(counts.sources, "source"),
          disagreements: count(counts.disagreements, "disagreement"),
        })}
      </p>
    </header>
  );
}

/** "116 events, 1990–2018", "1 event, 2005"; without any event there are no years to tell. */
function eventsInWords({ counts, years: [from, to] }: Site): string {
  const events = count(counts.events, "event");
  if (counts.events === 0) return events;
  return fill(t.header.eventsIn, { events, years: from === to ? from : fill(t.range.years, { from, to }) });
}

function Footer({ site, kind, id }: { readonly site: Site; readonly kind: PageKind; readonly id: string }) {
  return (
    <footer className="site-footer">
      <PrintAddress kind={kind} id={id} />
      <p>
        {t.footer.text} <PageLink kind="about">{t.about.title}</PageLink>
      </p>
      <p className="quiet">
        {fill(t.footer.licence, { licence: site.licence.name, publisher: site.publisher })} ·{" "}
        {fill(t.footer.version, { version: site.version })}
      </p>
    </footer>
  );
}

/** The page's address, for paper. A page without script knows it only from the site's root on; the app says the same until it has taken over. */
function PrintAddress({ kind, id }: { readonly kind: PageKind; readonly id: string }) {
  const href = useHref(kind, id);
  const isWhole = useSyncExternalStore(
    () => () => {},
    () => /^https?:/.test(href),
    () => false,
  );
  return <p className="print-address">{isWhole ? href : `/${pathTo(kind, id)}`}</p>;
}
