/** Starts the `timeline` command. Sets NODE_ENV before anything loads React, because React's development checks make a
 * build take three times as long. Only the edit loop (`timeline dev`) runs as development. */
process.env["NODE_ENV"] ||= process.argv[2] === "dev" ? "development" : "production";
const { run } = await import("./commandLine");
process.exitCode = await run(process.argv.slice(2));

export {};
