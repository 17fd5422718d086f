/** Sizes that code needs, asked of the styles: they are written in styles/tokens.css alone. */

const styleOfRoot = () => getComputedStyle(document.documentElement);

/** Pixels of the reader's text. */
export const textSize = (): number => Number.parseFloat(styleOfRoot().fontSize) || 16;

/** A size of the tokens, one that is given in rem there, in pixels. */
export const pixelsOf = (name: `--${string}`): number =>
  (Number.parseFloat(styleOfRoot().getPropertyValue(name)) || 0) * textSize();
