/** Checks every import against the layers and engine rooms of ARCHITECTURE.md, and checks what the browser loads. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import {
  bare,
  EXCEPTIONS,
  expectNone,
  files,
  imports,
  isCode,
  isReachable,
  isTest,
  listed,
  packageOf,
  reachable,
  resolved,
  sitePackages,
  uses,
} from "./source";

interface Layer {
  /** Matches the files of the layer. A file belongs to the first layer that matches it. */
  readonly files: RegExp;
  /** Other layers that the layer may import. */
  readonly may: readonly string[];
  /** Packages that the layer may import, each with the files that may import it (`any` for all files of the layer). */
  readonly npm: Readonly<Record<string, RegExp>>;
}

const any = /^/;
const LAYERS: Readonly<Record<string, Layer>> = {
  tests: {
    files: /\.test\.tsx?$/,
    may: [
      "model",
      "i18n",
      "engine",
      "state",
      "static",
      "ui",
      "node",
      "chips",
      "notFound",
      "embed",
      "offline",
      "testing",
      "rules",
    ],
    npm: {
      vitest: any,
      vite: /^testing\/bundle\.test\.ts$/,
      // For the test of what we rely on in vis-timeline.
      "vis-timeline": /^ui\/timeline\/visAdapter\.test\.ts$/,
      "vis-data": /^ui\/timeline\/visAdapter\.test\.ts$/,
      "fast-check": any,
      react: any,
      "react-dom": any,
      ajv: any,
      valibot: any,
      "@orcid/bibtex-parse-js": any,
      // Plays an open page that is connected to the server of the edit loop.
      ws: /^node\/dev\//,
      node: any,
    },
  },
  rules: {
    files: /^rules\//,
    may: [],
    npm: { node: any, vitest: any, vite: /^rules\/(?:effectsIn|bareTexts|declaredIn|wordsIn)\.ts$/ },
  },
  testing: {
    files: /^testing\//,
    may: ["model", "i18n", "engine", "state", "node"],
    npm: { node: any, "happy-dom": /^testing\/parseHtml\.ts$/ },
  },
  model: { files: /^model\//, may: [], npm: { valibot: any, edtf: /^model\/edtf\.ts$/ } },
  i18n: {
    files: /^i18n\//,
    may: ["model"],
    npm: { "date-fns": /^i18n\/lengths\.ts$/, "make-plural": /^i18n\/messages\/\w+\/index\.ts$/ },
  },
  engine: {
    files: /^engine\//,
    may: ["model", "i18n"],
    // The check runs the model's schemas. No other part of the engine needs valibot.
    npm: {
      "fastest-levenshtein": /^engine\/(check\/|ask\/(terms|query)\.ts$)/,
      valibot: /^engine\/check\//,
      papaparse: /^engine\/sheets\/csv\.ts$/,
    },
  },
  state: { files: /^state\//, may: ["model", "engine"], npm: { zustand: any } },
  static: { files: /^ui\/static\//, may: ["model", "i18n", "engine"], npm: { react: any } },
  ui: {
    files: /^ui\//,
    may: ["model", "i18n", "engine", "state", "static", "embed", "offline"],
    npm: {
      react: any,
      "react-dom": any,
      "lucide-react": any,
      "@tanstack/react-virtual": /^ui\/list\/WindowedYears\.tsx$/,
      // Binds React to the store.
      zustand: /^ui\/useApp\.ts$/,
      uqr: /^ui\/share\/QrDialog\.tsx$/,
      "vis-timeline": /^ui\/timeline\/visAdapter\.ts$/,
      "vis-data": /^ui\/timeline\/visAdapter\.ts$/,
    },
  },
  node: {
    files: /^node\//,
    may: ["model", "i18n", "engine", "static", "embed", "offline"],
    npm: {
      node: any,
      react: any,
      "react-dom": any,
      valibot: /^node\/jsonSchemas\.ts$/,
      "@valibot/to-json-schema": /^node\/jsonSchemas\.ts$/,
      "jsonc-parser": any,
      // Types alone.
      "schema-dts": /^node\/structuredData\.ts$/,
      "@resvg/resvg-js": /^node\/cards\/cardPainter\.ts$/,
      citeproc: /^node\/citations\/prose\.ts$/,
      "@citation-js/core": /^node\/import\/references\/citationJs\.ts$/,
      "@citation-js/plugin-bibtex": /^node\/import\/references\/citationJs\.ts$/,
      "@citation-js/plugin-ris": /^node\/import\/references\/citationJs\.ts$/,
      vite: /^node\/(?:commands\/dev|dev\/dev(?:Loop|Pages))\.ts$/,
      "serve-static": /^node\/commands\/serve\.ts$/,
    },
  },
  // Scripts that stand alone: each is one small file that shares nothing with the app.
  chips: { files: /^chips\//, may: ["model", "i18n"], npm: {} },
  notFound: { files: /^notFound\//, may: ["model", "i18n"], npm: { "fastest-levenshtein": any } },
  // The script for pages of other sites, which is one small file that shares nothing with the app, and what it has in
  // common with an embed.
  embed: { files: /^embed\//, may: [], npm: {} },
  // The service worker, and what pages and the build have in common with it.
  offline: { files: /^offline\//, may: [], npm: {} },
  main: {
    files: /^(main\.tsx|start\.tsx|live\.ts|withoutApp\.ts|single\.ts|singleFirst\.ts)$/,
    may: ["model", "state", "ui", "offline"],
    npm: { react: any, "react-dom": any },
  },
};

/** The rooms of the engine, each with the rooms it may use. Every room may use the files at the engine's root. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  events: [],
  evidence: ["events"],
  ask: ["draw", "events"],
  draw: ["events"],
  cite: [],
  export: ["events", "evidence"],
  check: [],
  compile: ["cite", "evidence"],
  release: ["cite", "compile"],
  import: ["check", "sheets"],
  sheets: ["check"],
};
const roomOf = (path: string) => /^engine\/(\w+)\//.exec(path)?.[1];

const layerOf = (path: string): string =>
  Object.entries(LAYERS).find(([, { files: mine }]) => mine.test(path))?.[0] ?? "none";

describe("imports between layers", () => {
  test("the rules read the imports of the real files", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: "model/edtf.ts", target: "edtf", isType: false });
    expect(imports).toContainEqual({
      from: "engine/compile/compileIndex.ts",
      target: "../../model/compiled/eventIndex",
      isType: true,
    });
    expect(imports.filter((one) => resolved(one)?.startsWith("missing"))).toEqual([]);
  });

  test("every file belongs to a layer", () => {
    expectNone(
      "layer",
      [...files.keys()].filter((path) => layerOf(path) === "none").map((file) => ({ file, what: "no layer" })),
    );
  });

  test("a layer imports only itself and the layers it may, and nothing imports main.tsx", () => {
    const violations = imports.flatMap((one) => {
      const target = resolved(one);
      if (!target) return [];
      const [from, to] = [layerOf(one.from), layerOf(target)];
      // The entry file may load every style sheet of ui, those of ui/static included.
      if (from === to || LAYERS[from]?.may.includes(to) || (from === "tests" && !isCode(target))) return [];
      if (EXCEPTIONS.some(({ file, layer }) => file === one.from && layer === to)) return [];
      if (from === "main" && /^ui\/.*\.css$/.test(target)) return [];
      return [{ file: one.from, what: `${from} imports ${target} of ${to}` }];
    });
    expectNone("layers", violations);
  });

  test("a room of the engine uses only the rooms it may, and files at the engine's root use no room", () => {
    const violations = imports.flatMap((one) => {
      const target = resolved(one);
      if (isTest(one.from) || !target || !one.from.startsWith("engine/") || !target.startsWith("engine/")) return [];
      const [from, to] = [roomOf(one.from), roomOf(target)];
      if (to === undefined || from === to || (from !== undefined && ROOMS[from]?.includes(to))) return [];
      return [{ file: one.from, what: `${from ?? "the root"} imports ${target}` }];
    });
    expectNone("rooms", violations);
    expect(new Set([...files.keys()].flatMap((path) => roomOf(path) ?? []))).toEqual(new Set(Object.keys(ROOMS)));
  });

  test("only engine/events/events.ts and the compiler read the columns of the index", () => {
    const column = /\b\w*[iI]ndex\??\.events\b|\bevents\s*\}\s*(?::\s*Index\b|=\s*\w*[iI]ndex\b)/;
    const readers = uses(column, /^engine\/(?:events\/events\.ts$|compile\/)|^model\/compiled\/|^node\//);
    expect(uses(column).map(({ file }) => file)).toContain("engine/events/events.ts");
    expectNone("door", readers);
  });

  test("no two files import each other, directly or through other files", () => {
    const targets = new Map<string, string[]>();
    for (const one of imports) {
      const target = isTest(one.from) ? null : resolved(one);
      if (target) targets.set(one.from, [...(targets.get(one.from) ?? []), target]);
    }
    const done = new Set<string>();
    const circles: { file: string; what: string }[] = [];
    const follow = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push({ file, what: [...way.slice(way.indexOf(file)), file].join(" > ") });
      if (way.includes(file) || done.has(file)) return;
      for (const target of targets.get(file) ?? []) follow(target, [...way, file]);
      done.add(file);
    };
    for (const file of targets.keys()) follow(file, []);
    expectNone("circles", circles);
  });

  test("only the listed files of a layer import its packages", () => {
    const violations = imports.flatMap((one) => {
      if (resolved(one)) return [];
      const allowed = LAYERS[layerOf(one.from)]?.npm[packageOf(one.target)];
      return allowed?.test(one.from) ? [] : [{ file: one.from, what: `imports ${one.target}` }];
    });
    expectNone("packages", violations);
  });

  test("every package that the site needs at run time is listed in package.json", () => {
    const { dependencies, devDependencies } = listed;
    expect([...sitePackages]).toEqual(expect.arrayContaining(["react", "vis-timeline", "zustand"]));
    expect([...sitePackages].filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([]);
  });

  test("only readers of fetched files import the schemas of compiled data; other files import their types", () => {
    const readers = ["state/load.ts", "ui/share/Cite.tsx", "ui/share/exportView.ts"];
    const violations = imports.filter((one) => {
      const isInside = one.from.startsWith("model/compiled/") || isTest(one.from) || readers.includes(one.from);
      return !one.isType && !isInside && resolved(one)?.startsWith("model/compiled/");
    });
    expectNone(
      "schemas",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });

  test("only tests import tests and their helpers", () => {
    const violations = imports.filter((one) => !isTest(one.from) && isTest(resolved(one) ?? ""));
    expectNone(
      "testing",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });

  test("end-to-end tests import nothing from src", () => {
    const specs = existsSync("e2e") ? readdirSync("e2e", { recursive: true, encoding: "utf8" }) : [];
    const leaks = specs.filter(
      (name) => /\.tsx?$/.test(name) && /from\s+["'][./]*src\//.test(readFileSync(join("e2e", name), "utf8")),
    );
    expect(leaks).toEqual([]);
  });
});

describe("every allowance is used", () => {
  const used = imports.map((one) => ({
    ...one,
    layer: layerOf(one.from),
    target: resolved(one),
    npm: packageOf(one.target),
  }));
  const idle = <T>(all: readonly T[], isUsed: (one: T, by: (typeof used)[number]) => boolean) =>
    all.filter((one) => !used.some((by) => isUsed(one, by)));

  test("every package that a layer may import is imported", () => {
    const all = Object.entries(LAYERS).flatMap(([layer, { npm }]) =>
      Object.entries(npm).map(([name, where]) => ({ layer, name, where })),
    );
    expect(
      idle(
        all,
        ({ layer, name, where }, by) => !by.target && by.layer === layer && by.npm === name && where.test(by.from),
      ),
    ).toEqual([]);
  });

  test("every layer that another may import is imported, and every exception is needed", () => {
    const all = Object.entries(LAYERS).flatMap(([layer, { may }]) => may.map((other) => ({ layer, other })));
    const leadsTo = (layer: string, { target }: (typeof used)[number]) => target !== null && layerOf(target) === layer;
    expect(idle(all, ({ layer, other }, by) => by.layer === layer && leadsTo(other, by))).toEqual([]);
    expect(idle(EXCEPTIONS, ({ file, layer }, by) => by.from === file && leadsTo(layer, by))).toEqual([]);
  });

  test("every room that another may use is used", () => {
    const all = Object.entries(ROOMS).flatMap(([room, may]) => may.map((other) => ({ room, other })));
    expect(
      idle(
        all,
        ({ room, other }, by) => !isTest(by.from) && roomOf(by.from) === room && roomOf(by.target ?? "") === other,
      ),
    ).toEqual([]);
  });

  test("every package in package.json is used: imported, read, or run as a tool", () => {
    const others = ["e2e", "scripts"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    );
    const configs = readdirSync(".").filter((name) => /\.config\.ts$/.test(name));
    const texts = [...others.filter((path) => /\.(?:ts|mjs)$/.test(path)), ...configs].map((path) =>
      bare(readFileSync(path, "utf8")),
    );
    // The rules themselves name packages that may be imported.
    const sources = [...files].filter(([path]) => !path.startsWith("rules/")).map(([, one]) => bare(one));
    const text = [...sources, ...texts].join("\n");
    const names = Object.keys({ ...listed.dependencies, ...listed.devDependencies });
    /** What is used where a package is: types have their own package, "@types/react" for "react". */
    const meant = (name: string) => name.replace(/^@types\//, "").replace(/^node$/, "node:fs");
    const isUsed = (name: string) => new RegExp(`["'(/]${meant(name)}["'/]`).test(text);
    expect(isUsed("no-such-package")).toBe(false);
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });

  test("of the packages that npm installs with the command, each is loaded by it or holds its fonts", () => {
    const inNode = [...files].filter(([path]) => path.startsWith("node/") && isCode(path) && !isTest(path));
    const text = inNode.map(([, one]) => bare(one)).join("\n");
    const isLoaded = (name: string) => used.some(({ npm, layer }) => npm === name && layer === "node");
    const isFont = (name: string) => /^@fontsource\//.test(name) && text.includes(`"${name.replace(/^.*\//, "")}"`);
    expect(Object.keys(listed.dependencies).filter((name) => !isLoaded(name) && !isFont(name))).toEqual([]);
  });

  test("every folder in tsconfig.json has code", () => {
    const { include } = JSON.parse(readFileSync("tsconfig.json", "utf8")) as { include: string[] };
    const holdsCode = (path: string) =>
      isCode(path) || (existsSync(path) && readdirSync(path, { recursive: true, encoding: "utf8" }).some(isCode));
    expect(include.filter((path) => !holdsCode(path))).toEqual([]);
  });
});

describe("what the browser loads", () => {
  test("the imports of main.tsx are followed to all files they reach", () => {
    expect(reachable.size).toBeGreaterThan(20);
    expect([...reachable]).toContain("engine/ask/filter.ts");
  });

  test("the browser never loads the EDTF package, the check and its words, the JSON parser with positions or Node code", () => {
    const banned = /^(edtf|jsonc-parser|citeproc|@valibot\/to-json-schema|node)$/;
    const violations = imports.filter((one) => {
      if (one.isType || !isReachable(one.from)) return false;
      const target = resolved(one);
      return target
        ? /^(engine\/check|node|testing|i18n\/messages\/en\/check)\/|^model\/edtf\.ts$/.test(target)
        : banned.test(packageOf(one.target));
    });
    expectNone(
      "browser",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });
});
