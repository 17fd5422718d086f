/** Where `timeline` begins. React is told that this is no development before anything loads it: its own checks make a build three times as
 *  dear. Only the edit loop is development. */
process.env["NODE_ENV"] ||= process.argv[2] === "dev" ? "development" : "production";
const { run } = await import("./commandLine");
process.exitCode = await run(process.argv.slice(2));

export {};
