/** The strip of a share card: the whole record in one line, as on the pages, with what the card is about lit. */
import { density } from "../../engine/draw/density";
import { daysDrawn } from "../../engine/draw/spotlight";
import { barsOf, STRIP_HEIGHT, shareOf, stripPeriods, stripYears } from "../../engine/draw/strip";
import { stripScale } from "../../engine/draw/timescale";
import { wholeWindow } from "../../engine/draw/window";
import { eventsOf } from "../../engine/events/events";
import { oncePer } from "../../engine/oncePer";
import type { Index } from "../../model/compiled/eventIndex";
import { dayOf } from "../../model/date";
import type { CardColours } from "./cardColours";
import type { CardContent } from "./cardContent";

export interface StripBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels below the strip for its years. */
export const YEARS_HEIGHT = 30;
/** Pixels that the pin of a lit event rises above the strip. */
export const PIN = 10;
/** Pixels of the strip that a year needs, against those that it needs on the page, where letters are smaller. */
const YEAR_SCALE = 2;

const baseOf = oncePer((index: Index) => {
  const whole = wholeWindow(index);
  const scale = stripScale(index, whole);
  const share = shareOf(whole, scale);
  return { whole, scale, share, periods: stripPeriods(index, whole, share) };
});

export interface StripPart {
  /** Markup without text. */
  readonly shapes: string;
  readonly years: readonly { readonly x: number; readonly year: number }[];
}

/** One event that is lit is pinned. Several are drawn as bars of their own in front of all others. */
export function cardStrip(
  index: Index,
  { lit, dispute, isWeak }: Pick<CardContent, "lit" | "dispute" | "isWeak">,
  { x, y, width, height }: StripBox,
  colours: CardColours,
): StripPart {
  const { whole, scale, share, periods } = baseOf(index);
  const at = (percent: number) => x + (percent / 100) * width;
  const { all } = eventsOf(index);
  const [pinned] = lit.size === 1 ? lit : [];
  const isSome = lit.size > 1;
  const bars = barsOf(density(index, isSome ? all.filter((event) => lit.has(event)) : all, whole), share);
  const rect = (start: number, wide: number, fill: string, top = y, high = height) =>
    `<rect x="${px(start)}" y="${top}" width="${px(wide)}" height="${high}" fill="${fill}"/>`;
  const stretch = `translate(${x} ${y + 20}) scale(${width / 100} ${(height - 24) / STRIP_HEIGHT})`;
  const path = (d: string, fill: string) => (d === "" ? "" : `<path d="${d}" fill="${fill}" transform="${stretch}"/>`);
  const days =
    pinned === undefined ? null : (daysDrawn(index, pinned).map((day) => at(share(day))) as [from: number, to: number]);
  const isLong = days !== null && days[1] - days[0] > LONG;
  const pin = (from: number, to: number): string => {
    const middle = (from + to) / 2;
    const pole = isLong
      ? rect(from, to - from, colours.accent, y - PIN - 4, 8)
      : rect(middle - 2, 4, colours.accent, y - PIN, height + PIN);
    const isHalf = dispute !== "";
    return isLong && !isHalf ? pole : pole + pinHead(middle, y - PIN, isHalf, isWeak, colours);
  };
  const shapes = [
    rect(x, width, colours.surface),
    ...periods.map((one, n) =>
      rect(at(one.start), (one.width / 100) * width, n % 2 === 0 ? colours.sunken : colours.surface),
    ),
    isLong ? rect(days[0], days[1] - days[0], colours.wash) : "",
    isSome ? path(bars.all, colours.line) : "",
    path(bars.shown, isSome ? colours.accent : pinned === undefined ? colours.soft : colours.dim),
    path(bars.disputed, colours.dispute),
    days === null ? "" : pin(...days),
    rect(x, width, colours.soft, y + height, 1),
  ];
  const years = stripYears(whole, scale, share, width / YEAR_SCALE).map((year) => ({
    x: at(share(dayOf(year, 1, 1))),
    year,
  }));
  return { shapes: shapes.join(""), years };
}

/** Pixels above which the days of an event are drawn from end to end, since no day of them is likelier. */
const LONG = 14;

/** The mark of an event as in the drawing: a disc, or a diamond if it rests on one origin at most; half of it filled if
 * sources disagree. */
function pinHead(x: number, y: number, isHalf: boolean, isWeak: boolean, { accent, paper }: CardColours): string {
  const whole = isWeak ? `M${px(x)} ${y - 12}l12 12-12 12-12-12z` : `M${px(x)} ${y - 9}a9 9 0 0 0 0 18a9 9 0 0 0 0-18z`;
  const half = isWeak ? `M${px(x)} ${y - 12}l-12 12 12 12z` : `M${px(x)} ${y - 9}a9 9 0 0 0 0 18z`;
  const edge = `stroke="${accent}" stroke-width="3"`;
  return `<path d="${whole}" fill="${isHalf ? paper : accent}" ${edge}/>${isHalf ? `<path d="${half}" fill="${accent}"/>` : ""}`;
}

const px = (value: number): string => String(Math.round(value * 10) / 10);
