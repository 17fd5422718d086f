/** `npm run bench`: builds what is to be compared, measures everything in turns, and prints tables. See bench/README.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../scripts/browser.mjs";
import { fail, say } from "../scripts/run.mjs";
import { installHere } from "./install.mjs";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "shipped,1000,10000" },
    runs: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    site: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean", default: false },
  },
});

const sizes = values.events.split(",");
const runs = Number(values.runs);
if (!(Number.isInteger(runs) && runs > 0)) fail(`--runs "${values.runs}" is not a whole number above 0.`);
if (!sizes.every((size) => size === "shipped" || /^\d+$/.test(size)))
  fail('--events takes numbers and "shipped", with commas.');
const sites = (values.site.length > 0 ? values.site : ["this=."]).map((text) => {
  const [, name, folder] = /^([\w-]+)=(.+)$/.exec(text) ?? fail(`--site "${text}" is not name=folder.`);
  return { kind: "site", name, checkout: resolve(folder) };
});

installHere();
const { measure } = await import("./jobs.mjs");
const { blankSite, buildApp, builtSite, datasetOf, plainSite, results } = await import("./targets.mjs");
const { serve } = await import("./serve.mjs");
const { tableOf } = await import("./table.mjs");

mkdirSync(results, { recursive: true });
const browser = await findBrowser();
for (const { name, checkout } of sites) {
  say(`Building the app of ${name} …`);
  await buildApp(checkout).catch((error) => fail(error.message));
}

const report = [headOf()];
const raw = [];
for (const size of sizes) {
  const title = size === "shipped" ? "The shipped dataset" : `${size} events`;
  say(`${title}: making and building …`);
  const targets = await targetsOf(size);
  for (let run = 0; run < runs; run++) {
    // In turns, and every second time in the other order, so that a busy minute meets all alike.
    for (const target of run % 2 ? [...targets].reverse() : targets) {
      if (!target.server) continue;
      say(`${title}, run ${run + 1} of ${runs}: ${target.name} …`);
      target.runs.push(await measure(target.kind, target.server, browser).catch(failedRun));
    }
  }
  for (const { server } of targets) server?.close();
  report.push(tableOf(title, targets));
  raw.push({ size, targets: targets.map(({ kind, name, runs: figures }) => ({ kind, name, runs: figures })) });
  save();
}
say(`\n${report.join("\n")}`);

async function targetsOf(size) {
  const dataset = await datasetOf(size, values.seed).catch((error) => fail(error.message));
  const built = [
    { kind: "blank", name: "blank page", folder: blankSite(), runs: [] },
    { kind: "plain", name: "plain vis-timeline", folder: await plainSite(dataset, size), runs: [] },
  ];
  for (const site of sites) {
    const { folder, check, build } = await builtSite(site, dataset, size, values.keep);
    const used = {
      "check.seconds": check?.seconds,
      "check.bytes": check?.bytes,
      "build.seconds": build?.seconds,
      "build.bytes": build?.bytes,
    };
    built.push({ ...site, folder, runs: [used, ...(folder === null ? [{ tracks: "failed" }] : [])] });
  }
  return Promise.all(
    built.map(async (target) => ({ ...target, server: target.folder && (await serve(target.folder)) })),
  );
}

function failedRun(error) {
  say(`  failed: ${String(error.message).split("\n")[0]}`);
  return { tracks: "failed" };
}

/** What the figures depend on. */
function headOf() {
  const { version } = JSON.parse(
    readFileSync(new URL("node_modules/vis-timeline/package.json", import.meta.url), "utf8"),
  );
  const [, chromium = "unknown"] =
    /([\d.]+)/.exec(
      spawnSync(browser.executablePath, ["--version", "--no-sandbox"], {
        encoding: "utf8",
        env: { ...process.env, ...browser.env },
      }).stdout ?? "",
    ) ?? [];
  return `# Bench\n\nMedians of ${runs} runs [least–most]. Node ${process.versions.node}, Chromium ${chromium}, vis-timeline ${version}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)} at the start.\n`;
}

function save() {
  writeFileSync(join(results, "latest.md"), report.join("\n"));
  writeFileSync(join(results, "latest.json"), `${JSON.stringify(raw)}\n`);
}
