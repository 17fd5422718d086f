/** Pages as files: the same components the app uses, with text alone in them, in a document with a strict policy. */

import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { dateInWords } from "../i18n/dates";
import { recordTitle } from "../i18n/recordTitle";
import { pathTo, rootFrom } from "../model/address";
import type { Index, Labels, RecordView, Site } from "../model/compiled";
import { Chronology } from "../ui/static/Chronology";
import { Page } from "../ui/static/Page";
import { RecordArticle } from "../ui/static/RecordArticle";
import { RootContext } from "../ui/static/root";

/** Files of the built app that a page needs, relative to the root. */
export interface Assets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
}

export interface PageSettings {
  readonly site: Site;
  readonly labels: Labels;
  readonly assets: Assets;
  readonly baseUrl: string | null;
}

/** What a page hands to the app: exactly what it was drawn from. */
export type PageData =
  | { readonly kind: "home"; readonly index: Index }
  | { readonly kind: "record"; readonly view: RecordView; readonly site: Site; readonly labels: Labels };

/** The policy of every page. vis-timeline writes axis labels through innerHTML, hence the default Trusted Types policy, which
 *  refuses whatever holds markup (src/ui/timeline/trustedTypes.ts). */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types timeline default",
].join("; ");

const escapeText = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** JSON that cannot leave its script element. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function homePage(index: Index, settings: PageSettings): string {
  const body = <Page site={index.site} kind="home" recordFirst={false} list={<Chronology index={index} />} />;
  return documentOf(
    { path: "", title: index.site.title, description: index.site.standfirst, body, data: { kind: "home", index } },
    settings,
  );
}

export function recordPage(view: RecordView, settings: PageSettings): string {
  const { site, labels } = settings;
  const body = (
    <Page site={site} kind={view.kind} recordFirst record={<RecordArticle view={view} labels={labels} site={site} />} />
  );
  const path = pathTo(view.kind, view.id);
  const title = `${recordTitle(view)} · ${site.title}`;
  return documentOf(
    { path, title, description: descriptionOf(view, site), body, data: { kind: "record", view, site, labels } },
    settings,
  );
}

function descriptionOf(view: RecordView, site: Site): string {
  if (view.kind === "event")
    return `${dateInWords(view.date)}. ${view.summary.map((sentence) => sentence.text).join(" ")}`.slice(0, 300);
  if (view.kind === "actor") return view.description ?? site.standfirst;
  return site.standfirst;
}

interface Parts {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: ReactNode;
  readonly data: PageData;
}

function documentOf({ path, title, description, body, data }: Parts, { site, assets, baseUrl }: PageSettings): string {
  const root = rootFrom(path);
  const markup = renderToString(<RootContext value={root}>{body}</RootContext>);
  const canonical = baseUrl
    ? `\n<link rel="canonical" href="${escapeText(baseUrl + path)}">\n<meta property="og:url" content="${escapeText(baseUrl + path)}">`
    : "";
  return `<!doctype html>
<html lang="${escapeText(site.language)}" data-root="${root}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<meta name="description" content="${escapeText(description)}">
<meta property="og:title" content="${escapeText(title)}">
<meta property="og:description" content="${escapeText(description)}">
<meta property="og:type" content="article">${canonical}
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
${data.kind === "record" ? `<link rel="alternate" type="application/json" href="${root}${path}index.json">\n` : ""}${assets.preloads.map((file) => `<link rel="preload" href="${root}${file}" as="font" type="font/woff2" crossorigin>`).join("\n")}
${assets.styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`).join("\n")}
${assets.scripts.map((file) => `<script type="module" src="${root}${file}"></script>`).join("\n")}
</head>
<body>
<div id="app">${markup}</div>
<script type="application/json" id="page">${inlineJson(data)}</script>
</body>
</html>
`;
}

/** The page for addresses that do not exist: plain text, no script, and the way back. */
export function notFoundPage(settings: PageSettings): string {
  const { site, assets, baseUrl } = settings;
  // A server shows this page at any depth, so only an absolute root can be right; without one the links say where to go.
  const root = baseUrl ? new URL(baseUrl).pathname : "/";
  return `<!doctype html>
<html lang="${escapeText(site.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not found · ${escapeText(site.title)}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
${assets.styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`).join("\n")}
</head>
<body>
<main class="not-found">
<h1>This page is not part of the record</h1>
<p>The address may be misspelt, or the record may have been removed.</p>
<p><a href="${root}">${escapeText(site.title)}</a></p>
</main>
</body>
</html>
`;
}
