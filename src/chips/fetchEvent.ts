/** Fetches the data of an event for its chip. Nothing is fetched before the reader points at a link, each event once,
 * and only from the site that the script comes from. */

/** Milliseconds after which a reader no longer waits for a chip. */
const TIMEOUT = 9000;

const asked = new Map<string, Promise<unknown>>();

/** @returns the address of the data of the event that a link leads to, or null if it leads elsewhere
 * @param root the address of the site, with a slash at its end */
export function dataAddress(link: string, root: string): string | null {
  const [page = ""] = link.split(/[?#]/);
  const path = page.startsWith(root) ? page.slice(root.length) : "";
  const [, folder] = /^(events\/[^/]+\/)(?:index\.html)?$/.exec(path) ?? [];
  return folder ? `${root}${folder}index.json` : null;
}

/** @returns the data, not yet checked, or null if there is none. An answer is kept; after a failed connection, or if it
 * is no JSON, the next call asks again. */
export function fetchEvent(address: string): Promise<unknown> {
  const answer = asked.get(address) ?? ask(address);
  asked.set(address, answer);
  return answer;
}

/** Asks without cookies and without the address of the article. */
async function ask(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return response.ok ? await response.json() : null;
  } catch {
    asked.delete(address);
    return null;
  }
}
