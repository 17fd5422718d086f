/** A fake of the app that Vite built: its manifest and the files that the manifest names. Tests of the site build read
 * it instead of a real build. */

const FONTS = ["noto-sans-latin-400", "source-serif-4-latin-400", "source-serif-4-latin-600"].map((name) => {
  const [group = ""] = name.split("-latin");
  return [`node_modules/@fontsource/${group}/files/${name}-normal.woff2`, { file: `assets/${name}.woff2` }] as const;
});

export const MANIFEST_FIXTURE = {
  "index.html": { file: "assets/main.js", imports: ["_b.js", "_a.js"], css: ["assets/main.css"] },
  "_a.js": { file: "assets/a.js" },
  "_b.js": { file: "assets/b.js", imports: ["_a.js"] },
  "src/ui/detail/RecordPanel.tsx": { file: "assets/RecordPanel.js", imports: ["_a.js", "index.html", "_c.js"] },
  "src/ui/list/EventList.tsx": { file: "assets/EventList.js", imports: ["_a.js", "index.html", "_d.js"] },
  "_d.js": { file: "assets/d.js" },
  "_c.js": { file: "assets/c.js", css: ["assets/c.css"] },
  ...Object.fromEntries(FONTS),
};

/** @returns the files of the built app, in a folder `app` */
export function builtApp(manifest: object = MANIFEST_FIXTURE): Record<string, string> {
  const named = JSON.stringify(MANIFEST_FIXTURE).match(/assets\/[^"]+/g) ?? [];
  return {
    "app/.vite/manifest.json": JSON.stringify(manifest),
    "app/first.js": "/** What it is for. */\nconst a = 1;\n",
    "app/notFound.js": "const b = 1;\n",
    "app/worker.js": "const c = 1;\n",
    "app/workerEnd.js": "const d = 1;\n",
    "app/single.js": "const e = 1;\n",
    "app/single.css": "p{color:red}\n",
    "app/singleFirst.js": "const f = 1;\n",
    "app/licences.txt": "## a package <of> its author\n",
    "app/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    ...Object.fromEntries(named.map((name) => [`app/${name}`, name])),
  };
}
