/** A Vite plugin that writes which packages a bundle contains, with the texts of their licences. Used for the app
 * (vite.config.ts) and for the command line (vite.cli.config.ts). */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

/** The text of the MIT licence without its copyright line, for packages that name the licence but do not contain its
 * text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

interface Package {
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** Licences under which a package may be in a bundle, by their names in SPDX: those that ask for no more than that their
 * text goes with the copy. */
const PERMISSIVE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1", "Unicode-DFS-2016"];

/** Whether an SPDX expression such as "(Apache-2.0 OR MIT)" allows to choose a permissive licence. */
const isPermissive = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((name) => PERMISSIVE.includes(name));

/** @returns the text of the package's licence; throws if there is none, or if the licence asks for more */
function licenceIn(folder: string): string {
  const { license = "", author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  if (!isPermissive(license)) throw new Error(`${folder} has the licence "${license}", so it cannot be in a bundle.`);
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (file) return readFileSync(join(folder, file), "utf8").trim();
  const name = typeof author === "object" ? author.name : author;
  if (license !== "MIT" || !name) throw new Error(`${folder} holds no text of its licence: ship another package.`);
  return `The MIT License (MIT)\n\nCopyright (c) ${name}\n\n${MIT}`;
}

/** Writes `licences.txt` with the licence of every package in the bundle, fonts included, and a list of the packages
 * for the tests. Vite's own list omits fonts, and has no text for packages that do not contain one.
 * @param title the first line of the file */
export function licences(title: string): Plugin {
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
        source: `# ${title}\n\n${texts.join("\n")}`,
      });
      const names = inOrder.map(([name]) => name);
      this.emitFile({ type: "asset", fileName: ".vite/packages.json", source: JSON.stringify(names) });
    },
  };
}
