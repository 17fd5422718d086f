/** `timeline sample`: a made-up dataset of any size, to try things out and to measure with. */
import { join } from "node:path";
import type { Effects } from "../effects";
import { FEWEST, LARGEST_SEED, MOST, sampleFiles } from "../sample/sample";

/** As typed. */
export interface SampleOptions {
  readonly events: string | undefined;
  readonly seed: string | undefined;
  readonly out: string | undefined;
}

/** Writes the dataset; answers the exit code. */
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
  effects.say(`${folder}: ${count} made-up events in ${files} files, seed ${start}`);
  return 0;
}

const wholeNumber = (text: string): number => (/^\d{1,10}$/.test(text) ? Number(text) : Number.NaN);

function refuseNumbers(events: string | undefined, count: number, seed: string, start: number): string | null {
  if (events === undefined) return `Say how many events: --events n, from ${FEWEST} to ${MOST}.`;
  if (!(count >= FEWEST && count <= MOST))
    return `--events "${events}" is not a whole number from ${FEWEST} to ${MOST}.`;
  return start <= LARGEST_SEED ? null : `--seed "${seed}" is not a whole number from 0 to ${LARGEST_SEED}.`;
}

/** Why nothing can be written into this folder, or null: it must be a new or an empty one. */
function refuseOut(out: string | undefined, effects: Effects): string | null {
  if (out === undefined || out.trim() === "") return "Name a folder to write into: --out dir.";
  const held = effects.list(out);
  if (held === null) return isFile(out, effects) ? `${out} is a file; name a folder.` : null;
  return held.length === 0
    ? null
    : `${out} is not empty, so nothing was written. Name another folder, or empty it yourself.`;
}

function isFile(path: string, effects: Effects): boolean {
  try {
    effects.read(path);
    return true;
  } catch {
    return false;
  }
}
