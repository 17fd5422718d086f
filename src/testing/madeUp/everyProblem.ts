/** A program for a test: prints what the check says of the case of each problem, in the language it is run in. */
import { readdirSync } from "node:fs";
import { problemLine, summaryOf } from "../../node/commands/check";
import { realEffects } from "../../node/effects";
import { readDataset } from "../../node/readDataset";
import { folderInMemory, memoryDisk } from "../memory";

const CASES = "src/testing/cases";
const base = folderInMemory(`${CASES}/base`, "set");

for (const name of readdirSync(CASES)) {
  const result = readDataset("set", memoryDisk({ ...base, ...folderInMemory(`${CASES}/${name}`, "set") }));
  for (const problem of result.problems) realEffects.say(problemLine(problem));
  for (const { record, reason } of result.setAside) realEffects.say(`${record}: ${reason}`);
  realEffects.say(summaryOf(result, "set"));
}
