/** Configures Vite and Vitest: how the app is built and how the unit tests run. `timeline build` (src/node) writes the
 * pages, and reads from the manifest of this build which files they need. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build, defaultClientConditions, minify, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { licences } from "./vite.licences.ts";

const language = process.env["SOURCELINE_LANGUAGE"];

/** Packages that vis-timeline imports for features that are off or that we do ourselves. The build replaces each with a
 * small file of ours. See docs/decisions.md, "vis-timeline comes without what is off". */
const WITHOUT: Readonly<Record<string, string>> = {
  "@egjs/hammerjs": "hammer",
  "propagating-hammerjs": "propagating",
  "component-emitter": "emitter",
  keycharm: "keycharm",
  moment: "moment",
  uuid: "uuid",
  xss: "xss",
};

/** Loads vis-timeline for tests, which read it through Vite too. Vite's own loader would warn of source maps that name
 * missing files. */
function visInTests(): Plugin {
  return {
    name: "vis-in-tests",
    apply: () => process.env["VITEST"] !== undefined,
    load: (id) => (IS_VIS.test(id) ? readFileSync(id, "utf8") : null),
  };
}
const IS_VIS = /\/node_modules\/vis-(?:timeline|data|util)\/esnext\/.*\.m?js$/;

/** The record in one file (`timeline build --single-file`): the whole app as one script, its styles with the fonts in
 * them, and the script before the first paint. The build of such a file reads them, and no site has them. */
function single(): Plugin {
  return {
    name: "single",
    apply: "build",
    async generateBundle() {
      const { script, styles } = await builtSingle();
      this.emitFile({ type: "asset", fileName: "single.js", source: script });
      this.emitFile({ type: "asset", fileName: "single.css", source: styles });
      this.emitFile({ type: "asset", fileName: "singleFirst.js", source: await builtAlone("src/singleFirst.ts") });
    },
  };
}

/** @returns the app as one classic script, since browsers load no further files from disk, and all its styles */
async function builtSingle(): Promise<{ readonly script: string; readonly styles: string }> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    resolve: resolving,
    css: styling,
    // As in production, also where a test builds it: otherwise React is twice as large.
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      write: false,
      target: "es2022",
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      cssCodeSplit: false,
      // Every font becomes a `data:` address.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        ...inlined,
        input: resolve("src/single.ts"),
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const [part] = Array.isArray(built) ? built : [built];
  const parts = part && "output" in part ? part.output : [];
  const [script, styles] = [parts.find(({ type }) => type === "chunk"), parts.find(({ type }) => type === "asset")];
  if (parts.length !== 2 || script?.type !== "chunk" || styles?.type !== "asset")
    throw new Error(`src/single.ts became ${parts.map(({ fileName }) => fileName).join(", ")}.`);
  return { script: script.code, styles: String(styles.source) };
}

/** Minifies the script that every page contains inline. */
function smallFirst(): Plugin {
  return {
    name: "small-first",
    apply: "build",
    async writeBundle({ dir = "" }) {
      const file = join(dir, "first.js");
      const { code, errors } = await minify(file, readFileSync(file, "utf8"));
      if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join("; ")}`);
      writeFileSync(file, code);
    },
  };
}

/** Scripts that stand alone: each is one file that shares nothing with the app. Pages of other sites name the first two,
 * so that their names do not change; the third becomes a part of `404.html`, and one of the last two becomes
 * `sw.js`. */
const ALONE: Readonly<Record<string, string>> = {
  "chips.js": "src/chips/chips.ts",
  "embed.js": "src/embed/embed.ts",
  "notFound.js": "src/notFound/notFound.ts",
  "worker.js": "src/offline/worker.ts",
  "workerEnd.js": "src/offline/ended.ts",
};

/** Builds each of those scripts by itself, and adds it to the files of the app. */
function alone(): Plugin {
  return {
    name: "alone",
    apply: "build",
    async generateBundle() {
      for (const [fileName, entry] of Object.entries(ALONE))
        this.emitFile({ type: "asset", fileName, source: await builtAlone(entry) });
    },
  };
}

/** @returns the text of a script with all that it imports. Browsers that do not know what it uses run none of it. */
export async function builtAlone(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    ...ofLanguage,
    build: {
      write: false,
      target: "es2022",
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      rolldownOptions: { ...inlined, input: resolve(entry), output: { format: "iife" } },
    },
  });
  const [part] = Array.isArray(built) ? built : [built];
  const [chunk] = part && "output" in part ? part.output : [];
  if (chunk?.type !== "chunk") throw new Error(`${entry} was not built.`);
  return chunk.code;
}

// The build language is a condition of `#messages` in package.json. The default is English.
const ofLanguage = language ? { resolve: { conditions: [language, ...defaultClientConditions] } } : {};

// Inlines each message (src/i18n/messages) where it is used, so that the messages of parts that load later load with
// them.
const inlined = { optimization: { inlineConst: { mode: "all" as const } } };

const resolving = {
  ...ofLanguage.resolve,
  alias: Object.entries(WITHOUT).map(([name, file]) => ({
    find: new RegExp(`^${name}$`),
    replacement: resolve(`src/ui/timeline/without/${file}.ts`),
  })),
};

// Replaces named media queries (@custom-media in src/ui/styles/tokens.css), which browsers do not read.
const styling = { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } } as const;

export default defineConfig({
  base: "./",
  plugins: [react(), visInTests(), licences("Programs and fonts of this site"), alone(), single(), smallFirst()],
  resolve: resolving,
  css: styling,
  build: {
    outDir: "dist-app",
    manifest: true,
    // No `data:` addresses, because the content security policy does not allow them.
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: inlined,
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // Test files share the modules they import. Importing them again for each file made the suite take 131 s
    // instead of 82 s.
    isolate: false,
    setupFiles: ["src/testing/renders.ts"],
    // Tests use vis-timeline as it is shipped.
    server: { deps: { inline: [IS_VIS] } },
    // By default Vitest leaves one core free, which halves the speed on a machine with two.
    maxWorkers: "100%",
    // Some tests draw hundreds of scenes or start a server. A busy machine takes several times as long as an idle one.
    testTimeout: 20_000,
  },
});
