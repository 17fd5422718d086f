/** Compares a feed with the grammar of Atom (RFC 4287, section 4 and appendix B). Feeds are few and of one form, so that
 * the grammar is a table here. A browser test parses the same feed as XML. */
import { parseHtml } from "./parseHtml";

type Times = "one" | "optional" | "any";
const FEED: Readonly<Record<string, Times>> = {
  author: "any",
  category: "any",
  contributor: "any",
  generator: "optional",
  icon: "optional",
  id: "one",
  link: "any",
  logo: "optional",
  rights: "optional",
  subtitle: "optional",
  title: "one",
  updated: "one",
  entry: "any",
};
const ENTRY: Readonly<Record<string, Times>> = {
  author: "any",
  category: "any",
  content: "optional",
  contributor: "any",
  id: "one",
  link: "any",
  published: "optional",
  rights: "optional",
  source: "optional",
  summary: "optional",
  title: "one",
  updated: "one",
};
const PERSON: Readonly<Record<string, Times>> = { name: "one", uri: "optional", email: "optional" };

const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** An absolute IRI has a scheme. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const REFERENCE = /^[^\s<>"{}|\\^`]+$/;
const MEDIA_TYPE = /^.+\/.+$/;
const LANGUAGE = /^(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?$/;
const LINK_KEYS = ["href", "rel", "type", "hreflang", "title", "length"];

/** @returns what breaks the grammar, in words */
export function atomFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  if (!xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')) faults.push("no XML declaration");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these characters
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) faults.push("a character that XML forbids");
  for (const [entity] of xml.matchAll(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)\S{0,10}/gi))
    faults.push(`an entity that XML does not know: ${entity}`);
  // Elements named like those of HTML would be read as such, so that names get a prefix.
  const prefixed = xml
    .replace(/<\?xml[^>]*\?>/, "")
    .replace(/<(\/?)([a-z])/g, "<$1atom-$2")
    .replace(/(<atom-[^>]*)\/>/g, (_, tag: string) => `${tag}></${/^<(\S+)/.exec(tag)![1]}>`);
  const feed = parseHtml(prefixed).body.firstElementChild;
  if (feed?.localName !== "atom-feed" || feed.getAttribute("xmlns") !== "http://www.w3.org/2005/Atom")
    return [...faults, "the root is no feed of Atom"];
  if (!LANGUAGE.test(feed.getAttribute("xml:lang") ?? "")) faults.push("xml:lang is no language");
  const nameOf = (element: Element) => element.localName.replace("atom-", "");
  const children = (element: Element) => [...element.children] as Element[];
  const checkContent = (element: Element, grammar: Readonly<Record<string, Times>>) => {
    const names = children(element).map(nameOf);
    for (const name of names) if (!Object.hasOwn(grammar, name)) faults.push(`${nameOf(element)} has ${name}`);
    for (const [name, times] of Object.entries(grammar)) {
      const n = names.filter((one) => one === name).length;
      if ((times === "one" && n !== 1) || (times === "optional" && n > 1))
        faults.push(`${n} ${name} in ${nameOf(element)}`);
    }
    for (const child of children(element)) checkElement(child);
  };
  const checkElement = (element: Element) => {
    const name = nameOf(element);
    const text = element.textContent ?? "";
    if (name === "author" || name === "contributor") checkContent(element, PERSON);
    if (name === "entry") {
      checkContent(element, ENTRY);
      const hasAlternate = children(element).some(
        (one) => nameOf(one) === "link" && (one.getAttribute("rel") ?? "alternate") === "alternate",
      );
      const hasContent = children(element).some((one) => nameOf(one) === "content");
      if (!hasAlternate && !hasContent) faults.push("an entry without content has no alternate link");
    }
    if ((name === "updated" || name === "published") && !DATE.test(text)) faults.push(`${name} is no date: ${text}`);
    if ((name === "id" || name === "uri") && !IRI.test(text)) faults.push(`${name} is no IRI: ${text}`);
    if (["title", "rights", "summary", "content"].includes(name)) {
      const type = element.getAttribute("type") ?? "text";
      if (type !== "text" || element.children.length > 0) faults.push(`${name} is not plain text`);
    }
    if (name === "link") {
      if (!REFERENCE.test(element.getAttribute("href") ?? "")) faults.push("a link without an address");
      if (!MEDIA_TYPE.test(element.getAttribute("type") ?? "a/b")) faults.push("a link of no media type");
      for (const key of element.getAttributeNames()) if (!LINK_KEYS.includes(key)) faults.push(`a link with ${key}`);
    }
  };
  checkContent(feed as unknown as Element, FEED);
  const isAuthored = (element: Element) => children(element).some((one) => nameOf(one) === "author");
  const entries = children(feed as unknown as Element).filter((one) => nameOf(one) === "entry");
  if (!isAuthored(feed as unknown as Element) && !entries.every(isAuthored)) faults.push("nobody is named as author");
  const ids = entries.map((entry) => children(entry).find((one) => nameOf(one) === "id")?.textContent);
  if (new Set(ids).size !== ids.length) faults.push("two entries with one id");
  return faults;
}
