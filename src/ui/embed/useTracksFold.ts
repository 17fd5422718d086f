/** Folds the drawing of an embed to its first rows, so that the wheel over it scrolls the host's page and nothing in the
 * embed needs a scrollbar. A button unfolds it, and so does a focus on a row below the fold. */
import { type FocusEvent, type RefObject, useLayoutEffect, useState } from "react";
import { useApp } from "../useApp";

interface TracksFold {
  readonly isFolded: boolean;
  /** True if the fold hides something. */
  readonly isCut: boolean;
  readonly unfold: () => void;
  readonly onFocus: (domEvent: FocusEvent) => void;
}

/** @param height of all rows, in pixels */
export function useTracksFold(scroller: RefObject<HTMLElement | null>, height: number): TracksFold {
  const isEmbed = useApp((state) => state.look.ui === "embed");
  const [isUnfolded, setUnfolded] = useState(false);
  const [isCut, setCut] = useState(false);
  const isFolded = isEmbed && !isUnfolded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may fit or no longer fit
  useLayoutEffect(() => {
    const { current } = scroller;
    setCut(isFolded && current !== null && current.scrollHeight > current.clientHeight + 1);
  }, [scroller, isFolded, height]);
  return {
    isFolded,
    isCut,
    unfold: () => setUnfolded(true),
    onFocus({ target }) {
      const end = scroller.current?.getBoundingClientRect().bottom ?? 0;
      if (isFolded && isCut && target.getBoundingClientRect().bottom > end) setUnfolded(true);
    },
  };
}
