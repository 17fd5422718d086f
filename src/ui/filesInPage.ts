/** Answers requests for files of the site from the page itself: a record in one file holds each of them as the text of
 * an inert script element, named by its path (src/node/singleFile.tsx). */
import { FILE_ATTRIBUTE } from "../model/singleFile";

export interface FilesInPage {
  /** Answers as a host does, with 404 for a file that the page does not hold. */
  readonly fetch: typeof fetch;
  /** @param path below the root */
  has(path: string): boolean;
}

/** @param root the site's root as an absolute address */
export function filesInPage(page: Document, root: string): FilesInPage {
  const elements = new Map([...page.scripts].map((one) => [one.getAttribute(FILE_ATTRIBUTE), one]));
  return {
    fetch: async (asked) => {
      const element = elements.get(String(asked).slice(root.length));
      return element ? new Response(element.textContent) : new Response(null, { status: 404 });
    },
    has: (path) => elements.has(path),
  };
}
