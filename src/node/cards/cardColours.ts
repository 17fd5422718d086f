/** The four colours of a share card: those of the light theme, with the publisher's own where given. More colours would
 * make cards twice as large. */
import { DEFAULT_COLOURS } from "../../model/brand";
import type { Brand } from "../../model/info";

export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  /** Half of ink and paper: what is not lit, and the edges of letters. */
  readonly dim: string;
  /** What is lit, and words that stand out. */
  readonly mark: string;
}

/** @param isDisputed whether the card says that sources disagree, in the colour that pages also use for it */
export function cardColours(brand: Brand | undefined, isDisputed: boolean): CardColours {
  const { light } = DEFAULT_COLOURS;
  const [paper, ink] = [brand?.light?.paper ?? light.paper, brand?.light?.ink ?? light.ink];
  const name = isDisputed ? "dispute" : "accent";
  return { paper, ink, dim: middleOf(ink, paper), mark: brand?.light?.[name] ?? light[name] };
}

function middleOf(one: string, other: string): string {
  const channel = (at: number) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round((a + b) / 2)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
