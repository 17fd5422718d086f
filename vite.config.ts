import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

const language = process.env["SOURCELINE_LANGUAGE"];

/** What vis-timeline and its parts import for what is off or done by us is left out of the bundle: the file that stands in for each package.
 *  docs/decisions.md, "vis-timeline comes without what is off". */
const WITHOUT: Readonly<Record<string, string>> = {
  "@egjs/hammerjs": "hammer",
  "propagating-hammerjs": "propagating",
  "component-emitter": "emitter",
  keycharm: "keycharm",
  moment: "moment",
  uuid: "uuid",
  xss: "xss",
};

/** Tests read vis-timeline through Vite too; not through Vite's own reader, which warns of source maps that name files nobody has. */
function visInTests(): Plugin {
  return {
    name: "vis-in-tests",
    apply: () => process.env["VITEST"] !== undefined,
    load: (id) => (IS_VIS.test(id) ? readFileSync(id, "utf8") : null),
  };
}
const IS_VIS = /\/node_modules\/vis-(?:timeline|data|util)\/esnext\/.*\.m?js$/;

/** The text of the MIT licence without its line of copyright; for packages that name it and hold no text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

interface Package {
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** The licence as the package in this folder gives it. */
function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (file) return readFileSync(join(folder, file), "utf8").trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  const name = typeof author === "object" ? author.name : author;
  if (license !== "MIT" || !name) throw new Error(`${folder} holds no text of its licence: ship another package.`);
  return `The MIT License (MIT)\n\nCopyright (c) ${name}\n\n${MIT}`;
}

/** Writes the licence of every package that is in the bundle, fonts included, and names them for the tests. Vite's own list has no fonts,
 *  and no text where a package holds none. */
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

// The app alone: `timeline build` (src/node) writes the pages, and reads in the manifest made here which files they need.
export default defineConfig({
  base: "./",
  plugins: [react(), visInTests(), licences()],
  resolve: {
    // The language that the app is built in is a condition of `#messages` in package.json; without one it is English.
    ...(language ? { conditions: [language, ...defaultClientConditions] } : {}),
    alias: Object.entries(WITHOUT).map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: resolve(`src/ui/timeline/without/${file}.ts`),
    })),
  },
  // Named widths of the screen (@custom-media in src/ui/styles/tokens.css) are written out.
  css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
  build: {
    outDir: "dist-app",
    manifest: true,
    // No data: addresses, so that the policy needs none.
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    // Each word of the interface (src/i18n/messages) is written where it is used: words of parts that load later load with them.
    rolldownOptions: { optimization: { inlineConst: { mode: "all" } } },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // Test files share the modules they import: reading these anew for each was half of the time (131 s, now 82).
    isolate: false,
    setupFiles: ["src/testing/renders.ts"],
    // Tests have vis-timeline as it is shipped.
    server: { deps: { inline: [IS_VIS] } },
    // By default one core is left free, which on a machine of two halves the speed.
    maxWorkers: "100%",
    // Some draw hundreds of scenes or start a server: a busy machine takes several times as long as an idle one.
    testTimeout: 20_000,
  },
});
