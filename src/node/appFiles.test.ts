/** Checks which files of the built app are read from Vite's manifest, and that a missing one is an error. */
import { expect, test } from "vitest";
import { builtApp, MANIFEST_FIXTURE } from "../testing/builtApp";
import { memoryDisk } from "../testing/memory";
import { appFilesOf } from "./appFiles";
import { filesBelow } from "./effects";

function filesOf(disk: Readonly<Record<string, string>>) {
  const effects = memoryDisk(disk);
  const files = filesBelow(effects, "app").map((path) => path.slice("app/".length));
  return appFilesOf("app", files, effects);
}

test("each script is named once and after its imports, and the scripts that draw a record and the list are named", () => {
  expect(filesOf(builtApp())).toEqual({
    first: "const a = 1;",
    notFound: "const b = 1;",
    worker: "const c = 1;\n",
    workerEnd: "const d = 1;\n",
    entry: "assets/main.js",
    imports: ["assets/a.js", "assets/b.js"],
    recordScript: "assets/RecordPanel.js",
    listScript: "assets/EventList.js",
    styles: ["assets/main.css", "assets/c.css"],
    fonts: ["noto-sans-latin-400", "source-serif-4-latin-400", "source-serif-4-latin-600"].map(
      (name) => `assets/${name}.woff2`,
    ),
  });
});

test("a folder without a manifest holds no built app", () => {
  expect(() => filesOf({})).toThrow("app holds no built app: run npm run build");
});

test.each(Object.keys(MANIFEST_FIXTURE))("a manifest without %s is refused, and the error names it", (name) => {
  const { [name as "_a.js"]: _, ...rest } = MANIFEST_FIXTURE;
  const [last] = name.split("node_modules/@fontsource/").reverse();
  expect(() => filesOf(builtApp(rest))).toThrow(`the built app lacks ${last}: run npm run build`);
});

test("a file that the manifest names but that does not exist is an error", () => {
  const { "app/assets/b.js": _, ...rest } = builtApp();
  expect(() => filesOf(rest)).toThrow("the built app lacks assets/b.js: run npm run build");
});
