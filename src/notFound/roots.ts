/** Guesses where a site has its root, for the page that a host shows at any address that does not exist. Without a base
 * URL nothing in that page says so. */
import { pageAt } from "../model/address";

/** So many folders are tried. Each that is not the root costs a request. */
const MOST = 10;

/** @returns the paths that may be the root, the likeliest first
 * @param path the path of the address, from the root of the host: "/a/b/events/x/"
 * @param stated the root that the page states, "/" if it does not know */
export function possibleRoots(path: string, stated: string): readonly string[] {
  const steps = path.split("/").slice(1, -1);
  const above = steps.map((_, at) => `/${steps.slice(0, steps.length - at).join("/")}/`);
  const all = [...above, "/"].slice(-MOST);
  // Below the root, the address most likely names a page: "events/x/".
  const likely = all.filter((root) => root !== path && pageAt(path.slice(root.length)) !== null);
  return [...new Set([...(stated === "/" ? [] : [stated]), ...likely, ...all])];
}
