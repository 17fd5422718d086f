import { expect, test } from "vitest";
import { brandCss } from "./brand";

test("without a colour there is no style sheet", () => {
  expect(brandCss({})).toBeNull();
  expect(brandCss({ light: {}, dark: {} })).toBeNull();
});

test("what was given is set for its theme, chosen or the system's, in the layer of the theme, and nothing else is", () => {
  const css = brandCss({ light: { paper: "#ffffff" }, dark: { ink: "#eeeeee", accent: "#88aaff" } }) ?? "";
  expect(css).toMatchInlineSnapshot(`
    "@layer tokens {
    :root { --paper: #ffffff; }
    :root[data-theme="dark"] { --ink: #eeeeee; --accent: #88aaff; }
    @media (prefers-color-scheme: dark) and (not (prefers-contrast: more)) { :root:not([data-theme="light"], [data-theme="contrast"]) { --ink: #eeeeee; --accent: #88aaff; } }
    }
    "
  `);
  expect(brandCss({ dark: { ink: "#eeeeee" } })).not.toContain(":root {");
});
