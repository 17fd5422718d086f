/**
 * The six colours that a publisher can change, each for the light and the dark theme. src/ui/styles/colours.css derives
 * all other colours from them. The default values are here too, so that the check can measure a changed colour against
 * an unchanged one.
 */

export const BRAND_COLOURS = ["paper", "ink", "accent", "rule", "dispute", "surface"] as const;
export type BrandColour = (typeof BRAND_COLOURS)[number];
export const BRAND_THEMES = ["light", "dark"] as const;
export type BrandTheme = (typeof BRAND_THEMES)[number];

/** A colour of six hexadecimal digits: "#1d4e89". */
export const hexPattern = /^#[0-9a-fA-F]{6}$/;

/** The colours used where a publisher gives none. A test keeps them equal to colours.css. */
export const DEFAULT_COLOURS: Readonly<Record<BrandTheme, Readonly<Record<BrandColour, string>>>> = {
  light: {
    paper: "#fbfaf7",
    ink: "#1b222c",
    accent: "#1d4e89",
    rule: "#dcd8cf",
    dispute: "#9a3412",
    surface: "#ffffff",
  },
  dark: {
    paper: "#14181e",
    ink: "#e9e6df",
    accent: "#8ab8f0",
    rule: "#2d343e",
    dispute: "#f0a070",
    surface: "#1b2129",
  },
};
