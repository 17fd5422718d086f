/** The colours of share cards: those of the light theme, with the publisher's own where given, and the mixtures of them
 * that src/ui/styles/colours.css also makes. */
import { BRAND_COLOURS, type BrandColour, DEFAULT_COLOURS } from "../../model/brand";
import type { Brand } from "../../model/schema";

export interface CardColours extends Readonly<Record<BrandColour, string>> {
  /** Text of less weight. */
  readonly soft: string;
  /** Bars that are not lit. */
  readonly dim: string;
  readonly line: string;
  readonly sunken: string;
  /** Behind the span of an uncertain date. */
  readonly wash: string;
}

export function cardColours(brand: Brand | undefined): CardColours {
  const given = Object.fromEntries(
    BRAND_COLOURS.map((name) => [name, brand?.light?.[name] ?? DEFAULT_COLOURS.light[name]]),
  ) as Record<BrandColour, string>;
  const { paper, ink, rule, accent, surface } = given;
  return {
    ...given,
    soft: mixed(ink, paper, 0.27),
    dim: mixed(ink, paper, 0.56),
    line: mixed(rule, ink, 0.19),
    sunken: mixed(paper, "#000000", 0.04),
    wash: mixed(surface, accent, 0.2),
  };
}

/** @param share of the other colour, 0 to 1 */
function mixed(one: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
