/** Draws a share card as SVG: places every text in its box, then writes the markup. It touches nothing, and everything
 * from the data is escaped. */
import type { Index } from "../../model/compiled/eventIndex";
import { escapeText } from "../escapeText";
import type { CardColours } from "./cardColours";
import type { CardContent } from "./cardContent";
import { cardStrip, type StripPart, YEARS_HEIGHT } from "./cardStrip";
import type { Face, Fonts } from "./fonts";
import { fitted } from "./lines";

/** The size that sites ask for, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
/** Nothing is written nearer to an edge, since some sites round the corners or cut a few pixels. */
export const MARGIN = 64;

const WIDTH = CARD.width - 2 * MARGIN;
const STRIP = { x: MARGIN, y: 438, width: WIDTH, height: 72 } as const;
/** The last baseline above the strip and its pin. */
const LOWEST = 398;
/** The baseline of the last line. */
const FOOT = 596;
/** Sizes of type. Every pixel of larger letters is paid in bytes of each card, so only the dataset's card, which is one,
 * has the largest. */
const TITLE = [56, 50, 44, 38, 34, 30, 27];
const TEXT = [26, 24];
const LARGEST = { title: [80, 72, 64], text: [33, 30] } as const;
const LEADING = 1.36;
/** Pixels of running text: three lines of the largest size. More would be no picture any more. */
const MOST_TEXT = 3 * LARGEST.text[0] * LEADING + 1;
/** The steps of a story that a card has room for. */
const MOST_STEPS = 10;

/** One line of text at its place. */
export interface Placed {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  /** Left end of the line; of a line from right to left, too. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly colour: keyof CardColours;
  /** Pixels between letters. */
  readonly spacing?: number;
}

export interface CardLayout {
  readonly texts: readonly Placed[];
  /** Where marks stand: the half disc before a disagreement, and the discs with the numbers of steps. */
  readonly halves: readonly { readonly x: number; readonly y: number }[];
  readonly discs: readonly { readonly x: number; readonly y: number }[];
}

/** Whether the first letter with a direction runs from right to left. */
const isRightToLeft = (text: string): boolean => /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** Places all text of a card but the years of its strip: the title and what belongs to it from the top, what it rests on
 * from the strip upwards, and running text between them. */
export function cardLayout(content: CardContent, fonts: Fonts): CardLayout {
  const texts: Placed[] = [];
  const halves: { x: number; y: number }[] = [];
  const discs: { x: number; y: number }[] = [];
  const { kicker, title, original, lead, text, facts, dispute, basis, steps, footer } = content;

  /** Writes one line that becomes smaller, and at last shorter, until it fits. @returns its right end */
  function line(text: string, look: Look, x: number, baseline: number, width = CARD.width - MARGIN - x): number {
    if (text === "") return x;
    const { face, size: most, spacing = 0 } = look;
    const widthOf = (part: string, size: number) => fonts.widthOf(part, face, size) + spacing * [...part].length;
    const box = { width, height: 1, sizes: [most, most * 0.92, most * 0.84, most * 0.76], leading: 1 };
    const { size, lines } = fitted(text, box, widthOf);
    const [written = ""] = lines;
    texts.push({ ...look, text: written, size, x, baseline, width: widthOf(written, size) });
    return x + widthOf(written, size);
  }

  /** Writes lines of running text. @returns the last baseline */
  function block(text: string, face: Face, sizes: readonly number[], leading: number, top: number, bottom: number) {
    const widthOf = (part: string, size: number) => fonts.widthOf(part, face, size);
    const { size, lines } = fitted(text, { width: WIDTH, height: bottom - top, sizes, leading }, widthOf);
    const isMirrored = isRightToLeft(text);
    const baselineOf = (at: number) => Math.round(top + size * 0.8 + at * size * leading);
    lines.forEach((text, at) => {
      const width = widthOf(text, size);
      const x = isMirrored ? CARD.width - MARGIN - width : MARGIN;
      texts.push({ text, face, size, x, width, colour: "ink", baseline: baselineOf(at) });
    });
    return lines.length === 0 ? top : baselineOf(lines.length - 1);
  }

  const isWhole = kicker === "";
  const above = isWhole ? MARGIN : MARGIN + 44;
  line(
    fonts.isJoined(kicker) ? kicker : kicker.toUpperCase(),
    { ...KICKER, spacing: fonts.isJoined(kicker) ? 0 : 2 },
    MARGIN,
    MARGIN + 18,
  );

  const factsAt = basis === "" ? LOWEST - 4 : LOWEST - 42;
  const floor = facts === "" ? LOWEST : factsAt - 40;
  const end = line(facts, { face: "strong", size: 24, colour: "ink" }, MARGIN, factsAt);
  if (dispute !== "") {
    halves.push({ x: end + 42, y: factsAt - 9 });
    line(dispute, { face: "strong", size: 24, colour: "mark" }, end + 60, factsAt);
  }
  line(basis, { face: "sans", size: 24, colour: "ink" }, MARGIN, LOWEST);

  const below = (original === "" ? 0 : 64) + (lead === "" ? 0 : 56);
  const room = steps.length > 0 ? 72 : text === "" ? floor - above - below : Math.min(140, floor - above - below - 110);
  let y = block(title, "title", isWhole ? [...LARGEST.title, ...TITLE] : TITLE, 1.13, above, above + room);
  if (original !== "") {
    y += 64;
    line(original, { face: "title", size: 40, colour: "ink" }, MARGIN, y);
  }
  if (lead !== "") {
    y += 56;
    line(lead, { face: "sans", size: 27, colour: "ink" }, MARGIN, y);
  }
  if (text !== "") {
    const top = y + 32;
    block(
      text,
      "serif",
      isWhole ? [...LARGEST.text, ...TEXT] : TEXT,
      LEADING,
      top,
      Math.min(floor + 12, top + MOST_TEXT),
    );
  }

  const inColumn = Math.ceil(Math.min(steps.length, MOST_STEPS) / 2);
  const pitch = Math.min(46, (LOWEST - y - 58) / Math.max(1, inColumn - 1));
  steps.slice(0, MOST_STEPS).forEach((heading, at) => {
    const x = MARGIN + (at < inColumn ? 0 : WIDTH / 2 + 10);
    const baseline = Math.round(y + 58 + (at % inColumn) * pitch);
    const number = String(at + 1);
    const middle = x + 15 - fonts.widthOf(number, "strong", 18) / 2;
    discs.push({ x: x + 15, y: baseline - 9 });
    line(number, { face: "strong", size: 18, colour: "paper" }, middle, baseline - 3);
    line(heading, { face: "title", size: 26, colour: "ink" }, x + 44, baseline, WIDTH / 2 - 64);
  });
  line(footer, { face: "title", size: 20, colour: "ink" }, MARGIN, FOOT);
  return { texts, halves, discs };
}

type Look = Pick<Placed, "face" | "size" | "colour" | "spacing">;
const KICKER = { face: "strong", size: 19, colour: "ink" } as const;

/** @returns the markup of a card */
export function cardSvg(content: CardContent, index: Index, colours: CardColours, fonts: Fonts): string {
  const { texts, halves, discs } = cardLayout(content, fonts);
  const strip = cardStrip(index, content, STRIP, colours);
  const { width, height } = CARD;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...halves.map(
      ({ x, y }) =>
        `<circle cx="${px(x)}" cy="${px(y)}" r="8.5" fill="none" stroke="${colours.mark}" stroke-width="3"/><path d="M${px(x)} ${px(y - 8.5)}a8.5 8.5 0 0 0 0 17z" fill="${colours.mark}"/>`,
    ),
    ...discs.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="15" fill="${colours.ink}"/>`),
    strip.shapes,
    ...yearTexts(strip, fonts, colours),
    // The double rule below the masthead of every page.
    `<rect x="${MARGIN}" y="556" width="${WIDTH}" height="1" fill="${colours.ink}"/>`,
    `<rect x="${MARGIN}" y="559" width="${WIDTH}" height="1" fill="${colours.ink}"/>`,
    ...texts.map((one) => textOf(one, fonts, colours)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join("")}</svg>`;
}

const px = (value: number): string => String(Math.round(value * 10) / 10);

function yearTexts({ years }: StripPart, fonts: Fonts, colours: CardColours): string[] {
  const top = STRIP.y + STRIP.height;
  return years.flatMap(({ x, year }) => {
    const look = { face: "sans", size: 18, colour: "ink" } as const;
    const text = String(year);
    const width = fonts.widthOf(text, look.face, look.size);
    return [
      `<rect x="${px(x)}" y="${top}" width="1" height="${YEARS_HEIGHT - 10}" fill="${colours.ink}"/>`,
      textOf({ ...look, text, x: x + 6, baseline: top + YEARS_HEIGHT - 9, width }, fonts, colours),
    ];
  });
}

/** The name that stands for a font of the system, where no font of the site has the letters of a text. */
export const SYSTEM_FONT = "system-ui";

function textOf(
  { text, face, size, x, baseline, width, colour, spacing }: Placed,
  fonts: Fonts,
  colours: CardColours,
): string {
  const spans = fonts
    .runsOf(text, face)
    .map(({ text, font }) => `<tspan font-family="${font ?? SYSTEM_FONT}">${escapeText(text)}</tspan>`);
  // A line from right to left ends where its box does, so that joined letters, which are narrower, leave no gap there.
  const [end, anchor] = isRightToLeft(text) && x > MARGIN ? [x + width, ` text-anchor="end"`] : [x, ""];
  const apart = spacing ? ` letter-spacing="${spacing}"` : "";
  return `<text x="${px(end)}" y="${px(baseline)}" font-size="${px(size)}" fill="${colours[colour]}"${anchor}${apart} xml:space="preserve">${spans.join("")}</text>`;
}
