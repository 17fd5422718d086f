/** The six colours a publisher may change, for light and for dark; src/ui/styles/colours.css derives all others from them. The values here
 *  are those of the theme, so that the check can measure a changed colour against one that was left as it is. */

export const BRAND_COLOURS = ["paper", "ink", "accent", "rule", "dispute", "surface"] as const;
export type BrandColour = (typeof BRAND_COLOURS)[number];
export const BRAND_THEMES = ["light", "dark"] as const;
export type BrandTheme = (typeof BRAND_THEMES)[number];

/** "#1d4e89". */
export const hexPattern = /^#[0-9a-fA-F]{6}$/;

/** What stands where a publisher gives no colour; a test keeps it equal to that file. */
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
