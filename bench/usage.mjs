/** Loaded into a command that is measured: when it ends, writes what it used. */
import { writeFileSync } from "node:fs";

process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_USAGE,
    JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 }),
  );
});
