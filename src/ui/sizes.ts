/** Sizes that code needs, read from the styles, because styles/tokens.css is the only place that defines them. */

const styleOfRoot = () => getComputedStyle(document.documentElement);

/** The size of the reader's text in pixels. */
export const textSize = (): number => Number.parseFloat(styleOfRoot().fontSize) || 16;

/** A token that is defined in rem, in pixels. */
export const pixelsOf = (name: `--${string}`): number =>
  (Number.parseFloat(styleOfRoot().getPropertyValue(name)) || 0) * textSize();
