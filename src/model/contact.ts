import type { Site } from "./compiled/site";
import { isSafeLink } from "./link";

/** Where reports go: by mail, at a page, or to nobody that the record names. */
export type Contact =
  | { readonly kind: "mail" | "page"; readonly address: string }
  | { readonly kind: "words"; readonly address: string }
  | { readonly kind: "none" };

export function contactOf({ contact }: Pick<Site, "contact">): Contact {
  if (contact === undefined) return { kind: "none" };
  const address = contact.trim().replace(/^mailto:/i, "");
  // Nothing that could end the address and begin another part of it.
  if (/^[^\s@?&#,;:<>"%]+@[^\s@?&#,;:<>"%]+\.[^\s@?&#,;:<>"%]+$/.test(address)) return { kind: "mail", address };
  return isSafeLink(contact) ? { kind: "page", address: contact } : { kind: "words", address: contact };
}
