/** `npm test`: on a fresh clone, installs what is missing and runs every check; the last line is the count. */
import { install } from "./install.mjs";

await install();
const { allParts, runParts } = await import("./parts.mjs");
process.exitCode = await runParts(allParts);
