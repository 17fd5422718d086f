/** What an embed and the page around it have in common: the messages that both sides send, which addresses a host may
 * keep, and the snippet that a publisher pastes. The embed announces its height with the message of AMP, which other
 * sites understand too. */

/** The types of the messages. The embed says its height and its address; the host asks for both again. Constants of
 * their own, and not fields of an object, are inlined in the script of the host, which must stay small. */
export const SIZE = "embed-size";
export const VIEW = "sourceline-view";
export const ASK = "sourceline-ask";

/** The least and the greatest height that an embed may ask for, in pixels. */
export const LEAST_HEIGHT = 120;
export const MOST_HEIGHT = 6000;

/** An address of a page of the site below its root: "events/x/?actor=iran#x.c1". Anything else of the same origin, such
 * as a page that logs a reader out, must not be opened in a frame because an address of the host names it. */
const PAGE =
  /^(?:(?:events|actors|sources|periods)\/[\w.-]+\/|(?:actors|disagreements|about|story)\/)?(?:[?#].{0,2000})?$/;

export const isPageAddress = (text: unknown): text is string => typeof text === "string" && PAGE.test(text);

/** The height of the frame until the embed has said its own, in pixels. */
export const FRAME_HEIGHT = 640;

/** What the frame may do beyond showing a page: copy a link, and open the share sheet of the system. */
export const ALLOW = "clipboard-write; web-share";

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export interface Snippet {
  /** The site's root as an absolute address, ending in a slash. */
  readonly root: string;
  /** The address of the embed. */
  readonly address: string;
  readonly title: string;
}

/** The frame of an embed as markup, without the script. */
export const frameMarkup = ({ address, title }: Omit<Snippet, "root">): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" allow="${ALLOW}" frameborder="0"></iframe>`;

/** The snippet for the page of a host: the frame, and the script that sizes it and keeps its address. */
export const snippetOf = (snippet: Snippet): string =>
  `${frameMarkup(snippet)}\n<script src="${escaped(snippet.root)}embed.js" async></script>`;
