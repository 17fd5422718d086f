/** The foot of an embed in the app: its link leads to the present view. What is long is folded, so that the embed takes
 * a bounded part of the article and nothing in it needs a scrollbar; a button unfolds it, and so does a focus that goes
 * below the fold. */
import { useContext, useEffect, useState } from "react";
import { t } from "../../i18n/text";
import { addressOf } from "../../state/url";
import { onResize } from "../onResize";
import { partOf } from "../parts";
import { EmbedFoot } from "../static/EmbedFoot";
import { RootContext } from "../static/root";
import { useApp } from "../useApp";

export function LiveEmbedFoot() {
  const site = useApp((state) => state.site);
  const root = useContext(RootContext);
  const href = useApp((state) => addressOf(root, state));
  const { isFolded, unfold } = useFold();
  const more = isFolded && (
    <button type="button" className="button" onClick={unfold}>
      {t.embed.more}
    </button>
  );
  return <EmbedFoot site={site} href={href} more={more} />;
}

/** Folds the column of an embed anew for each page and each step of the story. */
function useFold(): { readonly isFolded: boolean; readonly unfold: () => void } {
  const isEmbed = useApp((state) => state.look.ui === "embed");
  const place = useApp(({ page, look }) => `${page.kind} ${page.id} ${look.view} ${look.step}`);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const [isLong, setLong] = useState(false);
  const isFolded = isEmbed && unfolded !== place;
  useEffect(() => {
    if (isEmbed) document.documentElement.dataset["folded"] = String(isFolded);
    const side = partOf("side");
    if (!isFolded || !side) return;
    const stop = onResize([side, ...side.children], () => setLong(side.scrollHeight > side.clientHeight + 1));
    const onFocus = ({ target }: FocusEvent) => {
      const isBelow = (target as Element).getBoundingClientRect().bottom > side.getBoundingClientRect().bottom;
      if (isBelow) setUnfolded(place);
    };
    side.addEventListener("focusin", onFocus);
    return () => {
      stop();
      side.removeEventListener("focusin", onFocus);
    };
  }, [isEmbed, isFolded, place]);
  return { isFolded: isFolded && isLong, unfold: () => setUnfolded(place) };
}
