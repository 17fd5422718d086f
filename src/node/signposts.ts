/** Tags in the head of a page that lead machines: Signposting links (signposting.org, the typed links of FAIR
 * Signposting) and the description in JSON-LD. */
import { pathTo, rootFrom } from "../model/address";
import type { RecordView } from "../model/compiled/recordView";
import { escapeText } from "./escapeText";
import { ATOM_FILE, ATOM_TYPE, JSON_FEED_FILE, JSON_FEED_TYPE } from "./feeds";
import { inlineJson } from "./inlineJson";
import { type Described, structuredData } from "./structuredData";

/** The description of the whole record as a Frictionless data package. */
export const PACKAGE_FILE = "datapackage.json";

const JSON_TYPE = "application/json";

/** @returns tags of one line each. Addresses are absolute if the site's address is known. */
export function signposts(described: Described): readonly string[] {
  const { view, site, baseUrl } = described;
  const path = view === null ? "" : pathTo(view.kind, view.id);
  const at = (target: string) => (baseUrl ?? rootFrom(path)) + target;
  const link = (rel: string, href: string, type = "") =>
    `<link rel="${rel}" href="${escapeText(href)}"${type && ` type="${type}"`}>`;
  return [
    // An address that lasts is one that is known: a relative one would name whatever copy is read.
    ...(baseUrl === null ? [] : [link("canonical", at(path)), link("cite-as", at(path))]),
    link("type", typeOf(view)),
    ...(site.licence ? [link("license", site.licence.URL)] : []),
    ...(site.released !== undefined && (view === null || view.kind === "corrections" || view.kind === "about")
      ? [link("alternate", at(ATOM_FILE), ATOM_TYPE), link("alternate", at(JSON_FEED_FILE), JSON_FEED_TYPE)]
      : []),
    ...(view === null
      ? wholeRecord(link, at)
      : [
          link("alternate describedby", baseUrl ? at(`${path}index.json`) : "index.json", JSON_TYPE),
          link("collection", at("")),
        ]),
    `<script type="application/ld+json">${inlineJson(structuredData(described))}</script>`,
  ];
}

const wholeRecord = (link: (rel: string, href: string, type?: string) => string, at: (path: string) => string) => [
  link("describedby", at(PACKAGE_FILE), JSON_TYPE),
  link("item", at("data/dataset.json"), JSON_TYPE),
  link("item", at("data/sources.csl.json"), "application/vnd.citationstyles.csl+json"),
];

const typeOf = (view: RecordView | null): string => `https://schema.org/${view === null ? "Dataset" : "WebPage"}`;
