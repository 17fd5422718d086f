/** Makes one HTML file of a whole record, which is read from disk without a server and without a network
 * (`timeline build --single-file`): the markup of the home page, the app, its styles and fonts, and all data. Its
 * content security policy allows these and nothing else. */

import { describedAs } from "../i18n/siteInWords";
import { t } from "../i18n/text";
import { SITE_FILE } from "../model/address";
import { FILE_ATTRIBUTE, FRAGMENT_ROOT } from "../model/singleFile";
import type { SingleApp } from "./appFiles";
import { hashOf } from "./appHead";
import { BRAND_FILE } from "./brand";
import { escapeText } from "./escapeText";
import { inlineJsonText } from "./inlineJson";
import { homeBody, markupOf } from "./prerender";
import type { Site } from "./site";

/** The files beside those of the records that the app reads. */
const DATA: readonly string[] = [
  "data/index.json",
  SITE_FILE,
  "data/search.json",
  "data/passages.json",
  "data/citations.json",
  "data/sources.csl.json",
  "data/dataset.json",
];
const RECORD = /^(?!data\/).+\/index\.json$/;

/** Hides the markup of the home page where the address names another page (src/singleFirst.ts). */
const ELSEWHERE = "[data-elsewhere] #part_app { visibility: hidden }";

/** @param site made with `isSingleFile`. @returns the text of the file, the same for the same data and app */
export function singleFileOf({ files, index, story, version }: Site, app: SingleApp): string {
  const { title, language } = index.site;
  const textAt = (path: string): string => String(files.get(path)?.() ?? "");
  const styles = [app.styles, textAt(BRAND_FILE), ELSEWHERE].filter(Boolean);
  const data = [...files.keys()].filter((path) => DATA.includes(path) || RECORD.test(path));
  return `<!doctype html>
<html lang="${escapeText(language)}" data-root="${FRAGMENT_ROOT}" data-version="${version}"${story === null ? "" : " data-story"}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf([app.first, app.script], styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<meta name="description" content="${escapeText(describedAs(index.site))}">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(app.icon).toString("base64")}">
<script>${app.first}</script>
${styles.map((text) => `<style>${text}</style>`).join("\n")}
</head>
<body>
<noscript><p class="notice">${escapeText(t.notice.fileWithoutScript)}</p></noscript>
<div id="part_app">${markupOf(homeBody(index, story), FRAGMENT_ROOT)}</div>
${data.map((path) => dataElement(path, textAt(path))).join("\n")}
<script>${app.script}</script>
<pre hidden>${escapeText(app.licences)}</pre>
</body>
</html>
`;
}

const dataElement = (path: string, json: string): string =>
  `<script type="application/json" ${FILE_ATTRIBUTE}="${escapeText(path)}">${inlineJsonText(json.trim())}</script>`;

/** Each hash allows one inline script or style. Nothing can be loaded: fonts and the icon are in the file. */
const policyOf = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ")}`,
    `style-src ${styles.map(hashOf).join(" ")}`,
    "img-src data:",
    "font-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");

/** How the beginning of such a file is recognised, so that a build replaces no other file. */
export const isSingleFile = (text: string): boolean =>
  /^<!doctype html>\n<html [^>]*data-root="#\/"/.test(text.slice(0, 500));
