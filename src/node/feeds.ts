/** The feeds of corrections: Atom (RFC 4287) and JSON Feed 1.1. Each release has one entry for each record that changed,
 * and one for each kind of record that it added. */
import { createHash } from "node:crypto";
import { groupBy } from "../engine/groupBy";
import { lineOfChange, pageOfChange } from "../engine/release/readChange";
import { count, fill, inRow, t } from "../i18n/text";
import { pathTo } from "../model/address";
import type { CorrectionsView, ReleaseView } from "../model/compiled/correctionsView";
import type { Site } from "../model/compiled/site";
import { NOUN_OF_KIND, PUBLISHED_KINDS } from "../model/publishedKinds";
import { escapeText } from "./escapeText";

export const ATOM_FILE = "corrections/feed.xml";
export const JSON_FEED_FILE = "corrections/feed.json";
export const ATOM_TYPE = "application/atom+xml";
export const JSON_FEED_TYPE = "application/feed+json";

interface Entry {
  /** A name for ever, whatever the address of the site (RFC 9562). */
  readonly id: string;
  readonly title: string;
  /** The page below the root. */
  readonly path: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly lines: readonly string[];
}

/** Readers of feeds ask often; what is older is on the page of corrections. */
const MOST_ENTRIES = 200;

const PAGE = pathTo("corrections");

function entriesOf(view: CorrectionsView, site: Site): readonly Entry[] {
  return view.releases
    .flatMap((release) => {
      const isFirst = release === view.releases.at(-1);
      const { changes } = release;
      if (changes.length === 0) {
        const line = isFirst ? t.corrections.first : t.corrections.nothing;
        return [entry(release, site, { key: "", title: site.title, path: PAGE, lines: [line] })];
      }
      return [...changed(release, site), ...added(release, site)];
    })
    .slice(0, MOST_ENTRIES);
}

function changed(release: ReleaseView, site: Site): Entry[] {
  const others = release.changes.filter(({ what }) => what !== "added");
  const places = others.map((change) => {
    const page = pageOfChange(change);
    // What happened to a claim is read on the page of its event.
    const hash = change.kind === "disagreements" ? `#${change.id}` : "";
    return { change, path: page ? pathTo(page.kind, page.id) + hash : PAGE };
  });
  const byPlace = groupBy(places, ({ change, path }) => (path === PAGE ? `${change.kind} ${change.id}` : path));
  return [...byPlace].map(([key, all]) =>
    entry(release, site, {
      key,
      title: all[0]!.change.name,
      path: all[0]!.path,
      lines: all.map(({ change }) => lineOfChange(change)),
    }),
  );
}

function added(release: ReleaseView, site: Site): Entry[] {
  const all = release.changes.filter(({ what }) => what === "added");
  return PUBLISHED_KINDS.flatMap((kind) => {
    const own = all.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const title = fill(t.corrections.addedMany, { what: count(own.length, NOUN_OF_KIND[kind]) });
    const lines = own.map(({ name, to = [] }) => (to.length > 0 ? `${name}: ${inRow(to)}` : name));
    return [entry(release, site, { key: `added ${kind}`, title, path: PAGE, lines })];
  });
}

function entry(
  { number, date, version }: ReleaseView,
  site: Site,
  { key, ...rest }: Pick<Entry, "title" | "path" | "lines"> & { readonly key: string },
): Entry {
  return { id: urnOf(`${site.id} ${number} ${version} ${key}`), updated: timeOf(date.edtf, number), ...rest };
}

/** A release has a day and no time. Releases of one day follow each other by seconds, so that a reader of the feed sees
 * that there is something new. */
const timeOf = (day: string, number: number): string =>
  `${day}T00:${String(Math.floor(number / 60) % 60).padStart(2, "0")}:${String(number % 60).padStart(2, "0")}Z`;

/** A name by its content: a UUID of version 8, from SHA-256. */
function urnOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param baseUrl the address of the site, or null: links are then relative to the feed, as Atom allows */
export function atomFeed(view: CorrectionsView, site: Site, baseUrl: string | null): string {
  const at = (path: string) => xml((baseUrl ?? "../") + path);
  const entries = entriesOf(view, site).map(
    ({ id, title, path, updated, lines }) => `<entry>
<title>${xml(title)}</title>
<id>${id}</id>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${at(path)}"/>
<content type="text">${xml(lines.join("\n"))}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
<title>${xml(fill(t.corrections.feedTitle, { title: site.title }))}</title>
<id>${urnOf(`${site.id} corrections`)}</id>
<updated>${timeOf(view.releases[0]!.date.edtf, view.releases[0]!.number)}</updated>
<author><name>${xml(site.publisher ?? site.title)}</name></author>${site.licence ? `\n<rights>${xml(site.licence.name)}</rights>` : ""}
<link rel="self" type="${ATOM_TYPE}" href="${at(ATOM_FILE)}"/>
<link rel="alternate" type="text/html" href="${at(PAGE)}"/>
${entries.join("\n")}
</feed>
`;
}

/** Escapes text, and leaves out what XML cannot hold. */
const xml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these characters
  escapeText(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));

export function jsonFeed(view: CorrectionsView, site: Site, baseUrl: string | null): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: fill(t.corrections.feedTitle, { title: site.title }),
    // A JSON Feed has absolute addresses, or none.
    ...(baseUrl === null ? {} : { home_page_url: baseUrl + PAGE, feed_url: baseUrl + JSON_FEED_FILE }),
    language: site.language,
    ...(site.publisher ? { authors: [{ name: site.publisher }] } : {}),
    items: entriesOf(view, site).map(({ id, title, path, updated, lines }) => ({
      id,
      ...(baseUrl === null ? {} : { url: baseUrl + path }),
      title,
      content_text: lines.join("\n"),
      date_published: updated,
    })),
  };
}
