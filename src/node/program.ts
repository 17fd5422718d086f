/** What the command line knows of itself: whether it runs from the project's sources or as the installed package, where
 * its own files are, and what people type to run it. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ownText } from "./effects";

/** `true` in the bundle of the package (vite.cli.config.ts). From the sources there is no such name. */
declare const IS_PACKAGED: boolean;
/** Whether this is the installed package. The bundle leaves out what only the sources need. */
export const isPackaged: boolean = typeof IS_PACKAGED !== "undefined";

/** The folder of the project or of the package. Both have package.json and dist-app/ there. */
export const programRoot = resolve(fileURLToPath(import.meta.url), isPackaged ? "../.." : "../../..");

/** The name of the command. */
export const programName = isPackaged ? "sourceline" : "timeline";

/** What people type before the name of a command. */
export const typedProgram = isPackaged ? "sourceline" : "npm run timeline --";

/** What people type to build a site into `dist`. From the sources this builds the app first. */
export const typedBuild = isPackaged ? "sourceline build --out dist" : "npm run build";

/** The version in package.json, such as "0.1.0". */
export function programVersion(): string {
  const read: unknown = JSON.parse(ownText(resolve(programRoot, "package.json")));
  const version = typeof read === "object" && read !== null && "version" in read ? read.version : null;
  return String(version);
}
