/** Has the link a scheme, or leads it to a place on its own page? */
const STAYS = /^(?:[a-z][a-z\d+.-]*:|#)/i;

/**
 * Writes relative links out whole, so that they stay right when the address changes under them. The app draws whole links from the start, and
 * so finds exactly what it would draw itself.
 */
export function writeOutLinks(part: Element): void {
  const { baseURI } = part;
  for (const link of part.getElementsByTagName("a")) {
    const href = link.getAttribute("href") ?? "#";
    // Not by the link itself: in a drawing its address is no text.
    if (!STAYS.test(href)) link.setAttribute("href", new URL(href, baseURI).href);
  }
}
