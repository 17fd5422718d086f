/** `embed.js`: sizes every embed of this site in the page of a host, keeps in the host's address what a reader opened in
 * it, and defines the element `<sourceline-embed>` (docs/embed.md). It acts only on frames of the site it was loaded
 * from, and believes a message only if it comes from such a frame and the frame still shows that site. */
import { ALLOW, ASK, FRAME_HEIGHT, isPageAddress, LEAST_HEIGHT, MOST_HEIGHT, SIZE, VIEW } from "./protocol";

const ELEMENT = "sourceline-embed";

const root = new URL(".", (document.currentScript as HTMLScriptElement).src).href;

const frames = () => [...document.getElementsByTagName("iframe")].filter(({ src }) => src.startsWith(root));

/** The parameter of the host's address for a frame: `sourceline` for the first on the page, then `sourceline1`. */
const nameOf = (frame: HTMLIFrameElement) => `sourceline${frames().indexOf(frame) || ""}`;

/** The address of an embed, from any address of the site. */
function embedded(address: string): string {
  const url = new URL(address, root);
  url.searchParams.set("ui", "embed");
  return url.href;
}

/** Shows in the frame what the host's address names. */
function restore(frame: HTMLIFrameElement): void {
  const kept = new URLSearchParams(location.search).get(nameOf(frame));
  if (isPageAddress(kept) && frame.src !== embedded(kept)) frame.src = embedded(kept);
  // The frame may have spoken before this script came.
  frame.contentWindow!.postMessage({ type: ASK }, "*");
}

addEventListener("message", ({ source, origin, data }: MessageEvent) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || !data) return;
  // A frame that is sandboxed without an origin of its own has the origin "null".
  const { sandbox } = frame;
  if (origin !== new URL(root).origin && !(origin === "null" && sandbox[0] && !sandbox.contains("allow-same-origin")))
    return;
  const { type, height, path } = data;
  if (type === SIZE && Number.isFinite(height))
    frame.height = `${Math.min(Math.max(height, LEAST_HEIGHT), MOST_HEIGHT)}`;
  if (type !== VIEW || !isPageAddress(path)) return;
  const url = new URL(location.href);
  url.searchParams.set(nameOf(frame), path);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // A page opened from the disk has no address to keep it in.
  }
});

if (!customElements.get(ELEMENT))
  customElements.define(
    ELEMENT,
    class extends HTMLElement {
      connectedCallback() {
        const src = this.getAttribute("src");
        if (!src || this.firstChild instanceof HTMLIFrameElement) return;
        const frame = document.createElement("iframe");
        frame.src = embedded(src);
        frame.title = this.title;
        frame.width = "100%";
        frame.height = `${FRAME_HEIGHT}`;
        frame.allow = ALLOW;
        frame.frameBorder = "0";
        this.replaceChildren(frame);
        restore(frame);
      }
    },
  );
for (const frame of frames()) restore(frame);
