/** `npm run dev`: starts the edit loop. Installs missing dependencies first. */
import { install } from "./install.mjs";
import { ended, start, timeline } from "./run.mjs";

await install();
const server = start(timeline("dev", ...process.argv.slice(2)), { env: { NODE_ENV: "development" } });
// The server ends itself on Ctrl+C; this process waits for it.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill());
process.exitCode = await ended(server);
