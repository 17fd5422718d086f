/** Formats numbers and texts for the prerendered timeline. */
import type { Drawn } from "../../engine/draw/drawn";

/** A position as a percentage of the width. */
export const percent = (pixels: number, { width }: Pick<Drawn, "width">): string =>
  `${Number(((pixels / width) * 100).toFixed(2))}%`;

export const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** Isolates the direction of a text by Unicode characters, because SVG ignores `dir`. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
