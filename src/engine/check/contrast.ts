/** Can a publisher's colours be read? Ratios as WCAG 2.2 defines them; what falls short is a warning, never an error, since the
 *  site is whole in any colour. */
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { BRAND_THEMES, type BrandTheme, DEFAULT_COLOURS } from "../../model/brand";
import type { WrittenInfo } from "../../model/info";
import type { Finding } from "../../model/problem";
import { finding, type Place, worded } from "./finding";

/** What WCAG asks of text (success criterion 1.4.3). */
const NEEDED = 4.5;

/** Text and the ground it stands on. */
const PAIRS = (["ink", "accent", "dispute"] as const).flatMap((text) =>
  (["paper", "surface"] as const).map((ground) => ({ text, ground })),
);

const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (the same) to 21 (black on white), whichever of the two is the text. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to a text's own, on its way to black or to white, that can be read on a ground. One of the two always can. */
export function readable(text: string, ground: string, needed: number = NEEDED): string {
  for (let step = 0; step <= 100; step++) {
    for (const end of [0, 255]) {
      const moved = channels(text).map((value) => Math.round(value + ((end - value) * step) / 100));
      const hex = `#${moved.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
      if (contrast(hex, ground) >= needed) return hex;
    }
  }
  return luminance(ground) > 0.18 ? "#000000" : "#ffffff";
}

/** 4.478 is not 4.5: a ratio that falls short must not be told as one that does not. */
const ratio = (value: number): string => (Math.floor(value * 100) / 100).toFixed(2);

/** A warning for each pair of a theme that the publisher has touched and that cannot be read. */
export function contrastFindings({ brand }: Pick<WrittenInfo, "brand">, place: Place): Finding[] {
  if (!brand) return [];
  return BRAND_THEMES.flatMap((theme) => PAIRS.flatMap((pair) => unreadable(theme, pair)));

  function unreadable(theme: BrandTheme, { text, ground }: (typeof PAIRS)[number]): Finding[] {
    const given = brand?.[theme] ?? {};
    // A colour that was not given is ours, and ours can be read on ours.
    const changed = given[text] === undefined ? ground : text;
    if (given[changed] === undefined) return [];
    const [front, back] = [
      given[text] ?? DEFAULT_COLOURS[theme][text],
      given[ground] ?? DEFAULT_COLOURS[theme][ground],
    ];
    const found = contrast(front, back);
    if (found >= NEEDED) return [];
    const hard = {
      what: checkMessages.colours[text],
      theme,
      text,
      front,
      ground,
      back,
      found: ratio(found),
      needed: NEEDED,
    };
    const [message] = worded(checkMessages.colours.hard, hard);
    const better = readable(front, back);
    const way = luminance(better) < luminance(front) ? checkMessages.colours.darker : checkMessages.colours.lighter;
    const fix = fill(way, { text, better });
    return [
      { ...finding("W-CONTRAST", place, ["brand", theme, changed], given[changed], message, fix), severity: "warning" },
    ];
  }
}
