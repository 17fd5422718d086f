/**
 * Places names in the band above the rows. The most important events in the window are named there, each at the top of
 * a pole that points to its date. No name is cut, and none crosses another name or another name's pole.
 */

import type { Index } from "../../model/compiled/eventIndex";
import { eventsOf } from "../events/events";
import type { StepName } from "./stepNames";
import { inTwoLines } from "./textWidth";

/** A name placed in the band. */
export interface BandLabel {
  readonly event: number;
  /** Pixels from the start of the window to the pole. */
  readonly x: number;
  /** The side of the pole on which the name is. */
  readonly side: "start" | "end";
  /** Counted from the top, from 0. */
  readonly tier: number;
  readonly lines: readonly string[];
  /** The number of a step of the story, shown before the name. */
  readonly number?: number;
  /** Pixels of the wider line. */
  readonly width: number;
  /** Pixels from the top of the rows down to the end of the pole. */
  readonly bottom: number;
}

/** Sizes of the band, in pixels for text of 16 pixels. */
export const BAND = {
  most: 9,
  tiers: 2,
  tier: 32,
  line: 14.5,
  size: 12.5,
  lineMost: 132,
  beside: 4,
  /** The width of a step's number, with the gap to the name. */
  number: 21,
  gap: 6,
  above: 6,
} as const;

/** Height of the band in pixels. */
export const bandHeight = (em = 1, tiers: number = BAND.tiers): number =>
  Math.ceil((BAND.above + BAND.tier * tiers) * em);

/** An event that may be named, with the place of its pole. */
export interface Poled {
  readonly event: number;
  readonly x: number;
  readonly bottom: number;
  /** The step of the story that the event stands for. */
  readonly step?: StepName | undefined;
}

export interface BandRequest {
  readonly index: Index;
  /** In order of priority. */
  readonly poled: readonly Poled[];
  /** Pixels of the window. */
  readonly width: number;
  readonly em: number;
  readonly tiers?: number;
}

/** Only this many events are tried. If these do not fill the band, no further ones would find room. */
const TURNS = 30;
/** Most steps of the search that rearranges the names to fit one more. */
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

/** A name at a place it could take, with the pixels from its pole to its end. */
interface Option extends BandLabel {
  readonly from: number;
  readonly to: number;
}

/**
 * The places that an event's name could take in an empty band, best first: the title before the short title, an upper
 * tier before a lower one, after its pole before ahead of it.
 */
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

/** The pixels that a name takes, from its pole to its end with the gap after it. */
export function extentOf({ x, side, width, number }: BandLabel, em: number): readonly [from: number, to: number] {
  const length = width + (BAND.beside + BAND.gap + (number === undefined ? 0 : BAND.number)) * em;
  return side === "end" ? [x, x + length] : [x - length, x];
}

/**
 * Whether two names of one tier overlap, or the pole of one passes through the other. A pole runs down from the tier of
 * its name.
 */
const isCrossing = (a: Option, b: Option): boolean =>
  (a.tier === b.tier && a.from < b.to && b.from < a.to) || isThrough(a, b) || isThrough(b, a);

const isThrough = (pole: Option, name: Option): boolean =>
  pole.tier <= name.tier && pole.x > name.from && pole.x < name.to;

/** Finds a place for the name of each event. Returns null if there is none, or none was found within STEPS steps. */
function rearranged(
  events: readonly number[],
  optionsFor: ReadonlyMap<number, readonly Option[]>,
): readonly Option[] | null {
  // From start to end, so that names are compared with their neighbours early.
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
