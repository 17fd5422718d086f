/** Configures Vite and Vitest: how the app is built and how the unit tests run. `timeline build` (src/node) writes the
 * pages, and reads from the manifest of this build which files they need. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build, defaultClientConditions, minify, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

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

/** The text of the MIT licence without its copyright line, for packages that name the licence but do not contain its
 * text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

interface Package {
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** @returns the text of the package's licence; throws if there is none */
function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (file) return readFileSync(join(folder, file), "utf8").trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  const name = typeof author === "object" ? author.name : author;
  if (license !== "MIT" || !name) throw new Error(`${folder} holds no text of its licence: ship another package.`);
  return `The MIT License (MIT)\n\nCopyright (c) ${name}\n\n${MIT}`;
}

/** Writes `licences.txt` with the licence of every package in the bundle, fonts included, and a list of the packages
 * for the tests. Vite's own list omits fonts, and has no text for packages that do not contain one. */
function licences(): Plugin {
  const packageOf = (id: string) => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"));
  return {
    name: "licences",
    apply: "build",
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((part) =>
        part.type === "chunk" ? part.moduleIds : part.originalFileNames.map((name) => resolve(name)),
      );
      const folders = new Map(
        files.flatMap((file) => {
          const [folder, name] = packageOf(file) ?? [];
          return folder && name ? [[name, folder] as const] : [];
        }),
      );
      const inOrder = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
      const texts = inOrder.map(([name, folder]) => `## ${name}\n\n${licenceIn(folder)}\n`);
      this.emitFile({
        type: "asset",
        fileName: "licences.txt",
        source: `# Programs and fonts of this site\n\n${texts.join("\n")}`,
      });
      const names = inOrder.map(([name]) => name);
      this.emitFile({ type: "asset", fileName: ".vite/packages.json", source: JSON.stringify(names) });
    },
  };
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

export default defineConfig({
  base: "./",
  plugins: [react(), visInTests(), licences(), alone(), smallFirst()],
  resolve: {
    ...ofLanguage.resolve,
    alias: Object.entries(WITHOUT).map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: resolve(`src/ui/timeline/without/${file}.ts`),
    })),
  },
  // Replaces named media queries (@custom-media in src/ui/styles/tokens.css), which browsers do not read.
  css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
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
