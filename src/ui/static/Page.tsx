/** The frame of every page: head, controls, strip, drawing and the column beside it. Prerendering fills it with text alone; the app hydrates exactly
 *  that, then puts its own parts in the places of the placeholders. */
import { type ReactNode, type RefCallback, Suspense, useSyncExternalStore } from "react";
import { count, fill, plain, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import type { PageKind } from "../../model/compiled/recordView";
import type { Site } from "../../model/compiled/site";
import type { Tab } from "../../model/tab";
import { Masthead } from "./Masthead";
import { PageLink, useHref } from "./root";
import { Tabs, tabsOf } from "./Tabs";
import { TracksPlaceholder } from "./TracksPlaceholder";

export interface PageProps {
  readonly site: Site;
  readonly kind: PageKind;
  readonly id?: string;
  /** Stands at the end of the masthead's links, once the page is alive. */
  readonly tools?: ReactNode;
  readonly controls?: ReactNode;
  readonly notices?: ReactNode;
  readonly overview?: ReactNode;
  /** The strip as it was drawn when the site was built, until the app's own is there; left in the document as `drawn` is. */
  readonly strip?: ReactNode;
  readonly timeline?: ReactNode;
  /** The timeline as it was drawn when the site was built. The app gives an empty text, which leaves in the document what stands there, and null
   *  once nothing of it is wanted. */
  readonly drawn?: ReactNode | null;
  readonly record?: ReactNode;
  /** What can be done with the open record, beside the way back to all events. */
  readonly recordTools?: ReactNode;
  /** Links to the events before and after, until the app's own are there; left in the document as `drawn` is. */
  readonly steps?: ReactNode;
  readonly list?: ReactNode;
  /** The story, which lies over the list until the app comes, where the column opens with it (`public/first.js`); null once the app is there. */
  readonly first?: ReactNode | null;
  /** What stands in the column: the list, or in its place the story or a source that is followed. */
  readonly tab?: Tab;
  /** The choice between the two; plain links where the app does not give its own. */
  readonly tabs?: ReactNode;
  /** Buttons at the head of the list. */
  readonly listTools?: ReactNode;
  /** Do the choices of the filters stand in the place of list and record? */
  readonly hasFilters?: boolean;
  /** What the parts that others must reach register themselves with, in the app. */
  readonly partRef?: Readonly<Record<PagePart, RefCallback<HTMLElement>>>;
}

export type PagePart = "header" | "side" | "list" | "record" | "events-heading";

export function Page(props: PageProps) {
  const { site, kind, id = "", tab = "events", partRef } = props;
  const timelineSection = (
    <section id="part_timeline" className="timeline-section" aria-labelledby="part_timeline-title" tabIndex={-1}>
      <h2 id="part_timeline-title" className="visually-hidden">
        {t.timeline.title}
      </h2>
      {props.drawn !== null && !WIDE_KINDS.includes(kind) && (
        <div className="drawn" suppressHydrationWarning>
          {props.drawn ?? ""}
        </div>
      )}
      {props.timeline ?? <TracksPlaceholder>{t.timeline.placeholder}</TracksPlaceholder>}
    </section>
  );
  const recordSection = props.record && (
    <section id="part_event" ref={partRef?.record} className="record-section" aria-label={t.event.section}>
      <div className="record-bar">
        <PageLink kind="home" className="all-events">
          {t.event.close}
        </PageLink>
        {props.recordTools ||
          (kind === "event" && (
            <div key={id} className="record-tools" suppressHydrationWarning>
              {props.steps ?? ""}
            </div>
          ))}
      </div>
      {props.record}
    </section>
  );
  const classes = [
    "page",
    props.record && "has-record",
    props.hasFilters && "has-filters",
    WIDE_KINDS.includes(kind) && "is-wide",
    kind === "about" && "is-prose",
  ];
  return (
    <div className={classes.filter(Boolean).join(" ")}>
      <a className="skip" href="#part_events">
        {t.skip.events}
      </a>
      <a className="skip" href="#part_timeline">
        {t.skip.timeline}
      </a>
      <div className="screen">
        <Masthead site={site} kind={kind} tab={tab} tools={props.tools} headerRef={partRef?.header} />
        <SetAsideNotice site={site} />
        {props.notices}
        <div className="controls" id="part_controls">
          {props.controls}
        </div>
        <div className="overview-place">
          {props.overview ||
            (hasStrip(kind) && (
              <div className="drawn-strip" suppressHydrationWarning>
                {props.strip ?? ""}
              </div>
            ))}
        </div>
        <main className="layout">
          {timelineSection}
          <div className="side" ref={partRef?.side}>
            <div className="side-head">
              {props.tabs ?? <Tabs shown={tab} tabs={tabsOf(site)} />}
              {props.listTools}
            </div>
            <ListSection {...props} />
            {site.story && kind === "home" && props.first !== null && (
              <section className="list-section is-first" aria-label={t.story.title} suppressHydrationWarning>
                {props.first ?? ""}
              </section>
            )}
            {recordSection}
          </div>
        </main>
      </div>
      <Footer site={site} kind={kind} id={id} />
    </div>
  );
}

/** Pages of the record as a whole, not of anything in it: they take all the room there is. */
const WIDE_KINDS: readonly PageKind[] = ["disagreements", "actors", "about"];

/** Pages whose window is known when the site is built: others have their strip once the app is there. */
const hasStrip = (kind: PageKind): boolean => ["home", "event", "actor", "period"].includes(kind);

/** The events in order, the story, or the source that is followed. */
function ListSection({ list, tab = "events", partRef }: PageProps) {
  return (
    <section
      id="part_events"
      ref={partRef?.list}
      className="list-section"
      aria-labelledby="part_events-heading"
      tabIndex={-1}
    >
      <h2
        id="part_events-heading"
        ref={partRef?.["events-heading"]}
        tabIndex={-1}
        // The tab above it says the same.
        className="visually-hidden"
      >
        {tab === "source" ? t.outline.title : tab === "story" ? t.story.title : t.list.title}
      </h2>
      {/* A boundary of its own is hydrated after all else: the tracks need not wait for the longest part of the page. */}
      <Suspense>{list}</Suspense>
    </section>
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
            {[one.record, one.reason].filter(Boolean).map(plain).join(": ")}{" "}
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
