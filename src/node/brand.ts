/** A publisher's colours as a style sheet: only what was given, so that all else stays as src/ui/styles/colours.css has it. It is a file, since
 *  the pages' policy allows no styles in them, and it is linked after the site's own. */
import type { Brand } from "../model/schema";

/** Where the site keeps it. */
export const BRAND_FILE = "brand.css";

/** The style sheet, or null where no colour was given. In the layer of the theme, so that print and high contrast keep the last
 *  word; the selectors of dark are those of the theme, since light ones must not reach it. */
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
