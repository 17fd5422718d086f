/** Static oEmbed: a file beside every page that others embed, and the link by which a program finds it. A plain file
 * cannot answer what a request asks for, such as another width, so it holds one answer (docs/embed.md). Without the
 * site's address there is none, because an answer holds nothing but absolute addresses. */
import { FRAME_HEIGHT, snippetOf } from "../embed/protocol";
import { pageAt, pathTo } from "../model/address";
import type { PageKind } from "../model/compiled/recordView";
import type { Site } from "../model/compiled/site";
import type { Dataset } from "../model/schema";
import { CARD } from "./cards/cardSvg";
import { CARD_FILE } from "./cards/siteCards";

/** Kinds of pages with an answer. Others are embedded by their snippet. */
const KINDS: readonly PageKind[] = ["home", "event", "actor", "story"];

export interface EmbeddedPage {
  readonly kind: PageKind;
  /** The path of the page below the root: "events/x/". */
  readonly path: string;
  readonly title: string;
}

export const OEMBED = "oembed.json";

/** Width of the frame where the host's page gives none, in pixels. */
const WIDTH = 640;

/** @returns the link tag by which programs find the answer for the page at a path, or null if it has none */
export function oembedLink(path: string, baseUrl: string | null): string | null {
  const kind = pageAt(path)?.kind;
  if (baseUrl === null || !kind || !KINDS.includes(kind)) return null;
  const href = `${baseUrl}${path}${OEMBED}`.replace(/&/g, "&amp;");
  return `<link rel="alternate" type="application/json+oembed" href="${href}">`;
}

/** @param hasCard whether the page has a picture: not every page needs one */
export function oembedOf({ kind, path, title }: EmbeddedPage, site: Site, baseUrl: string, hasCard: boolean): object {
  const name = kind === "home" ? site.title : `${title} · ${site.title}`;
  return {
    version: "1.0",
    type: "rich",
    title: name,
    ...(site.publisher ? { author_name: site.publisher, author_url: site.homepage } : {}),
    provider_name: site.title,
    provider_url: baseUrl,
    width: WIDTH,
    height: FRAME_HEIGHT,
    html: snippetOf({ root: baseUrl, address: `${baseUrl}${path}?ui=embed`, title: name }),
    ...(hasCard
      ? { thumbnail_url: baseUrl + path + CARD_FILE, thumbnail_width: CARD.width, thumbnail_height: CARD.height }
      : {}),
  };
}

/** Adds the answers to the files of a site. */
export function addOembed(
  files: Map<string, () => string | Uint8Array>,
  { events, actors }: Pick<Dataset, "events" | "actors">,
  site: Site,
  baseUrl: string | null,
): void {
  if (baseUrl === null) return;
  const pages: readonly EmbeddedPage[] = [
    { kind: "home", path: "", title: site.title },
    ...events.map(({ id, title }) => ({ kind: "event" as const, path: pathTo("event", id), title })),
    ...actors.map(({ id, name: title }) => ({ kind: "actor" as const, path: pathTo("actor", id), title })),
    ...(site.story ? [{ kind: "story" as const, path: pathTo("story"), title: site.story.title }] : []),
  ];
  for (const page of pages)
    files.set(page.path + OEMBED, () => {
      // Asked only when the file is made, when the site knows all its files.
      const hasCard = files.has(page.path + CARD_FILE);
      return `${JSON.stringify(oembedOf(page, site, baseUrl, hasCard))}\n`;
    });
}
