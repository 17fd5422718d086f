/** The side of an embed that speaks to the page around it: the height of the page, and the address of what the reader
 * has opened in it. Only a reader's change is announced as an address; what the snippet shows by itself is none. The
 * messages go to any host, because they hold only what the host can see anyway: a height, and an address of a public
 * page. */
import { ASK, SIZE, VIEW } from "../../embed/protocol";
import type { AppStore } from "../../state/store";
import { encode } from "../../state/url";
import { isSameView, wholeSite } from "../../state/view";
import { onResize } from "../onResize";

/** Milliseconds for which the view must rest before its address is announced, because browsers limit how often a host
 * can write its own. */
const REST = 400;

/** @returns a function that stops it */
export function tellHost(store: AppStore): () => void {
  const host = window.parent;
  if (host === window || store.getState().look.ui !== "embed") return () => {};
  const page = document.documentElement;
  const addressNow = () => encode(wholeSite(store.getState()));
  const first = addressNow();
  let height = 0;
  /** The last announced address; null while the reader has changed nothing. */
  let path: string | null = null;
  let timer = 0;
  const say = (message: object) => host.postMessage(message, "*");
  const measure = () => Math.ceil(page.getBoundingClientRect().height);
  const saySize = () => {
    height = measure();
    say({ sentinel: "amp", type: SIZE, height });
  };
  const sayView = () => path !== null && say({ type: VIEW, path });

  // No height is said before the column is folded for the first time (LiveEmbedFoot.tsx): unfolded, the page may be ten
  // times as high. Browsers pause `onResize` while the frame is out of sight, so folding has an observer of its own.
  let stopResize = () => {};
  const folding = new MutationObserver(() => {
    if (height === 0) stopResize = onResize([page], () => measure() !== height && saySize());
    saySize();
  });
  folding.observe(page, { attributeFilter: ["data-folded"] });
  const stopStore = store.subscribe((state, before) => {
    if (isSameView(state, before)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const now = addressNow();
      if (now === (path ?? first)) return;
      path = now;
      sayView();
    }, REST);
  });
  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== host || (data as { readonly type?: unknown } | null)?.type !== ASK) return;
    if (height > 0) saySize();
    sayView();
  };
  window.addEventListener("message", onMessage);
  return () => {
    clearTimeout(timer);
    folding.disconnect();
    stopResize();
    stopStore();
    window.removeEventListener("message", onMessage);
  };
}
