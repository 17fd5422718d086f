import { published } from "./record";
import { siteUrl } from "./sites";

/** A link as the site gives it to readers: an address below the root, with the version of the last release. */
export function linkTo(address: string): string {
  const url = new URL(siteUrl + address);
  if (published) url.search += `${url.search ? "&" : "?"}data=${published.version}`;
  return url.href;
}
