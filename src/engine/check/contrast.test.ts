import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BRAND_COLOURS, BRAND_THEMES, DEFAULT_COLOURS } from "../../model/brand";
import type { DatasetInfo } from "../../model/info";
import { contrast, contrastFindings, luminance, readable } from "./contrast";

const anyColour = fc.stringMatching(/^#[0-9a-f]{6}$/);
const place = { file: "dataset.json", pointer: "", record: "dataset x" };
const findingsOf = (brand: DatasetInfo["brand"]) => contrastFindings({ brand } as DatasetInfo, place);

describe("contrast", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.478],
    ["#767676", "#ffffff", 4.542],
    ["#ff0000", "#ffffff", 3.998],
    ["#0000ff", "#ffffff", 8.592],
  ])("of %s and %s is %f, whichever is the text", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  test("black has the luminance 0, white 1", () => {
    expect([luminance("#000000"), luminance("#ffffff")]).toEqual([0, 1]);
  });
});

test("there is a colour for every text and ground that can be read, and one that can be read stays as it is", () => {
  fc.assert(
    fc.property(anyColour, anyColour, (text, ground) => {
      const better = readable(text, ground);
      expect(contrast(better, ground)).toBeGreaterThanOrEqual(4.5);
      if (contrast(text, ground) >= 4.5) expect(better).toBe(text);
    }),
  );
});

describe("the six colours", () => {
  test("are those of colours.css, once for light, twice for dark", () => {
    const css = readFileSync("src/ui/styles/colours.css", "utf8");
    for (const theme of BRAND_THEMES) {
      for (const name of BRAND_COLOURS) {
        const written = css.split(`--${name}: ${DEFAULT_COLOURS[theme][name]};`).length - 1;
        expect(written, `${theme} ${name}`).toBeGreaterThanOrEqual(theme === "light" ? 1 : 2);
      }
    }
  });

  test("as they are can be read", () => {
    expect(findingsOf(DEFAULT_COLOURS)).toEqual([]);
    expect(findingsOf(undefined)).toEqual([]);
    expect(findingsOf({ light: {}, dark: {} })).toEqual([]);
  });

  test("that cannot be read are a warning at the colour that was changed, with both, the ratio, what is needed, and a colour that can", () => {
    expect(findingsOf({ dark: { ink: "#777777" } })).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "W-CONTRAST",
        field: "brand.dark.ink",
        message: expect.stringMatching(/ink #777777 on paper #14181e, has a contrast of 3\.97:1 where 4\.5:1/),
        fix: expect.stringMatching(/^A lighter ink that can be read there: "#[0-9a-f]{6}"\.$/),
      }),
      expect.objectContaining({ field: "brand.dark.ink", message: expect.stringContaining("surface #1b2129") }),
    ]);
    // A light ground makes our own dark theme's text unreadable: told at the ground.
    const fields = findingsOf({ dark: { paper: "#ffffff" } }).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(["brand.dark.paper"]));
    expect(fields).toHaveLength(3);
  });
});
