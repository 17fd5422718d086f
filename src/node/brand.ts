/** Turns a publisher's colours into a style sheet that is linked after the site's own. It sets only the given colours;
 * all others stay those of src/ui/styles/colours.css. It is a file because the content security policy of the pages
 * forbids inline styles. */
import type { Brand } from "../model/info";

/** The path of the style sheet in the site. */
export const BRAND_FILE = "brand.css";

/** @returns the style sheet, or null if no colour is given. Its rules are in the layer of the theme, so that the styles
 *   for print and high contrast still override them. The dark rules have the selectors of the dark theme, so that
 *   light colours do not apply there. */
export function brandCss({ light, dark }: Brand): string | null {
  const [forLight, forDark] = [light, dark].map(declarations) as [string, string];
  if (forLight === "" && forDark === "") return null;
  const unlessChosen = ':root:not([data-theme="light"], [data-theme="contrast"])';
  const rules = [
    forLight && `:root { ${forLight} }`,
    forDark && `:root[data-theme="dark"] { ${forDark} }`,
    forDark &&
      `@media (prefers-color-scheme: dark) and (not (prefers-contrast: more)) { ${unlessChosen} { ${forDark} } }`,
  ];
  return `@layer tokens {\n${rules.filter(Boolean).join("\n")}\n}\n`;
}

function declarations(colours: Brand["light"]): string {
  return Object.entries(colours ?? {})
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");
}
