/** The frame of every page: masthead, controls, strip, drawing, column and footer. Prerendering fills its slots with
 * static content; the app hydrates the same markup and then puts its interactive parts into the slots. */
import { type ReactNode, type RefCallback, Suspense, useSyncExternalStore } from "react";
import { count, fill, inRow, plain, t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import type { PageKind } from "../../model/compiled/recordView";
import type { Site } from "../../model/compiled/site";
import type { Tab } from "../../model/tab";
import { EmbedFoot } from "./EmbedFoot";
import { Masthead } from "./Masthead";
import { PageLink, useHref } from "./root";
import { Tabs, tabsOf } from "./Tabs";
import { TracksPlaceholder } from "./TracksPlaceholder";

export interface PageProps {
  readonly site: Site;
  readonly kind: PageKind;
  readonly id?: string;
  /** Placed after the masthead's links once the page is live. */
  readonly tools?: ReactNode;
  readonly controls?: ReactNode;
  readonly notices?: ReactNode;
  readonly overview?: ReactNode;
  /** The prerendered strip, until the app's own is drawn. The app leaves it in the document as it does `drawn`. */
  readonly strip?: ReactNode;
  readonly timeline?: ReactNode;
  /** The prerendered timeline. The app passes an empty text, for which React leaves the prerendered content in the
   * document, and null once the tracks are drawn. */
  readonly drawn?: ReactNode | null;
  readonly record?: ReactNode;
  /** Tools for the open record, beside the link back to all events. */
  readonly recordTools?: ReactNode;
  /** Links to the previous and next event, until the app's own are there. The app leaves them in the document as it
   * does `drawn`. */
  readonly steps?: ReactNode;
  readonly list?: ReactNode;
  /** The prerendered story, which covers the list until the app has loaded, on a first visit or where the story was
   * used last (`public/first.js`). Null once the app is there. */
  readonly first?: ReactNode | null;
  /** What the column shows: the list, or in its place the story or a followed source. */
  readonly tab?: Tab;
  /** The tabs of the column; plain links unless the app passes its own. */
  readonly tabs?: ReactNode;
  /** Buttons at the head of the list. */
  readonly listTools?: ReactNode;
  /** True if the filter panel covers the list and the record. */
  readonly hasFilters?: boolean;
  /** The address of the view, for print; by default that of the page. */
  readonly printAddress?: ReactNode;
  /** The foot of an embed; by default one whose link leads to the page itself. */
  readonly embedFoot?: ReactNode;
  /** In the app, refs by which the parts that others must reach register themselves. */
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
    (kind === "about" || kind === "corrections") && "is-prose",
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
        <p className="notice folder-notice">{t.notice.folder}</p>
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
      <Footer site={site} kind={kind} id={id} embedFoot={props.embedFoot} printAddress={props.printAddress} />
    </div>
  );
}

/** Pages about the dataset as a whole, which take the full width. */
const WIDE_KINDS: readonly PageKind[] = ["disagreements", "actors", "about", "corrections"];

/** Pages whose visible window is known at build time. Others get their strip from the app. */
const hasStrip = (kind: PageKind): boolean => ["home", "event", "actor", "period"].includes(kind);

/** The section of the column for the list, the story or the followed source. */
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
        // The selected tab above it says the same.
        className="visually-hidden"
      >
        {tab === "source" ? t.outline.title : tab === "story" ? t.story.title : t.list.title}
      </h2>
      {/* A separate Suspense boundary is hydrated last, so that the tracks need not wait for the longest part of the
          page. */}
      <Suspense>{list}</Suspense>
    </section>
  );
}

/** The most reasons that a page lists; more would be too many to read. */
const REASONS = 30;

/** Names the records that were set aside at build time, with the reason, so that none is missing silently. */
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

interface FooterProps {
  readonly site: Site;
  readonly kind: PageKind;
  readonly id: string;
  readonly embedFoot: ReactNode;
  readonly printAddress: ReactNode;
}

function Footer({ site, kind, id, embedFoot, printAddress }: FooterProps) {
  const href = useHref(kind, id);
  return (
    <footer className="site-footer">
      {printAddress || <PrintAddress kind={kind} id={id} />}
      <p>
        {t.footer.text} <PageLink kind="about">{t.about.title}</PageLink>
        {site.released && (
          <>
            {" · "}
            <PageLink kind="corrections">{t.corrections.title}</PageLink>
          </>
        )}
      </p>
      <p className="quiet">
        {[dataInWords(site), fill(t.footer.version, { version: site.version })].filter(Boolean).join(" · ")}
      </p>
      {embedFoot || <EmbedFoot site={site} href={href} />}
    </footer>
  );
}

/** "Data: CC BY 4.0, Quay House", as far as it is known. */
function dataInWords({ licence, publisher }: Site): string {
  const names = [licence?.name, publisher].filter((name) => name !== undefined);
  return names.length > 0 ? fill(t.footer.data, { names: inRow(names) }) : "";
}

/** The page's address, for print. A page without script knows only the path below the site's root; the app shows the
 * same during hydration and the full address afterwards. */
function PrintAddress({ kind, id }: { readonly kind: PageKind; readonly id: string }) {
  const href = useHref(kind, id);
  const isWhole = useSyncExternalStore(
    () => () => {},
    () => /^https?:/.test(href),
    () => false,
  );
  return <p className="print-address">{isWhole ? href : `/${pathTo(kind, id)}`}</p>;
}
