/** Which pages of a site have a share card of their own, the file of each, and what the head of every page says of its
 * card. All other pages name the card of the dataset. */
import { pathTo, rootFrom } from "../../model/address";
import type { Index } from "../../model/compiled/eventIndex";
import type { RecordView } from "../../model/compiled/recordView";
import type { Dataset } from "../../model/schema";
import { escapeText } from "../escapeText";
import { cardColours } from "./cardColours";
import { altOf, cardContent } from "./cardContent";
import type { CardPainter } from "./cardPainter";
import { CARD, cardSvg } from "./cardSvg";
import { siteFonts } from "./fonts";

/** The name of a card beside the page that it belongs to. */
export const CARD_FILE = "card.png";

/** In a dataset of more events only the most important ones have cards of their own: each takes some 50 ms to draw and
 * 16 kB to store. */
const MOST_CARDS = 2000;

export interface SiteCards {
  /** Whether the page at a path below the root has a card of its own. */
  has(path: string): boolean;
  /** Draws the card of a page. Null is the dataset's. */
  draw(view: RecordView | null): Uint8Array;
  /** The elements of a page's head that name its card. Null is the home page. */
  metaOf(view: RecordView | null): readonly string[];
}

/** @param baseUrl the address of the site, or null. Without it cards are named relative to the page, which not every
 *   reader of them understands. */
export function siteCards(index: Index, dataset: Dataset, baseUrl: string | null, painter: CardPainter): SiteCards {
  const contentOf = (view: RecordView | null) => cardContent(view, index, index.labels);
  const own = ownPaths(dataset);
  return {
    has: (path) => own.has(path),
    draw(view) {
      const content = contentOf(view);
      const colours = cardColours(dataset.info.brand, content.dispute !== "");
      return painter.paint(cardSvg(content, index, colours, siteFonts()), colours);
    },
    metaOf(view) {
      const path = view === null ? "" : pathTo(view.kind, view.id);
      const isOwn = own.has(path);
      const image = `${baseUrl ?? rootFrom(path)}${isOwn ? path : ""}${CARD_FILE}`;
      return [
        `<meta property="og:image" content="${escapeText(image)}">`,
        `<meta property="og:image:width" content="${CARD.width}">`,
        `<meta property="og:image:height" content="${CARD.height}">`,
        // The dataset's card needs no description on a page of something else.
        ...(isOwn ? [`<meta property="og:image:alt" content="${escapeText(altOf(contentOf(view)))}">`] : []),
        `<meta name="twitter:card" content="summary_large_image">`,
      ];
    },
  };
}

function ownPaths({ events, actors, stories }: Dataset): ReadonlySet<string> {
  const isLarge = events.length > MOST_CARDS;
  return new Set([
    "",
    ...events.filter(({ importance }) => !isLarge || importance === 3).map(({ id }) => pathTo("event", id)),
    ...(isLarge ? [] : actors.map(({ id }) => pathTo("actor", id))),
    ...(stories.length > 0 ? [pathTo("story")] : []),
  ]);
}
