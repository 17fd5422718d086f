/** Where `timeline` begins. React is told that this is no development before anything loads it: its own checks make a build three times as
 *  dear. */
process.env["NODE_ENV"] ||= "production";
const { run } = await import("./commandLine");
process.exitCode = await run(process.argv.slice(2));

export {};
