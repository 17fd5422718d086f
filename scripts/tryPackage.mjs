/** A part of `npm test`: packs the project, installs the package in an empty folder elsewhere, and makes a site of
 * another record with it. Uses the app in dist-app. Also runs by itself: `node scripts/tryPackage.mjs`. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleCommands } from "./pack.mjs";
import { cache, freePort, root, say, timeline } from "./run.mjs";

/** The most bytes that the tarball may have. It has about 1.7 MB. */
const MOST_BYTES = 2_000_000;
/** Everything that may be in the tarball. npm itself adds the three files at the root. */
const IN_TARBALL =
  /^(?:dist-app\/|dist-cli\/(?:\.vite\/packages\.json$|licences\.txt$|styles\/|template\/|[\w.-]+\.mjs$)|package\.json$|README\.md$|LICENSE$)/;
/** Files that nothing in a package should look like, wherever they are. */
const UNWANTED = /\.map$|\.test\.|\.tsx?$|(?:^|(?<!template)\/)(?:data|testing|e2e|node_modules)\//;
const TITLE = "Lighthouses of Nowhere";
const MINE = "Lamps";
const PUBLISHER = "The Keepers";
const ADDRESS = "https://example.org/lights/";

const reading = (path) => JSON.parse(readFileSync(path, "utf8"));
const pathsBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"));

/** The environment without what npm tells the scripts of this project, which another npm would take for its own. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_(?:package|lifecycle)_.*|npm_config_(?:local_prefix|call|yes)|npm_command|INIT_CWD|NODE_ENV|NODE_OPTIONS)$/i.test(
        name,
      ),
  ),
);

/** Runs npm, npx or node. @returns its exit code and what it printed */
function called(program, args, cwd) {
  return new Promise((done) => {
    // Windows starts npm and npx by a shell. None of their arguments has a space.
    const shell = process.platform === "win32" && program !== process.execPath;
    const child = spawn(program, args, { cwd, env: environment, shell });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => (stdout += text));
    child.stderr.on("data", (text) => (stderr += text));
    child.once("error", (error) => done({ code: 1, stdout, stderr: error.message }));
    child.once("close", (code) => done({ code: code ?? 1, stdout, stderr }));
  });
}

/** Runs npm, npx or node. @returns what it printed to standard output; throws with all that it printed if it fails */
async function succeeded(program, args, cwd) {
  const { code, stdout, stderr } = await called(program, args, cwd);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${stderr}${stdout}`);
  return stdout;
}

/** Names of the shipped record that no other site may have: its title, the ids of its events, and the names of its
 * actors that have several words. */
function namesOfRecord() {
  const inData = (name) => reading(join(root, "data", name));
  const events = readdirSync(join(root, "data", "events")).flatMap((name) => inData(join("events", name)).events);
  const names = [
    inData("dataset.json").title,
    ...events.map(({ id }) => id).filter((id) => id.includes("-")),
    ...inData("actors.json").actors.flatMap(({ name, id }) => [name, id].filter((one) => /[ -]/.test(one))),
  ];
  const distinct = ["Khazali", "Karbala", "Rogin", "Quds"];
  return [...new Set([...distinct, ...names].map((name) => name.toLowerCase()))];
}

/** The files that contain a name of the shipped record, each with the name. */
function leaksIn(folder, paths) {
  const names = namesOfRecord();
  return paths.flatMap((path) => {
    const text = readFileSync(join(folder, path), "utf8").toLowerCase();
    const name = names.find((one) => text.includes(one));
    return name ? [`${path} contains "${name}" of the shipped record`] : [];
  });
}

/** Packs into .cache/package. @returns what npm says of the tarball */
async function packed() {
  if ((await bundleCommands()) !== 0) throw new Error("The command line could not be bundled; the reason is above.");
  const folder = join(cache, "package");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Without scripts, because `prepack` would build the app a second time.
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", ".cache/package"];
  const [tarball] = JSON.parse(await succeeded("npm", args, root));
  return { ...tarball, path: join(folder, tarball.filename) };
}

function filesAreRight({ files, size }) {
  const paths = files.map(({ path }) => path);
  const app = reading(join(root, "dist-app", ".vite", "manifest.json"));
  const needed = ["dist-cli/sourceline.mjs", "dist-cli/licences.txt", `dist-app/${app["index.html"].file}`, "LICENSE"];
  return [
    ...paths.filter((path) => !IN_TARBALL.test(path)).map((path) => `${path} is in the tarball`),
    ...paths.filter((path) => UNWANTED.test(path)).map((path) => `${path} is in the tarball`),
    ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing in the tarball`),
    ...(size > MOST_BYTES ? [`the tarball has ${size} bytes, and may have ${MOST_BYTES}`] : []),
  ];
}

/** What is bundled is known, and all else that the program imports is a dependency or a part of Node. */
function bundleIsRight() {
  const folder = join(root, "dist-cli");
  const { dependencies } = reading(join(root, "package.json"));
  const bundled = reading(join(folder, ".vite", "packages.json"));
  const licences = readFileSync(join(folder, "licences.txt"), "utf8");
  const scripts = pathsBelow(folder).filter((path) => path.endsWith(".mjs"));
  const outside = scripts.flatMap((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    const imported = [...text.matchAll(/^(?:import|export)\b[^"'\n]*["']([^"']+)["'];?$|\bimport\("([^"]+)"\)/gm)];
    return imported.map(([, fixed, lazy]) => fixed ?? lazy);
  });
  const isKnown = (name) =>
    name.startsWith("./") || builtinModules.includes(name.replace(/^node:/, "")) || Object.hasOwn(dependencies, name);
  const stylesOf = (path) => readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]);
  const isSame =
    JSON.stringify(stylesOf(join(folder, "styles"))) ===
    JSON.stringify(stylesOf(join(root, "src", "node", "citations", "styles")));
  return [
    ...(outside.includes("citeproc") ? [] : ["the program does not import citeproc, so it may contain it"]),
    ...outside
      .filter((name) => !isKnown(name))
      .map((name) => `the program imports ${name}, which npm does not install`),
    ...Object.keys(dependencies)
      .filter((name) => bundled.includes(name))
      .map((name) => `${name} is in the bundle and is a dependency too`),
    ...bundled.filter((name) => !licences.includes(`## ${name}\n`)).map((name) => `licences.txt lacks ${name}`),
    ...(isSame ? [] : ["the citation styles in the package differ from those in src"]),
  ];
}

/** Installs in an empty folder, whose name has a space and a letter beyond ASCII. */
async function installed({ path }, folder) {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  // A copy beside package.json: its own path may have a space, which a shell on Windows would break.
  writeFileSync(join(folder, "sourceline.tgz"), readFileSync(path));
  await succeeded("npm", ["install", ...flags, "./sourceline.tgz"], folder);
  const own = readdirSync(join(folder, "node_modules"));
  return ["sourceline", "citeproc"].filter((name) => !own.includes(name)).map((name) => `${name} was not installed`);
}

const sourceline = (folder, ...args) => succeeded("npx", ["--no-install", "sourceline", ...args], folder);

async function helpIsRight(folder) {
  const { version } = reading(join(root, "package.json"));
  const help = await sourceline(folder, "--help");
  const inProject = await succeeded(process.execPath, timeline("--help"), root);
  const commandsIn = (text) => [...text.matchAll(/^\w+ (\w+)/gm)].map(([, name]) => name);
  const wanted = commandsIn(inProject).filter((name) => name !== "dev");
  const missing = wanted.filter((name) => !commandsIn(help).includes(name));
  const printed = await sourceline(folder, "--version");
  const dev = await called("npx", ["--no-install", "sourceline", "dev"], folder);
  return [
    ...(/^sourceline build /m.test(help) ? [] : [`--help does not name the command "sourceline build":\n${help}`]),
    ...(/npm run|\btimeline\b/.test(help) ? [`--help names a command of the repository:\n${help}`] : []),
    ...missing.map((name) => `--help does not list ${name}, which the project has`),
    ...(/sourceline dev/.test(help) ? ["--help names dev, which the package does not have"] : []),
    ...(printed.trim() === version ? [] : [`--version prints ${printed.trim()} instead of ${version}`]),
    ...(dev.code === 2 && dev.stderr.trim().split("\n").length === 1 ? [] : [`dev does not refuse:\n${dev.stderr}`]),
  ];
}

async function siteIsMade(folder) {
  await sourceline(folder, "sample", "--events", "100", "--out", "data");
  const info = join(folder, "data", "dataset.json");
  writeFileSync(info, JSON.stringify({ ...reading(info), title: TITLE, publisher: PUBLISHER }));
  await sourceline(folder, "check");
  await sourceline(folder, "release");
  await sourceline(folder, "build", "--out", "./site", "--base-url", ADDRESS);
  await sourceline(folder, "schemas", "schemas");
  const { files } = reading(join(folder, "site", "data", "manifest.json"));
  const made = pathsBelow(join(folder, "site"));
  return files
    .filter(({ path }) => !made.includes(path))
    .map(({ path }) => `manifest.json names ${path}, but it is not there`);
}

/** A record of one's own, from nothing to a site: the example, and an empty one with a spreadsheet. */
async function recordIsStarted(folder) {
  await sourceline(folder, "new", "my-record", "--title", MINE);
  await sourceline(folder, "check", "my-record");
  await sourceline(folder, "build", "my-record", "--out", "my-site");
  await sourceline(folder, "new", "from-sheet", "--empty", "--title", MINE);
  writeFileSync(join(folder, "sheet.csv"), "date,title,source\n20 Jan 1907,Lamp lit,Log book\nc. 1909,Lamp mended,\n");
  await sourceline(folder, "import", "sheet.csv", "--into", "from-sheet");
  await sourceline(folder, "build", "from-sheet", "--out", "sheet-site");
  return ["my-site", "sheet-site"].flatMap((name) => namesOthers(join(folder, name), MINE));
}

/** The documents for new users, with the files that their commands name. */
const GUIDES = {
  "tutorial.md": ["docs/tutorial/bridges.csv"],
  "importing.md": [
    "docs/tutorial/bridges.csv",
    "src/testing/imports/library.json",
    "src/testing/imports/timelinejs.csv",
  ],
};

/** What the reader of the tutorial edits by hand, after which command. */
const EDITS = {
  "tutorial.md": [
    {
      after: "npx sourceline import bridges.csv --into my-record --dates day-first",
      make: (place) => changed(join(place, "bridges.csv"), (text) => text.replace("some time later", "1881?")),
    },
    {
      after: "npx sourceline serve site",
      make: (place, guide) => {
        const [claim, disagreements] = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json]) => json);
        const data = join(place, "my-record", "data");
        changed(join(data, "events", "bridges-csv.json"), (text) => {
          const file = JSON.parse(text);
          const { claims } = file.events.find(({ id }) => id === "the-bridge-opens-1876");
          claims[0].says = { date: "1876-21" };
          claims.push(JSON.parse(claim));
          return JSON.stringify(file);
        });
        writeFileSync(join(data, "disagreements.json"), disagreements);
      },
    },
  ],
};
const changed = (path, change) => writeFileSync(path, change(readFileSync(path, "utf8")));

/** Runs every command of a document in its order, each in the same folder. A comment says where one leaves rows out. */
async function guideHolds(folder, guide) {
  const place = join(folder, guide);
  mkdirSync(place);
  for (const path of GUIDES[guide])
    writeFileSync(join(place, path.replace(/^.*\//, "")), readFileSync(join(root, path)));
  const text = readFileSync(join(root, "docs", guide), "utf8");
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block.trim().split("\n"));
  const lines = blocks.filter((line) => line.startsWith("npx sourceline "));
  const faults = lines.length > 4 ? [] : [`docs/${guide} has ${lines.length} commands only`];
  const program = join(folder, "node_modules", "sourceline", "dist-cli", "sourceline.mjs");
  let printed = "";
  for (const line of lines) {
    const [typed, comment = ""] = line.split(/\s+#\s/);
    // The server runs until it is stopped, and is tried apart.
    if (!typed.startsWith("npx sourceline serve")) {
      const words = typed.slice("npx sourceline ".length).matchAll(/"([^"]*)"|(\S+)/g);
      const args = [...words].map(([, quoted, bare]) => quoted ?? bare);
      const { code, stdout, stderr } = await called(process.execPath, [program, ...args], place);
      const wanted = /asks about/.test(comment) ? 1 : 0;
      if (code !== wanted)
        faults.push(`docs/${guide}: ${typed} ended with ${code}, not ${wanted}:\n${stderr}${stdout}`);
      printed += stdout + stderr;
    }
    for (const edit of EDITS[guide] ?? []) if (edit.after === typed) edit.make(place, text);
  }
  const quoted = [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block.trim().split("\n"));
  const isPrinted = (line) => printed.includes(line.replace(/ ?…$/, ""));
  return [
    ...faults,
    ...quoted.filter((line) => !isPrinted(line)).map((line) => `docs/${guide} quotes what is not printed: ${line}`),
  ];
}

/** The site speaks of its own record alone. */
function siteIsItsOwn(folder) {
  const site = join(folder, "site");
  const pages = pathsBelow(site).filter((path) => path.endsWith(".html"));
  return [...namesOthers(site, TITLE), ...(pages.length > 100 ? [] : [`the site has ${pages.length} pages only`])];
}

/** Where a site does not name itself, and where it names the shipped record or the program. */
function namesOthers(site, title) {
  const paths = pathsBelow(site);
  const text = (path) => readFileSync(join(site, path), "utf8");
  const pages = paths.filter((path) => path.endsWith(".html"));
  const titles = [
    "data/dataset.json",
    "datapackage.json",
    ...paths.filter((path) => /oembed|feed|\.atom$|webmanifest/.test(path)),
  ];
  const isUntitled = (path) => !/<title>[^<]*<\/title>/.exec(text(path))?.[0].includes(title);
  // Scripts, styles and the texts of licences belong to the program, and are the same in every site.
  const isProgram = (path) => /^assets\/|\.js$|^licences\.txt$|\.(?:png|woff2?)$/.test(path);
  const naming = (path) =>
    /.{0,40}\bsourceline\b.{0,40}/i.exec(text(path).replace(/<script>.*?<\/script>/gs, ""))?.[0] ?? null;
  return [
    ...leaksIn(
      site,
      paths.filter((path) => !/\.(?:png|woff2?)$/.test(path)),
    ),
    ...pages.filter(isUntitled).map((path) => `${path} does not have the title of its site`),
    ...titles.filter((path) => !text(path).includes(title)).map((path) => `${path} does not name the site`),
    ...paths
      .filter((path) => !isProgram(path) && naming(path))
      .map((path) => `${path} names the program: ${naming(path)}`),
  ];
}

/** Serves the site and asks for two pages and one that does not exist. */
async function siteIsServed(folder) {
  const port = await freePort();
  const program = join(folder, "node_modules", "sourceline", "dist-cli", "sourceline.mjs");
  const server = spawn(process.execPath, [program, "serve", "site", "--port", String(port)], {
    cwd: folder,
    env: environment,
  });
  try {
    await new Promise((done, failed) => {
      server.stdout.once("data", done);
      server.once("close", (code) => failed(new Error(`serve ended with ${code}`)));
    });
    const [event] = readdirSync(join(folder, "site", "events"));
    const wanted = { "": 200, [`events/${event}/`]: 200, nothing: 404 };
    const answers = Object.entries(wanted).map(async ([path, status]) => {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`);
      const isRight = response.status === status && (await response.text()).includes(TITLE);
      return isRight ? [] : [`/${path} was answered with ${response.status}`];
    });
    return (await Promise.all(answers)).flat();
  } finally {
    // At once: otherwise the server waits for connections that are kept open. Windows deletes no folder in use.
    const closed = new Promise((done) => server.once("close", done));
    server.kill("SIGKILL");
    if (server.exitCode === null) await closed;
  }
}

/** Runs the checks in order, and stops at one that could not be made.
 * @returns how many passed and failed */
export async function tryPackage() {
  const folder = mkdtempSync(join(tmpdir(), "sourceline é "));
  let tarball = null;
  const checks = [
    [
      "the project can be packed",
      async () => {
        tarball = await packed();
        return [];
      },
    ],
    ["the tarball has the files that it should have and no others", () => filesAreRight(tarball)],
    ["what is bundled is known, and what is not is a dependency", () => bundleIsRight()],
    [
      "the tarball has no name of the shipped record",
      () =>
        leaksIn(
          root,
          tarball.files.map(({ path }) => path).filter((path) => !/README\.md$|\.woff2?$/.test(path)),
        ),
    ],
    ["the package can be installed in an empty folder", () => installed(tarball, folder)],
    ["help, version and the missing command", () => helpIsRight(folder)],
    ["sample, check, release, build and schemas", () => siteIsMade(folder)],
    ["the site is its own", () => siteIsItsOwn(folder)],
    ["a new record and an imported sheet become sites of their own", () => recordIsStarted(folder)],
    ["the site is served", () => siteIsServed(folder)],
    ...Object.keys(GUIDES).map((guide) => [
      `every command of docs/${guide} does what it says`,
      () => guideHolds(folder, guide),
    ]),
  ];
  const counts = { passed: 0, failed: 0 };
  for (const [name, check] of checks) {
    const started = Date.now();
    let stopped = false;
    const faults = await Promise.resolve()
      .then(check)
      .catch((error) => {
        stopped = true;
        return [error.message];
      });
    say(`${faults.length === 0 ? "passed" : "FAILED"}  ${name}  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    for (const fault of faults.slice(0, 20)) say(`        ${fault.slice(0, 2000)}`);
    counts[faults.length === 0 ? "passed" : "failed"]++;
    if (stopped) {
      say("        The checks after this one need it, and were not made.");
      break;
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return counts;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await tryPackage();
  process.exitCode = failed > 0 ? 1 : 0;
}
