/** `npm run bench`: builds the targets to compare, measures them in turns and prints tables. See bench/README.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../scripts/browser.mjs";
import { fail, say } from "../scripts/run.mjs";
import { installIn } from "./install.mjs";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "shipped,1000,10000" },
    runs: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    site: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean", default: false },
    slow: { type: "string", default: "shipped" },
    lighthouse: { type: "boolean", default: false },
  },
});

const sizes = values.events.split(",");
const runs = Number(values.runs);
if (!(Number.isInteger(runs) && runs > 0)) fail(`--runs "${values.runs}" is not a whole number above 0.`);
const isSize = (size) => size === "shipped" || /^\d+$/.test(size);
if (!sizes.every(isSize)) fail('--events takes numbers and "shipped", with commas.');
const slow = values.slow === "none" ? [] : values.slow.split(",");
if (!slow.every(isSize)) fail('--slow takes numbers and "shipped", with commas, or "none".');
const sites = (values.site.length > 0 ? values.site : ["this=."]).map((text) => {
  const [, name, folder] = /^([\w-]+)=(.+)$/.exec(text) ?? fail(`--site "${text}" is not name=folder.`);
  return { kind: "site", name, checkout: resolve(folder) };
});

installIn("bench");
if (values.lighthouse) installIn("bench/lighthouse");
const { measure, measureNetwork, named, NETWORKS } = await import("./jobs.mjs");
const { blankSite, buildApp, builtSite, canvasSite, datasetOf, plainSite, results } = await import("./targets.mjs");
const { eventsOf } = await import("./items.mjs");
const { serve } = await import("./serve.mjs");
const { tableOf } = await import("./table.mjs");
const { goalTable } = await import("./goalTable.mjs");
const { measureLighthouse } = values.lighthouse ? await import("./lighthouse/measure.mjs") : {};

mkdirSync(results, { recursive: true });
const browser = await findBrowser();
for (const { name, checkout } of sites) {
  say(`Building the app of ${name} …`);
  await buildApp(checkout).catch((error) => fail(error.message));
}

const NOT_OPENED = { tracks: "failed", usable: "failed", blocked: "failed" };
const NO_SCORES = { "lighthouse.home.score": "failed", "lighthouse.event.score": "failed" };
const report = [headOf()];
const measured = [];
for (const size of sizes) {
  const title = size === "shipped" ? "The shipped dataset" : `${size} events`;
  say(`${title}: making and building …`);
  const dataset = await datasetOf(size, values.seed).catch((error) => fail(error.message));
  const events = eventsOf(dataset);
  const targets = await targetsOf(size, dataset);
  const profiles = slow.includes(size) ? ["desk", "slow", "phone"] : ["desk"];
  for (let run = 0; run < runs; run++) {
    // Targets take turns, in reverse order every second run, so that a busy minute of the machine affects all of them.
    for (const target of run % 2 ? [...targets].reverse() : targets) {
      if (!target.server) continue;
      say(`${title}, run ${run + 1} of ${runs}: ${target.name} …`);
      for (const profile of profiles)
        target.runs.push(
          await measure(target.kind, target.server, browser, profile).catch(failedRun(named(profile, NOT_OPENED))),
        );
      if (target.kind === "site" && slow.includes(size))
        for (const name of Object.keys(NETWORKS))
          target.runs.push(
            await measureNetwork(name, target.server, browser).catch(failedRun({ [`${name}.title`]: "failed" })),
          );
      if (values.lighthouse && target.kind === "site" && size === "shipped")
        target.runs.push(await measureLighthouse(target.server, browser, events[0].id).catch(failedRun(NO_SCORES)));
    }
  }
  for (const { server } of targets) server?.close();
  report.push(tableOf(title, targets));
  measured.push({ size, events: events.length, targets });
  save();
}
for (const { name } of sites) report.push(goalTable(name, measured));
save();
say(`\n${report.join("\n")}`);

async function targetsOf(size, dataset) {
  const built = [
    { kind: "blank", name: "blank page", folder: blankSite(), runs: [] },
    { kind: "plain", name: "plain vis-timeline", folder: await plainSite(dataset, size), runs: [] },
    { kind: "canvas", name: "bare canvas", folder: canvasSite(dataset, size), runs: [] },
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

/** Reports the error of a run and replaces its figures. */
function failedRun(figures) {
  return (error) => {
    say(`  failed: ${String(error.message).split("\n")[0]}`);
    return figures;
  };
}

/** The heading of the report, with the versions and the machine that the figures depend on. */
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
  const raw = measured.map(({ size, targets }) => ({
    size,
    targets: targets.map(({ kind, name, runs: figures }) => ({ kind, name, runs: figures })),
  }));
  writeFileSync(join(results, "latest.md"), report.join("\n"));
  writeFileSync(join(results, "latest.json"), `${JSON.stringify(raw)}\n`);
}
