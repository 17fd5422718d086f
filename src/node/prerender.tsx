/** Renders every page of a site to HTML, with the same components as the app, so that pages can be read without
 * scripts. Text from the data is escaped everywhere, and each page has a strict content security policy. */

import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { OldId } from "../engine/compile/oldIds";
import { DRAWN, type DrawnOptions, drawnOf } from "../engine/draw/drawn";
import { DEFAULT_WIDTH } from "../engine/draw/lanes";
import { type Spotlight, spotlightOn, spotlightOnStep } from "../engine/draw/spotlight";
import { openingWindow } from "../engine/draw/window";
import { allOriginCounts } from "../engine/evidence/origins";
import { dateInWords } from "../i18n/dates";
import { recordTitle } from "../i18n/recordTitle";
import { describedAs } from "../i18n/siteInWords";
import { t } from "../i18n/text";
import { pathTo, rootFrom, SITE_FILE } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { PageKind, RecordView } from "../model/compiled/recordView";
import type { Labels, Site } from "../model/compiled/site";
import type { StoryView } from "../model/compiled/storyView";
import { RECORD_TOKEN, ROOT_TOKEN } from "../offline/kept";
import { Chronology } from "../ui/static/Chronology";
import { DrawnStrip } from "../ui/static/DrawnStrip";
import { DrawnTimeline } from "../ui/static/DrawnTimeline";
import { OtherArticle } from "../ui/static/OtherArticle";
import { OwnDrawing } from "../ui/static/OwnDrawing";
import { Page } from "../ui/static/Page";
import { RecordArticle } from "../ui/static/RecordArticle";
import { RootContext } from "../ui/static/root";
import { StepLinks } from "../ui/static/StepLinks";
import { StoryStart } from "../ui/static/StoryArticle";
import type { AppHead } from "./appHead";
import { escapeText } from "./escapeText";
import { oembedLink } from "./oembed";
import { shortened } from "./shortened";
import { signposts } from "./signposts";

export interface PageSettings {
  readonly site: Site;
  readonly labels: Labels;
  /** The kind of each actor by its id. */
  readonly actorKinds: ReadonlyMap<string, string>;
  readonly app: AppHead;
  readonly baseUrl: string | null;
  /** What a record is called, by the kind of its page and its id. */
  readonly nameOf?: (kind: PageKind, id: string) => string | undefined;
  /** What removed records were called, by the kind of their page and their id, where there was a release. */
  readonly removedNames?: ReadonlyMap<string, string> | null;
  /** The publisher's own style sheet, relative to the root, or null. */
  readonly brand: string | null;
  /** The elements that name the share card of a page, null for the home page; none without cards. */
  readonly cardMeta?: ((view: RecordView | null) => readonly string[]) | null;
}

/** @param story the story that the column shows on a first visit, or null */
export function homePage(index: Index, settings: PageSettings, story: StoryView | null = null): string {
  const { title } = index.site;
  const description = describedAs(index.site);
  const body = homeBody(index, story);
  return documentOf({ path: "", title, description, body, view: null, opensWithStory: story !== null }, settings);
}

/** What the home page shows in its body. */
export function homeBody(index: Index, story: StoryView | null): ReactNode {
  const drawn = <DrawnTwice index={index} spotlight={null} phone={DRAWN.phone} />;
  const first =
    story === null ? (
      ""
    ) : (
      <div className="story-column">
        <StoryStart story={{ ...story, steps: story.steps.slice(0, FIRST_STEPS) }} />
      </div>
    );
  const strip = <DrawnStrip index={index} visible={openingWindow(index)} lit={NONE} />;
  return (
    <Page site={index.site} kind="home" drawn={drawn} list={<Chronology index={index} />} first={first} strip={strip} />
  );
}

/** The number of steps that fill a tall screen before the app is loaded. */
const FIRST_STEPS = 4;

/** Whether the page of a record has a drawing before scripts run. Pages of sources have none, because there are many
 * and their events lie all over the record. If the dataset is large, only its most important events have one, because
 * each drawing takes some 40 ms to make. */
function isDrawn(view: RecordView, { site }: Index): boolean {
  const isLarge = site.counts.events > MOST_DRAWN;
  if (view.kind === "event") return !isLarge || view.importance === 3;
  return !isLarge && (view.kind === "actor" || view.kind === "period");
}
const MOST_DRAWN = 2000;

const NONE: ReadonlySet<number> = new Set();

const WIDE: DrawnOptions = { width: DEFAULT_WIDTH, head: 0 };

function DrawnPage({ index, spotlight, size = WIDE, number }: DrawnPageProps) {
  const drawn = drawnOf(index, spotlight, size);
  const names = size.head > 0 ? "above" : "beside";
  return <DrawnTimeline {...{ drawn, names, number }} origins={allOriginCounts(index)} />;
}

/** Two drawings, for wide screens and for phones. The style sheet shows one of them. */
const DrawnTwice = ({ phone, ...props }: Omit<DrawnPageProps, "size"> & { readonly phone: DrawnOptions }) => (
  <>
    <DrawnPage {...props} />
    <DrawnPage {...props} size={phone} />
  </>
);

interface DrawnPageProps {
  readonly index: Index;
  readonly spotlight: Spotlight | null;
  readonly size?: DrawnOptions;
  /** Tells the drawings of one page apart. */
  readonly number?: number | undefined;
}

/** @param index the source of the page's drawing */
export function recordPage(view: RecordView, index: Index, settings: PageSettings): string {
  const { site, labels } = settings;
  const spotlight = isDrawn(view, index) ? spotlightOn(index, view.kind, view.id) : null;
  const isActor = view.kind === "actor";
  const drawings = isActor
    ? [
        <div key={view.id} className="own-track" suppressHydrationWarning>
          {spotlight && <OwnDrawing index={index} id={view.id} />}
        </div>,
      ]
    : view.kind === "story"
      ? view.steps.map((_, at) => (
          <DrawnTwice
            key={at}
            number={at}
            index={index}
            spotlight={spotlightOnStep(index, at + 1)}
            phone={DRAWN.step}
          />
        ))
      : undefined;
  const body = (
    <Page
      site={site}
      kind={view.kind}
      id={view.id}
      strip={spotlight && <DrawnStrip index={index} visible={spotlight.visible} lit={spotlight.events} />}
      steps={view.kind === "event" && <StepLinks {...view} />}
      drawn={spotlight ? <DrawnPage index={index} spotlight={spotlight} /> : undefined}
      record={<RecordArticle view={view} labels={labels} site={site} other={OtherArticle} drawings={drawings} />}
    />
  );
  const path = pathTo(view.kind, view.id);
  const title = `${recordTitle(view)} · ${site.title}`;
  return documentOf({ path, title, description: descriptionOf(view, site), body, view }, settings);
}

function descriptionOf(view: RecordView, site: Site): string {
  if (view.kind === "event")
    return shortened(`${dateInWords(view.date)}. ${view.summary.map((sentence) => sentence.text).join(" ")}`, 300);
  if (view.kind === "actor") return view.description ?? describedAs(site);
  if (view.kind === "source") return view.citation ?? describedAs(site);
  return describedAs(site);
}

/** The page that stands for every other where the device has no network (src/offline): without content, and with tokens
 * in place of the root and the record. */
export function shellPage(settings: PageSettings): string {
  const { site, app } = settings;
  return `<!doctype html>
<html lang="${escapeText(site.language)}" data-root="${ROOT_TOKEN}" data-record="${RECORD_TOKEN}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${app.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeText(site.title)}</title>
<script>${app.first}</script>
${[...styleLinks(ROOT_TOKEN, settings), ...app.scripts(ROOT_TOKEN, "record"), iconLink(ROOT_TOKEN)].join("\n")}
</head>
<body>
<div id="part_app"></div>
</body>
</html>
`;
}

interface Parts {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: ReactNode;
  /** The record of the page, or null for the home page. */
  readonly view: RecordView | null;
  /** Whether the column opens with the story on a first visit. */
  readonly opensWithStory?: boolean;
}

function documentOf(
  { path, title, description, body, view, opensWithStory = false }: Parts,
  settings: PageSettings,
): string {
  const { site, app, baseUrl } = settings;
  const root = rootFrom(path);
  const isHome = view === null;
  const files = isHome ? ["data/index.json"] : ["index.json", root + SITE_FILE];
  const address = baseUrl === null ? null : escapeText(baseUrl + path);
  const head = [
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="same-origin">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escapeText(title)}</title>`,
    // One element for search engines and for share cards: the text is long, and there are hundreds of pages.
    `<meta name="description" property="og:description" content="${escapeText(description)}">`,
    `<meta property="og:title" content="${escapeText(title)}">`,
    `<meta property="og:type" content="article">`,
    address && `<meta property="og:url" content="${address}">`,
    oembedLink(path, baseUrl),
    ...(settings.cardMeta?.(view) ?? []),
    // The script and styles that the first paint waits for come before the scripts that make the page interactive.
    `<script>${app.first}</script>`,
    ...styleLinks(root, settings),
    ...app.scripts(root, isHome ? "home" : "record"),
    // What the page was drawn from. The app asks for the same files in the same way, and gets these.
    ...files.map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`),
    iconLink(root),
    // Last, because nothing that is painted waits for it.
    ...signposts({ view, description, ...settings }),
  ];
  return `<!doctype html>
<html lang="${escapeText(site.language)}" data-root="${root}"${isHome ? "" : ` data-record="${path}"`} data-version="${escapeText(site.version)}"${opensWithStory ? " data-story" : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${app.policy}">
${head.filter(Boolean).join("\n")}
</head>
<body>
<div id="part_app">${markupOf(body, root)}</div>
</body>
</html>
`;
}

/** The markup of a body whose links lead to pages below the root. */
export const markupOf = (body: ReactNode, root: string): string =>
  compact(renderToString(<RootContext value={root}>{body}</RootContext>));

/** Writes shapes of drawings as elements that close themselves, which the syntax allows within SVG. */
const compact = (markup: string): string => markup.replace(/><\/(?:circle|line|path|rect|stop)>/g, "/>");

const iconLink = (root: string) => `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`;

/** Links to the site's style sheets, and after them to the publisher's own. */
function styleLinks(root: string, { app, brand }: PageSettings): string[] {
  const own = app.styles(root);
  return brand === null ? [...own] : [...own, `<link rel="stylesheet" href="${root}${brand}">`];
}

interface PlainPage {
  /** The address of the site's root, relative to the page or absolute. */
  readonly root: string;
  readonly heading: string;
  /** One sentence of markup. */
  readonly text: string;
  /** The text of the link to the home page. */
  readonly home?: string;
  /** The page to which the page leads on where scripts run. */
  readonly now?: string;
  /** The page's own script and its content security policy. */
  readonly own?: AppHead["notFound"];
}

/** A page without the app: a heading, a sentence and a link to the home page. */
function plainPage({ root, heading, text, home, own, now }: PlainPage, settings: PageSettings): string {
  const { site, app } = settings;
  return `<!doctype html>
<html lang="${escapeText(site.language)}" data-root="${root}"${now === undefined ? "" : ` data-now="${now}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${own?.policy ?? app.plainPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(heading)} · ${escapeText(site.title)}</title>
<script>${app.first}</script>
${iconLink(root)}
${styleLinks(root, settings).join("\n")}
</head>
<body>
<main class="not-found">
<h1>${escapeText(heading)}</h1>
<p>${text}</p>
<p><a href="${root}">${escapeText(site.title)}</a></p>
${home === undefined ? "" : `<p><a href="${root}">${escapeText(home)}</a></p>\n`}</main>
${own === undefined ? "" : `<script>${own.script}</script>\n`}</body>
</html>
`;
}

/** The page for addresses that do not exist. A host shows it at any depth, so its links need an absolute root: that of
 * the base URL, or else the root of the host. Its script finds the root, offers the nearest records and searches
 * (src/notFound). */
export function notFoundPage(settings: PageSettings): string {
  const root = settings.baseUrl ? new URL(settings.baseUrl).pathname : "/";
  const text = escapeText(t.gone.misspelt);
  const { notFound: own } = settings.app;
  return plainPage({ root, heading: t.gone.notFound, text, home: t.gone.searchHome, own }, settings);
}

/** The page at an old id. It links to the record's new page or says why the record was removed. */
export function movedPage(kind: PageKind, { id, now, removed = "" }: OldId, settings: PageSettings): string {
  const root = rootFrom(pathTo(kind, id));
  if (now === undefined) {
    const name = settings.removedNames?.get(`${kind} ${id}`);
    const said = name === undefined ? "" : `<strong dir="auto">${escapeText(name)}</strong>. `;
    const link =
      settings.removedNames && `<a href="${root}${pathTo("corrections")}">${escapeText(t.corrections.title)}</a>`;
    const text = `${said}${escapeText(removed)}${link ? `</p>\n<p>${link}` : ""}`;
    return plainPage({ root, heading: t.gone.removed, text }, settings);
  }
  const path = root + pathTo(kind, now);
  const link = `<a href="${path}" dir="auto">${escapeText(settings.nameOf?.(kind, now) ?? now)}</a>`;
  const text = `${escapeText(t.gone.nowAt)} ${link}`;
  return plainPage({ root, heading: t.gone.moved, text, now: path }, settings);
}
