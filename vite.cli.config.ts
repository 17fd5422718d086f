/** Configures how the command line is bundled for the package: a program for Node in dist-cli/, with the packages it
 * needs inside. What the package lists as its dependencies is left outside, and npm installs it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { licences } from "./vite.licences.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };

const STYLES = "src/node/citations/styles";

/** Adds the citation styles, unchanged and with their README, which names their licence. */
function citationStyles(): Plugin {
  return {
    name: "citation-styles",
    generateBundle() {
      for (const name of readdirSync(STYLES))
        this.emitFile({ type: "asset", fileName: `styles/${name}`, source: readFileSync(join(STYLES, name)) });
    },
  };
}

const TEMPLATE = "src/node/template";

/** Adds the files of a new record. */
function template(): Plugin {
  return {
    name: "template",
    generateBundle() {
      const files = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      for (const { parentPath, name } of files) {
        const path = join(parentPath, name);
        const fileName = `template/${relative(TEMPLATE, path).replaceAll("\\", "/")}`;
        this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
      }
    },
  };
}

export default defineConfig({
  plugins: [licences("Programs inside of the command line"), citationStyles(), template()],
  publicDir: false,
  // The edit loop would bring Vite with it.
  resolve: { alias: [{ find: /^\.\/commands\/dev$/, replacement: resolve("src/node/commands/devInPackage.ts") }] },
  define: {
    IS_PACKAGED: "true",
    // Leaves React's development build out.
    "process.env.NODE_ENV": JSON.stringify("production"),
  },
  ssr: { noExternal: true, external: Object.keys(dependencies) },
  build: {
    ssr: "src/node/cli.ts",
    outDir: "dist-cli",
    target: "node20.19",
    reportCompressedSize: false,
    rolldownOptions: {
      optimization: { inlineConst: { mode: "all" } },
      output: {
        entryFileNames: "sourceline.mjs",
        // Beside the entry, because modules find the package's files from where they are.
        chunkFileNames: "[name].mjs",
        banner: ({ isEntry }) => (isEntry ? "#!/usr/bin/env node" : ""),
        comments: false,
      },
    },
  },
});
