/** `npm start`: builds the site and serves it. Installs missing dependencies first. */
import { install } from "./install.mjs";
import { fail, run, timeline } from "./run.mjs";
import { buildSite } from "./site.mjs";

await install();
if ((await buildSite()) !== 0) fail("The site was not built; the reason is above.");
// The server ends itself on Ctrl+C; this process waits for it.
process.on("SIGINT", () => {});
process.exitCode = await run(timeline("serve", "dist", ...process.argv.slice(2)));
