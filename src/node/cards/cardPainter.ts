/** Turns the SVG of share cards into PNG files, and keeps these in a folder, so that a build paints only the cards that
 * changed. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Effects } from "../effects";
import type { CardColours } from "./cardColours";
import { SYSTEM_FONT } from "./cardSvg";
import type { Fonts } from "./fonts";
import { indexedPng, isWholePng } from "./indexedPng";

export interface CardPainter {
  /** Returns the PNG of a card, from the kept ones if it is among them. */
  paint(svg: string, colours: CardColours): Uint8Array;
  /** Removes kept cards that this painter was not asked for, once there are very many. */
  tidy(): void;
  /** The number of cards that were painted and not found. */
  painted(): number;
}

/** Raise it when the same SVG should give other bytes: a new version of the library, another palette. */
const VERSION = "1";
/** The number of kept cards above which those not in use are removed: some ten builds of a changed dataset. */
const MOST_KEPT = 2000;

/** @param folder on the real disk, because the library reads fonts from files */
export function cardPainter(folder: string, fonts: Fonts, effects: Effects): CardPainter {
  const used = new Set<string>();
  let painted = 0;
  let fontFiles: readonly string[] | null = null;

  /** Writes the fonts as files. A file that another build is just writing has other bytes and is written again. */
  function writtenFonts(): readonly string[] {
    return [...fonts.files].map(([name, bytes]) => {
      const path = join(folder, "fonts", `${name}.ttf`);
      const held = readOr(path);
      if (held === null || Buffer.compare(held, bytes) !== 0) effects.write(path, bytes);
      return path;
    });
  }

  function readOr(path: string): Uint8Array | null {
    try {
      return effects.read(path);
    } catch {
      return null;
    }
  }

  return {
    paint(svg, colours) {
      const key = createHash("sha256").update(`${VERSION} ${fonts.version} ${svg}`).digest("hex").slice(0, 32);
      const path = join(folder, `${key}.png`);
      used.add(`${key}.png`);
      const held = readOr(path);
      // An interrupted build may have left half a file.
      if (held !== null && isWholePng(held)) return held;
      fontFiles ??= writtenFonts();
      const font = { loadSystemFonts: svg.includes(`"${SYSTEM_FONT}"`), fontFiles: [...fontFiles] };
      const { width, height, pixels } = new Resvg(svg, { font }).render();
      const png = indexedPng({ width, height, rgba: pixels }, Object.values(colours));
      effects.write(path, png);
      painted++;
      return png;
    },
    tidy() {
      const kept = (effects.list(folder) ?? []).filter((name) => name.endsWith(".png"));
      if (kept.length <= MOST_KEPT) return;
      for (const name of kept) if (!used.has(name)) effects.remove(join(folder, name));
    },
    painted: () => painted,
  };
}
