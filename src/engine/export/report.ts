/**
 * Composes the plain-text message with which a reader reports a problem with a claim, including everything an editor
 * needs to find the claim. Also builds the `mailto:` address for it.
 */
import { fill, inRow } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { ClaimView } from "../../model/compiled/claimView";
import type { Labels, Site } from "../../model/compiled/site";
import type { Contact } from "../../model/contact";

export interface Reported {
  readonly claim: ClaimView;
  /** Title of the claim's event. */
  readonly event: string;
  /** Absolute address of the claim. */
  readonly address: string;
  /** The reader's description of the problem; may be empty. */
  readonly problem: string;
}

export interface Message {
  readonly subject: string;
  /** The reader's own words. */
  readonly problem: string;
  /** The claim and its speakers, the most telling lines first. */
  readonly details: readonly string[];
  /** What identifies the claim: event, link, data version. */
  readonly found: readonly string[];
}

export function reportOf({ claim, event, address, problem }: Reported, site: Site, labels: Labels): Message {
  const speakers = inRow(claim.speakers.map((one) => ("actor" in one ? one.actor.name : one.name)));
  const { lines } = tools.report;
  return {
    subject: fill(tools.report.subject, { event }),
    problem: fill(lines.problem, { text: problem.trim() }).trim(),
    details: [
      fill(lines.claim, { text: claim.text }),
      fill(lines.said, { speakers, status: labels.statuses[claim.status] ?? claim.status }),
      ...claim.citations.flatMap(({ short, locator, quote }) => [
        fill(lines.source, { source: locator ? `${short}, ${locator}` : short }),
        ...(quote ? [fill(lines.quote, { quote })] : []),
      ]),
    ],
    found: [
      fill(lines.event, { event }),
      fill(lines.link, { address }),
      fill(lines.version, { record: site.title, version: site.version }),
    ],
  };
}

export const bodyOf = ({ problem, details, found }: Message): string => [problem, "", ...details, ...found].join("\n");

/**
 * Maximum length of a `mailto:` address. Mail programs and systems cut longer ones off, and a cut message loses what
 * identifies the claim.
 */
const LONGEST = 1800;
/** Number of characters that are enough to recognise a line. */
const ENOUGH = 160;

/**
 * Builds a `mailto:` address (RFC 6068) with the message. If it would be too long, details are shortened, then dropped
 * from the end; the reader's words, the link and the version always stay whole.
 * @returns `null` if the reader's words alone are too long; the caller then offers to copy the message
 */
export function mailtoOf(contact: Contact, message: Message): string | null {
  const to = contact.kind === "mail" ? contact.address : "";
  const { subject, problem, found } = message;
  // encodeURIComponent throws on a lone surrogate.
  const whole = (text: string) =>
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  const written = (text: string) => encodeURIComponent(whole(text).replaceAll("\n", "\r\n"));
  const write = (details: readonly string[]) =>
    `mailto:${to}?subject=${written(shortened(subject))}&body=${written(bodyOf({ subject, problem, details, found }))}`;
  const short = message.details.map(shortened);
  const fitting = [message.details, ...short.map((_, at) => short.slice(0, short.length - at)), []].find(
    (details) => write(details).length <= LONGEST,
  );
  return fitting === undefined ? null : write(fitting);
}

function shortened(line: string): string {
  const letters = [...line];
  return letters.length > ENOUGH ? `${letters.slice(0, ENOUGH - 1).join("")}…` : line;
}
