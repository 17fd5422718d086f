/** The message by which a reader reports a problem with a claim: everything an editor needs to find it again, as plain text. */
import { fill } from "../i18n/text";
import { tools } from "../i18n/tools";
import type { ClaimView, Labels, Site } from "../model/compiled";
import { isSafeLink } from "../model/link";

const words = tools.report;

export interface Reported {
  readonly claim: ClaimView;
  /** Title of the event the claim is about. */
  readonly event: string;
  /** Absolute address of the claim. */
  readonly address: string;
  /** What the reader has to say; may be empty. */
  readonly problem: string;
}

export interface Message {
  readonly subject: string;
  readonly body: string;
}

/** Mail programs and systems cut longer addresses off, and a message that is cut loses what identifies the claim. */
const LONGEST = 1800;

export function reportOf({ claim, event, address, problem }: Reported, site: Site, labels: Labels): Message {
  const speakers = claim.speakers.map((one) => ("actor" in one ? one.actor.name : one.name)).join(", ");
  const { lines } = words;
  const body = [
    fill(lines.problem, { text: problem.trim() }).trim(),
    "",
    fill(lines.claim, { text: claim.text }),
    fill(lines.said, { speakers, status: labels.statuses[claim.status] ?? claim.status }),
    ...claim.citations.flatMap(({ short, locator, quote }) => [
      fill(lines.source, { source: locator ? `${short}, ${locator}` : short }),
      ...(quote ? [fill(lines.quote, { quote })] : []),
    ]),
    fill(lines.event, { event }),
    fill(lines.link, { address }),
    fill(lines.version, { record: site.title, version: site.version }),
  ];
  return { subject: fill(words.subject, { event }), body: body.join("\n") };
}

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

/**
 * A `mailto:` address (RFC 6068) with the whole message; one that is too long for mail programs has its claim's text and problem
 * cut, never the link and the version at its end.
 */
export function mailtoOf(contact: Contact, { subject, body }: Message): string {
  const to = contact.kind === "mail" ? contact.address : "";
  // Half a letter cannot be written in an address.
  const whole = (text: string) =>
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  const written = (text: string) => encodeURIComponent(whole(text).replaceAll("\n", "\r\n"));
  const write = (text: string) => `mailto:${to}?subject=${written(subject)}&body=${written(text)}`;
  let longest = Math.max(0, ...body.split("\n").map((line) => [...line].length));
  let address = write(body);
  while (address.length > LONGEST && longest > 60) {
    longest = Math.floor(longest * 0.8);
    address = write(
      body
        .split("\n")
        .map((line) => shortened(line, longest))
        .join("\n"),
    );
  }
  return address;
}

/** A line of at most so many letters; one that is an address stays whole. */
function shortened(line: string, most: number): string {
  const letters = [...line];
  return letters.length > most && !/https?:/.test(line) ? `${letters.slice(0, most - 1).join("")}…` : line;
}
