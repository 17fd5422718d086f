/** How numbers and texts are written in a timeline that is drawn when the site is built. */
import type { Drawn } from "../../engine/draw/drawn";

/** Where a place lies, in percent of the width. */
export const percent = (pixels: number, { width }: Pick<Drawn, "width">): string =>
  `${Number(((pixels / width) * 100).toFixed(2))}%`;

export const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** A text in the direction of its own script: `dir` means nothing in a drawing. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
