/** Parses the arguments of the `timeline` command and runs the command that they name. In the package the command is
 * called `sourceline`. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkMessages } from "../i18n/check";
import { fill } from "../i18n/text";
import { DATE_ORDERS } from "../model/importMapping";
import { CARDS_FOLDER, openPainter } from "./cards/cardPainter";
import { build } from "./commands/build";
import { buildSingleFile } from "./commands/buildSingleFile";
import { check, checkWatched } from "./commands/check";
import { dev } from "./commands/dev";
import { exportSheets } from "./commands/export";
import { importFile } from "./commands/import";
import { startRecord } from "./commands/new";
import { release } from "./commands/release";
import { sample } from "./commands/sample";
import { schemas } from "./commands/schemas";
import { serve } from "./commands/serve";
import { realEffects } from "./effects";
import { isPackaged, programName, programRoot, programVersion, typedProgram } from "./program";
import { recordFolder } from "./recordFolder";

/** How each command is typed, which is the same in every language. The help writes the name of the program in the place
 * of `timeline`. */
const TYPED: Readonly<Record<keyof typeof checkMessages.commands.does, string>> = {
  build:
    "timeline build [folder] --out dir [--base-url address] [--budget megabytes] [--keep-going] [--no-offline] [--app dir]",
  single:
    "timeline build [folder] --single-file [--out file.html] [--base-url address] [--budget megabytes] [--keep-going] [--app dir]",
  check: "timeline check [folder] [--json] [--fix] [--watch]",
  import: "timeline import file --into folder [--guess] [--dates day-first|month-first] [--dry-run]",
  new: "timeline new dir [--title text] [--language tag] [--empty]",
  sample: "timeline sample --events n [--seed n] --out dir",
  release: "timeline release [folder] [--why text] [--date day] [--dry-run]",
  export: "timeline export [folder] --csv [--out dir]",
  schemas: "timeline schemas [folder]",
  serve: "timeline serve [folder] [--port n] [--base path]",
  dev: "timeline dev [folder] [--port n] [--base path]",
};
/** Where the words begin that say what a command does. */
const COLUMN = 73;

/** Every command that can be run here, and what it does. */
function help(): string {
  const commands = Object.entries(TYPED).filter(([name]) => !(isPackaged && name === "dev"));
  const lines = commands.map(([name, inProject]) => {
    const typed = inProject.replace(/^\w+/, programName);
    const does = checkMessages.commands.does[name as keyof typeof TYPED];
    return `${typed.length < COLUMN ? typed.padEnd(COLUMN) : `${typed}\n${" ".repeat(COLUMN)}`}${does}`;
  });
  return lines.join("\n");
}

/** Runs a command. @returns the exit code; 2 means that the command could not run */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await call(args);
  } catch (error) {
    realEffects.warn(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function call(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      app: { type: "string" },
      "base-url": { type: "string" },
      "keep-going": { type: "boolean" },
      "no-offline": { type: "boolean" },
      "single-file": { type: "boolean" },
      budget: { type: "string" },
      json: { type: "boolean" },
      fix: { type: "boolean" },
      watch: { type: "boolean" },
      port: { type: "string" },
      base: { type: "string" },
      events: { type: "string" },
      seed: { type: "string" },
      why: { type: "string" },
      date: { type: "string" },
      "dry-run": { type: "boolean" },
      csv: { type: "boolean" },
      title: { type: "string" },
      language: { type: "string" },
      empty: { type: "boolean" },
      into: { type: "string" },
      guess: { type: "boolean" },
      dates: { type: "string" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean" },
    },
  });
  if (values.help || values.version) {
    realEffects.say(values.help ? help() : programVersion());
    return 0;
  }
  const [command, folder, ...others] = positionals;
  if (others.length > 0) {
    const template = isPackaged ? checkMessages.commands.tooMany : checkMessages.commands.tooManyByNpm;
    realEffects.warn(fill(template, { words: others.join(" "), program: typedProgram, command: command ?? "" }));
    return 2;
  }
  const data = recordFolder(folder, realEffects);
  switch (command) {
    case "check":
      return (values.watch ? checkWatched : check)(
        { folder: data, json: values.json ?? false, fix: values.fix ?? false },
        realEffects,
      );
    case "build": {
      const { budget } = values;
      if (budget !== undefined && !/^\d+(\.\d+)?$/.test(budget)) {
        realEffects.warn(fill(checkMessages.commands.badBudget, { typed: budget }));
        return 2;
      }
      const options = {
        folder: data,
        app: values.app ?? join(programRoot, "dist-app"),
        baseUrl: values["base-url"] ? values["base-url"].replace(/\/?$/, "/") : null,
        keepGoing: values["keep-going"] ?? false,
        budget: budget === undefined ? null : Number(budget),
      };
      if (values["single-file"]) {
        if (!values["no-offline"])
          return buildSingleFile({ ...options, out: values.out ?? "record.html" }, realEffects);
        realEffects.warn(checkMessages.singleFile.noOfflineToo);
        return 2;
      }
      return build(
        { ...options, out: values.out ?? "dist", offline: !values["no-offline"] },
        realEffects,
        openPainter(CARDS_FOLDER, realEffects),
      );
    }
    case "import": {
      const { dates } = values;
      const order = DATE_ORDERS.find((one) => one === dates);
      if (!folder || values.into === undefined || (dates !== undefined && !order)) {
        realEffects.warn(checkMessages.imports.usage);
        return 2;
      }
      return importFile(
        {
          file: folder,
          folder: recordFolder(values.into, realEffects),
          isGuess: values.guess ?? false,
          isTrial: values["dry-run"] ?? false,
          dates: order ?? null,
        },
        realEffects,
      );
    }
    case "new":
      return startRecord(
        {
          folder: folder ?? "",
          title: values.title ?? null,
          language: values.language ?? "en",
          isEmpty: values.empty ?? false,
        },
        realEffects,
      );
    case "sample":
      return sample({ events: values.events, seed: values.seed, out: values.out }, realEffects);
    case "release":
      return release(
        { folder: data, why: values.why ?? "", date: values.date ?? null, isTrial: values["dry-run"] ?? false },
        realEffects,
      );
    case "export":
      return exportSheets({ folder: data, out: values.out ?? "sheets", isCsv: values.csv ?? false }, realEffects);
    case "schemas":
      return schemas(folder ?? "schemas", realEffects);
    case "serve":
    case "dev": {
      const { port = "4173", base = "/" } = values;
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
        realEffects.warn(fill(checkMessages.commands.badPort, { port }));
        return 2;
      }
      const where = { port: Number(port), base };
      return command === "dev"
        ? dev({ folder: data, root: programRoot, ...where }, realEffects)
        : serve({ folder: folder ?? "dist", ...where }, realEffects);
    }
    default:
      realEffects.warn(help());
      return 2;
  }
}
