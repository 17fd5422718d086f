/** `timeline new`: starts a record of its own, with an example to replace, instructions, schemas, editor settings and a
 * workflow that publishes it. The files are in src/node/template/ as they are written. */
import { basename, join } from "node:path";
import { infoPlace } from "../../engine/check/info";
import { parseRecord } from "../../engine/check/record";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { datasetSchema } from "../../model/info";
import type { Effects } from "../effects";
import { refuseFilled } from "../emptyFolder";
import { templateFile } from "../template";
import { schemas } from "./schemas";

export interface NewOptions {
  readonly folder: string;
  /** The title of the record, or null for that of the example, or of an empty record the name of its folder. */
  readonly title: string | null;
  readonly language: string;
  /** Whether the record has no example in it. */
  readonly isEmpty: boolean;
}

/** The path of each file in the new folder, and its name in the template. Names without dots, because packing leaves out
 * or renames some that have one. */
const AROUND: readonly (readonly [path: string, file: string])[] = [
  ["README.md", "README.md"],
  ["package.json", "package.json"],
  [".gitignore", "gitignore"],
  [".editorconfig", "editorconfig"],
  [".vscode/settings.json", "settings.json"],
  [".github/workflows/publish.yml", "publish.yml"],
];
const EXAMPLE = [
  "dataset.json",
  "actors.json",
  "sources.json",
  "disagreements.json",
  "events/1907.json",
  "stories/the-fire.json",
];

const DATA = "data";

/** @returns the exit code: 2 if nothing was written */
export function startRecord({ folder, title, language, isEmpty }: NewOptions, effects: Effects): number {
  const refusal = folder.trim() === "" ? checkMessages.commands.noNewFolder : refuseFilled(folder, effects);
  const own = isEmpty || title !== null ? { title: title ?? basename(folder), language } : { title: TITLE, language };
  const wrong = parseRecord(datasetSchema, own, infoPlace(undefined, "")).findings;
  if (refusal !== null || wrong.length > 0) {
    effects.warn(
      refusal ??
        wrong.map(({ field, message, fix }) => fill(checkMessages.commands.badNew, { field, message, fix })).join("\n"),
    );
    return 2;
  }
  for (const [path, file] of AROUND) effects.write(join(folder, path), templateFile(file));
  schemas(join(folder, "schemas"), effects);
  if (isEmpty) writeJson(DATASET, { $schema: SCHEMA, title: title ?? basename(folder), language });
  else
    for (const file of EXAMPLE) {
      const text = templateFile(`${DATA}/${file}`);
      if (file === DATASET)
        writeJson(file, { ...(JSON.parse(text) as object), ...(title === null ? {} : { title }), language });
      else effects.write(join(folder, DATA, file), text);
    }
  const words = isEmpty ? checkMessages.commands.begunEmpty : checkMessages.commands.begun;
  effects.say(fill(words, { folder }));
  return 0;

  function writeJson(file: string, value: object): void {
    effects.write(join(folder, DATA, file), `${JSON.stringify(value, null, 2)}\n`);
  }
}

const DATASET = "dataset.json";
/** Stands in for the title of the example, which is valid. */
const TITLE = "Example";
const SCHEMA = "../schemas/dataset.schema.json";
