/** `npm test`: runs every check and prints the counts as the last line. Installs missing dependencies first. */
import { install } from "./install.mjs";

await install();
const { allParts, runParts } = await import("./parts.mjs");
process.exitCode = await runParts(allParts);
