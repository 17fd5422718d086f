/** `timeline sample`: writes a made-up dataset of any size, to try things out and to measure with. */
import { join } from "node:path";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { Effects } from "../effects";
import { refuseFilled } from "../emptyFolder";
import { FEWEST, LARGEST_SEED, MOST, sampleFiles } from "../sample/sample";

/** The options as typed. */
export interface SampleOptions {
  readonly events: string | undefined;
  readonly seed: string | undefined;
  readonly out: string | undefined;
}

/** Writes the dataset. @returns the exit code */
export function sample({ events, seed = "1", out }: SampleOptions, effects: Effects): number {
  const [count, start] = [wholeNumber(events ?? ""), wholeNumber(seed)];
  const refusal = refuseNumbers(events, count, seed, start) ?? refuseOut(out, effects);
  if (refusal !== null) {
    effects.warn(refusal);
    return 2;
  }
  const folder = out!;
  let files = 0;
  for (const { path, text } of sampleFiles(count, start)) {
    effects.write(join(folder, path), text);
    files++;
  }
  effects.say(fill(checkMessages.commands.sampled, { folder, n: count, files, seed: start }));
  return 0;
}

const wholeNumber = (text: string): number => (/^\d{1,10}$/.test(text) ? Number(text) : Number.NaN);

function refuseNumbers(events: string | undefined, count: number, seed: string, start: number): string | null {
  if (events === undefined) return fill(checkMessages.commands.howMany, { fewest: FEWEST, most: MOST });
  if (!(count >= FEWEST && count <= MOST))
    return fill(checkMessages.commands.badEvents, { typed: events, fewest: FEWEST, most: MOST });
  return start <= LARGEST_SEED ? null : fill(checkMessages.commands.badSeed, { typed: seed, most: LARGEST_SEED });
}

/** @returns why nothing can be written into this folder, or null if the folder is new or empty */
function refuseOut(out: string | undefined, effects: Effects): string | null {
  if (out === undefined || out.trim() === "") return checkMessages.commands.noSampleOut;
  return refuseFilled(out, effects);
}
