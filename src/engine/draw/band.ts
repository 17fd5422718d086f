/** The band above the rows: names of the most important events in the window, each hanging from a pole at its date. No name is cut, and
 *  none crosses another or the pole of another. */

import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import type { StepName } from "./stepNames";
import { inTwoLines } from "./textWidth";

/** A name in the band. */
export interface BandLabel {
  readonly event: number;
  /** Of its pole: pixels from the start of the window. */
  readonly x: number;
  /** On which side of its pole it stands. */
  readonly side: "start" | "end";
  /** From the top. */
  readonly tier: number;
  readonly lines: readonly string[];
  /** Of a step of the story, before its words. */
  readonly number?: number;
  /** Pixels of the wider line. */
  readonly width: number;
  /** Where its pole ends: pixels below the top of the rows. */
  readonly bottom: number;
}

/** Sizes of the band, in pixels where the reader's text is 16. */
export const BAND = {
  most: 9,
  tiers: 2,
  tier: 32,
  line: 14.5,
  size: 12.5,
  lineMost: 132,
  beside: 4,
  /** The number of a step, with the gap to its words. */
  number: 21,
  gap: 6,
  above: 6,
} as const;

/** Pixels of the band. */
export const bandHeight = (em = 1, tiers: number = BAND.tiers): number =>
  Math.ceil((BAND.above + BAND.tier * tiers) * em);

/** An event that may have a name, with the place of its pole. */
export interface Poled {
  readonly event: number;
  readonly x: number;
  readonly bottom: number;
  /** The step of the story that it stands for. */
  readonly step?: StepName | undefined;
}

export interface BandRequest {
  readonly index: Index;
  /** In the order in which they have their turn. */
  readonly poled: readonly Poled[];
  /** Pixels of the window. */
  readonly width: number;
  readonly em: number;
  readonly tiers?: number;
}

/** Beyond the first nine so many get their turn: where these find no room the band is full. */
const TURNS = 30;
/** Steps of the search for each of them. */
const STEPS = 4000;

export function bandOf({ index, poled, width, em, tiers = BAND.tiers }: BandRequest): readonly BandLabel[] {
  let band: readonly Option[] = [];
  const optionsFor = new Map<number, readonly Option[]>();
  for (const one of poled.slice(0, TURNS)) {
    if (band.length >= BAND.most) break;
    const options = optionsOf(index, one, width, em, tiers);
    optionsFor.set(one.event, options);
    const free = options.find((option) => band.every((other) => !isCrossing(option, other)));
    if (free) band = [...band, free];
    else if (options.length > 0) band = rearranged([...band.map(({ event }) => event), one.event], optionsFor) ?? band;
  }
  return band.map(({ from: _from, to: _to, ...label }) => label);
}

/** A name where it could stand, with the pixels that it takes from its pole to its end. */
interface Option extends BandLabel {
  readonly from: number;
  readonly to: number;
}

/** Where the name of an event could stand in an empty band: the title rather than the short one, behind its pole
 *  rather than before it. */
function optionsOf(
  index: Index,
  { event, x, bottom, step }: Poled,
  width: number,
  em: number,
  tiers: number,
): Option[] {
  const table = eventsOf(index);
  const texts = (step ? [step.text] : [...new Set([table.title(event), table.short(event)])])
    .map((text) => inTwoLines(text, "serif", BAND.size * em, BAND.lineMost * em))
    .filter((text) => text !== null);
  const options: Option[] = [];
  for (const text of texts)
    for (let tier = 0; tier < tiers; tier++)
      for (const side of ["end", "start"] as const) {
        const label = { event, x, side, tier, bottom, ...text, ...(step ? { number: step.number } : {}) };
        const [from, to] = extentOf(label, em);
        if (from >= 0 && to <= width) options.push({ ...label, from, to });
      }
  return options;
}

/** Pixels that a name takes, from its pole to its end with the gap after it. */
export function extentOf({ x, side, width, number }: BandLabel, em: number): readonly [from: number, to: number] {
  const length = width + (BAND.beside + BAND.gap + (number === undefined ? 0 : BAND.number)) * em;
  return side === "end" ? [x, x + length] : [x - length, x];
}

/** Two names of one tier overlap, or the pole of one passes through the other: poles come down from their own tier. */
const isCrossing = (a: Option, b: Option): boolean =>
  (a.tier === b.tier && a.from < b.to && b.from < a.to) || isThrough(a, b) || isThrough(b, a);

const isThrough = (pole: Option, name: Option): boolean =>
  pole.tier <= name.tier && pole.x > name.from && pole.x < name.to;

/** A place for the name of each of these events, in their order; null where none was found in so many steps. */
function rearranged(
  events: readonly number[],
  optionsFor: ReadonlyMap<number, readonly Option[]>,
): readonly Option[] | null {
  // From start to end, names meet those beside them at once.
  const inOrder = events
    .map((event) => ({ event, options: optionsFor.get(event)! }))
    .sort((a, b) => a.options[0]!.x - b.options[0]!.x || a.event - b.event);
  let steps = STEPS;
  const chosen: Option[] = [];
  const search = (at: number): boolean => {
    if (at === inOrder.length) return true;
    for (const option of inOrder[at]!.options) {
      if (steps-- <= 0) return false;
      if (chosen.some((other) => isCrossing(option, other))) continue;
      chosen.push(option);
      if (search(at + 1)) return true;
      chosen.pop();
    }
    return false;
  };
  if (!search(0)) return null;
  return events.map((event) => chosen.find((label) => label.event === event)!);
}
