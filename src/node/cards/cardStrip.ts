/** The strip of a share card: the whole record in one line, as on the pages, with what the card is about lit. */
import { density } from "../../engine/draw/density";
import { daysDrawn } from "../../engine/draw/spotlight";
import { BARS, barsOf, STRIP_HEIGHT, shareOf, stripPeriods, stripYears } from "../../engine/draw/strip";
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
const YEAR_SCALE = 5;

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
    `<rect x="${px(start)}" y="${top}" width="${px(wide)}" height="${high}" fill="${fill}" shape-rendering="crispEdges"/>`;
  // Below the bars is room for the ticks of disagreements, which only the dataset's card has.
  const floor = lit.size === 0 ? STRIP_HEIGHT : BARS;
  const inner = height - 20;
  const stretch = `translate(${x} ${y + height - (inner * floor) / STRIP_HEIGHT}) scale(${width / 100} ${inner / STRIP_HEIGHT})`;
  const path = (d: string, fill: string) =>
    d === "" ? "" : `<path d="${d}" fill="${fill}" transform="${stretch}" shape-rendering="crispEdges"/>`;
  const pin = (event: number): string => {
    const [from, to] = daysDrawn(index, event).map((day) => at(share(day))) as [number, number];
    const middle = (from + to) / 2;
    const pole = (place: number, wide: number) => rect(place - wide / 2, wide, colours.mark, y - PIN, height + PIN);
    const head = pinHead(middle, y - PIN, dispute !== "", isWeak, colours);
    if (to - from <= LONG) return pole(middle, 4) + head;
    const span = rect(from, to - from, colours.mark, y - PIN - 4, 8);
    return pole(from, 2) + pole(to, 2) + span + (dispute === "" ? "" : head);
  };
  const shapes = [
    ...periods.map(({ start }) => rect(at(start), 1, colours.dim)),
    isSome ? path(bars.all, colours.dim) : "",
    path(bars.shown, isSome ? colours.mark : pinned === undefined ? colours.ink : colours.dim),
    lit.size === 0 ? path(bars.disputed, colours.mark) : "",
    pinned === undefined ? "" : pin(pinned),
    rect(x, width, colours.ink, y + height, 1),
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
function pinHead(x: number, y: number, isHalf: boolean, isWeak: boolean, { mark, paper }: CardColours): string {
  const whole = isWeak ? `M${px(x)} ${y - 12}l12 12-12 12-12-12z` : `M${px(x)} ${y - 9}a9 9 0 0 0 0 18a9 9 0 0 0 0-18z`;
  const half = isWeak ? `M${px(x)} ${y - 12}l-12 12 12 12z` : `M${px(x)} ${y - 9}a9 9 0 0 0 0 18z`;
  const edge = `stroke="${mark}" stroke-width="3"`;
  return `<path d="${whole}" fill="${isHalf ? paper : mark}" ${edge}/>${isHalf ? `<path d="${half}" fill="${mark}"/>` : ""}`;
}

const px = (value: number): string => String(Math.round(value * 10) / 10);
