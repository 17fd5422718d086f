import type { Site } from "./compiled/site";
import { isSafeLink } from "./link";

/** The publisher's contact for reports of problems: a mail address, a page, other words, or none. */
export type Contact =
  | { readonly kind: "mail" | "page"; readonly address: string }
  | { readonly kind: "words"; readonly address: string }
  | { readonly kind: "none" };

export function contactOf({ contact }: Pick<Site, "contact">): Contact {
  if (contact === undefined) return { kind: "none" };
  const address = contact.trim().replace(/^mailto:/i, "");
  // Refuses characters that could end the address and begin another part of a mailto link.
  if (/^[^\s@?&#,;:<>"%]+@[^\s@?&#,;:<>"%]+\.[^\s@?&#,;:<>"%]+$/.test(address)) return { kind: "mail", address };
  return isSafeLink(contact) ? { kind: "page", address: contact } : { kind: "words", address: contact };
}
