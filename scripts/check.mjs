/** `npm run check`: runs every check that needs neither a build nor a browser. */
import { install } from "./install.mjs";

await install();
const { quickParts, runParts } = await import("./parts.mjs");
process.exitCode = await runParts(quickParts);
