/** Turns the SVG of share cards into PNG files, and keeps these in a folder, so that a build paints only the cards that
 * changed. */
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { Effects } from "../effects";
import type { CardColours } from "./cardColours";
import { SYSTEM_FONT } from "./cardSvg";
import { type Fonts, siteFonts } from "./fonts";
import { indexedPng, isWholePng } from "./indexedPng";

export interface CardPainter {
  /** Returns the PNG of a card, from the kept ones if it is among them. */
  paint(svg: string, colours: CardColours): Uint8Array;
  /** Removes kept cards that this painter was not asked for, once there are very many. @returns the number of cards that
   * it was asked for, and how many of them were not among the kept ones */
  finish(): { readonly cards: number; readonly painted: number };
}

/** Raise it when the same SVG should give other bytes: a new version of the library, another palette. */
const VERSION = "2";
/** The number of cards not in use above which they are removed: some ten builds of a changed dataset. */
const MOST_UNUSED = 2000;

/** Where cards are kept, below the working folder. */
export const CARDS_FOLDER = join(".cache", "cards");

type Draw = typeof import("@resvg/resvg-js");

const loadDraw = (): Draw => createRequire(import.meta.url)("@resvg/resvg-js");

/** Loads the library that draws. It has a binary for each platform, and there are platforms without one. @returns null,
 * with a warning, if it cannot run here. */
export function openPainter(folder: string, effects: Effects, load = loadDraw): CardPainter | null {
  try {
    return cardPainter(folder, siteFonts(), load(), effects);
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    effects.warn(fill(checkMessages.commands.noCards, { reason }));
    return null;
  }
}

/** @param folder on the real disk, because the library reads fonts from files */
function cardPainter(folder: string, fonts: Fonts, { Resvg }: Draw, effects: Effects): CardPainter {
  const used = new Set<string>();
  let painted = 0;
  let fontFiles: readonly string[] | null = null;

  /** Writes the fonts as files, each under another name first: another build that runs must not read half a font. */
  function writtenFonts(): readonly string[] {
    return [...fonts.files].map(([name, bytes]) => {
      const path = join(folder, "fonts", `${name}.ttf`);
      const held = readOr(path);
      if (held === null || Buffer.compare(held, bytes) !== 0) {
        effects.write(`${path}.${process.pid}`, bytes);
        effects.rename(`${path}.${process.pid}`, path);
      }
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
      const png = indexedPng({ width, height, rgba: pixels }, [colours.paper, colours.ink, colours.dim, colours.mark]);
      effects.write(path, png);
      painted++;
      return png;
    },
    finish() {
      const kept = (effects.list(folder) ?? []).filter((name) => name.endsWith(".png"));
      if (kept.length > used.size + MOST_UNUSED)
        for (const name of kept) if (!used.has(name)) effects.remove(join(folder, name));
      return { cards: used.size, painted };
    },
  };
}
