/** Checks the style sheet that is made from a publisher's colours. */
import { expect, test } from "vitest";
import { brandCss } from "./brand";

test("a brand without colours has no style sheet", () => {
  expect(brandCss({})).toBeNull();
  expect(brandCss({ light: {}, dark: {} })).toBeNull();
});

test("each given colour is set for its theme only, in the layer of the tokens", () => {
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
