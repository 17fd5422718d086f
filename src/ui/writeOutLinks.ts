/** Has the link a scheme, or leads it to a place on its own page? */
const STAYS = /^(?:[a-z][a-z\d+.-]*:|#)/i;

/**
 * Writes relative links out whole, so that they stay right when the address changes under them. The app draws whole links from the start, and
 * so finds exactly what it would draw itself.
 */
export function writeOutLinks(part: Element): void {
  for (const link of part.getElementsByTagName("a")) {
    if (!STAYS.test(link.getAttribute("href") ?? "#")) link.setAttribute("href", link.href);
  }
}
