/** The parts of `npm test` and `npm run check`: lint, types, unit tests, data, build and browser tests. Each part
 * returns how many tests passed and failed; a part that crashes counts as one failure. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PLAYWRIGHT_REPORTS, runPlaywright } from "./playwright.mjs";
import { cache, root, run, say, timeline, tool } from "./run.mjs";
import { buildSite } from "./site.mjs";
import { tryPackage } from "./tryPackage.mjs";

const countOf = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Reads the counts from a report. A missing report, or an exit code that the counts do not explain, counts as a
 * failure. */
function counted(path, code, read) {
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    say("The run ended without a report.");
    return { passed: 0, failed: 1 };
  }
  const unexplained = code !== 0 || counts.passed + counts.failed === 0;
  return unexplained && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Counts a test file that could not run at all as one failed test. */
export function vitestCounts(report) {
  const crashed = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + crashed.length };
}

/** Counts a test that passed only on retry as passed, and an error outside of tests as a failure. */
export function playwrightCounts(report) {
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

async function vitest(name, timeZone, filters = []) {
  const report = join(cache, `vitest-${name}.json`);
  rmSync(report, { force: true });
  const args = ["run", ...filters, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run([tool("vitest"), ...args], { env: { TZ: timeZone } });
  return counted(report, code, vitestCounts);
}

/** Whether the files in schemas/ are what the code generates now. */
async function schemasAreCurrent() {
  const fresh = join(cache, "schemas");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  if ((await run(timeline("schemas", fresh))) !== 0) return false;
  const textsOf = (folder) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  const wanted = textsOf(fresh);
  const kept = textsOf(join(root, "schemas"));
  const stale = [...new Set([...Object.keys(wanted), ...Object.keys(kept)])].filter(
    (name) => wanted[name] !== kept[name],
  );
  if (stale.length > 0) {
    say(`Not what the code writes now: schemas/${stale.join(", schemas/")}. Write them: npm run timeline -- schemas`);
  }
  return stale.length === 0;
}

async function data() {
  const valid = (await run(timeline("check", "data"))) === 0;
  return countOf((await schemasAreCurrent()) && valid);
}

/** Deletes dist first, so that the browser tests never run against an older site. */
async function build() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  return countOf((await buildSite()) === 0);
}

/** Runs the browser tests on each site and adds up the counts. */
async function endToEnd() {
  const code = await runPlaywright();
  const counts = PLAYWRIGHT_REPORTS.map((report) => counted(report, 0, playwrightCounts));
  const sum = (of) => counts.reduce((all, one) => all + of(one), 0);
  const [passed, failed] = [sum((one) => one.passed), sum((one) => one.failed)];
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const commandPart = (args) => async () => countOf((await run(args())) === 0);

const QUICK = [
  ["format and lint", commandPart(() => [tool("biome", "@biomejs/biome"), "check", "."])],
  ["types", commandPart(() => [tool("tsc", "typescript"), "--noEmit"])],
  ["unit", () => vitest("unit", "UTC")],
  ["unit: dates in another time zone", () => vitest("dates", "Asia/Baghdad", ["date", "Date", "edtf"])],
  ["data", data],
];

const SLOW = [
  ["build", build],
  ["package", tryPackage],
  ["end to end", endToEnd],
];

/** Runs parts in order and continues after a failure. Prints the counts as the last line. @returns the exit code */
export async function runParts(parts) {
  mkdirSync(cache, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const failures = [];
  for (const [name, part] of parts) {
    say(`\n== ${name} ==`);
    const { passed, failed } = await part().catch((error) => {
      say(error instanceof Error ? error.message : String(error));
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failures.push(name);
  }
  say(failures.length > 0 ? `\nFailed: ${failures.join(", ")}` : "\nNothing failed.");
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

export const quickParts = QUICK;
export const allParts = [...QUICK, ...SLOW];
