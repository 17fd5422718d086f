/** Makes the relative links of a prerendered page absolute, so that they stay valid when the app changes the
 * address. */
/** Matches links with a scheme and links within the page, which stay as they are. In a record in one file, "#/" begins
 * the address of a page. */
const STAYS = /^(?:[a-z][a-z\d+.-]*:|#(?!\/))/i;

/** Makes all relative links below an element absolute. The app renders absolute links from the start, so hydration
 * finds the markup it expects. */
export function writeOutLinks(part: Element): void {
  const { baseURI } = part;
  for (const link of part.getElementsByTagName("a")) {
    const href = link.getAttribute("href") ?? "#";
    // `getAttribute`, because `link.href` of an SVG link is not a string.
    if (!STAYS.test(href)) link.setAttribute("href", new URL(href, baseURI).href);
  }
}
